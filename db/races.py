"""What is known, read from the store as one immutable value."""

from sqlmodel import select

from db.almanac import Almanac
from db.engine import Database
from db.facts import read_races
from db.nouns import Known, read_known
from db.racing import Race
from db.tables import RaceRow
from db.versions import read_version


class Races:
    """The races and everything that is told with them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def almanac(self, known: Almanac | None = None) -> Almanac:
        """Everything known now; `known` itself, if nothing has changed since.

        Else only the races that have changed are read.
        """
        async with self._database.reading() as session:
            version = await read_version(session)
            if known is not None and known.version == version:
                return known
            if known is not None and known.version > version:
                known = None  # somebody has put back a copy, whose versions mean something else
            nouns = await read_known(session)
            stamps = dict((await session.exec(select(RaceRow.slug, RaceRow.version))).all())
            races = _unchanged(known, nouns, stamps)
            async for race in read_races(session, stamps.keys() - races.keys(), nouns):
                races[race.slug] = race
        return Almanac.of(
            races.values(),
            version=version,
            series=nouns.reference.series.values(),
            tracks=nouns.reference.tracks.values(),
            drivers=nouns.reference.drivers.values(),
            sources=nouns.sources.values(),
        )


def _unchanged(known: Almanac | None, nouns: Known, stamps: dict[str, int]) -> dict[str, Race]:
    if known is None or _renamed(known, nouns):
        return {}
    return {
        slug: race
        for slug, race in known.races.items()
        if slug in stamps and stamps[slug] <= known.version
    }


def _renamed(known: Almanac, nouns: Known) -> bool:
    """Whether any noun that races hold reads differently now."""
    return any(
        now.get(slug, noun) != noun
        for before, now in (
            (known.series, nouns.reference.series),
            (known.tracks, nouns.reference.tracks),
            (known.drivers, nouns.reference.drivers),
            (known.sources, nouns.sources),
        )
        for slug, noun in before.items()
    )
