"""What an editor is shown of a draft: new, agreed upon, contradicted, doubted, not read."""

from dataclasses import replace
from datetime import date

from bot.articles.drafts.casting import cast
from bot.articles.drafts.draft import Line
from bot.articles.drafts.names import Standing
from bot.articles.drafts.review import Mark
from db.provenance import Kind
from tests.articles.a_draft import (
    LOOKUP,
    a_draft,
    cast_of,
    finished,
    led,
    reviewed,
    row_of,
    says,
)
from tests.builders import HOMESTEAD, a_recap, a_source

LED = "Corey Heim, laps led"


def test_what_nobody_tells_is_new() -> None:
    seen = reviewed(cast_of(led("Corey Heim", 78)))

    assert row_of(seen, LED).mark is Mark.NEW


def test_what_others_tell_alike_agrees_and_says_with_whom() -> None:
    seen = reviewed(cast_of(led("Corey Heim", 78)), says(a_source(), "corey-heim", laps_led=78))

    assert (row_of(seen, LED).mark, row_of(seen, LED).others) == (Mark.AGREES, ("Speedway Media",))


def test_what_others_tell_otherwise_is_a_contradiction_that_names_them() -> None:
    seen = reviewed(
        cast_of(led("Corey Heim", 78)),
        says(a_source(), "corey-heim", laps_led=78),
        says(a_recap(), "corey-heim", laps_led=76),
    )

    assert row_of(seen, LED).mark is Mark.CONTRADICTS
    assert row_of(seen, LED).others == ("76: the TRUCKS recap",)


def test_what_the_same_article_said_before_contradicts_nothing() -> None:
    earlier = cast_of(led("Corey Heim", 70)).sheet.claims

    seen = reviewed(cast_of(led("Corey Heim", 78)), *earlier)

    assert row_of(seen, LED).mark is Mark.NEW


def test_what_a_cross_check_doubts_is_told() -> None:
    seen = reviewed(
        cast_of(
            (Kind.RACE, "", "", "laps_run", 134),
            (Kind.RACE, "", "", "leaders", 2),
            led("Corey Heim", 78),
            led("Kyle Larson", 20),
        )
    )

    assert any("add up to 98" in one for one in seen.doubts)


def test_a_doubt_there_was_already_is_not_told_again() -> None:
    both = [says(a_source(), driver, finish=1) for driver in ("corey-heim", "kyle-larson")]

    seen = reviewed(cast_of(led("Layne Riggs", 3)), *both)

    assert seen.doubts == ()


def test_a_race_that_is_known_by_its_day_is_recognised() -> None:
    done = cast_of()

    assert (done.race, done.known_race, done.open) == (HOMESTEAD, True, ())


def test_a_race_of_another_day_is_a_new_one_with_a_slug_of_its_own() -> None:
    draft = a_draft()
    later = draft.line(1)
    assert later is not None

    done = cast(draft.without(3).saying(_moved(later)), LOOKUP)

    assert (done.race, done.known_race) == ("2025-trucks-homestead-miami", False)


def test_without_a_day_the_editor_is_asked_which_race_it_is() -> None:
    done = cast(a_draft().without(1), LOOKUP)

    assert (done.race, done.sheet.races) == ("", ())
    assert any("on which day" in one for one in done.open)
    assert row_of(reviewed(done), "the race, day").mark is Mark.MISSING


def test_a_series_nobody_knows_has_to_be_settled() -> None:
    draft = a_draft().without(0)

    assert cast(draft, LOOKUP).open[0].startswith("The article names no series")


def test_a_driver_who_may_be_misspelt_is_asked_about_and_not_added() -> None:
    done = cast_of(finished("Corey Hiem", 2))

    meant = done.names["Corey Hiem"]
    assert (meant.standing, meant.near) == (Standing.ASKED, ("Corey Heim",))
    assert done.reference.drivers == {}
    assert any("Corey Heim" in one for one in done.open)


def test_a_driver_unlike_all_known_is_shown_as_new() -> None:
    done = cast_of(finished("Ferdinand Ashgrove", 9))

    assert [one.name for one in done.reference.drivers.values()] == ["Ferdinand Ashgrove"]
    assert done.open == ()
    assert reviewed(done).new_names[0].startswith("Ferdinand Ashgrove")


def test_two_new_names_of_one_slug_are_two_drivers() -> None:
    done = cast_of(finished("Ann O'Dowd", 9), finished("Ann Odowd", 10))

    assert [meant.slug for meant in done.names.values()][:2] == ["ann-odowd", "ann-odowd-2"]


def test_nothing_is_claimed_of_a_driver_who_is_left_out() -> None:
    draft = a_draft(finished("Corey Hiem", 2)).deciding("Corey Hiem", "")

    done = cast(draft, LOOKUP)

    assert done.open == ()
    assert [one for one in done.sheet.claims if one.topic.kind is Kind.RESULT] == []
    assert row_of(reviewed(done), "Corey Hiem, finish").mark is Mark.UNREAD


def test_what_the_sheet_rules_out_itself_has_to_be_settled() -> None:
    done = cast_of((Kind.RACE, "", "", "laps_run", 134), led("Corey Heim", 135))

    assert any("beyond the 134 laps run" in one for one in done.open)


def test_the_next_race_is_shown_as_not_taken_in() -> None:
    seen = reviewed(cast_of((Kind.SCHEDULE, "", "", "name", "Harbor 200")))

    assert row_of(seen, "next race, name").mark is Mark.UNREAD


def test_what_reports_tell_as_a_rule_and_this_one_does_not_is_said() -> None:
    seen = reviewed(cast_of(led("Corey Heim", 78)))

    assert ("who won" in seen.not_told, "laps led" in seen.not_told) == (True, False)


def test_what_needs_a_look_comes_first() -> None:
    seen = reviewed(
        cast_of(led("Corey Heim", 78), finished("Layne Rigs", 3)),
        says(a_source(), "corey-heim", laps_led=76),
    )

    marks = [one.mark for one in seen.rows]
    assert marks == sorted(marks, key=list(Mark).index)
    assert marks[0] is Mark.ASKED


def _moved(line: Line) -> Line:
    return replace(line, value=date(2025, 10, 4))
