"""How an English reader would say a name, roughly: sound-alikes fold to the same letters.

A likeness in sound alone never accepts a name (it takes Busch for Bush); it only makes the name
a candidate.
"""

import re

# In order: each rule sees what the rules before it left.
SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^wr", "r"),
        (r"^[kg]n", "n"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"sch", "sh"),
        (r"tch", "ch"),
        (r"gh(?=t)|(?<=[aeiou])gh$", ""),
        (r"(?<=[rgt])h|(?<=a)h$", ""),
        (r"c[kq]|q|c(?![eiyh])", "k"),
        (r"(?<=s)c(?=[eiy])", ""),
        (r"c(?=[eiy])|z", "s"),
        (r"dg(?=e)", "j"),
        (r"x", "ks"),
        (r"v", "f"),
        (r"([aeiouy].*[^aeiouy])(?:ey|ie|ee|ea|y)$", r"\1i"),
        (r"a(?=[^aeiouy]e$)", "e"),
        (r"(?<=[^aeiouy])es$", "s"),
        (r"(?<=..)e$", ""),
        (r"ew(?=[^aeiouy]|$)|oo|ou|eu|ua", "u"),
        (r"oa", "o"),
        (r"a[ieyw]+|e[iay]+|ee|ie", "e"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
VOWELS = re.compile(r"(?<=.)[aeiouyhw]+")


def sound(word: str) -> str:
    """The folded spelling of a normalised word: "karuth" and "caruth" fold alike."""
    for spelling, folded in SPELLINGS:
        word = spelling.sub(folded, word)
    return word


def skeleton(word: str) -> str:
    """What is left of the sound without the vowels after its first letter: much looser."""
    folded = VOWELS.sub("", sound(word))
    return "a" + folded[1:] if folded[:1] in "aeiou" else folded
