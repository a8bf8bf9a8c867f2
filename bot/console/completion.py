"""What a half-typed line may become: commands first, then names."""

import re
from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.normal import words
from bot.answers.resolve import Named, NameIndex
from bot.errors import BadCommand
from bot.parts import Parts

MOST = 25
MOST_WORDS = 8
WORD = re.compile(r"\S+")


class LineCompleter(Completer):
    """Completes from what is known at the moment of typing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002 - prompt_toolkit's signature
    ) -> Iterator[Completion]:
        """Completions that replace the word, or the name, before the cursor."""
        typed = document.text_before_cursor.lstrip()
        for text, replaces in completions(typed, self._parts.commands, self._parts.current.value):
            yield Completion(text, start_position=-replaces)


def completions(typed: str, commands: Commands, lookup: Lookup) -> Iterator[tuple[str, int]]:
    """Texts, each with how many of the last characters typed it replaces."""
    first, space, rest = typed.partition(" ")
    if not space:
        begun = [name for name in commands.names if f"/{name}".startswith(first)]
        yield from ((f"/{name}", len(first)) for name in begun if first)
        return
    try:
        command = commands.split(typed)
    except BadCommand:
        return
    if command is not None:
        yield from _names(command[0], rest, commands, lookup)


def _names(
    command: str, rest: str, commands: Commands, lookup: Lookup
) -> Iterator[tuple[str, int]]:
    begun, kinds = commands.unfinished(command, rest)
    for what in kinds:
        yield from _of_index(begun, lookup.index(what))


def _of_index(begun: str, index: NameIndex) -> Iterator[tuple[str, int]]:
    """Names for the end of what was begun: what stands before may be another name, in full."""
    starts = [match.start() for match in WORD.finditer(begun)][:MOST_WORDS]
    for start in starts:
        end = begun[start:]
        found = [named for named in index.complete(end, limit=MOST) if _begins(end, named)]
        if found:
            yield from ((named.name, len(end)) for named in found)
            return
    yield from ((named.name, len(begun)) for named in index.complete(begun, limit=MOST))


def _begins(typed: str, named: Named) -> bool:
    known = [word for name in (named.name, *named.aliases) for word in words(name)]
    return all(any(one.startswith(word) for one in known) for word in words(typed))
