"""Reports for tests: our own corpus with the facts it tells, and short ones made on the spot."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.answers.normal import normal
from bot.articles.reader import ReadArticle, read_article
from bot.articles.text import article_of, article_of_text
from bot.articles.told import told

CORPUS = Path(__file__).parent / "corpus"
STEMS = sorted(path.stem for path in CORPUS.glob("*.txt"))

Fact = tuple[str, ...]

_NUMBERS = ("race_laps", "lead_changes", "cautions", "caution_laps")
_SMALL = {"the", "nascar", "presented", "by", "series", "at", "speedway", "raceway", "race"}


def a_report(*sentences: str, title: str = "Archer wins the Harbor 300") -> str:
    """A report by which Ann Archer won Sunday's Harbor 300, and `sentences` as they stand."""
    lead = (
        "Ann Archer won Sunday's Harbor 300 at Mill Creek Speedway, a NASCAR Cup Series race. "
        "Ben Brandt, Cy Castell, Dora Dunmore, Ed Eklund, Fay Farrow and Gus Granger were there."
    )
    return "\n\n".join((title, lead, *sentences))


def read_text(text: str) -> ReadArticle:
    """What a text tells."""
    return read_article(article_of_text(text))


@cache
def read_corpus(stem: str) -> ReadArticle:
    """What an article of the corpus tells."""
    path = CORPUS / f"{stem}.txt"
    return read_article(article_of(path.read_bytes(), path.name))


def said_by(stem: str) -> frozenset[Fact]:
    """The facts that are read in an article of the corpus."""
    return frozenset(_facts(told(read_corpus(stem))))


def told_by(stem: str) -> frozenset[Fact]:
    """The facts that a careful reader takes from it."""
    cells = tomllib.loads((CORPUS / f"{stem}.toml").read_text(encoding="utf-8"))
    in_order = {name: at for at, name in enumerate(cells.pop("order", ()), start=1)}
    return frozenset(_facts({**cells, "results": in_order | cells.get("results", {})}))


def _facts(cells: Mapping[str, Any]) -> Iterator[Fact]:
    for kind in ("results", "laps_led"):
        for who, n in (cells.get(kind) or {}).items():
            yield kind, _driver(who), str(n)
    for stage, who in (cells.get("stage_winners") or {}).items():
        yield "stage", str(stage), _driver(who)
    for kind in ("winner", "pole"):
        if cells.get(kind):
            yield kind, _driver(cells[kind])
    for kind in ("race", "track", "series"):
        if cells.get(kind):
            yield kind, _name(cells[kind])
    for kind in (*_NUMBERS, "date"):
        if cells.get(kind) is not None:
            yield kind, str(cells[kind])
    points = cells.get("points") or {}
    if points.get("leader"):
        yield "leader", _driver(points["leader"])
    for who, n in (points.get("gaps") or {}).items():
        yield "gap", _driver(who), str(n)
    for kind, value in (cells.get("next_race") or {}).items():
        if value and kind != "date_text":
            yield f"next {kind}", _name(value)


def _driver(name: str) -> str:
    return " ".join(word for word in normal(name).split() if word not in ("jr", "sr", "iii"))


def _name(name: str) -> str:
    """The words of a name that tell it from others."""
    return " ".join(word for word in normal(name).split() if word not in _SMALL)
