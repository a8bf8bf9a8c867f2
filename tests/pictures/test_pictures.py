import asyncio
import threading
from collections.abc import Iterator

import pytest

from bot.pictures.card import Card, Kind, Theme
from bot.pictures.drawing import draw
from bot.pictures.pictures import Picture, Pictures
from tests.builders import a_race

PATIENCE_S = 10.0


class Studio:
    """Draws by noting what was asked for, each time only when `go` is set."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.threads: set[int] = set()
        self.fails = False
        self.started, self.go = threading.Event(), threading.Event()
        self.go.set()

    def draw(self, card: Card) -> bytes:
        self.drawn.append(card.file_name)
        self.threads.add(threading.get_ident())
        self.started.set()
        assert self.go.wait(PATIENCE_S)
        if self.fails:
            raise ValueError("no ink")
        return f"{card.title} {card.theme} {len(self.drawn)}".encode()


@pytest.fixture
def studio() -> Iterator[Studio]:
    studio = Studio()
    yield studio
    studio.go.set()  # no thread outlives its test


async def until_started(studio: Studio) -> None:
    assert await asyncio.to_thread(studio.started.wait, PATIENCE_S)


async def settle() -> None:
    """Let every task come as far as it can."""
    for _ in range(20):
        await asyncio.sleep(0)


async def shown(pictures: Pictures, slug: str = "a", *, version: int = 1) -> Picture:
    picture = await pictures.of(a_race(slug), Kind.RESULT, version=version)
    assert picture is not None
    return picture


async def test_a_picture_comes_with_its_words_and_its_name(studio: Studio) -> None:
    picture = await shown(Pictures(drawn=studio.draw))

    assert picture.png == b"Baptist Health 200 dark 1"
    assert "1. Kyle Larson" in picture.alt
    assert "Larson" not in picture.quiet_alt + picture.file_name


async def test_a_picture_asked_for_again_is_not_drawn_again(studio: Studio) -> None:
    pictures = Pictures(drawn=studio.draw)

    first, second = await shown(pictures), await shown(pictures)

    assert second is first
    assert len(studio.drawn) == 1


async def test_what_became_known_is_drawn_anew(studio: Studio) -> None:
    pictures = Pictures(drawn=studio.draw)

    first, second = await shown(pictures, version=1), await shown(pictures, version=2)

    assert (first.png[-1:], second.png[-1:]) == (b"1", b"2")


async def test_each_theme_has_its_own_picture(studio: Studio) -> None:
    pictures = Pictures(drawn=studio.draw)

    found = [await pictures.of(a_race(), Kind.RESULT, version=1, theme=one) for one in Theme]

    assert [b"dark" in one.png for one in found if one] == [True, False]


async def test_nothing_is_drawn_of_what_no_source_tells(studio: Studio) -> None:
    assert await Pictures(drawn=studio.draw).of(a_race(), Kind.POINTS, version=1) is None
    assert studio.drawn == []


async def test_many_who_ask_at_once_get_one_drawing(studio: Studio) -> None:
    pictures = Pictures(drawn=studio.draw)

    found = await asyncio.gather(*(shown(pictures) for _ in range(100)))

    assert len(studio.drawn) == 1
    assert len({id(one) for one in found}) == 1


async def test_two_pictures_are_drawn_one_after_the_other(studio: Studio) -> None:
    studio.go.clear()
    pictures = Pictures(drawn=studio.draw)
    both = asyncio.gather(shown(pictures, "a"), shown(pictures, "b"))
    await until_started(studio)
    await settle()

    at_first = list(studio.drawn)
    studio.go.set()
    await both

    assert at_first == ["a-result.png"]
    assert studio.drawn == ["a-result.png", "b-result.png"]


async def test_the_pictures_asked_for_longest_ago_are_forgotten(studio: Studio) -> None:
    pictures = Pictures(most=2, drawn=studio.draw)

    for slug in ("a", "b", "a", "c", "a", "b"):
        await shown(pictures, slug)

    assert [name[0] for name in studio.drawn] == ["a", "b", "c", "b"]


async def test_one_who_stops_waiting_leaves_the_drawing_to_the_others(studio: Studio) -> None:
    studio.go.clear()
    pictures = Pictures(drawn=studio.draw)
    hasty, patient = (asyncio.create_task(shown(pictures)) for _ in range(2))
    await until_started(studio)

    hasty.cancel()
    await asyncio.gather(hasty, return_exceptions=True)
    studio.go.set()

    assert (await patient).png == b"Baptist Health 200 dark 1"


async def test_a_drawing_that_failed_is_tried_again_when_asked_for(studio: Studio) -> None:
    pictures = Pictures(drawn=studio.draw)
    studio.fails = True
    with pytest.raises(ValueError, match="no ink"):
        await shown(pictures)
    studio.fails = False

    assert (await shown(pictures)).png == b"Baptist Health 200 dark 2"


async def test_nothing_is_drawn_on_the_event_loop(studio: Studio) -> None:
    await shown(Pictures(drawn=studio.draw))

    assert threading.get_ident() not in studio.threads


async def test_the_event_loop_goes_on_during_a_real_drawing() -> None:
    begun, ended = threading.Event(), threading.Event()

    def watched(card: Card) -> bytes:
        begun.set()
        png = draw(card)
        ended.set()
        return png

    asked = asyncio.create_task(shown(Pictures(drawn=watched)))
    turns = 0
    while not ended.is_set() and not asked.done():
        turns += begun.is_set()
        await asyncio.sleep(0)

    assert (await asked).png.startswith(b"\x89PNG")
    assert turns > 10
