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


def voice(seconds: int = 3) -> Upload:
    """A recording of silence that every player plays."""
    return Upload("voice.ogg", silence(seconds), "audio/ogg")


OPUS_HEAD = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48_000, 0, 0)
OPUS_TAGS = b"OpusTags" + struct.pack("<I", 0) + struct.pack("<I", 0)
SILENT_FRAME = b"\xf8\xff\xfe"
FRAMES_PER_SECOND = 50
FRAME_SAMPLES = 960


def silence(seconds: int) -> bytes:
    """An Ogg Opus stream of silent frames, one page for each second."""
    pages = [ogg_page(0, 2, 0, [OPUS_HEAD]), ogg_page(1, 0, 0, [OPUS_TAGS])]
    for second in range(seconds):
        position = (second + 1) * FRAMES_PER_SECOND * FRAME_SAMPLES
        flags = 4 if second == seconds - 1 else 0
        pages.append(ogg_page(second + 2, flags, position, [SILENT_FRAME] * FRAMES_PER_SECOND))
    return b"".join(pages)


def ogg_page(number: int, flags: int, position: int, packets: list[bytes]) -> bytes:
    head = b"OggS" + struct.pack("<BBqII", 0, flags, position, 1, number)
    body = bytes([len(packets)]) + bytes(map(len, packets)) + b"".join(packets)
    return head + struct.pack("<I", ogg_checksum(head + bytes(4) + body)) + body


def ogg_checksum(page: bytes) -> int:
    checksum = 0
    for byte in page:
        checksum ^= byte << 24
        for _ in range(8):
            checksum = (checksum << 1) ^ (0x104C11DB7 if checksum & 0x80000000 else 0)
    return checksum


def document() -> Upload:
    return Upload("letter.txt", b"A letter.\n", "text/plain")


def video() -> Upload:
    return Upload("video.mp4", b"\0\0\0\x18ftypmp42" + bytes(900), "video/mp4")


def sticker() -> Upload:
    return Upload("sticker.webp", b"RIFF\x1a\0\0\0WEBPVP8L" + bytes(14), "image/webp")
