"""Discord's limits on application commands.

Source: https://discord.com/developers/docs/interactions/application-commands
"""

import re
from collections import Counter

from tests.discord_stand_in.problems import Path, Problems
from tests.discord_stand_in.wire import Json

# Discord's own pattern names the letters and digits of all scripts; \w is those and "_".
NAME = re.compile(r"[-_'\w]{1,32}")
DESCRIPTION = 100
OPTIONS = 25
CHOICES = 25
CHOICE = 100
CHARACTERS_IN_ALL = 8_000
MOST_OF_KIND = {1: 100, 2: 15, 3: 15}
CHAT_INPUT = 1
SUBCOMMAND = 1
GROUP = 2
STRING = 3
# STRING, INTEGER and NUMBER.
TYPED_IN = frozenset({3, 4, 10})


def check_commands(commands: list[Json], violations: list[str]) -> None:
    """Refuse commands that Discord would refuse.

    Raises:
        Refused: they are too many, or one of them breaks a limit.
    """
    problems = Problems()
    kinds = Counter(int(each.get("type") or CHAT_INPUT) for each in commands)
    for kind, count in kinds.items():
        if count > MOST_OF_KIND.get(kind, 0):
            problems.add((), "APPLICATION_COMMAND_TOO_MANY", f"{count} commands of type {kind}.")
    named = Counter((each.get("type") or CHAT_INPUT, each.get("name")) for each in commands)
    for index, command in enumerate(commands):
        if named[command.get("type") or CHAT_INPUT, command.get("name")] > 1:
            message = "Application command names must be unique"
            problems.add((index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        _check_command((index,), command, problems)
    problems.refuse_if_any("commands", violations)


def _check_command(path: Path, command: Json, problems: Problems) -> None:
    if (command.get("type") or CHAT_INPUT) != CHAT_INPUT:
        problems.length((*path, "name"), command.get("name"), 32, least=1)
        if command.get("description") or command.get("options"):
            message = "A context menu command has no description and no options."
            problems.add((*path, "description"), "APPLICATION_COMMAND_INVALID", message)
        return
    _check_described(path, command, problems)
    options = command.get("options") or []
    _check_options(path, options, problems, depth=0)
    if _size(command) > CHARACTERS_IN_ALL:
        message = f"Command exceeds maximum size ({CHARACTERS_IN_ALL})"
        problems.add(path, "APPLICATION_COMMAND_TOO_LARGE", message)


def _size(described: Json) -> int:
    """The characters Discord counts, translations aside."""
    own = len(described.get("name") or "") + len(described.get("description") or "")
    own += sum(
        len(choice.get("name") or "") + len(str(choice.get("value")))
        for choice in described.get("choices") or ()
    )
    return own + sum(map(_size, described.get("options") or ()))


def _check_described(path: Path, described: Json, problems: Problems) -> None:
    names = {"name": described.get("name") or ""}
    names |= {f"name_localizations.{k}": v for k, v in _translations(described, "name").items()}
    for key, name in names.items():
        if not NAME.fullmatch(name) or name != name.lower():
            problems.add(
                (*path, key), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"
            )
    problems.length((*path, "description"), described.get("description"), DESCRIPTION, least=1)
    for locale, text in _translations(described, "description").items():
        place = (*path, "description_localizations", locale)
        problems.length(place, text, DESCRIPTION, least=1)


def _translations(described: Json, key: str) -> dict[str, str]:
    found: dict[str, str] | None = described.get(f"{key}_localizations")
    return found or {}


def _check_options(path: Path, options: list[Json], problems: Problems, *, depth: int) -> None:
    problems.count((*path, "options"), options, OPTIONS)
    names = [option.get("name") for option in options]
    if len(set(names)) < len(names):
        message = "Option names must be unique"
        problems.add((*path, "options"), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message)
    optional_seen = False
    for index, option in enumerate(options):
        place = (*path, "options", index)
        _check_described(place, option, problems)
        if option.get("type") in (SUBCOMMAND, GROUP):
            _check_nesting(place, option, problems, depth=depth)
            continue
        if option.get("required") and optional_seen:
            message = "Required options must be placed before non-required options"
            problems.add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional_seen = optional_seen or not option.get("required")
        _check_values(place, option, problems)


def _check_nesting(path: Path, option: Json, problems: Problems, *, depth: int) -> None:
    inside = option.get("options") or []
    if option["type"] == GROUP and (depth > 0 or not inside):
        message = "A group holds subcommands and stands in no other group."
        problems.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    _check_options(path, inside, problems, depth=depth + 1)


def _check_values(path: Path, option: Json, problems: Problems) -> None:
    choices = option.get("choices") or []
    problems.count((*path, "choices"), choices, CHOICES)
    if option.get("autocomplete") and (choices or option.get("type") not in TYPED_IN):
        message = "Autocomplete goes with text and numbers, and not with choices."
        problems.add((*path, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE", message)
    for index, choice in enumerate(choices):
        place = (*path, "choices", index)
        problems.length((*place, "name"), choice.get("name"), CHOICE, least=1)
        if option.get("type") == STRING:
            problems.length((*place, "value"), choice.get("value"), CHOICE, least=1)
