"""Files of other tools to records; a record that can't be used is refused with its place and the reason."""
