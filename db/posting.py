"""The nouns of what the bot posts by itself: who asked, what occasions it, what became of it.

A `Subscription` asks, an `Occasion` comes up, and for every subscription it concerns there is one
`Delivery`. Its key holds no moment: a race that is moved moves its deliveries, and never doubles
them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from db.racing import RaceState

STEP = timedelta(minutes=1)
"""How finely the spread of an occasion is divided."""

NOTHING = ""
"""What is told of an event that is not to stand, or was taken down."""

FORGOTTEN = "?"
"""What is told of an event where nobody knows any more what stands."""

GIVEN_UP = "-"
"""How it begins what is told of an event that could not be put there."""


UNWANTED = "!"
"""How it begins what is told of an event that somebody took down who did not want it."""


class Want(StrEnum):
    """What a subscription asks for."""

    REMINDERS = "reminders"  # before the start, by `lead`
    CHANGES = "changes"  # a race moved, postponed, cancelled, or on another channel
    SUMMARIES = "summaries"  # once a race is reported
    EVENTS = "events"  # races in the server's own list of events, kept in step
    POSTS = "posts"  # what moderators post by hand; nobody asks for it, it holds those deliveries


class OccasionKind(StrEnum):
    """Why something is posted."""

    REMINDER = "reminder"
    CHANGE = "change"
    SUMMARY = "summary"  # followed
    POST = "post"  # a summary that a moderator posts by hand
    EVENT = "event"  # a race in the server's list of events: made, moved, taken down
    TROUBLE = "trouble"  # a subscription was turned off; told once to the member who made it


WANTS = {
    OccasionKind.REMINDER: Want.REMINDERS,
    OccasionKind.CHANGE: Want.CHANGES,
    OccasionKind.SUMMARY: Want.SUMMARIES,
    OccasionKind.POST: Want.POSTS,
    OccasionKind.EVENT: Want.EVENTS,
}
"""Who is told of what. Trouble concerns one subscription, and is not planned."""

SUMMARIES = (OccasionKind.SUMMARY, OccasionKind.POST)
"""What sums up a race: it is edited when facts are corrected."""


class DeliveryState(StrEnum):
    """What became of a delivery. The first two are open, all others final."""

    PENDING = "pending"
    SENDING = "sending"  # claimed: from here on it may have reached Discord
    SENT = "sent"
    EXPIRED = "expired"  # past its use before it could be sent
    FAILED = "failed"  # cannot be sent
    UNKNOWN = "unknown"  # may have been sent; nothing can tell, and sending again might double it
    CANCELLED = "cancelled"  # no longer called for


class ChangeKind(StrEnum):
    """What is new about a race; of several things at once the one that matters most."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    BACK_ON = "back_on"  # scheduled again
    MOVED = "moved"  # to another day
    TIME = "time"  # another start time, or no longer any
    CHANNEL = "channel"
    GONE = "gone"  # no longer announced by anybody, before it was run
    UNSAID = "unsaid"  # dropped once it had begun, or was off: kept for when it is listed again
    REPORTED = "reported"  # the first report: no change to warn of, but the time for a summary


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is posted: a channel, or the direct messages of a user.

    A server's list of events is in no channel: the server's own id stands for it.
    """

    channel_id: int | None = None
    user_id: int | None = None

    def __post_init__(self) -> None:
        if (self.channel_id is None) is (self.user_id is None):
            raise ValueError("a target is a channel or a user")

    @property
    def id(self) -> int:
        """Discord's own number of it, whichever it is."""
        return self.channel_id or self.user_id or 0

    def __str__(self) -> str:
        return f"channel {self.channel_id}" if self.channel_id else f"user {self.user_id}"


@dataclass(frozen=True, slots=True)
class Form:
    """How a summary looks. `hidden` is None where the server's own rule decides."""

    picture: str | None = "result"  # which of the race's pictures comes with it
    hidden: bool | None = None  # behind spoiler tags

    @classmethod
    def of(cls, text: str | None) -> "Form":
        """The form that `str` has written; the usual one for None."""
        if text is None:
            return cls()
        picture, _, word = text.partition(" ")
        return cls(None if picture == _NO_PICTURE else picture, _HIDING.get(word))

    def __str__(self) -> str:
        word = next(word for word, hidden in _HIDING.items() if hidden is self.hidden)
        return f"{self.picture or _NO_PICTURE} {word}"


_NO_PICTURE = "none"
_HIDING = {"hidden": True, "open": False, "ruled": None}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for. The same target, series, want and lead is the same wish."""

    target: Target
    series: str
    wants: Want = Want.REMINDERS
    lead: timedelta = timedelta()  # before the start, whole seconds; none but for reminders
    guild_id: int | None = None  # None: direct messages
    role_id: int | None = None  # pinged with it
    text: str | None = None  # said with it
    form: Form | None = None  # of summaries


@dataclass(frozen=True, slots=True)
class Subscription:
    """A wish as the store keeps it."""

    id: int
    wish: Wish
    created_at: datetime
    created_by: int | None  # None: that member is forgotten
    since: datetime  # what was due before is not owed: made, changed or turned on then
    enabled: bool = True
    disabled_why: str | None = None
    failures: int = 0  # in a row
    failing_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """A race as it is announced, with what a notice says of it.

    `starts_at` is None while no start time is announced, though `run_on` may be known. Neither is
    known of a postponed race that still shows what it was called off for.
    """

    race: str
    name: str
    series: str
    series_name: str
    state: RaceState
    run_on: date | None = None
    starts_at: datetime | None = None
    track_name: str | None = None
    zone: str = "UTC"  # the track's, if one is told
    broadcaster: str | None = None
    reported: bool = False

    @property
    def start(self) -> datetime | None:
        """When it is to start, as far as that is told: what is postponed may have a new start."""
        is_on = self.state in (RaceState.SCHEDULED, RaceState.POSTPONED)
        return self.starts_at if is_on else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a change notice compares, and what is remembered of what was announced before.

    A race was called off for `off_day` and `off_start`. It owes a day or a start time if one had
    been told and was taken back.
    """

    state: RaceState
    run_on: date | None = None
    starts_at: datetime | None = None
    broadcaster: str | None = None
    off_day: date | None = None
    off_start: datetime | None = None
    owes_day: bool = False
    owes_time: bool = False


