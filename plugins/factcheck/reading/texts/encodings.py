"""Turns the bytes of a source file into characters, and says when a person should look at how that was done.

A byte order mark is believed first, then what a person declared, then what the page says of itself, then UTF-8, whose
multi-byte sequences hardly arise by chance; only what is left is guessed. A wrong encoding makes quotes fail one by
one with no reason to be seen, so a contradiction is never passed over in silence.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from factcheck.model.sourcetext import EncodingTrouble
from factcheck.reading.texts.guess import guess
from factcheck.reading.texts.refusal import Refusal

# The marks of UTF-32 first: the one of UTF-16 opens the little-endian one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL = re.compile(r"[A-Za-z0-9][\w.:-]{0,40}", re.ASCII)
# Codecs of Python's that are no encodings of text in files, or that depend on the machine.
_NOT_FOR_FILES = {"idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
# WHATWG Encoding Standard: these labels mean the superset that pages are really written in.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_USUAL = {"cp932": "shift_jis", "cp949": "euc-kr", "cp874": "windows-874", "euc_jp": "euc-jp"}
_MULTIBYTE = re.compile(r"utf|shift_jis|cp932|euc|cp949|gb|big5|hz|iso2022|johab")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's characters without its byte order mark, and the encoding they were read in, by its usual name."""

    text: str
    encoding: str
    bom: bool = False
    trouble: EncodingTrouble | None = None


def decode(data: bytes, declared: str = "", declared_by: str = "") -> Decoded | Refusal:
    """Decode ``data``, which ``declared_by`` ("the sidecar", "the page") says to be in the encoding ``declared``."""
    marked = _marked(data)
    codec = _codec(declared)
    if marked is None and b"\0" in data and not codec.startswith(("utf-16", "utf-32")):
        return Refusal("it is not text: it holds NUL bytes")
    if isinstance(marked, Decoded):
        contradicted = declared and not _agree(codec, marked.encoding)
        return _mismatch(marked, declared, declared_by, 1) if contradicted else marked
    if isinstance(marked, Refusal):
        return marked
    return _declared(data, codec, declared, declared_by) if declared else _undeclared(data)


def usual_name(codec: str) -> str:
    """Return the name that the WHATWG Encoding Standard has for a Python codec: ``windows-1252`` for ``cp1252``."""
    name = _USUAL.get(codec, codec)
    return re.sub(r"^cp(125\d)$", r"windows-\1", re.sub(r"^iso8859-", "iso-8859-", name)).replace("koi8_", "koi8-")


def _marked(data: bytes) -> Decoded | Refusal | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(codec), codec, bom=True)
            except UnicodeDecodeError as error:
                line = _line(data, error.start + len(mark))
                return Refusal(f"it opens as {codec.upper()} text and is not (see line {line})")
    return None


def _declared(data: bytes, codec: str, declared: str, declared_by: str) -> Decoded | Refusal:
    if codec and not _is_really_utf8(data, codec):
        try:
            return Decoded(data.decode(codec), usual_name(codec))
        except UnicodeDecodeError as error:
            return _mismatch(_undeclared(data), declared, declared_by, _line(data, error.start))
    return _mismatch(_undeclared(data), declared, declared_by, _line(data, _first_high(data)))


def _undeclared(data: bytes) -> Decoded | Refusal:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        codec = "" if b"\0" in data else guess(data)
        if not codec:
            return Refusal(f"it is not UTF-8 text (see line {_line(data, error.start)}); save it as UTF-8")
        name = usual_name(codec)
        trouble = EncodingTrouble("guessed", "", name, "", _line(data, error.start))
        return Decoded(data.decode(codec, "replace"), name, trouble=trouble)


def _mismatch(decoded: Decoded | Refusal, declared: str, declared_by: str, line: int) -> Decoded | Refusal:
    if isinstance(decoded, Refusal):
        return decoded
    # Declared as UTF-8 and UTF-8 indeed, but for stray bytes: nothing contradicts the declaration.
    kind: Literal["guessed", "mismatch"] = "guessed" if _codec(declared) == decoded.encoding else "mismatch"
    trouble = EncodingTrouble(kind, declared, decoded.encoding, declared_by, line)
    return Decoded(decoded.text, decoded.encoding, decoded.bom, trouble)


def _codec(label: str) -> str:
    """Return Python's name for the encoding that ``label`` means in files and pages; ``""`` where there is none."""
    label = label.strip()
    if not _LABEL.fullmatch(label):
        return ""
    try:
        name = codecs.lookup(label).name
        " ".encode(name)  # refused by what is no encoding of text, such as `zlib`
    except (LookupError, ValueError):
        return ""
    return "" if name in _NOT_FOR_FILES else _SUPERSETS.get(name, name)


def _agree(codec: str, found: str) -> bool:
    """Whether a declared codec and the one a byte order mark shows are the same, but for the order of bytes."""
    return (
        codec == found
        or codec.replace("_", "-") == found.rpartition("-")[0]
        or (codec, found) == ("utf-8-sig", "utf-8")
    )


def _is_really_utf8(data: bytes, codec: str) -> bool:
    """Whether ``data`` is UTF-8, of a kind that text in the encoding ``codec`` hardly ever is.

    UTF-16 has NULs in its spaces and line ends. Two-byte encodings are left out: their text can be UTF-8 by chance.
    """
    wide = codec.startswith(("utf-16", "utf-32"))
    if (wide and b"\0" in data) or (not wide and (data.isascii() or _MULTIBYTE.match(codec))):
        return False
    try:
        return bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _first_high(data: bytes) -> int:
    found = re.search(rb"[\x80-\xff]", data)
    return found.start() if found else 0


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
