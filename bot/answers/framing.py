"""The words around an answer, in each language: who says it, who differs, what else to ask."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.answers import spanish, wording
from bot.answers.language import Language


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that a front end puts around an answer; `{}` is filled in."""

    sources_differ: str  # on {}
    reports_differ: str  # {how many} on {}
    differs_with_itself: str  # on {}
    agrees: str
    agree: str
    as_of: str  # {day}
    attempt: str  # {questions that work}
    doubtful: str  # {doubt}
    left_out: str  # {number}
    others: str  # {number} of sources
    listed: Callable[[Sequence[str]], str]
    spelt: Callable[[int], str]
    day: Callable[[date], str]


FRAMES: Mapping[Language, Frame] = MappingProxyType(
    {
        Language.ENGLISH: Frame(
            sources_differ="Sources differ on {}.",
            reports_differ="{} reports differ on {}.",
            differs_with_itself="A report differs with itself on {}.",
            agrees="agrees",
            agree="agree",
            as_of="as of {}",
            attempt="Try: {}",
            doubtful="Doubtful: {}",
            left_out="… and {} more",
            others="{} more",
            listed=wording.listed,
            spelt=wording.spelt,
            day=wording.day,
        ),
        Language.SPANISH: Frame(
            sources_differ="Las fuentes difieren sobre {}.",
            reports_differ="{} crónicas difieren sobre {}.",
            differs_with_itself="Una crónica se contradice sobre {}.",
            agrees="coincide",
            agree="coinciden",
            as_of="al {}",
            attempt="Prueba: {}",
            doubtful="Dudoso: {}",
            left_out="… y {} más",
            others="{} más",
            listed=spanish.listed,
            spelt=spanish.spelt,
            day=spanish.day,
        ),
    }
)
