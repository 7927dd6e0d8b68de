"""A finding at error level: no site, words for people, and the site that stands stays."""

import pytest


@pytest.fixture
def broken(desk):
    """Return a desk that was built, and whose claim was then broken."""
    desk.build()
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: half-ture")
    return desk


@pytest.mark.parametrize("options", [(), ("-d",), ("-q",), ("-v",)])
def test_the_output_is_untouched(broken, options):
    before = broken.output.files()
    done = broken.pelican(*options)
    assert done.returncode == 1
    assert "claims/officers.yaml:6" in done.stderr
    assert "error[" in done.stderr
    assert done.stderr.endswith("The site was not built: 1 error. The site that stands in output/ is untouched.\n")
    assert "Traceback" not in done.stdout + done.stderr
    assert "SiteNotBuilt" not in done.stdout + done.stderr
    assert broken.output.files() == before


def test_a_quote_that_was_altered_is_never_published(desk):
    desk.change("claims/officers.yaml", "quote: The city wants to hire 10,000", "quote: The city wants to hire 90,000")
    done = desk.pelican()
    assert done.returncode == 1
    assert "claims/officers.yaml" in done.stderr
    assert not (desk.root / "output").exists()


def test_findings_are_annotations_in_github_actions(broken):
    done = broken.pelican(GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert "::error " in done.stderr


def test_warnings_are_printed_and_the_build_goes_on(desk):
    desk.write("seeds/article.yaml", "url: https://news.example.org/city-hires\npublisher: Example News\n")
    done = desk.pelican()
    assert done.returncode == 0
    assert "warning[" in done.stderr
    assert "\x1b" not in done.stderr
    assert (desk.root / "output/claims/officers/index.html").is_file()


def test_a_clean_desk_says_nothing(desk):
    assert desk.pelican().stderr == ""


@pytest.mark.parametrize("option", [(), ("-d",)])
def test_nothing_to_check_has_its_own_status(desk, option):
    (desk.root / "claims/officers.yaml").unlink()
    desk.write("output/mine.txt", "mine")
    done = desk.pelican(*option)
    assert done.returncode == 3
    assert "There is nothing to check" in done.stderr
    assert desk.output.files() == {"mine.txt": b"mine"}


@pytest.mark.parametrize("address", ["", "example.org/facts", "https://example.org/?a=b", "javascript:alert(1)"])
def test_publishing_needs_an_absolute_address(desk, address):
    done = desk.pelican("-s", "publishconf.py", SITEURL=address)
    assert done.returncode == 1
    assert "error[CFG001] site-address-missing" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (desk.root / "output").exists()


def test_an_error_in_the_theme_leaves_the_old_site(desk):
    desk.build()
    before = desk.output.files()
    desk.write("mine/claim.html", "{{ nothing.here }}")
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + '\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\n')
    done = desk.pelican("-d")
    assert done.returncode == 1
    assert desk.output.files() == before
