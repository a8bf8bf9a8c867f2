"""Colours that can be read: contrast as WCAG 2 counts it, and the two grounds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.pictures.card import Theme

TEXT_CONTRAST = 4.5
"""Source: WCAG 2.2, 1.4.3, for text of any size."""

SHAPE_CONTRAST = 3.0
"""Source: WCAG 2.2, 1.4.11, for parts of graphics."""

BAND_CONTRAST = 1.5
"""Enough for a ground that bears text, which is read by its own contrast."""

NO_COLOUR = "#888888"

BLACK, WHITE = "#000000", "#ffffff"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one card, sRGB.

    `band` is the series' own colour, under text; `accent` is as near to it as a thin shape may be.
    `segments` tell leaders apart, the first being the accent; `rest` is for those who share one.
    """

    ground: str
    ink: str
    muted: str
    stripe: str
    line: str
    band: str
    on_band: str
    accent: str
    segments: tuple[str, ...]
    on_segments: tuple[str, ...]
    rest: str
    on_rest: str


@dataclass(frozen=True, slots=True)
class _Ground:
    ground: str
    ink: str
    muted: str
    stripe: str
    line: str


_GROUNDS: Mapping[Theme, _Ground] = {
    Theme.DARK: _Ground("#14171c", "#f4f6f8", "#aeb6c1", "#1d2128", "#636c79"),
    Theme.LIGHT: _Ground("#fbfbf9", "#16191d", "#545c66", "#f0f0ec", "#868d96"),
}

# Told apart with any kind of colour vision, by lightness too; after Okabe and Ito.
_OTHERS = (
    "#56b4e9",
    "#e69f00",
    "#009e73",
    "#f0e442",
    "#cc79a7",
    "#0072b2",
    "#d55e00",
    "#999999",
    "#9467bd",
)


def palette(theme: Theme, colour: str) -> Palette:
    """The colours for a series of this colour; of none that is understood, a grey one."""
    base = _GROUNDS[theme]
    own = colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else NO_COLOUR
    band, accent = visible(own, base.ground, BAND_CONTRAST), visible(own, base.ground)
    # Those like the accent come last, where they are seldom needed.
    others = sorted(_OTHERS, key=lambda one: alike(one, accent))
    segments = (accent, *(visible(one, base.ground) for one in others))
    return Palette(
        ground=base.ground,
        ink=base.ink,
        muted=base.muted,
        stripe=base.stripe,
        line=base.line,
        band=band,
        on_band=readable_on(band),
        accent=accent,
        segments=segments,
        on_segments=tuple(readable_on(one) for one in segments),
        rest=base.line,
        on_rest=readable_on(base.line),
    )


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str) -> str:
    """Black or white, whichever is read better: never under 4.58."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, ground))


def visible(colour: str, ground: str, least: float = SHAPE_CONTRAST) -> str:
    """The colour, or the nearest shade of it that stands out from the ground."""
    away = readable_on(ground)
    shades = (_mixed(colour, away, step / 20) for step in range(21))
    return next(shade for shade in shades if contrast(shade, ground) >= least)


def alike(one: str, other: str) -> bool:
    """Whether two colours are hard to tell apart side by side."""
    return sum((a - b) ** 2 for a, b in zip(_rgb(one), _rgb(other), strict=True)) < 110**2


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, other: str, share: float) -> str:
    parts = zip(_rgb(colour), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
