"""`factcheck links` against a server on loopback: what it asks, how politely, what it says, and what it writes."""

import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest

from factcheck.editing.links.ask import Asker, State
from factcheck.editing.links.connect import PrivateError, answer
from factcheck.editing.links.copies import ArchiveError, copy_of
from factcheck.editing.links.pace import Pace

SNAPSHOT = "web.archive.org/web/20251110120000"


class Server:
    """What was asked, and an answer for each path."""

    def __init__(self):
        self.asked, self.busy, self.most = [], 0, 0

    def reply(self, handler, method):
        path = handler.path
        self.asked.append((method, path, handler.headers["User-Agent"]))
        self.busy += 1
        self.most = max(self.most, self.busy)
        time.sleep(0.01)
        self.busy -= 1
        if path.startswith("/wayback"):
            return self.archive(handler)
        status, location = {
            "/good": (200, ""),
            "/moved": (301, "/good"),
            "/elsewhere": (302, "/good"),
            "/gone": (404, ""),
            "/removed": (410, ""),
            "/busy": (503, ""),
            "/no-head": (405 if method == "HEAD" else 200, ""),
            "/circle": (302, "/round"),
            "/round": (302, "/circle"),
            "/file": (301, "file:///etc/passwd"),
            "/endless": (200, ""),
        }.get(path.partition("?")[0], (302, path + "x") if path.startswith("/on") else (404, ""))
        handler.send_response(status)
        if location:
            handler.send_header("Location", location)
        handler.end_headers()
        if path == "/endless" and method == "GET":
            while True:
                handler.wfile.write(b"x" * 65536)
        return None

    def archive(self, handler):
        wanted = handler.path.partition("url=")[2].partition("&")[0]
        page = unquote(wanted)
        closest = {"available": True, "status": "200", "url": f"http://{SNAPSHOT}/{page}", "timestamp": "2025"}
        if "busy" in page:
            closest["url"] = f"http://{SNAPSHOT}/https://another.example.org/"
        body = json.dumps({"archived_snapshots": {} if "moved" in page else {"closest": closest}}).encode()
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(body)


@pytest.fixture
def server():
    """The server, and at ``address`` where it is."""
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            state.reply(self, "GET")

        def do_HEAD(self):
            state.reply(self, "HEAD")

        def log_message(self, *_):
            """Say nothing."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.handle_error = lambda *_: None
    threading.Thread(target=running.serve_forever, daemon=True).start()
    state.address = f"http://127.0.0.1:{running.server_port}"
    yield state
    running.shutdown()


@pytest.fixture
def asker():
    return Asker("factcheck/test", Pace(0), allow_local=True)


@pytest.fixture
def links(factcheck, desk, server):
    """The command, with the paces and places of a test."""

    def run(*words):
        polite = ("--allow-local", "--delay", "0", "--archive", f"{server.address}/wayback")
        return factcheck("links", *polite, *words)

    return run


def named(desk, server, *paths):
    """Let the claim's evidence stand at these paths of the server."""
    items = "".join(f"  - {{title: {path}, stance: context, url: {server.address}/{path}}}\n" for path in paths)
    text = desk.read("claims/officers.yaml")
    start, end = text.index("evidence:\n"), text.index("review: |")
    desk.write("claims/officers.yaml", f"{text[:start]}evidence:\n{items}{text[end:]}")
    desk.write(
        "seeds/article.yaml", desk.read("seeds/article.yaml").replace("https://news.example.org", server.address)
    )
    desk.change("seeds/article.yaml", f"{server.address}/", f"{server.address}/good?")


@pytest.mark.parametrize(
    ("path", "state", "words"),
    [
        ("good", "open", "answers 200 OK"),
        ("elsewhere", "open", "answers 200 OK"),
        ("no-head", "open", "answers 200 OK"),
        ("endless", "open", "answers 200 OK"),
        ("moved", "moved", "moved for good"),
        ("gone", "dead", "answers 404 Not Found"),
        ("removed", "dead", "answers 410 Gone"),
        ("busy", "unclear", "answers 503 Service Unavailable"),
        ("circle", "dead", "leads in a circle"),
        ("on", "dead", "leads on and on, more than 8 times"),
        ("file", "dead", "leads to what is no web address"),
    ],
)
def test_what_became_of_a_page(server, asker, path, state, words):
    found = asker.ask(f"{server.address}/{path}")
    assert (found.state, found.words) == (state, words)
    assert found.moved_to == (f"{server.address}/good" if path == "moved" else "")


def test_a_host_that_nobody_knows_and_one_that_is_not_there(asker):
    assert asker.ask("http://nowhere.invalid/").state is State.DEAD
    assert asker.ask("http://127.0.0.1:9/").words == "can't be reached"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_the_own_network_is_not_asked(host):
    asker = Asker("factcheck/test", Pace(0))
    assert asker.ask(f"http://{host}:9/").words.endswith("is in your own network: not asked")


def test_a_name_that_leads_inside_at_the_second_look_is_not_asked(server, monkeypatch):
    """A name may give a public number when it is looked up and another when the connection is made."""
    monkeypatch.setattr(
        "factcheck.editing.links.connect.socket.getaddrinfo",
        lambda host, port, *_, **how: [(2, 1, 6, "", ("8.8.8.8" if how else "127.0.0.1", port))],
    )
    port = server.address.rpartition(":")[2]
    with pytest.raises(PrivateError), answer("GET", f"http://page.example.org:{port}/good", "factcheck/test", False):
        pass
    assert server.asked == []


