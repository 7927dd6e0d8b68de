"""One server for all tests that need no other: desks come and go beside each other, as in an editor's windows."""

import pytest

from .editor import Editor, connected


@pytest.fixture(scope="session")
def connection():
    with connected() as connection:
        yield connection


@pytest.fixture
def editor(connection, desk):
    editor = Editor(connection, desk.root)
    yield editor
    logged, connection.logged = connection.logged, []
    for path in list(editor.versions):
        editor.close(path)
    assert logged == []
