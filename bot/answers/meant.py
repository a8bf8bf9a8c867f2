"""Which race or driver a question means, or the answer that none is known."""

from bot.answers.answer import Answer, Outcome
from bot.answers.both import Both
from db.almanac import Almanac
from db.racing import Driver, Race, Series


def race_meant(almanac: Almanac, slug: str | None, *, of: str | None = None) -> Race | Answer:
    """The race of this slug.

    Without a slug, the newest with a result of the driver `of`, else the newest that tells
    anything of the driver, else the newest at all; races that a source reports on come before
    those mentioned in passing.
    """
    if slug is not None:
        return almanac.races.get(slug) or _gone("race", almanac)
    if of is not None:
        own = [race for race, _ in almanac.results_by_driver.get(of, ())]
        for races in (own, almanac.races_by_driver.get(of, ())):
            if races:
                return next((race for race in races if race.reported), races[0])
    return almanac.latest_race() or nothing_yet()


def driver_meant(almanac: Almanac, slug: str) -> Driver | Answer:
    """The driver of this slug."""
    return almanac.drivers.get(slug) or _gone("driver", almanac)


def drivers_meant(
    almanac: Almanac, slug: str, other: str | None
) -> tuple[Driver, Driver | None] | Answer:
    """The driver of this slug, and the other one if there is to be one."""
    driver = driver_meant(almanac, slug)
    if isinstance(driver, Answer):
        return driver
    beside = None if other is None else driver_meant(almanac, other)
    return beside if isinstance(beside, Answer) else (driver, beside)


def series_meant(almanac: Almanac, slug: str | None) -> Series | Answer | None:
    """The series of this slug; None where any will do."""
    return None if slug is None else almanac.series.get(slug) or _gone("series", almanac)


def nothing_yet() -> Answer:
    """The answer of an empty store."""
    return Answer(
        Both("No race report is known yet.", "Todavía no conozco ninguna crónica de carrera."),
        Outcome.ABSTAIN,
        details=("An editor adds one with /article add, or: pitboard load PATH",),
    )


def _gone(what: str, almanac: Almanac) -> Answer:
    """A button outlives what it points to, when an article is withdrawn."""
    if not almanac.races:
        return nothing_yet()
    headline = Both(f"That {what} is no longer known here.", "Eso ya no se conoce aquí.")
    return Answer(headline, Outcome.ABSTAIN)
