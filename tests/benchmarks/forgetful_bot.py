"""Pitboard keeping no cards: it makes every answer as if nobody had asked before.

Run as a script with the settings of the bot in the environment.
"""

import sys
from functools import partial

from bot.__main__ import main
from bot.discord_app.answering import reply
from bot.discord_app.answering.cards import Cards

if __name__ == "__main__":
    setattr(reply, Cards.__name__, partial(Cards, most=0))
    sys.exit(main([]))
