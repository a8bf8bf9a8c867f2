import logging
import sys
from collections.abc import Iterator

import pytest

from bot.logs import Redacting, configure, secrets_of
from bot.settings import Settings

TOKEN = "abc.def.ghi"


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("bot", logging.ERROR, __file__, 1, message, args, None)


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    logger = logging.getLogger()
    handlers, level = logger.handlers[:], logger.level
    yield logger
    logger.handlers[:] = handlers
    logger.setLevel(level)


def test_a_token_is_taken_out_of_a_message() -> None:
    text = Redacting([TOKEN]).format(record("login with %s failed", TOKEN))

    assert text.endswith("login with [hidden] failed")


def test_a_token_is_taken_out_of_a_traceback() -> None:
    failed = record("failed")
    try:
        int(TOKEN)
    except ValueError:
        failed.exc_info = sys.exc_info()

    text = Redacting([TOKEN]).format(failed)

    assert "ValueError: invalid literal for int() with base 10: '[hidden]'" in text


def test_a_secret_within_a_longer_one_leaves_no_rest() -> None:
    text = Redacting(["pass", "password1"]).format(record("password1"))

    assert text.endswith(": [hidden]")


def test_the_password_of_the_database_is_a_secret_as_written_and_as_meant() -> None:
    settings = Settings(database_url="postgresql://me:p%40ss@host/db")

    assert secrets_of(settings) == ("p%40ss", "p@ss")


def test_a_broken_address_has_no_password() -> None:
    assert secrets_of(Settings(database_url="postgresql://[::1/db")) == ()


def test_the_settings_decide_what_is_logged(root: logging.Logger) -> None:
    configure(Settings(log_level="DEBUG"), otherwise="WARNING")

    assert root.level == logging.DEBUG


def test_without_a_setting_the_command_decides(
    root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(Settings(token=TOKEN), otherwise="WARNING")

    logging.getLogger("bot").info("quiet")
    logging.getLogger("bot").warning("loud %s", TOKEN)

    assert capsys.readouterr().err.endswith("bot: loud [hidden]\n")