def test_a_redirect_into_the_own_network_is_not_followed(server, monkeypatch):
    """The page itself stands in public; here only its answer is made up."""
    once = Asker._once

    def asked(self, method, url):
        return (302, f"{server.address}/good") if "example.org" in url else once(self, method, url)

    monkeypatch.setattr(Asker, "_once", asked)
    found = Asker("factcheck/test", Pace(0)).ask("https://page.example.org/")
    assert found.words == "`127.0.0.1` is in your own network: not asked"
    assert server.asked == []


def test_a_server_that_drips_is_left(server, asker, monkeypatch):
    monkeypatch.setattr("factcheck.editing.links.connect.AT_MOST", 0.2)
    monkeypatch.setattr("factcheck.editing.links.connect.SECONDS", 0.5)
    silent = socket.create_server(("127.0.0.1", 0))
    found = asker.ask(f"http://127.0.0.1:{silent.getsockname()[1]}/")
    assert found.state is State.UNCLEAR
    silent.close()


def test_one_request_at_a_time_goes_to_a_host_with_a_rest_between(server):
    asker = Asker("factcheck/test", Pace(0.05), allow_local=True)
    started = time.monotonic()
    threads = [threading.Thread(target=asker.ask, args=(f"{server.address}/good",)) for _ in range(5)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert server.most == 1
    assert time.monotonic() - started >= 0.2


def test_people_see_what_to_mend_with_its_place(links, desk, server):
    named(desk, server, "good", "gone", "moved")
    done = links("--site", "https://facts.example.org")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"claims/officers.yaml:11:41: dead: {server.address}/gone",
        "  answers 404 Not Found",
        f"  archived copy: https://{SNAPSHOT}/{server.address}/gone",
        f"claims/officers.yaml:12:42: moved: {server.address}/moved",
        f"  moved for good: {server.address}/good",
        "4 addresses: 1 dead, 1 moved, 2 open",
    ]
    agents = {agent for _, _, agent in server.asked}
    assert [agent.partition(" ")[2] for agent in agents] == ["(+https://facts.example.org)"]


def test_answers_are_kept_for_some_days_and_never_taken_from_a_commit(links, desk, server):
    named(desk, server, "good", "busy")
    assert links().stdout.endswith("3 addresses: 1 unclear, 2 open\n")
    asked = len(server.asked)
    assert links().stdout.endswith("3 addresses: 1 unclear, 2 open (2 known from before)\n")
    assert len(server.asked) == asked + 2  # what was unclear is asked again, by HEAD and GET
    kept = desk.read(".factcheck-cache/links.json")
    (desk.root / ".factcheck-cache/links.json").unlink()
    desk.write(".factcheck-cache/links.json", kept)
    assert not links().stdout.endswith("before)\n")


def test_copies_are_written_and_nothing_else_changes(links, desk, server):
    named(desk, server, "good", "moved")
    desk.change("claims/officers.yaml", "review: |", f"  - title: A  # here\n    url: {server.address}/gone\nreview: |")
    before, sidecar = desk.read("claims/officers.yaml"), desk.read("seeds/article.yaml")
    done = links("--record")
    assert "claims/officers.yaml: the layout of line 10 leaves no place: write `archived: https://web." in done.stdout
    assert "claims/officers.yaml: archived copies are written" in done.stdout
    added = f"    url: {server.address}/gone\n    archived: https://{SNAPSHOT}/{server.address}/gone\n"
    assert desk.read("claims/officers.yaml") == before.replace(f"    url: {server.address}/gone\n", added)
    url = sidecar.partition("\n")[0]
    added = f"{url}\narchived: https://{SNAPSHOT}/{url.removeprefix('url: ')}\n"
    assert desk.read("seeds/article.yaml") == sidecar.replace(f"{url}\n", added)
    again = desk.read("claims/officers.yaml"), desk.read("seeds/article.yaml")
    assert "are written" not in links("--record").stdout
    assert (desk.read("claims/officers.yaml"), desk.read("seeds/article.yaml")) == again


def test_json_has_every_address_with_its_places(links, desk, server):
    named(desk, server, "good")
    document = json.loads(links("--format", "json", "--copies", "officers").stdout)
    (one,) = document["links"]
    assert (one["state"], one["places"][0]["field"]) == ("open", "evidence.0.url")
    assert one["copy"] == f"https://{SNAPSHOT}/{server.address}/good"
    assert document["summary"] == {"addresses": 1, "dead": 0, "moved": 0, "unclear": 0, "open": 1}


def test_a_copy_of_another_page_is_none_and_an_archive_may_fail(server, asker):
    assert copy_of(f"{server.address}/busy", None, asker, f"{server.address}/wayback") == ""
    with pytest.raises(ArchiveError, match="answers 404"):
        copy_of(f"{server.address}/good", None, asker, f"{server.address}/nothing")


def test_wrong_usage_and_a_desk_without_pages(factcheck, desk):
    assert factcheck("links", "nobody").returncode == 2
    assert factcheck("links", "--site", "me\r\nX: y").returncode == 2
    desk.write("claims/officers.yaml", "claim: A\nstatus: draft\n")
    assert factcheck("links", "officers").returncode == 3
