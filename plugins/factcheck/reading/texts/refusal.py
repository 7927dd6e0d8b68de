"""Why a source file gives no text: a value, since one such file must not keep the others from being checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """``reason`` in an editor's words, without a capital or full stop: "it is not a PDF file"."""

    reason: str
