"""Places and time zones that fans name: "cst", "in arizona", "sydney time", "german time"."""

from collections import defaultdict
from importlib.resources import files
from zoneinfo import available_timezones

from bot.answers.normal import words as normal_words

_ABBREVIATIONS = {
    "America/New_York": "et est edt eastern",
    "America/Chicago": "ct cst cdt",
    "America/Denver": "mst mdt mountain",
    "America/Los_Angeles": "pt pst pdt pacific",
    "America/Anchorage": "akst akdt",
    "Pacific/Honolulu": "hst",
    "Europe/London": "bst uk gb england english british britain scotland wales",
    "UTC": "utc gmt zulu",
    "Europe/Berlin": "cet cest german germany deutschland",
    "Europe/Helsinki": "eet eest",
    "Asia/Kolkata": "ist indian",
    "Asia/Tokyo": "jst japanese",
    "Australia/Sydney": "aest aedt aussie aussies australian oz nsw",
    "Australia/Brisbane": "queensland",
    "Australia/Melbourne": "victoria",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nz nzt nzst nzdt kiwi",
    "America/Sao_Paulo": "brt brazil brazilian brasil",
    "America/Mexico_City": "mexican mexico",
    "Europe/Paris": "french",
    "Europe/Madrid": "spanish",
    "Europe/Rome": "italian",
    "Europe/Dublin": "irish",
    "Europe/Amsterdam": "dutch",
    "Europe/Stockholm": "swedish",
    "Europe/Lisbon": "portuguese",
    "America/Toronto": "ontario canadian",
    "America/Vancouver": "bc",
}
_STATES = {
    "America/New_York": "florida georgia virginia ohio carolina pennsylvania massachusetts boston "
    "philadelphia miami atlanta charlotte nyc connecticut maine vermont maryland jersey "
    "tampa orlando delaware michigan",
    "America/Chicago": "texas illinois alabama tennessee wisconsin missouri louisiana oklahoma "
    "minnesota iowa kansas arkansas mississippi nebraska dallas houston nashville austin dakota "
    "central",
    "America/Denver": "colorado utah wyoming montana idaho",
    "America/Los_Angeles": "california oregon seattle nevada cali socal sacramento portland",
    "America/Phoenix": "arizona az",
    "America/Anchorage": "alaska",
    "Pacific/Honolulu": "hawaii hawaiian",
    "America/Indiana/Indianapolis": "indiana",
}
_SEVERAL_WORDS = {
    ("new", "zealand"): "Pacific/Auckland",
    ("west", "coast"): "America/Los_Angeles",
    ("east", "coast"): "America/New_York",
    ("new", "mexico"): "America/Denver",
    ("united", "kingdom"): "Europe/London",
    ("new", "south", "wales"): "Australia/Sydney",
    ("south", "africa"): "Africa/Johannesburg",
}
_CITY_REGIONS = ("Africa", "America", "Asia", "Australia", "Europe", "Pacific", "Atlantic")
_LONGEST = 4


class Zones:
    """Time zones by place: the tz database's cities and one-zone countries, and what fans say."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], str] = {}
        for zone in sorted(available_timezones()):
            region, _, city = zone.rpartition("/")
            if region.split("/")[0] in _CITY_REGIONS:
                self._by_words.setdefault(normal_words(city), zone)
        self._by_words |= _countries()
        for table in (_STATES, _ABBREVIATIONS):
            for zone, texts in table.items():
                self._by_words |= {(word,): zone for word in texts.split()}
        self._by_words |= _SEVERAL_WORDS

    def at(self, words: tuple[str, ...], start: int) -> tuple[str, int] | None:
        """The zone of the place that begins at `words[start]`, the longest name, and its end."""
        for end in range(min(start + _LONGEST, len(words)), start, -1):
            if zone := self._by_words.get(words[start:end]):
                return zone, end
        return None


def _countries() -> dict[tuple[str, ...], str]:
    """Countries that have one zone, by name.

    Source: iso3166.tab and zone.tab of the tz database, as the package tzdata carries them.
    """
    tables = files("tzdata") / "zoneinfo"
    zones: dict[str, list[str]] = defaultdict(list)
    for code, _, zone, *_ in _rows((tables / "zone.tab").read_text(encoding="utf-8")):
        zones[code].append(zone)
    names = _rows((tables / "iso3166.tab").read_text(encoding="utf-8"))
    return {
        normal_words(name): zones[code][0] for code, name in names if len(zones.get(code, ())) == 1
    }


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
