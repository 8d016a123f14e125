"""The files that people and the bot have sent, by `file_id`."""

from __future__ import annotations

import hashlib
import secrets
import struct
from dataclasses import asdict, dataclass
from typing import Any

from simulator.errors import (
    FILE_EMPTY,
    FILE_ID_INVALID,
    FILE_ID_MISSING,
    IMAGE_UNREADABLE,
    NO_FILE_IN_REQUEST,
    WRONG_FILE,
    WRONG_FILE_KIND,
)
from simulator.parameters import Upload
from simulator.state import Keeper, as_text, from_text

FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "video": "videos"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; `description` is its Bot API object (PhotoSize, Document, Voice ...)."""

    kind: str
    name: str
    mime_type: str
    content: bytes
    path: str
    description: dict[str, Any]

    @property
    def file_id(self) -> str:
        return str(self.description["file_id"])


class Files:
    """All files; each keeps its `file_id` for good."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}
        for record in keeper.records("file"):
            self.remember(StoredFile(**record | {"content": from_text(record["content"])}))

    def add(self, kind: str, upload: Upload, **details: Any) -> StoredFile:
        """Store an upload as a photo, document, voice ... and issue its identifiers."""
        if not upload.content:
            raise FILE_EMPTY.error()
        file_id = f"Ag{secrets.token_urlsafe(32)}"
        unique = hashlib.sha256(upload.content).hexdigest()[:16]
        description: dict[str, Any] = {"file_id": file_id, "file_unique_id": f"AQ{unique}"}
        description |= described(kind, upload) | details
        description["file_size"] = len(upload.content)
        folder = FOLDERS.get(kind, kind)
        ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        stored = StoredFile(
            kind=kind,
            name=upload.name,
            mime_type=upload.mime_type,
            content=upload.content,
            path=f"{folder}/file_{len(self.by_id) + 1}.{ending}",
            description=description,
        )
        self.remember(stored)
        self.keeper.keep("file", file_id, asdict(stored) | {"content": as_text(stored.content)})
        return stored

    def remember(self, stored: StoredFile) -> None:
        self.by_id[stored.file_id] = stored
        self.by_path[stored.path] = stored

    def sent(self, kind: str, given: Upload | str, **details: Any) -> StoredFile:
        """The file that a bot sends: a new upload, or a `file_id` of the same kind."""
        if isinstance(given, Upload):
            return self.add(kind, given, **details)
        if not given:
            raise NO_FILE_IN_REQUEST.error(kind=kind)
        stored = self.by_id.get(given)
        if stored is None:
            raise WRONG_FILE.error()
        if stored.kind != kind:
            raise WRONG_FILE_KIND.error(found=stored.kind.title(), wanted=kind.title())
        return stored

    def to_download(self, file_id: str) -> StoredFile:
        if not file_id:
            raise FILE_ID_MISSING.error()
        stored = self.by_id.get(file_id)
        if stored is None:
            raise FILE_ID_INVALID.error()
        return stored


def described(kind: str, upload: Upload) -> dict[str, Any]:
    """What the Bot API tells of a file of this kind besides its identifiers and size."""
    if kind == "photo":
        width, height = picture_size(upload.content)
        return {"width": width, "height": height}
    if kind == "document":
        return {"file_name": upload.name, "mime_type": upload.mime_type}
    return {}


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, JPEG, GIF or WebP picture; refuses what is none."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content[:2] == b"\xff\xd8":
        return jpeg_size(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return 512, 512
    raise IMAGE_UNREADABLE.error()


def jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        (length,) = struct.unpack(">H", content[position + 2 : position + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + length
    raise IMAGE_UNREADABLE.error()
