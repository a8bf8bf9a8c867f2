"""`pitboard doctor`: what is set up wrongly, and how to mend it, all at once."""

import base64
import binascii
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.answers.wording import count
from bot.clock import Clock
from bot.errors import BadSetting, Refusal
from bot.settings import NAMES, Settings
from db.store import Store

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


async def examine(env: Mapping[str, str], written: Iterable[str]) -> int:
    """Print what is found about settings, token, clock and store; 0 if nothing is wrong, else 2.

    `env` is all that is set, `written` the names that `.env` sets. The store is opened as at
    any start, so it is migrated too.
    """
    findings = [*_of_settings(env), *_of_names(written)]
    usable = _usable(env)
    clock = Clock(usable.now)
    findings += [*_of_token(usable.token), *_of_clock(usable.now)]
    findings += [one async for one in _of_store(usable.database_url, clock.now())]
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


async def _of_store(database_url: str | None, now: datetime) -> AsyncIterator[Finding]:
    try:
        async with Store.open(database_url) as store:
            articles = await store.articles.list()
            almanac = await store.races.almanac()
            where = str(store.address)
    except Refusal as refusal:
        yield Finding(State.WRONG, str(refusal))
        return
    told = f"{count(len(articles), 'article')} on {count(len(almanac.races), 'race')}"
    yield Finding(State.FINE, f"The database {where} can be read and written, and has {told}")
    if articles and articles[0].added_at > now:
        added = articles[0].added_at.isoformat(timespec="minutes")
        text = f"The clock shows {now.isoformat(timespec='minutes')}, yet an article came {added}."
        yield Finding(State.NOTE, text)
