"""Collects what is wrong with a body, in the shape Discord reports it (code 50035)."""

from dataclasses import dataclass, field

from tests.discord_stand_in.wire import Json, Refused

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Problems:
    """What is wrong, each with its place."""

    found: list[tuple[Path, str, str]] = field(default_factory=list)

    def add(self, path: Path, code: str, message: str) -> None:
        """One more thing is wrong."""
        self.found.append((path, code, message))

    def length(self, path: Path, text: object, most: int, *, least: int = 0) -> None:
        """`text` must be a string of `least` to `most` characters."""
        if not isinstance(text, str):
            self.add(path, "BASE_TYPE_REQUIRED", "This field is required")
        elif len(text) > most:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        elif len(text) < least:
            self.add(path, "BASE_TYPE_MIN_LENGTH", f"Must be {least} or more in length.")

    def count(self, path: Path, items: list[Json], most: int, *, least: int = 0) -> None:
        """There must be `least` to `most` of `items`."""
        if not least <= len(items) <= most:
            message = f"Must be between {least} and {most} in length."
            self.add(path, "BASE_TYPE_BAD_LENGTH", message)

    def refuse_if_any(self, what: str, violations: list[str]) -> None:
        """Refuse the body when something is wrong, and record it in `violations`.

        Raises:
            Refused: something is wrong.
        """
        if not self.found:
            return
        errors: Json = {}
        for path, code, message in self.found:
            place = errors
            for part in path:
                place = place.setdefault(str(part), {})
            place.setdefault("_errors", []).append({"code": code, "message": message})
            violations.append(f"{what}: {'.'.join(map(str, path)) or 'body'}: {message}")
        raise Refused(400, 50035, "Invalid Form Body", errors)
