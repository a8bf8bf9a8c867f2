"""What is refused of editors' commands: people without the permission, and hostile files."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from db.store import Store
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.wire import Upload
from tests.end_to_end.bot_process import BotProcess, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the bot has its store."""
    return tmp_path_factory.mktemp("bot")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(stand_in: StandIn, folder: Path) -> AsyncIterator[BotProcess]:
    """The bot, at home in the first server."""
    home = str(stand_in.guild.id)
    async with running(folder, stand_in, PITBOARD_HOME_GUILD=home) as process:
        yield process


@pytest.fixture
def home_editor(stand_in: StandIn, bot: BotProcess) -> Member:
    return stand_in.guild.member("editor", moderator=True)


COMMANDS = [
    ("article add", {}),
    ("article list", {}),
    ("article history", {}),
    ("article withdraw", {"article": "speedway-media-homestead", "reason": "x"}),
    ("correct", {"race": "homestead", "fact": "race/cautions", "value": "9", "reason": "x"}),
]


@pytest.mark.parametrize(("command", "options"), COMMANDS)
async def test_without_the_permission_nothing_is_done_though_the_command_is_sent(
    fan: Member, command: str, options: dict[str, str]
) -> None:
    reply = await fan.slash(command, **options)

    assert "Only members with the permission Manage Server" in reply.text
    assert (reply.ephemeral, fan.sees(command)) == (True, False)


def a_file(content: bytes, name: str = "report.txt", kind: str = "text/plain") -> Upload:
    return Upload(name, content, kind)


HOSTILE = {
    "one line of 1 MB": (a_file(b"Corey Heim won " * 66_000), "characters of text"),
    "more than 1 MB": (a_file(b"x" * 1_000_001), "larger than an article can be"),
    "a picture": (a_file(b"PNG", "report.png", "image/png"), "no article I can read"),
    "a picture by another name": (a_file(b"PNG", "report.txt", "image/png"), "is not text"),
    "binary": (a_file(bytes(range(256)) * 40), "is no text"),
    "empty": (a_file(b""), "is empty"),
    "blank": (a_file(b" \n" * 500), "holds no text"),
    "another sport": (
        a_file(b"United beat City 3-1 on Saturday. Smith scored twice before half-time.\n" * 5),
        "tells of no race",
    ),
    "mentions and markup": (
        a_file(b"@everyone <@&1> **bold** ||spoiler|| [link](https://x.io) ```code```\n" * 5),
        "tells of no race",
    ),
}


@pytest.mark.parametrize("named", HOSTILE)
async def test_a_hostile_file_is_refused_in_words_and_nothing_is_kept(
    home_editor: Member, folder: Path, named: str
) -> None:
    file, told = HOSTILE[named]

    refused = await home_editor.slash("article add", file=file)

    assert told in refused.text
    assert refused.pings == frozenset()
    async with Store.open(f"sqlite:///{folder / 'pitboard.sqlite3'}") as store:
        assert await store.proposals.waiting() == ()