@dataclass(frozen=True, slots=True)
class RaceChange:
    """One change of one race; `number` counts them from 1. `before` is None for what is new.

    As a notice tells it, it is the sum of all that its place has not been told yet. `vanished`
    is the race as it was announced, where it no longer is.
    """

    race: str
    series: str
    number: int
    what: ChangeKind
    before: Facts | None
    after: Facts
    at: datetime
    vanished: Announcement | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something to be announced to all whose wishes it meets, each of whom is told it once.

    `part` tells occasions of one race and kind apart: the lead in seconds, a change's number.
    Subscriptions are owed it if they stood at `owed_since`. With a `spread`, they are told
    so much earlier at most, evenly: not all at once.
    """

    kind: OccasionKind
    race: str
    series: str
    part: str
    due_at: datetime
    expires_at: datetime  # past that it is of no use
    owed_since: datetime
    lead: timedelta | None = None  # only for subscriptions with this lead
    starts_at: datetime | None = None  # the start it was planned for
    spread: timedelta = timedelta()
    reminded: bool = False  # a change: for those who were reminded of what no longer holds
    told: str | None = None  # the event that is to stand, by its fingerprint
    is_new: bool = True  # an event: also for those who have had none of the race


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked for, and how many requests posting it takes: two by direct message."""

    series: str
    wants: Want
    lead: timedelta
    requests: int


@dataclass(frozen=True, slots=True)
class Standing:
    """An event as it was put into some lists last. `announced` is None for a vanished race."""

    race: str
    series: str
    told: str
    announced: Announcement | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that planning looks at, as of one moment."""

    demand: tuple[Demand, ...] = ()
    races: tuple[Announcement, ...] = ()  # those with a start, but for long gone ones
    changes: tuple[RaceChange, ...] = ()  # the recent ones, oldest first
    standing: tuple[Standing, ...] = ()  # the events that may stand in servers' lists


@dataclass(frozen=True, slots=True)
class Planned:
    """What became of a round of planning, counted."""

    added: int = 0
    moved: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """One occasion for one subscription."""

    id: int
    subscription_id: int
    kind: OccasionKind
    race: str  # "" for trouble
    part: str
    due_at: datetime
    try_at: datetime  # not to be tried before
    expires_at: datetime
    starts_at: datetime | None = None
    state: DeliveryState = DeliveryState.PENDING
    owner: str | None = None
    lease_until: datetime | None = None
    attempts: int = 0
    first_try_at: datetime | None = None  # the oldest try that may have reached Discord
    last_try_at: datetime | None = None
    tried: Target | None = None  # where that try went
    message_id: int | None = None
    sent_at: datetime | None = None
    why: str | None = None
    form: Form | None = None  # of a summary posted by hand
    # What its place knows by it: the number of the last change told, or the fingerprint of the
    # event that was put there last.
    told: str | None = None

    @property
    def doubtful(self) -> bool:
        """Whether a try before the present one may have reached Discord."""
        return self.first_try_at != self.last_try_at


@dataclass(frozen=True, slots=True)
class Due:
    """A claimed delivery with all that decides about it, read just before it is sent."""

    delivery: Delivery
    subscription: Subscription
    race: Announcement | None = None  # None: nobody announces it any more, or none is concerned
    change: RaceChange | None = None  # None: nothing is new to its place, or none is concerned
    overtaken: bool = False  # a later notice of its kind about the race goes to the same place
    left: bool = False  # the bot has left the guild
    turned_off: tuple[Subscription, ...] = ()  # of trouble: all that was, there and then
    form: Form = Form()  # of a summary, the server's rule applied

    @property
    def target(self) -> Target:
        """Where it goes: where an earlier try went, since it may have arrived there."""
        if self.delivery.tried is not None:
            return self.delivery.tried
        by = self.subscription.created_by
        if self.delivery.kind is OccasionKind.TROUBLE and by is not None:
            return Target(user_id=by)
        return self.subscription.wish.target


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to write down about a delivery that was claimed.

    `PENDING` gives it back, to be tried at `try_at`; `untried` then says that this try
    cannot have reached Discord. With `start_is_void` a new start of the race brings it back.
    """

    state: DeliveryState
    why: str | None = None
    message_id: int | None = None
    try_at: datetime | None = None
    untried: bool = False
    start_is_void: bool = False
    fingerprint: str | None = None  # of the summary that was sent
    told: str | None = None  # what the place knows by it; see `Delivery.told`


@dataclass(frozen=True, slots=True)
class Counts:
    """How deliveries stand, for metrics."""

    by_state: dict[DeliveryState, int] = field(default_factory=dict)
    overdue: int = 0
    oldest_overdue: timedelta = timedelta()  # the queue's age
    sent_lately: int = 0  # within the last hour
    late_mean: timedelta = timedelta()  # of those
    late_most: timedelta = timedelta()
