"""The console for people: questions typed at a prompt, answers in colours, choices by number."""

from prompt_toolkit import PromptSession
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console
from rich.text import Text

from bot.answers.answer import Answer, Choice
from bot.answers.question import Asked
from bot.answers.understanding.conversation import Reply, answered, as_one
from bot.answers.understanding.understand import Talk
from bot.cli import Options
from bot.console.completion import LineCompleter
from bot.console.text import Look, Shown, lines
from bot.errors import Refusal
from bot.parts import Parts

PROMPT = "pitboard> "
STYLES = {
    Look.HEADLINE: "bold",
    Look.TITLES: "underline",
    Look.ASKED_FOR: "bold green",
    Look.QUIET: "dim",
    Look.WARNING: "yellow",
    Look.CHOICE: "cyan",
}


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Read and answer until /quit, Ctrl-D or Ctrl-C."""
    console = Console(highlight=False, markup=False, emoji=False)
    conversation = Conversation(parts)
    prompt: PromptSession[str] = PromptSession(
        PROMPT, completer=LineCompleter(parts), history=InMemoryHistory()
    )
    console.print(f"Type a question, /help or /quit. Such as: {_first_words(parts)}")
    while True:
        try:
            line = await prompt.prompt_async()
        except (EOFError, KeyboardInterrupt):
            return 0
        if line.strip() in ("/quit", "/exit"):
            return 0
        for shown in conversation.turn(line):
            console.print(Text(shown.text, STYLES.get(shown.look, "")), soft_wrap=True)


class Conversation:
    """What is said to one person, who may answer a choice by its number."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._offered: tuple[Choice, ...] = ()
        self._talk: Talk | None = None

    def turn(self, line: str) -> tuple[Shown, ...]:
        """What is said to a line; nothing to a blank one."""
        if not line.strip():
            return ()
        if line.strip() in ("/help", "help", "?"):
            return _help(self._parts)
        asked = Asked(self._parts.clock.now())
        try:
            answer = self._answer(line, asked)
        except Refusal as refusal:
            return (Shown(str(refusal), Look.WARNING),)
        self._offered = (*answer.choices, *answer.more)
        return lines(answer, asked.now, offers=True)

    def _answer(self, line: str, asked: Asked) -> Answer:
        number = line.strip()
        if number.isascii() and number.isdigit() and len(number) < 3 and self._offered:
            chosen = self._offered[int(number) - 1 : int(number)]
            if chosen:
                lookup = self._parts.current.value
                return self._said(answered((chosen[0].question,), lookup, asked))
        return self._said(self._parts.converse(line, asked, self._talk))

    def _said(self, reply: Reply) -> Answer:
        """The answer, and what it leaves to be spoken of."""
        self._talk = reply.talk
        return as_one(reply.answers)


def _help(parts: Parts) -> tuple[Shown, ...]:
    commands = parts.commands
    usages = [(commands.usage(name), commands.purpose(name)) for name in commands.names]
    width = max((len(usage) for usage, _ in usages), default=0)
    told = [Shown(f"{usage:<{width}}  {purpose}") for usage, purpose in usages]
    own = Shown("/help, /quit; and the number of a choice", Look.QUIET)
    return (*told, own)


def _first_words(parts: Parts) -> str:
    return " · ".join(f"/{name}" for name in parts.commands.names[:3])
