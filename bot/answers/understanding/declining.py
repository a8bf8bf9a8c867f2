"""Declining in one honest sentence: what is not told, what is, and questions that do work."""

from collections.abc import Iterator

from bot.answers import spanish as es
from bot.answers.answer import Answer, Outcome
from bot.answers.both import Both, joined, spanish
from bot.answers.meant import nothing_yet
from bot.answers.race_figures import cautions, lead_changes
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
        headline = Both("Nothing was asked.", "No has preguntado nada.")
        return Answer(headline, Outcome.ABSTAIN, examples=examples(almanac))
    if not almanac.races:
        return nothing_yet()
    if lost.reason is Reason.WHO:
        who = Both("Who do you mean? Name the driver.", "¿De quién hablas? Nombra al piloto.")
        return Answer(who, Outcome.CLARIFY)
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
        yield Both("who led most", "quién lideró más vueltas")
    placed = [one for one in race.results if one.finish]
    if len(placed) > 1:
        second = surname(placed[1].driver)
        yield Both(f"where did {second} finish", f"en qué puesto terminó {second}")
    chasing = [one for one in race.standings if one.behind and one.behind.value]
    if chasing:
        chaser = surname(chasing[0].driver)
        yield Both(f"points gap {chaser}", f"a cuántos puntos está {chaser}")
    if placed:
        yield Both("who won", "quién ganó")


def _said(lost: Lost, almanac: Almanac) -> tuple[Both, tuple[str, ...]]:
    match lost.reason:
        case Reason.NOT_COVERED:
            headline = Both(
                f"No source I have reports on {lost.words}.",
                f"Ninguna de mis fuentes informa sobre {spanish(lost.words)}.",
            )
            return headline, _covered(almanac)
        case Reason.UNTOLD:
            headline = Both(
                f"My sources do not tell {lost.words}.",
                f"Mis fuentes no cuentan nada sobre {spanish(lost.words)}.",
            )
            return headline, _told(almanac)
        case Reason.OPINION:
            headline = Both(
                "I have no opinion of my own: I only know what race reports tell.",
                "No tengo opinión propia: solo sé lo que cuentan las crónicas de carreras.",
            )
            return headline, ()
        case Reason.LONG:
            headline = Both(
                f"That is too long to read: ask in under {LONGEST} characters.",
                f"Es demasiado largo: pregunta en menos de {LONGEST} caracteres.",
            )
            return headline, ()
        case _:
            headline = Both("I do not understand that question.", "No entiendo esa pregunta.")
            only = Both(
                "I only know what race reports tell",
                "Solo sé lo que cuentan las crónicas de carreras",
            )
            return headline, (only,)


def _covered(almanac: Almanac) -> tuple[str, ...]:
    reported = [race for race in almanac.newest_first if race.reported][:EXAMPLES]
    if not reported:
        return ()
    lines = joined("; ", map(race_line, reported))
    return (Both(f"Reported: {lines}", f"Tengo crónicas de: {lines.spanish}"),)


def _told(almanac: Almanac) -> tuple[str, ...]:
    """What the newest report does tell, in a line."""
    race = almanac.latest_race()
    if race is None:
        return ()
    number = len(race.results)
    parts = [
        Both(count(number, "result"), es.count(number, "resultado")) if number else "",
        lead_changes(race.lead_changes.value) if race.lead_changes else "",
        cautions(race.cautions.value) if race.cautions else "",
        Both("who ran where when", "quién iba dónde y cuándo") if race.orders else "",
        Both("the points", "los puntos") if race.standings else "",
    ]
    told = [part for part in parts if part]
    if not told:
        return ()
    return (
        Both(
            f"They do tell {listed(told)} of the {race.name}",
            f"Sí cuentan {es.listed([spanish(part) for part in told])} de la {race.name}",
        ),
    )
