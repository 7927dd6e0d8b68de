"""Reads a PDF file: its paragraphs in reading order, with the offset of every page.

pdfminer.six (MIT, typed), since it groups characters into lines and columns; pypdf gives text in the order of the
content stream, and pypdfium2 (faster) neither layout nor types. What a file makes of it can't be foreseen, so it runs
in a process of its own (``pdfprocess``), whose memory and time are bounded.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts.refusal import Refusal

_MISSING = "PDF files need one more package: pip install 'factcheck[pdf]'"
_TOO_MUCH = "reading it takes too much memory or time; keep the pages that are quoted"
_WAIT = 180.0  # seconds; only where the system knows no bound on processor time is it ever reached
_HERE = str(Path(__file__).parents[3])
_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from factcheck.reading.texts.pdfprocess import run; run()"
)


def document_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return the text of the PDF file ``data``; it needs no ``declared`` encoding."""
    if b"%PDF-" not in data[:1024]:
        return Refusal("it is not a PDF file")
    if find_spec("pdfminer") is None:
        return Refusal(_MISSING)
    answer = _answer(data)
    if answer is None:
        return Refusal(_TOO_MUCH)
    if "refusal" in answer:
        return Refusal(str(answer["refusal"]))
    return SourceText(str(answer["text"]), "", pages=tuple(answer["pages"]))


def _answer(data: bytes) -> dict[str, Any] | None:
    """Return what the process says of the file; None where the system ended it."""
    # Isolated, with our own search path: nothing in the working folder or the environment can take its place.
    command = [sys.executable, "-I", "-S", "-c", _CODE, json.dumps([_HERE, *filter(None, sys.path)])]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_WAIT, check=False)
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    return answer if isinstance(answer, dict) else None
