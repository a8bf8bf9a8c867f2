"""Whole reports in the manner of many outlets: how much is read, and how much of that is right."""

from collections.abc import Iterable

import pytest

from tests.articles.reports import STEMS, Fact, said_by, told_by

PRECISE, COMPLETE = 0.99, 0.95


def same(one: Fact, other: Fact) -> bool:
    """Whether two facts agree: names of events when one has all words of the other."""
    if one[0] != other[0] or len(one) != 2 or len(other) != 2:
        return one == other
    words, others = set(one[1].split()), set(other[1].split())
    return words <= others or others <= words


def beyond(facts: Iterable[Fact], others: frozenset[Fact]) -> list[Fact]:
    """Those of `facts` that none of `others` agrees with."""
    return [fact for fact in facts if not any(same(fact, other) for other in others)]


def false(stem: str) -> list[Fact]:
    return beyond(said_by(stem), told_by(stem))


def missed(stem: str) -> list[Fact]:
    return beyond(told_by(stem), said_by(stem))


def test_the_corpus_has_reports_of_many_kinds() -> None:
    assert len(STEMS) >= 40


def test_of_what_is_read_hardly_anything_is_false() -> None:
    wrong = {stem: false(stem) for stem in STEMS if false(stem)}
    amount = sum(len(said_by(stem)) for stem in STEMS)

    assert sum(map(len, wrong.values())) <= (1 - PRECISE) * amount, wrong


def test_nearly_everything_that_is_told_is_read() -> None:
    unread = {stem: missed(stem) for stem in STEMS if missed(stem)}
    amount = sum(len(told_by(stem)) for stem in STEMS)

    assert sum(map(len, unread.values())) <= (1 - COMPLETE) * amount, unread


@pytest.mark.parametrize("stem", STEMS)
def test_the_winner_is_the_right_one_or_nobody(stem: str) -> None:
    assert [fact for fact in false(stem) if fact[0] == "winner"] == []


@pytest.mark.parametrize("stem", STEMS)
def test_nobody_who_only_talks_is_among_the_finishers(stem: str) -> None:
    told = {fact[1] for fact in told_by(stem) if fact[0] == "results"}

    assert {fact[1] for fact in said_by(stem) if fact[0] == "results"} <= told
