"""`pitboard doctor`: what is set up wrongly, and how to mend it, all at once."""

import base64
import binascii
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.answers.wording import count
from bot.clock import Clock
from bot.errors import BadSetting, Refusal
from bot.settings import NAMES, SEND_RATE, Settings
from bot.sharding import sharding_of
from db.database_url import SqliteFile, address_of
from db.store import Found, Store
from db.subscriptions import Place

OURS = ("PITBOARD_", "DISCORD_")


class State(StrEnum):
    """How it stands with one thing."""

    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    state: State
    text: str

    def __str__(self) -> str:
        return f"{self.state:<5}  {self.text}"


Consult = Callable[[Settings, tuple[Place, ...]], AsyncIterator[Finding]]
"""What Discord says of the settings, and of places where something is to be posted."""


async def examine(
    env: Mapping[str, str], written: Iterable[str], consult: Consult | None = None
) -> int:
    """Print what is found about settings, token, clock and store; 0 if nothing is wrong, else 2.

    `env` is all that is set, `written` the names that `.env` sets. Nothing is changed: what the
    next start would do to the database is told. With a token that may be one, Discord is asked by
    `consult`.
    """
    findings = [*_of_settings(env), *_of_names(written)]
    usable = _usable(env)
    clock = Clock(usable.now)
    findings += [*_of_token(usable.token), *_of_clock(usable.now), *_of_shards(usable)]
    of_store, places = await _of_store(usable.database_url, clock.now())
    findings += of_store
    if consult and usable.token and _application(usable.token):
        findings += [one async for one in consult(usable, places)]
    sys.stdout.write("".join(f"{one}\n" for one in findings))
    return 2 if any(one.state is State.WRONG for one in findings) else 0


def _of_settings(env: Mapping[str, str]) -> Iterator[Finding]:
    """Each setting on its own, so that one bad value hides no other."""
    wrong = [problem for name in NAMES if (problem := _problem(name, env))]
    yield from (Finding(State.WRONG, str(problem)) for problem in wrong)
    if not wrong:
        names = ", ".join(name for name in NAMES if env.get(name, "").strip())
        yield Finding(State.FINE, f"Settings: {names or 'none, and none is needed'}")


def _problem(name: str, env: Mapping[str, str]) -> BadSetting | None:
    try:
        Settings.from_env({name: env.get(name, "")})
    except BadSetting as problem:
        return problem
    return None


def _usable(env: Mapping[str, str]) -> Settings:
    good = {name: env.get(name, "") for name in NAMES if _problem(name, env) is None}
    return Settings.from_env(good)


def _of_names(written: Iterable[str]) -> Iterator[Finding]:
    for name in written:
        if name.startswith(OURS) and name not in NAMES:
            known = ", ".join(NAMES)
            yield Finding(State.WRONG, f"{name} in .env is no setting; there are {known}.")


def _of_token(token: str | None) -> Iterator[Finding]:
    if token is None:
        yield Finding(State.NOTE, "DISCORD_TOKEN is not set: the console starts, not Discord.")
        return
    application = _application(token)
    if application is None:
        text = "DISCORD_TOKEN does not look like a token: three parts with dots between them."
        yield Finding(State.WRONG, text)
    else:
        yield Finding(State.FINE, f"DISCORD_TOKEN is one of the bot {application}")


def _application(token: str) -> str | None:
    """The id in the first part of a token.

    Source: https://discord.com/developers/docs/reference#authentication shows the form.
    """
    first, *others = token.split(".")
    try:
        number = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return number if number.isdigit() and len(others) == 2 and all(others) else None


def _of_clock(starts_at: datetime | None) -> Iterator[Finding]:
    if starts_at is None:
        return
    text = f"PITBOARD_NOW sets the clock to {starts_at.isoformat()}: only for trying things out."
    yield Finding(State.NOTE, text)


def _of_shards(settings: Settings) -> Iterator[Finding]:
    """Whether what is set for several processes goes together."""
    try:
        mine = sharding_of(settings)
        on_file = isinstance(address_of(settings.database_url), SqliteFile)
    except Refusal as problem:  # of the database it is told below
        if isinstance(problem, BadSetting):
            yield Finding(State.WRONG, str(problem))
        return
    if not mine.ids:
        return
    numbers = ", ".join(map(str, mine.ids))
    yield Finding(State.FINE, f"This process has of {mine.count} shards: {numbers}")
    if on_file and len(mine.ids) != mine.count:
        text = "PITBOARD_SHARDS leaves servers to other processes, and a SQLite file serves one: "
        yield Finding(State.WRONG, f"{text}set DATABASE_URL to PostgreSQL, or leave it out.")
    if len(mine.ids) != mine.count and settings.send_rate >= SEND_RATE:
        text = f"Every process posts up to {settings.send_rate} messages a second: "
        yield Finding(State.NOTE, f"{text}let PITBOARD_SEND_RATE of all add up to {SEND_RATE}.")


async def _of_store(
    database_url: str | None, now: datetime
) -> tuple[list[Finding], tuple[Place, ...]]:
    """What is found, and where something is to be posted. The database stays as it is."""
    try:
        async with Store.found(database_url) as found:
            if found.store is None:
                return [_of_tables(found)], ()
            facts_are_new = await found.store.try_writing()
            articles = await found.store.articles.list()
            almanac = await found.store.races.almanac()
            places = await found.store.subscriptions.places()
    except Refusal as refusal:
        return [Finding(State.WRONG, str(refusal))], ()
    told = f"{count(len(articles), 'article')} on {count(len(almanac.races), 'race')}"
    text = f"The database {found.address} can be read and written, and has {told}"
    findings = [Finding(State.FINE, text), _of_tables(found)]
    if not facts_are_new:
        text = "The facts were made by an earlier version: the next start makes them anew."
        findings.append(Finding(State.NOTE, text))
    if articles and articles[0].added_at > now:
        added = articles[0].added_at.isoformat(timespec="minutes")
        text = f"The clock shows {now.isoformat(timespec='minutes')}, yet an article came {added}."
        findings.append(Finding(State.NOTE, text))
    return findings, places


def _of_tables(found: Found) -> Finding:
    if found.revision is None:
        text = f"There is no database at {found.address} yet: the first start makes it."
        return Finding(State.NOTE, text)
    if found.revision != found.newest:
        text = f"The tables of {found.address} are of the form {found.revision}"
        return Finding(State.NOTE, f"{text}: the next start brings them to {found.newest}.")
    return Finding(State.FINE, f"Its tables are of the newest form, {found.revision}")
