"""What is computed inside: names, sentences, and the almanac with its indexes."""

import time
from collections.abc import Callable
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


async def names(bench: Bench) -> list[Row]:
    """Resolving with the seeds alone, then with the large store."""
    few, many = await _almanac(bench.small), await _almanac(bench.store.file)
    return [
        *_resolving(bench.effort, Lookup.of(few), 34),
        *_resolving(bench.effort, Lookup.of(many), 4_600),
    ]


async def sentences(bench: Bench) -> list[Row]:
    """Understanding with the seeds alone, then with the large store."""
    few, many = await _almanac(bench.small), await _almanac(bench.store.file)
    return [
        *_understanding(bench.effort, Lookup.of(few), "the seeds"),
        *_understanding(bench.effort, Lookup.of(many), bench.large),
    ]


async def large_store(bench: Bench) -> list[Row]:
    """What it takes to fill the large store, to read it, and to index its names."""
    began = time.perf_counter()
    almanac = await _almanac(bench.store.file)
    read = time.perf_counter()
    Lookup.of(almanac)
    indexed = time.perf_counter()
    found = [
        Row(f"read {bench.large}", (read - began,), Unit.SECONDS),
        Row("index their names", (indexed - read,), Unit.SECONDS),
    ]
    if bench.store.filled_in is not None:
        found.append(Row(f"load {bench.large}", (bench.store.filled_in,), Unit.SECONDS))
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
    understander = Understander(lookup, every_question())
    now = datetime.now(UTC)

    def understand(sentence: str) -> object:
        return understander.understand(sentence, now)

    long = percentiles(each(understand, [LONG], effort), 50)
    return [
        *_timed(f"understand one sentence, {store}", understand, SENTENCES, effort, SENTENCE),
        Row(f"understand {len(LONG):,} characters, {store}", long, Unit.MILLISECONDS),
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
