from bot.console.session import Conversation
from bot.console.text import Look
from bot.parts import Parts


def said(conversation: Conversation, line: str) -> list[str]:
    return [shown.text for shown in conversation.turn(line)]


def test_answers_a_command(parts: Parts) -> None:
    assert (
        said(Conversation(parts), "/result larson")[0] == "Kyle Larson won the Baptist Health 200."
    )


def test_says_nothing_to_a_blank_line(parts: Parts) -> None:
    assert said(Conversation(parts), "  ") == []


def test_a_refusal_is_told_and_the_talk_goes_on(parts: Parts) -> None:
    conversation = Conversation(parts)

    (refused,) = conversation.turn("/nope")

    assert refused.look is Look.WARNING
    assert refused.text.startswith("There is no command /nope.")
    assert said(conversation, "/result heim")[0].startswith("Corey Heim finished 2nd")


def test_a_candidate_is_chosen_by_its_number(parts: Parts) -> None:
    conversation = Conversation(parts)
    asked_back = said(conversation, "/result larson and heim")
    number = next(line[0] for line in asked_back if line.endswith(") Corey Heim"))

    answer = said(conversation, number)

    assert answer[0].startswith("Corey Heim finished 2nd")


def test_a_number_that_was_not_offered_is_no_choice(parts: Parts) -> None:
    conversation = Conversation(parts)
    conversation.turn("/result larson and heim")

    assert said(conversation, "99")[0] == "I do not understand that question."
    assert said(conversation, "0")[0] == "I do not understand that question."


def test_help_tells_every_command_with_its_options(parts: Parts) -> None:
    text = "\n".join(said(Conversation(parts), "/help"))

    assert "/result driver:… [race:…]" in text
    assert all(f"/{name}" in text for name in parts.commands.names)
