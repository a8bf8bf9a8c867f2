"""How a question is asked: question words by their forms."""

from collections.abc import Mapping
from types import MappingProxyType

QUESTION_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "who": "who whos hoo whose whom quien quienes qui quem wer chi|which guy|which driver|"
        "which dude|which racer|which fella|what guy|what driver|what dude",
        "whom": "|who did|whom did|which guy did|which driver did|which dude did|what driver "
        "did|what guy did|which one did",
        "what": "what whats wat wut que cual cuales",
        "which": "which wich",
        "where": "where wheres wher donde|where on track|where on the track|what part of the "
        "track|which part of the track",
        "when": "when whens wen cuando|what year|which year",
        "why": "why whys|how come|por que|what was the reason|reason|what made",
        "how": "how hows como|how high|how high up|how far up",
        "how many": "howmany count tally|how many|how far from the end|how far from the finish|"
        "count of the|num of|number on|how much|number of|"
        "total|cuantos|cuantas|cuanto|cuanta|"
        "how often|amount of|count of|# of",
        "whether": "did does do was were is are has have had will can could would didnt wasnt "
        "isnt doesnt dont hasnt havent hadnt arent werent|any chance|by any chance|is there any "
        "chance|is there a chance",
    }
)
"""How a question is asked; it only tells apart phrases that fit equally well."""
