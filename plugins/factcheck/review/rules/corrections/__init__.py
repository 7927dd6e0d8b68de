"""Corrections: append-only."""
