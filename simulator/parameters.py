"""The parameters of one request to the Bot API, however they were encoded.

The official documentation allows a query string, a form, a multipart form and a JSON body;
in the first three, anything that is not a plain value is JSON in a string.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from simulator.errors import CANT_PARSE_JSON, NOT_UTF8, REQUEST_TOO_LARGE

ATTACHED = "attach://"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    mime_type: str

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {len(self.content)} bytes, {self.mime_type})"


class Parameters(Mapping[str, Any]):
    """What was sent, by name; `uploads` are its files by field name, `encoding` how it came."""

    def __init__(
        self,
        values: Mapping[str, Any],
        uploads: Mapping[str, Upload] | None = None,
        encoding: str = "json",
    ) -> None:
        self.values_by_name = dict(values)
        self.uploads = dict(uploads or {})
        self.encoding = encoding

    def __getitem__(self, name: str) -> Any:
        return self.values_by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_name)

    def __len__(self) -> int:
        return len(self.values_by_name)

    def text(self, name: str) -> str:
        """The value as text; empty when it is missing."""
        value = self.values_by_name.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, otherwise: int = 0) -> int:
        """The value as a whole number; what is none counts as missing, as Telegram does it."""
        text = self.text(name).strip()
        return int(text) if re.fullmatch(r"-?\d{1,19}", text, re.ASCII) else otherwise

    def number(self, name: str) -> float | None:
        """The value as a number; None when it is missing or none."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in ("true", "yes", "1")

    def decoded(self, name: str) -> Any:
        """The value as JSON says it; None when missing. Raises `ValueError` when it is not JSON."""
        value = self.values_by_name.get(name)
        if not isinstance(value, str):
            return value
        return json.loads(value) if value else None

    def described(self) -> dict[str, Any]:
        """All values; a file is named by what it is called and how large it is."""
        files = {
            name: f"<{upload.name}, {len(upload.content)} bytes>"
            for name, upload in self.uploads.items()
        }
        return self.values_by_name | files

    def file(self, name: str) -> Upload | str:
        """What was sent for a file: an upload, or the text given instead (empty when missing)."""
        if name in self.uploads:
            return self.uploads[name]
        return self.attached(self.text(name))

    def attached(self, text: str) -> Upload | str:
        """The upload that `attach://<field>` names, or the text itself."""
        if text.startswith(ATTACHED):
            return self.uploads.get(text.removeprefix(ATTACHED), text)
        return text


async def read_parameters(request: web.Request) -> Parameters:
    """Decode a request. Raises `BotApiError` for what is no JSON, no UTF-8 or too large."""
    try:
        values, uploads, encoding = await read_body(request)
    except web.HTTPRequestEntityTooLarge as error:
        raise REQUEST_TOO_LARGE.error() from error
    except UnicodeDecodeError as error:
        raise NOT_UTF8.error() from error
    except ValueError as error:
        raise CANT_PARSE_JSON.error() from error
    parameters = Parameters({**query_values(request), **values}, uploads, encoding)
    if not is_utf8([parameters.values_by_name, *nested_values(parameters)]):
        raise NOT_UTF8.error()
    return parameters


async def read_body(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload], str]:
    if request.content_type == "multipart/form-data":
        values, uploads = await read_multipart(request)
        return values, uploads, "multipart"
    body = await request.read()
    if request.content_type == "application/json":
        decoded = json.loads(body) if body else {}
        if not isinstance(decoded, dict):
            raise ValueError("not an object")
        return decoded, {}, "json"
    return form_values(body.decode("ascii", "surrogateescape")), {}, "form"


async def read_multipart(request: web.Request) -> tuple[dict[str, str], dict[str, Upload]]:
    values: dict[str, str] = {}
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            values[name] = value if isinstance(value, str) else value.decode()
    return values, uploads


def query_values(request: web.Request) -> dict[str, str]:
    return form_values(request.rel_url.raw_query_string)


def form_values(encoded: str) -> dict[str, str]:
    """Pairs of a URL-encoded form; bytes that are no UTF-8 stay visible as lone surrogates."""
    pairs = parse_qsl(encoded, keep_blank_values=True, encoding="utf-8", errors="surrogateescape")
    return dict(pairs)


def is_utf8(value: Any) -> bool:
    """Whether a decoded value is free of lone surrogates, which stand for what is no UTF-8."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def nested_values(parameters: Parameters) -> Iterator[Any]:
    """What JSON in form fields decodes to, where it has escapes that could hide surrogates."""
    for name, value in parameters.items():
        if isinstance(value, str) and "\\u" in value and value[:1] in "[{":
            try:
                yield parameters.decoded(name)
            except ValueError:
                continue
