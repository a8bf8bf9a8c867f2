"""Which race a draft tells of, and the next one; and what nobody knows yet, said to be new."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.answers.lookup import Lookup
from bot.articles.drafts.amending import amended
from bot.articles.drafts.casting import Cast, cast, latest_day
from bot.articles.drafts.deciding import WHICH_RACE
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.review import Mark
from bot.errors import BadEdit
from db.provenance import Claim, Kind, Value
from db.racing import Race, RaceState
from tests.articles.a_draft import DAY, LOOKUP, a_draft, finished, reviewed, row_of
from tests.builders import HOMESTEAD, a_race, a_scheduled_race, a_track, an_almanac

A_WEEK_LATER = date(2025, 3, 28)
MARTINSVILLE = a_track("martinsville", "Martinsville Speedway")
NEXT: dict[str, Value] = {
    "track": "Martinsville Speedway",
    "run_on": date(2025, 3, 28),
    "broadcaster": "FS1",
}


def of_day(day: date | None, draft: Draft | None = None) -> Draft:
    """The draft, of a race on another day, or on no day that is told."""
    before = draft or a_draft()
    line = before.line(1)
    assert line is not None
    return before.without(1) if day is None else before.saying(replace(line, value=day))


def announcing(**fields: Value) -> Draft:
    """The draft of a report that announces the next race too."""
    return a_draft(*((Kind.SCHEDULE, "", "", name, value) for name, value in fields.items()))


def knowing(*races: Race) -> Lookup:
    """What is known: Homestead, Martinsville's track, and these races."""
    almanac = an_almanac(a_race(run_on=DAY), *races)
    return Lookup.of(replace(almanac, tracks={**almanac.tracks, "martinsville": MARTINSVILLE}))


def announced(done: Cast) -> Claim | None:
    """The claim about the race to come."""
    claims = (one for one in done.sheet.claims if one.topic.kind is Kind.SCHEDULE)
    return next(claims, None)


def test_the_race_of_another_day_that_is_called_the_same_is_asked_about() -> None:
    done = cast(of_day(A_WEEK_LATER), LOOKUP)

    (question,) = done.open
    assert question.startswith("Is it the race of Fri 21 Mar 2025 (2025-trucks-homestead)?")
    assert row_of(reviewed(done), "which race it is").mark is Mark.ASKED


def test_the_editor_says_that_it_is_the_known_race() -> None:
    done = cast(of_day(A_WEEK_LATER), LOOKUP)

    settled = cast(amended(done, WHICH_RACE, HOMESTEAD, LOOKUP), LOOKUP)

    assert (settled.race, settled.known_race, settled.open) == (HOMESTEAD, True, ())


def test_the_known_race_keeps_its_day_when_it_is_picked() -> None:
    done = cast(of_day(A_WEEK_LATER), LOOKUP)

    settled = amended(done, WHICH_RACE, HOMESTEAD, LOOKUP)

    assert settled.run_on == DAY


def test_the_editor_says_that_it_is_a_new_race() -> None:
    done = cast(of_day(A_WEEK_LATER), LOOKUP)

    settled = cast(amended(done, WHICH_RACE, "new", LOOKUP), LOOKUP)

    assert (settled.race, settled.known_race) == ("2025-trucks-homestead-miami", False)
    assert settled.open == ()


def test_a_race_nobody_knows_is_no_answer_to_which_race_it_is() -> None:
    with pytest.raises(BadEdit, match="no one race"):
        amended(cast(of_day(A_WEEK_LATER), LOOKUP), WHICH_RACE, "qzx bbk", LOOKUP)


def test_a_known_race_may_be_said_to_be_another_one() -> None:
    done = cast(a_draft(), LOOKUP)

    assert row_of(reviewed(done), "which race it is").mark is Mark.SETTLED
    assert not cast(amended(done, WHICH_RACE, "new", LOOKUP), LOOKUP).known_race


