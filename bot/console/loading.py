"""`pitboard load`: fact sheets and calendars into the store, all of them or none."""

from bot.answers.wording import count, listed
from bot.cli import Options
from bot.parts import Parts
from db.load_files import read_files
from db.reference_sheet import Reference
from db.schedules.reading import Wishes


async def run(parts: Parts, options: Options) -> int:
    """Load the files and say what became of them.

    Raises:
        BadSheets: with every problem of every file; nothing is loaded then.
    """
    almanac = parts.current.value.almanac
    known = Reference(almanac.series, almanac.tracks)
    files = read_files(options.paths, known, Wishes(options.series, options.label))
    loaded = await parts.store.articles.load(
        files.reference,
        files.sheets,
        by="pitboard load",
        now=parts.clock.now(),
        calendars=files.calendars,
    )
    amounts = (
        (loaded.added, "added"),
        (loaded.replaced, "replaced"),
        (loaded.unchanged, "unchanged"),
        (loaded.withdrawn, "left withdrawn"),
    )
    told = ", ".join(f"{amount} {what}" for amount, what in amounts if amount)
    sheets, calendars = len(files.sheets), len(files.calendars)
    taken = [count(sheets, "sheet")] if sheets or not calendars else []
    taken += [count(calendars, "calendar")] if calendars else []
    print(f"{listed(taken)}: {told or 'nothing to add'}.")
    for remark in (*loaded.remarks, *(one for read in files.calendars for one in read.remarks)):
        print(f"Note: {remark}.")
    return 0
