"""`pitboard ask`: one answer on stdout, or one per line of stdin."""

import json
import sys

from bot.answers.answer import Answer, Outcome
from bot.answers.question import Asked
from bot.cli import Options
from bot.console.as_json import Json, as_json
from bot.console.json_lines import BadLine, Request, binary_stdin, serve, text_of
from bot.console.text import plain
from bot.errors import BadCommand
from bot.parts import Parts
from bot.settings import moment_of


async def run(parts: Parts, options: Options) -> int:
    """Answer what the command line or stdin asks."""
    if options.jsonl:
        serve(binary_stdin(), sys.stdout, lambda request: answered(request, parts))
        return 0
    asked = Asked(parts.clock.now())
    answer = parts.reply(options.question, asked)
    if options.json:
        print(json.dumps(as_json(answer, asked.now), ensure_ascii=False, indent=2))
    else:
        print(plain(answer, asked.now))
    return 0


def answered(request: Request, parts: Parts) -> dict[str, Json]:
    """The answer to the request's `q`, asked at its `now` if it has one."""
    asked = _asked(request, parts)
    try:
        answer = parts.reply(text_of(request, "q"), asked)
    except BadCommand as refusal:
        answer = Answer(str(refusal), Outcome.ABSTAIN)
    return {"answer": plain(answer, asked.now), "kind": answer.outcome.value}


def _asked(request: Request, parts: Parts) -> Asked:
    given = request.get("now")
    if given is None:
        return Asked(parts.clock.now())
    moment = moment_of(given) if isinstance(given, str) else None
    if moment is None:
        raise BadLine("“now” is no moment with its zone, such as 2025-03-22T12:00:00Z.")
    return Asked(moment)
