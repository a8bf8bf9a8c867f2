"""What articles, corrections and drafts are called before an editor."""

from bot.articles.drafts.correctable import Correctable, correction
from bot.articles.drafts.naming import article_called, draft_called
from db.provenance import Fact, Kind, SourceKind
from tests.articles.a_draft import LOOKUP, a_draft
from tests.builders import HOMESTEAD, a_race, a_result, a_source, an_almanac

CORRECTION = a_source("correction-1", "a correction", SourceKind.CORRECTION)
LED = Correctable(Kind.RESULT, "", "laps_led")


def test_a_correction_is_called_by_what_it_says() -> None:
    race = a_race(
        results=[a_result("Corey Heim", laps_led=Fact(77, (CORRECTION,)))], sources=(CORRECTION,)
    )

    called = article_called(CORRECTION, (HOMESTEAD,), an_almanac(race))

    assert called == "Corey Heim, laps led: 77, Homestead-Miami 2025"


def test_a_report_is_called_by_its_outlet_and_its_race() -> None:
    called = article_called(a_source(), (HOMESTEAD,), LOOKUP.almanac)

    assert called == "Speedway Media: Baptist Health 200, 2025"


def test_an_article_whose_race_is_gone_keeps_its_label() -> None:
    assert article_called(CORRECTION, ("2025-trucks-gone",), LOOKUP.almanac) == "a correction"


def test_a_draft_of_a_correction_is_called_in_the_same_way() -> None:
    draft = correction(LED, HOMESTEAD, "corey-heim", "77", LOOKUP.almanac, "correction-1")

    called = draft_called(draft, LOOKUP.almanac)

    assert called == "Corey Heim, laps led: 77, Homestead-Miami 2025"


def test_a_draft_is_called_by_as_much_as_is_told_of_its_race() -> None:
    whole, nothing = a_draft(), a_draft(race=False)

    assert (
        draft_called(whole, LOOKUP.almanac) == "The Daily Lap: Baptist Health 200, Fri 21 Mar 2025"
    )
    assert draft_called(nothing, LOOKUP.almanac) == "The Daily Lap: a race that is not named"
