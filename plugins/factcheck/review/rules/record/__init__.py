"""Claims and their addresses."""
