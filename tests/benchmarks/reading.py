"""What is computed inside: names, sentences, and the almanac with its indexes."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.questions import every_question
from bot.answers.understanding.understand import Understander
from db.almanac import Almanac
from db.store import Store
from tests.benchmarks.bench import Bench
from tests.benchmarks.big_store import BigStore
from tests.benchmarks.rows import Budget, Row, Unit, percentiles, pooled
from tests.benchmarks.sampling import Effort, each

NAMES = (
    "larson", "Kyle Larson", "larsen", "heim", "cory heim", "#07", "#11", "L. Riggs", "riggs",
    "ty majesky", "Majeski, Ty", "hocevar", "carson", "zane", "chandler smith", "ankrum",
    "caruth's", "grant enfinger", "enfinger", "xqzwv",
)  # fmt: skip
SENTENCES = (
    "who won?", "p2?", "larsen finish", "where did Kyle Larson finish at homestead",
    "who led most", "heim laps led", "when do they run next", "points gap majeski",
    "how many cautions were there", "who won stage 2", "what number is Riggs", "who was on pole",
    "compare heim and majeski", "what is the weather like on the moon today",
)  # fmt: skip
LONG = "who led the most laps at homestead, and where did larsen finish? " * 62
PEOPLE = {34: Budget(0.1), 4_600: Budget(0.3)}
SENTENCE = Budget(2)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a bot reads from, in this process: of the seeds alone, and of the large store."""

    effort: Effort
    store: BigStore
    few: Lookup
    many: Lookup
    read_s: float  # the large store
    indexed_s: float


async def inside(bench: Bench) -> Inside:
    """Both stores, read once for all that is measured on them."""
    few = Lookup.of(await _almanac(bench.small))
    began = time.perf_counter()
    almanac = await _almanac(bench.store.file)
    read = time.perf_counter()
    many = Lookup.of(almanac)
    indexed = time.perf_counter()
    gc.freeze()  # as the bot does
    return Inside(bench.effort, bench.store, few, many, read - began, indexed - read)


def names(given: Inside) -> list[Row]:
    """Resolving with the seeds alone, then with the large store."""
    return [
        *_resolving(given.effort, given.few, 34),
        *_resolving(given.effort, given.many, 4_600),
    ]


def sentences(given: Inside) -> list[Row]:
    """Understanding with the seeds alone, then with the large store."""
    return [
        *_understanding(given.effort, given.few, "the seeds"),
        *_understanding(given.effort, given.many, given.store.label),
    ]


def large_store(given: Inside) -> list[Row]:
    """What it takes to fill the large store, to read it, and to index it."""
    found = [
        Row(f"read {given.store.label}", (given.read_s,), Unit.SECONDS),
        Row(f"index {given.store.label}", (given.indexed_s,), Unit.SECONDS),
    ]
    if given.store.filled_in is not None:
        found.append(Row(f"load {given.store.label}", (given.store.filled_in,), Unit.SECONDS))
    return found


async def _almanac(file: Path) -> Almanac:
    async with Store.open(f"sqlite:///{file}") as store:
        return await store.races.almanac()


def _resolving(effort: Effort, lookup: Lookup, people: int) -> list[Row]:
    return _timed(
        f"resolve one name of {people:,}",
        partial(lookup.resolve, Names.DRIVER),
        NAMES,
        effort,
        PEOPLE[people],
    )


def _understanding(effort: Effort, lookup: Lookup, store: str) -> list[Row]:
    began = time.perf_counter()
    understander = Understander(lookup, every_question())
    made = time.perf_counter() - began
    now = datetime.now(UTC)

    def understand(sentence: str) -> object:
        return understander.understand(sentence, now)

    long = percentiles(each(understand, [LONG], effort), 50)
    return [
        *_timed(f"understand one sentence, {store}", understand, SENTENCES, effort, SENTENCE),
        Row(f"understand {len(LONG):,} characters, {store}", long, Unit.MILLISECONDS),
        Row(f"learn to understand, {store}", (made,), Unit.SECONDS),
    ]


def _timed(
    what: str,
    work: Callable[[str], object],
    texts: tuple[str, ...],
    effort: Effort,
    budget: Budget,
) -> list[Row]:
    """The middle one of `texts`, and the slowest."""
    rounds = each(work, texts, effort)
    own = {text: pooled([one[at :: len(texts)] for one in rounds]) for at, text in enumerate(texts)}
    slowest = max(own, key=lambda text: percentiles(own[text], 50))
    return [
        Row(f"{what}, p50", percentiles(rounds, 50), Unit.MILLISECONDS, budget),
        Row(
            "  the slowest, p50",
            percentiles(own[slowest], 50),
            Unit.MILLISECONDS,
            note=f"“{slowest}”",
        ),
    ]
