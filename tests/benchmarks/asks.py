"""What fans ask in the benchmarks: every command, in the ways that differ in work."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.benchmarks.bots import Bot
from tests.discord_stand_in.member import Member

RACE = "2025-trucks-homestead"
DEFECT = "Something went wrong"


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """A slash command with its options as typed; equal to nothing but itself."""

    command: str
    options: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        options = (f" {name}:{typed}" for name, typed in self.options.items())
        return f"/{self.command}{''.join(options)}"


COMMANDS = (
    Ask("result", {"driver": "kyle-larson", "race": RACE}),
    Ask("result", {"driver": "larsen"}),
    Ask("race"),
    Ask("race", {"race": RACE}),
    Ask("lapsled"),
    Ask("lapsled", {"driver": "heim"}),
    Ask("standings"),
    Ask("standings", {"driver": "majeski"}),
    Ask("next"),
    Ask("schedule"),
    Ask("driver", {"driver": "corey-heim"}),
    Ask("compare", {"driver": "heim", "other": "majeski"}),
    Ask("sources"),
    Ask("help"),
    Ask("about"),
    Ask("privacy"),
)
"""Every command for everyone."""

LARGE = (
    Ask("result", {"driver": "x-ann-barbarberg"}),
    Ask("race", {"race": "big 321"}),
    Ask("driver", {"driver": "ann barbarberg"}),
    Ask("compare", {"driver": "ann barbarberg", "other": "ben barbarberg"}),
    Ask("schedule", {"series": "big"}),
)
"""What only the large store can answer."""

COMPLETED = (
    Ask("result", {"driver": ""}),
    Ask("result", {"driver": "lar"}),
    Ask("result", {"driver": "larsen"}),
    Ask("race", {"race": "home"}),
    Ask("standings", {"series": "tr"}),
)
"""Options as they are while somebody types into them."""

FLOOR = Ask("noop")
FLOOR_COMPLETED = Ask("noop", {"word": "w"})


def not_asked(bot: Bot) -> list[str]:
    """The commands for everyone that `COMMANDS` lacks: a benchmark is to know them all."""
    registered = bot.stand_in.commands.of(None)
    open_to_all = [one for one in registered if one["default_member_permissions"] is None]
    slash = {str(one["name"]) for one in open_to_all if one["type"] == 1}
    return sorted(slash - {one.command for one in COMMANDS})


async def checked(fan: Member, ask: Ask) -> None:
    """Ask, and see that there is an answer.

    Raises:
        RuntimeError: there is none, so that its time means nothing.
    """
    reply = await fan.slash(ask.command, **ask.options)
    if not reply.text or DEFECT in reply.text:
        raise RuntimeError(f"{ask} is not answered: {reply.text!r}")
