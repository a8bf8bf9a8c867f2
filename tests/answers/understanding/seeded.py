"""What the seeds tell, without a store."""

from collections import defaultdict
from functools import cache

from bot.answers.lookup import Lookup
from bot.answers.questions import every_question
from bot.answers.understanding.understand import Understander
from bot.seeds import FOLDER
from db.almanac import Almanac
from db.assemble import race as assembled
from db.crosschecks import with_doubts
from db.fact_sheet import read_path
from db.provenance import FactRecord
from db.reconcile import reconcile


@cache
def lookup() -> Lookup:
    """The names of the seeds' almanac."""
    return Lookup.of(_almanac())


@cache
def understander() -> Understander:
    """Reads sentences against the seeds' almanac."""
    return Understander(lookup(), every_question())


def _almanac() -> Almanac:
    sheets, reference = read_path([FOLDER])
    sources = {sheet.source.slug: sheet.source for sheet in sheets}
    records = with_doubts(
        reconcile((claim for sheet in sheets for claim in sheet.claims), sources), reference
    )
    by_race: dict[str, list[FactRecord]] = defaultdict(list)
    for record in records:
        by_race[record.topic.race].append(record)
    return Almanac.of(
        [assembled(slug, told, reference) for slug, told in by_race.items()],
        series=reference.series.values(),
        tracks=reference.tracks.values(),
        drivers=reference.drivers.values(),
        sources=sources.values(),
    )
