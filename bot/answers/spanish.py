"""How things are put in words in Spanish: the twin of wording.py."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from db.provenance import Fact
from db.racing import Entry, Race

_DAYS_AS_SUCH, _DAYS_IN_WEEKS = 14, 60
_SMALL = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_SHORT_DAYS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")
_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_SHORT_MONTHS = (
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
)  # fmt: skip
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip


def ordinal(number: int) -> str:
    """The number as a place: 1.º, 2.º."""
    return f"{number}.º"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number of things: 1 vuelta, 2 vueltas."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def spelt(number: int) -> str:
    """Small numbers in letters, as running text has them."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: A, B y C; "e" before the sound of i."""
    if len(items) < 2:
        return "".join(items)
    sounds_i = items[-1].lower().startswith(("i", "hi")) and not items[-1].lower().startswith("hie")
    joint = " e " if sounds_i else " y "
    return joint.join([", ".join(items[:-1]), items[-1]])


def did(names: Sequence[str], one: str, several: str) -> str:
    """What some did, with the verb for one or for several: A ganó; A y B ganaron."""
    return f"{listed(names)} {one if len(names) == 1 else several}"


def day(of: date) -> str:
    """A day such as vie 21 mar 2025."""
    return f"{_SHORT_DAYS[of.weekday()]} {of.day} {_SHORT_MONTHS[of.month - 1]} {of.year}"


def long_day(of: date) -> str:
    """A day without its year: viernes 28 de marzo."""
    return f"{_DAYS[of.weekday()]} {of.day} de {_MONTHS[of.month - 1]}"


def race_line(race: Race) -> str:
    """Which race is meant: its series, track and day."""
    track = race.track.short_name if race.track else None
    on = day(race.run_on) if race.run_on else "sin fecha conocida"
    return ", ".join(part for part in (race.series.short_name, track, on) if part)


def laps(number: int) -> str:
    """A number of laps."""
    return count(number, "vuelta")


def to_go(number: int) -> str:
    """A moment counted from the end."""
    return f"a falta de {laps(number)}"


def times(number: int) -> str:
    """How often: una vez, dos veces, 3 veces."""
    return {0: "nunca", 1: "una vez", 2: "dos veces"}.get(number, f"{number} veces")


def seconds(number: Decimal) -> str:
    """A time or a gap, as exact as printed."""
    return f"{number} {'segundo' if number == 1 else 'segundos'}"


def mph(number: Decimal) -> str:
    """A speed."""
    return f"{number} mph"


def gap(number: int) -> str:
    """A distance in points."""
    return count(number, "punto")


def led(fact: Fact[int], whole: int | None) -> str:
    """The laps a driver led, out of `whole`: lideró 20 de 134 vueltas."""
    if fact.value == 0:
        return "no lideró ninguna vuelta"
    return f"lideró {fact.value} de {laps(whole)}" if whole else f"lideró {laps(fact.value)}"


def percent(part: int, whole: int) -> str:
    """A share, rounded to whole percents: 58 %, or menos del 1 %."""
    share = 100 * part / whole
    return "menos del 1 %" if 0 < share < 1 else f"{share:.0f} %"


def days_away(days: int) -> str:
    """How far off a day is: en 5 días, mañana, hace 20 meses."""
    near = {0: "hoy", 1: "mañana", -1: "ayer"}
    if days in near:
        return near[days]
    span = _span(abs(days))
    return f"en {span}" if days > 0 else f"hace {span}"


def _span(days: int) -> str:
    if days < _DAYS_AS_SUCH:
        return count(days, "día")
    if days < _DAYS_IN_WEEKS:
        return count(days // 7, "semana")
    months = round(days / 30.44)
    return count(months, "mes", "meses") if months < 24 else count(round(days / 365.25), "año")


def vehicle(entry: Entry) -> str:
    """What a driver drove for whom, as far as told: n.º 07 Chevrolet, Spire Motorsports."""
    number = f"n.º {entry.car_number.value}" if entry.car_number else ""
    make = entry.manufacturer.value if entry.manufacturer else ""
    team = entry.team.value if entry.team else ""
    ridden = " ".join(part for part in (number, make) if part)
    return ", ".join(part for part in (ridden, team) if part)
