from datetime import date

from bot.answers.answer import Disagreement, Outcome, Side
from bot.answers.questions.sources import Sources
from db.provenance import Dissent, Doubt, SourceKind
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_fact, a_race, a_recap, a_result, a_source, an_almanac, an_incident

BOTH = (a_source(), a_recap())


def test_tells_what_each_source_is_and_how_much_it_tells() -> None:
    finish = a_fact(1, sources=BOTH)
    race = a_race(
        results=[a_result("Kyle Larson", finish=finish, start=3)], sources=BOTH, cautions=4
    )

    answer = Sources().answer(an_almanac(race), ASKED)

    assert answer.headline == "Two sources tell of the Baptist Health 200."
    assert answer.details == (
        "Speedway Media: a race report · 3 facts",
        "The TRUCKS recap: a recap · its outlet is not named · 1 fact",
    )
    assert answer.sources == BOTH


def test_says_when_a_source_was_published_and_that_a_correction_is_one() -> None:
    report = a_source(published_on=date(2025, 3, 22))
    correction = a_source("c1", "the moderators", SourceKind.CORRECTION)

    answer = Sources().answer(an_almanac(a_race(sources=(correction, report))), ASKED)

    assert answer.details == (
        "The moderators: a moderator's correction · 0 facts",
        "Speedway Media: a race report · Sat 22 Mar 2025 · 1 fact",
    )


def test_lists_every_disagreement_in_words() -> None:
    to_go = a_fact(45, dissent=[Dissent(a_recap(), 40, about=True)])
    race = a_race(incidents=(an_incident(laps_to_go=to_go),), sources=BOTH)

    answer = Sources().answer(an_almanac(race), ASKED)

    sides = (
        Side("45 laps to go", ("Speedway Media",)),
        Side("about 40 laps to go", ("the TRUCKS recap",)),
    )
    assert answer.disagreements == (Disagreement("how far from the end Larson spun", sides),)
    assert answer.headline == "Two sources tell of the Baptist Health 200; they differ on 1 point."


def test_lists_every_doubt() -> None:
    leaders = a_fact(4, doubts=[Doubt("leaders", "Five drivers are said to have led.")])

    answer = Sources().answer(an_almanac(a_race(leaders=leaders)), ASKED)

    assert answer.headline == "One source tells of the Baptist Health 200; 1 thing is doubted."
    assert answer.doubts == ("Five drivers are said to have led.",)


def test_counts_what_a_source_says_against_another() -> None:
    finish = a_fact(3, dissent=[Dissent(a_recap(), 4)])
    race = a_race(results=[a_result(finish=finish)], sources=BOTH)

    answer = Sources().answer(an_almanac(race), ASKED)

    assert str(answer.details[1]).endswith("1 fact")


def test_declines_when_no_source_tells_of_the_race() -> None:
    answer = Sources().answer(an_almanac(a_race(results=[], sources=())), ASKED)

    assert answer.headline == "No source tells anything of the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN
