"""A command as one types it: `/result larson`, `compare larson heim`, `/lapsled race:homestead`."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields
from typing import Any

from bot.answers.ask import Typed, posed, shown
from bot.answers.lookup import Lookup
from bot.answers.question import Names, Question
from bot.answers.splits import best_split
from bot.errors import BadCommand

OPTION = re.compile(r"(?:^|(?<=\s))(?P<name>[a-z_]+):", re.IGNORECASE)
NUMBERS = (int, int | None)

Kinds = tuple[type[Question], ...]


class Commands:
    """The commands of some questions. Several questions may share one: the options decide."""

    def __init__(self, questions: Sequence[type[Question]]) -> None:
        found: dict[str, Kinds] = defaultdict(tuple)
        for kind in questions:
            if kind.command is not None:
                found[kind.command] = (*found[kind.command], kind)
        self._kinds: Mapping[str, Kinds] = dict(found)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all commands, in alphabetical order."""
        return tuple(sorted(self._kinds))

    def usage(self, name: str) -> str:
        """How a command is written: `/result driver:… [race:…]`."""
        kinds = self._kinds[name]
        options = _options(kinds)
        always = _always_required(kinds)
        parts = (f"{one}:…" if one in always else f"[{one}:…]" for one in options)
        return " ".join([f"/{name}", *parts])

    def purpose(self, name: str) -> str:
        """The first line of what the command's question says of itself."""
        return (self._kinds[name][0].__doc__ or "").strip().partition("\n")[0]

    def split(self, line: str) -> tuple[str, str] | None:
        """The command's name and what follows it; None when `line` is no command.

        The slash may be left out.

        Raises:
            BadCommand: `line` has a slash, but no command goes by that name.
        """
        first, _, rest = line.strip().partition(" ")
        name = first.removeprefix("/").lower()
        if name in self._kinds:
            return name, rest.strip()
        if first.startswith("/"):
            known = " ".join(f"/{one}" for one in self.names)
            raise BadCommand(f"There is no command {shown(first)}. There are {known}")
        return None

    def read(self, name: str, rest: str, lookup: Lookup) -> Question:
        """The question that the command `name` poses with the options in `rest`.

        Options stand by name (`race:homestead`) or in a row: then they are told apart by what
        the words name best.

        Raises:
            BadCommand: an option is missing, too much or no number; the message says the usage.
        """
        kinds = self._kinds[name]
        bare, named = _parted(rest, _options(kinds))
        typed = dict(named)
        if bare:
            left = {key: one for key, one in _options(kinds).items() if key not in named}
            if not left:
                too_much = f"“{shown(bare)}” is too much."
                raise BadCommand(f"{too_much} It is written {self.usage(name)}")
            required = _always_required(kinds) & left.keys()
            typed |= best_split(bare, left, lookup, required=required)
        return self._posed(name, kinds, typed)

    def unfinished(self, name: str, rest: str) -> tuple[str, tuple[Names, ...]]:
        """What is being typed at the end of `rest`, and what it may be the name of.

        After `driver:` that is a driver; before any option, whatever names the command takes.
        """
        options = _options(self._kinds[name])
        bare, named = _parted(rest, options)
        if named:
            last, begun = list(named.items())[-1]
            options = {last: options[last]}
        else:
            begun = bare
        names = (one.metadata.get("names") for one in options.values())
        return begun, tuple(dict.fromkeys(what for what in names if what is not None))

    def _posed(self, name: str, kinds: Kinds, typed: Mapping[str, str]) -> Question:
        given = {key: text for key, text in typed.items() if text}
        for kind in kinds:
            if _required(kind) <= given.keys() <= {one.name for one in fields(kind)}:
                return posed(kind, self._numbered(name, kind, given))
        missing = [one for one in _options(kinds) if one not in given]
        wrong = f"It lacks {missing[0]}." if missing else "These do not go together."
        raise BadCommand(f"{wrong} It is written {self.usage(name)}")

    def _numbered(self, name: str, kind: type[Question], given: Mapping[str, str]) -> Typed:
        values: dict[str, str | int | None] = dict(given)
        for one in fields(kind):
            text = given.get(one.name)
            if text is None or one.type not in NUMBERS:
                continue
            if not (text.isascii() and text.isdigit() and len(text) <= 6):
                usage = self.usage(name)
                raise BadCommand(
                    f"{one.name} is a number, not “{shown(text)}”. It is written {usage}"
                )
            values[one.name] = int(text)
        return values


def _options(kinds: Kinds) -> dict[str, "Field[Any]"]:
    return {one.name: one for kind in kinds for one in fields(kind)}


def _always_required(kinds: Kinds) -> set[str]:
    return set.intersection(*(_required(kind) for kind in kinds))


def _required(kind: type[Question]) -> set[str]:
    return {one.name for one in fields(kind) if one.default is MISSING}


def _parted(rest: str, options: Mapping[str, "Field[Any]"]) -> tuple[str, dict[str, str]]:
    """What stands before the first option, and each option's text up to the next."""
    found = [match for match in OPTION.finditer(rest) if match["name"].lower() in options]
    edges = [*(match.start() for match in found), len(rest)]
    named = {
        match["name"].lower(): rest[match.end() : end].strip()
        for match, end in zip(found, edges[1:], strict=True)
    }
    return rest[: edges[0]].strip(), named
