"""Which web addresses a record may hold, by a rule of our own: parsers differ, and some raise on odd ones.

The shape is that of RFC 3986 with the hosts of RFC 5890 in the letters of any script. What browsers would mend or read
as another host (numbers in hexadecimal, full-width digits, backslashes) is refused.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from functools import lru_cache

from factcheck.model.hidden import HIDDEN, smuggled

_SHAPE = re.compile(
    r"https?://(?:[!\"$-.0->A-Z\\^-~]*@)?(?P<host>\[[0-9a-f:.]+\]|[^/?#@:\[\]]+)(?::(?P<port>[0-9]{0,5}))?(?:[/?#].*)?",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_BREAKS_OUT = re.compile(rf"[\s<>\"\\^`{{|}}{HIDDEN}\x85\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.IGNORECASE | re.ASCII)
_LONGEST_HOST, _LONGEST_LABEL, _LAST_PORT = 253, 63, 65535


@lru_cache(maxsize=4096)  # the same few are looked at for every rule, page and download
def is_web_address(value: str) -> bool:
    """Whether ``value`` is an absolute http or https address that every program reads as the same one."""
    found = _SHAPE.fullmatch(value)
    if found is None or _BREAKS_OUT.search(value) or any(smuggled(value)):
        return False
    return _is_host(found["host"]) and 0 < int(found["port"] or 80) <= _LAST_PORT


@lru_cache(maxsize=4096)
def web_address(value: str) -> str:
    """Return ``value`` where it is an http or https address with a host, else ``""``: nothing else may be a link."""
    value = value.strip()
    return value if is_web_address(value) else ""


def host_of(value: str) -> str:
    """Return the host of an address in small letters, without login, port and the brackets of a number; else ``""``."""
    found = _SHAPE.fullmatch(value)
    return found["host"].lower().strip("[]") if found else ""


@lru_cache(maxsize=4096)
def _is_host(host: str) -> bool:
    if host.startswith("["):
        return _is_number(host[1:-1])
    labels = host.removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):  # browsers take `127.1`, `0x7f.1` and `017700000001` for numbers
        return _is_number(host)
    return len(host) <= _LONGEST_HOST and all(_is_label(label) for label in labels)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    """Whether it is a part of a name: letters with their marks, digits, hyphens and underscores inside."""
    if not 0 < len(label) <= _LONGEST_LABEL or label[0] == "-" or label[-1] == "-":
        return False
    plain = label.isascii() and label.replace("-", "").replace("_", "").isalnum()
    return plain or all(map(_may_name, label))


def _may_name(character: str) -> bool:
    if character in "-_\u200c\u200d\xb7":  # joiners and the middle dot spell words in some languages' names
        return True
    folded = unicodedata.normalize("NFKC", character.lower())
    return folded == character.lower() and unicodedata.category(character)[0] in "LMN"
