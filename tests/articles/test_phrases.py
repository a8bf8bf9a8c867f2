"""Sentences one by one: what each says of the race, and what it does not."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from db.provenance import Kind
from tests.articles.reports import a_report, read_text

PHRASES = [
    phrase
    for path in sorted(Path(__file__).parent.glob("phrases*.toml"))
    for phrase in tomllib.loads(path.read_text("utf-8"))["phrases"]
]

FIELDS = {
    "finish": (Kind.RESULT, "finish"),
    "led": (Kind.RESULT, "laps_led"),
    "start": (Kind.RESULT, "start"),
    "behind": (Kind.STANDING, "behind"),
}
RACE = ("cautions", "caution_laps", "lead_changes", "laps_run")


def said_in(text: str) -> dict[str, dict[str, Any]]:
    """What is read in a phrase beside what its lead tells, by the keys of the corpus."""
    said: dict[str, dict[str, Any]] = {}
    for one in read_text(a_report(text)).findings:
        surname = one.subject.rpartition(" ")[2]
        for key, (kind, name) in FIELDS.items():
            if one.kind is kind and name in one.fields:
                said.setdefault(key, {})[surname] = one.fields[name]
        if one.kind is Kind.STAGE and one.fields.get("position") == 1:
            said.setdefault("stage", {})[one.scope] = surname
        if one.kind is Kind.RACE:
            figures = {name: one.fields[name] for name in RACE if name in one.fields}
            said.setdefault("race", {}).update(figures)
    said.get("finish", {}).pop("Archer", None)
    return {key: value for key, value in said.items() if value}


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase["text"][:60] for phrase in PHRASES])
def test_a_sentence_says_what_a_careful_reader_takes_from_it(phrase: dict[str, Any]) -> None:
    expected = {key: value for key, value in phrase.items() if key != "text"}

    assert said_in(phrase["text"]) == expected


def test_the_lead_alone_names_the_winner_and_nobody_else() -> None:
    assert said_in("That was all.") == {}
