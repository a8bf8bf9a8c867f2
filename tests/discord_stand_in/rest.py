"""REST as such: from an HTTP request to the endpoint and back, with every fault planned."""

import asyncio
import json
import logging
from collections import Counter
from typing import Any

from aiohttp import web

from tests.discord_stand_in.faults import Cut, Failure, Faults, Moment
from tests.discord_stand_in.rate_limits import Limited, RateLimits
from tests.discord_stand_in.routes import Endpoint, Routes
from tests.discord_stand_in.wire import Call, Refused, Upload, encode
from tests.discord_stand_in.world import World

API = "/api/v10"
LOG = logging.getLogger(__name__)


class Rest:
    """Answers requests; keeps count of them and of those it cannot answer."""

    def __init__(
        self, world: World, token: str, routes: Routes, faults: Faults, limits: RateLimits
    ) -> None:
        self._limits = limits
        self._world = world
        self._authorization = f"Bot {token}"
        self._routes = routes
        self._faults = faults
        self._headers: dict[str, dict[str, str]] = {}
        self.requests: Counter[str] = Counter()
        self.unknown_requests: list[str] = []
        self.defects: list[str] = []

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        path = request.path
        if path.startswith("/attachments/"):
            return self._file(path)
        found = self._routes.find(request.method, path[len(API) :])
        if found is None or not path.startswith(API):
            return self._unknown(request)
        endpoint, arguments = found
        self.requests[endpoint.name] += 1
        if endpoint.needs_token and request.headers.get("Authorization") != self._authorization:
            return _reply(401, {"message": "401: Unauthorized", "code": 0})
        try:
            call = await _read(request, path[len(API) :], arguments)
            return await self._serve(request, endpoint, call)
        except Refused as refused:
            return _reply(refused.status, refused.body)
        except Exception as error:
            LOG.exception("The stand-in failed at %s", endpoint.name)
            self.defects.append(f"{endpoint.name}: {error!r}")
            return _reply(500, {"message": "500: Internal Server Error", "code": 0})

    async def _serve(
        self, request: web.BaseRequest, endpoint: Endpoint, call: Call
    ) -> web.StreamResponse:
        headers = None
        if self._limits.enforced:
            verdict = self._limits.check(endpoint, call)
            if isinstance(verdict, Limited):
                return _reply(429, verdict.body, verdict.headers)
            headers = verdict
        if not self._faults.planned:
            return self._success(endpoint, await endpoint.serve(call), headers)
        fault = await self._faults.strike(call, Moment.BEFORE)
        if fault is None:
            result = await endpoint.serve(call)
            fault = await self._faults.strike(call, Moment.AFTER)
            if fault is None:
                return self._success(endpoint, result, headers)
        if isinstance(fault, Failure):
            return _reply(fault.status, fault.body, fault.headers)
        assert isinstance(fault, Cut)
        return _cut(request)

    def _success(
        self,
        endpoint: Endpoint,
        result: Any,  # noqa: ANN401
        headers: dict[str, str] | None,
    ) -> web.Response:
        headers = headers or self._headers.get(endpoint.name)
        if headers is None:
            headers = self._headers[endpoint.name] = _generous_limits(endpoint)
        if result is None:
            return web.Response(status=204, headers=headers)
        return _reply(200, result, headers)

    def _unknown(self, request: web.BaseRequest) -> web.Response:
        what = f"{request.method} {request.path}"
        self.unknown_requests.append(what)
        return _reply(501, {"message": f"The stand-in does not know {what}", "code": 0})

    def _file(self, path: str) -> web.Response:
        number = path.split("/")[2]
        kept = self._world.files.get(int(number)) if number.isdecimal() else None
        if kept is None:
            return web.Response(status=404)
        return web.Response(body=kept.content, content_type=kept.content_type.split(";")[0])


def _generous_limits(endpoint: Endpoint) -> dict[str, str]:
    # Without these headers discord.py lets only one request at a time onto a route.
    return {
        "X-RateLimit-Limit": "10000",
        "X-RateLimit-Remaining": "9999",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": f"{hash(endpoint.name) & 0xFFFFFFFF:08x}",
    }


def _reply(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:  # noqa: ANN401
    # discord.py reads JSON only when the type is exactly this, with no charset behind it.
    return web.Response(
        status=status,
        body=encode(body).encode(),
        content_type="application/json",
        headers=headers,
    )


def _cut(request: web.BaseRequest) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    raise asyncio.CancelledError


async def _read(request: web.BaseRequest, path: str, arguments: dict[str, str]) -> Call:
    if not request.body_exists:
        return Call(request.method, path, arguments, request.query)
    if request.content_type == "multipart/form-data":
        body, files = await _read_multipart(request)
        return Call(request.method, path, arguments, request.query, body, files)
    try:
        body = json.loads(await request.read())
    except ValueError as error:
        message = "The request body contains invalid JSON."
        raise Refused(400, 50109, message) from error
    return Call(request.method, path, arguments, request.query, body)


async def _read_multipart(request: web.BaseRequest) -> tuple[Any, tuple[Upload, ...]]:
    body: Any = {}
    files = []
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            kind = part.content_type or "application/octet-stream"
            with part.file:  # aiohttp leaves it open when the bot is gone before the answer
                files.append(Upload(part.filename, part.file.read(), kind, name))
        elif name == "payload_json":
            body = json.loads(part if isinstance(part, str) else bytes(part))
    return body, tuple(files)
