"""Numbers for Prometheus, in its text form. To note one costs a microsecond.

Source: https://prometheus.io/docs/instrumenting/exposition_formats/
Written here, since the little that is needed does not call for a package more to pin.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol


class Metric(Protocol):
    """A number, or several of one name."""

    def lines(self) -> Iterator[str]:
        """How it stands now."""
        ...


class Histogram:
    """How often a value was at most so much; `bounds` ascend, and one beyond them is added."""

    def __init__(self, name: str, about: str, bounds: Sequence[float]) -> None:
        self._name, self._about = name, about
        self._bounds = tuple(bounds)
        self._counts = [0] * (len(self._bounds) + 1)
        self._sum = 0.0

    @property
    def count(self) -> int:
        """How many values there were."""
        return sum(self._counts)

    def observe(self, value: float) -> None:
        """Note a value."""
        self._counts[bisect_left(self._bounds, value)] += 1
        self._sum += value

    def lines(self) -> Iterator[str]:
        """How it stands now."""
        yield from _head(self._name, self._about, "histogram")
        bounds = (*(f"{one:g}" for one in self._bounds), "+Inf")
        for bound, count in zip(bounds, accumulate(self._counts), strict=True):
            yield f'{self._name}_bucket{{le="{bound}"}} {count}'
        yield f"{self._name}_sum {self._sum:.12g}"
        yield f"{self._name}_count {self.count}"


class Tally:
    """How often each of a few things has happened."""

    def __init__(self, name: str, about: str, label: str, known: Sequence[str]) -> None:
        self._name, self._about, self._label = name, about, label
        self._counts = Counter(dict.fromkeys(known, 0))

    def add(self, what: str) -> None:
        """It has happened once more."""
        self._counts[what] += 1

    def lines(self) -> Iterator[str]:
        """How it stands now."""
        yield from _head(self._name, self._about, "counter")
        for what, count in self._counts.items():
            yield f'{self._name}{{{self._label}="{what}"}} {count}'


@dataclass(frozen=True, slots=True)
class Gauge:
    """How much there is of something now; by label, or under "" alone."""

    name: str
    about: str
    values: Mapping[str, float]
    label: str = ""

    def lines(self) -> Iterator[str]:
        """How it stands now."""
        yield from _head(self.name, self.about, "gauge")
        for which, value in self.values.items():
            labels = f'{{{self.label}="{which}"}}' if self.label else ""
            yield f"{self.name}{labels} {_number(value)}"


def text_of(metrics: Sequence[Metric]) -> str:
    """All of them, as Prometheus reads them."""
    return "".join(f"{line}\n" for one in metrics for line in one.lines())


def _number(value: float) -> str:
    return {"inf": "+Inf", "-inf": "-Inf", "nan": "NaN"}.get(str(value), f"{value:.12g}")


def _head(name: str, about: str, kind: str) -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"
