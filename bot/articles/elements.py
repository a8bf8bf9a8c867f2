"""What the elements of a page are to its article: its body, a part of it, or what lies around."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

BLOCKS = frozenset(
    """address article blockquote body br caption center dd div dl dt fieldset figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul""".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_GONE = frozenset(
    """aside button canvas figcaption figure footer head iframe label math menu nav noscript
    object option script select style svg template textarea video audio""".split()
)
_LONGEST = 400
"""Characters of an element's names; what is longer is made to be slow."""
_NEVER_AROUND = frozenset(("html", "body", "main"))
_BODY = re.compile(
    r"(?i)(?:article|entry|post|story|td-post)[-_]?(?:body|content|text)|articlebody|^content-body"
)
_OTHERS = re.compile(
    r"(?i)(?:^|[-_])(?:comments?|cookie|disqus|newsletter|popup|promo|recommended|related|reply|"
    r"respond|sponsored|teaser|trending)(?:$|[-_])"
)
_FURNITURE = re.compile(
    r"(?i)(?:^|[-_])(?:ads?|advert\w*|author(?:-?bio)?|banner|breadcrumbs?|byline|caption|embed|"
    r"footer|gallery|masthead|menu|meta|nav\w*|paywall|share|sharing|sidebar|social|subscribe|"
    r"tags?|widget\w*)(?:$|[-_])"
)
_CARD = re.compile(r"(?i)(?:^|[-_])(?:card|tile|preview)(?:$|[-_])")
_OF_LAYOUT = re.compile(
    r"(?i)^(?:has|with|no|without|tag|category)[-_]|^content-sidebar|[-_](?:offset|layout|enabled|"
    r"fixed|open|active)$"
)
"""Names that tell of how a page is laid out or filed, whatever else they contain."""
_BUILDER = re.compile(r"^elementor-(?:widget|element)(?:-|$)")
"""What a page builder puts before the name of everything."""


class Role(IntEnum):
    """How far an element is from the article; what lies in it is at least as far."""

    PART = 0
    FURNITURE = 1  # around it by its name, which may only tell of the layout
    OTHER = 2  # other people's texts, and other articles
    GONE = 3  # nothing to be read


@dataclass(frozen=True, slots=True)
class Mark:
    """What an element is by its tag and its names, wherever it stands."""

    role: Role
    is_body: bool


def mark_of(tag: str, given: Mapping[str, str], parent: str) -> Mark:
    """What an element is by its tag, its attributes and the tag of the element around it."""
    names = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')}"[:_LONGEST]
    # Some servers put a page as a whole into one form.
    is_page = tag == "form" and parent == "body"
    return _marked("div" if is_page else tag, names, given.get("itemprop") == "articleBody")


@lru_cache(maxsize=500)
def _marked(tag: str, told: str, is_named_body: bool) -> Mark:
    names = [_BUILDER.sub("", name) for name in told.split() if not _OF_LAYOUT.search(name)]
    is_other = any(_OTHERS.search(name) for name in names)
    if tag in _GONE:
        is_of_table = tag == "figure" and any("table" in name for name in names)
        return Mark(Role.PART if is_of_table else Role.GONE, is_named_body)
    if tag in _NEVER_AROUND:
        return Mark(Role.PART, is_named_body)
    if is_other:
        return Mark(Role.OTHER, is_named_body)
    if tag == "article":
        is_card = any(_CARD.search(name) for name in names)
        return Mark(Role.FURNITURE if is_card else Role.PART, is_named_body or not is_card)
    is_furniture = tag == "form" or any(_FURNITURE.search(name) for name in names)
    is_body = is_named_body or any(_BODY.search(name) for name in names)
    return Mark(Role.FURNITURE if is_furniture else Role.PART, is_body)
