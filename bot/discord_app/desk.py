"""All that commands work with which keep something: the store's books and those who write them."""

from dataclasses import dataclass
from typing import Protocol

from bot.clock import Clock
from bot.discord_app.deeds import Deeds
from bot.discord_app.gateway.commands_sync import Remembered
from bot.discord_app.in_flight import InFlight
from bot.discord_app.recent import Recent
from bot.discord_app.reminders.fans import FanReminders
from bot.discord_app.reminders.guild import GuildReminders
from bot.discord_app.reminders.turning_off import TurningOff
from bot.notices.courier import Courier
from db.articles import Articles
from db.guilds import Guilds, GuildSettings
from db.posting import Subscription
from db.subscriptions import Subscriptions


class Books(Protocol):
    """What is kept, as far as commands are concerned: the store, or a part of it."""

    @property
    def settings(self) -> Remembered:
        """Small things that the program remembers about itself."""
        ...

    @property
    def subscriptions(self) -> Subscriptions:
        """Who asked for what to be posted where."""
        ...

    @property
    def guilds(self) -> Guilds:
        """What servers have set."""
        ...

    @property
    def articles(self) -> Articles:
        """What sources say, and who added them."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Made once; commands and buttons share it."""

    deeds: Deeds
    clock: Clock
    subscriptions: Subscriptions
    guilds: Guilds
    articles: Articles
    homes: Recent[GuildSettings]
    listed: Recent[tuple[Subscription, ...]]
    servers: GuildReminders
    fans: FanReminders
    turning_off: TurningOff

    @classmethod
    def of(cls, books: Books, courier: Courier, clock: Clock, in_flight: InFlight) -> "Desk":
        """A desk with these books."""
        subscriptions, guilds = books.subscriptions, books.guilds
        listed = Recent(subscriptions.of_guild)
        return cls(
            deeds=Deeds(in_flight),
            clock=clock,
            subscriptions=subscriptions,
            guilds=guilds,
            articles=books.articles,
            homes=Recent(guilds.get),
            listed=listed,
            servers=GuildReminders(subscriptions, listed, clock),
            fans=FanReminders(subscriptions, courier, clock),
            turning_off=TurningOff(subscriptions, listed),
        )

    async def home_series(self, guild_id: int | None) -> str | None:
        """The slug of the series that a server means where a command names none."""
        settings = None if guild_id is None else await self.homes.of(guild_id)
        return settings.series if settings else None
