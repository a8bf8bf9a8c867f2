"""What editors and loads do is written down with the deed, and never rubbed out."""

from datetime import timedelta

import pytest

from db.audit import Deed, Edit
from db.errors import BadSheets
from db.fact_sheet import FactSheet
from db.proposals import Proposal
from db.reference_sheet import Reference
from db.store import Store
from tests.db.sheets import NOW, a_reference, a_report

SOURCE = "speedway-media"
LATER = NOW + timedelta(hours=1)
EDIT = Edit("Corey Heim, laps led", "78", "77")


async def proposed(store: Store, why: str = "a file") -> Proposal:
    return await store.proposals.open(SOURCE, {}, by="ann", why=why, now=NOW)


async def confirmed(
    store: Store, sheet: FactSheet, *, by: str = "bob", minutes: int = 1, why: str = "a file"
) -> None:
    now = NOW + timedelta(minutes=minutes)
    proposal = await store.proposals.open(SOURCE, {}, by=by, why=why, now=now)
    await store.proposals.confirm(proposal.id, 1, sheet, a_reference(), by=by, now=now)


async def deeds(store: Store) -> list[tuple[Deed, str]]:
    return [(one.deed, one.by) for one in await store.audit.history()]


async def test_what_was_done_is_told_the_newest_first_with_who_when_and_why(store: Store) -> None:
    await confirmed(store, a_report(), why="the evening's report")

    added, opened = await store.audit.history()

    assert (opened.deed, added.deed) == (Deed.PROPOSED, Deed.ADDED)
    assert (added.by, added.at) == ("bob", NOW + timedelta(minutes=1))
    assert (added.source, added.proposal, added.why) == (SOURCE, 1, "the evening's report")


async def test_an_edit_is_told_with_the_row_before_and_after(store: Store) -> None:
    proposal = await proposed(store)

    await store.proposals.change(proposal.id, 1, SOURCE, {}, by="cid", now=NOW, edit=EDIT)

    edited = (await store.audit.history(proposal=proposal.id))[0]
    assert (edited.deed, edited.by, edited.edit) == (Deed.EDITED, "cid", EDIT)


async def test_a_discarded_proposal_is_told(store: Store) -> None:
    proposal = await proposed(store)

    await store.proposals.discard(proposal.id, proposal.version, by="dan", now=NOW)

    assert (Deed.DISCARDED, "dan") in await deeds(store)


async def test_who_withdrew_and_why_is_still_told_once_it_stands_again(store: Store) -> None:
    await confirmed(store, a_report())
    await store.articles.withdraw(SOURCE, by="cid", why="a hoax", now=NOW + timedelta(hours=1))

    await confirmed(store, a_report(), by="dan", minutes=90)

    withdrawn = next(one for one in await store.audit.history() if one.deed is Deed.WITHDRAWN)
    assert (withdrawn.by, withdrawn.why) == ("cid", "a hoax")
    assert (Deed.RESTORED, "dan") in await deeds(store)


async def test_an_article_names_who_added_it_and_who_replaced_it(store: Store) -> None:
    await confirmed(store, a_report())

    await confirmed(store, a_report("Corey Heim"), by="dan", minutes=2)

    (article,) = await store.articles.list()
    assert (article.added_by, article.changed_by) == ("bob", "dan")
    assert article.changed_at == NOW + timedelta(minutes=2)


async def test_to_an_article_was_done_what_was_done_to_what_took_its_place(store: Store) -> None:
    await confirmed(store, a_report())
    newer = await store.proposals.open("a-slug-of-its-own", {}, by="cid", why="", now=LATER)
    await store.proposals.change(newer.id, 1, newer.source, {}, by="cid", now=LATER, edit=EDIT)
    await proposed(store, "another one, which comes to nothing")

    await store.proposals.confirm(
        newer.id, 2, a_report("Corey Heim"), Reference(), by="dan", now=LATER
    )

    history = await store.audit.history(source=SOURCE)
    assert [one.deed for one in history if one.proposal == newer.id] == [
        Deed.REPLACED,
        Deed.EDITED,
        Deed.PROPOSED,
    ]


async def test_what_stood_already_is_told_as_confirmed_alone(store: Store) -> None:
    await confirmed(store, a_report())

    await confirmed(store, a_report(), by="dan", minutes=2)

    assert (await deeds(store))[0] == (Deed.CONFIRMED, "dan")


async def test_a_load_is_told_once_however_often_it_is_done(store: Store) -> None:
    for _ in range(2):
        await store.articles.load(a_reference(), [a_report()], by="the seeds", now=NOW)

    assert await deeds(store) == [(Deed.ADDED, "the seeds")]


async def test_what_was_refused_was_not_done(store: Store) -> None:
    proposal = await proposed(store)

    with pytest.raises(BadSheets):
        await store.proposals.confirm(proposal.id, 1, a_report(), Reference(), by="bob", now=NOW)

    assert await deeds(store) == [(Deed.PROPOSED, "ann")]


async def test_a_page_goes_on_where_the_last_one_ended(store: Store) -> None:
    for _ in range(3):
        await proposed(store)

    first = await store.audit.history(limit=2)
    rest = await store.audit.history(before=first[-1].number)

    assert [one.number for one in (*first, *rest)] == [3, 2, 1]
