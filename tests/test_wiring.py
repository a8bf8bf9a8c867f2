import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.settings import Settings
from bot.wiring import opened
from db.errors import BadSheets
from db.fact_sheet import read_sheet
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import a_sheet_text

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)
NEWS = a_sheet_text('[[results]]\ndriver = "corey-heim"\nfinish = 1', source="late-news")


def settings_in(folder: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{folder / 'wiring.sqlite3'}")


class Lines(logging.Handler):
    """Puts what is logged into a queue, for those who wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = asyncio.Queue[str]()

    def emit(self, record: logging.LogRecord) -> None:
        self.queue.put_nowait(record.getMessage())


@contextmanager
def log_lines(name: str) -> Iterator[asyncio.Queue[str]]:
    logger, handler = logging.getLogger(name), Lines()
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield handler.queue
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


async def tell(settings: Settings, text: str) -> None:
    """Another process loads a sheet."""
    async with Store.open(settings.database_url) as store:
        sheet = read_sheet(text, "late-news.toml")
        await store.articles.load(Reference(), [sheet], by="a test", now=NOW)


async def test_an_empty_store_is_sown_and_answers(tmp_path: Path) -> None:
    async with opened(settings_in(tmp_path), Clock(NOW), follow=False) as parts:
        answer = parts.reply("/race baptist health 200")

    assert answer.headline == "Kyle Larson won the Baptist Health 200."


async def test_what_another_process_tells_is_taken_up(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    async with opened(settings, Clock(NOW), follow=True, look_every_s=0.01) as parts:
        with log_lines("bot.wiring") as lines:
            await tell(settings, NEWS)
            await asyncio.wait_for(lines.get(), 10)

        assert "late-news" in parts.current.value.almanac.sources


async def test_without_following_the_lookup_stays(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    async with opened(settings, Clock(NOW), follow=False) as parts:
        before = parts.current.value

        await tell(settings, NEWS)

        assert parts.current.value is before
        assert await parts.current.refresh()
        assert not await parts.current.refresh()


async def test_what_goes_wrong_inside_is_raised_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(BadSheets):
        async with opened(settings_in(tmp_path), Clock(NOW), follow=True):
            raise BadSheets(())


async def test_following_ends_with_the_block(tmp_path: Path) -> None:
    before = asyncio.all_tasks()

    async with opened(settings_in(tmp_path), Clock(NOW), follow=True):
        during = asyncio.all_tasks()

    assert len(during) == len(before) + 1
    assert asyncio.all_tasks() == before
