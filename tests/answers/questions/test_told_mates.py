from bot.answers.questions.of_team import TrucksOf
from bot.answers.questions.who_drives import TEAM, WhoDrives
from tests.answers.questions.circumstances import ASKED
from tests.answers.understanding.seeded import lookup

TRICON = "TRICON Garage"


def test_a_teammate_is_told_beside_those_whose_team_is_told() -> None:
    answer = TrucksOf(what=TRICON).answer(lookup().almanac, ASKED)

    assert str(answer.headline).endswith("Told as a teammate: Tanner Gray finished 17th.")


def test_a_make_has_no_teammates() -> None:
    answer = TrucksOf(what="Toyota").answer(lookup().almanac, ASKED)

    assert "Gray" not in str(answer.headline)


def test_who_drives_for_a_team_names_teammates_apart() -> None:
    answer = WhoDrives(value=TRICON, aspect=TEAM).answer(lookup().almanac, ASKED)

    assert answer.headline == "Corey Heim drove for TRICON Garage."
    assert "Told as a teammate: Tanner Gray" in answer.details
