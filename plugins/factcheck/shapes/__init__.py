"""The shapes in which other programs read fact-checks: the site publishes them, and ``factcheck export`` writes them.

Both tell what they know of a claim as a ``FactCheck``; a module here makes one shape of it, the same for both.
"""