def test_without_a_day_the_race_of_that_name_can_be_picked() -> None:
    done = cast(of_day(None), LOOKUP)

    settled = cast(amended(done, WHICH_RACE, HOMESTEAD, LOOKUP), LOOKUP)

    assert "Is it the race of Fri 21 Mar 2025" in done.open[0]
    assert (settled.race, settled.open) == (HOMESTEAD, ())


def test_the_same_track_half_a_year_later_is_another_race() -> None:
    done = cast(of_day(date(2025, 10, 4), a_draft().without(3)), LOOKUP)

    assert (done.open, done.known_race) == ((), False)


def test_a_race_that_is_still_to_come_cannot_have_been_run() -> None:
    done = cast(of_day(date(2052, 3, 29)), LOOKUP, latest_day(datetime(2025, 3, 22, tzinfo=UTC)))

    assert done.open == ("Fri 29 Mar 2052 is still to come: say on which day the race was run.",)


def test_a_race_of_today_was_run_wherever_it_is_tomorrow_already() -> None:
    done = cast(a_draft(), LOOKUP, latest_day(datetime(2025, 3, 20, 18, tzinfo=UTC)))

    assert done.open == ()


def test_an_unknown_series_does_not_make_the_day_unknown_too() -> None:
    done = cast(_of_indycar(), LOOKUP)

    assert done.open == ("“IndyCar Series” is no series I know: say which one it is, or “new”.",)


@pytest.mark.parametrize("row", ["IndyCar Series", "the race, series"])
def test_a_series_is_new_when_the_editor_says_so(row: str) -> None:
    done = cast(_of_indycar(), LOOKUP)
    key = row_of(reviewed(done), row).key

    settled = cast(amended(done, key, "new", LOOKUP), LOOKUP)

    (series,) = settled.reference.series.values()
    assert (series.slug, series.name, series.short_name) == ("indycar", "IndyCar Series", "IndyCar")
    assert (settled.race, settled.open) == ("2025-indycar-homestead-miami", ())


def test_an_unknown_series_may_be_a_known_one() -> None:
    done = cast(_of_indycar(), LOOKUP)
    key = row_of(reviewed(done), "IndyCar Series").key

    settled = cast(amended(done, key, "trucks", LOOKUP), LOOKUP)

    assert (settled.race, settled.reference.series) == (HOMESTEAD, {})
    with pytest.raises(BadEdit, match="no one series"):
        amended(done, key, "qzx", LOOKUP)


def test_the_nearest_to_a_new_name_is_who_has_its_surname() -> None:
    seen = reviewed(cast(a_draft(finished("Ferdinand Larson", 9)), LOOKUP))

    assert seen.new_names == ("Ferdinand Larson (the nearest I know: Kyle Larson)",)


def test_the_next_race_is_a_scheduled_one_of_the_series_of_the_report() -> None:
    done = cast(announcing(**NEXT, start_time="19:30", zone="America/New_York"), knowing())

    claim = announced(done)
    assert claim is not None
    assert done.sheet.races == (HOMESTEAD, "2025-trucks-martinsville")
    assert claim.topic.race == "2025-trucks-martinsville"
    assert claim.fields == {
        "series": "trucks",
        "season": 2025,
        "track": "martinsville",
        "run_on": A_WEEK_LATER,
        "broadcaster": "FS1",
        "start_time": "19:30",
        "zone": "America/New_York",
        "state": "scheduled",
        "announced_after": DAY,
    }


def test_the_next_race_is_the_known_one_of_that_day() -> None:
    known = a_scheduled_race("2025-trucks-round-5", run_on=A_WEEK_LATER)

    done = cast(announcing(**NEXT), knowing(known))

    assert done.sheet.races == (HOMESTEAD, "2025-trucks-round-5")


def test_a_race_put_off_by_a_few_weeks_is_still_the_one_announced() -> None:
    known = a_scheduled_race(run_on=date(2025, 4, 11), track=MARTINSVILLE)

    done = cast(announcing(**NEXT), knowing(known))

    assert done.sheet.races == (HOMESTEAD, "2025-trucks-martinsville")


