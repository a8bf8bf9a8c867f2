from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.errors import BadSetting
from bot.settings import API_BASE, NAMES, Settings


def test_nothing_need_be_set() -> None:
    assert Settings.from_env({}) == Settings(api_base=API_BASE)


def test_blank_settings_count_as_not_set() -> None:
    assert Settings.from_env(dict.fromkeys(NAMES, "  ")) == Settings()


def test_every_setting_is_read() -> None:
    env = {
        "DISCORD_TOKEN": "abc.def.ghi",
        "DISCORD_API_BASE": "http://127.0.0.1:8080/api/v10/",
        "DATABASE_URL": "sqlite:///here.sqlite3",
        "PITBOARD_HOME_GUILD": "123456789012345678",
        "PITBOARD_NOW": "2025-03-22T08:00:00-04:00",
        "PITBOARD_LOG_LEVEL": "debug",
        "PITBOARD_SHARDS": "0-1,5",
        "PITBOARD_SHARD_COUNT": "8",
        "PITBOARD_SEND_RATE": "20",
        "PITBOARD_METRICS": "[::1]:9464",
        "PITBOARD_GAPS": "off",
    }

    assert Settings.from_env(env) == Settings(
        token="abc.def.ghi",
        api_base="http://127.0.0.1:8080/api/v10",
        database_url="sqlite:///here.sqlite3",
        home_guild=123456789012345678,
        now=datetime(2025, 3, 22, 12, tzinfo=UTC),
        log_level="DEBUG",
        shards=(0, 1, 5),
        shard_count=8,
        send_rate=20,
        metrics=("::1", 9464),
        gaps=False,
    )


BAD: tuple[Mapping[str, str], ...] = (
    {"DISCORD_TOKEN": "Bot abc.def.ghi"},
    {"DISCORD_TOKEN": "abc def"},
    {"DISCORD_TOKEN": "абв.где.жзи"},
    {"DISCORD_API_BASE": "discord.com"},
    {"DISCORD_API_BASE": "ftp://discord.com"},
    {"DISCORD_API_BASE": "http://127.0.0.1:port/api"},
    {"DISCORD_API_BASE": "http://[::1/api"},
    {"DISCORD_API_BASE": "http://127.0.0.1/api?x=1"},
    {"PITBOARD_HOME_GUILD": "my server"},
    {"PITBOARD_HOME_GUILD": "-5"},
    {"PITBOARD_HOME_GUILD": "0"},
    {"PITBOARD_HOME_GUILD": "9" * 5000},
    {"PITBOARD_NOW": "yesterday"},
    {"PITBOARD_NOW": "2025-03-22T12:00:00"},
    {"PITBOARD_NOW": "0001-01-01T00:00:00+14:00"},
    {"PITBOARD_LOG_LEVEL": "loud"},
    {"PITBOARD_SHARDS": "all"},
    {"PITBOARD_SHARDS": "3-1"},
    {"PITBOARD_SHARDS": "0,,2"},
    {"PITBOARD_SHARDS": "0-9999999999"},
    {"PITBOARD_SHARD_COUNT": "0"},
    {"PITBOARD_SHARD_COUNT": "two"},
    {"PITBOARD_SEND_RATE": "51"},
    {"PITBOARD_SEND_RATE": "-1"},
    {"PITBOARD_METRICS": "9464"},
    {"PITBOARD_METRICS": "localhost"},
    {"PITBOARD_METRICS": "localhost:http"},
    {"PITBOARD_METRICS": "user@localhost:9464"},
    {"PITBOARD_GAPS": "maybe"},
)


@pytest.mark.parametrize("env", BAD, ids=str)
def test_a_bad_value_is_refused_by_the_name_of_its_setting(env: Mapping[str, str]) -> None:
    (name,) = env

    with pytest.raises(BadSetting, match=f"^{name} "):
        Settings.from_env(env)


def test_a_refused_token_is_not_repeated() -> None:
    with pytest.raises(BadSetting) as refused:
        Settings.from_env({"DISCORD_TOKEN": "Bot secret.secret.secret"})

    assert "secret" not in str(refused.value)


def test_secrets_are_not_shown_with_the_settings() -> None:
    settings = Settings(token="abc.def.ghi", database_url="postgresql://me:hush@host/db")

    assert "abc" not in repr(settings)
    assert "hush" not in repr(settings)
