"""Proposals wait, change by one editor at a time, and end once."""

from datetime import timedelta

import pytest

from db.errors import BadSheets
from db.proposals import (
    AnotherRace,
    ConfirmedElsewhere,
    Proposal,
    ProposalChanged,
    ProposalClosed,
    State,
    UnknownProposal,
)
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import HOMESTEAD, a_driver
from tests.db.children import a_child, all_at_once
from tests.db.sheets import NOW, a_reference, a_report, a_sheet, finishes, reports, the_race

SOURCE = "speedway-media"
DRAFT = {"lines": [["Corey Heim", "laps_led", 78]]}
LATER = NOW + timedelta(minutes=1)
AFTER = LATER + timedelta(minutes=1)


async def opened(store: Store, source: str = SOURCE) -> Proposal:
    return await store.proposals.open(source, DRAFT, by="ann", why="a file", now=NOW)


async def confirm(store: Store, proposal: Proposal, by: str = "bob") -> None:
    await store.proposals.confirm(
        proposal.id, proposal.version, a_report(), a_reference(), by=by, now=LATER
    )


async def test_a_proposal_is_kept_as_it_was_drafted(store: Store) -> None:
    proposal = await opened(store)

    kept = await store.proposals.get(proposal.id)

    assert kept == proposal
    assert (kept.draft, kept.state, kept.version) == (DRAFT, State.WAITING, 1)
    assert (kept.opened_by, kept.opened_at, kept.why) == ("ann", NOW, "a file")


async def test_opening_takes_nothing_in(store: Store) -> None:
    before = await store.data_version()

    await opened(store)

    assert await store.data_version() == before
    assert await store.articles.list() == ()


async def test_confirming_takes_the_article_in_and_says_who_and_when(store: Store) -> None:
    proposal = await opened(store)

    await confirm(store, proposal)

    closed = await store.proposals.get(proposal.id)
    (article,) = await store.articles.list()
    assert HOMESTEAD in (await store.races.almanac()).races
    assert (closed.state, closed.changed_by, closed.changed_at) == (State.CONFIRMED, "bob", LATER)
    assert (article.added_by, article.added_at) == ("bob", LATER)


async def test_why_an_article_was_taken_in_is_remembered(store: Store) -> None:
    await confirm(store, await opened(store))

    assert await store.proposals.reasons() == {SOURCE: "a file"}


async def test_confirming_twice_confirms_once(store: Store) -> None:
    proposal = await opened(store)
    await confirm(store, proposal)
    version = await store.data_version()

    with pytest.raises(ProposalClosed) as refused:
        await confirm(store, proposal, by="cid")

    assert (refused.value.proposal.changed_by, await store.data_version()) == ("bob", version)


async def test_what_was_changed_meanwhile_is_not_confirmed(store: Store) -> None:
    proposal = await opened(store)
    changed = await store.proposals.change(proposal.id, 1, SOURCE, {}, by="cid", now=NOW)

    with pytest.raises(ProposalChanged) as refused:
        await confirm(store, proposal)

    assert refused.value.proposal == changed
    assert await store.articles.list() == ()


async def test_of_two_changes_of_one_version_the_second_is_refused(store: Store) -> None:
    proposal = await opened(store)
    await store.proposals.change(proposal.id, 1, SOURCE, {"a": 1}, by="ann", now=NOW)

    with pytest.raises(ProposalChanged):
        await store.proposals.change(proposal.id, 1, SOURCE, {"a": 2}, by="cid", now=NOW)

    assert (await store.proposals.get(proposal.id)).draft == {"a": 1}


async def test_of_two_proposals_of_one_article_the_second_is_refused(store: Store) -> None:
    first, second = await opened(store), await opened(store)
    await confirm(store, first)

    with pytest.raises(ConfirmedElsewhere) as refused:
        await confirm(store, second, by="cid")

    assert refused.value.other.changed_by == "bob"
    assert (await store.proposals.get(second.id)).state is State.WAITING


