"""The texts that quotes are checked against."""
