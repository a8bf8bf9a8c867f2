from bot.answers.answer import Answer, Disagreement, Side
from bot.answers.backing import Backing, backed
from bot.answers.wording import to_go
from db.provenance import Dissent, Doubt, SourceKind
from tests.builders import a_fact, a_recap, a_source

CORRECTION = a_source("correction-1", "the moderators", SourceKind.CORRECTION)


def test_puts_both_sides_in_words_the_trusted_one_first() -> None:
    fact = a_fact(45, dissent=[Dissent(a_recap(), 40, about=True)])

    backing = backed("how far from the end Larson spun", fact, to_go)

    sides = (
        Side("45 laps to go", ("Speedway Media",)),
        Side("about 40 laps to go", ("the TRUCKS recap",)),
    )
    assert backing.disagreements == (Disagreement("how far from the end Larson spun", sides),)


def test_names_all_who_are_on_one_side() -> None:
    second = a_recap("other", "the other recap")
    fact = a_fact(45, dissent=[Dissent(a_recap(), 40), Dissent(second, 40)])

    (differs,) = backed("it", fact).disagreements

    assert differs.sides[1] == Side("40", ("the TRUCKS recap", "the other recap"))


def test_says_where_a_source_contradicts_itself() -> None:
    fact = a_fact(
        2, place="running order", dissent=[Dissent(a_source(), 3, place="opening summary")]
    )

    (differs,) = backed("it", fact).disagreements

    assert [side.by for side in differs.sides] == [
        ("Speedway Media (running order)",),
        ("Speedway Media (opening summary)",),
    ]


def test_leaves_the_place_away_where_sources_differ_from_one_another() -> None:
    fact = a_fact(2, place="running order", dissent=[Dissent(a_recap(), 3, place="headline")])

    (differs,) = backed("it", fact).disagreements

    assert [side.by for side in differs.sides] == [("Speedway Media",), ("the TRUCKS recap",)]


def test_a_check_that_speaks_for_a_side_is_a_note_and_no_doubt() -> None:
    supports = Doubt("supports-restart", "45 fits the restart with 39 to go")
    fact = a_fact(45, dissent=[Dissent(a_recap(), 40)], doubts=[supports])

    backing = backed("it", fact)

    assert backing.disagreements[0].note == "45 fits the restart with 39 to go"
    assert backing.doubts == ()


def test_carries_doubts_once() -> None:
    doubt = Doubt("twice", "Two are third.")

    backing = Backing.of(*(backed("it", a_fact(3, doubts=[doubt])) for _ in range(2)))

    assert backing.doubts == ("Two are third.",)


def test_puts_the_most_trusted_source_first_whatever_it_tells() -> None:
    facts = [a_fact(1, sources=[source]) for source in (a_recap(), a_source(), CORRECTION)]

    backing = Backing.of(*(backed("it", fact) for fact in facts))

    assert backing.sources == (CORRECTION, a_source(), a_recap())


def test_nothing_stands_behind_what_nobody_tells() -> None:
    assert backed("it", None) == Backing()


def test_stands_behind_an_answer() -> None:
    backing = backed("it", a_fact(3, doubts=[Doubt("twice", "Two are third.")]))

    answer = backing.behind(Answer("Third."))

    assert answer == Answer("Third.", sources=(a_source(),), doubts=("Two are third.",))
