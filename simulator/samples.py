"""Small files that a phone sends when someone asks it for a photo, a recording and so on."""

from __future__ import annotations

import struct
import zlib

from simulator.parameters import Upload


def picture(width: int = 320, height: int = 200) -> bytes:
    """A PNG: evening sky over a dark shore."""
    rows = bytearray()
    for y in range(height):
        share = y / height
        if share > 0.72:
            colour = (38, 52, 66)
        else:
            colour = (int(70 + 180 * share), int(110 + 60 * share), int(170 - 40 * share))
        rows += b"\0" + bytes(colour) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(bytes(rows)))
        + png_chunk(b"IEND", b"")
    )


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def photo() -> Upload:
    return Upload("photo.png", picture(), "image/png")


def voice() -> Upload:
    return Upload("voice.ogg", b"OggS" + bytes(600), "audio/ogg")


def document() -> Upload:
    return Upload("letter.txt", b"A letter.\n", "text/plain")


def video() -> Upload:
    return Upload("video.mp4", b"\0\0\0\x18ftypmp42" + bytes(900), "video/mp4")


def sticker() -> Upload:
    return Upload("sticker.webp", b"RIFF\x1a\0\0\0WEBPVP8L" + bytes(14), "image/webp")
