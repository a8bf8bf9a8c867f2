"""Several reports on one race or on several: none takes the place of another one unasked.

And what a report announces is answered from as long as the report stands.
"""

from datetime import UTC, date, datetime

import pytest

from bot.articles.drafts.deciding import WHOSE_PLACE
from bot.articles.drafts.editing import Editing, Shown
from bot.articles.drafts.review import Mark
from bot.clock import Clock
from bot.errors import BadEdit
from bot.parts import CurrentLookup
from db.audit import Deed
from db.errors import UnreachableDatabase
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import a_driver, a_track
from tests.db.sheets import NOW, a_reference

RACE = "2025-trucks-martinsville"
PUBLISHED = date(2025, 3, 29)

RESULTS = """Heim wins at Martinsville

Corey Heim won Friday night's NASCAR Craftsman Truck Series race, the Blue Ridge 200, at
Martinsville Speedway. Heim led 149 of the 200 laps. Layne Riggs finished second and Kyle Larson
finished third.
"""
NOTES = """Notes from Martinsville

Corey Heim won Friday night's NASCAR Craftsman Truck Series race, the Blue Ridge 200, at
Martinsville Speedway. There were 13 lead changes and the race had seven cautions.
"""
NEXT = """
The next race is at Bristol Motor Speedway on Friday, April 11, at 7:30 p.m. ET on FS1.
"""


class Unsure(CurrentLookup):
    """Reads from a database that is away whenever it is told so."""

    is_away = False

    async def refresh(self) -> bool:
        """Take up what has changed, if the database answers."""
        if self.is_away:
            raise UnreachableDatabase("The database is busy. Please try again.")
        return await super().refresh()


@pytest.fixture
async def current(store: Store) -> Unsure:
    tracks = (
        a_track("martinsville", "Martinsville Speedway"),
        a_track("bristol", "Bristol Motor Speedway"),
    )
    reference = a_reference()
    known = Reference(reference.series, {one.slug: one for one in tracks}, reference.drivers)
    await store.articles.load(known, (), by="seeds", now=NOW)
    return Unsure((await CurrentLookup.of(store)).value, store)


@pytest.fixture
def editing(store: Store, current: Unsure) -> Editing:
    return Editing(store, current, Clock(datetime(2026, 4, 1, tzinfo=UTC)))


async def proposed(
    editing: Editing, text: str, outlet: str | None = "The Daily Lap", on: date = PUBLISHED
) -> Shown:
    return await editing.add_text(text, outlet, on, by="ann")


async def confirmed(
    editing: Editing, text: str, outlet: str | None = "The Daily Lap", on: date = PUBLISHED
) -> Shown:
    shown = await proposed(editing, text, outlet, on)
    return await editing.confirm(shown.proposal.id, shown.proposal.version, by="ann")


async def standing(editing: Editing) -> dict[str, tuple[str, ...]]:
    """The races of each article that stands."""
    articles = await editing.articles()
    return {one.source.slug: one.races for one in articles if one.withdrawn_at is None}


def led(current: CurrentLookup) -> object:
    """Laps led by the winner at Martinsville, as answers tell it."""
    (winner, *_) = current.value.almanac.races[RACE].results
    return winner.laps_led and winner.laps_led.value


async def test_next_years_report_leaves_this_years_alone(editing: Editing) -> None:
    await confirmed(editing, RESULTS)

    await confirmed(editing, RESULTS, on=date(2026, 3, 28))

    races = list((await standing(editing)).values())
    assert sorted(races) == [(RACE,), ("2026-trucks-martinsville",)]


async def test_another_report_of_the_outlet_stands_beside_the_first(
    editing: Editing, current: Unsure
) -> None:
    await confirmed(editing, RESULTS)

    shown = await confirmed(editing, NOTES)

    assert (len(await standing(editing)), led(current), shown.review.replaces) == (2, 149, "")


async def test_texts_without_an_outlet_stand_beside_each_other(editing: Editing) -> None:
    await confirmed(editing, RESULTS, None)

    await confirmed(editing, RESULTS.replace("149", "150"), None)

    assert len(await standing(editing)) == 2


async def test_a_newer_version_takes_the_place_of_the_older_and_says_what_goes(
    editing: Editing, current: Unsure
) -> None:
    first = await confirmed(editing, RESULTS)
    newer = RESULTS.replace("149", "150").replace(" and Kyle Larson\nfinished third", "")

    shown = await proposed(editing, newer)
    await editing.confirm(shown.proposal.id, shown.proposal.version, by="bob")

    slug = first.proposal.source
    assert (shown.review.replaces, shown.review.going) == (slug, ("Kyle Larson, finish: 3",))
    assert (list(await standing(editing)), led(current)) == ([slug], 150)


async def test_the_editor_decides_whether_it_takes_the_place(editing: Editing) -> None:
    await confirmed(editing, RESULTS)
    shown = await proposed(editing, RESULTS.replace("149", "150"))
    number = shown.proposal.id

    beside = await editing.amend(number, 1, WHOSE_PLACE, "beside", by="ann")
    instead = await editing.amend(number, 2, WHOSE_PLACE, "Replace", by="ann")

    assert (beside.review.replaces, instead.review.replaces) == ("", shown.review.replaces)
    with pytest.raises(BadEdit, match="“beside”"):
        await editing.amend(number, 3, WHOSE_PLACE, "whatever", by="ann")


