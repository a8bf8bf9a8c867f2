"""Text from anywhere is shown as it is, and does nothing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import Moment, MomentStyle
from bot.discord_app.escaping import cut, escaped, line, visible

START = Moment(datetime(2025, 3, 29, 0, 0, tzinfo=UTC), ZoneInfo("America/New_York"))


def as_read(markdown: str) -> str:
    """What Discord shows of text whose every mark is escaped."""
    shown, rest = "", iter(markdown)
    for one in rest:
        shown += next(rest) if one == "\\" else one
    return shown.replace("\u200b", "")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**bold** _it_ ~~gone~~", r"\*\*bold\*\* \_it\_ \~\~gone\~\~"),
        ("`code` ||spoiler||", r"\`code\` \|\|spoiler\|\|"),
        ("[masked](https://x.io)", r"\[masked\](https:\//x.io)"),
        ("<@1> <@&2> <#3> <:a:4>", r"\<@1\> \<@&2\> \<\#3\> \<:a:4\>".replace(r"\#", "#")),
        ("# title", r"\# title"),
        ("-# small", r"\-# small"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("Boys & Girls Club 250, No. 07", "Boys & Girls Club 250, No. 07"),
    ],
)
def test_markdown_is_shown_instead_of_done(typed: str, shown: str) -> None:
    assert escaped(typed, 100) == shown


@pytest.mark.parametrize("word", ["@everyone", "@here"])
def test_the_words_that_ping_all_are_broken(word: str) -> None:
    assert escaped(f"hi {word}!", 100) == f"hi @\u200b{word[1:]}!"


def test_invisible_and_direction_marks_are_dropped() -> None:
    assert visible("Kyle\u202e \u200bLar\u2066son\x00") == "Kyle Larson"


def test_line_breaks_become_spaces() -> None:
    assert visible("one\n\ntwo\u2028three") == "one two three"


def test_long_text_ends_in_an_ellipsis() -> None:
    assert cut("Homestead-Miami", 10) == "Homestead…"


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(max_size=300))
def test_what_is_read_is_what_was_written(text: str) -> None:
    assert as_read(escaped(text, 300)) == visible(text)


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(max_size=300), st.integers(1, 100))
def test_escaping_at_most_doubles(text: str, length: int) -> None:
    assert len(escaped(text, length)) <= 2 * length + 2


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (MomentStyle.DAY, "<t:1743206400:D>"),
        (MomentStyle.DAY_AND_TIME, "<t:1743206400:F>"),
        (MomentStyle.RELATIVE, "<t:1743206400:R>"),
    ],
)
def test_moments_are_stamps_in_the_readers_zone(style: MomentStyle, shown: str) -> None:
    moment = Moment(START.at, START.zone, style)

    assert line(("Green flag ", moment, ", on FS1"), 100) == f"Green flag {shown}, on FS1"


def test_text_between_moments_keeps_its_spaces_and_is_escaped() -> None:
    assert line((START, " *or* ", START), 100) == (r"<t:1743206400:F> \*or\* <t:1743206400:F>")
