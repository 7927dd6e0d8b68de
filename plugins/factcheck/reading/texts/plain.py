"""Reads a plain text file: the text is the file, line ends and all."""

from __future__ import annotations

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.encodings import decode
from factcheck.reading.texts.refusal import Refusal


def plain_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return the text of ``data`` as it stands; ``declared`` is the encoding that the sidecar names."""
    decoded = decode(data, declared, "the sidecar" if declared else "")
    if isinstance(decoded, Refusal):
        return decoded
    if not decoded.text.strip():
        return Refusal("it is empty")
    return SourceText(decoded.text, decoded.encoding, bom=decoded.bom, trouble=decoded.trouble)
