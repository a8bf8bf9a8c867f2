"""Places told in other voices than a verb said of a driver: owned, caused, asked for, in asides."""

import re
from collections.abc import Iterator

from bot.articles.clauses import subjects
from bot.articles.findings import Finding, Strength
from bot.articles.numbers import number, place
from bot.articles.patterns import finish_voice_words as words
from bot.articles.patterns.finish_places import APART, is_of_race, places
from bot.articles.patterns.finish_words import MIDRACE
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P


def read(reading: Reading) -> Iterator[Finding]:
    """Such places, in the order of the text."""
    for sentence in reading.report.sentences:
        if sentence.is_title:
            continue
        yield from _owned(reading, sentence)
        yield from _caused(reading, sentence)
        yield from _cleft(reading, sentence)
        yield from _in_asides(reading, sentence)
        yield from _put_first(reading, sentence)
        yield from _of_the_table(reading, sentence)
        yield from _came_for(reading, sentence)
        yield from _beside_name(reading, sentence)
        yield from _behind_winner(reading, sentence)


def _owned(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """As in "Brandt's 19th and Castell's 12th ended …", "Dunmore's day produced a 15th"."""
    text = sentence.text
    for found in (
        *words.OWNED.finditer(text),
        *words.PRODUCED.finditer(text),
        *words.REWARD.finditer(text),
        *words.FOR_WHOM.finditer(text),
    ):
        spot = place(found["place"]) or 0
        if found.groupdict().get("a") and spot < 4:
            continue  # "It was a third for Brandt": perhaps a win
        if not APART.search(found[0]) and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, found["who"], "place-owned")


