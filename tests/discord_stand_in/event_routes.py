"""REST: the events that a guild has planned, as far as they take place elsewhere (EXTERNAL)."""

from datetime import datetime

from tests.discord_stand_in.guild_record import GuildRecord
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.planned_event import ACTIVE, COMPLETED, SCHEDULED, PlannedEvent
from tests.discord_stand_in.problems import Problems
from tests.discord_stand_in.routes import Table
from tests.discord_stand_in.wire import Call, Json, Refused
from tests.discord_stand_in.world import World

NAME, DESCRIPTION, LOCATION = 100, 1_000, 100
MOST = 100
EXTERNAL = 3
TEXTS = (("name", NAME, 1), ("description", DESCRIPTION, 0))


class EventRoutes:
    """Serves the events of guilds."""

    def __init__(self, world: World, violations: list[str]) -> None:
        self._world = world
        self._violations = violations

    def table(self) -> Table:
        """What is served here."""
        every = "/guilds/{guild_id}/scheduled-events"
        one = f"{every}/{{guild_scheduled_event_id}}"
        return {
            ("GET", every): self._list,
            ("POST", every): self._create,
            ("GET", one): self._read,
            ("PATCH", one): self._edit,
            ("DELETE", one): self._delete,
        }

    def _guild(self, call: Call, needs: Permission = Permission.NOTHING) -> GuildRecord:
        guild = self._world.guilds.get(call.number("guild_id"))
        if guild is None or not guild.bot_is_in:
            raise Refused(404, 10004, "Unknown Guild")
        if needs & ~guild.permissions_of(self._world.bot):
            raise Refused(403, 50013, "Missing Permissions")
        return guild

    def _event(self, guild: GuildRecord, call: Call) -> PlannedEvent:
        event = guild.events.get(call.number("guild_scheduled_event_id"))
        if event is None:
            raise Refused(404, 10070, "Unknown Guild Scheduled Event")
        return event

    async def _list(self, call: Call) -> list[Json]:
        events = self._guild(call).events.values()
        return [one.as_json() for one in events if one.status in (SCHEDULED, ACTIVE)]

    async def _read(self, call: Call) -> Json:
        return self._event(self._guild(call), call).as_json()

    async def _create(self, call: Call) -> Json:
        guild = self._guild(call, Permission.CREATE_EVENTS)
        events = guild.events
        if len(events) >= MOST:
            raise Refused(400, 30038, "Maximum number of guild scheduled events reached (100)")
        self._check(call.body)
        event = PlannedEvent(
            self._world.ids.next(), guild.id, self._world.bot.as_json(), dict(call.body)
        )
        events[event.id] = event
        guild.event_changes.tell()
        return event.as_json()

    async def _edit(self, call: Call) -> Json:
        guild = self._guild(call, Permission.CREATE_EVENTS)
        event = self._event(guild, call)
        self._check(event.told | call.body)
        self._check_status(event, call.body)
        event.told |= call.body
        guild.event_changes.tell()
        return event.as_json()

    async def _delete(self, call: Call) -> None:
        guild = self._guild(call, Permission.CREATE_EVENTS)
        del guild.events[self._event(guild, call).id]
        guild.event_changes.tell()

    def _check_status(self, event: PlannedEvent, body: Json) -> None:
        """Refuse what Discord would: nothing begins twice, and what is over stays so."""
        status, start = body.get("status", event.status), body.get("scheduled_start_time")
        problems = Problems()
        if status != event.status and (event.status, status) != (ACTIVE, COMPLETED):
            problems.add(("status",), "INVALID_STATUS", "Not from the one before.")
        if event.status != SCHEDULED and start not in (None, event.told["scheduled_start_time"]):
            problems.add(("scheduled_start_time",), "INVALID_START", "It has begun.")
        problems.refuse_if_any("event", self._violations)

    def _check(self, body: Json) -> None:
        """Refuse what Discord would refuse of an event that takes place elsewhere."""
        problems = Problems()
        for field, most, least in TEXTS:
            if body.get(field) is not None or least:
                problems.length((field,), body.get(field), most, least=least)
        place = (body.get("entity_metadata") or {}).get("location")
        problems.length(("entity_metadata", "location"), place, LOCATION, least=1)
        if body.get("entity_type") != EXTERNAL:
            problems.add(("entity_type",), "BASE_TYPE_CHOICES", "Only EXTERNAL stands here.")
        start, end = body.get("scheduled_start_time"), body.get("scheduled_end_time")
        if not start or not end or datetime.fromisoformat(end) <= datetime.fromisoformat(start):
            message = "An event elsewhere needs an end after its start."
            problems.add(("scheduled_end_time",), "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", message)
        problems.refuse_if_any("event", self._violations)
