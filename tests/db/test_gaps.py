"""Questions asked in vain, counted on either kind of database."""

import asyncio
from datetime import date, timedelta

from db.database_url import address_of
from db.engine import connected
from db.gaps import LONGEST, Gap, Gaps
from db.store import Store
from db.tables import GapRow

MONDAY = date(2026, 11, 16)
OF_PEOPLE = ("user", "guild", "channel", "member", "message")


def a_gap(question: str = "who cooks", *, times: int = 1, day: date = MONDAY) -> Gap:
    return Gap(question, "unclear", times, day, day)


async def test_the_same_question_is_counted_over_the_days(store: Store) -> None:
    await store.gaps.add([a_gap(times=2)])
    await store.gaps.add([a_gap(day=MONDAY + timedelta(days=2))])

    (gap,) = await store.gaps.most_asked(5)

    assert gap == Gap("who cooks", "unclear", 3, MONDAY, MONDAY + timedelta(days=2))


async def test_what_is_asked_most_comes_first(store: Store) -> None:
    await store.gaps.add([a_gap("a"), a_gap("b", times=3), a_gap("c", times=2)])

    gaps = await store.gaps.most_asked(2)

    assert [one.question for one in gaps] == ["b", "c"]


async def test_other_reasons_are_counted_apart(store: Store) -> None:
    await store.gaps.add([a_gap(), Gap("who cooks", "untold", 1, MONDAY, MONDAY)])

    assert len(await store.gaps.most_asked(5)) == 2


async def test_two_who_count_at_once_lose_nothing(store: Store) -> None:
    await asyncio.gather(*(store.gaps.add([a_gap()]) for _ in range(8)))

    (gap,) = await store.gaps.most_asked(5)

    assert gap.times == 8


async def test_a_long_question_is_cut(store: Store) -> None:
    await store.gaps.add([a_gap("x" * 500)])

    (gap,) = await store.gaps.most_asked(5)

    assert len(gap.question) == LONGEST


async def test_where_there_are_too_many_those_asked_least_go(database_url: str) -> None:
    async with Store.open(database_url), connected(address_of(database_url)) as database:
        gaps = Gaps(database, most=10)
        await gaps.add([a_gap(f"question {number}") for number in range(10)])
        await gaps.add([a_gap("asked often", times=5)])

        kept = await gaps.most_asked(50)

    assert len(kept) == 9
    assert kept[0].question == "asked often"


def test_no_column_could_hold_who_asked() -> None:
    names = GapRow.model_fields

    assert [name for name in names if any(word in name for word in OF_PEOPLE)] == []
