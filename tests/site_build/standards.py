"""What others say of our formats: their schemas and vocabularies, kept in data/, and nothing from the network."""

import json
from functools import cache
from pathlib import Path

from lxml import etree
from pyld import jsonld

DATA = Path(__file__).parent / "data"
CONTEXTS = {
    "https://schema.org": "schemaorgcontext-excerpt.jsonld",
    "http://www.w3.org/ns/anno.jsonld": "anno.jsonld",
}


def document(name: str) -> dict:
    return json.loads((DATA / name).read_text("utf-8"))


def load_kept(address: str, options: dict) -> dict:
    """Give PyLD a context that is kept here; any other address is refused."""
    del options
    kept = CONTEXTS[address.rstrip("/")]
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": document(kept),
    }


def expanded(value: dict) -> list:
    """Return JSON-LD with its full names; a property that its context does not know is missing from it."""
    return jsonld.expand(value, {"documentLoader": load_kept, "base": "https://example.org/"})


def names(value: object) -> set[str]:
    """Return every property name and type in expanded JSON-LD."""
    if isinstance(value, list):
        return set().union(*map(names, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    found = {key for key in value if not key.startswith("@")} | set(
        value.get("@type", []) if "@value" not in value else []
    )
    return found.union(*map(names, value.values()))


@cache
def sitemap_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(DATA / "sitemaps.xsd"))


def vocabulary_problems(value: object, path: str = "$") -> list[str]:
    """Return which properties schema.org does not give to their node's type, and which values it does not foresee."""
    if isinstance(value, list):
        return [one for number, item in enumerate(value) for one in vocabulary_problems(item, f"{path}[{number}]")]
    if not isinstance(value, dict):
        return []
    known = document("schemaorg-vocabulary.json")
    if value["@type"] not in known:
        return [f"{path}: {value['@type']} is no type we know"]
    properties, found = known[value["@type"]]["properties"], []
    for name, one in value.items():
        if name.startswith("@"):
            continue
        if name not in properties:
            found.append(f"{path}.{name}: not a property of {value['@type']}")
        elif not all(_fits(item, properties[name], known) for item in (one if isinstance(one, list) else [one])):
            found.append(f"{path}.{name}: {one!r} is none of {properties[name]}")
        found += vocabulary_problems(one, f"{path}.{name}")
    return found


def _fits(value: object, range_: list[str], known: dict) -> bool:
    if isinstance(value, dict):
        return bool({"Thing", *known[value["@type"]]["is_a"]} & set(range_))
    if isinstance(value, int):
        return bool({"Number", "Integer"} & set(range_))
    return bool({"Text", "URL", "Date", "DateTime"} & set(range_))
