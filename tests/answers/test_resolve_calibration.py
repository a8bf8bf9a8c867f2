"""Wrong accepts among 4,600 names, measured: the costly error of a resolver."""

from collections.abc import Iterator
from random import Random

import pytest

from bot.answers.resolve import Named, NameIndex, Resolved
from tests.answers.truck_field import OTHERS, drivers, truck_field

SYLLABLES = "ar ash bar berg den dor gar han ini kel ley lo man mik mor pol ric sen ster ton vin"
GIVEN = """
    aaron adam albert austin barry carl chris dale david derek eddie erik fred gary greg harold
    ian ivan jason jeff jerry jim john ken kevin larry lee mark mike neil oscar paul ray rob ryan
    sam scott simon todd tom trevor victor walter zach
"""
WORDS = """
    who won the race pole caution stage winner points leader tires great mosaic honeymoon parade
    manager sponsor connect muzzle holiday person crayon freezer tanker carrot button bird
"""
KEYS = "qwertyuiop asdfghjkl zxcvbnm"


def padding(random: Random, count: int) -> Iterator[Named]:
    """Made-up drivers, each of a different name."""
    syllables, given = SYLLABLES.split(), GIVEN.split()
    names: dict[str, None] = {}
    while len(names) < count:
        family = "".join(random.choices(syllables, k=random.choice((2, 3, 3))))
        names[f"{random.choice(given)} {family}".title()] = None
    return (Named(name.replace(" ", "-"), name) for name in names)


def mistyped(random: Random, word: str) -> str:
    """`word` with one error: letters swapped, left out, doubled, or a neighbouring key hit."""
    place = random.randrange(len(word) - 1)
    row = next(row for row in KEYS.split() if word[place] in row)
    neighbour = row[row.index(word[place]) - 1]
    start, letter, rest = word[:place], word[place], word[place + 1 :]
    errors = (
        start + rest[0] + letter + rest[1:],
        start + rest,
        start + letter + letter + rest,
        start + neighbour + rest,
    )
    return random.choice(errors)


@pytest.fixture(scope="module")
def real() -> list[Named]:
    return [*truck_field(), *drivers(OTHERS)]


@pytest.fixture(scope="module")
def crowd(real: list[Named]) -> NameIndex:
    return NameIndex([*real, *padding(Random(7), 4600 - len(real))])


def outcomes(index: NameIndex, asked: list[tuple[str, str]]) -> tuple[float, float]:
    """The shares of right and of wrong accepts among (typed, key meant)."""
    found = [(index.resolve(typed), key) for typed, key in asked]
    accepted = [(one.key, key) for one, key in found if isinstance(one, Resolved)]
    right = sum(one == key for one, key in accepted)
    return right / len(asked), (len(accepted) - right) / len(asked)


def test_a_full_name_with_an_error_is_found_in_a_crowd(crowd: NameIndex, real: list[Named]) -> None:
    random = Random(11)
    asked = []
    for driver in real * 10:
        given, *family = driver.name.lower().split()
        asked.append((f"{given} {mistyped(random, ' '.join(family).replace(' ', ''))}", driver.key))

    right, wrong = outcomes(crowd, asked)

    assert right >= 0.9
    assert wrong <= 0.005


def test_a_surname_with_an_error_is_hardly_ever_somebody_else(
    crowd: NameIndex, real: list[Named]
) -> None:
    random = Random(13)
    families = [(driver.name.lower().split()[-1], driver.key) for driver in real * 10]
    asked = [(mistyped(random, family), key) for family, key in families]

    right, wrong = outcomes(crowd, asked)

    assert right >= 0.5
    assert wrong <= 0.01


def test_people_who_are_not_there_are_not_found(crowd: NameIndex, real: list[Named]) -> None:
    given = "norbert ulrich desmond quincy horace".split()
    absent = [f"{name} {driver.name.split()[-1]}" for name in given for driver in real]

    _, wrong = outcomes(crowd, [(name, "") for name in absent])

    assert wrong == 0


def test_talk_is_nobody(crowd: NameIndex) -> None:
    _, wrong = outcomes(crowd, [(word, "") for word in WORDS.split()])

    assert wrong == 0
