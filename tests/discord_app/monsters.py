"""Answers beyond all reason, for what must hold whatever comes."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.answers.answer import (
    Answer,
    Choice,
    Column,
    Disagreement,
    Line,
    Moment,
    MomentStyle,
    Side,
    Table,
)
from bot.answers.questions.result import ResultOf
from db.provenance import Source

SNEAKY = (
    "@everyone", "@here", "<@1234>", "<@&99>", "<#5>", "</help:1>", "[a](https://x.io)", "```",
    "**", "__", "||", "-# ", "# ", "> ", "1. ", "https://x.io", "\u202e", "\u200b", "\n\n", "\\",
)  # fmt: skip

texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(SNEAKY), max_size=6).map("".join),
    st.builds(lambda text, times: text * times, st.sampled_from(("W", "*", "@everyone", "😀")),
              st.integers(0, 3000)),
)  # fmt: skip
moments = st.builds(
    Moment,
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.just(ZoneInfo("America/New_York")),
    st.sampled_from(MomentStyle),
)
lines: st.SearchStrategy[Line] = st.one_of(
    texts, st.lists(st.one_of(texts, moments), max_size=4).map(tuple)
)


def many(of: st.SearchStrategy[object], most: int = 30) -> st.SearchStrategy[tuple[object, ...]]:
    return st.one_of(
        st.lists(of, max_size=3).map(tuple),
        st.builds(lambda one, times: (one,) * times, of, st.integers(0, most)),
    )


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(st.builds(Column, texts, st.booleans()), min_size=1, max_size=9))
    row = draw(st.lists(texts, min_size=len(columns), max_size=len(columns)).map(tuple))
    other = draw(st.lists(texts, min_size=len(columns), max_size=len(columns)).map(tuple))
    rows = (other, *[row] * draw(st.integers(0, 300)))
    return Table(tuple(columns), rows, draw(st.frozensets(st.integers(0, 5))))


sources = st.builds(Source, st.just("slug"), texts)
choices = st.builds(Choice, texts, st.builds(ResultOf, texts, texts))
disagreements = st.builds(
    Disagreement, texts, many(st.builds(Side, texts, many(texts))), st.none() | texts
)
answers = st.builds(
    Answer,
    headline=lines,
    details=many(lines),
    table=st.none() | _tables(),
    context=st.none() | lines,
    disagreements=many(disagreements),
    doubts=many(texts),
    sources=many(sources),
    as_of=st.none() | st.just(date(2025, 3, 21)),
    choices=many(choices, 40) | st.lists(choices, max_size=40).map(tuple),
    more=many(choices, 40) | st.lists(choices, max_size=40).map(tuple),
    examples=many(texts),
)
