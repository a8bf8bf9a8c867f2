"""Declining in one honest sentence: what is not told, what is, and questions that do work."""

from collections.abc import Iterator

from bot.answers.answer import Answer, Outcome
from bot.answers.meant import nothing_yet
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.tokens import LONGEST
from bot.answers.wording import count, listed, race_line, surname
from db.almanac import Almanac
from db.racing import Race

EXAMPLES = 3


def declined(lost: Lost, almanac: Almanac) -> Answer:
    """The answer to a sentence that asks nothing that can be answered.

    Nothing of the sentence is said back but names of tracks, topics and days that are known here.
    """
    if lost.reason is Reason.EMPTY:
        return Answer("Nothing was asked.", Outcome.ABSTAIN, examples=examples(almanac))
    if not almanac.races:
        return nothing_yet()
    if lost.reason is Reason.WHO:
        return Answer("Who do you mean? Name the driver.", Outcome.CLARIFY)
    headline, details = _said(lost, almanac)
    return Answer(
        headline,
        Outcome.ABSTAIN,
        details=details,
        examples=examples(almanac),
    )


def examples(almanac: Almanac) -> tuple[str, ...]:
    """Questions that the almanac answers, from its newest report."""
    race = almanac.latest_race()
    return tuple(_examples(race))[:EXAMPLES] if race else ()


def _examples(race: Race) -> Iterator[str]:
    if any(one.laps_led and one.laps_led.value for one in race.results):
        yield "who led most"
    placed = [one for one in race.results if one.finish]
    if len(placed) > 1:
        yield f"where did {surname(placed[1].driver)} finish"
    chasing = [one for one in race.standings if one.behind and one.behind.value]
    if chasing:
        yield f"points gap {surname(chasing[0].driver)}"
    if placed:
        yield "who won"


def _said(lost: Lost, almanac: Almanac) -> tuple[str, tuple[str, ...]]:
    match lost.reason:
        case Reason.NOT_COVERED:
            return f"No source I have reports on {lost.words}.", _covered(almanac)
        case Reason.UNTOLD:
            return f"My sources do not tell {lost.words}.", _told(almanac)
        case Reason.LONG:
            return f"That is too long to read: ask in under {LONGEST} characters.", ()
        case _:
            return "I do not understand that question.", ("I only know what race reports tell",)


def _covered(almanac: Almanac) -> tuple[str, ...]:
    reported = [race for race in almanac.newest_first if race.reported][:EXAMPLES]
    return (f"Reported: {'; '.join(race_line(race) for race in reported)}",) if reported else ()


def _told(almanac: Almanac) -> tuple[str, ...]:
    """What the newest report does tell, in a line."""
    race = almanac.latest_race()
    if race is None:
        return ()
    parts = [
        count(len(race.results), "result") if race.results else "",
        count(race.lead_changes.value, "lead change") if race.lead_changes else "",
        count(race.cautions.value, "caution") if race.cautions else "",
        "who ran where when" if race.orders else "",
        "the points" if race.standings else "",
    ]
    told = [part for part in parts if part]
    return (f"They do tell {listed(told)} of the {race.name}",) if told else ()
