"""What surrounds a question in chat, taken away: "fell asleep lol, who won", "or nah?".

Nothing here explains a word. A sentence that is not understood as it stands is tried again without
what a fan says of themselves, and only where what goes names nothing that an answer depends on.
"""

import re
from collections.abc import Callable, Iterator

from bot.answers.normal import normal
from bot.answers.understanding.parts import parts_of
from bot.answers.understanding.plainly import ASKS, asking
from bot.answers.understanding.sentence import CONTEXT, Sentence, SlotKind
from bot.answers.understanding.words.chat import SIGNS
from bot.answers.understanding.words.elsewhere import GAMES, TRACKS
from bot.answers.understanding.words.oneself import OPENINGS, TOLD_OF_ONESELF

Read = Callable[[str], Sentence]

_TAG = re.compile(
    r"(?i)[\s,]+(?:or (?:was it|is it|did (?:he|they))"
    r"|(?:did|was|is|does|has|were|had|are|do)(?:n['’]?t)? (?:he|she|they|it|that)"
    r"|(?:is|was) that (?:right|true|correct)|am i right|amirite|innit|yea+h?|ye+s+|y/n|huh|eh"
    r"|right|correct|true|or am i wrong|or am i (?:trippin\w*|crazy|dreaming))[\s?!.]*$"
)
"""What makes a question of a statement: "riggs won stage 2 didnt he"."""

_HEARD = re.compile(
    r"(?i)^\W*(?:(?:so|but|wait|hey|yo|ok|lol)\W+)*(?:(?:my|a|some|this|the) \w+|i(?:['’]?m)?"
    r"|(?:we|they|you)(?:['’]?re)?|people"
    r"|someone|somebody|everyone|everybody|reddit|twitter|facebook|chat|he|she)(?: (?:just|is|are"
    r"|was|keeps?|kept|all|still|always))? (?:said|says?|saying|thinks?|swears?|told me|telling me"
    r"|claims?|insists?|heard|read|thought|could have sworn|coulda sworn|swore|bet me|figured|saw"
    r")\W+(?:that )?(?=\w)"
)
"""Who says so: "my buddy swears heim won", "i thought riggs was third"."""

_OR_DID = re.compile(r"(?i)[\s,]+or (?:did|was|were|is|has) (?:he|she|they|it)\b.*$")
"""Another way that it may have been: "did he hit riggs or did he just lose it"."""

_ASKS_WHETHER = frozenset("did does is was were are has had can could do".split())
_TURNS = frozenset(
    "but so lol lmao lmfao bro bruh man dude tho though ok okay yeah yea yep fr ngl wait also "
    "anyway anyways well haha hey yo tbh smh right wow damn please pls like then now and honestly "
    "seriously sorry hmm um uh oh geez".split()
)
"""Words after which something new is said."""

_SUPPOSES = frozenset(
    "if unless say says said saying told tells claims claim suppose imagine pretend assuming "
    "assume without whether than never instead".split()
)
"""What follows these is not asked, or not of what was."""

_LEADS_ON = frozenset(
    "in at on for of from with by about to during after before between and or the a an that know "
    "remember exactly idea out sure tell told forgot wondering curious ask asking".split()
)
"""Words whose sentence goes on with the question word: "i dont know who"."""
_LED_ON = frozenset(
    "guy guys driver drivers truck car one ones lap laps race time team spot place order reason "
    "moment day night".split()
)
"""Words that "who", "when" and "where" say more of: "the lap when he", "the guy who"."""
_RELATIVE = frozenset("who when where why which whose".split())

_KNOWS = re.compile(
    r"(?i)^\W*(?:how \w+ )?(?:did|does|do)(?:n['’]?t)? (\w+(?: \w+)?) (?:even |really |actually )?"
    r"(?:know|think|believe|blame|criticize|complain about)\b"
)
_THOUGHT = re.compile(r"(?i)^\W*how \w+ (\w+(?: \w+)?) (?:thought|thinks|felt|feels)\b")

_NOUNS = frozenset({SlotKind.DRIVER, SlotKind.SOMEBODY, SlotKind.PERSON, SlotKind.PRONOUN})
MOST = 6
"""How many ways of leaving something away are tried."""


def cores(text: str, read: Read, everyday: frozenset[str]) -> Iterator[str]:
    """What `text` may ask without what surrounds it, the most of it first.

    `read` explains a text; `everyday` are words that name nobody and no place.
    """
    tried = 0
    alone = (_OR_DID.sub("", text),) if _OR_DID.search(text) else ()
    for one in (*_untagged(text), *alone, *_tails(text, read, everyday)):
        if tried < MOST:
            tried += 1
            yield one


