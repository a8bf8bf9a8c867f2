"""From a method and a path to what serves it."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.discord_stand_in.wire import Call

# What comes back is the JSON of the reply; None is 204 with no body.
Serve = Callable[[Call], Awaitable[Any]]
Table = Mapping[tuple[str, str], Serve]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One thing the API does; `template` is the path as Discord's documentation writes it."""

    method: str
    template: str
    names: tuple[str, ...]
    serve: Serve

    @property
    def name(self) -> str:
        """The endpoint as the request counts name it."""
        return f"{self.method} {self.template}"

    @property
    def needs_token(self) -> bool:
        """Whether the bot must prove who it is; a webhook's or interaction's token does else."""
        return not self.template.startswith(("/interactions", "/webhooks/{application_id}/{"))


@dataclass(slots=True)
class _Node:
    literal: dict[str, "_Node"] = field(default_factory=dict)
    argument: "_Node | None" = None
    endpoints: dict[str, Endpoint] = field(default_factory=dict)


class Routes:
    """All endpoints, found in as many steps as the path has parts."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._root = _Node()
        self.endpoints: list[Endpoint] = []
        for table in tables:
            for (method, template), serve in table.items():
                self._add(method, template, serve)

    def _add(self, method: str, template: str, serve: Serve) -> None:
        node, names = self._root, []
        for part in template.strip("/").split("/"):
            if part.startswith("{"):
                names.append(part.strip("{}"))
                node.argument = node = node.argument or _Node()
            else:
                node = node.literal.setdefault(part, _Node())
        endpoint = Endpoint(method, template, tuple(names), serve)
        node.endpoints[method] = endpoint
        self.endpoints.append(endpoint)

    def find(self, method: str, path: str) -> tuple[Endpoint, dict[str, str]] | None:
        """The endpoint for a request and the arguments in its path, or None."""
        node: _Node | None = self._root
        values = []
        for part in path.strip("/").split("/"):
            assert node is not None
            if part in node.literal:
                node = node.literal[part]
            elif node.argument is not None:
                node = node.argument
                values.append(part)
            else:
                return None
        assert node is not None
        endpoint = node.endpoints.get(method)
        if endpoint is None:
            return None
        return endpoint, dict(zip(endpoint.names, values, strict=True))
