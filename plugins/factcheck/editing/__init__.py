"""What helps people to write claim files: the published schemas and the generated reference."""
