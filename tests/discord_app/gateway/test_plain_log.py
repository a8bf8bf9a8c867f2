"""discord.py's lines in the log are plain, and name nobody."""

import logging

import pytest

from bot.discord_app.gateway.plain_log import nobodys_completion, plain_trouble


def a_record(message: str, *args: object, error: Exception | None = None) -> logging.LogRecord:
    raised = (type(error), error, None) if error else None
    return logging.LogRecord("discord", logging.ERROR, __file__, 1, message, args, raised)


def test_a_lost_connection_is_a_warning_in_one_line() -> None:
    record = a_record("Shard %s is lost", 3, error=ConnectionRefusedError("nothing listens"))

    kept = plain_trouble(record)

    assert kept
    assert logging.Formatter("%(levelname)s %(message)s").format(record) == (
        "WARNING Shard 3 is lost (nothing listens)"
    )


@pytest.mark.parametrize("error", [None, ZeroDivisionError()])
def test_anything_else_stays_as_it_is(error: Exception | None) -> None:
    record = a_record("Something else", error=error)

    plain_trouble(record)

    assert (record.levelno, record.exc_info is None) == (logging.ERROR, error is None)


def test_a_failed_completion_names_nobody() -> None:
    record = a_record("Ignoring %r (Guild: %s, User: %s)", "result", 11, 22, error=OSError("gone"))

    nobodys_completion(record)

    assert record.getMessage() == "Completing a name failed (gone)"
