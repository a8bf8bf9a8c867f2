import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.seeds import FOLDER, digest, sow
from db.errors import BadSheets
from db.store import Store

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "seeds"))


async def test_seeds_are_loaded_once(store: Store, seeds: Path) -> None:
    assert await sow(store, NOW, seeds)
    version = await store.data_version()

    assert not await sow(store, NOW, seeds)
    assert await store.data_version() == version


async def test_the_seeds_of_a_new_release_are_loaded(store: Store, seeds: Path) -> None:
    await sow(store, NOW, seeds)
    with (seeds / "drivers.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[drivers]]\nslug = "new-comer"\nname = "New Comer"\n')

    assert await sow(store, NOW, seeds)
    assert "new-comer" in (await store.races.almanac()).drivers


async def test_seeds_do_not_undo_what_an_editor_withdrew(store: Store, seeds: Path) -> None:
    await sow(store, NOW, seeds)
    article = (await store.articles.list())[0].source.slug
    await store.articles.withdraw(article, by="an editor", why="wrong", now=NOW)
    with (seeds / "drivers.toml").open("a", encoding="utf-8") as file:
        file.write("\n# another release\n")

    await sow(store, NOW, seeds)

    withdrawn = [one.source.slug for one in await store.articles.list() if one.withdrawn_at]
    assert withdrawn == [article]


async def test_bad_seeds_are_tried_again_at_the_next_start(store: Store, seeds: Path) -> None:
    (seeds / "bad.toml").write_text("[", encoding="utf-8")

    for _ in range(2):
        with pytest.raises(BadSheets, match=r"bad\.toml"):
            await sow(store, NOW, seeds)


def test_the_digest_sees_contents_and_names(seeds: Path) -> None:
    before = digest(seeds)

    (seeds / "tracks.toml").rename(seeds / "courses.toml")

    assert digest(seeds) != before
    assert digest(FOLDER) == before
