"""The text that the bytes of a file are."""

import re
import unicodedata

from bot.errors import BadArticle

_CHARSET = re.compile(
    rb"(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{3,20})"
)
_NAMED = re.compile(
    r"(?i)windows-125[0-8]|cp125[0-8]|iso-8859-(?:[2-9]|1[013-6])|koi8-[ru]|shift_jis|"
    r"euc-(?:jp|kr)|gb2312|gbk|gb18030|big5"
)
"""Encodings that pages name; iso-8859-1 stands for cp1252, as browsers have it."""
_BEFORE_PAGE = 2_000


def decoded(raw: bytes, name: str) -> str:
    """The text of a file: UTF-8 or UTF-16, else what the page says it is, else Western letters.

    Raises:
        BadArticle: it is no text.
    """
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode(_named(raw) or "cp1252", errors="replace")
    odd = sum(
        1 for one in text[:20_000] if unicodedata.category(one) == "Cc" and one not in "\t\n\r\f\v"
    )
    if odd * 50 > min(len(text), 20_000) or text.count("\ufffd") * 50 > len(text):
        raise BadArticle(name, "is no text; save the article as plain text or as a web page")
    return text


def _named(raw: bytes) -> str | None:
    found = _CHARSET.search(raw[:_BEFORE_PAGE])
    name = found[1].decode("ascii", errors="replace") if found else ""
    return name if _NAMED.fullmatch(name) else None
