"""A small real discord.py bot, for the stand-in's own tests."""

import asyncio
from typing import Any

import discord
from discord import app_commands, ui


class ExampleBot(discord.Client):
    """A client with a command tree, which it syncs at start."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            intents=intents or discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0,
        )
        self.tree = app_commands.CommandTree(self)
        self.resumed = asyncio.Event()
        self.heard: list[str] = []
        self.failures: asyncio.Queue[int] = asyncio.Queue()
        self.tree.error(self.note_failure)
        self.tree.add_command(race_group())
        self.tree.add_command(app_commands.ContextMenu(name="Ask Pitboard", callback=repeat))
        self.tree.add_command(app_commands.ContextMenu(name="Who is it", callback=who))
        command: app_commands.Command[Any, ..., Any]
        for command in (hello, slow, late, form, silent, card):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Sync the commands."""
        await self.tree.sync()

    async def note_failure(
        self, _: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Note with which of Discord's error codes a command failed."""
        cause = error.__cause__
        assert isinstance(cause, discord.HTTPException)
        self.failures.put_nowait(cause.code)

    async def on_resumed(self) -> None:
        """Note that a session was taken up again."""
        self.resumed.set()

    async def on_message(self, message: discord.Message) -> None:
        """Reply to whoever mentions the bot."""
        self.heard.append(message.content)
        if self.user in message.mentions and message.author != self.user:
            await message.reply("You called?")


@app_commands.command(description="Say hello")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def hello(interaction: discord.Interaction, name: str = "you") -> None:
    """Answer with a greeting and buttons."""
    text = f"Hello {name}, speaking {interaction.locale.value}"
    await interaction.response.send_message(text, view=Greeting())


@app_commands.command(description="Think first")
async def slow(interaction: discord.Interaction, private: bool = False) -> None:
    """Defer, then answer, then follow up."""
    await interaction.response.defer(ephemeral=private)
    await interaction.edit_original_response(content="At last")
    await interaction.followup.send("And one more thing")


@app_commands.command(description="Think alone, then show a card")
async def late(interaction: discord.Interaction) -> None:
    """Defer for the asker alone, then fill that with a follow-up."""
    await interaction.response.defer(ephemeral=True)
    await interaction.followup.send(view=Card("At last"))


@app_commands.command(description="Say nothing")
async def silent(_: discord.Interaction) -> None:
    """Never answer."""


@app_commands.command(description="A card")
@app_commands.default_permissions(manage_guild=True)
async def card(
    interaction: discord.Interaction, member: discord.Member, role: discord.Role
) -> None:
    """Answer with Components V2 that mention a role, and ping it."""
    allowed = discord.AllowedMentions(roles=[role])
    await interaction.response.send_message(
        view=Card(f"{member.mention} asks {role.mention}"), allowed_mentions=allowed
    )


async def repeat(interaction: discord.Interaction, message: discord.Message) -> None:
    """Repeat a message."""
    await interaction.response.send_message(f"It says: {message.content}")


async def who(interaction: discord.Interaction, user: discord.User) -> None:
    """Name a user."""
    await interaction.response.send_message(user.name)


def race_group() -> app_commands.Group:
    """`/race result driver`, with autocomplete, a number, a channel and a file to fill in."""
    group = app_commands.Group(name="race", description="Races", guild_only=True)

    @group.command(description="A driver's result")
    async def result(
        interaction: discord.Interaction,
        driver: str,
        laps: app_commands.Range[int, 1, 500] = 1,
        where: discord.TextChannel | None = None,
        article: discord.Attachment | None = None,
    ) -> None:
        read = (await article.read()).decode() if article else "nothing"
        channel = where.name if where else "nowhere"
        await interaction.response.send_message(f"{driver}, {laps}, {channel}, {read}")

    @result.autocomplete("driver")
    async def drivers(
        interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        laps = interaction.namespace.laps or 0
        names = [f"{current}{ending}" for ending in ("son", "sen")]
        return [app_commands.Choice(name=name, value=f"{name}:{laps}") for name in names]

    return group


@app_commands.command(description="Open a modal")
async def form(interaction: discord.Interaction) -> None:
    """Answer with a modal."""
    await interaction.response.send_modal(Form())


class Greeting(ui.View):
    """Two buttons and a select."""

    @ui.button(label="Again", custom_id="again")
    async def again(self, interaction: discord.Interaction, _: "ui.Button[Greeting]") -> None:
        """Change the message."""
        await interaction.response.edit_message(content="Hello again")

    @ui.button(label="Secret", custom_id="secret")
    async def secret(self, interaction: discord.Interaction, _: "ui.Button[Greeting]") -> None:
        """Answer the presser alone."""
        await interaction.response.send_message(f"Only for {interaction.user.name}", ephemeral=True)

    @ui.select(
        placeholder="Favourite",
        options=[discord.SelectOption(label="Cup"), discord.SelectOption(label="Trucks")],
    )
    async def favourite(
        self, interaction: discord.Interaction, select: "ui.Select[Greeting]"
    ) -> None:
        """Acknowledge, then edit."""
        await interaction.response.defer()
        await interaction.edit_original_response(content=f"You like {select.values[0]}")


class Card(ui.LayoutView):
    """Texts and a button in a container, and a select for channels."""

    row: "ui.ActionRow[Card]" = ui.ActionRow()

    def __init__(self, text: str) -> None:
        super().__init__()
        section = ui.Section["Card"]("Larson won", accessory=Details())
        self.add_item(ui.Container(ui.TextDisplay(text), section))

    @row.select(cls=ui.ChannelSelect, placeholder="Where", custom_id="where")
    async def where(
        self, interaction: discord.Interaction, select: "ui.ChannelSelect[Card]"
    ) -> None:
        """Name the channel."""
        await interaction.response.send_message(f"In {select.values[0].name}")


class Details(ui.Button[Card]):
    """A button that stands beside a text."""

    def __init__(self) -> None:
        super().__init__(label="Details", custom_id="details")

    async def callback(self, interaction: discord.Interaction) -> None:
        """Acknowledge, then follow up."""
        await interaction.response.defer()
        await interaction.followup.send("20 laps led", ephemeral=True)


class Form(ui.Modal, title="A correction"):
    """A modal with an old-style input and a label."""

    reason: "ui.TextInput[Form]" = ui.TextInput(label="Reason", max_length=20)
    series: "ui.Label[Form]" = ui.Label(
        text="Series",
        component=ui.Select(options=[discord.SelectOption(label="Cup", value="cup")]),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Repeat what was filled in."""
        select = self.series.component
        assert isinstance(select, ui.Select)
        await interaction.response.send_message(f"{self.reason.value}, {select.values[0]}")
