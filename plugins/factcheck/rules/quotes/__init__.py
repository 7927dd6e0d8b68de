"""Quotes and the texts that they are taken from."""
