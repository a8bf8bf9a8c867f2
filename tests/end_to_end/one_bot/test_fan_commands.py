"""Every command of a fan, through the wire, against the running bot and its seeds."""

import pytest

from tests.discord_stand_in.member import Member

pytestmark = pytest.mark.asyncio(loop_scope="module")

RACE = "2025-trucks-homestead"

ANSWERED = [
    ("result", {"driver": "Larson", "race": RACE}, "Kyle Larson won the Baptist Health 200."),
    ("result", {"driver": "kyle-larson", "race": RACE}, "Kyle Larson won"),
    ("result", {"driver": "larsen", "race": RACE}, "Kyle Larson won"),
    ("result", {"driver": "#07", "race": RACE}, "Kyle Larson won"),
    ("race", {}, "Kyle Larson won the Baptist Health 200."),
    ("race", {"race": RACE}, "Kyle Larson won the Baptist Health 200."),
    ("lapsled", {}, "Corey Heim led the most laps"),
    ("lapsled", {"driver": "heim"}, "78"),
    ("standings", {}, "Corey Heim"),
    ("standings", {"series": "trucks"}, "Corey Heim"),
    ("standings", {"driver": "majeski"}, "Ty Majeski"),
    ("next", {}, "Boys & Girls Club of the Blue Ridge 200"),
    ("next", {"series": "trucks"}, "Boys & Girls Club of the Blue Ridge 200"),
    ("schedule", {}, "Boys & G"),
    ("driver", {"driver": "heim"}, "Corey Heim"),
    ("compare", {"driver": "heim", "other": "majeski"}, "Majeski"),
    ("sources", {}, "the TRUCKS recap"),
    ("help", {}, "/result"),
    ("about", {}, "sources"),
    ("privacy", {}, "nothing about people"),
]
BY_DRIVER = [
    ("result", {}),
    ("lapsled", {}),
    ("standings", {}),
    ("driver", {}),
    ("compare", {"other": "heim"}),
]
HOSTILE = [
    "x" * 200,
    "**bold** [link](https://x.io) ||spoiler||",
    "@everyone",
    "<@&1> <@1> @here",
    "\u202e\u200b\u2066",
    "```",
    "' OR 1=1 --",
    "~~~~",
]


@pytest.mark.parametrize(("command", "options", "told"), ANSWERED)
async def test_a_command_is_answered(
    fan: Member, command: str, options: dict[str, str], told: str
) -> None:
    reply = await fan.slash(command, **options)

    assert told in reply.text.replace("\u200b", "").replace("\\", "")


@pytest.mark.parametrize(("command", "others"), BY_DRIVER)
async def test_a_driver_nobody_knows_is_declined_to_who_asked_alone(
    fan: Member, command: str, others: dict[str, str]
) -> None:
    reply = await fan.slash(command, driver="Xqzwv Bbbkkq", **others)

    assert reply.text.startswith("**No driver I know of goes by “Xqzwv Bbbkkq”.**")
    assert reply.ephemeral


@pytest.mark.parametrize(("command", "others"), BY_DRIVER)
async def test_a_misspelt_driver_is_understood_or_offered(
    fan: Member, command: str, others: dict[str, str]
) -> None:
    reply = await fan.slash(command, driver="Majesky", **others)

    assert "Ty Majeski" in "\n".join((reply.text, *reply.buttons))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("command", "others"), BY_DRIVER)
async def test_a_hostile_name_is_declined_and_pings_nobody(
    fan: Member, command: str, others: dict[str, str], name: str
) -> None:
    reply = await fan.slash(command, driver=name, **others)

    assert (reply.pings, reply.ephemeral) == (frozenset(), True)
    assert "@everyone" not in reply.text


@pytest.mark.parametrize(
    ("command", "others"), [("result", {"driver": "heim"}), ("race", {}), ("sources", {})]
)
async def test_a_race_that_does_not_exist_is_declined(
    fan: Member, command: str, others: dict[str, str]
) -> None:
    reply = await fan.slash(command, race="Qwxz Grand Prix of Nowhere", **others)

    assert reply.text.startswith("**No race I know of goes by")


@pytest.mark.parametrize("command", ["standings", "next", "schedule"])
async def test_a_series_that_does_not_exist_is_declined(fan: Member, command: str) -> None:
    reply = await fan.slash(command, series="Qwxz Lawnmowers")

    assert reply.text.startswith("**No series I know of goes by")


async def test_a_name_that_fits_several_is_asked_back_and_a_press_answers_for_all(
    fan: Member,
) -> None:
    asked = await fan.slash("driver", driver="corey")

    reply = await asked.press("Corey Heim")

    assert asked.ephemeral
    assert "Corey Day" in asked.buttons
    assert (reply.ephemeral, reply.updated) == (False, False)
    assert "Corey Heim" in reply.text


async def test_looking_further_turns_the_message_for_who_asked(fan: Member) -> None:
    summary = await fan.slash("race", race=RACE)

    results = await summary.press("Full results")

    assert results.updated
    assert "Kaden Honeycutt" in results.text


async def test_looking_further_on_anothers_message_is_shown_apart(
    fan: Member, other_fan: Member
) -> None:
    summary = await fan.slash("race", race=RACE)
    before = summary.text

    results = await summary.press("Full results", by=other_fan)

    assert (results.ephemeral, results.updated) == (True, False)
    assert summary.text == before


async def test_pages_turn_there_and_back(fan: Member) -> None:
    first = await (await fan.slash("race", race=RACE)).press("Full results")

    second = await first.press(first.buttons[-1])
    again = await second.press(second.buttons[0])

    assert again.text.startswith("**Places 1 to 20 of 34")


@pytest.mark.parametrize("place", ["dm", "user install", "dm by user install"])
async def test_questions_are_answered_wherever_the_bot_is_brought_along(
    fan: Member, place: str
) -> None:
    there = fan.in_dm() if "dm" in place else fan
    asking = there.with_user_install() if "install" in place else there

    reply = await asking.slash("race")

    assert "Kyle Larson won" in reply.text


async def test_drivers_are_offered_while_typing(fan: Member) -> None:
    offered = await fan.autocomplete("result", driver="lars")

    assert (offered[0].name, offered[0].value) == ("Kyle Larson", "kyle-larson")


async def test_races_and_series_are_offered_while_typing(fan: Member) -> None:
    races = await fan.autocomplete("race", race="home")
    series = await fan.autocomplete("standings", series="tru")

    assert RACE in [one.value for one in races]
    assert "trucks" in [one.value for one in series]


@pytest.mark.parametrize("typed", ["", "x" * 200, "@everyone", "~", "\u200b", "' OR 1=1 --"])
async def test_whatever_is_typed_the_offer_never_fails(fan: Member, typed: str) -> None:
    offered = await fan.autocomplete("result", driver=typed)

    assert len(offered) <= 25


async def test_what_is_offered_can_be_asked(fan: Member) -> None:
    (first, *_) = await fan.autocomplete("result", driver="riggs")

    reply = await fan.slash("result", driver=str(first.value), race=RACE)

    assert "Layne Riggs finished 2nd" in reply.text