def contrasted(text: str, read: Read) -> str | None:
    """The question after what is known of a driver already: "heim had the pole but who won".

    None where the first part may say what the question is about: "in stage 1, who won".
    """
    pieces = text.split()
    for at in _asking_at(pieces, ASKS):
        before, turns = pieces[at - 1], normal(pieces[at - 1]) == "but"
        if not (turns or before[-1] in ".,;:!?…"):
            continue
        aside, tail = read(" ".join(pieces[:at])), pieces[at:]
        drivers = aside.of(SlotKind.DRIVER)
        known = drivers and len(drivers) == len(aside.slots) and aside.concepts
        asks = asking(" ".join(pieces[:at])) or aside.unknown
        if known and not asks and (turns or read(" ".join(tail)).of(SlotKind.PRONOUN)):
            return _of_whom(aside, read(" ".join(tail)), tail, contrasts=turns)
    return None


def thought(text: str, read: Read) -> tuple[str, ...]:
    """What somebody said of it, where it is asked what they knew: "did he know what was wrong".

    Then what they said of the one other driver that is named, if any.
    """
    found = _KNOWS.match(text) or _THOUGHT.match(text)
    if found is None:
        return ()
    rest = read(text[found.end() :])
    others = rest.of(SlotKind.DRIVER)
    names = [" ".join(rest.words[one.start : one.end]) for one in others]
    abouts = (text[found.end() :], *(names if len(names) == 1 else ()))
    return tuple(f"what did {found[1]} say about {about}" for about in abouts)


def tagged(text: str, read: Read) -> str | None:
    """What is to be confirmed of a driver, as a question: "larson won the pole, right"."""
    found = _TAG.search(text)
    head = text[: found.start()] if found else ""
    if (
        not head
        or len(parts_of(head)) > 1
        or asking(head)
        or normal(head.split()[0]) in _ASKS_WHETHER
    ):
        return None
    sentence = read(head)
    said = sentence.concepts and not sentence.asks and sentence.slots
    return f"did {head}" if said and sentence.slots[0].kind is SlotKind.DRIVER else None


def _untagged(text: str) -> Iterator[str]:
    found = _TAG.search(text)
    head = text[: found.start()] if found else text
    said = _HEARD.sub("", head)
    if head and not asking(head) and said != text:
        yield f"did {said}"


def _asking_at(pieces: list[str], asks: frozenset[str]) -> list[int]:
    """Where a question may begin after something else; the first few places only."""
    return [at for at in range(1, len(pieces)) if normal(pieces[at]) in asks][:MOST]


def _tails(text: str, read: Read, everyday: frozenset[str]) -> Iterator[str]:
    """The sentence from a question word on, where what stands before it is an aside."""
    pieces = text.split()
    for at in _asking_at(pieces, ASKS | _ASKS_WHETHER):
        word, before = normal(pieces[at]), pieces[at - 1]
        stops = before[-1] in ".,;:!?…)-" or not (normal(before) or before in SIGNS)
        whether = word in _ASKS_WHETHER and (stops or normal(before) in _TURNS)
        if not (word in ASKS or whether):
            continue
        if (core := _after(pieces[:at], pieces[at:], read, everyday, stops=stops)) is not None:
            yield core


def _after(
    before: list[str], tail: list[str], read: Read, everyday: frozenset[str], *, stops: bool
) -> str | None:
    """The tail as a question of its own; None where `before` says what it is about."""
    said = [word for piece in before for word in normal(piece).split()]
    if not said:
        return " ".join(tail)
    turns = stops or said[-1] in _TURNS
    if _SUPPOSES.intersection(said) or not (turns or said[0] in OPENINGS):
        return None
    said_more = said[-1] in _LED_ON and normal(tail[0]) in _RELATIVE
    if not turns and (said[-1] in _LEADS_ON or said_more):
        return None
    if said[-1] != "but" and said[:2] != ["what", "a"] and asking(" ".join(said)):
        return None
    aside, asked = read(" ".join(before)), read(" ".join(tail))
    if not all(_says_nothing(word, everyday) for word in aside.unknown):
        return None
    named = {slot.kind for slot in aside.slots} - _NOUNS - CONTEXT
    if named and not turns:
        return None
    around = [" ".join(aside.words[s.start : s.end]) for s in aside.slots if s.kind in CONTEXT]
    spoken = _of_whom(aside, asked, tail, contrasts=said[-1] == "but")
    return None if spoken is None else " ".join((spoken, *around))


def _says_nothing(word: str, everyday: frozenset[str]) -> bool:
    known = word in everyday or word in OPENINGS or word in TOLD_OF_ONESELF
    return known and word not in TRACKS and word not in GAMES


def _of_whom(aside: Sentence, asked: Sentence, tail: list[str], *, contrasts: bool) -> str | None:
    """The tail with the driver of the aside for its pronoun; None if it leaves him unsaid."""
    whole = " ".join(tail)
    drivers = aside.of(SlotKind.DRIVER)
    if aside.of(SlotKind.SOMEBODY) or len(drivers) > 1:
        return None
    pronouns = asked.of(SlotKind.PRONOUN)
    if not drivers:
        return whole
    name = " ".join(aside.words[drivers[0].start : drivers[0].end])
    if pronouns:
        own = set(pronouns[0].value.split()) if isinstance(pronouns[0].value, str) else set()
        return " ".join(name if normal(word) in own else word for word in tail)
    return whole if contrasts or asked.of(SlotKind.DRIVER) else None
