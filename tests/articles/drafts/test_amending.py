"""What an editor types about a row -> the draft with it, or what is wrong with it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.answers.lookup import Lookup
from bot.articles.drafts.amending import Prompt, amended, prompt_for, prompt_for_name, typed_value
from bot.articles.drafts.casting import cast
from bot.articles.drafts.deciding import WHICH_RACE
from bot.articles.drafts.draft import Draft, decoded, encoded
from bot.articles.drafts.names import Standing
from bot.articles.drafts.origin import origin_rows
from bot.errors import BadEdit
from db.provenance import Kind, Value
from tests.articles.a_draft import DAY, LOOKUP, a_draft, cast_of, finished, led
from tests.builders import HOMESTEAD, a_race, an_almanac

MILL_CREEK = (Kind.RACE, "", "", "track", "Mill Creek Speedway")


@pytest.mark.parametrize(
    ("kind", "name", "typed", "value"),
    [
        (Kind.RESULT, "laps_led", "78", 78),
        (Kind.RACE, "run_on", "2025-03-21", date(2025, 3, 21)),
        (Kind.RACE, "run_on", "March 21, 2025", date(2025, 3, 21)),
        (Kind.RACE, "margin_of_victory", "0.5", Decimal("0.5")),
        (Kind.ENTRY, "car_number", "07", "07"),
        (Kind.ENTRY, "rookie", "yes", True),
        (Kind.RESULT, "status", "out", "out"),
        (Kind.RACE, "track", "Homestead", "Homestead"),
    ],
)
def test_a_value_is_taken_as_its_field_holds_it(
    kind: Kind, name: str, typed: str, value: Value
) -> None:
    assert typed_value(kind, name, typed) == value


@pytest.mark.parametrize(
    ("kind", "name", "typed"),
    [
        (Kind.RESULT, "finish", "0"),
        (Kind.RESULT, "laps_led", "-1"),
        (Kind.RESULT, "laps_led", "9" * 5_000),
        (Kind.RESULT, "laps_led", "²"),
        (Kind.RACE, "run_on", "yesterday"),
        (Kind.RACE, "margin_of_victory", "half a second"),
        (Kind.RESULT, "status", "exploded"),
        (Kind.ENTRY, "rookie", "perhaps"),
        (Kind.RESULT, "horsepower", "600"),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused(kind: Kind, name: str, typed: str) -> None:
    with pytest.raises(BadEdit):
        typed_value(kind, name, typed)


def test_a_form_asks_in_the_words_of_its_row_and_opens_with_what_was_read() -> None:
    asked = prompt_for(a_draft((Kind.STAGE, "1", "Corey Heim", "position", 2)), "l4")

    assert asked == Prompt("Corey Heim, stage 1, place", "2", "A position, 1 or more")


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("l1", "A day such as 2025-03-21 or March 21, 2025"),
        ("mname", "A few words"),
        ("mtrack", "A name"),
        ("soutlet", "A few words"),
    ],
)
def test_a_form_says_beforehand_what_may_be_typed(key: str, told: str) -> None:
    assert prompt_for(a_draft(), key).hint == told


def test_a_form_about_an_unknown_track_tells_how_a_new_one_is_written() -> None:
    asked = prompt_for_name(cast(a_draft(*_elsewhere()).without(2), LOOKUP), "n0")

    assert asked.about == "Which track: Mill Creek Speedway"
    assert asked.hint == "A known track, or: new; place; time zone"
    assert asked.example == "new; West Allis, Wisconsin; America/Chicago"


def test_a_form_about_a_driver_offers_the_likeliest_one_and_tells_how_to_add_one() -> None:
    asked = prompt_for_name(cast_of(finished("Corey Hiem", 2)), "n0")

    assert asked == Prompt("Who is “Corey Hiem”?", "Corey Heim", "A known name, or: new", "new")


@pytest.mark.parametrize("told", [Kind.RACE, Kind.ENTRY])
def test_what_a_field_takes_is_told_without_the_marks_of_a_sheet(told: Kind) -> None:
    name = "margin_of_victory" if told is Kind.RACE else "rookie"

    with pytest.raises(BadEdit) as refused:
        typed_value(told, name, "perhaps")

    assert "in quotes" not in str(refused.value)
    assert "true or false" not in str(refused.value)


def test_a_name_of_several_is_asked_back() -> None:
    twins = Lookup.of(an_almanac(a_race(results=["Zane Smith", "Chandler Smith"], run_on=DAY)))
    before = cast(a_draft(finished("Zane Smithh", 2)), twins)

    with pytest.raises(BadEdit, match=r"may be .* Smith or .* Smith: type the whole name"):
        amended(before, "n0", "Smith", twins)


def test_outlet_and_day_of_a_report_are_rows_like_others() -> None:
    before = cast(replace(a_draft(), digest="abc123"), LOOKUP)

    named = amended(before, "soutlet", "Lap Times", LOOKUP)
    dated = amended(cast(named, LOOKUP), "spublished", "3/22/2025", LOOKUP)

    assert [row.what for row in origin_rows(before.draft)] == ["outlet", "published on"]
    assert (dated.source.label, dated.source.published_on) == ("Lap Times", date(2025, 3, 22))
    assert dated.source.slug == "lap-times-2025-03-21-abc123"


def test_an_outlet_left_empty_makes_it_an_unsigned_report() -> None:
    draft = amended(cast_of(), "soutlet", " ", LOOKUP)

    assert (draft.source.outlet, draft.source.label) == (None, "an unsigned report")


@pytest.mark.parametrize(
    ("key", "typed"), [("soutlet", "x" * 51), ("spublished", "soon"), ("sx", "1")]
)
def test_what_is_no_outlet_or_day_is_refused(key: str, typed: str) -> None:
    with pytest.raises(BadEdit):
        amended(cast_of(), key, typed, LOOKUP)


def test_a_known_driver_is_chosen_for_a_name_by_any_name() -> None:
    before = cast_of(finished("Corey Hiem", 2))

    draft = amended(before, "n0", "heim", LOOKUP)

    assert draft.names == {"Corey Hiem": "corey-heim"}
    assert cast(draft, LOOKUP).open == ()


def test_a_name_is_added_as_new_when_the_editor_says_so() -> None:
    draft = amended(cast_of(finished("Corey Hiem", 2)), "n0", "new", LOOKUP)

    assert list(cast(draft, LOOKUP).reference.drivers) == ["corey-hiem"]


def test_a_driver_nobody_knows_is_no_answer_to_who_it_is() -> None:
    with pytest.raises(BadEdit, match="know no driver"):
        amended(cast_of(finished("Corey Hiem", 2)), "n0", "Qzx Bbk", LOOKUP)


def test_a_new_track_needs_its_place_and_zone() -> None:
    before = cast(a_draft(*_elsewhere()).without(2), LOOKUP)

    draft = amended(before, "n0", "new; Mill Creek, Ohio; America/New_York", LOOKUP)

    (track,) = cast(draft, LOOKUP).reference.tracks.values()
    assert (track.name, track.place) == ("Mill Creek Speedway", "Mill Creek, Ohio")
    with pytest.raises(BadEdit, match="new; West Allis"):
        amended(before, "n0", "new; Mill Creek; Nowhere/Zone", LOOKUP)


def test_what_was_missing_is_added() -> None:
    before = cast(a_draft().without(1), LOOKUP)

    after = cast(amended(before, "mrun_on", "2025-03-21", LOOKUP), LOOKUP)

    assert (after.known_race, after.open) == (True, ())


@pytest.mark.parametrize("kind", [Kind.RACE, Kind.SCHEDULE])
def test_the_weekday_follows_the_day(kind: Kind) -> None:
    lines = ((kind, "", "", "run_on", date(2025, 3, 22)), (kind, "", "", "weekday", "Saturday"))
    before = cast(a_draft(*lines, race=False), LOOKUP)

    after = amended(before, "l0", "2025-03-21", LOOKUP)

    assert [line.value for line in after.lines] == [date(2025, 3, 21), "Friday"]


def test_a_weekday_of_its_own_stays_with_the_day() -> None:
    before = cast(a_draft((Kind.RACE, "", "", "weekday", "Friday")), LOOKUP)

    after = amended(before, "l4", "Saturday", LOOKUP)

    assert (after.run_on, after.of_race("weekday")) == (DAY, "Saturday")


def test_the_weekday_is_that_of_the_race_that_was_picked() -> None:
    draft = a_draft((Kind.RACE, "", "", "weekday", "Saturday"))
    line = draft.line(1)
    assert line is not None
    moved = cast(draft.saying(replace(line, value=date(2025, 3, 22))), LOOKUP)

    after = amended(moved, WHICH_RACE, HOMESTEAD, LOOKUP)

    assert (after.run_on, after.of_race("weekday")) == (DAY, "Friday")


@pytest.mark.parametrize("key", ["l99", "lx", "n7", "n", "l", "n-1", "x4", ""])
def test_a_row_that_is_not_there_is_refused(key: str) -> None:
    with pytest.raises(BadEdit):
        amended(cast_of(), key, "1", LOOKUP)


def test_a_draft_comes_back_from_json_as_it_was() -> None:
    draft: Draft = a_draft(led("Corey Heim", 78)).deciding("Corey Hiem", "new")

    assert decoded(encoded(draft)) == draft


def test_a_name_that_fits_several_is_asked_for_in_full() -> None:
    namesakes = Lookup.of(an_almanac(a_race(results=["Kyle Larson", "Ann Larson"])))
    before = cast(a_draft(finished("Kyle Larsen", 1)), namesakes)

    with pytest.raises(BadEdit, match=r"Kyle Larson or Ann Larson|Ann Larson or Kyle Larson"):
        amended(before, "n0", "larson", namesakes)


def test_the_form_about_the_race_opens_with_the_one_it_may_be() -> None:
    asked = prompt_for_name(cast_of(), WHICH_RACE)

    assert (asked.about, asked.value) == ("Which race is it?", HOMESTEAD)
    assert (asked.hint, asked.empty) == ("A known race, or: new", "I ask again")


def test_a_name_i_know_is_not_asked_about() -> None:
    done = cast_of(finished("Corey Heim", 2))

    assert done.names["Corey Heim"].standing is Standing.KNOWN
    with pytest.raises(BadEdit, match="settled"):
        prompt_for_name(done, "n0")


def _elsewhere() -> tuple[tuple[Kind, str, str, str, Value], ...]:
    return (MILL_CREEK,)
