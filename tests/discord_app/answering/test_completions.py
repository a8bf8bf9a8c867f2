"""Names are looked for once, and anew when what is known has changed."""

import pytest

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.discord_app.answering.completions import Completions
from tests.builders import a_race, an_almanac

BEFORE = Lookup.of(an_almanac(a_race(results=["Kyle Larson", "Corey Heim"])))
AFTER = Lookup.of(an_almanac(a_race(results=["Kyle Larson", "Corey Heim"])))


def test_offers_names_with_what_stands_for_them() -> None:
    kept = Completions()

    offered = kept.of(Names.DRIVER, "lar", BEFORE)

    assert [(one.name, one.value) for one in offered] == [("Kyle Larson", "kyle-larson")]


def test_the_same_letters_offer_the_same_list() -> None:
    kept = Completions()

    first = kept.of(Names.DRIVER, "lar", BEFORE)

    assert kept.of(Names.DRIVER, "lar", BEFORE) is first


@pytest.mark.parametrize(
    ("what", "typed", "lookup"),
    [
        (Names.DRIVER, "lar", AFTER),
        (Names.DRIVER, "la", BEFORE),
        (Names.RACE, "lar", BEFORE),
    ],
    ids=["other data", "other letters", "other names"],
)
def test_a_list_is_made_anew_for(what: Names, typed: str, lookup: Lookup) -> None:
    kept = Completions()

    first = kept.of(Names.DRIVER, "lar", BEFORE)

    assert kept.of(what, typed, lookup) is not first


def test_lists_do_not_pile_up() -> None:
    kept = Completions(most=2)

    first = kept.of(Names.DRIVER, "l", BEFORE)
    for typed in ("la", "lar"):
        kept.of(Names.DRIVER, typed, BEFORE)

    assert kept.of(Names.DRIVER, "l", BEFORE) is not first
