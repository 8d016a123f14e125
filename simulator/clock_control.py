"""The clock over HTTP: what the buttons of the page ask for."""

from __future__ import annotations

from aiohttp import web

from simulator.clock import Clock, described
from simulator.phones import as_json, json_object
from simulator.world import World


class ClockControl:
    """`GET /clock`, `POST /clock/speed`, `POST /clock/next`; 404 while there is no clock."""

    def __init__(self, world: World) -> None:
        self.world = world

    def add_routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/clock", self.show)
        router.add_post("/clock/speed", self.set_speed)
        router.add_post("/clock/next", self.jump_to_next)

    async def show(self, request: web.Request) -> web.Response:
        return as_json(described(self.clock()))

    async def set_speed(self, request: web.Request) -> web.Response:
        clock, given = self.clock(), await json_object(request)
        try:
            clock.set_speed(int(given["speed"]))
        except (KeyError, TypeError, ValueError):
            return as_json({"error": "The clock does not run at this speed."}, status=400)
        return as_json({"ok": True})

    async def jump_to_next(self, request: web.Request) -> web.Response:
        clock, _ = self.clock(), await json_object(request)
        outcome = await clock.jump_to_next()
        return as_json({"outcome": outcome, "now": clock.now().timestamp()})

    def clock(self) -> Clock:
        if self.world.clock is None:
            raise web.HTTPNotFound
        return self.world.clock
