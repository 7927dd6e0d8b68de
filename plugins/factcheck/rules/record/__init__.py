"""A record's fields: what is missing, misspelt or impossible."""
