"""Packs a PNG tightly: vl-convert packs for speed, and readers download the result."""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS = b"IDAT"
# Above it, packing takes four times as long for one percent less.
LEVEL = 7


def packed(png: bytes) -> bytes:
    """Return the same picture in about a third of the bytes."""
    chunks = list(_chunks(png))
    pixels = zlib.decompress(b"".join(content for name, content in chunks if name == PIXELS))
    *before, end = (chunk for chunk in chunks if chunk[0] != PIXELS)
    repacked = [*before, (PIXELS, zlib.compress(pixels, LEVEL)), end]
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in repacked)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and the content of each chunk; the pixels stand in one or more, and the end is the last."""
    start = len(SIGNATURE)
    while start < len(png):
        length, name = struct.unpack_from(">I4s", png, start)
        yield name, png[start + 8 : start + 8 + length]
        start += length + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))
