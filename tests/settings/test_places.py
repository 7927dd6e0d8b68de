"""Where keys and values of a TOML text stand."""

import pytest

from factcheck.settings.places import find_places

TEXT = '''\
# [tool.factcheck] is not here
title = "a # b [c]"  # a comment = 1
[tool.other]
text = """
[tool.factcheck]
select = ["no"]
quotes: "" and \\" and more""""
raw = \'\'\'it's [a] = "b"\'\'\'
number = 1.5e3
[ tool . "factcheck" ]
select = [ # words
  "QUO", # more
  'EVD',
]
severity = { QUO011 = "info", "EVD010" = "off" }
per-file-ignores."claims/*.yaml" = ["QUO"]
[[tool.factcheck.list]]
a = [[1, 2], {b = 3}]
'''

PATHS = {
    ("select",): "[ # words\n  \"QUO\", # more\n  'EVD',\n]",
    ("select", 0): '"QUO"',
    ("select", 1): "'EVD'",
    ("severity",): '{ QUO011 = "info", "EVD010" = "off" }',
    ("severity", "EVD010"): '"off"',
    ("per-file-ignores", "claims/*.yaml"): '["QUO"]',
    ("per-file-ignores", "claims/*.yaml", 0): '"QUO"',
    ("list", "a", 1, "b"): "3",
}


def written(places, path, text=TEXT):
    start, end = places[path]
    return text[start:end]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_values_are_found(end):
    text = TEXT.replace("\n", end)
    values = find_places(text).values
    assert {path[2:]: written(values, path, text) for path in values if path[2:] in PATHS} == {
        path: value.replace("\n", end) for path, value in PATHS.items()
    }
    assert written(values, ("tool", "other", "number"), text) == "1.5e3"
    assert ("tool", "other", "select") not in values


def test_keys_are_found():
    keys = find_places(TEXT).keys
    assert written(keys, ("tool", "factcheck", "severity", "EVD010")) == '"EVD010"'
    assert written(keys, ("tool", "factcheck", "per-file-ignores")) == "per-file-ignores"
    assert written(keys, ("tool", "factcheck", "list", "a")) == "a"
    assert keys["tool", "factcheck"][0] == TEXT.index('"factcheck"')


def test_a_text_without_a_last_line_end():
    assert written(find_places("a.b = [1, 2]").values, ("a", "b"), "a.b = [1, 2]") == "[1, 2]"
    assert find_places("").values == {}


def test_escapes_in_a_key():
    assert ("tool", "ä b") in find_places('[tool]\n"\\u00e4 b" = 1\n').values
