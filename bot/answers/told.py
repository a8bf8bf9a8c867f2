"""What sources tell in sentences: their words put in an answer, with the moment and all sides."""

from collections.abc import Iterable

from bot.answers.answer import Answer
from bot.answers.at_moment import said
from bot.answers.backing import Backing, unique
from bot.answers.differences import over
from bot.answers.questions.story import INCIDENT
from bot.answers.wording import to_go
from db.provenance import Fact, Told
from db.racing import Incident


def texts(told: Iterable[Told]) -> tuple[str, ...]:
    """The sentences, each once."""
    return unique(one.text for one in told)


def behind_told(answer: Answer, told: Iterable[Told], *more: Backing) -> Answer:
    """The answer with the sources of these sentences."""
    return Backing.of(Backing(unique(one.source for one in told)), *more).behind(answer)


def of_incident(one: Incident) -> Backing:
    """The backing of something that happened."""
    return Backing.of(Backing(unique(told.source for told in one.told)), over(one, INCIDENT, ""))


def when(one: Incident) -> str:
    """When it happened, with what a source says against it: "with 45 laps to go (or …)"."""
    fact: Fact[int] | None = one.laps_to_go or one.lap
    if fact is None:
        return ""
    counted_down = one.laps_to_go is not None
    moment = said(None, fact.value) if counted_down else said(fact.value, None)
    others = [
        f"{'about ' if dissent.about else ''}"
        f"{to_go(dissent.value) if counted_down else f'lap {dissent.value}'}"
        f" by {dissent.source.label}"
        for dissent in fact.dissent
    ]
    return f"{moment} (but {', '.join(others)})" if others else moment
