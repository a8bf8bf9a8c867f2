import pytest

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.ask import ask, posed, settle, shown
from bot.answers.lookup import Lookup
from bot.answers.questions.compare import Compare
from bot.answers.questions.laps_led import LapsLed
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.result import ResultOf
from bot.answers.questions.stages import StageResults
from db.almanac import Almanac
from tests.answers.questions.circumstances import ASKED, homestead
from tests.builders import HOMESTEAD, a_driver, a_race, a_stage, an_almanac

RESULTS = ("Kyle Larson", "Chandler Smith", "Corey Heim", "Corey Day")


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup.of(an_almanac(a_race(results=RESULTS), drivers=[a_driver("Zane Smith")]))


def test_answers_a_name_as_typed(lookup: Lookup) -> None:
    answer = ask(ResultOf("LARSON!!"), lookup, ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200."


def test_asks_back_when_a_name_fits_several(lookup: Lookup) -> None:
    answer = ask(ResultOf("corey"), lookup, ASKED)

    assert answer.headline == "Which driver do you mean by “corey”?"
    assert answer.outcome is Outcome.CLARIFY
    assert set(answer.choices) == {
        Choice("Corey Heim", ResultOf("corey-heim")),
        Choice("Corey Day", ResultOf("corey-day")),
    }


def test_says_when_the_field_decided_between_namesakes(lookup: Lookup) -> None:
    answer = ask(ResultOf("smith"), lookup, ASKED)

    taken = "“smith” taken as Chandler Smith, in the field of the Baptist Health 200"
    assert answer.details[-1] == taken


def test_one_who_only_runs_in_a_stage_is_in_the_field_too() -> None:
    race = a_race(results=RESULTS, stages=(a_stage(1, ["Zane Smith"]),))

    answer = ask(ResultOf("smith"), Lookup.of(an_almanac(race)), ASKED)

    assert answer.outcome is Outcome.CLARIFY
    assert {choice.label for choice in answer.choices} == {"Chandler Smith", "Zane Smith"}


def test_the_race_asked_about_decides_between_namesakes() -> None:
    old = a_race("old", name="Old 200", run_on=homestead(-30), results=["Zane Smith"])
    lookup = Lookup.of(an_almanac(old, a_race(results=RESULTS)))

    answer = ask(ResultOf("smith", "old 200"), lookup, ASKED)

    assert answer.headline == "Zane Smith won the Old 200."


def test_declines_a_name_nobody_has_with_the_nearest(lookup: Lookup) -> None:
    answer = ask(ResultOf("xyzzy"), lookup, ASKED)

    assert answer.headline == "No driver I know of goes by “xyzzy”."
    assert answer.outcome is Outcome.ABSTAIN


def test_an_empty_store_says_so_whatever_is_asked() -> None:
    answer = ask(ResultOf("larson"), Lookup.of(Almanac.of()), ASKED)

    assert answer.headline == "No race report is known yet."
    assert answer.outcome is Outcome.ABSTAIN


def test_names_the_candidates_in_words_where_no_button_can_hold_them(lookup: Lookup) -> None:
    answer = ask(Compare("corey", "x" * 100), lookup, ASKED)

    assert answer.choices == ()
    assert answer.details[0] in ("Corey Heim and Corey Day", "Corey Day and Corey Heim")


def test_settles_every_name(lookup: Lookup) -> None:
    settled = settle(Compare("larson", "heim", "homestead"), lookup)

    assert settled == Compare("kyle-larson", "corey-heim", HOMESTEAD)


def test_what_was_left_out_stays_out(lookup: Lookup) -> None:
    assert settle(LapsLed(), lookup) == LapsLed()


def test_a_chosen_question_is_answered_like_a_typed_one(lookup: Lookup) -> None:
    (choice, _) = ask(ResultOf("corey"), lookup, ASKED).choices

    assert ask(choice.question, lookup, ASKED).outcome is Outcome.ANSWER


@pytest.mark.parametrize("typed", [{}, {"race": None}, {"race": ""}, {"unheard": "of"}])
def test_blank_options_count_as_not_given(typed: dict[str, str | None]) -> None:
    assert posed(RaceSummary, typed) == RaceSummary()


def test_options_fill_the_fields_they_name() -> None:
    assert posed(StageResults, {"race": "homestead", "stage": 2}) == StageResults("homestead", 2)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("a\n b", "a b"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…")],
)
def test_says_back_what_was_typed_on_one_short_line(typed: str, expected: str) -> None:
    assert shown(typed) == expected


def test_an_answer_without_namesakes_stays_as_it_is(lookup: Lookup) -> None:
    question = RaceSummary(HOMESTEAD)

    assert ask(question, lookup, ASKED) == question.answer(lookup.almanac, ASKED)


def test_settling_may_end_in_an_answer(lookup: Lookup) -> None:
    assert isinstance(settle(ResultOf("corey"), lookup), Answer)
