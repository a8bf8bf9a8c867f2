"""The settings, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

from bot.errors import BadSetting

API_BASE = "https://discord.com/api/v10"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_SHARDS = 16_384
SEND_RATE, MOST_SEND_RATE = 40, 50  # https://discord.com/developers/docs/topics/rate-limits
SNOWFLAKE_DIGITS = 20  # of 64 bits: https://discord.com/developers/docs/reference#snowflakes


@dataclass(frozen=True, slots=True)
class Settings:
    """How this program was set up; `.env.example` says what each setting means."""

    token: str | None = field(default=None, repr=False)
    api_base: str = API_BASE
    database_url: str | None = field(default=None, repr=False)  # may hold a password
    home_guild: int | None = None
    now: datetime | None = None  # aware
    log_level: str | None = None  # None: as fits the command
    gaps: bool = True  # whether it is counted what is asked in vain
    shards: tuple[int, ...] = ()  # in order; empty: all there are
    shard_count: int | None = None  # None: as many as Discord recommends
    send_rate: int = SEND_RATE  # messages a second
    metrics: tuple[str, int] | None = None  # host and port; 0 is any that is free

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """The settings of `env`; a blank value counts as not set.

        Raises:
            BadSetting: a value cannot be used; the first one found.
        """
        given = {name: env.get(name, "").strip() for name in NAMES}
        return cls(
            token=_token(given["DISCORD_TOKEN"]),
            api_base=_api_base(given["DISCORD_API_BASE"]),
            database_url=given["DATABASE_URL"] or None,
            home_guild=_guild(given["PITBOARD_HOME_GUILD"]),
            now=_moment(given["PITBOARD_NOW"]),
            log_level=_level(given["PITBOARD_LOG_LEVEL"]),
            gaps=_switch("PITBOARD_GAPS", given["PITBOARD_GAPS"]),
            shards=_shards(given["PITBOARD_SHARDS"]),
            shard_count=_shard_count(given["PITBOARD_SHARD_COUNT"]),
            send_rate=_send_rate(given["PITBOARD_SEND_RATE"]),
            metrics=_place(given["PITBOARD_METRICS"]),
        )


NAMES = (
    "DISCORD_TOKEN",
    "DISCORD_API_BASE",
    "DATABASE_URL",
    "PITBOARD_HOME_GUILD",
    "PITBOARD_NOW",
    "PITBOARD_LOG_LEVEL",
    "PITBOARD_GAPS",
    "PITBOARD_SHARDS",
    "PITBOARD_SHARD_COUNT",
    "PITBOARD_SEND_RATE",
    "PITBOARD_METRICS",
)


def _token(given: str) -> str | None:
    if given.lower().startswith("bot "):
        raise BadSetting("DISCORD_TOKEN", "holds the token alone, without “Bot” before it.")
    if not given.isascii() or not given.isprintable() or " " in given:
        raise BadSetting(
            "DISCORD_TOKEN", "has characters that no token has: copy it again from the portal."
        )
    return given or None


def _api_base(given: str) -> str:
    if not given:
        return API_BASE
    if not _is_base(given):
        raise BadSetting("DISCORD_API_BASE", "is no address such as http://127.0.0.1:8080/api/v10.")
    return given.rstrip("/")


def _is_base(address: str) -> bool:
    try:
        parts = urlsplit(address)
        reachable = bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a broken IPv6 address
        return False
    return parts.scheme in ("http", "https") and reachable and not (parts.query or parts.fragment)


def _guild(given: str) -> int | None:
    if not given:
        return None
    digits = given.isascii() and given.isdigit() and len(given) <= SNOWFLAKE_DIGITS
    if not digits or int(given) == 0:
        raise BadSetting(
            "PITBOARD_HOME_GUILD",
            "is the id of a server, digits only: right-click the server, “Copy Server ID”.",
        )
    return int(given)


def _moment(given: str) -> datetime | None:
    if not given:
        return None
    moment = moment_of(given)
    if moment is None:
        raise BadSetting("PITBOARD_NOW", "is a moment with its zone, such as 2025-03-22T12:00:00Z.")
    return moment


def moment_of(text: str) -> datetime | None:
    """The moment that `text` writes by ISO 8601 with its zone, in UTC; None for any other text."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):  # the year 1, east of Greenwich
        return None


def _level(given: str) -> str | None:
    if given and given.upper() not in LEVELS:
        raise BadSetting("PITBOARD_LOG_LEVEL", f"is one of {', '.join(LEVELS)}.")
    return given.upper() or None


def _switch(name: str, given: str) -> bool:
    if given.lower() not in ("", "on", "off"):
        raise BadSetting(name, "is on or off.")
    return given.lower() != "off"


def _shards(given: str) -> tuple[int, ...]:
    try:
        return tuple(sorted({one for part in given.split(",") if given for one in _range(part)}))
    except ValueError:
        raise BadSetting(
            "PITBOARD_SHARDS", "names shards, counted from 0, such as 0-3 or 0,2."
        ) from None


def _range(part: str) -> range:
    first, dash, last = part.strip().partition("-")
    shards = range(_number(first.strip()), _number((last if dash else first).strip()) + 1)
    if not shards:
        raise ValueError
    return shards


def _number(digits: str) -> int:
    """A number of a shard, or of shards.

    Raises:
        ValueError: it is none.
    """
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(MOST_SHARDS))):
        raise ValueError
    if int(digits) > MOST_SHARDS:
        raise ValueError
    return int(digits)


def _shard_count(given: str) -> int | None:
    try:
        number = _number(given) if given else None
    except ValueError:
        number = 0
    if number == 0:
        raise BadSetting("PITBOARD_SHARD_COUNT", f"is a number from 1 to {MOST_SHARDS}.")
    return number


def _send_rate(given: str) -> int:
    if not given:
        return SEND_RATE
    if not (
        given.isascii() and given.isdigit() and len(given) < 3 and int(given) <= MOST_SEND_RATE
    ):
        raise BadSetting("PITBOARD_SEND_RATE", f"is a number from 0 to {MOST_SEND_RATE}.")
    return int(given)


def _place(given: str) -> tuple[str, int] | None:
    if not given:
        return None
    try:
        parts = urlsplit(f"//{given}")
        host, port = parts.hostname, parts.port
    except ValueError:  # a port that is no number, a broken IPv6 address
        host, port = None, None
    if host is None or port is None or set(given) & set("/@?# "):
        raise BadSetting("PITBOARD_METRICS", "is a host and a port, such as 127.0.0.1:9464.")
    return host, port
