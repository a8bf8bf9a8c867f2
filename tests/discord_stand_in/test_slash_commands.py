import discord
from discord import app_commands

from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        await self.tree.sync()


async def test_a_slash_command_is_answered(stand_in: StandIn, fan: Member) -> None:
    bot = Bot()

    @bot.tree.command(description="Say hello")
    async def hello(interaction: discord.Interaction, name: str) -> None:
        await interaction.response.send_message(f"Hello {name}")

    async with running(bot, stand_in):
        reply = await fan.slash("hello", name="Kyle")

    assert reply.text == "Hello Kyle"
