from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.console.completion import completions


def completed(typed: str, commands: Commands, lookup: Lookup) -> list[str]:
    """The line after each completion."""
    found = completions(typed, commands, lookup)
    return [typed[: len(typed) - replaces] + text for text, replaces in found]


def test_a_slash_begins_every_command(commands: Commands, lookup: Lookup) -> None:
    assert completed("/", commands, lookup) == [f"/{name}" for name in commands.names]


def test_a_command_is_completed(commands: Commands, lookup: Lookup) -> None:
    assert completed("/resu", commands, lookup) == ["/result"]


def test_a_name_is_completed(commands: Commands, lookup: Lookup) -> None:
    assert completed("/result lar", commands, lookup)[0] == "/result Kyle Larson"


def test_a_name_is_completed_from_its_first_word(commands: Commands, lookup: Lookup) -> None:
    assert completed("/result kyle lar", commands, lookup) == ["/result Kyle Larson"]


def test_a_second_name_is_completed_after_the_first(commands: Commands, lookup: Lookup) -> None:
    assert "/result larson Baptist Health 200" in completed("/result larson bapt", commands, lookup)


def test_an_option_offers_only_its_own_names(commands: Commands, lookup: Lookup) -> None:
    lines = completed("/result larson race:", commands, lookup)

    assert "/result larson race:Baptist Health 200" in lines
    assert not any("Heim" in line for line in lines)


def test_nothing_is_offered_for_what_is_no_command(commands: Commands, lookup: Lookup) -> None:
    assert completed("/nope lar", commands, lookup) == []
    assert completed("who won", commands, lookup) == []
    assert completed("", commands, lookup) == []
