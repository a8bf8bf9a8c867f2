from bot.answers.answer import Choice, Outcome
from bot.answers.questions.result import ResultOf
from bot.answers.questions.trouble import Trouble
from db.provenance import Dissent
from db.racing import Penalty
from tests.answers.questions.circumstances import ASKED
from tests.builders import (
    HOMESTEAD,
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_source,
    a_told,
    an_almanac,
    an_incident,
)

SPIN = an_incident(laps_to_go=45, told=(a_told("Larson got loose and spun."),))


def test_says_what_happened_and_when() -> None:
    answer = Trouble("kyle-larson").answer(an_almanac(a_race(incidents=(SPIN,))), ASKED)

    assert answer.headline == "Kyle Larson spun with 45 laps to go in the Baptist Health 200."
    assert answer.details == ("Larson got loose and spun.",)
    assert answer.sources == (a_source(),)


def test_tells_the_moments_of_what_happened_twice() -> None:
    incidents = tuple(
        an_incident(f"power-{to_go}", what="mechanical", laps_to_go=to_go) for to_go in (21, 4)
    )

    answer = Trouble("kyle-larson").answer(an_almanac(a_race(incidents=incidents)), ASKED)

    assert answer.headline == (
        "Kyle Larson had trouble with 21 laps to go and with 4 laps to go "
        "in the Baptist Health 200."
    )


def test_tells_failures_penalties_and_the_end_together() -> None:
    race = a_race(
        results=[a_result("Ben Rhodes", finish=33, status="out", reason_out="suspension")],
        incidents=(an_incident("hit", ["Ben Rhodes"], what="contact", lap=1),),
        penalties=(Penalty(a_driver("Ben Rhodes"), "speeding", a_fact("speeding")),),
    )

    answer = Trouble("ben-rhodes").answer(an_almanac(race), ASKED)

    assert answer.headline == (
        "Ben Rhodes made contact on lap 1, was penalized for speeding and was out (suspension) "
        "in the Baptist Health 200."
    )


def test_says_who_disagrees_about_the_moment() -> None:
    to_go = a_fact(45, dissent=[Dissent(a_recap(), 40, about=True)])
    race = a_race(incidents=(an_incident(laps_to_go=to_go),))

    answer = Trouble("kyle-larson").answer(an_almanac(race), ASKED)

    (differs,) = answer.disagreements
    assert differs.about == "how far from the end Larson spun"
    assert [side.says for side in differs.sides] == ["45 laps to go", "about 40 laps to go"]


def test_says_that_a_moment_is_only_about_right() -> None:
    spin = an_incident(laps_to_go=a_fact(40, about=True))

    answer = Trouble("kyle-larson").answer(an_almanac(a_race(incidents=(spin,))), ASKED)

    assert str(answer.headline).startswith("Kyle Larson spun with about 40 laps to go")


def test_blames_nobody_who_was_merely_near() -> None:
    spin = an_incident(drivers=["Kyle Larson", "Layne Riggs"])
    race = a_race(results=["Kyle Larson", "Layne Riggs"], incidents=(spin,))

    answer = Trouble("layne-riggs").answer(an_almanac(race), ASKED)

    assert (
        answer.headline == "No source tells of trouble for Layne Riggs in the Baptist Health 200."
    )
    assert answer.outcome is Outcome.ABSTAIN


def test_a_result_offers_it_only_where_something_went_wrong() -> None:
    race = a_race(results=["Kyle Larson", "Layne Riggs"], incidents=(SPIN,))

    offers = [
        ResultOf(slug).answer(an_almanac(race), ASKED).more
        for slug in ("kyle-larson", "layne-riggs")
    ]

    choice = Choice("What went wrong", Trouble("kyle-larson", HOMESTEAD))
    assert [choice in offered for offered in offers] == [True, False]
