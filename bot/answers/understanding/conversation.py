"""One sentence, one reply: understood, asked, put together, and kept for what is said next."""

from dataclasses import dataclass, replace

from bot.answers.answer import Answer, Line, Outcome
from bot.answers.ask import ask, settle
from bot.answers.backing import Backing, unique
from bot.answers.both import in_language
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Question
from bot.answers.understanding.declining import declined
from bot.answers.understanding.lost import Lost, Reason
from bot.answers.understanding.parts import MOST_PARTS, parts_of
from bot.answers.understanding.plainly import plain
from bot.answers.understanding.understand import Talk, Understander


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said to a sentence, and what is to be passed on with the next one."""

    answers: tuple[Answer, ...]
    talk: Talk | None = None
    lost: Lost | None = None  # why nothing was understood, where nothing was


def reply(
    text: str, understander: Understander, lookup: Lookup, asked: Asked, talk: Talk | None = None
) -> Reply:
    """Answer `text`, said after `talk`; never raises, whatever was typed."""
    said = replied(text, understander, lookup, asked, talk)
    return declined_reply(said, lookup, asked, talk) if isinstance(said, Lost) else said


def declined_reply(lost: Lost, lookup: Lookup, asked: Asked, talk: Talk | None) -> Reply:
    """The reply to a sentence that is lost; what was spoken of before stays so."""
    answer = in_language(declined(lost, lookup.almanac), asked.language)
    return Reply((answer,), talk, lost)


def replied(
    text: str, understander: Understander, lookup: Lookup, asked: Asked, talk: Talk | None = None
) -> Reply | Lost:
    """The reply to `text` if it asks something, or why it is lost."""
    meant = understander.understand(text, asked.now, talk)
    if not isinstance(meant, Lost):
        return answered(meant.questions, lookup, asked)
    english = understander.in_english(text)
    parts = parts_of(plain(english) or english)
    if meant.reason is not Reason.LONG and 1 < len(parts) <= MOST_PARTS:
        told = _in_turn(parts, understander, lookup, asked, talk)
        if told is not None:
            return told
    return meant


def as_one(answers: tuple[Answer, ...]) -> Answer:
    """Several answers as one: headlines in a row, and what stands behind all of them."""
    first, *rest = answers
    if not rest:
        return first
    outcomes = [one.outcome for one in answers]
    ranked = (Outcome.ANSWER, Outcome.CLARIFY, Outcome.ABSTAIN)
    joined = Answer(
        _in_a_row(unique(one.headline for one in answers)),
        next(outcome for outcome in ranked if outcome in outcomes),
        details=unique(line for one in answers for line in one.details),
        table=next((one.table for one in answers if one.table), None),
        context=next((one.context for one in answers if one.context), None),
        as_of=next((one.as_of for one in answers if one.as_of), None),
        choices=unique(choice for one in answers for choice in one.choices),
        more=unique(choice for one in answers for choice in one.more),
        examples=first.examples,
        about=unique(slug for one in answers for slug in one.about),
        language=first.language,
    )
    backings = (Backing(one.sources, one.disagreements, one.doubts) for one in answers)
    return Backing.of(*backings).behind(joined)


def answered(questions: tuple[Question, ...], lookup: Lookup, asked: Asked) -> Reply:
    """The reply to questions already understood."""
    answers = tuple(ask(one, lookup, asked) for one in questions)
    about = unique(
        slug for pair in zip(questions, answers, strict=True) for slug in _of(*pair, lookup)
    )
    return Reply(answers, Talk(questions[-1], about, asked.language))


def _of(question: Question, answer: Answer, lookup: Lookup) -> tuple[str, ...]:
    """The drivers an answer is about: as it says itself, else the one who was asked for."""
    if answer.about:
        return answer.about
    settled = settle(question, lookup)
    driver = None if isinstance(settled, Answer) else getattr(settled, "driver", None)
    return (driver,) if driver else _named(answer.headline, lookup)


def _named(headline: Line, lookup: Lookup) -> tuple[str, ...]:
    """The drivers whom a headline names: "Kyle Larson won" is about him."""
    if not isinstance(headline, str):
        return ()
    return tuple(one.slug for one in lookup.almanac.drivers.values() if one.name in headline)


def _in_turn(
    parts: tuple[str, ...],
    understander: Understander,
    lookup: Lookup,
    asked: Asked,
    talk: Talk | None,
) -> Reply | None:
    """Each part answered after the one before it; None unless every part can be spoken to."""
    said: list[Answer] = []
    understood = False
    for part in parts:
        if understander.says_only_when(part):  # "is he driving saturday and sunday too"
            return None
        meant = understander.understand(part, asked.now, talk)
        if isinstance(meant, Lost):
            if meant.reason not in (Reason.UNTOLD, Reason.NOT_COVERED):
                return None
            if meant.reason is Reason.NOT_COVERED and not understander.asks_something(part):
                return None  # it says what the rest is about: "bristol was fun, who won"
            unanswered = replace(declined(meant, lookup.almanac), details=(), examples=())
            said.append(in_language(unanswered, asked.language))
            continue
        told = answered(meant.questions, lookup, asked)
        understood, talk = True, told.talk
        said.extend(told.answers)
    return Reply(tuple(said), talk) if understood else None


def _in_a_row(headlines: tuple[Line, ...]) -> Line:
    parts: list[object] = []
    for one in headlines:
        parts.extend([" ", *((one,) if isinstance(one, str) else one)])
    line = tuple(parts[1:])
    return "".join(map(str, line)) if all(isinstance(p, str) for p in line) else line  # type: ignore[return-value]
