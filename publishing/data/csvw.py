"""Tables as CSV on the Web describes them: what a program must know that has the CSV alone, in every language.

Each table is described where such programs look first: at its own address with `-metadata.json` behind it.
The keys that lead to other tables stand in what describes the whole package, because they may lead only there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evidence.descriptor_parts import listed
from publishing.languages.addresses import CSVW

Thing = dict[str, Any]
CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "en"}]
DIALECT = {"encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True}
# What the types of Table Schema are called here. NOTE: our numbers are what sources print, so decimals and no floats.
TYPES = {"number": "decimal", "year": "gYear"}
FORMATS = {"boolean": "true|false", "date": "yyyy-MM-dd"}
# What stands for no value where a descriptor does not say: the standard has it so.
MISSING = [""]
BOUNDS = ("minimum", "maximum", "maxLength")
# What means something in a pattern.
SIGNS = re.compile(r"[\\^$.*+?()[\]{}|]")
# Rows with such a column are about what Wikidata has under that name.
WIKIDATA = "wikidata"
ENTITY = "http://www.wikidata.org/entity/"


def csvw(descriptor: Mapping[str, Any], languages: Sequence[str]) -> Iterator[tuple[str, Thing]]:
    """Yield the name of each description beside a published descriptor, and what it says in some languages."""
    resources = {one["name"]: one for one in descriptor["resources"]}
    tables = [_table(one, languages) for one in resources.values()]
    for table in tables:
        yield f"{table['url'].removesuffix('.csv')}.{CSVW}", {"@context": CONTEXT, **table}
    whole = [_linked(table, one, resources) for table, one in zip(tables, resources.values(), strict=True)]
    yield CSVW, {"@context": CONTEXT, **_said(descriptor, languages), "tables": whole}


def _table(resource: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    """Return a table alone, without what leads to others."""
    schema, key = resource["schema"], listed(resource["schema"].get("primaryKey", []))
    return {
        "url": resource["path"],
        **_said(resource, languages),
        "dialect": DIALECT,
        "null": schema.get("missingValues", MISSING),
        "tableSchema": {
            "columns": [_column(field, key, languages) for field in schema["fields"]],
            **({"primaryKey": key} if key else {}),
            **({"aboutUrl": f"#{{{key[0]}}}"} if len(key) == 1 else {}),
        },
    }


def _linked(table: Thing, resource: Mapping[str, Any], resources: Mapping[str, Mapping[str, Any]]) -> Thing:
    """Return a table with the keys that lead to other tables of its package."""
    keys = [
        {
            "columnReference": listed(key["fields"]),
            "reference": {
                "resource": resources[key["reference"]["resource"]]["path"],
                "columnReference": listed(key["reference"]["fields"]),
            },
        }
        for key in resource["schema"].get("foreignKeys", ())
    ]
    return {**table, "tableSchema": {**table["tableSchema"], **({"foreignKeys": keys} if keys else {})}}


def _column(field: Mapping[str, Any], key: Sequence[str], languages: Sequence[str]) -> Thing:
    name, language = field["name"], next((code for code in languages if field["name"].endswith(f"_{code}")), "")
    required = name in key or field.get("constraints", {}).get("required", False)
    # The name stands among the titles too: it is what stands above the column, in no language.
    titles = {"und": name, **{code: field[f"title_{code}"] for code in languages}}
    same = {"propertyUrl": "schema:sameAs", "valueUrl": f"{ENTITY}{{{name}}}"} if name == WIKIDATA else {}
    return {
        "name": name,
        "titles": titles,
        **_texts({"dc:description": "description"}, field, languages),
        "datatype": _datatype(field),
        **({"required": True} if required else {}),
        **({"lang": language} if language else {}),
        **same,
    }


def _datatype(field: Mapping[str, Any]) -> Thing:
    """Return the type of a column with what its cells may be: bounds, and a form or a list of words as a pattern."""
    kind, asked = field["type"], field.get("constraints", {})
    form = asked.get("pattern") or "|".join(SIGNS.sub(r"\\\g<0>", str(word)) for word in asked.get("enum", ()))
    form = f"^(?:{form})$" if form else FORMATS.get(kind)
    bounds = {name: asked[name] for name in BOUNDS if name in asked}
    return {"base": TYPES.get(kind, kind), **({"format": form} if form else {}), **bounds}


def _said(described: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    """Return what is said of a table or of a package: title, description, licence and sources."""
    texts = {"dc:title": "title", "dc:description": "description"}
    return {
        **_texts(texts, described, languages),
        "dc:license": [{"@id": one["path"]} for one in described["licenses"]],
        **({"dc:source": [{"@id": one["path"]} for one in described["sources"]]} if "sources" in described else {}),
    }


def _texts(names: Mapping[str, str], described: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    """Return texts in every language, without those that there are none of."""
    found = {
        name: [
            {"@value": described[f"{text}_{code}"], "@language": code}
            for code in languages
            if f"{text}_{code}" in described
        ]
        for name, text in names.items()
    }
    return {name: texts for name, texts in found.items() if texts}
