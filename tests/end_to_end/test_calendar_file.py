"""The calendar through the wire: loaded in a terminal, taken along from Discord, loaded again."""

import asyncio
from pathlib import Path

import pytest

from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import running, started

BEFORE = "2025-03-22T12:00:00Z"
UID = b"UID:2025-trucks-martinsville@pitboard\r\n"


@pytest.mark.parametrize("command", ["next", "schedule"])
async def test_a_button_gives_the_coming_races_to_who_pressed_alone(
    stand_in: StandIn, tmp_path: Path, command: str
) -> None:
    fan, other = stand_in.guild.member("fan"), stand_in.guild.member("other")
    async with running(tmp_path, stand_in, PITBOARD_NOW=BEFORE):
        answer = await fan.slash(command, series="trucks")

        replies = [await answer.press("Calendar file", by=who) for who in (fan, other, fan)]

    files = [reply.attachments[0] for reply in replies]
    assert [(reply.ephemeral, reply.updated) for reply in replies] == [(True, False)] * 3
    assert {file.filename for file in files} == {"pitboard-trucks.ics"}
    assert all(UID in file.content for file in files)
    assert "Calendar file" in answer.buttons


async def test_a_calendar_loaded_meanwhile_moves_the_race_that_is_next(
    stand_in: StandIn, tmp_path: Path
) -> None:
    fan = stand_in.guild.member("fan")
    table = "track,date,time\nMartinsville,2025-04-04,20:00\n"
    (tmp_path / "trucks.csv").write_text(table, encoding="utf-8")
    async with running(tmp_path, stand_in, PITBOARD_NOW=BEFORE) as bot:
        async with started(tmp_path, stand_in, "load", "trucks.csv") as load:
            code = await load.ended()
        await bot.logged("Data version")

        pressed = await (await fan.slash("next")).press("Calendar file")

    assert code == 0
    content = pressed.attachments[0].content
    assert UID in content
    assert b"DTSTART:20250405T000000Z" in content


async def test_the_file_from_discord_loads_as_the_races_it_tells_of(
    stand_in: StandIn, tmp_path: Path
) -> None:
    fan = stand_in.guild.member("fan")
    async with running(tmp_path, stand_in, PITBOARD_NOW=BEFORE):
        pressed = await (await fan.slash("next")).press("Calendar file")
        await asyncio.to_thread((tmp_path / "mine.ics").write_bytes, pressed.attachments[0].content)

        async with started(tmp_path, stand_in, "load", "mine.ics") as load:
            code = await load.ended()
        schedule = await fan.slash("schedule", series="trucks")

    assert (code, "1 calendar: 1 added." in load.log) == (0, True)
    assert "2 races of the 2025 Trucks season are known" in schedule.text
