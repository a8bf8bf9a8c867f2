"""Who says what about a race, where do they differ, and what is doubted?"""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.backing import Backing
from bot.answers.differences import behind
from bot.answers.every_fact import every_fact, every_sentence
from bot.answers.meant import race_meant
from bot.answers.question import Asked, Names, Phrase, Question, names, phrases
from bot.answers.wording import JOINT, count, day, listed, race_line, sentence, spelt
from db.almanac import Almanac
from db.provenance import Source, SourceKind
from db.racing import Race

KINDS = {
    SourceKind.CORRECTION: "a moderator's correction",
    SourceKind.REPORT: "a race report",
    SourceKind.RECAP: "a recap",
    SourceKind.CALENDAR: "a calendar",
}


@dataclass(frozen=True, slots=True)
class Sources(Question):
    """Each source of a race, every point on which they differ, and every doubt."""

    code: ClassVar[str] = "sources"
    command: ClassVar[str | None] = "sources"
    phrases: ClassVar[tuple[Phrase, ...]] = phrases(
        "sources",
        "what are your sources",
        "who wrote the articles",
        "do the sources disagree",
        "where do the sources disagree",
        "do the articles disagree",
        "what do the reports disagree on",
    )

    race: str | None = names(Names.RACE, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:  # noqa: ARG002 - one for all
        """The sources first, then what they differ on."""
        race = race_meant(almanac, self.race)
        if isinstance(race, Answer):
            return race
        facts = tuple(every_fact(race, almanac.drivers))
        backing = behind(facts)
        sources = race.sources or backing.sources
        if not sources:
            headline = f"No source tells anything of the {race.name}."
            return Answer(headline, Outcome.ABSTAIN, context=race_line(race))
        told = Counter(source.slug for one in facts for source in one.fact.sources)
        told.update(dissent.source.slug for one in facts for dissent in one.fact.dissent)
        told.update(one.source.slug for one in every_sentence(race))
        answer = Answer(
            headline=_headline(race, sources, backing),
            details=tuple(_line(source, told[source.slug]) for source in sources),
            context=race_line(race),
        )
        return Backing(sources, backing.disagreements, backing.doubts).behind(answer)


def _headline(race: Race, sources: tuple[Source, ...], backing: Backing) -> str:
    tell = "tells" if len(sources) == 1 else "tell"
    opening = f"{spelt(len(sources)).capitalize()} {count(len(sources), 'source').split()[1]}"
    differ, doubted = len(backing.disagreements), len(backing.doubts)
    remarks = [
        f"they differ on {count(differ, 'point')}" if differ else "",
        f"{count(doubted, 'thing')} {'is' if doubted == 1 else 'are'} doubted" if doubted else "",
    ]
    tail = listed([remark for remark in remarks if remark])
    return f"{opening} {tell} of the {race.name}{'; ' + tail if tail else ''}."


def _line(source: Source, told: int) -> str:
    nameless = (SourceKind.CORRECTION, SourceKind.CALENDAR)  # have no outlet to name
    named = source.outlet is not None or source.kind in nameless
    elsewhere = source.outlet if source.outlet and source.outlet not in source.label else ""
    parts = (
        f"{source.label}: {KINDS[source.kind]}",
        elsewhere if named else "its outlet is not named",
        day(source.published_on) if source.published_on else "",
        count(told, "fact"),
    )
    return sentence(JOINT.join(part for part in parts if part))
