from bot.answers.answer import Choice, Column, Outcome, Table
from bot.answers.questions.stages import StageResults
from db.provenance import Dissent, Doubt
from db.racing import Spot, Stage
from tests.answers.questions.circumstances import ASKED
from tests.builders import HOMESTEAD, a_driver, a_fact, a_race, a_recap, a_stage, an_almanac

FIRST = a_stage(1, ["Corey Heim", "Kyle Larson"], last_lap=30)
SECOND = a_stage(2, ["Corey Heim", "Ty Majeski", "Tanner Gray"], first_lap=37, last_lap=60)


def test_shows_the_stages_side_by_side() -> None:
    answer = StageResults().answer(an_almanac(a_race(stages=(FIRST, SECOND))), ASKED)

    assert answer.headline == "Corey Heim won stages 1 and 2 of the Baptist Health 200."
    assert answer.details == (
        "Stage 1 ended on lap 30",
        "Stage 2 went green on lap 37 and ended on lap 60",
    )
    assert answer.table == Table(
        (Column("Pos", number=True), Column("Stage 1"), Column("Stage 2")),
        (("1", "C. Heim", "C. Heim"), ("2", "K. Larson", "T. Majeski"), ("3", "–", "T. Gray")),
    )


def test_names_different_winners() -> None:
    second = a_stage(2, ["Ty Majeski"])

    answer = StageResults().answer(an_almanac(a_race(stages=(FIRST, second))), ASKED)

    expected = "Corey Heim won stage 1 and Ty Majeski won stage 2 of the Baptist Health 200."
    assert answer.headline == expected


def test_shows_one_stage_with_names_in_full_and_offers_the_other() -> None:
    answer = StageResults(stage=1).answer(an_almanac(a_race(stages=(FIRST, SECOND))), ASKED)

    assert answer.headline == "Corey Heim won stage 1 of the Baptist Health 200."
    assert answer.table is not None
    assert answer.table.rows == (("1", "Corey Heim"), ("2", "Kyle Larson"))
    assert answer.more == (Choice("Stage 2", StageResults(HOMESTEAD, 2)),)


def test_shows_two_drivers_at_one_place() -> None:
    tied = (Spot(a_driver("Ty Majeski"), a_fact(1)), Spot(a_driver("Corey Heim"), a_fact(1)))

    answer = StageResults().answer(
        an_almanac(a_race(stages=(Stage(1, places=tied), SECOND))), ASKED
    )

    assert answer.table is not None
    assert answer.table.rows[0] == ("1", "T. Majeski / C. Heim", "C. Heim")


def test_carries_the_doubt_of_a_place() -> None:
    doubted = a_fact(10, doubts=[Doubt("starter", "Zane Smith is not among the finishers.")])
    stage = Stage(1, places=(Spot(a_driver("Zane Smith"), doubted),))

    answer = StageResults().answer(an_almanac(a_race(stages=(stage,))), ASKED)

    assert answer.headline == "No source tells who won stage 1."
    assert answer.doubts == ("Zane Smith is not among the finishers.",)


def test_says_who_disagrees_about_when_a_stage_ended() -> None:
    stage = a_stage(1, last_lap=a_fact(30, dissent=[Dissent(a_recap(), 35)]))

    answer = StageResults().answer(an_almanac(a_race(stages=(stage,))), ASKED)

    (differs,) = answer.disagreements
    assert differs.about == "when stage 1 ended"
    assert [side.says for side in differs.sides] == ["lap 30", "lap 35"]


def test_declines_a_stage_nobody_tells_of() -> None:
    answer = StageResults(stage=3).answer(an_almanac(a_race(stages=(FIRST,))), ASKED)

    assert answer.headline == "No source tells the order in stage 3 of the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN
