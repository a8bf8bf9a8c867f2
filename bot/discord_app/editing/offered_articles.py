"""The articles and corrections that can be withdrawn, as they are offered to editors."""

from dataclasses import dataclass

from bot.answers.lookup import Lookup
from bot.articles.drafts.editing import Editing
from bot.articles.drafts.naming import article_called
from db.articles import Article


@dataclass(frozen=True, slots=True)
class OfferedArticle:
    """One that stands, and what it is called."""

    article: Article
    label: str

    @property
    def slug(self) -> str:
        """What the option carries."""
        return self.article.source.slug

    def fits(self, words: list[str]) -> bool:
        """Whether all of the words are in what it is called, or in its slug."""
        called = f"{self.label} {self.article.source.label} {self.slug}".casefold()
        return all(word in called for word in words)


class OfferedArticles:
    """Read once for each lookup, since people type letter by letter."""

    def __init__(self, editing: Editing) -> None:
        self._editing = editing
        self._lookup: Lookup | None = None
        self._kept: tuple[OfferedArticle, ...] = ()

    async def fitting(self, typed: str, lookup: Lookup) -> list[OfferedArticle]:
        """Those that `typed` may mean, the newest first."""
        words = typed.casefold().split()
        return [one for one in await self._all(lookup) if one.fits(words)]

    async def meant(self, typed: str, lookup: Lookup) -> OfferedArticle | None:
        """The one that was picked, or that alone fits what was typed."""
        fitting = await self.fitting(typed, lookup)
        exact = [one for one in fitting if typed in (one.slug, one.label)]
        found = exact or fitting
        return found[0] if len(found) == 1 else None

    async def _all(self, lookup: Lookup) -> tuple[OfferedArticle, ...]:
        if lookup is not self._lookup:
            self._kept = tuple(
                OfferedArticle(one, article_called(one.source, one.races, lookup.almanac))
                for one in await self._editing.articles()
                if one.withdrawn_at is None
            )
            self._lookup = lookup
        return self._kept
