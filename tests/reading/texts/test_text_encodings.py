import codecs

import pytest

from factcheck.model.sourcetext import EncodingTrouble
from factcheck.reading.texts import Refusal, extract
from factcheck.reading.texts.encodings import Decoded, decode

FRENCH = "La brume a fermé le port.\nLe maître du port l’a annoncé à l’équipe."
ENGLISH = "The harbour was quiet.\nIt’s a “fixture” — said the master."
JAPANESE = "霧のため港は二日間閉鎖された。\n港長は、風向きが変わるまで船は出ないと述べた。"


def decoded(data, declared="", declared_by=""):
    found = decode(data, declared, declared_by)
    assert isinstance(found, Decoded)
    return found


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(mark, codec):
    assert decoded(mark + FRENCH.encode(codec)) == Decoded(FRENCH, codec, bom=True)


def test_utf8_needs_no_declaration():
    assert decoded(FRENCH.encode()) == Decoded(FRENCH, "utf-8")


def test_line_ends_stay_as_they_are():
    assert decoded(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize("label", ["latin-1", "ISO-8859-1", "ascii", "us-ascii", "windows-1252", "cp1252"])
def test_labels_mean_what_browsers_take_them_for(label):
    assert decoded(ENGLISH.encode("cp1252"), label, "the sidecar") == Decoded(ENGLISH, "windows-1252")


@pytest.mark.parametrize("text", [FRENCH, ENGLISH, "It’s quiet."])
def test_western_text_is_guessed_as_windows_1252(text):
    found = decoded(text.encode("cp1252"))
    assert (found.text, found.encoding) == (text, "windows-1252")
    assert found.trouble is not None
    assert found.trouble.kind == "guessed"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (JAPANESE, "cp932", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp"),
        ("Туман закрыл порт на второй день.", "cp1251", "windows-1251"),
        ("Туман закрыл порт на второй день. Паромы в порту.", "koi8_r", "koi8-r"),
        ("Mgła zamknęła port na drugi dzień, mówi kapitan.", "cp1250", "windows-1250"),
        ("Η ομίχλη έκλεισε το λιμάνι για δεύτερη ημέρα.", "cp1253", "windows-1253"),
    ],
)
def test_other_scripts_are_guessed_by_their_letters(text, codec, name):
    found = decoded(text.encode(codec))
    assert (found.text, found.encoding) == (text, name)


def test_a_guess_names_the_first_line_that_is_not_utf8():
    found = decoded(ENGLISH.encode("cp1252"))
    assert found.trouble == EncodingTrouble("guessed", "", "windows-1252", "", 2)


def test_a_stray_byte_does_not_spoil_utf8():
    found = decoded(("é" * 20).encode() + b"\xff")
    assert found.text == "é" * 20 + "\ufffd"
    assert found.encoding == "utf-8"
    assert found.trouble is not None


def test_utf8_that_is_declared_as_latin1_is_a_mismatch():
    found = decoded(ENGLISH.encode(), "latin-1", "the sidecar")
    assert found.text == ENGLISH
    assert found.trouble == EncodingTrouble("mismatch", "latin-1", "utf-8", "the sidecar", 2)


def test_utf8_that_is_declared_as_utf16_is_a_mismatch():
    found = decoded(b"fog in the harbour", "utf-16-le", "the sidecar")
    assert found.text == "fog in the harbour"
    assert found.trouble == EncodingTrouble("mismatch", "utf-16-le", "utf-8", "the sidecar", 1)


def test_utf16_without_a_mark_is_read_where_it_is_declared():
    assert decoded(FRENCH.encode("utf-16-le"), "utf-16-le", "the sidecar") == Decoded(FRENCH, "utf-16-le")


def test_latin1_that_is_declared_as_utf8_is_a_mismatch():
    found = decoded(ENGLISH.encode("cp1252"), "utf-8", "the sidecar")
    assert found.text == ENGLISH
    assert found.trouble == EncodingTrouble("mismatch", "utf-8", "windows-1252", "the sidecar", 2)


def test_a_mark_that_contradicts_the_declaration_wins():
    found = decoded(codecs.BOM_UTF8 + FRENCH.encode(), "windows-1252", "the sidecar")
    assert found.trouble == EncodingTrouble("mismatch", "windows-1252", "utf-8", "the sidecar", 1)


@pytest.mark.parametrize("label", ["utf-16", "UTF-16LE", "utf_16"])
def test_a_mark_agrees_with_its_own_encoding(label):
    data = codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le")
    assert decoded(data, label, "the sidecar").trouble is None


@pytest.mark.parametrize(
    "label",
    [
        "no-such",
        "rot13",
        "zlib",
        "base64",
        "idna",
        "unicode_escape",
        "utf-7",
        "undefined",
        "../x",
        "é",
        "a" * 999,
        "\0",
    ],
)
def test_a_name_that_is_no_encoding_is_a_mismatch(label):
    found = decoded(FRENCH.encode(), label, "the sidecar")
    assert found.text == FRENCH
    assert found.trouble is not None
    assert found.trouble.kind == "mismatch"


def test_bytes_that_are_no_text_are_refused():
    assert extract(".txt", b"\x89PNG\r\n\0\0\0") == Refusal("it is not text: it holds NUL bytes")


def test_half_a_character_of_utf16_is_refused_with_its_line():
    found = decode(codecs.BOM_UTF16_LE + b"a\0\n\0b")
    assert found == Refusal("it opens as UTF-16-LE text and is not (see line 2)")


def test_an_empty_file_is_refused():
    assert extract(".txt", b" \n") == Refusal("it is empty")


def test_a_plain_text_is_its_file():
    found = extract(".TXT", "\ufeffHarbour\r\nfog".encode())
    assert not isinstance(found, Refusal)
    assert (found.text, found.bom, found.file_text) == ("Harbour\r\nfog", True, None)
    assert found.in_file(2, 5) == (2, 5)


def test_a_kind_that_is_not_read_is_refused():
    assert extract(".exe", b"x") == Refusal("it is none of .txt, .html, .htm, .md, .vtt, .srt, .pdf")
