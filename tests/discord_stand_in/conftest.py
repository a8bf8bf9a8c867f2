"""Fixtures for the stand-in's own tests."""

from tests.discord_stand_in.fixtures import fan, guild, moderator, stand_in

__all__ = ["fan", "guild", "moderator", "stand_in"]
