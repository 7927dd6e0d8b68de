"""Tests of the rules: each page's example, and what one example can't show."""
