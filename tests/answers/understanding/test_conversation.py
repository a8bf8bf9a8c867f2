from datetime import UTC, datetime

from bot.answers.answer import Answer, Choice, Outcome
from bot.answers.question import Asked
from bot.answers.questions.result import ResultOf
from bot.answers.understanding.conversation import Reply, as_one, reply
from bot.answers.understanding.understand import Talk
from tests.answers.understanding.seeded import lookup, understander

ASKED = Asked(datetime(2025, 3, 23, 16, tzinfo=UTC))


def said(text: str, talk: Talk | None = None) -> Reply:
    return reply(text, understander(), lookup(), ASKED, talk)


def headline(text: str, talk: Talk | None = None) -> str:
    return str(as_one(said(text, talk).answers).headline)


def test_a_pronoun_stands_for_whom_the_first_part_of_the_sentence_was_about() -> None:
    assert headline("who won and how many laps did he lead") == (
        "Kyle Larson won the Baptist Health 200. "
        "Kyle Larson led 20 of 134 laps in the Baptist Health 200."
    )


def test_a_pronoun_stands_for_whom_the_answer_before_was_about() -> None:
    talk = said("who won").talk

    assert headline("where did he start", talk) == "Kyle Larson started the Baptist Health 200 3rd."


def test_a_bare_name_asks_the_question_before_of_somebody_else() -> None:
    talk = said("where did riggs finish").talk

    assert headline("and heim?", talk).startswith("Corey Heim finished 3rd")


def test_both_parts_of_a_sentence_are_asked_of_the_one_driver_it_names() -> None:
    answers = said("heim finish and laps led").answers

    assert [str(one.headline).split(" in the ")[0] for one in answers] == [
        "Corey Heim finished 3rd",
        "Corey Heim led 78 of 134 laps",
    ]


def test_a_pronoun_without_anybody_before_is_asked_back() -> None:
    answer = as_one(said("and him?").answers)

    assert (answer.outcome, answer.headline) == (
        Outcome.CLARIFY,
        "Who do you mean? Name the driver.",
    )


def test_what_was_spoken_of_outlasts_a_sentence_that_is_not_understood() -> None:
    talk = said("who won").talk

    assert said("xyzzy plugh", talk).talk == talk


def test_the_part_that_no_source_tells_is_declined_beside_the_part_that_is_answered() -> None:
    assert headline("who won and what was the attendance") == (
        "Kyle Larson won the Baptist Health 200. My sources do not tell the attendance."
    )


def test_several_answers_are_an_answer_if_one_of_them_is() -> None:
    declined = Answer("No.", Outcome.ABSTAIN)

    assert as_one((declined, Answer("Larson won."))).outcome is Outcome.ANSWER


def test_several_answers_keep_every_candidate() -> None:
    heim, day = Choice("Heim", ResultOf("corey-heim")), Choice("Day", ResultOf("corey-day"))

    joined = as_one((Answer("Which?", choices=(heim,)), Answer("Which one?", choices=(day, heim))))

    assert joined.choices == (heim, day)


def test_one_answer_alone_stays_as_it_is() -> None:
    answer = Answer("Larson won.")

    assert as_one((answer,)) is answer


def test_the_better_one_is_whoever_of_those_before_finished_first() -> None:
    assert "Tyler Ankrum is 6th" in headline(
        "how did the mcanally trucks finish and where is the better one in points"
    )
