"""Names offered while somebody types, and kept: many people type the same few letters."""

from typing import Any

from discord import app_commands

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.discord_app import limits
from bot.discord_app.escaping import cut

MOST_KEPT = 2_000

Choices = list[app_commands.Choice[Any]]


class Completions:
    """The completions of one lookup."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._lookup: Lookup | None = None
        self._kept: dict[tuple[Names, str], Choices] = {}

    def of(self, what: Names, typed: str, lookup: Lookup) -> Choices:
        """At most 25 names that `typed` may become; not to be changed."""
        if lookup is not self._lookup or len(self._kept) >= self._most:
            self._lookup, self._kept = lookup, {}
        choices = self._kept.get((what, typed))
        if choices is None:
            choices = self._kept[what, typed] = _offered(what, typed, lookup)
        return choices


def _offered(what: Names, typed: str, lookup: Lookup) -> Choices:
    found = lookup.index(what).complete(typed, limits.CHOICES)
    labelled = [(cut(lookup.label(what, one.key), limits.CHOICE), one.key) for one in found]
    return [
        app_commands.Choice(name=label, value=key)
        for label, key in labelled
        if label and len(key) <= limits.CHOICE
    ]
