"""`pitboard gaps`: what fans ask most and do not get."""

from bot.answers.wording import day, times
from bot.cli import Options
from bot.parts import Parts
from db.gaps import Gap

COUNTED_OFF = "Nothing is counted while PITBOARD_GAPS is off."
NOTHING = "Nobody has asked in vain."


async def run(parts: Parts, options: Options) -> int:
    """Write them down, the one asked most first."""
    gaps = await parts.store.gaps.most_asked(options.limit)
    for gap in gaps:
        print(_told(gap))
    if not gaps:
        print(NOTHING if parts.settings.gaps else COUNTED_OFF)
    return 0


def _told(gap: Gap) -> str:
    since = f"since {day(gap.first_seen)}, " if gap.first_seen != gap.last_seen else ""
    return f"{times(gap.times)}, {since}last {day(gap.last_seen)}: {gap.question} ({gap.reason})"
