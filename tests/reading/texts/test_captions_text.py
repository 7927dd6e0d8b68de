import time

import pytest

from factcheck.model.sourcetext import Cue, SourceText
from factcheck.reading.texts import Refusal, extract

VTT = """WEBVTT - a fixture

STYLE
::cue { color: red }

NOTE this is no text
and neither is this

intro
00:00.000 --> 00:02.000 align:left position:10%
<v Ann>The <b>har</b>bour &amp; the pier</v>

2
00:02.000 --> 00:04.500
were <c.loud>closed</c>
by fog.
"""


def transcript(text, suffix=".vtt"):
    found = extract(suffix, text.encode())
    assert isinstance(found, SourceText), found
    assert found.file_text is not None
    assert len(found.mask) == len(found.file_text)
    return found


def srt(*captions, seconds=1):
    cues = [
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + seconds:02},000\n{text}\n" for n, text in enumerate(captions, start=1)
    ]
    return transcript("\n".join(cues), ".srt").text


def rolling(lines):
    """Captions as YouTube makes them: the line before once more, then the new one word by word, then that one still."""
    out, before = ["WEBVTT\nKind: captions\n"], " "
    for n, line in enumerate(lines):
        first, *rest = line.split()
        timed = first + "".join(f"<00:00:{2 * n:02}.{i}00><c> {word}</c>" for i, word in enumerate(rest, start=1))
        out.append(f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 1:02}.990 align:start\n{before}\n{timed}\n")
        out.append(f"00:00:{2 * n + 1:02}.990 --> 00:00:{2 * n + 2:02}.000 align:start\n{line}\n \n")
        before = line
    return "\n".join(out)


def test_captions_are_running_text():
    found = transcript(VTT)
    assert found.text == "The harbour & the pier were closed by fog."
    assert found.cues == (Cue(0, 0.0, 2.0), Cue(23, 2.0, 4.5))


def test_every_word_has_a_time():
    found = transcript(VTT)
    start = found.text.index("pier")
    assert found.time(start, start + 4) == (0.0, 2.0)
    assert found.time(start, len(found.text)) == (0.0, 4.5)
    assert found.time(start, start) == (0.0, 2.0)


def test_a_passage_across_captions_leads_back_into_the_file():
    found = transcript(VTT)
    start = found.text.index("pier were closed")
    place = found.in_file(start, start + 16)
    assert place is not None
    assert VTT[slice(*place)].split() == "pier</v> 2 00:02.000 --> 00:04.500 were <c.loud>closed".split()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind(end):
    assert transcript(VTT.replace("\n", end)).text == "The harbour & the pier were closed by fog."


def test_subrip_with_hours_positions_and_blank_lines():
    first = "1\n1:00:00,5 --> 1:00:01,000\n{\\an8}<font color=red>Fog</font> at 3 < 4\n\nin\n2024\n"
    text = first + "2\n01:00:01.000 --> 01:00:02.000\nends"
    found = transcript(text, ".srt")
    assert found.text == "Fog at 3 < 4 in 2024 ends"
    assert found.cues[0] == Cue(0, 3600.5, 3601.0)


def test_rolling_captions_say_every_word_once():
    lines = ["the fog closed the harbour", "for a second day and the", "ferries stayed in port"]
    found = transcript(rolling(lines))
    assert found.text == " ".join(lines)
    assert [(cue.start, cue.end) for cue in found.cues] == [(0.0, 1.99), (2.0, 3.99), (4.0, 5.99)]
    start = found.text.index("the ferries")
    place = found.in_file(start, start + 11)
    assert place is not None
    assert place[0] == rolling(lines).index("<c> the</c>\n\n") + 4


def test_what_is_said_again_stands_again():
    assert srt("No.", "No.", "No.") == "No. No. No."


def test_a_new_voice_opens_a_paragraph_and_its_name_is_not_said():
    first = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Is it fog?\n\n"
    text = first + "00:01.000 --> 00:02.000\n<v Ann>Is it?</v>\n<v.loud Bob>It is.</v>"
    assert transcript(text).text == "Is it fog? Is it?\nIt is."


def test_a_label_stands_once_where_its_speaker_begins():
    assert srt("MS. FOG: It is", "MS. FOG: quiet.", "MR. WIND: Is it?") == "MS. FOG: It is quiet.\nMR. WIND: Is it?"
    names = ["Ann Fog: One.", "Ann Fog: Two.", "Ann Fog: Three.", "Bob: Four."]
    assert srt(*names) == "Ann Fog: One. Two. Three. Bob: Four."


def test_dashes_and_chevrons_are_speakers_only_where_a_sentence_begins():
    assert srt("- Who?\n- Me.", ">> Third. &gt;&gt; Fourth") == "Who?\nMe.\nThird.\nFourth"
    assert (
        srt("It was cold", "- and dark", "at -5 degrees,", "-5 exactly.")
        == "It was cold - and dark at -5 degrees, -5 exactly."
    )


def test_a_pause_opens_a_paragraph():
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\nOne.\n\n00:02.000 --> 00:03.000\nTwo.\n\n00:06.000 --> 00:07.000\nThree."
    assert transcript(text).text == "One. Two.\nThree."


def test_a_caption_with_bad_times_keeps_its_words():
    found = transcript("WEBVTT\n\n00:00.000 --> 00:01.000\nOne\n\n0:x --> ?\ntwo\n\n00:02.000 --> 00:03.000\nthree")
    assert found.text == "One two three"
    assert found.time(4, 7) == (0.0, 1.0)


def test_a_file_whose_times_can_not_be_read_is_refused():
    assert extract(".vtt", b"WEBVTT\n\na --> b\nOne\n") == Refusal("its caption times can't be read (see line 3)")


@pytest.mark.parametrize("text", ["", "hello", "WEBVTT\n\n", "1\n00:00:00,000 --> 00:00:01,000\n\n"])
def test_a_file_without_captions_is_refused(text):
    assert extract(".srt", text.encode()) == Refusal("it has no captions")


@pytest.mark.parametrize("unit", ["<", "<a ", ">> a", "{\\", "&a", "<i>", "a\n", "<v ", "--> \n", " ", "<v a><i>"])
def test_hostile_transcripts_take_linear_time(unit):
    text = "1\n00:00:00,000 --> 00:00:01,000\n" + unit * (300_000 // len(unit))
    began = time.process_time()
    assert isinstance(extract(".srt", text.encode()), SourceText | Refusal)
    assert time.process_time() - began < 5


def test_too_many_lines_are_refused():
    assert extract(".srt", b"\n" * 600_000) == Refusal("it has more than 200,000 lines")
