"""The HTTP side that the bot talks to: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import inspect
import json
import time
from typing import Any

from aiohttp import web

from simulator.errors import (
    FILE_NOT_FOUND,
    UNAUTHORIZED,
    BotApiError,
    too_many_requests,
)
from simulator.faults import Fault, FaultKind, Faults
from simulator.limits import Limits
from simulator.methods import COUNTED_BY_LIMITS, method, proper_name
from simulator.parameters import read_parameters
from simulator.request_log import LoggedRequest, RequestLog
from simulator.world import World


class BotSide:
    """Carries out what the bot asks for, unless a fault is in the way, and logs it."""

    def __init__(self, world: World, faults: Faults, limits: Limits, log: RequestLog) -> None:
        self.world = world
        self.faults = faults
        self.limits = limits
        self.log = log
        self.under_way = 0

    def add_routes(self, router: web.UrlDispatcher) -> None:
        router.add_route("*", "/bot{token:[^/]+}/{method}", self.answer_method)
        router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.answer_file)

    async def answer_file(self, request: web.Request) -> web.StreamResponse:
        stored = self.world.files.by_path.get(request.match_info["path"])
        if request.match_info["token"] != self.world.bot.token:
            return refusal(UNAUTHORIZED.error())
        if stored is None:
            return refusal(FILE_NOT_FOUND.error())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def answer_method(self, request: web.Request) -> web.StreamResponse:
        name = proper_name(request.match_info["method"])
        self.under_way += name != "getUpdates"
        try:
            return await self.log_and_answer(request, name)
        finally:
            self.under_way -= name != "getUpdates"

    async def log_and_answer(self, request: web.Request, name: str) -> web.StreamResponse:
        at = time.monotonic()
        try:
            parameters = await read_parameters(request)
        except BotApiError as error:
            return refusal(error)
        entry = LoggedRequest(name, parameters, at)
        self.log.entries.append(entry)
        if request.match_info["token"] != self.world.bot.token:
            entry.answer = UNAUTHORIZED.error().answer()
        else:
            fault = self.faults.take(name, parameters)
            if fault is not None:
                return await self.answer_with_fault(request, entry, fault)
            entry.answer = await self.carry_out(entry)
            await self.faults.delay(name)
        entry.answered_at = time.monotonic()
        return answered(entry.answer)

    async def carry_out(self, entry: LoggedRequest) -> dict[str, Any]:
        """Do what was asked for; the answer's JSON object."""
        try:
            self.check_limits(entry)
            result = method(entry.method)(self.world, entry.parameters)
            if inspect.isawaitable(result):
                result = await result
            entry.delivered = True
            self.note_source(entry, result)
            return {"ok": True, "result": result}
        except BotApiError as error:
            return error.answer()
        finally:
            self.world.keeper.flush()

    def note_source(self, entry: LoggedRequest, result: Any) -> None:
        """Let the messages that a request made or changed know it."""
        for body in result if isinstance(result, list) else [result]:
            if isinstance(body, dict) and "message_id" in body:
                message = self.world.messages[body["chat"]["id"]][body["message_id"]]
                source = {"method": entry.method, "parameters": entry.parameters.described()}
                self.world.add_source(message, source)

    def check_limits(self, entry: LoggedRequest) -> None:
        if entry.method in COUNTED_BY_LIMITS:
            wait = self.limits.seconds_to_wait(entry.chat_id)
            if wait:
                raise too_many_requests(wait)

    async def answer_with_fault(
        self, request: web.Request, entry: LoggedRequest, fault: Fault
    ) -> web.StreamResponse:
        """Carry the request out if the fault says so, and spoil the answer as it says."""
        entry.fault = fault.kind
        answer: dict[str, Any] | None = None
        if fault.delivered:
            answer = await self.carry_out(entry)
        await self.faults.delay(entry.method)
        if fault.kind is FaultKind.HANG:
            await asyncio.sleep(fault.seconds)
        elif fault.kind is FaultKind.REFUSE:
            return self.refused(entry, fault)
        elif fault.kind is FaultKind.CUT_OFF:
            return await cut_off(request, answer)
        elif fault.kind is FaultKind.GARBLED:
            return web.Response(body=encoded(answer)[:-9], content_type="application/json")
        if fault.kind is FaultKind.HANG and answer is not None:
            entry.answer, entry.answered_at = answer, time.monotonic()
            return answered(answer)
        return closed(request)

    def refused(self, entry: LoggedRequest, fault: Fault) -> web.StreamResponse:
        wait = {"retry_after": fault.retry_after} if fault.retry_after is not None else None
        error = BotApiError(fault.status, fault.description, wait)
        entry.answer, entry.answered_at = error.answer(), time.monotonic()
        return refusal(error)


def encoded(answer: dict[str, Any] | None) -> bytes:
    """JSON in plain ASCII, as Telegram sends it."""
    return json.dumps(answer, separators=(",", ":")).encode("ascii")


def answered(answer: dict[str, Any]) -> web.Response:
    status = 200 if answer["ok"] else int(answer["error_code"])
    return web.Response(body=encoded(answer), status=status, content_type="application/json")


def refusal(error: BotApiError) -> web.Response:
    return answered(error.answer())


def closed(request: web.Request) -> web.Response:
    """Cut the connection; what is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def cut_off(request: web.Request, answer: dict[str, Any] | None) -> web.StreamResponse:
    """Send the first half of the answer and cut the connection."""
    body = encoded(answer)
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
