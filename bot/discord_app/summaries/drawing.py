"""Summaries drawn up from what the store knows at the moment, with their pictures."""

from dataclasses import dataclass, replace
from typing import Protocol

from bot.answers.summary import fingerprint_of, summary_of
from bot.discord_app.answering.reply import Current
from bot.discord_app.summaries.message import Shown, shown
from bot.notices.message import Button
from bot.pictures.card import Card, Kind
from bot.pictures.pictures import Pictures, card_of
from db.almanac import Almanac
from db.posting import Form
from db.posts import Posts


class Fresh(Current, Protocol):
    """The newest lookup, which can be made the newest there is."""

    async def refresh(self) -> bool:
        """Take up what has changed in the store; whether anything had."""
        ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """A summary as it is sent. `gone`: no report of the race stands."""

    shown: Shown
    fingerprint: str
    gone: bool


class SummaryDrawing:
    """Draws summaries up; those of one race share their pictures."""

    def __init__(self, current: Fresh, pictures: Pictures, posts: Posts) -> None:
        self._current, self._pictures = current, pictures
        self._posts = posts

    async def version(self) -> int:
        """The data version of the store, whose facts are at hand from now on.

        Raises:
            StoreRefusal: the store does not tell.
        """
        await self._current.refresh()
        return self._current.value.almanac.version

    async def of(self, race: str, form: Form, button: Button | None = None) -> Drawn:
        """The summary of a race from what is at hand."""
        almanac = self._current.value.almanac
        summary, card = summary_of(almanac, race), _card(almanac, race, form)
        picture = None
        if card is not None and not summary.gone:
            known = almanac.races[race]
            picture = await self._pictures.of(known, card.kind, version=almanac.version)
        fingerprint = fingerprint_of(summary, card)
        if not summary.name:
            summary = replace(summary, name=await self._posts.name_of(race) or "")
        told = shown(summary, picture, hidden=bool(form.hidden), button=button)
        return Drawn(told, fingerprint, summary.gone)

    def fingerprint(self, race: str, form: Form) -> str:
        """That of the summary `of` would give, without drawing it."""
        almanac = self._current.value.almanac
        return fingerprint_of(summary_of(almanac, race), _card(almanac, race, form))


def _card(almanac: Almanac, race: str, form: Form) -> Card | None:
    known = almanac.races.get(race)
    kinds = {kind.value: kind for kind in Kind}
    if known is None or not known.reported or form.picture not in kinds:
        return None
    return card_of(known, kinds[form.picture])
