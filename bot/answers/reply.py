"""What a typed line asks, command or sentence: one place for the console, `ask` and Discord."""

from collections.abc import Callable
from dataclasses import replace

from bot.answers.answer import Answer, Outcome
from bot.answers.ask import settle
from bot.answers.commands import Commands
from bot.answers.language import language_of
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Question
from bot.answers.understanding.conversation import Reply, answered, declined_reply, replied
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.understand import Talk, Understander
from bot.errors import BadCommand


def reply(
    text: str,
    lookup: Lookup,
    understander: Callable[[], Understander],
    asked: Asked,
    commands: Commands,
    talk: Talk | None = None,
) -> Reply:
    """The reply to a line as typed, said after `talk`; `understander` is called for sentences.

    With a slash it is a command. Without, it is a sentence, answered in its own language, and a
    command only where the sentence is not understood and all that the command names is known.

    Raises:
        BadCommand: it begins with a slash and cannot be read.
    """
    command = commands.split(text)
    if command is not None and text.lstrip().startswith("/"):
        return answered((commands.read(*command, lookup),), lookup, asked)
    spoken = talk.language if talk else asked.language
    asked = replace(asked, language=language_of(text) or spoken)
    said = replied(text, understander(), lookup, asked, talk)
    if not isinstance(said, Lost):
        return said
    question = _bare(command, lookup, commands) if said.reason is Reason.UNCLEAR else None
    if question is not None:
        return answered((question,), lookup, asked)
    return declined_reply(said, lookup, asked, talk)


def _bare(command: tuple[str, str] | None, lookup: Lookup, commands: Commands) -> Question | None:
    """The question of a command typed without its slash; None unless its names are known."""
    if command is None:
        return None
    try:
        question = commands.read(*command, lookup)
    except BadCommand:
        return None
    settled = settle(question, lookup)
    unknown = isinstance(settled, Answer) and settled.outcome is Outcome.ABSTAIN
    return None if unknown else question
