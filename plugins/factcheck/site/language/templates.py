"""Texts in templates: ``{{ _("Search") }}``, ``ngettext`` and ``{% trans %}``, all of Jinja's own ``i18n`` extension.

``_("Search")`` without values is the same on every page. On a site of 30,000 pages looking it up again and again
would cost more than anything else in a page, so ``Constants`` puts the translation into the template as it is
compiled, where Jinja then treats it like any text: escaped, and free.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from factcheck.site.language.isolation import filters
from factcheck.site.language.words import Language
from factcheck.site.templating import markup, shown

EXTENSIONS = [
    "jinja2.ext.i18n",
    "factcheck.site.language.templates.Constants",
    "factcheck.site.templating.once.Once",
]
_CALL = ["name", "lparen", "string", "rparen"]


class Constants(Extension):
    """Turns ``_("text")`` into the translated text while a template is compiled."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template, each such call as one string."""
        words: Language | None = getattr(self.environment, "factcheck_language", None)
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            call = list(islice(tokens, at, at + len(_CALL)))
            if words and [token.type for token in call] == _CALL and call[0].value == "_":
                yield Token(call[2].lineno, "string", words.gettext(call[2].value))
                at += len(_CALL)
            else:
                yield tokens[at]
                at += 1


def install(env: Environment, words: Language) -> None:
    """Give the templates of ``env`` their language: to be called before the first of them is loaded."""
    catalogue = words.catalogue

    # Markup, as in Jinja's new style: a catalogue with other markup than ours was refused. Jinja's own functions ask
    # for the context first, which costs more than all the rest.
    def gettext(text: str, /, **values: object) -> Markup:
        """Return the text in this language; values are escaped."""
        return markup(catalogue.gettext(text) % _escaped(values))

    def ngettext(one: str, many: str, count: int, /, **values: object) -> Markup:
        """Return the form for ``count``, written as the language writes numbers; values are escaped."""
        return markup(catalogue.ngettext(one, many, count) % {"num": words.number(count), **_escaped(values)})

    def pgettext(context: str, text: str, /, **values: object) -> Markup:
        """Return the text of this ``context`` in this language; values are escaped."""
        return markup(catalogue.pgettext(context, text) % {"context": context, **_escaped(values)})

    extended: Any = env
    extended.factcheck_language, extended.newstyle_gettext = words, True
    env.globals.update(_=gettext, gettext=gettext, ngettext=ngettext, pgettext=pgettext, plural_forms=words.forms)
    env.filters.update(day=words.day, number=words.number, percent=words.percent, **filters(words.direction))


def _escaped(values: dict[str, object]) -> dict[str, object]:
    """Return ``values`` as they may stand in markup; numbers stay ones, for texts that say how to write them."""
    return {name: one if type(one) in (int, float) else shown(one) for name, one in values.items()}
