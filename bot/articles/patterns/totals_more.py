"""More voices of a race's figures: a count that is given, laps beside the plan."""

import re

from bot.articles.numbers import NUMBER, PLACE
from bot.articles.shape import RACE

_CAUTION = r"(?:cautions?(?: flags?| periods?)?|yellows?(?: flags?)?)"
COUNTED = (
    re.compile(
        rf"(?i)\b(?:caution|yellow)(?: flag)? (?:count|total|tally) (?:was|is|of|came to|stood at|"
        rf"reached|ended at|hit) (?P<n>{NUMBER})\b"
    ),
    re.compile(
        rf"(?i)\b(?:saw|showed|brought out|drew|needed|required|flew|waved) (?:the )?{_CAUTION} "
        rf"(?:flag )?(?:on )?(?P<n>{NUMBER}|once|twice)(?: different| separate)?(?: times| "
        r"occasions)?\b(?! (?:laps?|in|for)\b)"
    ),
    re.compile(rf"(?i)\bthe number of {_CAUTION} (?:was|came to|reached) (?P<n>{NUMBER})\b"),
    # The caution that a race ends under is its last.
    re.compile(
        rf"(?:{RACE}|\b[Tt]he (?:race|event)) (?:ended|finished|concluded|was over|came to an end|"
        rf"came to its end) under (?:its|the|a) (?P<n>{PLACE}) (?:caution|yellow)\b"
        r"(?! of (?:the )?(?:season|year|weekend|[Ss]tage)|-)"
    ),
)
THEY_TOOK = re.compile(
    rf"^They (?:took|ate(?: up)?|cost|covered|used up|lasted|accounted for) "
    rf"(?P<laps>{NUMBER}) laps\b"
)
"""What stands behind a count of cautions: "There were eight cautions. They took 49 laps"."""
ATE = re.compile(
    rf"(?i)(?P<n>{NUMBER}) {_CAUTION} (?:ate(?: up)?|consumed|took up|used up|swallowed|totall?ed|"
    r"accounted for|covered|cost|lasted|spanned) (?P<laps>\d+)(?: of (?:the |its )?\d+)? laps"
)
RUN = (
    re.compile(
        r"\b(?:finish|end|flag|checkered flag|race|it) (?:came|ended|finished|fell|flew|waved) "
        r"(?:\w+ )?(?:on|at|after) [Ll]ap (?P<n>[1-9]\d{1,2})\b(?! of [Ss]tage)"
    ),
    re.compile(r"\b(?P<n>[1-9]\d{1,2}) laps instead of"),
    re.compile(
        rf"\b(?P<n>[1-9]\d{{1,2}}) laps,? {NUMBER} (?:more|fewer|less|longer|shorter) than (?:the "
        rf"|it "
        r"|was )*(?:schedul|plan|advertis|bill|distance|program|said)"
    ),
    re.compile(
        r"\bon lap (?P<n>[1-9]\d{1,2}) of (?:a |the |its )?(?:scheduled|planned|advertised) \d"
    ),
    re.compile(
        r"\b(?:after|over|through|in) (?P<n>[1-9]\d{1,2}) laps (?:of|around|at|on) (?:the )?"
        r"(?=[A-Z][\w'-]+ (?:[\w'-]+ )*?(?:Speedway|Raceway|Course|International|Motorplex|Oval))"
    ),
    re.compile(
        r"\b(?:led|front|charge|ahead|leading)\b[^.;,]{0,40} \d{1,3} (?:of (?:the |its )?|laps of )"
        r"(?P<n>[1-9]\d{1,2})(?: laps\b|(?=[;.]|, ))(?! (?:points|races|starts))"
    ),
)
