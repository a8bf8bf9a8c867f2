"""How a summary looks on Discord: openly, and hidden for those who have yet to watch."""

import re

import pytest

from bot.answers.answer import Disagreement, Side
from bot.answers.summary import InPoints, Placed, Summary
from bot.discord_app import limits
from bot.discord_app.summaries.message import Shown, shown
from bot.notices.message import Button
from bot.pictures.pictures import Picture
from tests.builders import a_source
from tests.discord_app.monsters import SNEAKY

PICTURE = Picture(b"png", "Kyle Larson won", "A result, hidden", "2025-trucks-result.png")


def a_summary(name: str = "Kyle Larson", rows: int = 3, **parts: object) -> Summary:
    """A summary whose result is all about `name`."""
    values: dict[str, object] = {
        "headline": f"{name} won the Baptist Health 200.",
        "story": (f"Laps led: {name} 20",),
        "top": tuple(Placed(place, name, 20) for place in range(1, rows + 1)),
        "movers": (f"{name} up 5 places, 6th to 1st",),
        "points": (InPoints(1, name),),
        "following": "The Blue Ridge 200, Martinsville, Fri 28 Mar 2025",
        "sources": (a_source(),),
    }
    given = values | parts
    return Summary("homestead", "Baptist Health 200", "Trucks, Homestead", "#B91D25", **given)  # type: ignore[arg-type]  # fields by name


def words(message: Shown) -> str:
    """All that Discord shows of it but its picture."""
    return f"{message.content}\n{message.embed.description}"


def open_words(message: Shown) -> str:
    """What is to be read without uncovering anything."""
    return re.sub(r"\|\|.*?\|\|", "", words(message), flags=re.DOTALL)


def test_says_who_won_where_a_phone_shows_it_first() -> None:
    assert shown(a_summary()).content == "**Kyle Larson won the Baptist Health 200.**"


def test_tells_the_sources_and_the_race_after_this_one() -> None:
    told = words(shown(a_summary()))

    assert "-# Source: Speedway Media" in told
    assert "The Blue Ridge 200, Martinsville" in told


def test_where_and_when_it_was_comes_first_and_the_sources_last() -> None:
    lines = (shown(a_summary()).embed.description or "").split("\n")

    assert lines[0] == "-# Trucks, Homestead"
    assert lines[-1] == "-# Source: Speedway Media"


@pytest.mark.parametrize(
    ("points", "line"),
    [
        (InPoints(1, "Heim", behind=0), "` 1` Heim"),
        (InPoints(2, "Majeski", behind=8), "` 2` Majeski, 8 points back"),
        (InPoints(2, "Majeski", 490, 10), "` 2` Majeski, 490 points, 10 back"),
        (InPoints(None, "Ankrum", 1), "` –` Ankrum, 1 point"),
    ],
)
def test_the_points_are_told_one_below_the_other(points: InPoints, line: str) -> None:
    assert f"**Points after the race**\n{line}" in words(shown(a_summary(points=(points,))))


def test_a_finish_of_fewer_than_ten_is_not_called_so() -> None:
    assert "**Finish**\n` 1`" in words(shown(a_summary(rows=5)))
    assert "**Top ten**\n` 1`" in words(shown(a_summary(rows=10)))


def test_a_winner_of_whom_alone_is_told_is_named_once() -> None:
    told = words(shown(a_summary(rows=1, story=(), movers=(), points=())))

    assert told.count("Kyle Larson") == 1


def test_sources_there_is_no_room_for_are_counted() -> None:
    sources = tuple(a_source(str(at), f"Outlet {at}") for at in range(1, 7))

    told = words(shown(a_summary(sources=sources)))

    assert told.endswith("Outlet 4 and 2 more")


def test_hidden_nothing_gives_the_result_away_until_it_is_uncovered() -> None:
    disagreement = Disagreement("where Kyle Larson finished", (Side("1st", ("A",)),), "as Larson")
    summary = a_summary(disagreements=(disagreement,), doubts=("Larson led too much",))

    message = shown(summary, PICTURE, hidden=True)

    assert "Larson" not in open_words(message)
    assert words(message).count("Larson") > 5
    assert "Baptist Health 200" in open_words(message)


def test_hidden_each_section_is_uncovered_by_one_tap() -> None:
    disagreement = Disagreement("where Kyle Larson finished", (Side("1st", ("A",)),), "as Larson")
    summary = a_summary(rows=10, disagreements=(disagreement,))

    told = words(shown(summary, hidden=True))

    sections = ("the story", "top ten", "movers", "points", "what sources differ on")
    assert told.count("||") == 2 * len(sections)


def test_within_spoiler_tags_nothing_is_marked_as_small_print() -> None:
    disagreement = Disagreement("where he finished", (Side("1st", ("A",)),), "as Larson says")

    told = words(shown(a_summary(disagreements=(disagreement,)), hidden=True))

    assert "\nas Larson says||" in told


def test_a_bar_at_the_end_of_a_section_does_not_open_it() -> None:
    message = shown(a_summary("A |", headline="A |", story=()), hidden=True)

    assert "||A \\| ||" in words(message)


def test_hidden_the_picture_is_marked_and_its_words_are_quiet() -> None:
    (file,) = shown(a_summary(), PICTURE, hidden=True).files()

    assert file.filename == "SPOILER_2025-trucks-result.png"
    assert file.description == "A result, hidden"


def test_openly_the_picture_tells_what_it_shows() -> None:
    (file,) = shown(a_summary(), PICTURE).files()

    assert (file.filename, file.description) == (PICTURE.file_name, "Kyle Larson won")


def test_the_picture_can_be_sent_twice() -> None:
    message = shown(a_summary(), PICTURE)

    sent = [file.fp.read() for _ in range(2) for file in message.files()]

    assert sent == [b"png", b"png"]


def test_no_picture_is_in_the_embed_where_discord_could_not_hide_it() -> None:
    embed = shown(a_summary(), PICTURE, hidden=True).embed

    assert embed.image.url is None
    assert embed.thumbnail.url is None


def test_of_a_withdrawn_report_nothing_is_left_but_the_name_of_the_race() -> None:
    message = shown(a_summary(gone=True), PICTURE, button=Button("Turn off", "off:1"))

    assert "Larson" not in words(message)
    assert message.files() == []
    assert message.view is not None


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("name", SNEAKY)
def test_monsters_stay_within_discords_limits(name: str, hidden: bool) -> None:
    name = name * 60
    summary = a_summary(name, rows=40, doubts=(name,) * 9, story=(name,) * 40)

    message = shown(summary, PICTURE, hidden=hidden)

    assert len(message.content) <= 2000
    assert len(message.embed.description or "") <= limits.DESCRIPTION
    assert not re.search(r"@(everyone|here)", words(message))


def test_what_does_not_fit_is_said_to_be_left_out() -> None:
    message = shown(a_summary("N" * 100, rows=60))

    assert "more than fits here" in words(message)
    assert "-# Source: Speedway Media" in words(message)
