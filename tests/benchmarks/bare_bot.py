"""The floor: a bare discord.py bot with one command that does nothing.

Run as a script with DISCORD_API_BASE and DISCORD_TOKEN in the environment. `/noop` answers "ok";
its option `word` offers one choice.
"""

import os

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route


class BareBot(discord.Client):
    """A client with a command tree and nothing else."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        """Register the command and ask where the gateway is."""
        self.tree.add_command(noop)
        await self.tree.sync()
        found = await self.http.request(Route("GET", "/gateway/bot"))
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(found["url"])


@app_commands.command()
async def noop(interaction: discord.Interaction, word: str | None = None) -> None:
    """Do nothing."""
    await interaction.response.send_message("ok")


@noop.autocomplete("word")
async def words(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    """The word itself."""
    return [app_commands.Choice(name=current or "word", value=current or "word")]


def main() -> None:
    """Run until the process is ended."""
    Route.BASE = os.environ["DISCORD_API_BASE"]
    BareBot().run(os.environ["DISCORD_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
