"""The same kinds of sentences about a race that no phrase was written for: other names and size."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.answers.answer import Outcome
from bot.answers.ask import ask
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.understand import Asks, Understander
from db.racing import Race, RaceState
from tests.builders import (
    a_qualified,
    a_race,
    a_result,
    a_series,
    a_stage,
    a_standing,
    a_track,
    an_almanac,
    an_entry,
)

FIELD = (
    "Otto Vance", "Ines Quill", "Bram Tolliver", "Saskia Roon", "Milo Ferreday",
    "Tamsin Oakes", "Dario Lund", "Petra Holm", "Wyatt Stroud", "Nia Calloway",
    "Rufus Penn", "Elodie Marsh", "Hank Dorsey", "Yara Simms", "Colm Brady",
    "Greta Voss", "Theo Lark", "Una Fielder", "Abel Crane", "Jonas Pike",
)  # fmt: skip
LED = {"Otto Vance": 51, "Bram Tolliver": 30, "Saskia Roon": 19}
DOWN = {"Una Fielder": 1, "Abel Crane": 4}
NOW = datetime(2026, 6, 21, 12, tzinfo=UTC)


def arca_race() -> Race:
    """Twenty drivers, one hundred laps, two of them lapped and one out."""
    results = tuple(
        a_result(
            name,
            finish=at,
            laps_led=LED.get(name, 0),
            laps_down=None if name == "Jonas Pike" else DOWN.get(name, 0),
            status="out" if name == "Jonas Pike" else "running",
            reason_out="engine" if name == "Jonas Pike" else None,
        )
        for at, name in enumerate(FIELD, start=1)
    )
    return a_race(
        "2026-arca-elko",
        name="Elko 100",
        series=a_series("arca", "ARCA Menards Series"),
        season=2026,
        state=RaceState.RUN,
        round=7,
        track=a_track("elko", "Elko Speedway", zone="America/Chicago", length_miles="0.4"),
        run_on=date(2026, 6, 20),
        results=results,
        scheduled_laps=100,
        starters=20,
        lead_lap_finishers=17,
        lead_changes=9,
        leaders=3,
        cautions=6,
        caution_laps=31,
        margin_of_victory=Decimal("0.412"),
        average_speed_mph=Decimal("71.5"),
        time_of_race="0:33:34",
        entries=(
            an_entry("Otto Vance", car_number="18", team="Halden Racing", manufacturer="Toyota"),
            an_entry("Ines Quill", car_number="4", team="Brill Motorsports", manufacturer="Ford"),
        ),
        stages=(a_stage(1, FIELD[2:8], last_lap=40), a_stage(2, FIELD[1:5], last_lap=70)),
        qualifying=(
            a_qualified("Petra Holm", 1, time_seconds=Decimal("14.2"), speed_mph=Decimal("101.4")),
            a_qualified("Otto Vance", 2, time_seconds=Decimal("14.5")),
        ),
        standings=(
            a_standing("Ines Quill", 1, 0),
            a_standing("Otto Vance", 2, 5),
            a_standing("Dario Lund", 3, 21),
        ),
    )


LOOKUP = Lookup.of(an_almanac(arca_race()))
UNDERSTANDER = Understander(LOOKUP, every_question())


def said_to(sentence: str) -> tuple[str, Outcome]:
    """The headlines of the answers to a sentence, and what came of the first."""
    asks = UNDERSTANDER.understand(sentence, NOW)
    assert isinstance(asks, Asks), asks
    answers = [ask(one, LOOKUP, Asked(NOW)) for one in asks.questions]
    return " ".join(str(one.headline) for one in answers), answers[0].outcome


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("who won", "Otto Vance won the Elko 100."),
        ("did quill win", "No. Otto Vance won the Elko 100; Ines Quill finished 2nd"),
        ("did vance win", "Yes. Otto Vance won"),
        ("winning make", "Toyota, with Otto Vance"),
        ("did halden win", "Yes. Otto Vance won the Elko 100 with"),
        ("did ford win", "No. Otto Vance won"),
        ("margin of victory", "by 0.412 seconds"),
        ("where did tolliver finish", "Bram Tolliver finished 3rd"),
        ("tolivver finish", "Bram Tolliver finished 3rd"),
        ("where did the #4 finish", "Ines Quill finished 2nd"),
        ("p9?", "Wyatt Stroud finished 9th"),
        ("who finished last", "Jonas Pike finished last, 20th"),
        ("who was second to last", "Abel Crane finished 19th"),
        ("p4 thru p6", "4th Saskia Roon, 5th Milo Ferreday and 6th Tamsin Oakes"),
        ("top 3", "1st Otto Vance, 2nd Ines Quill and 3rd Bram Tolliver"),
        ("was roon top 5", "Yes. Saskia Roon finished 4th"),
        ("was lund on the podium", "No. Dario Lund finished 7th"),
        ("did holm beat stroud", "Yes. Petra Holm finished ahead of Wyatt Stroud"),
        ("did holm finish behind stroud", "No. Petra Holm finished ahead of Wyatt Stroud"),
        ("penn or marsh", "Rufus Penn finished ahead of Elodie Marsh"),
        ("who finished behind quill", "ahead of Bram Tolliver (3rd)"),
        ("how many laps did roon lead", "Saskia Roon led 19 of 100 laps"),
        ("who led the most laps", "Otto Vance led the most laps of the Elko 100: 51"),
        ("did quill lead", "No. Ines Quill led no laps"),
        ("what % did tolliver lead", "30%"),
        ("do the laps led add up", "Yes. 51 + 30 + 19 = 100"),
        ("which drivers led laps", "Otto Vance 51, Bram Tolliver 30 and Saskia Roon 19"),
        ("who led more laps tolliver or roon", "30 and 19, 11 more"),
        ("who dropped out", "One of the 20 dropped out of the Elko 100: Jonas Pike (20th, engine)"),
        ("why did pike drop out", "engine"),
        ("why did quill wreck out", "No. Ines Quill did not drop out: 2nd"),
        ("did pike finish", "No. Jonas Pike"),
        ("crane laps down", "Abel Crane was 4 laps down"),
        ("who was 1 lap down", "Una Fielder"),
        ("last car on the lead lap", "Theo Lark, 17th"),
        ("how many on the lead lap", "17 drivers"),
        ("was fielder on the lead lap", "No. Una Fielder finished 18th, 1 lap down"),
        ("lead changes", "9 lead changes"),
        ("how many cautions", "6 cautions for 31 laps"),
        ("how many cars started", "20 cars started the Elko 100"),
        ("how many laps was the race", "100 laps of 0.4 miles, 40 miles in all"),
        ("average speed", "71.5 mph"),
        ("how long did the race take", "0:33:34"),
        ("was the race shortened", "No. 100 of 100 laps"),
        ("what round was it", "7 races into the 2026 Arca season"),
        ("what track was it at", "Elko Speedway"),
        ("who won stage 1", "Bram Tolliver won stage 1"),
        ("s2 p2", "Bram Tolliver was 2nd in stage 2"),
        ("ferreday stage 2", "Milo Ferreday finished 4th in stage 2"),
        ("did quill win stage 2", "Yes. Ines Quill won stage 2"),
        ("how long was stage 2", "30 laps, up to lap 70"),
        ("who won the pole", "Petra Holm won the pole of the Elko 100 in 14.2 seconds"),
        ("vance quali time", "14.5 seconds"),
        ("gap to pole vance", "0.3 seconds slower than Petra Holm"),
        ("who leads the points", "Ines Quill leads the 2026 Arca points"),
        ("vance points back", "5 points behind Ines Quill"),
        ("p3 in points", "Dario Lund is 3rd, 21 points behind"),
        ("points diff vance vs lund", "Otto Vance is 16 points ahead of Dario Lund"),
        ("who won the arca race", "Otto Vance won"),
        ("who won elko", "Otto Vance won"),
    ],
)
def test_the_sentence_is_answered(sentence: str, told: str) -> None:
    headline, outcome = said_to(sentence)

    assert told in headline
    assert outcome is Outcome.ANSWER


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("who finished 21st", "Nobody finished 21st in the Elko 100: only 20 started."),
        ("where did stroud finish in stage 1", "only the top 6 are told"),
        ("where is penn in the points", "No source tells where Rufus Penn is"),
        ("where did marsh start", "No source tells where Elodie Marsh started"),
        ("marsh quali speed", "No source tells how Elodie Marsh qualified"),
        ("vance quali speed", "No source tells the qualifying speed of Otto Vance"),
        ("who leads the owner points", "No source tells owners' points."),
        ("how many points did vance score", "No source tells how many points Otto Vance scored"),
        ("what lap did pike drop out", "No source tells on which lap Jonas Pike"),
        ("winning crew chief", "No source tells the crew chief of Otto Vance"),
        ("how many times did vance lead", "No source tells how many times Otto Vance led"),
        ("how was qualifying held", "No source tells how or when qualifying"),
    ],
)
def test_what_no_source_tells_is_declined(sentence: str, told: str) -> None:
    headline, outcome = said_to(sentence)

    assert told in headline
    assert outcome is Outcome.ABSTAIN


@pytest.mark.parametrize("sentence", ["where did larson finish", "did heim win", "who won vegas"])
def test_names_of_other_races_are_not_guessed_at(sentence: str) -> None:
    assert isinstance(UNDERSTANDER.understand(sentence, NOW), Lost)


def test_a_season_that_nobody_covers_is_declined_as_such() -> None:
    lost = UNDERSTANDER.understand("who won elko last year", NOW)

    assert isinstance(lost, Lost)
    assert lost.reason is Reason.NOT_COVERED
