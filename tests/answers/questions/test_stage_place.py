import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.stage_laps import StageLaps
from bot.answers.questions.stage_place import InStage, StagePlace, WonStage
from db.provenance import Doubt
from db.racing import Spot, Stage
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_driver, a_fact, a_race, a_stage, an_almanac

FIRST = a_stage(1, ["Corey Heim", "Kyle Larson", "Layne Riggs"], last_lap=30)
SECOND = a_stage(2, ["Corey Heim", "Ty Majeski"], first_lap=37, last_lap=60)
RACE = a_race(results=["Kyle Larson", "Layne Riggs"], stages=(FIRST, SECOND), scheduled_laps=134)
ALMANAC = an_almanac(RACE)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (StagePlace(stage=1, position=1), "Corey Heim won stage 1 of the Baptist Health 200."),
        (StagePlace(stage=2, position=2), "Ty Majeski was 2nd in stage 2 of the Baptist Health"),
        (StagePlace(stage=1, position=0, top=2), "The top 2 of stage 1: 1st Corey Heim and 2nd"),
        (StagePlace(stage=1, position=-1, top=3), "Layne Riggs was 3rd in stage 1"),
        (StagePlace(stage=-1), "The final stage ended with the Baptist Health 200, and Kyle"),
        (StagePlace(stage=3), "The final stage ended with the Baptist Health 200, and Kyle"),
    ],
)
def test_names_who_was_there(question: StagePlace, said: str) -> None:
    assert str(question.answer(ALMANAC, ASKED).headline).startswith(said)


def test_says_how_far_down_the_order_is_told() -> None:
    answer = StagePlace(stage=1, position=11).answer(ALMANAC, ASKED)

    where = "who was 11th in stage 1 of the Baptist Health 200"
    assert answer.headline == f"No source tells {where}: only the top 3 are told."
    assert answer.outcome is Outcome.ABSTAIN


def test_declines_a_stage_beyond_the_race() -> None:
    answer = StagePlace(stage=4).answer(ALMANAC, ASKED)

    assert answer.headline == "No source tells the order in stage 4 of the Baptist Health 200."


def test_tells_one_drivers_place() -> None:
    answer = InStage(driver="ty-majeski", stage=2).answer(ALMANAC, ASKED)

    assert answer.headline == "Ty Majeski finished 2nd in stage 2 of the Baptist Health 200."


def test_tells_one_drivers_places_in_all_stages() -> None:
    answer = InStage(driver="corey-heim").answer(ALMANAC, ASKED)

    expected = "Corey Heim finished 1st in stage 1 and 1st in stage 2 of the Baptist Health 200."
    assert answer.headline == expected


def test_says_that_a_driver_is_not_in_the_order_as_far_as_told() -> None:
    answer = InStage(driver="layne-riggs", stage=2).answer(ALMANAC, ASKED)

    assert str(answer.headline).endswith("only the top 2 are told.")
    assert answer.outcome is Outcome.ABSTAIN


def test_the_last_stage_of_a_driver_is_the_finish() -> None:
    answer = InStage(driver="layne-riggs", stage=-1).answer(ALMANAC, ASKED)

    expected = "The final stage ended with the race: Layne Riggs finished 2nd."
    assert answer.headline == expected


def test_carries_the_doubt_of_a_place() -> None:
    doubted = a_fact(10, doubts=[Doubt("starter", "Zane Smith is not among the finishers.")])
    stage = Stage(1, places=(Spot(a_driver("Zane Smith"), doubted),))

    answer = InStage(driver="zane-smith", stage=1).answer(
        an_almanac(a_race(stages=(stage,))), ASKED
    )

    assert answer.doubts == ("Zane Smith is not among the finishers.",)


@pytest.mark.parametrize(
    ("driver", "stage", "said"),
    [
        ("corey-heim", 0, "Yes. Corey Heim won stages 1 and 2 of the Baptist Health 200."),
        ("corey-heim", 2, "Yes. Corey Heim won stage 2 of the Baptist Health 200."),
        ("ty-majeski", 2, "No. Corey Heim won stage 2 of the Baptist Health 200."),
    ],
)
def test_says_whether_somebody_won_a_stage(driver: str, stage: int, said: str) -> None:
    assert WonStage(driver=driver, stage=stage).answer(ALMANAC, ASKED).headline == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (StageLaps(stage=1, asked="end"), "Stage 1 of the Baptist Health 200 ended on lap 30."),
        (StageLaps(stage=2, asked="green"), "Stage 2 of the Baptist Health 200 went green on lap"),
        (StageLaps(stage=1, asked="long"), "Stage 1 of the Baptist Health 200 was 30 laps"),
        (StageLaps(stage=2, asked="long"), "Stage 2 of the Baptist Health 200 was 30 laps"),
        (StageLaps(stage=-1, asked="long"), "The final stage of the Baptist Health 200 was 74"),
    ],
)
def test_tells_the_laps_of_a_stage(question: StageLaps, said: str) -> None:
    assert str(question.answer(ALMANAC, ASKED).headline).startswith(said)


@pytest.mark.parametrize(
    "question", [StageLaps(stage=1, asked="green"), StageLaps(stage=-1, asked="green")]
)
def test_declines_a_green_lap_nobody_tells(question: StageLaps) -> None:
    assert question.answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN
