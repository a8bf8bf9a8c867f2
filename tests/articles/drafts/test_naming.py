"""What articles, corrections and drafts are called before an editor."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.articles.drafts.correctable import Correctable, correction
from bot.articles.drafts.naming import article_called, draft_called
from db.article_list import Article
from db.provenance import Claim, Kind, SourceKind, Topic, Value
from tests.articles.a_draft import LOOKUP, a_draft
from tests.builders import HOMESTEAD, a_source

ALMANAC = LOOKUP.almanac
NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
LED = Correctable(Kind.RESULT, "", "laps_led")
OF_HEIM = Topic(HOMESTEAD, Kind.RESULT, "", "corey-heim")


def a_report(*races: str) -> Article:
    return Article(a_source(), races, 3, NOW, "ann")


def a_correction(topic: Topic, **says: Value) -> Article:
    source = a_source("correction-1", "a correction", SourceKind.CORRECTION)
    claim = Claim(source.slug, topic, says)
    return Article(source, (topic.race,), 1, NOW, "ann", correction=claim)


def test_a_correction_is_called_by_what_it_says() -> None:
    called = article_called(a_correction(OF_HEIM, laps_led=77), ALMANAC)

    assert called == "Corey Heim, laps led: 77, Homestead-Miami 2025"


def test_a_correction_of_the_race_itself_is_called_so_too() -> None:
    called = article_called(a_correction(Topic(HOMESTEAD, Kind.RACE), cautions=6), ALMANAC)

    assert called == "the race, cautions: 6, Homestead-Miami 2025"


def test_a_correction_that_is_withdrawn_is_called_by_what_it_said() -> None:
    gone = replace(a_correction(OF_HEIM, laps_led=77), withdrawn_at=NOW, withdrawn_by="bob")

    assert article_called(gone, ALMANAC) == "Corey Heim, laps led: 77, Homestead-Miami 2025"


def test_a_correction_whose_race_is_gone_says_what_it_corrected() -> None:
    gone = a_correction(replace(OF_HEIM, race="2025-trucks-gone"), laps_led=77)

    assert article_called(gone, ALMANAC) == "Corey Heim, laps led: 77"


def test_a_report_is_called_by_its_outlet_and_its_race() -> None:
    called = article_called(a_report(HOMESTEAD, "2025-trucks-next"), ALMANAC)

    assert called == "Speedway Media: Baptist Health 200, 2025"


def test_a_report_is_not_called_by_a_race_that_it_only_announced() -> None:
    assert article_called(a_report("2025-trucks-gone", HOMESTEAD), ALMANAC) == "Speedway Media"


def test_a_draft_of_a_correction_is_called_in_the_same_way() -> None:
    draft = correction(LED, HOMESTEAD, "corey-heim", "77", ALMANAC, "correction-1")

    called = draft_called(draft, ALMANAC)

    assert called == "Corey Heim, laps led: 77, Homestead-Miami 2025"


def test_a_draft_is_called_by_as_much_as_is_told_of_its_race() -> None:
    whole, nothing = a_draft(), a_draft(race=False)

    assert draft_called(whole, ALMANAC) == "The Daily Lap: Baptist Health 200, Fri 21 Mar 2025"
    assert draft_called(nothing, ALMANAC) == "The Daily Lap: a race that is not named"
