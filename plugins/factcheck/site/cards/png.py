"""Writes pictures of 16 colours as PNG (ISO/IEC 15948), in strips, of which some are the same in many pictures.

A strip is compressed on its own, once, and put between others: what deflate (RFC 1951) ends with a full flush can be
followed by anything. Pillow compresses line by line and all lines anew, in four times the time.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

_STORED = struct.Struct(">I")
_PRIME = 65521


@dataclass(frozen=True, slots=True)
class Strip:
    """Some lines of a picture, compressed; ``size`` (in bytes) and ``checksum`` (Adler-32) are those of the lines."""

    size: int
    checksum: int
    packed: bytes


def strip(image: Image.Image) -> Strip:
    """Return the lines of ``image`` ("P", numbers below 16, an even width)."""
    # Each line opens with the number of its filter, here 0: the zero that pads the line before it.
    stride = image.width // 2 + 1
    lines = image.tobytes("raw", "P;4", stride)
    raw = b"\0" + lines[:-1] if lines else b""
    # Runs are what such pictures have; looking for more takes as long again and saves a tenth.
    deflate = zlib.compressobj(1, zlib.DEFLATED, -15, 9, zlib.Z_RLE)
    return Strip(len(raw), zlib.adler32(raw), deflate.compress(raw) + deflate.flush(zlib.Z_FULL_FLUSH))


def png(width: int, palette: bytes, strips: Iterable[Strip], said: bytes) -> bytes:
    """Return a picture of ``strips``, one below the other; ``said`` is a text chunk's keyword and text."""
    checksum, size, packed = 1, 0, [b"\x78\x01"]
    for one in strips:
        checksum, size = _both(checksum, one.checksum, one.size), size + one.size
        packed.append(one.packed)
    packed += b"\x03\x00", _STORED.pack(checksum)  # an empty last block
    head = struct.pack(">IIBBBBB", width, size // (width // 2 + 1), 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"tEXt", said), (b"IDAT", b"".join(packed)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _both(first: int, second: int, size: int) -> int:
    """Return the Adler-32 of bytes from those of their parts; ``size`` is that of the second (RFC 1950, section 9)."""
    low, high = (first & 0xFFFF) - 1, first >> 16
    high += (second >> 16) + size * low
    return high % _PRIME << 16 | (low + (second & 0xFFFF)) % _PRIME


def _chunk(kind: bytes, data: bytes) -> bytes:
    return _STORED.pack(len(data)) + kind + data + _STORED.pack(zlib.crc32(data, zlib.crc32(kind)))
