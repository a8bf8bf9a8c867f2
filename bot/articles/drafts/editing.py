"""What editors do: the one module of this package that keeps something."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.wording import day as in_words
from bot.articles.drafts.amending import Prompt, amended, is_of_name, prompt_for, prompt_for_name
from bot.articles.drafts.casting import Cast, cast, latest_day
from bot.articles.drafts.draft import Draft, decoded, encoded
from bot.articles.drafts.drafting import draft_of_file, draft_of_text, signed
from bot.articles.drafts.origin import origin_rows
from bot.articles.drafts.review import Review, review
from bot.articles.drafts.succession import earlier_ones, succeeding, usual_decision
from bot.clock import Clock
from bot.errors import BadArticle, BadEdit
from bot.parts import CurrentLookup
from db.article_list import Article
from db.articles import Withdrawn
from db.audit import Edit, Entry
from db.errors import StoreRefusal
from db.proposals import Proposal, ProposalChanged, ProposalClosed, State
from db.provenance import Claim, Source
from db.sheets.values import YEARS
from db.store import Store

log = logging.getLogger(__name__)

READ_WITHIN_S = 20.0
"""Beyond it nobody waits for a text to be read: no report seen takes a tenth of a second."""

OnChanged = Callable[[frozenset[str]], Awaitable[None]]
"""Told, after the fact, of which races something reads differently now. Slugs."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A proposal as an editor looks at it."""

    proposal: Proposal
    cast: Cast
    review: Review


