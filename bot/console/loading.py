"""`pitboard load`: fact sheets into the store, all of them or none."""

from bot.answers.wording import count
from bot.cli import Options
from bot.parts import Parts
from db.fact_sheet import read_path


async def run(parts: Parts, options: Options) -> int:
    """Load the sheets and say what became of them.

    Raises:
        BadSheets: with every problem of every sheet; nothing is loaded then.
    """
    sheets, reference = read_path(options.paths)
    now = parts.clock.now()
    loaded = await parts.store.articles.load(reference, sheets, by="pitboard load", now=now)
    amounts = (
        (loaded.added, "added"),
        (loaded.replaced, "replaced"),
        (loaded.unchanged, "unchanged"),
        (loaded.withdrawn, "left withdrawn"),
    )
    told = ", ".join(f"{amount} {what}" for amount, what in amounts if amount)
    print(f"{count(len(sheets), 'sheet')}: {told or 'nothing to add'}.")
    return 0
