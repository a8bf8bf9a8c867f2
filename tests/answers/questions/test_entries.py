"""Who drives what, for whom, with whom."""

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.entry import EntryOf
from bot.answers.questions.rookies import Rookies
from bot.answers.questions.teammates import Teammates
from bot.answers.questions.who_drives import WhoDrives
from db.racing import CareerFigure
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_fact, a_race, an_almanac, an_entry

RACE = a_race(
    results=("Kyle Larson", "Corey Heim", "Daniel Hemric", "Tyler Ankrum"),
    entries=(
        an_entry("Kyle Larson", car_number="07", manufacturer="Chevrolet", model="Silverado"),
        an_entry("Corey Heim", car_number="11", sponsor="Safelite", rookie=False),
        an_entry("Daniel Hemric", team="McAnally"),
        an_entry("Tyler Ankrum", team="McAnally", rookie=True),
    ),
    career=(CareerFigure("kyle-larson", "teammate", word=a_fact("Corey Heim")),),
)
ALMANAC = an_almanac(RACE)


@pytest.mark.parametrize(
    ("driver", "aspect", "said"),
    [
        ("kyle-larson", "car_number", "Kyle Larson drove the No. 07."),
        ("kyle-larson", "manufacturer", "Kyle Larson drove a Chevrolet Silverado."),
        ("corey-heim", "sponsor", "Safelite sponsored Corey Heim."),
        ("corey-heim", "rookie", "No: Corey Heim is not a rookie."),
        ("tyler-ankrum", "team", "Tyler Ankrum drove for McAnally."),
    ],
)
def test_tells_one_thing_of_an_entry(driver: str, aspect: str, said: str) -> None:
    assert EntryOf(driver, aspect=aspect).answer(ALMANAC, ASKED).headline == said


def test_a_number_that_is_not_told_is_declined_with_what_is() -> None:
    answer = EntryOf("tyler-ankrum").answer(ALMANAC, ASKED)

    assert answer.headline == "No source tells the number of Tyler Ankrum."
    assert answer.details == ("Told: McAnally",)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        ("Ford", "No: Kyle Larson drove a Chevrolet Silverado."),
        ("Chevrolet", "Yes: Kyle Larson drove a Chevrolet Silverado."),
    ],
)
def test_confirms_or_puts_right_a_make(make: str, said: str) -> None:
    answer = EntryOf("kyle-larson", aspect="manufacturer", said=make).answer(ALMANAC, ASKED)

    assert answer.headline == said


def test_names_who_drives_a_number_and_not_another_written_alike() -> None:
    assert WhoDrives("#07").answer(ALMANAC, ASKED).headline == "Kyle Larson drove the No. 07."
    assert WhoDrives("#7").answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN


def test_names_everybody_of_a_team_and_says_that_others_may_be_untold() -> None:
    answer = WhoDrives("McAnally", aspect="team").answer(ALMANAC, ASKED)

    assert answer.headline == "Daniel Hemric and Tyler Ankrum drove for McAnally."
    assert answer.details == ("The sources tell the team of 2 of 4 drivers",)


def test_drivers_of_one_team_are_teammates() -> None:
    answer = Teammates("tyler-ankrum").answer(ALMANAC, ASKED)

    assert answer.headline == "Daniel Hemric is a teammate of Tyler Ankrum."


def test_a_teammate_is_told_from_either_side() -> None:
    answer = Teammates("corey-heim", "kyle-larson").answer(ALMANAC, ASKED)

    assert answer.headline == "Yes: Kyle Larson is a teammate of Corey Heim."


def test_never_says_that_two_are_no_teammates() -> None:
    answer = Teammates("corey-heim", "tyler-ankrum").answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("Told as teammates: Kyle Larson",)


def test_names_only_those_called_rookies() -> None:
    answer = Rookies().answer(ALMANAC, ASKED)

    assert answer.headline == "Tyler Ankrum is called a rookie by the sources."


def test_tells_where_the_rookie_finished() -> None:
    answer = Rookies(finish=1).answer(ALMANAC, ASKED)

    assert answer.headline == "Tyler Ankrum is called a rookie by the sources and finished 4th."
    assert answer.details == ("Whether others are rookies too is not told",)