async def test_a_report_on_another_race_is_never_taken_the_place_of(store: Store) -> None:
    await confirm(store, await opened(store))
    other = a_sheet(the_race("2026-trucks-homestead"), *finishes("Corey Heim", race="2026-trucks"))
    proposal = await store.proposals.open(SOURCE, DRAFT, by="ann", why="a file", now=AFTER)

    with pytest.raises(AnotherRace, match=HOMESTEAD):
        await store.proposals.confirm(proposal.id, 1, other, Reference(), by="bob", now=AFTER)

    assert (await store.proposals.get(proposal.id)).state is State.WAITING
    assert HOMESTEAD in (await store.races.almanac()).races


async def test_what_takes_the_place_of_an_article_is_closed_under_its_slug(store: Store) -> None:
    await confirm(store, await opened(store))
    proposal = await store.proposals.open("another", DRAFT, by="ann", why="newer", now=AFTER)

    closed = await store.proposals.confirm(
        proposal.id, 1, a_report("Corey Heim"), Reference(), by="bob", now=AFTER
    )

    assert (closed.source, closed.state) == (SOURCE, State.CONFIRMED)
    assert closed == await store.proposals.get(proposal.id)


async def test_what_is_discarded_is_not_taken_in_any_more(store: Store) -> None:
    proposal = await opened(store)

    await store.proposals.discard(proposal.id, proposal.version, by="ann", now=LATER)

    with pytest.raises(ProposalClosed):
        await confirm(store, proposal)
    assert await store.proposals.waiting() == ()


async def test_what_another_one_has_changed_is_not_discarded_unseen(store: Store) -> None:
    proposal = await opened(store)
    await store.proposals.change(proposal.id, 1, SOURCE, {"a": 1}, by="cid", now=NOW)

    with pytest.raises(ProposalChanged):
        await store.proposals.discard(proposal.id, proposal.version, by="ann", now=LATER)

    assert (await store.proposals.get(proposal.id)).state is State.WAITING


async def test_those_that_wait_are_listed_the_newest_first(store: Store) -> None:
    first, second = await opened(store, "one"), await opened(store, "two")

    assert await store.proposals.waiting() == (second, first)


async def test_a_number_nobody_gave_is_refused(store: Store) -> None:
    with pytest.raises(UnknownProposal, match="no proposal 7"):
        await store.proposals.get(7)


async def test_a_sheet_that_cannot_be_taken_in_leaves_the_proposal_open(store: Store) -> None:
    proposal = await opened(store)

    with pytest.raises(BadSheets):
        await store.proposals.confirm(proposal.id, 1, a_report(), Reference(), by="bob", now=LATER)

    assert (await store.proposals.get(proposal.id)).state is State.WAITING


async def test_a_driver_known_meanwhile_stays_as_known(store: Store) -> None:
    known = Reference(drivers={"corey-heim": a_driver("Corey Heim", aliases=("Heimer",))})
    await store.articles.load(known, (), by="seeds", now=NOW)

    await confirm(store, await opened(store))

    assert (await store.races.almanac()).drivers["corey-heim"].aliases == ("Heimer",)


async def test_an_article_withdrawn_before_can_be_confirmed_anew(store: Store) -> None:
    await confirm(store, await opened(store))
    await store.articles.withdraw(SOURCE, by="ann", why="a slip", now=LATER)
    again = await store.proposals.open(
        SOURCE, DRAFT, by="ann", why="again", now=LATER + timedelta(seconds=1)
    )

    await confirm(store, again)

    assert HOMESTEAD in (await store.races.almanac()).races


@pytest.mark.parametrize("statement", ["8", "16", "22", "commit"])
async def test_killed_at_any_statement_of_confirming_nothing_is_half_written(
    database_url: str, store: Store, statement: str
) -> None:
    number = str((await opened(store)).id)
    async with a_child("confirm", database_url, number, "1", statement) as child:
        await child.go()
        assert await child.hears() == "halted"

    assert (await store.proposals.get(int(number))).state is State.WAITING
    assert await store.articles.list() == ()
    assert await all_at_once(("confirm", database_url, number, "1")) == ["done"]


async def test_of_processes_that_confirm_at_once_one_does(database_url: str, store: Store) -> None:
    number = str((await opened(store)).id)

    said = await all_at_once(*[("confirm", database_url, number, "1")] * 3)

    assert sorted(one.partition(":")[0] for one in said) == ["ProposalClosed"] * 2 + ["done"]
    assert [one.races for one in await store.articles.list()] == [reports(1)[0].races]
