"""Which race comes after the one at some track?"""

from dataclasses import dataclass
from typing import ClassVar

from bot.answers.answer import Answer, Outcome
from bot.answers.differences import of_identity
from bot.answers.question import Asked, Names, Question, names, phrases
from bot.answers.when import how_far, place_of, start_of
from bot.answers.wording import race_line
from db.almanac import Almanac
from db.racing import Race


@dataclass(frozen=True, slots=True)
class RaceAfter(Question):
    """The next known race of the series after the newest at a track."""

    code: ClassVar[str] = "after"
    phrases: ClassVar = phrases("what is after {track}", "what race is after {track}",
                                "what track comes after {track}",
                                "where do they go after {track}")  # fmt: skip

    track: str = ""
    series: str | None = names(Names.SERIES, optional=True)

    def answer(self, almanac: Almanac, asked: Asked) -> Answer:
        """When and where; a race that nobody announced is not guessed."""
        here = [race for race in almanac.newest_first if race.track and self._is_here(race)]
        told = [race for race in here if race.reported] or here
        following = _following(almanac, told[0]) if told else None
        track = almanac.tracks.get(self.track)
        if following is None:
            where = track.short_name if track else "that track"
            return Answer(f"No source tells which race comes after {where}.", Outcome.ABSTAIN)
        start = (*start_of(following), *how_far(following, asked.now), ".")
        answer = Answer(
            (f"After it comes the {following.name}{place_of(following)}, ", *start),
            context=race_line(following),
        )
        return of_identity(following, "run_on", "starts_at", "track").behind(answer)

    def _is_here(self, race: Race) -> bool:
        here = race.track is not None and race.track.slug == self.track
        return here and self.series in (None, race.series.slug)


def _following(almanac: Almanac, race: Race) -> Race | None:
    later = (
        one
        for one in almanac.races.values()
        if one.series == race.series and one.run_on and race.run_on and one.run_on > race.run_on
    )
    return next(later, None)
