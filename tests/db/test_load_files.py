"""What `pitboard load` is given: sheets and calendars, side by side."""

from pathlib import Path

import pytest

from db.errors import BadSheets
from db.load_files import read_files
from db.reference_sheet import Reference
from tests.builders import a_sheet_text
from tests.db.schedules import a_table, known

SPRING = "Trucks,6,Spring 200,Martinsville,2026-03-28,19:30,FS1,"
A_TRACK = """[[tracks]]
slug = "pine-hollow"
name = "Pine Hollow Raceway"
place = "Pine Hollow"
zone = "America/Chicago"
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    return folder


def problems(*paths: Path) -> list[str]:
    with pytest.raises(BadSheets) as refused:
        read_files(paths, known())
    return [Path(one.file).name + ": " + one.what for one in refused.value.problems]


def test_a_folder_is_searched_for_both(tmp_path: Path) -> None:
    files = read_files([write(tmp_path, a_toml=a_sheet_text(), b_csv=a_table(SPRING))], known())

    assert (len(files.sheets), len(files.calendars)) == (1, 1)


def test_a_folder_of_calendars_needs_no_sheet(tmp_path: Path) -> None:
    files = read_files([write(tmp_path, b_csv=a_table(SPRING))], known())

    assert (files.sheets, len(files.calendars)) == ((), 1)


def test_a_calendar_names_tracks_that_come_with_it(tmp_path: Path) -> None:
    table = a_table(SPRING.replace("Martinsville", "Pine Hollow Raceway"))

    files = read_files([write(tmp_path, tracks_toml=A_TRACK, b_csv=table)], known())

    assert files.calendars[0].races[0].fields["zone"] == "America/Chicago"


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, a_toml="x", b_csv=a_table(SPRING.replace(",6,", ",x,")), c_ics="x")

    told = problems(tmp_path, tmp_path / "gone.ics")

    assert [one.partition(":")[0] for one in told] == ["a.toml", "b.csv", "c.ics", "gone.ics"]


def test_two_files_of_one_name_would_be_one_source(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    write(tmp_path, b_csv=a_table(SPRING))
    write(tmp_path / "more", b_csv=a_table(SPRING))

    (told,) = problems(tmp_path)

    assert "and would be taken for it" in told


def test_without_a_known_track_nothing_can_be_announced_there(tmp_path: Path) -> None:
    path = write(tmp_path, b_csv=a_table(SPRING)) / "b.csv"

    with pytest.raises(BadSheets, match="no track is known"):
        read_files([path], Reference(known().series))


def test_an_article_does_not_pass_for_a_calendar(tmp_path: Path) -> None:
    (told,) = problems(write(tmp_path, a_toml=a_sheet_text(kind="calendar")))

    assert told == "a.toml: 'calendar' is none of correction, report, recap"
