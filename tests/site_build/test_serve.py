"""`factcheck serve`: the pages that a build would write, anew at each save, with what is wrong shown on top."""

import http.client
import re
import signal
import subprocess
import sys
import threading

import pytest

from factcheck.site.preview import Preview
from factcheck.site.preview.server import ADDRESS, start

from .desks import BASE, desk_with_templates

SETTINGS = '\nFACTCHECK_INDEX_LINKS = False\nFACTCHECK_SEARCH = "off"\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\n'


class Served:
    """A preview of a desk behind a server on a free port."""

    def __init__(self, desk):
        self.desk = desk
        self.preview = Preview(desk.root, 8000)  # the port that a build's addresses name
        self.server = start(self.preview, 0)
        self.port = self.server.server_address[1]

    def get(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection(ADDRESS, self.port, timeout=20)
        connection.request(method, path, headers={"Host": f"localhost:{self.port}", **headers})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")

    def page(self, path):
        status, html = self.get(path)
        assert status == 200, html
        return html

    def save(self, path, old, new):
        self.desk.change(path, old, new)
        self.preview.update([self.desk.root / path])


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return desk_with_templates(tmp_path, SETTINGS)


@pytest.fixture
def served(desk):
    found = Served(desk)
    yield found
    found.server.shutdown()
    found.preview.close()


def without_additions(html):
    """Return a served page as it was before the server added to it."""
    html = re.sub(r'<link rel="stylesheet" href="/.factcheck/.*?</script>', "", html)
    html = re.sub(r'<aside class="factcheck-panel.*?</aside>', "", html, flags=re.DOTALL)
    return re.sub(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*', r"\1", html)


def test_each_file_is_what_a_build_writes(served):
    for name, data in served.desk.build().files().items():
        if name.startswith((".factcheck", "cards/")):
            continue
        status, text = served.get(f"/{name.removesuffix('index.html')}")
        built = re.sub(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*', r"\1", data.decode())
        assert (status, without_additions(text)) == (200, built), name


def test_what_is_saved_is_seen_and_waiting_pages_hear_of_it(served):
    page = served.page("/claims/officers/")
    seen = re.search('data-seen="([0-9]+)"', page)[1]
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(served.get(f"/.factcheck/events?seen={seen}")))
    waiting.start()
    served.save("claims/officers.yaml", "gives no month.", "gives no month at all.")
    waiting.join(20)
    assert heard == [(200, "data: reload\n\n")]
    assert "no month at all" in served.page("/claims/officers/")


def test_a_part_that_pages_share_is_not_older_than_the_site(served):
    assert ">Other</a>" in served.page("/claims/broke/")  # where it was said: made once for all claims of a source
    served.save("seeds/other.yaml", "title: Other", "title: Another")
    assert ">Another</a>" in served.page("/claims/broke/")


def test_a_broken_claim_keeps_its_last_good_page_and_says_what_is_wrong(served):
    served.save("claims/officers.yaml", "verdict: half-true", "verdict: half-ture")
    page = served.page("/claims/officers/")
    assert "1 to mend before this can be published" in page
    assert "claims/officers.yaml:6" in page
    assert "did you mean `half-true`?" in page
    assert "Half true" in page
    assert 'href="/claims/officers/"' in served.page("/")
    served.save("claims/officers.yaml", "verdict: half-ture", "verdict: half-true")
    assert "to mend" not in served.page("/claims/officers/")


def test_a_source_that_breaks_a_quote_keeps_the_quote_until_it_is_mended(served):
    served.save("seeds/article.txt", "10,000 officers", "9,000 officers")
    page = served.page("/claims/officers/")
    assert "<mark>The city wants to hire 10,000 officers by January</mark>" in page
    assert "factcheck-panel" in page


def test_a_broken_template_or_setting_is_told_with_its_place_and_no_traceback(served):
    good = served.page("/claims/officers/")
    served.desk.write(
        "mine/claim.html", "{% extends 'base.html' %}\n{% block content %}{{ nothing.here }}{% endblock %}"
    )
    served.preview.update([served.desk.root / "mine/claim.html"])
    status, page = served.get("/claims/officers/")
    assert status == 500
    assert "mine/claim.html:2: UndefinedError" in page
    assert "Traceback" not in page
    (served.desk.root / "mine/claim.html").unlink()
    served.preview.update([served.desk.root / "mine/claim.html"])
    assert without_additions(served.page("/claims/officers/")) == without_additions(good)
    served.save("pelicanconf.py", 'SITENAME = "', 'SITENAME = 1 / 0, "')
    assert "ZeroDivisionError" in served.page("/claims/officers/")


def test_pages_of_the_desk_and_the_theme_follow_too(served):
    served.save("content/pages/about.md", "# What we do", "# What all of us do")
    assert "What all of us do" in served.page("/about/")
    served.save("content/verdicts.yaml", "title: Half true", "title: Half of it")
    assert "Half of it" in served.page("/claims/officers/")


def test_the_policy_of_a_page_allows_this_server_only(served):
    for path in ("/", "/claims/officers/", "/embed/officers/", "/claims/"):
        policy = re.search('Content-Security-Policy" content="([^"]*)"', served.page(path))[1]
        assert "default-src 'none'" in policy
        assert "'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy


def test_nothing_is_written_into_the_output_folder_and_drafts_are_not_there(served):
    assert not (served.desk.root / "output").exists()
    assert served.get("/claims/secret-draft/")[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:PORT", "localhost", "localhost.evil.example:PORT", ""])
def test_other_names_get_nothing(served, host):
    status, text = served.get("/", Host=host.replace("PORT", str(served.port)))
    assert (status, "officers" in text) == (421, False)


@pytest.mark.parametrize(
    "path",
    ["/../pelicanconf.py", "/%2e%2e/pelicanconf.py", "/theme/..%5c..%5cx", "/%00", "//etc/passwd", "/claims/../x"],
)
def test_no_address_leads_out(served, path):
    assert served.get(path)[0] in (400, 404)


def test_only_reading_is_offered(served):
    assert served.get("/", method="POST")[0] == 501
    assert served.get("/", method="HEAD") == (200, "")


def test_the_command_says_where_and_ends_by_ctrl_c(desk):
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", "serve", "--port", "0"]
    process = subprocess.Popen(
        command, cwd=desk.root, env=BASE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    port = int(re.search("http://localhost:([0-9]+)/", line)[1])
    connection = http.client.HTTPConnection(ADDRESS, port)
    connection.request("GET", "/claims/officers/")
    assert connection.getresponse().status == 200
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, "")
    assert "Stopped." in out
