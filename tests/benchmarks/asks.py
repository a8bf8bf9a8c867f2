"""What fans ask in the benchmarks: every command, in the ways that differ in work."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

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

    def spelt(self, number: int) -> dict[str, str]:
        """The options in one of many spellings that mean the same: a question never asked yet."""
        return {name: _cased(typed, number) for name, typed in self.options.items()}


AGAIN = (
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
"""Every command, asked over and over, as after a race."""

ANEW = (
    Ask("result", {"driver": "kyle larson", "race": "homestead miami"}),
    Ask("result", {"driver": "layne rigs"}),
    Ask("race", {"race": "baptist health 200"}),
    Ask("lapsled", {"driver": "corey heim"}),
    Ask("standings", {"driver": "ty majeski"}),
    Ask("standings", {"series": "truck series"}),
    Ask("next", {"series": "truck series"}),
    Ask("schedule", {"series": "truck series"}),
    Ask("driver", {"driver": "corey heim"}),
    Ask("compare", {"driver": "corey heim", "other": "ty majeski"}),
    Ask("sources", {"race": "homestead miami"}),
)
"""Commands asked as nobody has before, so that each answer is made from scratch."""

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


def spellings() -> Iterator[int]:
    """Numbers for `Ask.spelt`, never the same twice."""
    return count(1)


def not_asked(bot: Bot) -> list[str]:
    """The commands for everyone that `AGAIN` lacks: a benchmark is to know them all."""
    registered = bot.stand_in.commands.of(None)
    open_to_all = [one for one in registered if one["default_member_permissions"] is None]
    slash = {str(one["name"]) for one in open_to_all if one["type"] == 1}
    return sorted(slash - {one.command for one in AGAIN})


async def checked(fan: Member, ask: Ask) -> None:
    """Ask, and see that there is an answer.

    Raises:
        RuntimeError: there is none, so that its time means nothing.
    """
    reply = await fan.slash(ask.command, **ask.options)
    if not reply.text or DEFECT in reply.text:
        raise RuntimeError(f"{ask} is not answered: {reply.text!r}")


def _cased(text: str, number: int) -> str:
    """The text with the letters in upper case whose bits are set in `number`."""
    return "".join(
        letter.upper() if number >> at & 1 else letter.lower() for at, letter in enumerate(text)
    )
