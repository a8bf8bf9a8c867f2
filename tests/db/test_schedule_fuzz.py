"""Whatever stands in a calendar file, it is read or refused, and nothing else happens."""

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from db.errors import BadSheets
from tests.db.schedules import a_table, an_event, an_ics, read

ICS = an_ics(
    an_event("SUMMARY:Cup: Spring 200 (postponed)", "LOCATION:Martinsville", "UID:a@pitboard"),
    an_event("CATEGORIES:Trucks", "X-PITBOARD-ROUND:6", start="DTSTART;TZID=Europe/Paris:20260328"),
).encode()
CSV = a_table("Trucks,6,Spring 200,Martinsville,2026-03-28,19:30,FS1,cancelled").encode()
PIECES = (
    b"\r\n", b"\n ", b";", b":", b",", b'"', b"\\", b"=", b"\x00", b"\xff", b"\xc3",
    b"DTSTART", b";TZID=", b";VALUE=DATE,TEXT", b";VALUE=PERIOD", b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n", b"99991231T235959Z", b"00010101", b"-", b"19:60", b"0", b"PT1H",
)  # fmt: skip

pieces = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 9), st.sampled_from(PIECES)))


def is_read_or_refused(raw: bytes, name: str) -> None:
    with suppress(BadSheets):
        read(raw, name)


@settings(deadline=None)
@given(pieces)
def test_a_damaged_calendar_is_read_or_refused(damages: list[tuple[int, int, bytes]]) -> None:
    ics, csv = bytearray(ICS), bytearray(CSV)
    for at, length, piece in damages:
        ics[at : at + length] = piece
        csv[at : at + length] = piece

    is_read_or_refused(bytes(ics), "trucks.ics")
    is_read_or_refused(bytes(csv), "trucks.csv")


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE,TEXT:20260328\nEND:VEVENT\nEND:VCALENDAR"
)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    is_read_or_refused(raw, "trucks.ics")
    is_read_or_refused(raw, "trucks.csv")
