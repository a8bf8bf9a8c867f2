import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.doctor import examine
from bot.seeds import sow
from db.store import Store

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.made-up.secret"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'doctor.sqlite3'}"


async def test_a_fresh_folder_is_fine(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert await examine({"DATABASE_URL": url}, ()) == 0

    told = capsys.readouterr().out
    assert "fine   Settings: DATABASE_URL\n" in told
    assert "note   DISCORD_TOKEN is not set" in told
    assert f"note   There is no database at {url.removeprefix('sqlite:///')} yet" in told


async def test_all_bad_settings_are_told_at_once(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    env = {"PITBOARD_NOW": "soon", "PITBOARD_HOME_GUILD": "ours", "DATABASE_URL": url}

    assert await examine(env, ()) == 2

    told = capsys.readouterr().out
    assert "wrong  PITBOARD_NOW is a moment" in told
    assert "wrong  PITBOARD_HOME_GUILD is the id" in told
    assert "There is no database" in told


async def test_a_token_is_recognised_and_not_printed(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await examine({"DISCORD_TOKEN": TOKEN, "DATABASE_URL": url}, ()) == 0

    told = capsys.readouterr().out
    assert "DISCORD_TOKEN is one of the bot 123456789012345678" in told
    assert "secret" not in told


@pytest.mark.parametrize("token", ["a.b", "MTIz.b", "MTIz..c", "é", "YWJj.b.c", "MTIz.b.c.d"])
async def test_what_is_no_token_is_told(
    token: str, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await examine({"DISCORD_TOKEN": token, "DATABASE_URL": url}, ()) == 2

    assert "wrong  DISCORD_TOKEN" in capsys.readouterr().out


async def test_a_misspelt_setting_in_the_file_is_told(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await examine({"DATABASE_URL": url}, ("DISCORD_TOKN", "EDITOR")) == 2

    told = capsys.readouterr().out
    assert "DISCORD_TOKN in .env is no setting; there are DISCORD_TOKEN" in told
    assert "EDITOR" not in told


async def test_a_database_that_cannot_be_used_is_told_without_its_password(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await examine({"DATABASE_URL": "mysql://me:hush@host/db"}, ()) == 2

    told = capsys.readouterr().out
    assert "wrong  DATABASE_URL names 'mysql'" in told
    assert "hush" not in told


async def test_a_clock_behind_what_is_known_is_noted(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Store.open(url) as store:
        await sow(store, datetime(2025, 3, 22, 12, tzinfo=UTC))

    env = {"DATABASE_URL": url, "PITBOARD_NOW": "2025-03-01T00:00:00Z"}
    assert await examine(env, ()) == 0

    told = capsys.readouterr().out
    assert "note   PITBOARD_NOW sets the clock to 2025-03-01T00:00:00+00:00" in told
    assert "yet an article came 2025-03-22T12:00+00:00" in told


async def test_a_part_of_the_shards_on_a_sqlite_file_is_told(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    env = {"DATABASE_URL": url, "PITBOARD_SHARDS": "0", "PITBOARD_SHARD_COUNT": "2"}

    assert await examine(env, ()) == 2

    told = capsys.readouterr().out
    assert "wrong  PITBOARD_SHARDS leaves servers to other processes" in told
    assert "note   Every process posts up to 40 messages a second" in told


async def test_shards_that_do_not_go_together_are_told(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await examine({"DATABASE_URL": url, "PITBOARD_SHARDS": "1"}, ()) == 2

    assert "wrong  PITBOARD_SHARDS needs PITBOARD_SHARD_COUNT" in capsys.readouterr().out


async def test_the_form_of_the_tables_is_told(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with Store.open(url):
        pass

    await examine({"DATABASE_URL": url}, ())

    told = capsys.readouterr().out
    assert "can be read and written, and has 0 articles on 0 races" in told
    assert "fine   Its tables are of the newest form, 000" in told


def test_nothing_is_made_where_there_is_no_database(url: str, tmp_path: Path) -> None:
    asyncio.run(examine({"DATABASE_URL": url}, ()))

    assert list(tmp_path.iterdir()) == []


async def test_older_tables_are_told_and_left_as_they_are(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "doctor.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    before = file.read_bytes()

    assert await examine({"DATABASE_URL": url}, ()) == 0

    assert "are of the form 0001: the next start brings them to 000" in capsys.readouterr().out
    assert file.read_bytes() == before


async def test_facts_of_an_earlier_version_are_told_and_left_as_they_are(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Store.open(url):
        pass
    with closing(sqlite3.connect(tmp_path / "doctor.sqlite3", isolation_level=None)) as connection:
        connection.execute("UPDATE data_version SET rules = 0")
        await examine({"DATABASE_URL": url}, ())
        left = connection.execute("SELECT rules FROM data_version").fetchone()

    assert "note   The facts were made by an earlier version" in capsys.readouterr().out
    assert left == (0,)
