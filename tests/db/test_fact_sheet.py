"""Fact sheets: what they mean, and every problem of a bad one with its place."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import BadSheets, Problem
from db.fact_sheet import FactSheet, check_slugs, read_path, read_sheet, write_sheet
from db.provenance import Claim, Kind, Source, SourceKind, Topic
from db.reference_sheet import Reference
from tests.builders import HOMESTEAD, a_claim, a_driver, a_series, a_sheet_text, a_track

SOURCE = "speedway-media"
WHOLE_SHEET = a_sheet_text(
    '[[results]]\ndriver = "kyle-larson"\nfinish = 1\nlaps_led = 20\nstatus = "running"',
    '[[qualifying]]\ndriver = "corey-heim"\nposition = 1\ntime_seconds = "32.111"',
    '[[qualifying]]\nmethod = "on track"',
    '[[stages]]\nstage = 1\nlast_lap = 30\norder = ["corey-heim", "kyle-larson"]',
    '[[orders]]\nlaps_to_go = 30\nfrom = 4\norder = ["ty-majeski"]\ntext = "A crowd."\n'
    'spots = [{driver = "kyle-larson", position = 14, behind = "3.125", about = true}]',
    '[[incidents]]\nslug = "spin"\nwhat = "spin"\ndrivers = ["kyle-larson"]\nlaps_to_go = 45\n'
    'place = "running order"\ntext = "He spun. \\"Wow\\""',
    '[[incidents]]\nslug = "spin"\nlaps_to_go = 40\nabout = true\nplace = "opening summary"',
    '[[career]]\nsubject = "Spire Motorsports"\nfigure = "truck-wins"\nnumber = 7',
    '[[remarks]]\nslug = "praise"\ntext = "A fine race."',
    '[[schedule]]\nrace = "2025-trucks-martinsville"\nseries = "trucks"\nseason = 2025\n'
    'run_on = 2025-03-28\nstart_time = "19:30"\nzone = "America/New_York"',
    '[[other_races]]\n[other_races.race]\nslug = "2025-cup-homestead"\nseries = "cup"\n'
    'season = 2025\n[[other_races.results]]\ndriver = "kyle-larson"\nfinish = 1',
)


def problems_of(text: str) -> list[tuple[str, str]]:
    """Each problem's place and words."""
    with pytest.raises(BadSheets) as caught:
        read_sheet(text, "sheet.toml")
    return [(problem.where, problem.what) for problem in caught.value.problems]


def the_claim(kind: Kind, sheet: FactSheet, *, subject: str = "", scope: str = "") -> Claim:
    """The one claim about this topic of the main race."""
    topic = Topic(HOMESTEAD, kind, scope, subject)
    (claim,) = (one for one in sheet.claims if one.topic == topic)
    return claim


def test_reads_the_source_and_every_race_the_main_one_first() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    assert sheet.source == Source(SOURCE, "Speedway Media", SourceKind.REPORT)
    assert sheet.races == (HOMESTEAD, "2025-trucks-martinsville", "2025-cup-homestead")
    assert [claim.sequence for claim in sheet.claims] == list(range(len(sheet.claims)))


def test_reads_a_race_as_run_and_reported() -> None:
    sheet = read_sheet(a_sheet_text(race_fields="cautions = 4"), "sheet.toml")

    assert sheet.claims == (
        a_claim(
            Kind.RACE,
            series="trucks",
            season=2025,
            name="Baptist Health 200",
            track="homestead-miami",
            run_on=date(2025, 3, 21),
            cautions=4,
            reported=True,
            state="run",
        ),
    )


def test_reads_decimals_exactly() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    claim = the_claim(Kind.QUALIFYING, sheet, subject="corey-heim")

    assert claim.fields == {"position": 1, "time_seconds": Decimal("32.111")}


def test_reads_an_order_as_one_claim_for_each_driver_and_one_for_the_whole() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    told = {
        claim.topic.subject: claim.fields
        for claim in sheet.claims
        if claim.topic.kind is Kind.ORDER
    }

    assert told == {
        "": {"text": "A crowd."},
        "ty-majeski": {"position": 4},
        "kyle-larson": {"position": 14, "behind": Decimal("3.125"), "about": True},
    }


def test_reads_a_stage_by_its_number() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    assert the_claim(Kind.STAGE, sheet, scope="1").fields == {"last_lap": 30}
    assert the_claim(Kind.STAGE, sheet, scope="1", subject="kyle-larson").fields == {"position": 2}


def test_a_race_mentioned_in_passing_is_not_reported() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    cup = [claim.fields for claim in sheet.claims if claim.topic.race == "2025-cup-homestead"]

    assert cup == [{"series": "cup", "season": 2025, "state": "run"}, {"finish": 1}]


def test_an_announced_race_is_scheduled_and_knows_which_report_announced_it() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    claim = next(claim for claim in sheet.claims if claim.topic.kind is Kind.SCHEDULE)

    assert claim.fields["state"] == "scheduled"
    assert claim.fields["announced_after"] == date(2025, 3, 21)


