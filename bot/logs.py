"""How what happens is logged: to stderr, and never a secret."""

import logging
import sys
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from bot.settings import Settings

HIDDEN = "[hidden]"
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Redacting(logging.Formatter):
    """Formats as any formatter does, then takes the secrets out, also out of tracebacks."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(LINE)
        # The longest first, since one secret may be a part of another.
        self._secrets = sorted({one for one in secrets if one}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The record's text without secrets."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text


def secrets_of(settings: Settings) -> tuple[str, ...]:
    """What of the settings must never be printed."""
    written = _password(settings.database_url)
    return tuple(one for one in (settings.token, written, unquote(written)) if one)


def configure(settings: Settings, *, otherwise: str) -> None:
    """Log to stderr from the level the settings name, or `otherwise`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets_of(settings)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level or otherwise)


def _password(url: str | None) -> str:
    try:
        return urlsplit(url or "").password or ""
    except ValueError:
        return ""
