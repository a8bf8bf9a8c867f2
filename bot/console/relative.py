"""How far a moment is from now, in words."""

from datetime import datetime, timedelta

from bot.answers.both import Both, spanish
from bot.answers.language import Language
from bot.answers.wording import count

SOON = timedelta(seconds=45)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MONTH, YEAR = timedelta(days=30.4375), timedelta(days=365.25)  # on average
UNITS = (
    # up to this far, in this unit
    (90 * MINUTE, MINUTE, Both("minute", "minuto")),
    (36 * HOUR, HOUR, Both("hour", "hora")),
    (60 * DAY, DAY, Both("day", "día")),
    (24 * MONTH, MONTH, Both("month", "mes")),
)
YEARS = Both("year", "año")


def relative(at: datetime, now: datetime, language: Language = Language.ENGLISH) -> str:
    """When `at` is, seen from `now`: "in 5 days", "20 months ago"."""
    far = abs(at - now)
    told = Both("now", "ahora") if far < SOON else _in_words(_span(far), ahead=at > now)
    return spanish(told) if language is Language.SPANISH else told


def _in_words(span: Both, *, ahead: bool) -> Both:
    if ahead:
        return Both(f"in {span}", f"en {span.spanish}")
    return Both(f"{span} ago", f"hace {span.spanish}")


def _span(far: timedelta) -> Both:
    for limit, unit, name in UNITS:
        if far < limit:
            return _counted(max(1, round(far / unit)), name)
    return _counted(round(far / YEAR), YEARS)


def _counted(number: int, unit: Both) -> Both:
    several = f"{unit.spanish}es" if unit.spanish == "mes" else f"{unit.spanish}s"
    return Both(count(number, unit), f"{number} {unit.spanish if number == 1 else several}")
