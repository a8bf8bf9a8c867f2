"""One file per thing one may ask."""

import importlib
import pkgutil

from bot.answers.question import Question


def every_question() -> tuple[type[Question], ...]:
    """All kinds of questions: whatever the modules of this package define, by code."""
    found: dict[str, type[Question]] = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        kinds = (value for value in vars(loaded).values() if isinstance(value, type))
        for kind in kinds:
            if issubclass(kind, Question) and kind.__module__ == loaded.__name__:
                found[kind.code] = kind
    return tuple(found[code] for code in sorted(found))
