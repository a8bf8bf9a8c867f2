"""JSON by lines: one object in, one object out, in order; a bad line is reported in its place."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from bot.console.as_json import Json
from bot.errors import Refusal

LONGEST = 100_000
"""Characters of a line; nothing that is asked is longer."""

Request = Mapping[str, object]


class BadLine(Refusal):
    """A line that asks nothing."""


def serve(
    requests: Iterable[bytes], out: TextIO, respond: Callable[[Request], dict[str, Json]]
) -> None:
    """Answer every line of `requests` on `out` at once; blank lines are passed over."""
    for number, raw in enumerate(requests, start=1):
        line = raw.decode("utf-8-sig", errors="replace").strip()
        if line:
            json.dump(_response(line, number, respond), out, ensure_ascii=False)
            out.write("\n")
            out.flush()


def text_of(request: Request, name: str) -> str:
    """The text under `name`.

    Raises:
        BadLine: there is none.
    """
    value = request.get(name)
    if not isinstance(value, str):
        raise BadLine(f"“{name}” is missing or no text.")
    return value


def binary_stdin() -> Iterable[bytes]:
    """The lines of stdin as they come, whatever encoding the machine prefers."""
    return iter(sys.stdin.buffer.readline, b"")


def _response(
    line: str, number: int, respond: Callable[[Request], dict[str, Json]]
) -> dict[str, Json]:
    identity: Json = None
    try:
        request = _request(line)
        identity = _identity(request)
        return {"id": identity, **respond(request)}
    except Refusal as refusal:
        return {"id": identity, "error": f"line {number}: {refusal}"}


def _request(line: str) -> Request:
    if len(line) > LONGEST:
        raise BadLine(f"It is longer than {LONGEST} characters.")
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"It is no JSON: {error}") from error
    if not isinstance(request, dict):
        raise BadLine("It is no JSON object.")
    return request


def _identity(request: Request) -> str | int:
    identity = request.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise BadLine("“id” is missing, or neither text nor a number.")
    return identity
