"""What all cards of a race have in common: heading, footer, words for those who do not see."""

import re
from collections.abc import Sequence

from bot.answers.wording import JOINT, UNKNOWN, day, race_line, sentence
from bot.pictures.card import Body, Card, Kind, Theme
from bot.pictures.plain import drawable, plain
from db.racing import Race

MOST_ROWS = 10
"""A card is seen 400 pixels wide on a phone: more rows than this could not be read there."""

MOST_ALT = 1024
"""Source: the description of an attachment, docs.discord.com/developers/resources/message."""

_NAMES = {Kind.RESULT: "Result", Kind.LAPS_LED: "Laps led", Kind.POINTS: "Points"}


def framed(
    race: Race,
    kind: Kind,
    theme: Theme,
    body: Body,
    *,
    footer: Sequence[str],
    told: Sequence[str],
    disputed: bool,
) -> Card:
    """The card of `body`; `told` is what it shows, item by item, the most important first."""
    hint = ("* not settled: see /sources",) if disputed else ()
    labels = [source.label for source in race.sources]
    return Card(
        kind=kind,
        theme=theme,
        title=drawable(race.name) or drawable(race.slug.replace("-", " ").title()) or UNKNOWN,
        subtitle=plain(_subtitle(race, kind)),
        series=plain(race.series.short_name),
        colour=race.series.colour,
        footer=sentence(_line(footer)),
        sources=_line((*hint, *labels)),
        body=body,
        alt=_alt(f"{_heading(race, kind)}: ", told),
        quiet_alt=f"{_heading(race, kind)}."[:MOST_ALT],
        file_name=f"{_safe(race.slug)}-{kind}.png",
    )


def _line(parts: Sequence[str]) -> str:
    return plain(JOINT.join(parts)) if parts else ""


def _subtitle(race: Race, kind: Kind) -> str:
    what = {Kind.RESULT: "", Kind.LAPS_LED: "Laps led", Kind.POINTS: "Points after the race"}[kind]
    track = race.track.name if race.track else ""
    when = day(race.run_on) if race.run_on else str(race.season)
    return JOINT.join(part for part in (what, track, when) if part)


def _heading(race: Race, kind: Kind) -> str:
    return f"{_NAMES[kind]}, {race.name} ({race_line(race)})"


def _alt(heading: str, told: Sequence[str]) -> str:
    """As many items as there is room for, and the number of those there is none for."""
    text = heading[: MOST_ALT // 2]
    for at, item in enumerate(told):
        rest = f" … and {len(told) - at} more."
        end = "; " if at < len(told) - 1 else "."
        if len(text) + len(item) + len(end) + len(rest) > MOST_ALT:
            return text.removesuffix("; ") + rest
        text += item + end
    return text


def _safe(slug: str) -> str:
    return re.sub(r"[^a-z0-9-]+", "-", slug.lower())[:80].strip("-") or "race"
