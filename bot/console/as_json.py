"""An answer as JSON, for scripts: its words, and who stands behind them."""

from datetime import date, datetime

from bot.answers.answer import Answer, Attached, Disagreement, Table
from bot.answers.question import encode
from bot.console.text import line_text
from db.provenance import Source

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def as_json(answer: Answer, now: datetime) -> dict[str, Json]:
    """Every part of the answer by name; what it has not is null or an empty list."""
    return {
        "headline": line_text(answer.headline, now),
        "outcome": answer.outcome.value,
        "details": [line_text(line, now) for line in answer.details],
        "table": _table(answer.table),
        "context": line_text(answer.context, now) if answer.context else None,
        "disagreements": [_disagreement(one) for one in answer.disagreements],
        "doubts": list(answer.doubts),
        "sources": [_source(one) for one in answer.sources],
        "as_of": _day(answer.as_of),
        "choices": [
            {"label": choice.label, "question": encode(choice.question)}
            for choice in answer.choices
        ],
        "examples": list(answer.examples),
        "file": _file(answer.file),
    }


def _file(file: Attached | None) -> Json:
    return {"name": file.name, "text": file.text} if file else None


def _table(table: Table | None) -> Json:
    if table is None:
        return None
    return {
        "columns": [column.title for column in table.columns],
        "rows": [list(row) for row in table.rows],
    }


def _disagreement(one: Disagreement) -> Json:
    sides: list[Json] = [{"says": side.says, "by": list(side.by)} for side in one.sides]
    return {"about": one.about, "sides": sides, "note": one.note}


def _source(one: Source) -> Json:
    return {
        "slug": one.slug,
        "label": one.label,
        "kind": one.kind.value,
        "outlet": one.outlet,
        "published_on": _day(one.published_on),
        "address": one.address,
    }


def _day(of: date | None) -> str | None:
    return of.isoformat() if of else None
