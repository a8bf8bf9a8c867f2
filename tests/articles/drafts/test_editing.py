"""Editors' acts on a real store: answers change at once, and whoever wants to know is told."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.articles.drafts.correctable import Correctable, correction
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.editing import Editing
from bot.articles.drafts.origin import PUBLISHED
from bot.clock import Clock
from bot.errors import BadEdit
from bot.parts import CurrentLookup
from db.proposals import ProposalChanged, ProposalClosed, State
from db.provenance import Kind
from db.store import Store
from tests.articles.a_draft import THE_RACE, a_draft, finished, led
from tests.builders import HOMESTEAD
from tests.db.sheets import NOW, a_reference, a_report


class Told:
    """Keeps what it is told; fails after that if it is to."""

    def __init__(self, *, fails: bool = False) -> None:
        self.races: list[frozenset[str]] = []
        self._fails = fails

    async def __call__(self, races: frozenset[str]) -> None:
        self.races.append(races)
        if self._fails:
            raise ZeroDivisionError


@pytest.fixture
async def current(store: Store) -> CurrentLookup:
    await store.articles.load(a_reference(), (a_report(),), by="seeds", now=NOW)
    return await CurrentLookup.of(store)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def editing(store: Store, current: CurrentLookup, told: Told) -> Editing:
    return Editing(store, current, Clock(datetime(2025, 3, 22, tzinfo=UTC)), (told,))


async def confirmed(editing: Editing, draft: Draft) -> None:
    shown = await editing.propose(draft, "a test", by="ann")
    await editing.confirm(shown.proposal.id, shown.proposal.version, by="ann")


async def test_what_is_confirmed_is_answered_from_when_it_returns(
    editing: Editing, current: CurrentLookup
) -> None:
    await confirmed(editing, a_draft(led("Corey Heim", 78)))

    (heim,) = (
        one
        for one in current.value.almanac.races[HOMESTEAD].results
        if one.driver.slug == "corey-heim"
    )
    assert heim.laps_led is not None
    assert heim.laps_led.value == 78


async def test_those_who_want_to_know_are_told_which_races_changed(
    editing: Editing, told: Told
) -> None:
    await confirmed(editing, a_draft(led("Corey Heim", 78)))
    await editing.withdraw("daily-lap", "a slip", by="ann")

    assert told.races == [frozenset({HOMESTEAD})] * 2


async def test_a_listener_that_fails_keeps_nobody_from_being_told(
    editing: Editing, store: Store
) -> None:
    editing.tell(Told(fails=True))
    last = Told()
    editing.tell(last)

    await confirmed(editing, a_draft(led("Corey Heim", 78)))

    assert last.races == [frozenset({HOMESTEAD})]
    assert "daily-lap" in {one.source.slug for one in await store.articles.list()}


async def test_nobody_is_told_of_what_was_only_proposed(editing: Editing, told: Told) -> None:
    shown = await editing.propose(a_draft(led("Corey Heim", 78)), "a test", by="ann")

    await editing.discard(shown.proposal.id, shown.proposal.version, by="ann")

    assert told.races == []


async def test_while_something_is_open_it_is_not_confirmed(editing: Editing, store: Store) -> None:
    shown = await editing.propose(a_draft(finished("Corey Hiem", 2)), "a test", by="ann")

    with pytest.raises(BadEdit, match="settled first"):
        await editing.confirm(shown.proposal.id, shown.proposal.version, by="ann")

    assert (await store.proposals.get(shown.proposal.id)).state is State.WAITING


@pytest.mark.parametrize("typed", ["2025-03-24", "March 24, 2052"])
async def test_no_report_is_edited_into_the_future(
    editing: Editing, store: Store, typed: str
) -> None:
    shown = await editing.propose(a_draft(led("Corey Heim", 78)), "a test", by="ann")

    with pytest.raises(BadEdit, match="still to come"):
        await editing.amend(shown.proposal.id, 1, PUBLISHED, typed, by="ann")

    assert (await store.proposals.get(shown.proposal.id)).version == 1


async def test_a_new_driver_is_known_once_confirmed(
    editing: Editing, current: CurrentLookup
) -> None:
    await confirmed(editing, a_draft(finished("Ferdinand Ashgrove", 9)))

    assert current.value.almanac.drivers["ferdinand-ashgrove"].name == "Ferdinand Ashgrove"


async def test_a_second_press_is_told_that_it_is_done(editing: Editing) -> None:
    shown = await editing.propose(a_draft(led("Corey Heim", 78)), "a test", by="ann")
    await editing.confirm(shown.proposal.id, 1, by="ann")

    with pytest.raises(ProposalClosed):
        await editing.confirm(shown.proposal.id, 1, by="ann")


async def test_a_correction_outranks_all_and_its_withdrawal_brings_back_what_was(
    editing: Editing, current: CurrentLookup
) -> None:
    before = current.value.almanac.races[HOMESTEAD]
    almanac = current.value.almanac
    draft = correction(
        Correctable(Kind.RESULT, "", "finish"), HOMESTEAD, "corey-heim", "1", almanac, "fix-1"
    )
    await confirmed(editing, draft)
    corrected = current.value.almanac.races[HOMESTEAD]

    await editing.withdraw("fix-1", "it was right", by="ann")

    firsts = [one.driver.slug for one in corrected.results if one.finish and one.finish.value == 1]
    assert "corey-heim" in firsts
    assert current.value.almanac.races[HOMESTEAD] == before


async def test_thousands_of_names_are_looked_at_in_seconds(editing: Editing) -> None:
    names = (
        f"{chr(65 + n % 26)}ab{n // 676}el {chr(65 + n // 26 % 26)}ornwood" for n in range(2000)
    )
    draft = a_draft(*(finished(name, at) for at, name in enumerate(names, start=1)))

    async with asyncio.timeout(20):
        shown = await editing.propose(draft, "a test", by="ann")

    assert len(shown.review.rows) >= len(THE_RACE) + 1_000


async def test_a_form_is_asked_for_with_one_look_at_the_database(
    editing: Editing, statements: list[str]
) -> None:
    shown = await editing.propose(a_draft(led("Corey Heim", 78)), "a test", by="ann")
    statements.clear()

    asked = await editing.prompt(shown.proposal.id, shown.proposal.version, "l4")

    assert (asked.about, asked.value) == ("Corey Heim, laps led", "78")
    assert sum(one.startswith("SELECT") for one in statements) == 1


async def test_no_form_is_made_of_what_was_changed_or_closed_since(editing: Editing) -> None:
    shown = await editing.propose(a_draft(led("Corey Heim", 78)), "a test", by="ann")
    number = shown.proposal.id
    changed = await editing.amend(number, 1, "l4", "77", by="bob")

    with pytest.raises(ProposalChanged):
        await editing.prompt(number, 1, "l4")
    await editing.discard(number, changed.proposal.version, by="bob")
    with pytest.raises(ProposalClosed):
        await editing.prompt(number, changed.proposal.version, "l4")
