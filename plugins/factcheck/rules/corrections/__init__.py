"""Corrections: append-only, dated, in order."""
