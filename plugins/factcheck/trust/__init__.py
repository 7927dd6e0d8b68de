"""Looks at a built site as an assessor of fact-checkers does: is what the codes of principles ask for to be seen?"""
