"""The race's totals against the drivers' figures."""

from tests.db.crosschecks.doubting import a_result, an_incident, doubts, results, the_race

LARSON, RIGGS = "kyle-larson", "layne-riggs"


def test_doubts_laps_led_that_do_not_add_up() -> None:
    race = the_race(laps_run=134, leaders=2)

    found = doubts("laps-led-sum", race, a_result(LARSON, laps_led=20), a_result(RIGGS, laps_led=3))

    text = "The laps led by all drivers add up to 23, but the race has 134 laps."
    assert found == [(LARSON, "laps_led", text), (RIGGS, "laps_led", text)]


def test_is_content_with_laps_led_that_add_up() -> None:
    race = the_race(scheduled_laps=134, leaders=2)
    led = [a_result(LARSON, laps_led=100), a_result(RIGGS, laps_led=34)]

    assert doubts("laps-led-sum", race, *led) == []


def test_does_not_add_up_the_laps_led_of_only_some_leaders() -> None:
    assert doubts("laps-led-sum", the_race(laps_run=134), a_result(LARSON, laps_led=20)) == []


def test_doubts_the_number_of_leaders_when_more_are_credited() -> None:
    led = [a_result(LARSON, laps_led=2), a_result(RIGGS, laps_led=3)]

    text = "The leaders are told to be 1, but 2 drivers are credited with laps led."
    assert doubts("leaders-count", the_race(leaders=1), *led) == [("", "leaders", text)]


def test_does_not_count_leaders_where_laps_led_are_not_told_of_all() -> None:
    race = the_race(leaders=2, starters=2)

    assert doubts("leaders-count", race, *results([LARSON, RIGGS])) == []


def test_doubts_the_number_of_starters_when_a_whole_list_is_shorter() -> None:
    listed = results([f"driver-{at}" for at in range(20)])

    text = "The starters are told to be 34, but the results list 20."
    assert doubts("starters-count", the_race(starters=34), *listed) == [("", "starters", text)]


def test_takes_a_short_list_for_an_extract() -> None:
    assert doubts("starters-count", the_race(starters=34), *results([LARSON, RIGGS])) == []


def test_doubts_the_lead_lap_count() -> None:
    race = the_race(starters=2, lead_lap_finishers=1)
    listed = results([LARSON, RIGGS], laps_down=0, status="running")

    text = "The finishers on the lead lap are told to be 1, but 2 are listed."
    assert doubts("lead-lap-count", race, *listed) == [("", "lead_lap_finishers", text)]


def test_does_not_count_on_the_lead_lap_who_is_out() -> None:
    race = the_race(starters=2, lead_lap_finishers=1)
    listed = [
        a_result(LARSON, finish=1, laps_down=0, status="running"),
        a_result(RIGGS, finish=2, status="out"),
    ]

    assert doubts("lead-lap-count", race, *listed) == []


def test_doubts_more_laps_led_than_there_were() -> None:
    text = "Kyle Larson is credited with 140 laps led, but there were only 134 to lead."

    found = doubts("laps-led-limit", the_race(laps_run=134), a_result(LARSON, laps_led=140))

    assert found == [(LARSON, "laps_led", text)]


def test_is_content_with_every_lap_led() -> None:
    assert doubts("laps-led-limit", the_race(laps_run=134), a_result(LARSON, laps_led=134)) == []


def test_doubts_the_number_of_cautions_when_the_story_counts_further() -> None:
    text = "The cautions are told to be 3, but the story tells of caution number 4."

    found = doubts("cautions-count", the_race(cautions=3), an_incident("spin", caution=4))

    assert found == [("", "cautions", text)]


def test_is_content_with_fewer_cautions_in_the_story() -> None:
    assert doubts("cautions-count", the_race(cautions=4), an_incident("spin", caution=1)) == []


def test_doubts_a_finish_beyond_the_field() -> None:
    found = doubts("position-limit", the_race(starters=34), a_result(LARSON, finish=41, start=34))

    assert found == [(LARSON, "finish", "Position 41 is beyond the 34 starters.")]


def test_is_content_with_the_last_position() -> None:
    assert doubts("position-limit", the_race(starters=34), a_result(LARSON, finish=34)) == []