async def test_a_report_that_came_meanwhile_is_asked_about(editing: Editing) -> None:
    waiting = await proposed(editing, RESULTS.replace("149", "150"))
    await confirmed(editing, RESULTS)

    shown = await editing.show(waiting.proposal.id)

    (row,) = (one for one in shown.review.rows if one.key == WHOSE_PLACE)
    assert row.mark is Mark.ASKED
    with pytest.raises(BadEdit, match="has a report on this race already"):
        await editing.confirm(waiting.proposal.id, 1, by="ann")


async def test_whoever_has_seen_what_came_meanwhile_may_replace_it(
    editing: Editing, current: Unsure
) -> None:
    waiting = await proposed(editing, RESULTS.replace("149", "150"))
    await confirmed(editing, RESULTS)
    await editing.amend(waiting.proposal.id, 1, WHOSE_PLACE, "replace", by="bob")

    await editing.confirm(waiting.proposal.id, 2, by="bob")

    assert (len(await standing(editing)), led(current)) == (1, 150)


async def test_no_other_race_gets_the_slug_of_one_whose_report_was_withdrawn(
    editing: Editing,
) -> None:
    spring = await confirmed(editing, RESULTS)
    await editing.withdraw(spring.proposal.source, "a hoax", by="ann")

    in_fall = RESULTS.replace("Blue Ridge 200", "Fall Classic 200")
    fall = await confirmed(editing, in_fall, on=date(2025, 10, 25))
    again = await confirmed(editing, RESULTS)

    assert (spring.cast.race, fall.cast.race, again.cast.race) == (RACE, f"{RACE}-2", RACE)


async def test_the_same_text_is_the_same_article(editing: Editing) -> None:
    first = await confirmed(editing, RESULTS)

    again = await confirmed(editing, RESULTS)

    assert again.review.replaces == first.proposal.source
    assert len(await standing(editing)) == 1


async def test_the_slug_follows_the_day(editing: Editing) -> None:
    shown = await proposed(editing, RESULTS)
    (row,) = (one for one in shown.review.rows if one.what == "the race, day")

    changed = await editing.amend(shown.proposal.id, 1, row.key, "2025-03-27", by="ann")

    assert shown.proposal.source.startswith("the-daily-lap-2025-03-28-")
    assert changed.proposal.source == shown.proposal.source.replace("03-28", "03-27")


async def test_what_a_report_announces_is_the_next_race_until_it_is_withdrawn(
    editing: Editing, current: Unsure
) -> None:
    shown = await confirmed(editing, RESULTS + NEXT)
    (coming,) = current.value.almanac.scheduled(datetime(2025, 3, 30, tzinfo=UTC))

    await editing.withdraw(shown.proposal.source, "a hoax", by="ann")

    assert (coming.slug, coming.starts_at) == (
        "2025-trucks-bristol",
        datetime(2025, 4, 11, 23, 30, tzinfo=UTC),
    )
    assert current.value.almanac.scheduled(datetime(2025, 3, 30, tzinfo=UTC)) == ()


async def test_without_an_hour_announced_there_is_no_start(
    editing: Editing, current: Unsure
) -> None:
    await confirmed(editing, RESULTS + NEXT.replace(", at 7:30 p.m. ET", ""))

    (coming,) = current.value.almanac.scheduled(datetime(2025, 3, 30, tzinfo=UTC))
    assert (coming.run_on, coming.starts_at) == (date(2025, 4, 11), None)


@pytest.mark.parametrize("on", [date(1, 1, 1), date(2026, 4, 3)])
async def test_nothing_was_published_before_print_or_tomorrow(editing: Editing, on: date) -> None:
    with pytest.raises(BadEdit):
        await proposed(editing, RESULTS, on=on)


async def test_what_is_kept_is_told_as_done_though_it_cannot_be_read_back_yet(
    editing: Editing, current: Unsure, store: Store
) -> None:
    shown = await proposed(editing, RESULTS)
    current.is_away = True

    done = await editing.confirm(shown.proposal.id, 1, by="ann")
    withdrawn = await editing.withdraw(done.proposal.source, "a hoax", by="ann")

    assert (done.proposal.state, withdrawn is not None) == ("confirmed", True)
    assert await standing(editing) == {}


async def test_every_deed_is_in_the_history_with_the_row_that_was_edited(editing: Editing) -> None:
    shown = await proposed(editing, RESULTS)
    (row,) = (one for one in shown.review.rows if one.what == "Corey Heim, laps led")
    await editing.amend(shown.proposal.id, 1, row.key, "150", by="bob")
    await editing.confirm(shown.proposal.id, 2, by="cid")

    added, edited, opened = (await editing.history())[:3]

    assert [one.deed for one in (opened, edited, added)] == [
        Deed.PROPOSED,
        Deed.EDITED,
        Deed.ADDED,
    ]
    assert (edited.by, edited.edit and (edited.edit.what, edited.edit.before)) == (
        "bob",
        ("Corey Heim, laps led", "149"),
    )


async def test_a_driver_that_only_a_withdrawn_report_told_of_is_new_again(
    editing: Editing, current: Unsure
) -> None:
    text = RESULTS.replace("Kyle Larson", "Ferdinand Ashgrove")
    shown = await confirmed(editing, text)

    await editing.withdraw(shown.proposal.source, "a hoax", by="ann")

    assert a_driver("Ferdinand Ashgrove").slug not in current.value.almanac.drivers
    again = await confirmed(editing, text)
    assert again.review.new_names
    assert "ferdinand-ashgrove" in current.value.almanac.drivers
