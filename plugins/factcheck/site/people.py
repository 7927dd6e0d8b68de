"""Who checked and who signed off, as a page shows them: the name, what they do at the desk, and more about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.addresses import web_address
from factcheck.model.people import PEOPLE, PEOPLE_PATH, people_of
from factcheck.reading.files import read_yaml
from factcheck.site.options import Options
from factcheck.site.views import PersonView


def roster(options: Options) -> dict[str, PersonView]:
    """Return the people of ``content/people.yaml`` and of the setting ``FACTCHECK_AUTHORS`` by name."""
    found = {name: PersonView(name, url=web_address(known.get("url", ""))) for name, known in options.authors.items()}
    if (options.root / PEOPLE_PATH).is_file():
        for person in people_of(read_yaml(options.root, PEOPLE_PATH, PEOPLE)):
            before = found.get(person.name)
            url = web_address(person.url) or (before.url if before else "")
            found[person.name] = PersonView(person.name, person.role, url)
    return found


def named(names: Iterable[str], known: Mapping[str, PersonView]) -> list[PersonView]:
    """Return the people of these names; of those whom nobody described, the name alone."""
    return [known.get(name) or PersonView(name) for name in names]
