"""Cards drawn as PNG by typst.

Typst because it sets type (widths measured, tabular figures, names narrowed to fit), is quick, and
lets go of the interpreter's lock while it works. A card's text reaches it as data, never as markup.
"""

import json
from dataclasses import asdict
from pathlib import Path

import fontpkg_roboto

from bot.pictures.card import Card
from bot.pictures.colours import palette

WIDTH, MOST_HEIGHT = 1200, 760
"""Discord shows a picture of that shape as large as any, on a phone and beside."""

_PIXELS_PER_INCH = 72  # one of typst's points is then one pixel


def draw(card: Card) -> bytes:
    """The card as PNG, 1200 pixels wide and up to 760 high; the same card is always the same bytes.

    Takes some 20 ms: not for the event loop.
    """
    import typst  # 14 MiB that a bot asked for no picture does not need

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(fontpkg_roboto.ROOT / "files")],
    )
    compiler = typst.Compiler(
        Path(__file__).with_name("card.typ").read_bytes(),
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"card": _as_json(card)},
    )
    png = compiler.compile(format="png", ppi=_PIXELS_PER_INCH)
    if not isinstance(png, bytes):
        raise TypeError(f"{card.file_name}: a card has one page")
    return png


def _as_json(card: Card) -> str:
    shown = asdict(card) | {"palette": asdict(palette(card.theme, card.colour))}
    return json.dumps(shown)
