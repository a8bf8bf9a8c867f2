"""Articles and corrections as they are offered to editors."""

from dataclasses import dataclass

from bot.answers.lookup import Lookup
from bot.articles.drafts.editing import Editing
from bot.articles.drafts.naming import article_called
from db.article_list import Article


@dataclass(frozen=True, slots=True)
class OfferedArticle:
    """One of them, and what it is called."""

    article: Article
    label: str

    @property
    def slug(self) -> str:
        """What the option carries."""
        return self.article.source.slug

    @property
    def stands(self) -> bool:
        """Whether it is not withdrawn."""
        return self.article.withdrawn_at is None

    @property
    def offered_as(self) -> str:
        """What the option reads."""
        return self.label if self.stands else f"Withdrawn: {self.label}"

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

    async def fitting(
        self, typed: str, lookup: Lookup, *, also_withdrawn: bool = False
    ) -> list[OfferedArticle]:
        """Those that `typed` may mean, the newest first; only what stands, unless it is said."""
        words = typed.casefold().split()
        return [
            one
            for one in await self._all(lookup)
            if one.fits(words) and (also_withdrawn or one.stands)
        ]

    async def meant(
        self, typed: str, lookup: Lookup, *, also_withdrawn: bool = False
    ) -> OfferedArticle | None:
        """The one that was picked, or that alone fits what was typed."""
        fitting = await self.fitting(typed, lookup, also_withdrawn=also_withdrawn)
        exact = [one for one in fitting if typed == one.slug]
        exact = exact or [one for one in fitting if typed == one.label]
        found = exact or fitting
        return found[0] if len(found) == 1 else None

    async def _all(self, lookup: Lookup) -> tuple[OfferedArticle, ...]:
        if lookup is not self._lookup:
            self._kept = tuple(
                OfferedArticle(one, article_called(one, lookup.almanac))
                for one in await self._editing.articles()
            )
            self._lookup = lookup
        return self._kept
