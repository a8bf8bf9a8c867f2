import pytest

from tests.discord_stand_in.mentions import pings
from tests.discord_stand_in.wire import Json

TEXT = "@everyone <@1> <@!2> <@&3> <#4> @here"
EVERYONE = {"@everyone", "@here"}


@pytest.mark.parametrize(
    ("allowed", "rung"),
    [
        (None, EVERYONE | {"<@1>", "<@2>", "<@&3>"}),
        ({"parse": []}, set()),
        ({"parse": ["roles"]}, {"<@&3>"}),
        ({"parse": ["everyone"]}, EVERYONE),
        ({"parse": [], "roles": ["3"]}, {"<@&3>"}),
        ({"users": [2]}, {"<@2>"}),
        ({"parse": [], "roles": ["9"]}, set()),
    ],
)
def test_only_what_is_allowed_rings(allowed: Json | None, rung: set[str]) -> None:
    assert pings(TEXT, allowed) == rung


def test_a_text_without_mentions_rings_nobody() -> None:
    assert pings("Larson won at 60 @ Homestead", None) == frozenset()
