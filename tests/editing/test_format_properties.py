"""Whatever way a file is written in: formatting keeps values and comments, and formatting again changes nothing."""

from collections import Counter

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.diagnostics import FileText
from factcheck.editing.formatting import LeftAloneError, format_text
from factcheck.editing.formatting.comments import find_marks
from factcheck.model.fields import Field, Kind
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document

WORDS = st.sampled_from(
    (
        "a The no yes null 12:30 1_000 10,000 “quoted” it's 'x' \"y\" # #1 c: :d - -e ? {f} [g] & *h ! | > % @ ` 🙂 é "
        "👩‍👩‍👧 \\ \\n 0x1F .5 1e3 2025-11-07 true ~ = << --- ... e\u0301 不 \u00a0 \u2028 \u202f abcdefghijklmnopqrst"
    ).split(" ")
)
GAPS = st.sampled_from(["\n", " ", "  ", "\n\n", " \n", "\n ", "\t", "\n\n\n"])
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
    st.lists(WORDS, min_size=1, max_size=8).flatmap(
        lambda words: st.lists(
            st.sampled_from(["\n", " ", "  ", "\n\n", " \n", "\n ", "\t", "\n\n\n"]), min_size=8
        ).map(lambda gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=False)).strip() or "x")
    ),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
)
VALUES = {
    Kind.DATE: st.sampled_from(["2025-11-07", "2025-13-45", "soon"]),
    Kind.URL: st.sampled_from(["https://example.org/a?b=c#d", "https://example.org/" + "x" * 90, "example.org"]),
    Kind.SLUG: st.sampled_from(["a-b", "no", "12", "A"]),
    Kind.LANGUAGE: st.sampled_from(["en", "no"]),
    Kind.SHA256: st.sampled_from(["0" * 64, "1e" + "0" * 62, "x"]),
    Kind.BOOLEAN: st.sampled_from(["true", "false", "True", "no"]),
    Kind.INTEGER: st.sampled_from(["1", "-2", "007", "1_0"]),
}
COMMENTS = st.sampled_from(
    ["# note", "#x", "#", "# “é” 🙂", "# a: b", "# - c", "#  spaced \t", "# factcheck: ignore[QUO001] y"]
)


class Line:
    """One line of a file; ``behind`` and ``above`` say whether a comment may stand there."""

    def __init__(self, text: str, above: bool = True, behind: bool = True) -> None:
        self.text, self.above, self.behind = text, above, behind


def is_same(written: str, value: str) -> bool:
    """Whether a parser reads the text of one value as this value, and the next field as the next."""
    try:
        return yaml.compose(f"k:\n  - {written}\nm: n\n", Loader=yaml.CSafeLoader).value[0][1].value[0].value == value
    except (yaml.YAMLError, IndexError, AttributeError, TypeError):
        return False


def double(value: str) -> str:
    return yaml.dump(value, Dumper=yaml.CSafeDumper, default_style='"', width=10**6, allow_unicode=True).rstrip("\n")


@st.composite
def scalars(draw, value: str, indent: int, in_flow: bool = False) -> list[str]:
    """Return the lines of a value in one of YAML's styles: the first behind its name, the others as they are."""
    forms = [[value], ["'" + value.replace("'", "''") + "'"], [double(value)]]
    if not in_flow:
        pad = " " * draw(st.integers(indent + 1, indent + 4))
        if " " in value:
            first, rest = value.split(" ", 1)
            forms += [[first, pad + rest], ["'" + first.replace("'", "''"), pad + rest.replace("'", "''") + "'"]]
        blank = draw(st.sampled_from(["", pad]))
        for header in ("|", "|-", "|+", ">", ">-", f"|{len(pad) - indent}"):
            forms.append([header, *(pad + line if line else blank for line in value.split("\n"))])
        forms.append([">-", *(pad + line for line in value.replace("\n", "\n\n").split(" "))])
    form = draw(st.sampled_from(forms))
    if len(form) == 1 and not is_same(f"[{form[0]}]" if in_flow else form[0], value) and not in_flow:
        return [double(value)]
    return form if not in_flow or form[0][:1] in ("'", '"') or value.isalnum() else [double(value)]


@st.composite
def flows(draw, field: Field | None) -> str:
    """Return a value between brackets, on one line."""
    if field is not None and field.kind is Kind.LIST:
        return "[" + ", ".join(draw(st.lists(flows(field.item), max_size=3))) + draw(st.sampled_from(["]", " ]", ",]"]))
    if field is not None and field.kind is Kind.MAPPING:
        chosen = draw(st.lists(st.sampled_from(field.fields), max_size=3, unique_by=lambda one: one.name))
        return "{" + ", ".join(f"{one.name}: {draw(flows(one))}" for one in chosen) + "}"
    value = draw(VALUES.get(field.kind, TEXTS) if field is not None else TEXTS)
    return draw(scalars(value, 0, in_flow=True))[0]


