"""Fact records of one race -> one `Race`, typed and in order."""

from functools import cache
from typing import get_args, get_origin, get_type_hints

from db.provenance import Fact


def fact_fields(noun: type[object]) -> tuple[str, ...]:
    """The fields of a noun of racing that hold a fact or None, in their order."""
    return _fact_fields(noun)  # type: ignore[arg-type]  # mypy reads a class as an instance


@cache
def _fact_fields(noun: type[object]) -> tuple[str, ...]:
    hints = get_type_hints(noun)
    return tuple(
        name
        for name, hint in hints.items()
        if any(get_origin(choice) is Fact for choice in get_args(hint))
    )
