"""The drawings themselves, looked at by another library than the one that draws."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from bot.pictures.card import Card, Finish, Kind, Theme
from bot.pictures.colours import palette
from bot.pictures.drawing import MOST_HEIGHT, WIDTH, draw
from bot.pictures.pictures import card_of
from db.racing import Race
from tests.builders import a_fact, a_race, a_result, a_series, a_stage, a_standing, an_entry

AIR, FOOT = 32, 16
BAND = 12  # the stripe of the series' colour along the top edge
HOSTILE = (
    '#panic() *b* $x$ <l> @ref "q" \\ `c` {json} ]) // \u202eRTL 🏁 شارل 漢字 Z\u0334\u0336\x00'
)
EVERY_CARD = [(kind, theme) for kind in Kind for theme in Theme]

Box = tuple[int, int, int, int]


def a_full_race(driver: str = "Driver", size: int = 12) -> Race:
    """A race of which everything that a card can show is told."""
    names = [f"{driver} {at}" for at in range(1, size + 1)]
    return a_race(
        results=[
            a_result(one, finish=at, laps_led=60 // at, times_led=at)
            for at, one in enumerate(names, start=1)
        ],
        entries=tuple(an_entry(one, car_number="07", manufacturer="Toyota") for one in names),
        stages=(a_stage(1, names[:1]), a_stage(2, names[1:2])),
        standings=tuple(
            replace(a_standing(one, at, 9 * at - 9), points=a_fact(500 - 9 * at + 9))
            for at, one in enumerate(names, start=1)
        ),
        scheduled_laps=300,
    )


def a_card(kind: Kind, theme: Theme = Theme.DARK, race: Race | None = None) -> Card:
    card = card_of(race or a_full_race(), kind, theme)
    assert card is not None
    return card


def seen(png: bytes) -> Image.Image:
    image = Image.open(BytesIO(png))
    image.load()
    return image.convert("RGB")


@cache
def drawn(card: Card) -> Image.Image:
    return seen(draw(card))


def margins(image: Image.Image) -> set[tuple[int, ...]]:
    """The colours found in the air around the card, but for the stripe along its top."""
    high = image.height
    edges = (
        (0, BAND + 1, AIR, high),
        (WIDTH - AIR, BAND + 1, WIDTH, high),
        (0, BAND + 1, WIDTH, AIR),
        (0, high - FOOT, WIDTH, high),
    )
    return {
        colour
        for edge in edges
        for _, colour in image.crop(edge).getcolors(WIDTH * high) or ()
        if isinstance(colour, tuple)
    }


def ground(card: Card) -> tuple[int, ...]:
    return tuple(bytes.fromhex(palette(card.theme, card.colour).ground[1:]))


def changed(one: Card, other: Card) -> Box | None:
    """The smallest box outside of which both cards look the same."""
    return ImageChops.difference(drawn(one), drawn(other)).getbbox()


def within(inner: Box | None, outer: Box) -> bool:
    return (
        inner is not None
        and inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


@pytest.mark.parametrize(("kind", "theme"), EVERY_CARD)
def test_a_card_is_a_png_of_the_size_discord_shows_whole(kind: Kind, theme: Theme) -> None:
    image = Image.open(BytesIO(draw(a_card(kind, theme))))

    assert (image.format, image.width) == ("PNG", WIDTH)
    assert 0.9 * MOST_HEIGHT < image.height <= MOST_HEIGHT


def test_a_short_field_makes_a_low_card_and_no_empty_space() -> None:
    heights = [
        drawn(a_card(kind, race=a_full_race(size=size))).height for kind in Kind for size in (1, 5)
    ]

    assert all(high < MOST_HEIGHT for high in heights)
    assert heights[0] < 0.6 * MOST_HEIGHT


def test_the_same_card_is_always_the_same_picture() -> None:
    card = a_card(Kind.RESULT)

    assert draw(card) == draw(card)


@pytest.mark.parametrize(("kind", "theme"), EVERY_CARD)
def test_there_is_air_around_every_card(kind: Kind, theme: Theme) -> None:
    card = a_card(kind, theme)

    assert margins(drawn(card)) == {ground(card)}


@pytest.mark.parametrize("size", [1, 5, 40])
@pytest.mark.parametrize("kind", Kind)
def test_there_is_air_whatever_the_size_of_the_field(kind: Kind, size: int) -> None:
    card = a_card(kind, race=a_full_race(size=size))

    assert margins(drawn(card)) == {ground(card)}


def test_the_winner_stands_on_the_series_colour() -> None:
    blue = replace(a_series(), colour="#1B75BC")
    card = a_card(Kind.RESULT, race=replace(a_full_race(), series=blue))

    row = drawn(card).crop((AIR, 190, WIDTH - AIR, 236))

    colours = row.getcolors(WIDTH * MOST_HEIGHT) or []
    assert max(colours)[1] == tuple(bytes.fromhex("1B75BC"))


def test_an_untold_winner_leaves_no_row_in_the_series_colour() -> None:
    results = [a_result("A", finish=2), a_result("B", finish=3)]
    card = a_card(Kind.RESULT, race=a_race(results=results))

    row = drawn(card).crop((AIR, 190, WIDTH - AIR, 236))

    band = tuple(bytes.fromhex(palette(card.theme, card.colour).band[1:]))
    assert band not in {colour for _, colour in row.getcolors(WIDTH * MOST_HEIGHT) or ()}


@pytest.mark.parametrize("name", ["W" * 200, HOSTILE * 3, "Ł" * 60, "a b " * 50])
def test_a_name_however_long_stays_in_its_cell(name: str) -> None:
    card = a_card(Kind.RESULT)
    assert isinstance(card.body, Finish)
    rows = list(card.body.rows)
    rows[4] = replace(rows[4], name=name)

    box = changed(card, replace(card, body=replace(card.body, rows=tuple(rows))))

    # Fourth row of those under the winner's: between the numbers and the makes.
    assert within(box, (236, 425, 800, 465))


def test_a_winner_with_a_long_name_has_the_room_that_others_need_for_their_columns() -> None:
    card = a_card(Kind.RESULT)
    assert isinstance(card.body, Finish)
    first, *rest = card.body.rows
    winner = replace(first, name="José María López-Fernández de la Torre")
    longer = replace(first, name="José María López-Fernández de la Torre Jr.")

    box = changed(
        replace(card, body=Finish((winner, *rest))), replace(card, body=Finish((longer, *rest)))
    )

    assert box is not None
    assert box[2] > 900  # neither is cut before its end


@pytest.mark.parametrize("title", ["W" * 200, HOSTILE * 3])
def test_a_title_however_long_ends_before_the_series(title: str) -> None:
    card = a_card(Kind.POINTS)

    box = changed(card, replace(card, title=title))

    assert within(box, (44, 28, 1040, 92))


def test_footer_and_sources_stay_on_their_lines_however_long() -> None:
    card = replace(a_card(Kind.RESULT), footer="W" * 200, sources="W" * 200)

    assert margins(drawn(card)) == {ground(card)}


def test_long_sources_take_nothing_from_the_figures() -> None:
    card = a_card(Kind.RESULT)

    box = changed(card, replace(card, sources="W" * 200))

    assert within(box, (44, 708, WIDTH - 44, 744))


def test_what_looks_like_markup_is_drawn_as_it_stands() -> None:
    plain = replace(a_card(Kind.RESULT), title="200")

    # Read as markup, each of these would show 200 and nothing else.
    for title in ("#200", "*200*", "#text[200]", "200 // x", "200 <x>", "$200$", "/**/200"):
        assert changed(plain, replace(plain, title=title)) is not None, title


def test_a_star_marks_a_disputed_figure_beside_it() -> None:
    card = a_card(Kind.RESULT)
    assert isinstance(card.body, Finish)
    first, second, *rest = card.body.rows
    starred = replace(second, led=replace(second.led, disputed=True))

    box = changed(card, replace(card, body=replace(card.body, rows=(first, starred, *rest))))

    assert within(box, (1136, 310, WIDTH - AIR, 349))


names = st.text(max_size=200) | st.sampled_from([HOSTILE, "W" * 200, "İ" * 90, "ﷺ" * 40])
numbers = st.none() | st.integers(min_value=0, max_value=10**9)


@given(st.sampled_from(EVERY_CARD), names, names, numbers, numbers, st.integers(1, 12))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_and_no_number_breaks_a_card(
    shown: tuple[Kind, Theme], name: str, label: str, led: int | None, laps: int | None, size: int
) -> None:
    race = a_full_race(name, size)
    results = (a_result(name, finish=1, laps_led=led), *race.results)
    whole = None if laps is None else a_fact(laps)
    kind, theme = shown

    card = card_of(replace(race, name=label, results=results, scheduled_laps=whole), kind, theme)

    assert card is not None
    assert margins(seen(draw(card))) == {ground(card)}
