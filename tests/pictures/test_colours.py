import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.card import Theme
from bot.pictures.colours import (
    NO_COLOUR,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    alike,
    contrast,
    palette,
    readable_on,
    visible,
)
from bot.pictures.led_card import MOST_LEADERS

TRUCKS = "#C8102E"
THEMES = pytest.mark.parametrize("theme", Theme)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_counted_as_the_guideline_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(colours)
def test_text_on_any_colour_can_be_read(colour: str) -> None:
    assert contrast(readable_on(colour), colour) >= TEXT_CONTRAST


@given(colours, colours)
def test_any_colour_is_made_to_stand_out(colour: str, ground: str) -> None:
    assert contrast(visible(colour, ground), ground) >= SHAPE_CONTRAST


def test_a_colour_that_stands_out_stays_itself() -> None:
    assert visible("#e69f00", "#14171c") == "#e69f00"


@THEMES
def test_words_can_be_read_on_the_ground_and_on_its_stripes(theme: Theme) -> None:
    shown = palette(theme, TRUCKS)

    pairs = [(ink, on) for ink in (shown.ink, shown.muted) for on in (shown.ground, shown.stripe)]
    assert min(contrast(ink, on) for ink, on in pairs) >= TEXT_CONTRAST


@THEMES
def test_lines_and_segments_stand_out_from_the_ground(theme: Theme) -> None:
    shown = palette(theme, TRUCKS)

    shapes = (shown.line, shown.accent, *shown.segments)
    assert min(contrast(one, shown.ground) for one in shapes) >= SHAPE_CONTRAST


@THEMES
def test_the_band_is_the_series_own_colour(theme: Theme) -> None:
    assert palette(theme, "#E4B61A").band.lower() == "#e4b61a"


@given(st.sampled_from(Theme), colours)
def test_every_leader_has_a_colour_whatever_the_series(theme: Theme, colour: str) -> None:
    shown = palette(theme, colour)

    assert len(set(shown.segments[:MOST_LEADERS])) == MOST_LEADERS
    assert len(shown.on_segments) == len(shown.segments)


def test_the_second_leader_never_looks_like_the_first() -> None:
    blue = palette(Theme.DARK, "#56B4E9")

    assert not alike(blue.segments[0], blue.segments[1])


@pytest.mark.parametrize("colour", ["red", "", "#fff", "#12345g", '");panic()'])
def test_a_colour_nobody_understands_is_grey(colour: str) -> None:
    assert palette(Theme.DARK, colour) == palette(Theme.DARK, NO_COLOUR)
