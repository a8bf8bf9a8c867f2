"""Whom a name means can be decided otherwise as long as nothing is confirmed."""

from dataclasses import replace

import pytest

from bot.articles.drafts.amending import amended, prompt_for_name
from bot.articles.drafts.casting import Cast, cast
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.review import Mark
from bot.errors import BadEdit
from db.provenance import Kind, SourceKind
from tests.articles.a_draft import LOOKUP, a_draft, cast_of, finished, reviewed, row_of

MISSPELT = "Corey Hiem"
NEW_TRACK = "new; Mill Creek, Ohio; America/New_York"


def decided(name: str, *typed: str, draft: Draft | None = None) -> Cast:
    """A draft in which this was typed about a name, one after the other."""
    done = cast(draft or a_draft(finished(name, 2)), LOOKUP)
    for text in typed:
        key = row_of(reviewed(done), name).key
        done = cast(amended(done, key, text, LOOKUP), LOOKUP)
    return done


def at_mill_creek() -> Draft:
    """The draft of a race at a track that nobody knows."""
    line = a_draft().line(2)
    assert line is not None
    return a_draft().saying(replace(line, value="Mill Creek Speedway"))


@pytest.mark.parametrize(
    ("typed", "told"), [("new", "a new one"), ("", "left out"), ("heim", "Corey Heim")]
)
def test_what_was_decided_about_a_name_stays_a_row(typed: str, told: str) -> None:
    row = row_of(reviewed(decided(MISSPELT, typed)), MISSPELT)

    assert (row.mark, row.value) == (Mark.SETTLED, told)


@pytest.mark.parametrize("first", ["new", "", "larson"])
def test_what_was_decided_about_a_driver_can_be_decided_otherwise(first: str) -> None:
    done = decided(MISSPELT, first, "Corey Heim")

    assert done.names[MISSPELT].slug == "corey-heim"
    assert done.reference.drivers == {}


def test_a_driver_taken_for_new_can_be_said_to_be_a_known_one() -> None:
    before = cast_of(finished("Jay Heim", 2))
    assert list(before.reference.drivers) == ["jay-heim"]

    done = decided("Jay Heim", "Corey Heim")

    assert (done.names["Jay Heim"].slug, done.reference.drivers) == ("corey-heim", {})


def test_a_track_said_to_be_new_can_be_said_to_be_a_known_one() -> None:
    draft = at_mill_creek()

    done = decided("Mill Creek Speedway", NEW_TRACK, "Homestead-Miami", draft=draft)

    assert (done.reference.tracks, done.open) == ({}, ())


def of_indycar() -> Draft:
    """The draft of a race in a series that nobody knows."""
    line = a_draft().line(0)
    assert line is not None
    return a_draft().saying(replace(line, value="IndyCar Series"))


def test_a_series_said_to_be_new_can_be_said_to_be_a_known_one() -> None:
    done = decided("IndyCar Series", "new", "trucks", draft=of_indycar())

    assert (done.reference.series, done.known_race) == ({}, True)


def test_a_series_that_is_left_empty_is_asked_about_again() -> None:
    done = decided("IndyCar Series", "new", "", draft=of_indycar())

    row = row_of(reviewed(done), "IndyCar Series")
    assert (row.mark, prompt_for_name(done, row.key).empty) == (Mark.ASKED, "I ask again")


@pytest.mark.parametrize(
    ("typed", "begun"), [("new", "new"), ("", ""), ("Corey Heim", "corey-heim")]
)
def test_the_form_about_a_name_opens_with_what_was_decided(typed: str, begun: str) -> None:
    done = decided(MISSPELT, typed)

    assert prompt_for_name(done, row_of(reviewed(done), MISSPELT).key).value == begun


def test_the_form_about_a_new_track_opens_with_its_place_and_zone() -> None:
    done = decided("Mill Creek Speedway", NEW_TRACK, draft=at_mill_creek())

    key = row_of(reviewed(done), "Mill Creek Speedway").key
    assert prompt_for_name(done, key).value == NEW_TRACK


def test_whom_a_correction_is_about_is_no_row_of_it() -> None:
    draft = a_draft((Kind.RESULT, "", "Corey Heim", "laps_led", 77))
    by_hand = replace(draft.source, kind=SourceKind.CORRECTION)
    picked = replace(draft, source=by_hand).deciding("Corey Heim", "corey-heim")

    rows = reviewed(cast(picked, LOOKUP)).rows

    assert "Corey Heim" not in {row.what for row in rows}
    with pytest.raises(BadEdit, match="settled"):
        prompt_for_name(cast(picked, LOOKUP), "n0")