class Editing:
    """Reports and corrections from proposal to confirmation and withdrawal.

    `by` is whoever acts, as the audit names them.
    """

    def __init__(
        self,
        store: Store,
        current: CurrentLookup,
        clock: Clock,
        on_changed: Collection[OnChanged] = (),
    ) -> None:
        self._store = store
        self._current = current
        self._clock = clock
        self._on_changed = list(on_changed)

    def tell(self, listener: OnChanged) -> None:
        """Call `listener` too after every change."""
        self._on_changed.append(listener)

    async def add_file(
        self, raw: bytes, name: str, outlet: str | None, published_on: date | None, *, by: str
    ) -> Shown:
        """Read a file and keep what it says as a proposal.

        Raises:
            BadArticle: there is nothing in it to propose.
            BadEdit: nothing can have been published on that day.
        """
        self._refuse_unpublished(published_on)
        drafting = asyncio.to_thread(draft_of_file, raw, name, outlet, published_on)
        return await self.propose(await _in_time(drafting), "read from a file", by=by)

    async def add_text(
        self, text: str, outlet: str | None, published_on: date | None, *, by: str
    ) -> Shown:
        """The same for a text.

        Raises:
            BadArticle: there is nothing in it to propose.
            BadEdit: nothing can have been published on that day.
        """
        self._refuse_unpublished(published_on)
        drafting = asyncio.to_thread(draft_of_text, text, outlet, published_on)
        return await self.propose(await _in_time(drafting), "read from pasted text", by=by)

    async def propose(self, draft: Draft, why: str, *, by: str) -> Shown:
        """Keep a draft until somebody confirms or discards it."""
        done = await self._with_usual_decision(draft)
        opened = await self._store.proposals.open(
            draft.source.slug, encoded(done.draft), by=by, why=why, now=self._clock.now()
        )
        return await self._shown(opened, done)

    async def show(self, number: int) -> Shown:
        """A proposal as it reads now, against what is known now.

        Raises:
            UnknownProposal: there is none of that number.
        """
        return await self._shown(await self._store.proposals.get(number))

    async def prompt(self, number: int, version: int, key: str) -> Prompt:
        """What a form asks about one row of what was shown as `version`; nothing waits for it long.

        Raises:
            BadEdit: there is no such row, or it is settled.
            ProposalChanged, ProposalClosed: it is not what was shown any more.
        """
        proposal = await self._store.proposals.get(number)
        if proposal.state is not State.WAITING:
            raise ProposalClosed(proposal)
        if proposal.version != version:
            raise ProposalChanged(proposal)
        draft = decoded(proposal.draft)
        if not is_of_name(key):
            return prompt_for(draft, key)
        return prompt_for_name(await self._cast(draft), key)

    async def waiting(self) -> tuple[Proposal, ...]:
        """Proposals nobody has decided on, the newest first."""
        return await self._store.proposals.waiting()

    async def amend(self, number: int, version: int, key: str, typed: str, *, by: str) -> Shown:
        """Change one row of what was shown as `version`.

        Raises:
            BadEdit: what was typed cannot stand there, or is a day still to come.
            ProposalChanged, ProposalClosed: it is not what was shown any more.
        """
        before = await self.show(number)
        draft = signed(amended(before.cast, key, typed, self._current.value))
        if draft.source.published_on != before.cast.draft.source.published_on:
            self._refuse_unpublished(draft.source.published_on)
        done = await self._with_usual_decision(draft)
        rows = (*origin_rows(before.cast.draft), *before.review.rows)
        row = next((one for one in rows if one.key == key), None)
        edit = Edit(row.what, row.value, typed.strip()) if row else None
        changed = await self._store.proposals.change(
            number,
            version,
            draft.source.slug,
            encoded(done.draft),
            by=by,
            now=self._clock.now(),
            edit=edit,
        )
        return await self._shown(changed, done)

    async def discard(self, number: int, version: int, *, by: str) -> Proposal:
        """Close what was shown as `version` with nothing taken in.

        Raises:
            ProposalChanged, ProposalClosed: it is not what was shown any more.
        """
        return await self._store.proposals.discard(number, version, by=by, now=self._clock.now())

    async def confirm(self, number: int, version: int, *, by: str) -> Shown:
        """Take in what was shown as `version`; answers read differently when this returns.

        Raises:
            BadEdit: something has to be settled first.
            ProposalChanged, ProposalClosed, ConfirmedElsewhere: somebody was quicker.
            AnotherRace: a report about another race goes by the slug of this one.
        """
        shown = await self.show(number)
        if shown.cast.open and shown.proposal.version == version:
            raise BadEdit(f"This is to be settled first: {shown.cast.open[0]}")
        sheet, reference = shown.cast.sheet, shown.cast.reference
        closed = await self._store.proposals.confirm(
            number, version, sheet, reference, by=by, now=self._clock.now()
        )
        await self._changed(
            frozenset((*sheet.races, *(one.topic.race for one in shown.cast.going)))
        )
        return replace(shown, proposal=closed)

    async def articles(self) -> tuple[Article, ...]:
        """All articles and corrections, the newest first."""
        return await self._store.articles.list()

    async def history(
        self, source: str | None = None, *, before: int | None = None
    ) -> tuple[Entry, ...]:
        """What was done to articles and proposals, by whom and why, the newest first.

        Of one article, or of all; with `before` what was done before that entry.
        """
        return await self._store.audit.history(source=source, before=before)

    async def reasons(self) -> Mapping[str, str]:
        """Why each of them was taken in, by slug; nothing about those nobody confirmed here."""
        return await self._store.proposals.reasons()

    async def withdraw(
        self, source: str, why: str, *, by: str, version: int | None = None
    ) -> Withdrawn:
        """Let an article or a correction stand no longer, or no longer in its newest version.

        `version` is the one that was shown, None: whichever stands.

        Raises:
            UnknownArticle: none of that slug stands.
            ArticleChanged: it stands in another version.
        """
        done = await self._store.articles.withdraw(
            source, by=by, why=why, now=self._clock.now(), version=version
        )
        await self._changed(done.races)
        return done

    async def standing(self, race: str) -> tuple[Claim, ...]:
        """What is claimed about a race now, by all sources."""
        history = await self._store.articles.history(race)
        return tuple(one.claim for one in history if one.withdrawn_at is None)

    def _refuse_unpublished(self, day: date | None) -> None:
        if day is not None and day.year not in YEARS:
            raise BadEdit(f"Nothing was published in the year {day.year}: mend the day.")
        if day is not None and day > latest_day(self._clock.now()):
            raise BadEdit(f"{in_words(day)} is still to come: say on which day it was published.")

    async def _shown(self, proposal: Proposal, done: Cast | None = None) -> Shown:
        """A proposal against what is known now; `done` is its draft, if it was looked up already.

        To look up hundreds of names takes a while.
        """
        done = done or await self._cast(decoded(proposal.draft))
        almanac = self._current.value.almanac
        claims = [one for race in done.sheet.races for one in await self.standing(race)]
        # A source that was added since the lookup was made is in none of its pages yet.
        known = tuple(one for one in claims if one.source in almanac.sources)
        done = succeeding(done, await self._said_before(done, known))
        seen = await asyncio.to_thread(review, done, known, almanac.sources, almanac)
        return Shown(proposal, done, seen)

    async def _cast(self, draft: Draft) -> Cast:
        today, former = latest_day(self._clock.now()), await self._store.articles.former_races()
        return await asyncio.to_thread(cast, draft, self._current.value, today, former)

    async def _with_usual_decision(self, draft: Draft) -> Cast:
        """What a draft amounts to, with what is usual for earlier articles if nobody decided it."""
        done = await self._cast(draft)
        claims = await self.standing(done.race) if done.race else ()
        decision = usual_decision(done, await self._said_before(done, claims))
        return replace(done, draft=done.draft.replacing(decision))

    async def _said_before(
        self, done: Cast, claims: Iterable[Claim]
    ) -> dict[Source, tuple[Claim, ...]]:
        """What earlier articles of its outlet about its race say now."""
        earlier = earlier_ones(done, claims, self._current.value.almanac.sources)
        return {one: await self._store.articles.saying(one.slug) for one in earlier}

    async def _changed(self, races: frozenset[str]) -> None:
        """Answer from what is known now. That it is kept does not depend on who is told."""
        try:
            await self._current.refresh()
        except StoreRefusal as refusal:
            # It is done, and must not be told otherwise: the follower catches up in a moment.
            log.warning("A change was kept, and is taken up a little later: %s", refusal)
        for listener in self._on_changed:
            try:
                await listener(races)
            except Exception:
                # The change is kept: a listener's defect must not tell the editor otherwise.
                log.exception("A change was kept, but not everybody could be told")


async def _in_time(drafting: Awaitable[Draft]) -> Draft:
    try:
        async with asyncio.timeout(READ_WITHIN_S):
            return await drafting
    except TimeoutError:
        raise BadArticle("The article", "takes too long to read") from None
