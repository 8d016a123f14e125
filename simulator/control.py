"""Faults and the request log over HTTP, for tests that run in another process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.faults import fault_from

if TYPE_CHECKING:
    from simulator.server import Simulator


class Control:
    """`GET|POST|DELETE /control/faults`, `PUT /control/latency`, `GET /control/requests`."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator

    def add_routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/control/faults", self.show_faults)
        router.add_post("/control/faults", self.add_fault)
        router.add_delete("/control/faults", self.clear_faults)
        router.add_put("/control/latency", self.set_latency)
        router.add_get("/control/requests", self.show_requests)

    async def show_faults(self, request: web.Request) -> web.Response:
        return web.json_response(self.simulator.faults.described())

    async def add_fault(self, request: web.Request) -> web.Response:
        try:
            self.simulator.faults.add(fault_from(dict(await request.json())))
        except (KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return await self.show_faults(request)

    async def clear_faults(self, request: web.Request) -> web.Response:
        self.simulator.faults.clear()
        return await self.show_faults(request)

    async def set_latency(self, request: web.Request) -> web.Response:
        try:
            self.simulator.faults.latency = float((await request.json())["seconds"])
        except (KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return await self.show_faults(request)

    async def show_requests(self, request: web.Request) -> web.Response:
        described = [
            {
                "method": entry.method,
                "parameters": dict(entry.parameters),
                "file_sizes": entry.file_sizes,
                "at": entry.at,
                "answered_at": entry.answered_at,
                "answer": entry.answer,
                "delivered": entry.delivered,
                "fault": entry.fault,
            }
            for entry in self.simulator.log
        ]
        return web.json_response(described)