def _caused(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """What befell a driver and where it left them: "a flat in the last corner dropped him to …"."""
    text = sentence.text
    for found in words.CAUSED.finditer(text):
        whom = found["who"] if found["who"] not in ("him", "her") else _only(sentence, found)
        is_end = words.HOME.search(found["way"]) or words.LATE.search(text)
        is_past = re.search(r"\b(?:although|though)\b", reading.near(text, found))
        if whom and is_end and not is_past and not reading.is_aside(sentence, found):
            yield from _one(reading, sentence, found, whom, "place-caused")


def _only(sentence: Sentence, found: re.Match[str]) -> str:
    """The only person told of so far in a sentence, or whom the text spoke of before it."""
    names = set(re.findall(P, sentence.text[: found.start()]))
    return names.pop() if len(names) == 1 else "" if names else sentence.topic


def _cleft(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """As in "Third was all that Brandt could do"."""
    for found in words.CLEFT.finditer(sentence.text):
        is_wish = re.search(r"\bneed", found[0]) and " all " not in found[0]
        if not is_wish and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, found["who"], "place-cleft")


def _in_asides(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """What brackets tell of somebody: "Brandt (who hit the wall and was 35th)"."""
    raw = sentence.raw
    for found in words.BRACKETED.finditer(raw.text):
        person, spot = reading.report.who(found["who"]), place(found["place"])
        if person and person.drives and spot and spot > 1 and not APART.search(found[0]):
            span = raw.at[found.start()], raw.at[found.end() - 1] + 1
            yield reading.result(person, "finish", spot, *span, "place-bracketed")


def _put_first(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """As in "Fourth, Brandt, and fifth, Castell", "Fifth? Dunmore"."""
    text = sentence.text
    if APART.search(text) or MIDRACE.search(text):
        return
    for found in words.PUT_FIRST.finditer(text):
        yield from _one(reading, sentence, found, found["who"], "place-first")
    before = reading.report.sentences[sentence.n - 1] if sentence.n else None
    asked = words.ASKED.fullmatch(before.raw.text) if before else None
    answer = re.match(rf"(?P<who>{P})(?=[.,;]|$)", text)
    spot = place(asked["place"]) if asked else None
    if answer and spot and before and before.line == sentence.line:
        yield from places(reading, sentence, (answer["who"],), [spot], answer, "place-asked")


def _of_the_table(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """A place beside a name that cannot be one in the table: "Brandt, sixth, leads by eight"."""
    text = sentence.text
    if re.search(r"[Ss]tage", text):
        return
    for found in (*words.LEADER_PLACED.finditer(text), *words.LEADS_OVER.finditer(text)):
        spot = place(found["place"])
        least = 3 if found.re is words.LEADS_OVER else 1
        if spot and spot > least and not reading.is_aside(sentence, found):
            yield from _one(reading, sentence, found, found["who"], "place-beside-points")


def _came_for(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Ways to come home that end in a place: "did well for tenth", "was last of 24"."""
    text = sentence.text
    for found in words.FOR_PLACE.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and is_of_race(reading, sentence, found, sure=False):
            yield from _one(reading, sentence, found, who[0], "came-for")
    for found in words.FROM_TO.finditer(text):
        who = subjects(text, found.start("verb"))
        if len(who) == 1 and is_of_race(reading, sentence, found, sure=False):
            yield from _one(reading, sentence, found, who[0], "came-for")
    for found in (
        *words.SLIPPED_BY.finditer(text),
        *words.CLOSING_IN.finditer(text),
        *words.BEHIND_IN.finditer(text),
    ):
        who = subjects(text, found.start("verb"))
        is_late = found.re is words.BEHIND_IN or _is_late(reading, sentence)
        if len(who) == 1 and is_late and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, who[0], "came-for")
    for found in words.LAST_OF.finditer(text):
        who, spot = subjects(text, found.start("verb")), number(found["n"])
        if len(who) == 1 and spot and is_of_race(reading, sentence, found, sure=True):
            yield from places(reading, sentence, who, [spot], found, "last-of")


def _beside_name(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Places right at a name, and what is said of the person a text speaks of."""
    text = sentence.text
    for found in (
        *words.GRADED.finditer(text),
        *words.AHEAD_IN.finditer(text),
        *words.APPOSED_SECOND.finditer(text),
    ):
        if not APART.search(text) and is_of_race(reading, sentence, found, sure=True):
            yield from _one(reading, sentence, found, found["who"], "place-beside-name")
    enough = words.ENOUGH.match(text)
    if enough and sentence.topic and is_of_race(reading, sentence, enough, sure=True):
        yield from _one(reading, sentence, enough, sentence.topic, "place-enough")
    for found in words.ENOUGH_FOR.finditer(text):
        is_apart = APART.search(text[: found.end()]) or reading.is_aside(sentence, found)
        if not is_apart:
            yield from _one(reading, sentence, found, found["who"], "place-enough")
    for found in words.TURNED_INTO.finditer(text):
        whom = _only(sentence, found)
        if whom and not (MIDRACE.search(text) or reading.is_aside(sentence, found)):
            yield from _one(reading, sentence, found, whom, "place-caused")


def _behind_winner(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Who was second by a one-two, or by a gap that is told of them."""
    text = sentence.text
    if reading.winner is None:
        return
    for found in words.ONE_TWO.finditer(text):
        marks = dict.fromkeys(re.findall(P, text[: found.end()]))
        others = [mark for mark in marks if reading.report.who(mark) is not reading.winner]
        if len(others) == 1 and len(marks) == 2 and not words.NO_ONE_TWO.search(text):
            yield from places(
                reading, sentence, others, [2], found, "one-two-behind", Strength.HINTED
            )
    for found in words.GAP_SAID.finditer(text):
        who = subjects(text, found.start("verb"))
        is_other = len(who) == 1 and reading.report.who(who[0]) is not reading.winner
        if is_other and is_of_race(reading, sentence, found, sure=True):
            is_running = words.RUNNING.search(reading.near(text, found))
            if not is_running:
                yield from places(reading, sentence, who, [2], found, "gap-said", Strength.HINTED)


def _is_late(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence, or the one before it, tells of the end of the race."""
    near = reading.report.sentences[max(0, sentence.n - 1) : sentence.n + 1]
    return any(words.LATE.search(one.text) for one in near)


def _one(
    reading: Reading, sentence: Sentence, found: re.Match[str], mark: str, pattern: str
) -> Iterator[Finding]:
    if reading.report.who(mark) is not reading.winner:
        yield from places(reading, sentence, (mark,), [place(found["place"])], found, pattern)
