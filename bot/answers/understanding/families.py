"""Words that tell of the same thing, and what is left of a word without its ending."""

from functools import cache

_FAMILIES = (
    "slide slid slides sliding slip slipped slips",
    "hit hits hitting touch touched touches contact bump bumped clip clipped scrape scraped tag "
    "tagged collide collided clobber clobbered nail nailed drill drilled punt punted plow plowed "
    "slam slammed smack smacked",
    "lose lost loses losing loss losses cost",
    "quit quits die died dies dying cut stall stalled stalls shut fail failed failing failure "
    "trouble problem power engine motor electrical",
    "push pushed pushes pushing shove shoved",
    "squeeze squeezed squeezes pinch pinched pinches",
    "fight fought fights fighting battle battled battling battles dispute disputed duel duelled "
    "contest raced",
    "run runs running ran race races racing raced compete competing",
    "pass passed passes passing overtake overtook",
    "say said says call called calls tell told claim claimed",
    "thank thanked thanks praise praised praises",
    "fun enjoy enjoyed",
    "sad dejected confused upset mad angry pissed gutted disappointed frustrated "
    "heartbroken mood stings bummed",
    "celebrate celebrated celebration burnout party",
    "fall fell falls drop dropped drops dropping slip slipped lose lost shuffled fade faded fades",
    "loose wiggle wiggled sideways",
    "climb climbed climbs charge charged charging rally rallied comeback recover recovered "
    "recovery drive drove rebound",
    "repair repaired repairs fix fixed fender damage damaged",
    "overshoot overshot slide slid miss missed through",
    "high top rim rail outside",
    "low bottom inside",
    "near nearly almost close narrowly just",
    "brief briefly moment momentarily seconds",
    "family wife kids crew",
    "photo picture image photographer",
    "favorite favourite favored favoured",
    "spin spun spins spinning",
    "wreck wrecked crash crashed accident",
    "start started starts starting launch launched launches away",
    "slow slowly struggle struggled struggles sluggish bogged",
    "dash dashboard",
    "twice again",
    "reach reached catch caught",
    "switch toggle cycle cycled flip flipped reset restarted",
    "caution yellow",
    "stage segment",
    "sweep swept sweeps triple",
    "rookie rookies",
    "know knew knows sure unsure",
    "best greatest strongest fastest",
    "strong dominant dominate dominated",
    "chase chased chasing hunt hunted stalk stalked pursue pursued",
    "hold held holds kept keep keeps defend defended",
    "interview interviewed",
    "intermediate intermediates half-mile",
)
_ENDINGS = {"ing": 3, "ed": 4, "es": 4, "s": 3, "e": 4}
"""Endings, and how many letters must be left: "made" is not mad."""


@cache
def _index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, words in enumerate(_FAMILIES):
        for word in words.split():
            found.setdefault(word, set()).add(f"~{number}")
    return {word: frozenset(families) for word, families in found.items()}


def families_of(word: str) -> frozenset[str]:
    """The families a word belongs to, as terms."""
    return _index().get(word, frozenset())


def stem(word: str) -> str:
    """The word without its ending, so that "scraped" and "scrapes" are one."""
    for ending, fewest in _ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) >= fewest:
            return word[: -len(ending)]
    return word