def test_a_source_may_contradict_itself_in_different_places() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    spins = [(c.place, c.fields["laps_to_go"]) for c in sheet.claims if c.topic.scope == "spin"]

    assert spins == [("running order", 45), ("opening summary", 40)]


def test_a_correction_needs_only_the_race_and_what_it_corrects() -> None:
    text = (
        '[source]\nslug = "fix-1"\nlabel = "a moderator"\nkind = "correction"\n'
        f'[race]\nslug = "{HOMESTEAD}"\n[[results]]\ndriver = "kyle-larson"\nstart = 4'
    )

    sheet = read_sheet(text, "fix.toml")

    assert sheet.claims == (a_claim(Kind.RESULT, "kyle-larson", source="fix-1", start=4),)
    assert sheet.races == (HOMESTEAD,)


def test_what_is_written_reads_back_as_the_same_claims() -> None:
    sheet = read_sheet(WHOLE_SHEET, "sheet.toml")

    assert read_sheet(write_sheet(sheet), "sheet.toml") == sheet


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        ('[[results]]\ndriver = "x"\nfinish = 41', ("results[1].finish", "41 is beyond the fiel")),
        ('[[results]]\ndriver = "x"\nfinnish = 4', ("results[1].finnish", 'mean "finish"')),
        ('[[resluts]]\ndriver = "x"', ("resluts", 'mean "results"')),
        ('[[results]]\ndriver = "x"\nfinish = "1"', ("results[1].finish", "is not a position")),
        ('[[results]]\ndriver = "x"\nfinish = 0', ("results[1].finish", "is not a position")),
        ('[[results]]\ndriver = "x"\nlaps_led = true', ("results[1].laps_led", "whole number")),
        ('[[results]]\ndriver = "x"\nlaps_led = -1', ("results[1].laps_led", "whole number")),
        ('[[results]]\ndriver = "x"\nlaps_led = 135', ("results[1].laps_led", "beyond the 134")),
        ('[[results]]\ndriver = "x"\nstatus = "ruining"', ("results[1].status", '"running"')),
        ("[[results]]\nfinish = 1", ("results[1].driver", "is missing")),
        ('[[results]]\ndriver = "Kyle Larson"\nfinish = 1', ("results[1].driver", "not a slug")),
        (f'[[results]]\ndriver = "{"x" * 29}"\nfinish = 1', ("results[1].driver", "at most 28")),
        ('[[results]]\ndriver = "x"', ("results[1]", "tells nothing")),
        ('[results]\ndriver = "x"', ("results", "[[results]]")),
        ('[[qualifying]]\ndriver = "x"\ntime_seconds = 32.1', ("qualifying[1].time_se", "quotes")),
        ('[[stages]]\nstage = 1\norder = ["x", "x"]', ("stages[1].order", "twice")),
        ("[[stages]]\nstage = 1\nfirst_lap = 31\nlast_lap = 30", ("stages[1].first_lap", "30")),
        ('[[orders]]\norder = ["x"]', ("orders[1]", "either lap or laps_to_go")),
        ('[[orders]]\nlap = 1\nlaps_to_go = 3\norder = ["x"]', ("orders[1]", "either lap")),
        ("[[orders]]\nlap = 1\nspots = [3]", ("orders[1].spots[1]", "not a table")),
        ('[[orders]]\nlap = 1\nspots = [{driver = "x"}]', ("orders[1].spots[1]", "nothing")),
        ('[[incidents]]\nslug = "a"\nwhat = "spinn"', ("incidents[1].what", 'mean "spin"')),
        ('[[incidents]]\nslug = "a"\ntext = "a\\u0000b"', ("incidents[1].text", "cannot be shown")),
        ('[[career]]\nfigure = "wins"\nnumber = 2', ("career[1]", "needs a driver")),
        ('[[career]]\nfigure = "wins"\nsubject = "x"\nword = "y"', ("career[1].subject", "slug")),
        ('[[schedule]]\nrace = "r"\nseries = "cup"', ("schedule[1].season", "is missing")),
        ('[[schedule]]\nrace = "r"\nstart_time = 19:30:00', ("schedule[1].start_time", '"19:30"')),
        ('[[schedule]]\nrace = "r"\nzone = "EST/York"', ("schedule[1].zone", "America/New_York")),
        ('[[schedule]]\nrace = "r"\nrun_on = 2025-03-28T19:30:00Z', ("schedule[1].run_on", "date")),
        (
            f'[[other_races]]\nrace = {{slug = "{HOMESTEAD}", series = "cup", season = 2025}}',
            ("other_races[1].race.slug", "has its place in this sheet already"),
        ),
        ("[[other_races]]\nresults = []", ("other_races[1].race", "is missing")),
    ],
)
def test_names_the_place_of_each_problem(section: str, problem: tuple[str, str]) -> None:
    text = a_sheet_text(section, race_fields="starters = 34\nlaps_run = 134")

    found = problems_of(text)

    where, words = problem
    assert any(place.startswith(where) and words in what for place, what in found), found


