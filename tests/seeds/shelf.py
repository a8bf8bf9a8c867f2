"""The seeds as the program reads them, and what lies beside the repository to check them by."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from db.fact_sheet import FactSheet, read_path
from db.provenance import Claim
from db.reference_sheet import Reference

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SHEETS = {"000": "trucks-recap.toml", "001": "speedway-media.toml"}
"""The sheet that was made from each article of the inventory."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One row of the inventory: what an article states."""

    id: str
    subject: str
    predicate: str
    value: str
    article: str

    def __str__(self) -> str:
        return f"{self.id}: {self.subject}, {self.predicate}: {self.value}"


def shared(*parts: str) -> Path:
    """A file or folder beside the repository; the test is skipped where it is absent."""
    path = ROOT.parent.joinpath("shared", *parts)
    if not path.exists():
        pytest.skip(f"../shared/{'/'.join(parts)} is not beside this repository")
    return path


@cache
def seeds() -> tuple[Mapping[str, FactSheet], Reference]:
    """All fact sheets of the seeds by file name, and the nouns they name."""
    sheets, reference = read_path([SEEDS])
    return {Path(sheet.file).name: sheet for sheet in sheets}, reference


def claims(article: str) -> tuple[Claim, ...]:
    """What the sheet made from this article claims."""
    return seeds()[0][SHEETS[article]].claims


def inventory() -> tuple[Stated, ...]:
    """What both articles state, as counted by an independent reader; nothing worked out."""
    lines = shared("scoring", "facts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    names = ("id", "subject", "predicate", "value", "article")
    stated = [Stated(**{name: row[name] for name in names}) for row in rows]
    return tuple(one for one in stated if one.article in SHEETS)


def tables(path: Path) -> dict[str, dict[str, str | list[str]]]:
    """The tables of one of the tests' own TOML files."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: lower case, no punctuation."""
    return tuple(re.sub(r"[^a-z0-9]+", " ", text.lower()).split())


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """All runs of `length` words in a text."""
    words = words_of(text)
    return {words[at : at + length] for at in range(len(words) - length + 1)}