@st.composite
def values(draw, field: Field | None, indent: int, lead: str) -> list[Line]:
    """Return the lines of a field or an item whose ``lead`` stands at ``indent``."""
    kind = field.kind if field is not None else draw(st.sampled_from([Kind.TEXT, Kind.LIST]))
    die = draw(st.integers(0, 19))
    if die == 0:
        return [Line(lead)]
    if kind in (Kind.LIST, Kind.MAPPING) and die < 6:
        return draw(broken_up(f"{lead} {draw(flows(field))}", indent))
    if kind is Kind.LIST and die < 19:
        deeper = indent + draw(st.integers(0 if not lead.endswith("-") else 1, 3))
        item = field.item if field is not None else None
        count = draw(st.integers(1, 3))
        below = [line for _ in range(count) for line in draw(values(item, deeper, " " * deeper + "-"))]
        return [Line(lead), *below]
    if kind is Kind.MAPPING and field is not None and die < 17:
        below = draw(mappings(field, indent + draw(st.integers(1, 3))))
        if lead.endswith("-") and draw(st.booleans()):
            pad = len(below[0].text) - len(below[0].text.lstrip(" "))
            shift = indent + 2 - pad
            if shift >= 0 and all(line.above for line in below):
                below = [Line(" " * shift + line.text, line.above, line.behind) for line in below]
                return [Line(lead + " " + below[0].text.lstrip(" "), behind=below[0].behind), *below[1:]]
        return [Line(lead), *below]
    value = draw(VALUES.get(kind, TEXTS))
    first, *rest = draw(scalars(value, indent))
    if not rest and draw(st.integers(0, 9)) == 0 and first != "---":
        return [Line(lead), Line(" " * (indent + 2) + first)]
    block = first[:1] in ("|", ">") and bool(rest)
    lines = [Line(f"{lead} {first}", behind=block or not rest)]
    lines += [Line(line, above=False, behind=False) for line in rest]
    if rest and not block:
        lines[-1].behind = True
    return lines


@st.composite
def broken_up(draw, line: str, indent: int) -> list[Line]:
    """Return a line with brackets as it is, or broken where a comma or bracket allows it."""
    if draw(st.booleans()) or "'" in line or '"' in line:
        return [Line(line)]
    parts = line.replace(", ", ",\n").replace("[", "[\n").replace("{", "{\n").split("\n")
    return [Line(parts[0]), *(Line(" " * (indent + 2) + part) for part in parts[1:])]


@st.composite
def mappings(draw, field: Field, indent: int) -> list[Line]:
    """Return the lines of a mapping: some of its fields, and unknown ones, in any order."""
    chosen = draw(st.lists(st.sampled_from(field.fields), min_size=1, max_size=6, unique_by=lambda one: one.name))
    lines = []
    for one in chosen:
        name = draw(st.sampled_from([one.name] * 4 + [f'"{one.name}"']))
        lines += draw(values(one, indent, " " * indent + name + ":"))
        if draw(st.integers(0, 9)) == 0:
            lines += draw(values(None, indent, " " * indent + f"x-{len(lines)}:"))
    return lines


@st.composite
def files(draw, table: Field) -> str:
    """Return a file: its lines, with comments and empty lines between and behind them, and any line ends."""
    lines = []
    if table.kind is Kind.MAPPING:
        body = draw(mappings(table, 0))
    else:
        body = [line for _ in range(draw(st.integers(1, 3))) for line in draw(values(table.item, 0, "-"))]
    many = draw(st.sampled_from([0, 1, 5]))
    for line in body:
        while line.above and draw(st.integers(0, 9)) < many:
            space = " " * draw(st.integers(0, 6))
            lines.append(draw(st.sampled_from(["", space + draw(COMMENTS)])))
        behind = line.behind and draw(st.integers(0, 9)) < many
        lines.append(line.text + (draw(st.sampled_from([" ", "   ", "\t"])) + draw(COMMENTS) if behind else ""))
    top = draw(
        st.sampled_from([[], [], ["# yaml-language-server: $schema=x"], ["---"], ["# top", "", "---"], ["# top", ""]])
    )
    end = draw(st.sampled_from([[], [""], ["", "", ""], ["# end", ""], ["  # end", "# end"]]))
    return draw(st.sampled_from(["\n", "\n", "\r\n"])).join([*top, *lines, *end])


def comments(text):
    return Counter(comment.text for comment in find_marks(text).comments)


def formatted(text, table):
    """Return the text as formatted, None where it is left alone; its own mistakes are never the reason."""
    try:
        return format_text(text, table)
    except LeftAloneError as reason:
        if "bug" in str(reason):
            raise
        return None


def refused(document):
    return sorted((one.kind, one.path, sorted(one.detail.items())) for one in document.problems)


@pytest.mark.parametrize("table", [CLAIM, SOURCE, SCALE], ids=lambda table: table.name)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_meaning_and_comments_are_kept(table, data):
    text = data.draw(files(table))
    after = formatted(text, table)
    if after is None:
        return
    before, now = (read_document(FileText("", each), table) for each in (text, after))
    assert now.values == before.values
    assert refused(now) == refused(before)
    assert before.values is None or comments(after) == comments(text)
    assert formatted(after, table) == after
    assert before.values is None or (after.endswith("\n") and not after.endswith("\n\n"))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_is_formatted_or_left_alone(data):
    text = data.draw(files(CLAIM))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        new = data.draw(
            st.sampled_from(["", "", ":", " ", "\n", "- ", "#", " #", "[", "}", "'", '"', "|\n", "? ", "&a ", "\t"])
        )
        text = text[:start] + new + text[start + data.draw(st.integers(0, 3)) :]
    after = formatted(text, CLAIM)
    if after is not None:
        assert formatted(after, CLAIM) == after
