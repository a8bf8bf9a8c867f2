"""A question in plainer words: without what leads up to it, is taken back or added to no end."""

import re

from bot.answers.normal import normal

_OR_NOT = re.compile(r"(?i)[\s,]+or (?:no+|not|nah|naw|nope|what)[\s?!.]*$")

_AFTER = re.compile(
    r"(?i)[\s,.;!?]+(?:(?:so |cuz |because |since |bc |coz )?(?:i|we)(?:['’]?m|['’]?ve)? "
    r"(?:wanna|want to|need to|gotta|have to|had to|missed|forgot|fell|couldn['’]?t|didn['’]?t|cant"
    r"|can['’]?t|must|wasn['’]?t|cannot|got a bet|have a bet|am|dont|don['’]?t|just|keep|only|lost"
    r"|(?:was|were) (?:driving|working|asleep|sleeping|busy|stuck|gone|away|at (?:work|my|a)|out))"
    r"|so (?:i|we) can|just (?:wondering|curious|asking|checking|making sure)|asking for"
    r"|for (?:my|a) (?:bet|friend|buddy|pool|fantasy|wife|dad|son|boss|mate|pod\w*)"
    r"|my (?:wife|dad|buddy|friend|boss|kid|son|mate|stream|tv|feed|wifi|internet|power|dvr)"
    r"|settl(?:e|ing) a bet|i need (?:it|this|to)|help me|help a|thx|thanks|ty in advance"
    r"|thank you|thank u|no spoilers)\b.*$"
)
"""What a fan adds of themselves: "where do they go next i wanna watch"."""

_LED_IN = re.compile(
    r"(?i)^\W*(?:(?:hello|hi|hey|yo|ok|okay|so|um|uh|well|good (?:morning|evening|afternoon|day)"
    r"|greetings)\W+)*(?:(?:i|we)(?:['’]?m| was| am| were|['’]?ve been)? (?:just )?"
    r"(?:wonder(?:ing)?|curious|asking)(?: (?:like|if|about|so|whether))*"
    r"|(?:can|could|would|will) (?:you|u|ya|someone|somebody|anyone|anybody)"
    r"(?: (?:please|pls|plz|kindly|maybe|just))* (?:tell|remind|let)"
    r" (?:me|us)(?: know)?(?: (?:if|whether))?)\W+(?=\w)"
)
"""How a question is led up to: "so i was wondering like", "could you kindly tell me"."""

_AMONG = re.compile(
    r"(?i)^\W*(?:out )?of (?:everyone|everybody|those|all(?: of)?(?: the)? \w+"
    r"|the (?:guys|drivers)) (?:that|who) \w+\W+(?=(?:who|which|how)\b)"
)
"""Of whom it is asked, which the question says again: "out of everyone that led who led least"."""

_MISSED = re.compile(
    r"(?i)^\W*(?:(?:so|ok|hey|yo|man|ugh)\W+)*(?:i|we|my \w+) (?:\w+['’]?\w* ){1,5}?"
    r"(?:right )?(?P<moment>after .+?)[\s,.;:!-]+(?:so )?"
    r"(?:what(?:['’]?s)? (?:all )?(?:happened|went down)|what did (?:i|we) miss)"
    r"(?: after(?: that)?| (?:next|then|from there))?\W*$"
)
"""From when on somebody missed the race: "i fell asleep after stage 2 what happened"."""

_RACED_FOR = re.compile(
    r"(?i)\brac(?:ing|ed|e) for (?=(?:the )?(?:\d+(?:st|nd|rd|th)|p\d+|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|lead)\b)"
)
"""Nobody races for a place as for a team: "who was larson racing for 14th"."""

_SOURCES_SAY = re.compile(
    r"(?i)^\W*(?:do|does|did) (?:both|all|the|your|ur|either|any)(?: of)?"
    r"(?: the| your| ur| two| both)* (?:reports?|articles?|sources?|stories|recaps?|outlets?)"
    r"(?: both| all)? (?:say|report|have|claim|agree that|say that)\s+(?=\w)"
)
"""That is asked of the sources which every answer names: "do both reports say heim led 78"."""

_TRAILING = re.compile(
    r"(?i)(?:[\s,]+(?:lol+|lmao|bro|bruh|dude|haha+|fr|ngl|pls|plz|please|thx|tho|though|yall"
    r"|folks))+[\s?!.]*$"
)
"""Words that nothing is asked with: "bro", "lol"."""

_INSTEAD = re.compile(r"(?i)\S+[\s.,*…-]+(?:i mean|i meant|er+|no wait|wait no|correction)[\s,]+")
"""A word that is taken back: "larson finition... i mean finish"."""

_ANEW = re.compile(
    r"(?i)^.{3,}?[\s.,;…*-]+(?:i mean|i meant|no wait|wait no|scratch that|actually no|nvm"
    r"|nevermind|never mind)[\s,.…]+(?=(?:who|what|when|where|which|why|how)\b)"
)
"""A whole question that is taken back for another: "when is… i mean what time is it"."""

_POLITE = re.compile(
    r"(?i)[\s,]*\b(?:por favor|s['’ ]?il (?:vous|te) pla[iî]t|per favore|bitte|prego|s['’]?vp)\b"
)
"""Please, in the languages of those who ask in English."""

ASKS = frozenset(
    "who whos whod what whats whatd where wheres whered when whens whend which why whyd how hows "
    "howd".split()
)
"""Words that a question begins with which asks more than yes or no."""


def plain(text: str) -> str | None:
    """`text` without what is taken back or added to no end; None where there is nothing such."""
    kept = _POLITE.sub("", _INSTEAD.sub("", _ANEW.sub("", text)))
    kept = _TRAILING.sub("", kept)
    kept = _RACED_FOR.sub("battling for ", kept)
    kept = _MISSED.sub(r"what happened \g<moment>", kept)
    kept = _AMONG.sub("", _LED_IN.sub("", kept))
    if (found := _SOURCES_SAY.match(kept)) and not asking(kept[found.end() :]):
        kept = f"did {kept[found.end() :]}"
    if (found := _OR_NOT.search(kept)) and not asking(kept[: found.start()]):
        kept = f"did {kept[: found.start()]}"
    found = _AFTER.search(kept)
    if found and not asking(kept[found.start() :]) and len(kept[: found.start()].split()) > 1:
        kept = kept[: found.start()]
    return None if kept == text else kept


def asking(text: str) -> bool:
    """Whether some word of `text` asks for more than yes or no."""
    return any(normal(word) in ASKS for word in text.split())