def test_the_other_race_of_the_year_at_that_track_is_not_the_one_announced() -> None:
    known = a_scheduled_race(run_on=date(2025, 10, 24), track=MARTINSVILLE)

    done = cast(announcing(**NEXT), knowing(known))

    assert done.sheet.races == (HOMESTEAD, "2025-trucks-martinsville-2")


def test_what_was_announced_of_a_race_that_was_run_since_is_about_that_race() -> None:
    run = a_race("2025-trucks-martinsville", run_on=A_WEEK_LATER, state=RaceState.RUN)

    done = cast(announcing(**NEXT), knowing(run))

    assert done.sheet.races == (HOMESTEAD, "2025-trucks-martinsville")


@pytest.mark.parametrize(
    "unsure",
    [
        {"run_on": "next Sunday"},
        {"run_on": DAY},
        {"track": "Mill Creek Speedway"},
    ],
)
def test_a_race_that_is_not_sure_is_left_out_and_keeps_nothing_from_being_confirmed(
    unsure: dict[str, Value],
) -> None:
    done = cast(announcing(**{**NEXT, **unsure}), knowing())

    assert (announced(done), done.open) == (None, ())
    assert row_of(reviewed(done), "next race, broadcaster").mark is Mark.UNREAD


def test_an_hour_that_is_not_sure_is_left_out_alone() -> None:
    done = cast(announcing(**NEXT, start_time="7:30 p.m."), knowing())

    claim = announced(done)
    assert claim is not None
    assert "start_time" not in claim.fields
    assert row_of(reviewed(done), "next race, start time").mark is Mark.UNREAD


def test_a_day_as_printed_counts_once_the_editor_says_which_it_is() -> None:
    known = knowing()
    done = cast(announcing(**{**NEXT, "run_on": "next Friday"}), known)
    key = row_of(reviewed(done), "next race, day").key

    settled = cast(amended(done, key, "2025-03-28", known), known)

    assert settled.sheet.races == (HOMESTEAD, "2025-trucks-martinsville")


def test_a_track_of_the_next_race_can_be_added() -> None:
    known = knowing()
    done = cast(announcing(**{**NEXT, "track": "Mill Creek Motor Speedway"}), known)
    key = row_of(reviewed(done), "Mill Creek Motor Speedway").key

    settled = cast(amended(done, key, "new; Mill Creek, Ohio; America/New_York", known), known)

    assert list(settled.reference.tracks) == ["mill-creek"]
    assert settled.sheet.races == (HOMESTEAD, "2025-trucks-mill-creek")


def test_a_track_that_is_known_no_longer_is_asked_about_anew() -> None:
    draft = announcing(**{**NEXT, "track": "Martinsvile Speedway"})
    said = draft.deciding("Martinsvile Speedway", "martinsville")

    before, after = cast(said, knowing()), cast(said, LOOKUP)

    assert before.names["Martinsvile Speedway"].slug == "martinsville"
    assert row_of(reviewed(after), "Martinsvile Speedway").mark is Mark.ASKED
    assert after.reference.tracks == {}


def test_which_race_it_is_follows_from_the_report_where_the_picked_one_is_gone() -> None:
    done = cast(a_draft().picking("2025-trucks-gone"), LOOKUP)

    assert (done.race, done.known_race, done.open) == (HOMESTEAD, True, ())


def test_a_track_that_nothing_is_told_of_is_not_added() -> None:
    known = knowing()
    unsure = announcing(**{**NEXT, "track": "Mill Creek Speedway", "run_on": "next Sunday"})
    key = row_of(reviewed(cast(unsure, known)), "Mill Creek Speedway").key

    settled = amended(cast(unsure, known), key, "new; Mill Creek, Ohio; America/New_York", known)

    assert cast(settled, known).reference.tracks == {}


def _of_indycar() -> Draft:
    draft = a_draft()
    line = draft.line(0)
    assert line is not None
    return draft.saying(replace(line, value="IndyCar Series"))
