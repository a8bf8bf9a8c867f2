"""What can go wrong that somebody can mend.

Refusal                  what was asked cannot be done, and the message says why
├── BadSheets            fact sheets with problems: every one of them, each with its place
└── StoreRefusal         the database cannot be used
    ├── BadDatabaseUrl       the setting is no database address
    ├── UnreachableDatabase  nothing answers there, or it lets nobody in
    ├── UnwritableDatabase   a folder or file that may not be written
    ├── NewerDatabase        migrated by a later version of this program
    └── DatabaseInUse        a SQLite file that another bot or worker uses already

Any other exception is a defect: logged, never shown.
"""

from dataclasses import dataclass


class Refusal(Exception):
    """What was asked cannot be done; `str(refusal)` is the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one sheet: `where` is a place such as "results[3].finish"."""

    file: str
    where: str
    what: str

    def __str__(self) -> str:
        return (
            f"{self.file}: {self.where}: {self.what}" if self.where else f"{self.file}: {self.what}"
        )


class BadSheets(Refusal):
    """Sheets that cannot be loaded; nothing of any of them was."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class StoreRefusal(Refusal):
    """The database cannot be used."""


class BadDatabaseUrl(StoreRefusal):
    """The setting is no address of a database this program can use."""


class UnreachableDatabase(StoreRefusal):
    """Nothing answers at the address, or it lets nobody in."""


class UnwritableDatabase(StoreRefusal):
    """The folder or the file may not be written."""


class NewerDatabase(StoreRefusal):
    """The database was migrated by a later version of this program."""


class DatabaseInUse(StoreRefusal):
    """Another bot or worker uses the SQLite file already, and it serves one of them."""
