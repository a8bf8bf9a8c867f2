"""What lets anyone start the project: pinned packages, and the same words on every system."""

import os
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def locked_entries(lock: str) -> list[str]:
    """One line per package of the lock file, its hashes included."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return text.replace("\\\n", " ").splitlines()


def pins(lock: str) -> dict[str, str]:
    """Version by package name."""
    requirements = [Requirement(entry.split(" --hash")[0]) for entry in locked_entries(lock)]
    return {canonicalize_name(pin.name): str(pin.specifier) for pin in requirements}


def declared(*, dev: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return [Requirement(line) for line in [*wanted, *(groups["dev"] if dev else ())]]


def commands(script: str) -> list[str]:
    """The modules a script hands to Python, in order, with the options that decide what they do."""
    text = (ROOT / script).read_text(encoding="utf-8")
    text = re.sub(r"(?m)^soak:.*\n(?:\t.*\n)+", "", text)  # Windows has only run and test
    return re.findall(
        r"(?:\$\(PY\)|%PY%) -m (ruff check|ruff format --check|mypy|pytest|bot)", text
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_pinned_with_hashes(lock: str) -> None:
    shape = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")

    loose = [entry for entry in locked_entries(lock) if not shape.fullmatch(entry)]

    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_leaves_the_package_index_to_who_installs(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert re.findall(r"\w+://\S*|--(?:extra-)?index-url|--find-links|file:", text) == []


@pytest.mark.parametrize(("lock", "dev"), [(LOCKS[0], False), (LOCKS[1], True)])
def test_the_pins_are_what_the_project_asks_for(lock: str, dev: bool) -> None:
    versions = pins(lock)

    outside = [
        str(wish)
        for wish in declared(dev=dev)
        if not wish.specifier.contains(versions[canonicalize_name(wish.name)].removeprefix("=="))
    ]

    assert outside == []


def test_the_tests_run_on_the_versions_that_are_run() -> None:
    used, tested = (pins(lock) for lock in LOCKS)

    assert {name: tested.get(name) for name in used} == used


def test_the_build_tools_are_pinned_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]


def test_windows_is_given_the_same_checks() -> None:
    assert sorted(commands("make.cmd")) == sorted(commands("Makefile"))


def test_windows_gets_the_line_endings_its_labels_need() -> None:
    lines = (ROOT / "make.cmd").read_bytes().splitlines(keepends=True)

    assert [line for line in lines if not line.endswith(b"\r\n")] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_the_continuous_integration_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"

    steps = script.read_text(encoding="utf-8").splitlines()

    assert "exec make test" in steps
    assert os.access(script, os.X_OK)
