from decimal import Decimal

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.winner import Winner, WinnersEntry, WinningMargin
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_scheduled_race, an_almanac, an_entry

LARSONS = an_entry(
    "Kyle Larson",
    car_number="07",
    manufacturer="Chevrolet",
    team="Spire Motorsports",
    crew_chief="Allen Hart",
    sponsor="HendrickCars.com",
)


def test_names_the_winner_the_truck_and_the_next_two() -> None:
    race = a_race(results=("Kyle Larson", "Layne Riggs", "Corey Heim"), entries=(LARSONS,))

    answer = Winner().answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200."
    assert answer.details == (
        "No. 07 Chevrolet, Spire Motorsports",
        "2nd Layne Riggs · 3rd Corey Heim",
    )


def test_a_race_without_a_report_has_no_winner() -> None:
    race = a_scheduled_race()

    answer = Winner(race=race.slug).answer(an_almanac(a_race(), race), ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert "No report of the Boys & Girls Club of the Blue Ridge 200" in str(answer.headline)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("make", "The winning make of the Baptist Health 200 was Chevrolet, with Kyle Larson."),
        ("chief", "The winning crew chief of the Baptist Health 200 was Allen Hart, with"),
        ("number", "The winning number of the Baptist Health 200 was No. 07, with Kyle Larson."),
    ],
)
def test_tells_what_the_winner_drove(asked: str, said: str) -> None:
    almanac = an_almanac(a_race(entries=(LARSONS,)))

    answer = WinnersEntry(asked=asked).answer(almanac, ASKED)

    assert str(answer.headline).startswith(said)


def test_declines_what_no_source_tells_of_the_winner() -> None:
    answer = WinnersEntry(asked="chief").answer(an_almanac(a_race()), ASKED)

    expected = "No source tells the crew chief of Kyle Larson, who won the Baptist Health 200."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


def test_tells_the_margin() -> None:
    almanac = an_almanac(a_race(margin_of_victory=Decimal("0.7")))

    answer = WinningMargin().answer(almanac, ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200 by 0.7 seconds."


def test_declines_a_margin_nobody_tells() -> None:
    answer = WinningMargin().answer(an_almanac(a_race()), ASKED)

    expected = "No source tells by how much Kyle Larson won the Baptist Health 200."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN
