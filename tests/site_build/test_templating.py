"""Templates: lean code gives what Jinja's own code gives, and `{% once %}` what would stand there without it."""

import shutil
from datetime import date
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from jinja2 import DictLoader, Environment, TemplateRuntimeError, UndefinedError, pass_context
from markupsafe import Markup

from factcheck.cli.build import build
from factcheck.site.language import ENGLISH
from factcheck.site.language.templates import EXTENSIONS, install
from factcheck.site.links import Addresses
from factcheck.site.options import Options
from factcheck.site.shown import ShownSite
from factcheck.site.templating import Once, make_lean
from factcheck.site.views import VerdictView

from .arabic import arabic_desk
from .desks import full_desk


class Html:
    """Something that says itself how it looks in HTML."""

    def __html__(self):
        return "<i>own</i>"


@pass_context
def name_of_page(context, *more):
    return f"{context['page']}{more}<"


VALUES = {"page": "p", "text": '<a> & "b"', "markup": Markup("<b>"), "number": 3, "none": None, "html": Html()}
VALUES["data"] = {"a": {"b": "<b>"}, "items": "own"}

SAME_AS_JINJA = [
    "{{ text }}{{ markup }}{{ number }}{{ none }}{{ html }}{{ missing }}{{ text.missing }}",
    "{{ text ~ markup }}{{ markup ~ text }}{{ [text, markup] | join }}{{ text | upper }}{{ markup | upper }}",
    "{% macro m(a, b='<', c=a) %}{{ a }}|{{ b }}|{{ c }}{% endmacro %}{{ m(text) }}{{ m(1, 2) }}{{ m(1, c=3) }}",
    "{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x='<') }}{{ m() }}",
    "{% macro m(a) %}[{{ caller(a) }}]{% endmacro %}{% call(x) m(text) %}{{ x }}{{ page }}{% endcall %}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{% set x = m(text) %}{{ x }}{{ x | length }}{{ x ~ text }}{{ [m(1)] }}",
    "{% set x %}{{ text }}{% endset %}{{ x }}{% for a in [1, text] if a %}{{ loop.index }}{{ a }}{% endfor %}",
    "{% for a in [1, 2] %}{% set y = a %}{{ name_of_page(a) }}{{ loop.cycle('<', '>') }}{% endfor %}",
    "{% block b %}{% set z = 1 %}{{ name_of_page() }}{{ self.c() }}{% endblock %}{% block c %}{{ text }}{% endblock %}",
    "{% autoescape false %}{{ text }}{{ name_of_page() }}{% endautoescape %}{{ text }}",
    "{% from 'macros' import shout, word %}{{ shout(text) }}{{ word }}{% import 'macros' as all %}{{ all.shout(1) }}",
    "{% extends 'frame' %}{% block b %}{{ super() }}{{ text }}{% endblock %}",
    "{{ data.a.b }}{{ data.items() }}{{ data['a'].b }}{{ data.a.no is defined }}{{ data.a['b'].c or text.upper() }}",
    "{% set n = namespace(x=1) %}{% for v in [1, 2] %}{% set n.x = n.x + v %}{% endfor %}{{ n.x }}{{ n.none or 2 }}",
    "{{ {'x': data.a.b}.x ~ data.a.b }}{{ [data] | map(attribute='a.b') | join }}{{ data.a.b if data.a.b else 1 }}",
    "{% include 'part' %}{{ '%s' | format(text) }}{{ text.replace('<', '>') }}{{ '<%s>'.join([text, text]) }}",
    "{{ _('From %(who)s', who=text) }}{{ _('From %(who)s', who=markup) }}{{ _('%(num)s', num=2) }}{{ _(text) }}",
    "{% trans a=text, b=number %}<b>{{ a }}</b> 100 % of {{ b }}{% endtrans %}{{ gettext('100 %%') }}",
    "{% trans count=number %}{{ count }} claim{% pluralize %}{{ count }} claims{% endtrans %}",
]
OTHERS = {
    "macros": "{% macro shout(x) %}{{ x }}!{% endmacro %}{% set word = text %}",
    "frame": "<{% block b %}{{ page }}{% endblock %}>",
    "part": "{{ text }}{{ page }}",
}


def environment(source, lean):
    env = Environment(
        loader=DictLoader(OTHERS | {"page": source}), extensions=["jinja2.ext.i18n"], autoescape=True, trim_blocks=True
    )
    if lean:
        make_lean(env)
        install(env, ENGLISH)
    else:
        env.install_gettext_callables(ENGLISH.catalogue.gettext, ENGLISH.catalogue.ngettext, newstyle=True)
    env.globals.update(name_of_page=name_of_page)
    return env


@pytest.mark.parametrize("source", SAME_AS_JINJA)
def test_lean_code_gives_what_jinja_gives(source):
    plain, lean = (environment(source, lean).get_template("page").render(VALUES) for lean in (False, True))
    assert lean == plain


@pytest.mark.parametrize(
    ("source", "error"),
    [("{{ nothing.at.all }}", UndefinedError), ("{{ nothing() }}", UndefinedError), ("{{ number() }}", TypeError)]
    + [(f"{{% macro m(a) %}}{{% endmacro %}}{{{{ m({given}) }}}}", TypeError) for given in ("1, 2", "b=1", "1, a=1")],
)
def test_what_fails_in_jinja_fails_here(source, error):
    for lean in (False, True):
        with pytest.raises(error):
            environment(source, lean).get_template("page").render(VALUES)


class Site:
    """A site with one template, which counts how often a part of it is made."""

    def __init__(self, tmp_path, source):
        self.made = 0
        self.addresses, self.shown = Addresses(Options(tmp_path)), ShownSite()
        self.env = Environment(loader=DictLoader({"page": source}), extensions=EXTENSIONS, autoescape=True)
        make_lean(self.env)
        install(self.env, ENGLISH)
        self.env.extensions[Once.identifier].attach(self.shown, self.addresses)
        self.env.globals.update(link=self.addresses.link, site=self.shown, count=self.count)
        self.name("One")

    def count(self):
        self.made += 1
        return ""

    def name(self, name):
        """Show the site anew, with another name."""
        self.shown.show(SimpleNamespace(name=name, tagline="", claims=0))

    def page(self, file="index.html", **values):
        self.addresses.current = file
        self.shown.to("page")
        return self.env.get_template("page").render(values)


def test_a_part_is_made_once_for_the_same_values(tmp_path):
    site = Site(tmp_path, "{{ b }}{% once a %}{{ count() }}[{{ a }}]{% endonce %}")
    assert [site.page(a="<", b=1), site.page(a="<", b=2), site.page(a="x", b=3)] == ["1[&lt;]", "2[&lt;]", "3[x]"]
    assert site.made == 2


def test_values_that_only_equal_each_other_are_told_apart(tmp_path):
    site = Site(tmp_path, "{% once a %}{{ a }} {% endonce %}")
    values = [1, True, 1.0, "<", Markup("<"), None, "", date(2026, 1, 2), [1, ["a"]], [True, ["a"]], [1, "a"], []]
    for value in values * 2:
        assert site.page(a=value) == environment("{{ a }} ", False).get_template("page").render(a=value)


def test_a_part_may_hold_another_and_stand_in_a_loop_a_block_and_a_macro(tmp_path):
    inner = "{% once x %}{{ count() }}{{ x }}{% endonce %}"
    source = (
        f"{{% macro m(x) %}}{inner}{{% endmacro %}}{{% block b %}}{{% once %}}{{% for x in [1, 2, 1] %}}{{{{ m(x) }}}}"
    )
    site = Site(tmp_path, source + "{% endfor %}{% endonce %}{% endblock %}{{ m(2) }}{{ m(3) }}")
    assert [site.page(), site.page()] == ["12123", "12123"]
    assert site.made == 3


def test_parts_with_equal_words_at_other_places_are_not_mixed_up(tmp_path):
    site = Site(tmp_path, "{% once a %}{{ c }}{% endonce %}{% once b %}{{ c }}{% endonce %}")
    assert [site.page(a=1, b=2, c="x"), site.page(a=3, b=1, c="y")] == ["xx", "yy"]


def test_links_are_right_from_every_page(tmp_path):
    targets = ["", "claims/", "claims/one/", "claims/one.json", "data/claims.json", "topics/a/", "topics/b/", "#x"]
    source = "".join(f"{{% once %}}{{{{ link({target!r}) }}}} {{% endonce %}}" for target in targets)
    site = Site(tmp_path, source)
    files = ["index.html", "404.html", "claims/index.html", "claims/one/index.html", "claims/two/index.html"]
    files += ["topics/a/index.html", "topics/b/index.html", "topics/b/2/index.html", "claims/2026/2/index.html"]
    for file in files * 2:
        expected = [site.addresses.relative(target, file) for target in targets]
        assert site.page(file).split() == expected, file


def test_what_a_part_shows_of_the_site_is_noted_each_time(tmp_path):
    site = Site(
        tmp_path, "{{ site.claims }}{% once %}{% once 1 %}{{ site.name }}{% endonce %}{{ site.tagline }}{% endonce %}"
    )
    assert site.page() == site.page() == "0One"
    assert site.shown.seen == {"page": {"claims", "name", "tagline"}}
    site.shown.seen.clear()
    assert site.page() == "0One"
    assert site.shown.seen == {"page": {"claims", "name", "tagline"}}


def test_a_site_that_is_shown_anew_has_none_of_the_old_parts(tmp_path):
    site = Site(tmp_path, "{% once %}{{ site.name }}{% endonce %}")
    assert site.page() == "One"
    site.name("Two")
    assert site.page() == "Two"


def test_only_so_many_parts_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.site.shown.MOST", 3)
    site = Site(tmp_path, "{% once a %}{{ a }}{% endonce %}")
    assert [site.page(a=a) for a in range(20)] == [str(a) for a in range(20)]
    assert len(site.shown.fragments) <= 3


def test_a_value_that_has_parts_of_its_own_is_refused_by_name(tmp_path):
    site = Site(tmp_path, "{% once verdict %}{{ verdict.title }}{% endonce %}")
    with pytest.raises(TemplateRuntimeError, match="and not a VerdictView"):
        site.page(verdict=VerdictView("true", "True", "", "positive", "verdicts/true/"))


@pytest.mark.parametrize("make", [full_desk, arabic_desk])
def test_every_page_is_what_it_is_without_parts_that_are_kept(tmp_path, monkeypatch, make):
    desk = make(tmp_path)
    monkeypatch.chdir(desk.root)
    kept = built(desk)
    monkeypatch.setattr(ShownSite, "fragment", lambda site, key: None)
    made = built(desk)
    assert sorted(kept) == sorted(made)
    assert [name for name in kept if kept[name] != made[name]] == []


def built(desk):
    """Build the desk from nothing, in this process; return its files."""
    for folder in ("output", ".factcheck-cache"):
        shutil.rmtree(desk.root / folder, ignore_errors=True)
    done = CliRunner().invoke(build, ["--quiet"])
    assert done.exit_code == 0, done.output
    return desk.output.files()
