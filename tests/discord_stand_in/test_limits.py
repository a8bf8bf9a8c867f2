"""Each limit of Discord, just kept and just broken."""

from typing import Any

import pytest

from tests.discord_stand_in.command_limits import check_commands
from tests.discord_stand_in.limits import check_choices, check_message, check_modal
from tests.discord_stand_in.wire import Json, Refused


def _button(**changed: Any) -> Json:  # noqa: ANN401
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go"} | changed


def _select(*, count: int = 1, **changed: Any) -> Json:  # noqa: ANN401
    options = [{"label": str(each), "value": str(each)} for each in range(count)]
    return {"type": 3, "custom_id": "which", "options": options} | changed


def _row(*components: Json) -> Json:
    return {"components": [{"type": 1, "components": list(components)}]}


def _rows(count: int) -> Json:
    rows = [{"type": 1, "components": [_button(custom_id=str(each))]} for each in range(count)]
    return {"components": rows}


def _buttons(count: int) -> Json:
    return _row(*(_button(custom_id=str(each)) for each in range(count)))


def _embed(**embed: Any) -> Json:  # noqa: ANN401
    return {"embeds": [embed]}


def _fields(count: int, name: int = 1, value: int = 1) -> Json:
    return _embed(fields=[{"name": "n" * name, "value": "v" * value}] * count)


def _v2(*components: Json, **changed: Any) -> Json:  # noqa: ANN401
    return {"flags": 1 << 15, "components": list(components)} | changed


def _text(length: int) -> Json:
    return {"type": 10, "content": "x" * length}


KEPT = {
    "content": {"content": "x" * 2_000},
    "embeds": {"embeds": [{"title": "x"}] * 10},
    "title": _embed(title="x" * 256),
    "description": _embed(description="x" * 4_096),
    "fields": _fields(25),
    "field": _fields(1, 256, 1_024),
    "footer": _embed(footer={"text": "x" * 2_048}),
    "author": _embed(author={"name": "x" * 256}),
    "embeds together": {"embeds": [{"description": "x" * 3_000}] * 2},
    "nonce": {"content": "x", "nonce": "n" * 25},
    "rows": _rows(5),
    "buttons in a row": _buttons(5),
    "button label": _row(_button(label="x" * 80)),
    "custom_id": _row(_button(custom_id="x" * 100)),
    "link": _row({"type": 2, "style": 5, "label": "x", "url": "https://example.org"}),
    "select": _row(_select(count=25, placeholder="x" * 150)),
    "V2 components": _v2(*[_text(1)] * 40),
    "V2 text": _v2(_text(2_000), {"type": 17, "components": [_text(2_000)]}),
    "alt text": {"content": "x", "attachments": [{"id": 0, "description": "x" * 1_024}]},
    "V2 upload": _v2({"type": 13, "file": {"url": "attachment://a.png"}}),
}
BROKEN = {
    "content": {"content": "x" * 2_001},
    "embeds": {"embeds": [{"title": "x"}] * 11},
    "empty embed": _embed(title=""),
    "title": _embed(title="x" * 257),
    "description": _embed(description="x" * 4_097),
    "fields": _fields(26),
    "field name": _fields(1, 257, 1),
    "field value": _fields(1, 1, 1_025),
    "empty field": _fields(1, 1, 0),
    "footer": _embed(footer={"text": "x" * 2_049}),
    "author": _embed(author={"name": "x" * 257}),
    "embeds together": {"embeds": [{"description": "x" * 3_001}] * 2},
    "nonce": {"content": "x", "nonce": "n" * 26},
    "mentions both ways": {
        "content": "x",
        "allowed_mentions": {"parse": ["roles"], "roles": ["1"]},
    },
    "rows": _rows(6),
    "buttons in a row": _buttons(6),
    "button label": _row(_button(label="x" * 81)),
    "button without words": _row(_button(label="")),
    "custom_id": _row(_button(custom_id="x" * 101)),
    "custom_id twice": _row(_button(), _button()),
    "link with custom_id": _row(_button(style=5, url="https://example.org")),
    "link without url": _row({"type": 2, "style": 5, "label": "x"}),
    "select options": _row(_select(count=26)),
    "select without options": _row(_select(count=0)),
    "select and button": _row(_select(), _button()),
    "select value twice": _row(_select(options=[{"label": "a", "value": "a"}] * 2)),
    "select takes too many": _row(_select(max_values=2)),
    "select label": _row(_select(options=[{"label": "x" * 101, "value": "a"}])),
    "placeholder": _row(_select(placeholder="x" * 151)),
    "no row": {"components": [_button()]},
    "text without the flag": {"components": [_text(1)]},
    "V2 components": _v2(*[_text(1)] * 41),
    "V2 text": _v2(_text(2_001), {"type": 17, "components": [_text(2_000)]}),
    "V2 with content": _v2(_text(1), content="x"),
    "V2 with embeds": _v2(_text(1), embeds=[{"title": "x"}]),
    "V2 empty text": _v2(_text(0)),
    "V2 bare button": _v2(_button()),
    "V2 section without accessory": _v2({"type": 9, "components": [_text(1)]}),
    "V2 container in container": _v2(
        {"type": 17, "components": [{"type": 17, "components": [_text(1)]}]}
    ),
    "alt text": {"content": "x", "attachments": [{"id": 0, "description": "x" * 1_025}]},
    "V2 upload": _v2({"type": 13, "file": {"url": "attachment://b.png"}}),
    "embed upload": _embed(title="x", image={"url": "attachment://b.png"}),
    "nothing": {"content": ""},
}


