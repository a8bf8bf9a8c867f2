import pytest

from bot.answers.resolve import Ambiguous, Context, Named, NameIndex, Resolved, Unknown
from tests.answers.truck_field import drivers, everyone, this_race, truck_field

RACES = (
    Named("trucks-2025-04", "Baptist Health 200", ("Homestead", "Homestead 2025"), weight=2),
    Named("trucks-2024-20", "Baptist Health 200", ("Homestead", "Homestead 2024"), weight=1),
    Named("trucks-2025-05", "Boys & Girls Club of the Blue Ridge 200", ("Martinsville",)),
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return everyone()


@pytest.fixture(scope="module")
def races() -> NameIndex:
    return NameIndex(RACES, people=False)


def key_of(index: NameIndex, typed: str) -> str | None:
    found = index.resolve(typed, contexts=[this_race()])
    return found.key if isinstance(found, Resolved) else None


@pytest.mark.parametrize("driver", truck_field(), ids=lambda driver: driver.key)
def test_every_full_name_is_its_driver(index: NameIndex, driver: Named) -> None:
    expected = Resolved(driver.key, driver.name, exact=True)

    assert index.resolve(driver.name) == expected


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Heim", "corey-heim"),
        ("ross", "ross-chastain"),
        ("riggs, layne", "layne-riggs"),
        ("de Lara", "andres-perez-de-lara"),
        ("perez delara", "andres-perez-de-lara"),
        ("andresperez", "andres-perez-de-lara"),
        ("chandlersmith", "chandler-smith"),
        ("k. larson", "kyle-larson"),
        ("Corey D", "corey-day"),
        ("a.j.", "aj-allmendinger"),
        ("melon man", "ross-chastain"),
        ("gio ruggiero", "giovanni-ruggiero"),
        ("frank", "frankie-muniz"),
        ("jones's", "brandon-jones"),
        ("Friesens", "stewart-friesen"),
        ("what about majeski tho", "ty-majeski"),
        ("how did day do", "corey-day"),
        ("kyle lar son", "kyle-larson"),
        ("honey cut", "kaden-honeycutt"),
        ("chandlers myth", "chandler-smith"),
    ],
)
def test_a_driver_goes_by_many_forms(index: NameIndex, typed: str, key: str) -> None:
    assert key_of(index, typed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("larspn", "kyle-larson"),
        ("hemrci", "daniel-hemric"),
        ("xhastain", "ross-chastain"),
        ("emric", "daniel-hemric"),
        ("friesennn", "stewart-friesen"),
        ("karuth", "rajah-caruth"),
        ("majewski", "ty-majeski"),
        ("yt majeski", "ty-majeski"),
        ("corey haim", "corey-heim"),
        ("tanner grey", "tanner-gray"),
        ("michelle disdier", "michel-disdier"),
        ("kadne honycut", "kaden-honeycutt"),
        ("chandlersmtih", "chandler-smith"),
        ("kyle bush", "kyle-busch"),
    ],
)
def test_an_error_of_typing_or_hearing_is_forgiven(index: NameIndex, typed: str, key: str) -> None:
    assert key_of(index, typed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("#07", "kyle-larson"),
        ("07", "kyle-larson"),
        ("no. 07", "kyle-larson"),
        ("the 34", "layne-riggs"),
        ("17 truck", "giovanni-ruggiero"),
        ("heim 11", "corey-heim"),
    ],
)
def test_a_car_number_is_its_driver(index: NameIndex, typed: str, key: str) -> None:
    assert key_of(index, typed) == key


@pytest.mark.parametrize("typed", ["#7", "7", "#3", "999", "top 11", "11 laps", "#7 million"])
def test_another_number_is_nobody(index: NameIndex, typed: str) -> None:
    assert index.resolve(typed) == Unknown()


@pytest.mark.parametrize(
    "typed",
    [
        *("erik jones", "jerry garcia", "grant hill", "robert byrd", "stefan diggs", "ty gibbs"),
        *("jake from state farm", "kylie larson", "kyle carson", "taylor gray", "larson jr"),
    ],
)
def test_somebody_else_with_a_shared_name_is_unknown(index: NameIndex, typed: str) -> None:
    assert isinstance(index.resolve(typed, contexts=[this_race()]), Unknown)


