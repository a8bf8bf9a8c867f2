from bot.answers.answer import Moment, Outcome, Table
from bot.answers.questions.race import RaceSummary
from db.provenance import Dissent, Doubt
from db.racing import RaceState
from tests.answers.questions.circumstances import ASKED
from tests.builders import (
    a_fact,
    a_qualified,
    a_race,
    a_recap,
    a_result,
    a_scheduled_race,
    a_stage,
    an_almanac,
)

FINISHERS = ["Kyle Larson", "Layne Riggs", "Corey Heim"]
FIELD = [f"Driver {number}" for number in range(1, 13)]


def test_tells_the_race_in_figures() -> None:
    race = a_race(
        results=FINISHERS,
        stages=(a_stage(1), a_stage(2)),
        qualifying=(a_qualified(speed_mph="168.167"),),
        cautions=4,
        caution_laps=22,
        lead_changes=13,
        leaders=4,
        starters=34,
        lead_lap_finishers=25,
        scheduled_laps=134,
    )

    answer = RaceSummary().answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200."
    assert answer.details == (
        "2nd Layne Riggs · 3rd Corey Heim",
        "Stages 1 and 2: Corey Heim",
        "Pole: Corey Heim, 168.167 mph",
        "4 cautions for 22 laps · 13 lead changes · 4 leaders",
        "134 laps · 34 starters · 25 on the lead lap",
    )


def test_names_each_stages_winner() -> None:
    race = a_race(results=FINISHERS[:1], stages=(a_stage(1), a_stage(2, ["Ty Majeski"])))

    answer = RaceSummary().answer(an_almanac(race), ASKED)

    assert answer.details == ("Stage 1: Corey Heim · stage 2: Ty Majeski",)


def test_shows_the_top_ten_with_the_laps_they_led() -> None:
    rows = [a_result(name, finish=place, laps_led=0) for place, name in enumerate(FIELD, 1)]

    answer = RaceSummary().answer(an_almanac(a_race(results=rows)), ASKED)

    assert isinstance(answer.table, Table)
    assert len(answer.table.rows) == 10
    assert answer.table.rows[-1] == ("10", "Driver 10", "0")


def test_shows_that_laps_led_are_not_told() -> None:
    answer = RaceSummary().answer(an_almanac(a_race(results=FINISHERS)), ASKED)

    assert answer.table is not None
    assert answer.table.rows[1] == ("2", "Layne Riggs", "–")


def test_offers_what_else_is_told() -> None:
    rows = [a_result("Kyle Larson", finish=1, laps_led=20)]
    race = a_race(results=rows, stages=(a_stage(),))

    answer = RaceSummary().answer(an_almanac(race), ASKED)

    labels = [choice.label for choice in answer.more]
    assert labels == ["Full results", "Laps led", "Stages", "Sources"]


def test_names_two_winners_when_the_sources_leave_two() -> None:
    rows = [a_result("Kyle Larson", finish=1), a_result("Layne Riggs", finish=1)]

    answer = RaceSummary().answer(an_almanac(a_race(results=rows)), ASKED)

    expected = "The sources give the Baptist Health 200 2 winners: Kyle Larson and Layne Riggs."
    assert answer.headline == expected


def test_says_who_disagrees_and_what_is_doubted() -> None:
    cautions = a_fact(
        4, dissent=[Dissent(a_recap(), 5)], doubts=[Doubt("count", "Only three are told.")]
    )

    answer = RaceSummary().answer(an_almanac(a_race(cautions=cautions)), ASKED)

    assert [one.about for one in answer.disagreements] == ["how many cautions there were"]
    assert answer.doubts == ("Only three are told.",)


def test_declines_when_no_source_tells_who_won() -> None:
    answer = RaceSummary().answer(an_almanac(a_race(results=[])), ASKED)

    assert answer.headline == "No source tells who won the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN


def test_says_of_a_race_to_come_when_it_is_announced_for() -> None:
    race = a_scheduled_race()

    answer = RaceSummary(race.slug).answer(an_almanac(race), ASKED)

    assert answer.headline == f"No report of the {race.name} is known yet."
    assert answer.details == (("Announced for ", "Fri 28 Mar 2025, start time not announced"),)


def test_shows_the_announced_start_in_the_readers_zone() -> None:
    start = ASKED.now.replace(day=28)
    race = a_scheduled_race(starts_at=start)

    answer = RaceSummary(race.slug).answer(an_almanac(race), ASKED)

    assert race.track is not None
    assert answer.details == (("Announced for ", Moment(start, race.track.zone)),)


def test_says_that_a_race_was_cancelled() -> None:
    race = a_scheduled_race(state=RaceState.CANCELLED)

    answer = RaceSummary(race.slug).answer(an_almanac(race), ASKED)

    assert answer.headline == f"The {race.name} was cancelled."