@pytest.mark.parametrize("body", KEPT.values(), ids=KEPT.keys())
def test_a_message_within_the_limits_is_taken(body: Json) -> None:
    check_message(body, ["a.png"] if "V2 upload" in str(body) or "a.png" in str(body) else [], [])


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN.keys())
def test_a_message_beyond_a_limit_is_refused_and_recorded(body: Json) -> None:
    violations: list[str] = []

    with pytest.raises(Refused):
        check_message(body, [], violations)

    assert violations


def test_a_refusal_names_the_place_as_discord_does() -> None:
    with pytest.raises(Refused) as refused:
        check_message(_fields(1, 257, 1), [], [])

    error = refused.value.body["errors"]["embeds"]["0"]["fields"]["0"]["name"]["_errors"][0]
    assert (refused.value.body["code"], error["code"]) == (50035, "BASE_TYPE_MAX_LENGTH")


def _choices(count: int, name: int = 1, value: int = 1) -> list[Json]:
    return [{"name": "n" * name, "value": "v" * value}] * count


def test_choices_within_the_limits_are_taken() -> None:
    check_choices([*_choices(24, 100, 100), {"name": "number", "value": 7}], [])


@pytest.mark.parametrize("choices", [_choices(26), _choices(1, 101), _choices(1, 1, 101)])
def test_choices_beyond_a_limit_are_refused(choices: list[Json]) -> None:
    with pytest.raises(Refused):
        check_choices(choices, [])


def _modal(title: str = "t", rows: int = 1, label: str = "l") -> Json:
    field = {"type": 4, "style": 1}
    labels = [
        {"type": 18, "label": label, "component": field | {"custom_id": str(each)}}
        for each in range(rows)
    ]
    return {"title": title, "custom_id": "m", "components": labels}


def test_a_modal_within_the_limits_is_taken() -> None:
    check_modal(_modal("t" * 45, 5, "l" * 45), [])


@pytest.mark.parametrize("modal", [_modal("t" * 46), _modal(rows=6), _modal(label="l" * 46)])
def test_a_modal_beyond_a_limit_is_refused(modal: Json) -> None:
    with pytest.raises(Refused):
        check_modal(modal, [])


def _command(**changed: Any) -> Json:  # noqa: ANN401
    return {"type": 1, "name": "race", "description": "Races"} | changed


def _option(**changed: Any) -> Json:  # noqa: ANN401
    return {"type": 3, "name": "driver", "description": "Who"} | changed


def _many(count: int, kind: int = 1) -> list[Json]:
    described = {"description": "d"} if kind == 1 else {}
    return [{"type": kind, "name": f"c{each}"} | described for each in range(count)]


def test_commands_within_the_limits_are_taken() -> None:
    options = [_option(name=f"o{each}", description="d" * 100) for each in range(25)]

    check_commands([*_many(99), _command(options=options), *_many(15, 3)], [])


@pytest.mark.parametrize(
    "commands",
    [
        _many(101),
        _many(16, 3),
        [_command(), _command()],
        [_command(name="Race")],
        [_command(name="race results")],
        [_command(description="")],
        [_command(description="d" * 101)],
        [_command(options=[_option(name=f"o{each}") for each in range(26)])],
        [_command(options=[_option(), _option()])],
        [_command(options=[_option(), _option(name="b", required=True)])],
        [_command(options=[_option(choices=[{"name": "n" * 101, "value": "v"}])])],
        [_command(options=[_option(choices=[{"name": "n", "value": "v"}], autocomplete=True)])],
        [_command(options=[_option(type=5, autocomplete=True)])],
        [_command(options=[_option(type=2)])],
        [_command(description_localizations={"de": "d" * 101})],
        [{"type": 3, "name": "Ask", "description": "none allowed"}],
    ],
)
def test_commands_beyond_a_limit_are_refused(commands: list[Json]) -> None:
    with pytest.raises(Refused):
        check_commands(commands, [])
