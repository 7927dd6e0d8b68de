"""Whole desks and the whole report on each."""
