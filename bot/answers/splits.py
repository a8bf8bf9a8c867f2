"""Options typed in a row, without their names: which words are which option."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import Field
from functools import cache
from itertools import combinations, permutations
from typing import Any

from bot.answers.lookup import Lookup
from bot.answers.resolve import Ambiguous, Resolved

MOST_WORDS = 12
"""Beyond so many words nothing is split: the ways to do it grow with their square."""

MOST_OPTIONS = 3
"""How many options may stand in a row without their names."""

BETWEEN = frozenset({"and", "at", "in", "on", "v", "vs", "versus", "with", "against", "&"})
MISSED = 100
"""The price of leaving out what the question must be told, in the currency of `_price`."""

Options = Mapping[str, "Field[Any]"]
Split = dict[str, str]  # the words of each option that is filled


def best_split(
    text: str, options: Options, lookup: Lookup, *, required: Set[str] = frozenset()
) -> dict[str, str]:
    """The words of `text` under the options that they name best; all under one if nothing fits.

    Without options, nothing can be said: the words are then left out.
    """
    words = text.replace(",", " ").split()
    if not options or not words:
        return {}
    first = tuple(options)[:MOST_OPTIONS]
    if len(words) > MOST_WORDS:
        return {first[0]: text}

    @cache
    def price(name: str, part: str) -> int:
        return _price(options[name], part, lookup)

    def total(split: Split) -> int:
        return MISSED * len(required - split.keys()) + sum(
            price(name, part) for name, part in split.items()
        )

    return min(_splits(words, first), key=total)


def _splits(words: list[str], options: tuple[str, ...]) -> Iterator[Split]:
    """All ways to hand the words to some of the options, those that fill the fewest first."""
    for size in range(1, min(len(words), len(options)) + 1):
        # permutations() keeps the order of what it is given: their own comes first.
        for filled in permutations(options, size):
            for cuts in combinations(range(1, len(words)), size - 1):
                parts = _parts(words, (0, *cuts, len(words)))
                yield dict(zip(filled, parts, strict=True))


def _parts(words: list[str], edges: tuple[int, ...]) -> Iterator[str]:
    for number, start in enumerate(edges[:-1]):
        end = edges[number + 1]
        while number and end - start > 1 and words[start].lower().strip(".") in BETWEEN:
            start += 1
        yield " ".join(words[start:end])


def _price(option: "Field[Any]", part: str, lookup: Lookup) -> int:
    """How badly the words fit the option: 0 for a name that is known."""
    what = option.metadata.get("names")
    if what is None:
        number = option.type in (int, int | None)
        return 0 if part.isdigit() == number else 40
    match lookup.resolve(what, part):
        case Resolved():
            return 0
        case Ambiguous():
            return 1
        case _:
            return 10