def test_names_all_problems_at_once() -> None:
    text = '[source]\nslug = "a"\n[race]\nslug = "r"\n[[results]]\nfinish = "x"'

    assert [where for where, _ in problems_of(text)] == [
        "source.label",
        "source.kind",
        "race.series",
        "race.season",
        "results[1].driver",
        "results[1].finish",
    ]


def test_an_unfit_season_is_not_missing_as_well() -> None:
    text = a_sheet_text().replace("season = 2025", "season = 25")

    assert problems_of(text) == [("race.season", "25 is not a year of racing")]


def test_the_same_topic_twice_needs_a_place() -> None:
    row = '[[results]]\ndriver = "x"\nfinish = 1'

    ((where, what),) = problems_of(a_sheet_text(row, row))

    assert where == "results[2]"
    assert what.startswith("x was told of in results[1] already")


def test_a_slip_of_syntax_is_named_with_its_line() -> None:
    assert problems_of("[source]\nslug = ]") == [("line 2, column 8", "not TOML: Invalid value")]


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000])
def test_refuses_what_the_toml_reader_chokes_on(text: str) -> None:
    ((_, what),) = problems_of(text)

    assert what.startswith("not TOML")


WEIRD = ["[[]]", "{}", "-1", '""', '"\\u0000"', "1e400", "nan", "inf", "1979-05-27", "07:32:00"]
WEIRD += ["[1, 'a']", "[{}]", "[[1]]", "'x'", "true", "9007199254740993000", "{a.b = 1}"]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_mutated_sheet_reads_or_is_refused(data: st.DataObject) -> None:
    lines = WHOLE_SHEET.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        name = lines[at].split("=")[0]
        value = data.draw(st.sampled_from(WEIRD) | st.text(max_size=8))
        lines[at] = data.draw(st.sampled_from([f"{name} = {value}", value, name, ""]))

    sheet = None
    with suppress(BadSheets):  # and nothing but that
        sheet = read_sheet("\n".join(lines), "sheet.toml")

    assert sheet is None or read_sheet(write_sheet(sheet), "sheet.toml") == sheet


def test_reads_folders_with_reference_sheets_among_them(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "one.toml").write_text(a_sheet_text(source="one"), encoding="utf-8")
    (tmp_path / "two.toml").write_bytes(b"\xef\xbb\xbf" + a_sheet_text(source="two").encode())
    drivers = '[[drivers]]\nslug = "corey-heim"\nname = "Corey Heim"'
    (tmp_path / "drivers.toml").write_text(drivers, encoding="utf-8")

    sheets, reference = read_path([tmp_path])

    assert [sheet.source.slug for sheet in sheets] == ["one", "two"]
    assert reference == Reference(drivers={"corey-heim": a_driver("Corey Heim")})


def test_names_the_problems_of_all_files(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.toml").write_bytes(b"[race]\nname = '\xe9'")
    (tmp_path / "large.toml").write_bytes(b"#" * 1_000_001)
    names = ["latin.toml", "large.toml", "missing.toml", "no\0name.toml", "empty"]

    with pytest.raises(BadSheets) as caught:
        read_path([tmp_path / name for name in names])

    assert [one.what.split(";")[0] for one in caught.value.problems] == [
        "there is no .toml file in this folder",
        "not UTF-8 text",
        "is larger than a fact sheet can be, 1 MB",
        "cannot be read: No such file or directory",
        "cannot be read: embedded null byte",
    ]


def test_two_files_cannot_be_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(a_sheet_text(), encoding="utf-8")
    (tmp_path / "b.toml").write_text(a_sheet_text(), encoding="utf-8")

    with pytest.raises(BadSheets, match=f'"{SOURCE}" is the source of .*a.toml too'):
        read_path([tmp_path])


def test_names_the_nearest_known_driver_track_and_series() -> None:
    text = a_sheet_text('[[results]]\ndriver = "kyle-larsen"\nfinish = 1')
    reference = Reference(
        {"truck": a_series("truck")},
        {"homestead-miami": a_track()},
        {"kyle-larson": a_driver("Kyle Larson")},
    )

    problems = check_slugs([read_sheet(text, "a.toml")], reference)

    no = "is known by this slug (did you mean"
    assert problems == (
        Problem("a.toml", "trucks", f'no series {no} "truck"?)'),
        Problem("a.toml", "kyle-larsen", f'no driver {no} "kyle-larson"?)'),
    )


def test_a_name_as_printed_need_not_be_known() -> None:
    text = a_sheet_text('[[career]]\nsubject = "Spire"\nfigure = "wins"\nnumber = 7')
    reference = Reference({"trucks": a_series()}, {"homestead-miami": a_track()}, {})

    assert check_slugs([read_sheet(text, "a.toml")], reference) == ()