@pytest.mark.parametrize(
    "typed",
    [
        *("great", "mosaic", "persons", "roads", "body", "race day", "the day", "top gray"),
        *("carson", "lawson", "hein", "de", "jr", "a", "", "?", "🏁", "null", "pit road"),
        "<script>alert(1)</script>",
    ],
)
def test_a_word_of_its_own_is_no_slip_for_a_name(index: NameIndex, typed: str) -> None:
    assert isinstance(index.resolve(typed, contexts=[this_race()]), Unknown)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("corey", {"corey-heim", "corey-day"}),
        ("matthew", {"matt-crafton", "matt-mills"}),
        ("stefen", {"stefan-parsons", "stephen-mallozzi"}),
        ("the two coreys", {"corey-heim", "corey-day"}),
        ("both smiths", {"chandler-smith", "zane-smith"}),
        ("byd", {"spencer-boyd", "nathan-byrd"}),
        ("br", {"brandon-jones", "ben-rhodes", "toni-breidinger"}),
        ("ankrum and hemric", {"tyler-ankrum", "daniel-hemric"}),
        ("layne & corey heim", {"layne-riggs", "corey-heim"}),
        ("matts vs smith", {"matt-crafton", "matt-mills", "chandler-smith"}),
        ("kyle heim", {"kyle-larson", "kyle-busch", "corey-heim"}),
        ("#34 heim", {"layne-riggs", "corey-heim"}),
    ],
)
def test_more_than_one_is_asked_back(index: NameIndex, typed: str, keys: set[str]) -> None:
    found = index.resolve(typed, contexts=[this_race()])

    assert isinstance(found, Ambiguous)
    assert set(found.keys) == keys


@pytest.mark.parametrize(("typed", "key"), [("smtih", "chandler-smith"), ("kyle", "kyle-larson")])
def test_the_race_talked_about_decides_between_namesakes(
    index: NameIndex, typed: str, key: str
) -> None:
    found = index.resolve(typed, contexts=[this_race()])

    assert isinstance(found, Resolved)
    assert (found.key, found.because) == (key, "in this race's field")


def test_without_a_context_namesakes_are_asked_back(index: NameIndex) -> None:
    assert index.resolve("smith") == Ambiguous(("chandler-smith", "zane-smith"))


def test_a_wider_context_decides_when_the_nearest_knows_none(index: NameIndex) -> None:
    contexts = [Context("here", {"corey-heim"}), Context("this season", {"zane-smith"})]

    found = index.resolve("smith", contexts=contexts)

    assert found == Resolved("zane-smith", "Zane Smith", exact=True, because="this season")


def test_a_context_never_overrules_what_was_typed(index: NameIndex) -> None:
    found = index.resolve("zane smith", contexts=[this_race()])

    assert found == Resolved("zane-smith", "Zane Smith", exact=True)


def test_an_unknown_name_comes_with_the_nearest_one(index: NameIndex) -> None:
    assert index.resolve("erik jones") == Unknown(("brandon-jones",))


def test_choices_are_likeliest_first_and_no_more_than_discord_shows() -> None:
    smiths = [Named(f"smith-{n}", f"Given{n} Smith", weight=n) for n in range(40)]

    found = NameIndex(smiths).resolve("smith")

    assert found == Ambiguous(tuple(f"smith-{n}" for n in range(39, 14, -1)))


def test_father_and_son_are_not_taken_for_each_other() -> None:
    earnhardts = NameIndex(drivers("Dale Earnhardt; Dale Earnhardt Jr."))

    assert key_of(earnhardts, "Dale Earnhardt") == "dale-earnhardt"
    assert key_of(earnhardts, "dale earnhardt junior") == "dale-earnhardt-jr."
    assert isinstance(earnhardts.resolve("earnhardt"), Ambiguous)


def test_a_given_name_that_is_a_surname_too_is_asked_back() -> None:
    martins = NameIndex(drivers("Mark Martin; Martin Truex Jr."))

    assert isinstance(martins.resolve("martin"), Ambiguous)


@pytest.mark.parametrize(
    "typed", ["homestead 2025", "baptist 2025", "at homestead 2025", "homestead 2025 race"]
)
def test_a_race_is_found_by_any_of_its_words(races: NameIndex, typed: str) -> None:
    assert key_of(races, typed) == "trucks-2025-04"


def test_a_misspelt_track_is_its_race(races: NameIndex) -> None:
    assert key_of(races, "martinsvile") == "trucks-2025-05"


@pytest.mark.parametrize("typed", ["at martinsville", "the martinsville race"])
def test_talk_around_a_place_is_left_out(races: NameIndex, typed: str) -> None:
    assert key_of(races, typed) == "trucks-2025-05"


def test_races_of_one_name_are_asked_back(races: NameIndex) -> None:
    assert races.resolve("homestead") == Ambiguous(("trucks-2025-04", "trucks-2024-20"))


def test_a_race_has_no_initials(races: NameIndex) -> None:
    assert races.resolve("bh") == Unknown()


@pytest.mark.parametrize("typed", ["heim " * 800, "x" * 4000, "a," * 2000, "larson and " * 400])
def test_text_without_end_is_read_like_its_beginning(index: NameIndex, typed: str) -> None:
    assert index.resolve(typed) == index.resolve(typed[:120])
