"""Keeps other web pages away: this server answers on loopback, to its own page and to programs."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


@web.middleware
async def same_origin_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign host name (DNS rebinding) and a foreign origin (another site's script)."""
    if host_name(request) not in LOOPBACK_NAMES:
        return web.Response(status=403, text="This server answers to loopback names only.\n")
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        return web.Response(status=403, text="This server answers to its own pages only.\n")
    if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        return web.Response(status=403, text="This server answers to its own pages only.\n")
    return await handler(request)


def host_name(request: web.Request) -> str | None:
    """The name that the client believes to talk to, without the port."""
    try:
        return urlsplit(f"//{request.host}").hostname
    except ValueError:
        return None
