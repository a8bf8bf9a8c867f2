import pytest

from bot.errors import BadSetting
from bot.settings import Settings
from bot.sharding import ALL_SHARDS, Sharding, sharding_of


def sharding(**env: str) -> Sharding:
    return sharding_of(Settings.from_env(env))


def test_without_settings_all_shards_are_this_process() -> None:
    assert sharding() == ALL_SHARDS


@pytest.mark.parametrize(
    ("written", "meant"), [("0-3", (0, 1, 2, 3)), ("2,0", (0, 2)), ("0 - 1, 3", (0, 1, 3))]
)
def test_shards_are_given_as_ranges_and_numbers(written: str, meant: tuple[int, ...]) -> None:
    found = sharding(PITBOARD_SHARDS=written, PITBOARD_SHARD_COUNT="4")

    assert found == Sharding(4, meant)


def test_a_part_needs_to_know_of_how_many() -> None:
    with pytest.raises(BadSetting, match=r"^PITBOARD_SHARDS needs PITBOARD_SHARD_COUNT"):
        sharding(PITBOARD_SHARDS="0")


def test_a_shard_beyond_the_last_is_refused() -> None:
    with pytest.raises(BadSetting, match="names shard 4, but of 4 the last is 3"):
        sharding(PITBOARD_SHARDS="0-4", PITBOARD_SHARD_COUNT="4")
