"""Takes the picture of a claim's page that README.md shows: the demonstration's own, in light, at one width.

Run by ``make picture``. The same Chromium and fonts give the same picture; its colours are cut to a palette, so that it
stays small in git.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image
from playwright.sync_api import sync_playwright
from serve import served
from tools import CHROMIUM, FLAGS
from visit import quiet_context
from web import ROOT, demonstration

CLAIM = "claims/200-improperly-vetted/"
PICTURE = ROOT / "docs/claim-page.png"
WIDTH, HEIGHT = 1180, 1086


def photograph(address: str) -> bytes:
    """Return a PNG of the top of the claim's page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = quiet_context(browser, WIDTH).new_page()
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        page.goto(address + CLAIM, wait_until="load")
        taken = page.screenshot()
        browser.close()
    return taken


def main() -> None:
    """Build the demonstration, open its claim, and write the picture."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address:
        demonstration("publishconf.py", Path(folder) / "site", f"{address}site")
        taken = photograph(f"{address}site/")
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    picture.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
