"""Articles taken back: asked first, and done only to what was shown."""

from dataclasses import dataclass

from bot.answers.lookup import Lookup
from bot.articles.drafts.editing import Editing
from bot.articles.drafts.naming import article_called
from bot.discord_app.deeds import Told
from bot.discord_app.editing.article_cards import withdrawal_told, withdrawn_told
from bot.discord_app.editing.offered_articles import OfferedArticle, OfferedArticles
from bot.discord_app.escaping import cut
from db.articles import ArticleChanged, UnknownArticle

TYPED = 80


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """What comes of `/article withdraw` and of the button under what it asks."""

    editing: Editing
    offered: OfferedArticles

    async def ask(self, typed: str, why: str, lookup: Lookup) -> Told:
        """What withdrawing the article that `typed` means would do.

        Raises:
            UnknownArticle: it means none that stands, or several.
        """
        offered = await self.offered.meant(typed, lookup)
        if offered is None:
            raise unknown(typed)
        return await self._asked(offered.slug, why, lookup)

    async def take_back(
        self, source: str, version: int | None, why: str, lookup: Lookup, *, by: str
    ) -> Told:
        """Withdraw what was shown; what reads otherwise by now is shown anew.

        Raises:
            UnknownArticle: it does not stand any more.
        """
        if version is None:  # it was not kept yet which one was shown
            return await self._asked(source, why, lookup, "Look at it once more before you decide.")
        label = (await self._standing(source, lookup)).label
        try:
            done = await self.editing.withdraw(source, why, by=by, version=version)
        except ArticleChanged as changed:
            return await self._asked(source, why, lookup, str(changed))
        return withdrawn_told(label, why, stands_again=done.stands_again)

    async def _asked(self, source: str, why: str, lookup: Lookup, note: str = "") -> Told:
        offered, reasons = await self._standing(source, lookup), await self.editing.reasons()
        return withdrawal_told(offered, lookup.almanac, reasons.get(source), why, note)

    async def _standing(self, source: str, lookup: Lookup) -> OfferedArticle:
        """An article as it reads this moment, which what is offered may be behind."""
        articles = await self.editing.articles()
        for one in articles:
            if one.source.slug == source and one.withdrawn_at is None:
                return OfferedArticle(one, article_called(one, lookup.almanac))
        raise UnknownArticle(f"There is no article {source!r} to withdraw.")


def unknown(typed: str) -> UnknownArticle:
    """What is told of a name that means no article, or several."""
    return UnknownArticle(f"I know no one article “{cut(typed, TYPED)}”: pick one on offer.")
