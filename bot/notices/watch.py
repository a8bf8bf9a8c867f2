"""What becomes of notices in this process, counted for whoever looks after it."""

from datetime import datetime

from bot.metrics import Histogram, Metric, Tally
from db.posting import Delivery, DeliveryState, Outcome

_LATE_S = (1, 2, 5, 10, 30, 60, 120, 300, 900, 3600)


class Watch:
    """How late notices stood, and what came of those that may have been sent already."""

    def __init__(self) -> None:
        self.lateness = Histogram(
            "pitboard_lateness_seconds", "How long after its time a notice stood.", _LATE_S
        )
        self.in_doubt = Tally(
            "pitboard_ambiguous_sends_total",
            "What came of notices that an earlier try may have sent.",
            "outcome",
            ("found", "resent", "unknown", "called_off"),
        )

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """All that is counted."""
        return self.lateness, self.in_doubt

    def marked(self, delivery: Delivery, outcome: Outcome, now: datetime, *, found: bool) -> None:
        """A delivery has come to `outcome`; `found`: its message stood there already."""
        if outcome.state is DeliveryState.PENDING:
            return
        if outcome.state is DeliveryState.SENT:
            self.lateness.observe(max((now - delivery.due_at).total_seconds(), 0.0))
        if delivery.doubtful:
            self.in_doubt.add(_name(outcome, found=found))


def _name(outcome: Outcome, *, found: bool) -> str:
    if found:
        return "found"
    match outcome.state:
        case DeliveryState.SENT:
            return "resent"
        case DeliveryState.UNKNOWN:
            return "unknown"
    return "called_off"
