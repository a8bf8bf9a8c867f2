import io
import json
from typing import Any

import pytest

from bot.console.as_json import Json
from bot.console.json_lines import LONGEST, Request, serve, text_of


def echo(request: Request) -> dict[str, Json]:
    return {"said": text_of(request, "q")}


def served(*lines: bytes) -> list[dict[str, Any]]:
    out = io.StringIO()
    serve(lines, out, echo)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_answers_every_line_in_order() -> None:
    answers = served(b'{"id":"a","q":"x"}\n', b'{"id":2,"q":"y"}\n')

    assert answers == [{"id": "a", "said": "x"}, {"id": 2, "said": "y"}]


def test_a_blank_line_asks_nothing() -> None:
    assert served(b"\n", b"   \r\n", b'{"id":"a","q":"x"}') == [{"id": "a", "said": "x"}]


def test_a_mark_at_the_beginning_of_the_file_does_no_harm() -> None:
    assert served(b'\xef\xbb\xbf{"id":"a","q":"x"}\n') == [{"id": "a", "said": "x"}]


def test_letters_are_written_as_they_are() -> None:
    out = io.StringIO()

    serve(['{"id":"a","q":"Suárez"}'.encode()], out, echo)

    assert out.getvalue() == '{"id": "a", "said": "Suárez"}\n'


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b"not json", "no JSON"),
        (b"[1, 2]", "no JSON object"),
        (b"[" * 50_000, "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b'"' + b"x" * LONGEST + b'"', "longer than"),
        (b'{"q":"x"}', "“id” is missing"),
        (b'{"id":[1],"q":"x"}', "“id” is missing"),
        (b'{"id":true,"q":"x"}', "“id” is missing"),
    ],
    ids=["words", "list", "nested", "bytes", "long", "no-id", "list-id", "true-id"],
)
def test_a_bad_line_is_reported_in_its_place(line: bytes, wrong: str) -> None:
    bad, good = served(line, b'{"id":"b","q":"y"}')

    assert bad["id"] is None
    assert bad["error"].startswith("line 1: ")
    assert wrong in bad["error"]
    assert good == {"id": "b", "said": "y"}


def test_a_line_without_its_text_is_reported_by_its_id() -> None:
    assert served(b'{"id":"a","q":5}') == [
        {"id": "a", "error": "line 1: “q” is missing or no text."}
    ]
