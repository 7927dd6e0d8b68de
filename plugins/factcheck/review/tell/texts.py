"""What a change says in words a person reads."""

from __future__ import annotations


def plain(text: str) -> str:
    """Return ``text`` without its line breaks, which YAML may fold as it likes."""
    return " ".join(text.split())


def text_of(shown: object) -> str:
    """Return a value as a person reads it."""
    if isinstance(shown, dict):
        return ", ".join(f"{name}: {text_of(inner)}" for name, inner in shown.items())
    if isinstance(shown, (list, tuple)):
        return ", ".join(map(text_of, shown))
    return "" if shown is None else str(shown)
