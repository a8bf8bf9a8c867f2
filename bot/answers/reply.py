"""What a typed line asks, command or sentence: one place for the console, `ask` and Discord."""

from bot.answers.answer import Answer, Outcome
from bot.answers.ask import ask, settle
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Question
from bot.errors import BadCommand

EXAMPLES = ("/result larson", "/lapsled", "/standings majeski")


def reply(text: str, lookup: Lookup, asked: Asked, commands: Commands) -> Answer:
    """The answer to a line as typed.

    Raises:
        BadCommand: it begins with a slash and cannot be read.
    """
    asks = meaning(text, lookup, commands)
    return asks if isinstance(asks, Answer) else ask(asks, lookup, asked)


def meaning(text: str, lookup: Lookup, commands: Commands) -> Question | Answer:
    """The question that a line poses, or why it poses none.

    With a slash it is a command. Without, it is one only if everything it names is known: "race
    results" is a sentence.

    Raises:
        BadCommand: it begins with a slash and cannot be read.
    """
    command = commands.split(text)
    if command is None:
        return _sentence(text)
    if text.lstrip().startswith("/"):
        return commands.read(*command, lookup)
    try:
        settled = settle(commands.read(*command, lookup), lookup)
    except BadCommand:
        return _sentence(text)
    if isinstance(settled, Answer) and settled.outcome is Outcome.ABSTAIN:
        return _sentence(text)
    return settled


def _sentence(text: str) -> Answer:
    # What was typed is not said back: it may be an advertisement, or call everyone.
    headline = "I do not understand that question." if text.strip() else "Nothing was asked."
    return Answer(headline, Outcome.ABSTAIN, examples=EXAMPLES)
