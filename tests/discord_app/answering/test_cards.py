"""A card is drawn up once, and anew when what it shows may have changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.answers.answer import Answer
from bot.answers.language import Language
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions.next_race import NextRace
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.result import ResultOf
from bot.discord_app.answering.cards import Cards
from tests.builders import a_race, an_almanac

NOW = datetime(2025, 3, 22, 12, 0, 10, tzinfo=UTC)
LARSON, HEIM = Lookup.of(an_almanac()), Lookup.of(an_almanac(a_race(winner="Corey Heim")))


async def test_the_same_question_has_the_same_card_for_as_long_as_the_data_stay() -> None:
    kept = Cards()

    first = kept.of(RaceSummary(), LARSON, Asked(NOW))
    again = kept.of(RaceSummary(), LARSON, Asked(NOW + timedelta(days=40)))

    assert again is first


async def test_what_depends_on_the_time_has_the_same_card_for_a_minute() -> None:
    kept = Cards()

    first = kept.of(NextRace(), LARSON, Asked(NOW))
    within = kept.of(NextRace(), LARSON, Asked(NOW + timedelta(seconds=40)))
    later = kept.of(NextRace(), LARSON, Asked(NOW + timedelta(minutes=1)))

    assert within is first
    assert later is not first


@pytest.mark.parametrize(
    ("lookup", "asked"),
    [
        (HEIM, Asked(NOW)),
        (LARSON, Asked(NOW, language=Language.SPANISH)),
    ],
    ids=["other data", "another language"],
)
async def test_a_card_is_drawn_up_anew_for(lookup: Lookup, asked: Asked) -> None:
    kept = Cards()

    first = kept.of(RaceSummary(), LARSON, Asked(NOW))

    assert kept.of(RaceSummary(), lookup, asked) is not first


async def test_new_data_are_shown_at_once() -> None:
    kept = Cards()

    kept.of(RaceSummary(), LARSON, Asked(NOW))
    card = kept.of(RaceSummary(), HEIM, Asked(NOW))

    assert (card.embed.description or "").startswith("**Corey Heim won")


async def test_asking_back_is_told_apart_from_answering() -> None:
    kept = Cards()

    unknown = kept.of(ResultOf("nobody at all"), LARSON, Asked(NOW))

    assert unknown.about_names
    assert not kept.of(RaceSummary(), LARSON, Asked(NOW)).about_names


async def test_a_card_says_whom_a_name_was_taken_for() -> None:
    here, elsewhere = a_race(winner="Chandler Smith"), a_race("old", winner="Zane Smith")
    lookup = Lookup.of(an_almanac(here, replace(elsewhere, run_on=date(2024, 3, 1))))

    card = Cards().of(ResultOf("smith"), lookup, Asked(NOW))

    assert "“smith” taken as Chandler Smith" in (card.embed.description or "")


async def test_cards_do_not_pile_up() -> None:
    kept = Cards(most=10)

    first = kept.of(ResultOf("name 0"), LARSON, Asked(NOW))
    for number in range(1, 11):
        kept.of(ResultOf(f"name {number}"), LARSON, Asked(NOW))

    assert kept.of(ResultOf("name 0"), LARSON, Asked(NOW)) is not first


async def test_what_a_command_tells_of_itself_is_drawn_up_once() -> None:
    kept = Cards()

    first = kept.telling(Answer("I keep nothing about people."))

    assert kept.telling(Answer("I keep nothing about people.")) is first
    assert kept.telling(Answer("I keep something.")) is not first


async def test_what_commands_tell_does_not_pile_up() -> None:
    kept = Cards(most=2)

    first = kept.telling(Answer("0"))
    for number in range(1, 3):
        kept.telling(Answer(f"{number}"))

    assert kept.telling(Answer("0")) is not first
