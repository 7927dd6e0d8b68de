"""Social cards: one picture per claim, which other sites show beside a link. Made by Pillow at build time, no browser.

An extra (``pip install "factcheck[cards]"``): without it pages say no picture, and everything else is built.
"""

from factcheck.site.cards.write import Card, Cards

__all__ = ["Card", "Cards"]
