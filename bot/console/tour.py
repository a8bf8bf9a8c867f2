"""A short tour, for when nobody sits at the console: some questions and their answers."""

from bot.cli import Options
from bot.console.text import plain
from bot.parts import Parts

QUESTIONS = ("/result larson", "/race", "/lapsled", "/standings", "/next", "/sources")


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Ask and answer; nothing is read."""
    print("Pitboard answers from race reports, and says who said it.")
    for question in QUESTIONS:
        print(f"\n> {question}\n{plain(parts.reply(question), parts.clock.now())}")
    print('\nIn a terminal you can ask yourself; or: pitboard ask "/result heim"')
    return 0
