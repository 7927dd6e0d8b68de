"""Reads a transcript (WebVTT, SubRip) as running text, with the time of every word.

Captions are joined by a space, so that a quote may cross them. A new paragraph opens where the speaker changes or
after a pause. The name in a voice tag (``<v Name>``) is left out, as players show none and nobody said it; a label
that stands in the caption ("NAME:") is read by those who watch and stays, once, where that speaker begins.
A caption whose times can't be read keeps its words and counts to the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model.sourcetext import Cue, SourceText
from factcheck.reading.texts.cues import FileCue, file_cues
from factcheck.reading.texts.encodings import Decoded, decode
from factcheck.reading.texts.markup import masked
from factcheck.reading.texts.refusal import Refusal
from factcheck.reading.texts.rolling import without_repeats
from factcheck.reading.texts.speakers import Said, Speakers

PAUSE = 3.0
"""Seconds without words after which a new paragraph opens."""
_LINES_LIMIT = 200_000  # a day of captions has half of it


def captions_text(data: bytes, declared: str = "") -> SourceText | Refusal:
    """Return what is said in the transcript ``data``; ``declared`` is the encoding that the sidecar names."""
    decoded = decode(data, declared, "the sidecar" if declared else "")
    if isinstance(decoded, Refusal):
        return decoded
    if decoded.text.count("\n") > _LINES_LIMIT:
        return Refusal(f"it has more than {_LINES_LIMIT:,} lines")
    cues = file_cues(decoded.text)
    if cues and all(cue.start is None for cue in cues):
        return Refusal(f"its caption times can't be read (see line {cues[0].line})")
    transcript = _transcript(without_repeats(cues))
    return _source(decoded, transcript) if transcript.parts else Refusal("it has no captions")


@dataclass(slots=True)
class _Transcript:
    """The text as it grows, its cues, and the stretches of the file that show it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    cues: list[Cue] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def add(self, said: Said, opens: bool) -> int:
        """Add a stretch, as a new paragraph where it ``opens`` one; return the offset of its first character."""
        gap = ("\n" if opens else " ") if self.parts else ""
        self.parts.append(gap + said.shown)
        self.said.append(said)
        offset = self.length + len(gap)
        self.length = offset + len(said.shown)
        return offset


def _transcript(cues: Sequence[FileCue]) -> _Transcript:
    transcript, speakers = _Transcript(), Speakers(cues)
    silent_since: float | None = None
    for cue in cues:
        pause = cue.start is not None and silent_since is not None and cue.start - silent_since >= PAUSE
        stretches = [said for row in cue.rows for said in speakers.split(row)]
        for index, said in enumerate(stretches):
            offset = transcript.add(said, said.opens or (pause and not index))
            if not index and cue.start is not None and cue.end is not None:
                transcript.cues.append(Cue(offset, cue.start, cue.end))
        if stretches and cue.end is not None:
            silent_since = cue.end
    return transcript


def _source(decoded: Decoded, transcript: _Transcript) -> SourceText:
    return SourceText(
        "".join(transcript.parts),
        decoded.encoding,
        file_text=decoded.text,
        mask=_mask(decoded.text, transcript.said),
        cues=tuple(transcript.cues),
        bom=decoded.bom,
        trouble=decoded.trouble,
    )


def _mask(file_text: str, said: Sequence[Said]) -> str:
    parts, at = [], 0
    for stretch in said:
        parts += [" " * (stretch.offset - at), masked(stretch.written)]
        at = stretch.offset + len(stretch.written)
    return "".join([*parts, " " * (len(file_text) - at)])
