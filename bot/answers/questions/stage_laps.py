"""When did a stage begin and end, and how long was it?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer
from bot.answers.backing import Backing, backed
from bot.answers.differences import of_race
from bot.answers.of_race import OfRace, tells, untold
from bot.answers.question import Phrase, phrases
from bot.answers.questions.stage_place import is_final
from bot.answers.told import of_incident
from bot.answers.understanding.moments import FINAL
from bot.answers.wording import laps
from db.racing import Incident, Race, Stage


@dataclass(frozen=True, slots=True)
class StageLaps(OfRace):
    """A stage's first and last lap; `asked` is "end", "green" or "long"."""

    code: ClassVar[str] = "stage laps"
    phrases: ClassVar[tuple[Phrase, ...]] = (
        *phrases(
            "what lap did {stage} end",
            "{stage} laps",
            "when did {stage} end",
            "when was {stage} over",
            "what lap was {stage} over",
            asked="end",
        ),
        *phrases(
            "what lap did {stage} start",
            "what lap did {stage} go green",
            "when did {stage} start",
            "when did {stage} go green",
            "how many to go when {stage} went green",
            "how many laps to go when {stage} went green",
            "how many laps to go when {stage} started",
            "{stage} restart lap",
            asked="green",
        ),
        *phrases("how long was {stage}", "how many laps was {stage}", asked="long"),
    )

    stage: int = 1
    asked: str = "end"

    def told(self, race: Race) -> Answer:
        """The lap asked for; a stage's length is counted from the end of the one before."""
        stage = next((one for one in race.stages if one.number == self.stage), None)
        if stage is None:
            return _final(race, self)
        green, end = stage.first_lap, stage.last_lap
        named = f"stage {stage.number} of the {race.name}"
        if self.asked == "green" and green:
            headline = f"Stage {stage.number} of the {race.name} went green on lap {green.value}."
            return tells(race, headline, (_green(stage),))
        before = _end_before(race, stage)
        if self.asked == "long" and end and before is not None:
            long = f"{laps(end.value - before)}, up to lap {end.value}"
            return tells(
                race, f"Stage {stage.number} of the {race.name} was {long}.", (_end(stage),)
            )
        if self.asked == "end" and end:
            headline = f"Stage {stage.number} of the {race.name} ended on lap {end.value}."
            return tells(race, headline, (_end(stage),))
        what = {"green": "on which lap", "long": "how many laps"}.get(self.asked, "on which lap")
        verb = {"green": "went green", "long": "had"}.get(self.asked, "ended")
        return untold(race, f"No source tells {what} {named} {verb}.")


def _final(race: Race, asked: StageLaps) -> Answer:
    last = race.stages[-1] if race.stages else None
    whole = race.laps_run or race.scheduled_laps
    if not is_final(race, asked.stage) or last is None or last.last_lap is None or whole is None:
        of = f"stage {asked.stage}" if asked.stage != FINAL else "the final stage"
        return untold(race, f"No source tells the laps of {of} of the {race.name}.")
    backing = (_end(last), of_race(race, "laps_run", "scheduled_laps"))
    if asked.asked == "green":
        return _final_green(race, last.last_lap.value, whole.value)
    long = laps(whole.value - last.last_lap.value)
    headline = f"The final stage of the {race.name} was {long}, and ended on lap {whole.value}."
    return tells(race, headline, backing)


def _final_green(race: Race, before: int, whole: int) -> Answer:
    """When the final stage went green: the first restart told after the end of the one before."""
    restarts = (one for one in race.incidents if one.what and one.what.value == "restart")
    at = sorted(
        (
            (lap, one)
            for one in restarts
            if (lap := _lap_of(one, whole)) is not None and lap > before and one.told
        ),
        key=lambda pair: pair[0],
    )
    if not at:
        return untold(race, "No source tells on which lap the final stage went green.")
    return tells(race, at[0][1].told[0].text, (of_incident(at[0][1]),))


def _lap_of(one: Incident, whole: int) -> int | None:
    if one.lap is not None:
        return one.lap.value
    return whole - one.laps_to_go.value if one.laps_to_go else None


def _end_before(race: Race, stage: Stage) -> int | None:
    if stage.number == 1:
        return 0
    before = next((one for one in race.stages if one.number == stage.number - 1), None)
    return before.last_lap.value if before and before.last_lap else None


def _green(stage: Stage) -> Backing:
    return backed(f"when stage {stage.number} went green", stage.first_lap, "lap {}".format)


def _end(stage: Stage) -> Backing:
    return backed(f"when stage {stage.number} ended", stage.last_lap, "lap {}".format)
