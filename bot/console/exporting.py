"""`pitboard calendar`: the coming races as a calendar file on stdout."""

import sys

from bot.answers.ask import ask
from bot.answers.question import Asked
from bot.answers.questions.calendar_file import CalendarFile
from bot.cli import Options
from bot.console.text import plain
from bot.errors import Refusal
from bot.parts import Parts


class NoCalendar(Refusal):
    """There is no race to put into it, or the series is not known."""


async def run(parts: Parts, options: Options) -> int:
    """Write the file.

    Raises:
        NoCalendar: nothing is to be written, and why.
    """
    asked = Asked(parts.clock.now())
    answer = ask(CalendarFile(options.series), parts.current.value, asked)
    if answer.file is None:
        raise NoCalendar(plain(answer, asked.now))
    # Its lines end as RFC 5545 wants them, which printing would change on Windows.
    sys.stdout.flush()
    sys.stdout.buffer.write(answer.file.text.encode())
    return 0
