"""What is too long for one message, in pages."""

from collections.abc import Sequence


def pages_of(
    texts: Sequence[str], room: int, *, most: int, first_room: int | None = None
) -> tuple[range, ...]:
    """Which of the texts stand on which page, in their order; there is always one page.

    A page has at most `most` of them, and `room` characters for all with a line break after each:
    `first_room` on the first page. One that is longer than that has a page of its own.
    """
    pages, begin, left = [], 0, room if first_room is None else first_room
    for at, text in enumerate(texts):
        needed = len(text) + 1
        if at > begin and (needed > left or at - begin == most):
            pages.append(range(begin, at))
            begin, left = at, room
        left -= needed
    return (*pages, range(begin, len(texts)))


def joined_within(lines: Sequence[str], room: int) -> str:
    """As many whole lines as fit into `room` characters, and how many are left out."""
    kept: list[str] = []
    for at, line in enumerate(lines):
        left = len(lines) - at
        foot = f"… and {left} more"
        spare = 0 if left == 1 else len(foot) + 1
        if sum(map(len, kept)) + len(kept) + len(line) + spare > room:
            return "\n".join((*kept, foot))
        kept.append(line)
    return "\n".join(kept)
