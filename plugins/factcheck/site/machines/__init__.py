"""What the site publishes for machines: feeds, downloads, their schemas, and the sitemap.

Each format is one module that turns the site's views into text; ``files`` lists them all with their addresses. Long
files are given in pieces, so that none of them has to fit into memory. ``docs/data.md`` is what users are promised.
"""
