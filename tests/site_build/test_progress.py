"""A long build tells a person how far it is, beside Pelican's own sign of work."""

from terminals import on_a_terminal

AT_ONCE = "import factcheck.progress as progress; progress.PATIENCE = 0; "
COMMAND = AT_ONCE + "from factcheck.cli import main; main(['build'])"
PLAIN = AT_ONCE + "from pelican import main; main([])"


def test_a_build_shows_how_far_it_is(desk):
    done, shown = on_a_terminal(desk.root, COMMAND, both=True)
    assert done.returncode == 0, shown
    assert "reading the claims" in shown
    assert "making the pages of claims" in shown
    assert "1/1" in shown
    assert "Traceback" not in shown
    assert (desk.root / "output/index.html").is_file()


def test_so_does_plain_pelican(desk):
    done, shown = on_a_terminal(desk.root, PLAIN, both=True)
    assert done.returncode == 0, shown
    assert "making the pages of claims" in shown


def test_a_build_that_is_refused_says_why_below_the_bar(desk):
    desk.change("claims/officers.yaml", "quote: ", "quote: No such words. ")
    done, shown = on_a_terminal(desk.root, COMMAND, both=True)
    assert done.returncode == 1
    last = shown.rindex("The site was not built: 1 error.")
    assert "\x1b[1A" not in shown[last:].rpartition("Generating...")[0], "a line is wiped that people have to read"
    assert "Traceback" not in shown


def test_a_build_whose_words_go_to_a_file_has_no_bar(desk):
    done, shown = on_a_terminal(desk.root, COMMAND)
    assert done.returncode == 0
    assert "making the pages" not in shown + done.stdout.decode()
