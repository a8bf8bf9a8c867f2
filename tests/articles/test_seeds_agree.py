"""The two Homestead reports, read by the program: nothing differs from the sheets made by hand."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.answers.lookup import Lookup
from bot.articles.drafts.casting import cast
from bot.articles.drafts.drafting import draft_of_file
from bot.seeds import told_by_seeds
from db.fact_sheet import read_path
from db.provenance import Claim, Topic, Value

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "articles"
SEEDS = ROOT / "seeds" / "2025" / "trucks" / "04-homestead"
PAIRS = [("homestead-report", "speedway-media"), ("homestead-recap", "trucks-recap")]

_Told = dict[tuple[Topic, str], Value]


def told_in(claims: Iterable[Claim], race: str) -> _Told:
    """What is claimed of one race, whatever the race is called."""
    return {
        (Topic("race", one.topic.kind, one.topic.scope, one.topic.subject), name): value
        for one in claims
        if one.topic.race == race
        for name, value in one.fields.items()
        if name not in ("reported", "text")
    }


def read_and_seeded(article: str, seed: str) -> tuple[_Told, _Told]:
    """What the program reads in an article, and what its seed says."""
    path = ARTICLES / f"{article}.txt"
    if not path.is_file():
        pytest.skip("the articles the seeds were made from are not here")
    drafted = cast(draft_of_file(path.read_bytes(), path.name), Lookup.of(told_by_seeds()))
    (sheet,), _ = read_path([SEEDS / f"{seed}.toml"])
    race = drafted.race or "unknown"
    return told_in(drafted.sheet.claims, race), told_in(sheet.claims, sheet.races[0])


@pytest.mark.parametrize(("article", "seed"), PAIRS)
def test_what_is_read_is_what_the_seed_says(article: str, seed: str) -> None:
    read, seeded = read_and_seeded(article, seed)

    assert {key: read[key] for key in read if key in seeded and read[key] != seeded[key]} == {}


@pytest.mark.parametrize(("article", "seed"), PAIRS)
def test_nothing_is_read_that_the_seed_does_not_say(article: str, seed: str) -> None:
    read, seeded = read_and_seeded(article, seed)

    assert sorted(map(str, read.keys() - seeded.keys())) == []
