from decimal import Decimal

from bot.answers.answer import Outcome
from bot.answers.questions.qualifying_gap import QualifyingGap
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_qualified, a_race, an_almanac

HEIM = a_qualified(time_seconds=Decimal("32.111"), speed_mph=Decimal("168.167"))
GRAY = a_qualified("Tanner Gray", 2, time_seconds=Decimal("32.281"), speed_mph=Decimal("167.281"))


def test_tells_who_was_faster_and_by_how_much() -> None:
    almanac = an_almanac(a_race(qualifying=(HEIM, GRAY)))

    answer = QualifyingGap("tanner-gray", "corey-heim").answer(almanac, ASKED)

    faster = "Corey Heim qualified 0.170 seconds faster than Tanner Gray for the Baptist Health 200"
    assert answer.headline == f"{faster}: 32.111 and 32.281 seconds, 0.886 mph apart."


def test_declines_where_a_time_is_not_told() -> None:
    almanac = an_almanac(a_race(qualifying=(HEIM, a_qualified("Tanner Gray", 2))))

    answer = QualifyingGap("corey-heim", "tanner-gray").answer(almanac, ASKED)

    untold = "No source tells the qualifying time of Tanner Gray."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)
