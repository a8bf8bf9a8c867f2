"""Fact sheets: one TOML file per article, read into claims and written back."""

from dataclasses import dataclass

from db.provenance import Claim, Source


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What one article says. `races` are the slugs of all races it tells of, the main one first."""

    file: str
    source: Source
    claims: tuple[Claim, ...]
    races: tuple[str, ...]
