"""Draws `docs/answer.png`: what the running bot answers, as Discord shows it on a phone.

The bot runs as its own process against the tests' stand-in for Discord, so the picture shows what
members get. From the project's folder, with Debian's packages `chromium` and `pngquant` installed:

    .venv/bin/python -m docs.draw_answer
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from tests.discord_stand_in.reply import Reply
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import running

PICTURE = Path(__file__).parent / "answer.png"
PAGE = Path(__file__).parent / "answer.html"
Typed = tuple[str, dict[str, str]]
PHONES: tuple[tuple[Typed, ...], ...] = (
    (("result", {"driver": "Larson"}), ("lapsled", {"driver": "Majeski"})),
    (("race", {}),),
)
FAN = "Riley"
WIDTH, HEIGHT = 828, 636  # two phones of 390 side by side, as high as the answers
SHARPNESS = 2  # pixels of the picture for each of the page


def html_of(markdown: str) -> str:
    """What Discord makes of the markdown that our cards use."""
    blocks = markdown.split("```")
    shown = [
        f"<pre>{escape(block.strip(chr(10)))}</pre>" if at % 2 else "".join(_lines(block))
        for at, block in enumerate(blocks)
    ]
    return "".join(shown)


def _lines(block: str) -> Iterator[str]:
    for line in block.strip("\n").split("\n"):
        small = line.startswith("-# ")
        text = escape(line.removeprefix("-# "), quote=False)
        bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
        plain = re.sub(r"\\(?=[^\w\s])", "", bold)
        yield f"<p{' class=small' if small else ''}>{plain or '&nbsp;'}</p>"


def message_of(command: str, reply: Reply) -> str:
    """One answer under the line that says who asked."""
    embed = reply.embeds[0]
    buttons = "".join(f"<button>{escape(label)}</button>" for label in reply.buttons)
    return (
        f"<div class=asked><i class=fan>{FAN[0]}</i><b>{FAN}</b> used "
        f"<span>/{command}</span></div><div class=said><i class=bot></i><div><header>"
        f"<b>Pitboard</b><em>APP</em><time>Today at 8:41 PM</time></header>"
        f"<article style='border-left-color:#{embed['color']:06x}'>"
        f"{html_of(embed['description'])}</article><footer>{buttons}</footer>"
        "</div></div>"
    )


async def answers() -> str:
    """The phones with the answers on them."""
    with tempfile.TemporaryDirectory() as folder:
        async with StandIn.start() as discord, running(Path(folder), discord):
            fan = discord.guild.member(FAN)
            phones = [
                "".join([message_of(name, await fan.slash(name, **given)) for name, given in asked])
                for asked in PHONES
            ]
    return "".join(f"<section>{phone}</section>" for phone in phones)


async def photograph(html: str) -> None:
    """Let a browser without a window draw the page, in as few colours as nobody notices."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        await _run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={folder}/profile", f"--force-device-scale-factor={SHARPNESS}",
            f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={PICTURE}", page.as_uri(),
        )  # fmt: skip
    await _run("pngquant", "--force", "--ext=.png", "--skip-if-larger", str(PICTURE))


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(*command)
    if await process.wait():
        sys.exit(f"{command[0]} could not do its part.")


async def main() -> None:
    """Ask, and draw the answers."""
    page = PAGE.read_text(encoding="utf-8")
    await photograph(page.replace("<!-- answers -->", await answers()))


if __name__ == "__main__":
    asyncio.run(main())
