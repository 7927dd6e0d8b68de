"""Tests of ``factcheck.report``: whole outputs, as a person sees them."""
