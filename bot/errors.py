"""What a front door refuses, beside what db/errors.py names.

Refusal              what was asked cannot be done, and the message says why
├── BadSetting       a setting whose value cannot be used
├── BadCommand       a command line that cannot be read, with how it is written
├── NothingToLoad    a path that holds no sheet
├── BadArticle       a file that holds no race report that can be read
└── BadEdit          what an editor typed cannot stand where it was typed

Any other exception is a defect: logged, never shown.
"""

from db.errors import Refusal as Refusal  # one family, whoever refuses


class BadSetting(Refusal):
    """A setting whose value cannot be used; the message never repeats a secret."""

    def __init__(self, name: str, wrong: str) -> None:
        super().__init__(f"{name} {wrong}")
        self.name = name


class BadCommand(Refusal):
    """A command that is not known, or lacks something."""


class NothingToLoad(Refusal):
    """A path that does not exist or holds no sheet."""


class BadArticle(Refusal):
    """A file or text that holds no article; the message repeats nothing of it."""

    def __init__(self, name: str, wrong: str) -> None:
        super().__init__(f"{name} {wrong}.")
        self.name = name


class BadEdit(Refusal):
    """What an editor typed cannot stand where it was typed; the message says what would."""
