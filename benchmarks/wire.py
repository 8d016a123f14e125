"""HTTP/1.1 as Bot API clients speak it, parsed by hand so that the server costs next to nothing."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type:[ \t]*([^\r\n]+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[ \t]*chunked", re.IGNORECASE)
_BOUNDARY = re.compile(rb'boundary="?([^";]+)')
_PART_NAME = re.compile(rb'[; ]name="?([^";\r\n]+)')


@dataclass(frozen=True, slots=True)
class Request:
    """One request, its body undecoded; `content_type` is empty when there is no body."""

    verb: str
    path: str
    query: str
    content_type: bytes
    body: bytes


def take_request(buffer: bytearray) -> Request | None:
    """Remove the first request from `buffer`; None, and nothing removed, until it is whole."""
    head_end = buffer.find(b"\r\n\r\n")
    if head_end < 0:
        return None
    head = bytes(buffer[:head_end])
    taken = _take_body(buffer, head, head_end + 4)
    if taken is None:
        return None
    body, end = taken
    del buffer[:end]
    verb, target, _ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
    path, _, query = target.partition("?")
    content_type = _TYPE.search(head)
    return Request(verb, path, query, content_type[1] if content_type else b"", body)


def _take_body(buffer: bytearray, head: bytes, start: int) -> tuple[bytes, int] | None:
    """The body and where it ends in `buffer`, or None until all of it is there."""
    if _CHUNKED.search(head):
        return _take_chunks(buffer, start)
    length = _LENGTH.search(head)
    end = start + (int(length[1]) if length else 0)
    return (bytes(buffer[start:end]), end) if len(buffer) >= end else None


def _take_chunks(buffer: bytearray, start: int) -> tuple[bytes, int] | None:
    chunks: list[bytes] = []
    while (line_end := buffer.find(b"\r\n", start)) >= 0:
        size = int(bytes(buffer[start:line_end]).split(b";")[0], 16)
        start = line_end + 2 + size + 2
        if len(buffer) < start:
            return None
        if size == 0:
            return b"".join(chunks), start
        chunks.append(bytes(buffer[line_end + 2 : start - 2]))
    return None


def parameters(request: Request) -> dict[str, Any]:
    """What the request asks for: query, JSON, form or multipart; uploaded files are left out.

    JSON values keep their types, all others are strings.
    """
    found: dict[str, Any] = dict(parse_qsl(request.query)) if request.query else {}
    if not request.body:
        return found
    if request.content_type.startswith(b"application/json"):
        found.update(json.loads(request.body))
    elif request.content_type.startswith(b"multipart/form-data"):
        found.update(_multipart(request.content_type, request.body))
    else:
        found.update(parse_qsl(request.body.decode(), keep_blank_values=True))
    return found


def _multipart(content_type: bytes, body: bytes) -> dict[str, str]:
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise ValueError("multipart without a boundary")
    fields = {}
    for part in body.split(b"--" + boundary[1])[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = _PART_NAME.search(head)
        if name and b"filename" not in head:
            fields[name[1].decode()] = content[:-2].decode()
    return fields


def response(payload: bytes) -> bytes:
    """A 200 with a JSON body, on a connection that stays open."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(payload),
        payload,
    )
