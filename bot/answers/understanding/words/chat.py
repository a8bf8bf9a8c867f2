"""How words are spelt in a chat, and the words that they stand for."""

from collections.abc import Mapping
from types import MappingProxyType

SIGNS: Mapping[str, str] = MappingProxyType(
    {"w/": "with", "&": "and", "+": "and", "%": "percent", "$": "money", "/": "and", "#": "number"}
)
"""Signs that are said as words."""

_SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        # abbreviations of the trade
        "position": "pos",
        "stage": "stg",
        "changes": "chgs",
        "change": "chg",
        "road": "rd",
        "results": "res rslt rslts",
        "qualifying": "qual quals",
        "championship": "chship champship",
        # asking
        "what": "wat wut whats wtf wth waht whut",
        "which": "wich",
        "why": "wy whyy",
        "runner": "runer runnr",
        "who": "wo whos hwo whove",
        "who did": "whod",
        "what did": "whatd",
        "how": "hw",
        "how did": "howd",
        "why did": "whyd",
        "where": "whr",
        "where did": "whered",
        "when": "wen whn",
        "when did": "whend",
        # time
        "time": "tym tyme tiem tme",
        "hours": "hrs",
        "hour": "hr",
        "season": "szn",
        "tomorrow": "tommorow tommorrow tmrw tmr tmw tomoz tomoro tomorow tmmrw 2morrow 2moro 2mrw",
        "today": "2day",
        "tonight": "2nite 2night tonite tonihgt",
        "night": "nite nyt",
        "before": "b4",
        "until": "untill unti",
        # the rest
        "won": "wun",
        "truck": "truk trk trcuk",
        "race": "rce raec rac rase rece",
        "about": "abt abut",
        "get": "git gt",
        "many": "meny mny manny",
        "is": "iz",
        "was": "wuz wus",
        "the": "da teh thee",
        "that": "dat dat's",
        "this": "dis",
        "them": "dem em",
        "and": "n nd",
        "because": "cuz coz bc cus becuz",
        "through": "thru",
    }
)

WRITTEN_OUT: Mapping[str, str] = MappingProxyType(
    {form: word for word, forms in _SPELLINGS.items() for form in forms.split()}
)
"""What a word as typed stands for."""
