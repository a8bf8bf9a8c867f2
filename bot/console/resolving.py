"""`pitboard resolve`: which drivers are meant by names as people type them."""

import sys

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Resolved
from bot.cli import Options
from bot.console.as_json import Json
from bot.console.json_lines import Request, binary_stdin, serve, text_of
from bot.parts import Parts


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Resolve the queries on stdin."""
    lookup = parts.current.value
    serve(binary_stdin(), sys.stdout, lambda request: resolved(request, lookup))
    return 0


def resolved(request: Request, lookup: Lookup) -> dict[str, Json]:
    """Who is meant by the request's query: one by name, or none and who it may be."""
    match lookup.resolve(Names.DRIVER, text_of(request, "query")):
        case Resolved(name=name):
            return {"match": name, "choices": []}
        case Ambiguous(keys=keys):
            return {"match": None, "choices": [lookup.label(Names.DRIVER, key) for key in keys]}
        case _:
            return {"match": None, "choices": []}
