"""Who ran where at a moment, who took the lead, and when the restarts were."""

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.lead_taken import LeadTaken
from bot.answers.questions.place_at import PlaceAt
from bot.answers.questions.restart import Restart
from bot.answers.questions.running_order import OrderAt
from db.provenance import Fact
from db.racing import Incident, RunningOrder
from tests.answers.questions.circumstances import ASKED
from tests.builders import (
    a_fact,
    a_race,
    a_spot,
    a_told,
    an_almanac,
    an_incident,
    an_order,
)

HEIM, LARSON, RIGGS = "Corey Heim", "Kyle Larson", "Layne Riggs"
CLOSE = RunningOrder(
    "to-go-7",
    None,
    7,
    (a_spot(HEIM, 1, ahead=a_fact("1", about=True)), a_spot(LARSON, 5, behind="3.125")),
)


def pass_for_the_lead(slug: str, by: str, whom: str, to_go: int) -> Incident:
    text = f"{by} passed {whom} with {to_go} to go."
    facts: dict[str, str | int | Fact[int]] = {"what": "lead", "laps_to_go": to_go}
    return an_incident(slug, (by, whom), told=(a_told(text),), **facts)


RACE = a_race(
    results=(LARSON, RIGGS, HEIM),
    laps_run=134,
    orders=(an_order((HEIM, LARSON), lap=55), an_order((RIGGS, HEIM), laps_to_go=50), CLOSE),
    incidents=(
        pass_for_the_lead("first", RIGGS, HEIM, 63),
        pass_for_the_lead("second", HEIM, RIGGS, 47),
        pass_for_the_lead("third", RIGGS, HEIM, 4),
        an_incident("go", (HEIM, LARSON), what="restart", told=(a_told("Green on lap 6."),)),
        an_incident("again", (HEIM, RIGGS), what="restart", told=(a_told("Green on lap 95."),)),
    ),
)
ALMANAC = an_almanac(RACE)


def test_names_the_leader_at_a_moment() -> None:
    answer = OrderAt(position=1, lap=55).answer(ALMANAC, ASKED)

    assert (answer.headline, answer.about) == ("Corey Heim led on lap 55.", ("corey-heim",))


def test_names_who_ran_nth_at_a_moment() -> None:
    answer = OrderAt(position=2, to_go=50).answer(ALMANAC, ASKED)

    assert answer.headline == "Corey Heim ran 2nd with 50 laps to go."


def test_lists_the_order_at_a_moment() -> None:
    answer = OrderAt(lap=55).answer(ALMANAC, ASKED)

    assert answer.headline == "The order on lap 55: 1st Corey Heim, 2nd Kyle Larson."


def test_a_moment_that_is_not_told_is_not_guessed_from_those_around_it() -> None:
    answer = OrderAt(position=1, lap=57).answer(ALMANAC, ASKED)

    assert (answer.outcome, answer.headline) == (
        Outcome.ABSTAIN,
        "No source tells who led on lap 57.",
    )
    assert answer.details == (
        "Nearest told: on lap 55: Corey Heim · with 50 laps to go: Layne Riggs",
    )


def test_the_lead_at_a_moment_is_as_exact_as_told() -> None:
    answer = OrderAt(position=1, to_go=7, gap=1).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith("Corey Heim led by about 1")


def test_says_where_a_driver_ran_and_how_far_back() -> None:
    answer = PlaceAt("kyle-larson", to_go=7, gap=1).answer(ALMANAC, ASKED)

    assert answer.headline == (
        "Kyle Larson ran 5th with 7 laps to go, 3.125 seconds behind Corey Heim."
    )


@pytest.mark.parametrize(
    ("driver", "position", "said"),
    [
        ("corey-heim", 1, "Yes: Corey Heim led on lap 55."),
        ("kyle-larson", 1, "No: Kyle Larson ran 2nd on lap 55."),
        ("layne-riggs", 1, "No: Corey Heim was 1st on lap 55."),
    ],
)
def test_confirms_or_puts_right_a_place(driver: str, position: int, said: str) -> None:
    answer = PlaceAt(driver, lap=55, position=position).answer(ALMANAC, ASKED)

    assert answer.headline == said


def test_a_driver_who_is_not_in_the_order_told_has_no_place() -> None:
    answer = PlaceAt("layne-riggs", lap=55).answer(ALMANAC, ASKED)

    assert answer.headline == "No source tells where Layne Riggs was on lap 55."
    assert answer.details == ("Nearest told: with 50 laps to go: 1st",)


def test_tells_each_time_a_driver_took_the_lead() -> None:
    answer = LeadTaken("layne-riggs").answer(ALMANAC, ASKED)

    assert answer.headline == (
        "Layne Riggs took the lead twice as told: with 63 laps to go and with 4 laps to go."
    )


def test_tells_the_last_time_a_driver_took_the_lead() -> None:
    answer = LeadTaken("layne-riggs", nth=-1).answer(ALMANAC, ASKED)

    assert answer.headline == "Layne Riggs passed Corey Heim with 4 to go."


def test_losing_the_lead_is_not_taking_it() -> None:
    answer = LeadTaken("layne-riggs", lost=1).answer(ALMANAC, ASKED)

    assert answer.headline == "Corey Heim passed Layne Riggs with 47 to go."


def test_a_lead_that_nobody_is_told_to_have_taken_is_declined() -> None:
    answer = LeadTaken(to_go=20).answer(ALMANAC, ASKED)

    assert answer.headline == "No source tells of anybody taking the lead with 20 laps to go."


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "Green on lap 6."), (-1, "Green on lap 95."), (None, "2 restarts are told of the")],
)
def test_tells_one_restart_or_all(number: int | None, said: str) -> None:
    assert str(Restart(number).answer(ALMANAC, ASKED).headline).startswith(said)


def test_a_restart_beyond_the_last_told_is_declined() -> None:
    assert Restart(3).answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN


def test_between_two_places_that_it_may_be_tells_the_place_and_the_passes_of_that_moment() -> None:
    order = an_order((HEIM, RIGGS, LARSON), laps_to_go=4)
    passing = pass_for_the_lead("at once", LARSON, HEIM, 4)
    race = a_race(results=(LARSON,), laps_run=134, orders=(order,), incidents=(passing,))

    answer = PlaceAt("kyle-larson", to_go=4, position=2, other=3).answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson ran 3rd with 4 laps to go."
    assert answer.details == ("Kyle Larson passed Corey Heim with 4 to go.",)
