"""Whatever is typed is answered or declined, soon, and never said back as it came."""

import time
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.question import Asked
from bot.answers.understanding.conversation import as_one, reply
from bot.console.text import plain
from tests.answers.understanding.seeded import lookup, understander

ASKED = Asked(datetime(2025, 3, 23, 16, tzinfo=UTC))
WORDS = (
    "who won larson heim corey smith lap 15 30 to go stage 2 first last caution pit road why when "
    "how many and , ? + #07 @everyone <b> `x` next martinsville sydney 2024 points wins said 3rd "
    "yesterday cup daytona he him spin with in on the his race 999999999 zzyzx"
).split()
TYPED = st.one_of(
    st.text(max_size=450),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
)


def said(text: str) -> str:
    answers = reply(text, understander(), lookup(), ASKED).answers
    return plain(as_one(answers), ASKED.now)


@settings(deadline=None, max_examples=300)
@given(TYPED)
def test_every_input_gets_words_that_ping_nobody(text: str) -> None:
    answer = said(text)

    assert answer.strip()
    assert "@everyone" not in answer
    assert "<b>" not in answer
    assert "`x`" not in answer


@settings(deadline=None, max_examples=100)
@given(TYPED, TYPED)
def test_every_input_may_follow_every_other(before: str, after: str) -> None:
    talk = reply(before, understander(), lookup(), ASKED).talk

    assert reply(after, understander(), lookup(), ASKED, talk).answers


def test_four_thousand_characters_take_no_longer_than_a_question() -> None:
    longest = "lorem ipsum dolor sit amet consectetur " * 103
    said("who won")

    began = time.perf_counter()
    said(longest)

    assert time.perf_counter() - began < 0.1
