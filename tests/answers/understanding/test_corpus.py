"""What people type, and the question it is understood as.

`corpus/*.toml` holds groups of sentences: `asks` names the class, `with` the fields that matter,
`several` what further questions the sentence asks. Sentences under `lost` ask nothing.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.answers.understanding.understand import Asks
from tests.answers.understanding.seeded import understander

CORPUS = Path(__file__).parent / "corpus"
NONE = "@none"  # TOML has no word for it
NOW = datetime(2025, 3, 23, 16, tzinfo=UTC)


@dataclass(frozen=True)
class Sentence:
    """One sentence and the questions it asks, as (class, fields)."""

    said: str
    asks: tuple[tuple[str, dict[str, Any]], ...] = field(default=())


def _groups() -> Iterator[dict[str, Any]]:
    for path in sorted(CORPUS.glob("*.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8"))["group"]


def _understood() -> Iterator[Sentence]:
    for group in _groups():
        if "asks" in group:
            questions = [group, *group.get("several", ())]
            wanted = tuple((one["asks"], one.get("with", {})) for one in questions)
            yield from (Sentence(said, wanted) for said in group["said"])


def _lost() -> list[str]:
    return [said for group in _groups() for said in group.get("lost", ())]


@pytest.mark.parametrize("sentence", list(_understood()), ids=lambda sentence: sentence.said)
def test_a_sentence_asks_its_question(sentence: Sentence) -> None:
    asks = understander().understand(sentence.said, NOW)

    assert isinstance(asks, Asks), asks
    assert [type(one).__name__ for one in asks.questions] == [name for name, _ in sentence.asks]
    for question, (_, wanted) in zip(asks.questions, sentence.asks, strict=True):
        held = {name: getattr(question, name) for name in wanted}
        assert held == {name: None if value == NONE else value for name, value in wanted.items()}


@pytest.mark.parametrize("said", _lost())
def test_a_sentence_that_asks_nothing_known_is_not_understood(said: str) -> None:
    assert not isinstance(understander().understand(said, NOW), Asks)


def test_no_sentence_is_listed_twice() -> None:
    said = [*(one.said for one in _understood()), *_lost()]

    assert len(said) == len(set(said))
