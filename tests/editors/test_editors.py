"""What an editor sees and can do in Neovim and in Emacs, set up as the documents say; nothing stands in for them."""

import pytest

NEOVIM = "Neovim before 0.11", ".lua", ["nvim", "--headless", "-u", "{setup}", "claims/officers.yaml", "-S", "{script}"]
EMACS = (
    "Emacs (29 or newer, with Eglot)",
    ".el",
    ["emacs", "--batch", "-f", "package-initialize", "-l", "eglot", "-l", "{setup}", "-l", "{script}"],
)


@pytest.fixture
def misspelt(desk):
    """A claim with one word wrong, which has a fix."""
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: half-tru")


@pytest.mark.usefixtures("misspelt")
def test_neovim_shows_mends_explains_leads_and_completes(ask, desk):
    told = ask(*NEOVIM)
    assert told["findings"] == ["VER001 6:10"]
    assert told["action"].startswith("Write `half-true`")
    assert told["mended"] == "verdict: half-true"
    assert told["left"] == []
    assert told["hover"].startswith("**Half true**")
    assert "seeds/article.txt" in str(told["definition"])
    assert "The city wants to hire 10,000 officers by January" in str(told["completion"])
    assert "verdict: half-tru\n" in desk.read("claims/officers.yaml"), "nothing is written that nobody has saved"


@pytest.mark.usefixtures("misspelt")
def test_emacs_shows_mends_and_leads(ask):
    told = ask(*EMACS)
    [finding] = told["findings"]
    assert finding.startswith("6:10 factcheck [VER001]: the verdict `half-tru` is not on the scale")
    assert told["action"].startswith("Write `half-true`")
    assert told["mended"] == "verdict: half-true"
    assert told["left"] == []
    assert "The city wants to hire 10,000 officers by January" in told["definition"]
