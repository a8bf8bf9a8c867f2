"""Which series a command means where it names none."""

from datetime import UTC, datetime

import pytest

from bot.answers.lookup import Lookup
from bot.discord_app.series import UnknownSeries, series_meant
from db.almanac import Almanac
from tests.builders import a_series, an_almanac

NOW = datetime(2025, 3, 29, tzinfo=UTC)  # after the race
CUP = a_series("cup", "NASCAR Cup Series")
TWO = Lookup.of(an_almanac(series=[CUP]))
NONE = Lookup.of(Almanac.of((), version=1))


def test_the_servers_own_is_meant() -> None:
    assert series_meant(TWO, None, "cup", NOW).slug == "cup"


def test_where_nothing_tells_it_is_asked_for_with_the_option_that_takes_it() -> None:
    with pytest.raises(UnknownSeries, match=r"with the option “series”: I know .*Cup"):
        series_meant(TWO, None, None, NOW)


def test_where_no_series_is_known_that_is_said() -> None:
    with pytest.raises(UnknownSeries, match="I know no series yet"):
        series_meant(NONE, None, None, NOW)
