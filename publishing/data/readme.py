"""What somebody must know who has a file and not the site: what it is, of which day, under which licence."""

from collections.abc import Sequence

from evidence.tables import Table
from publishing.data.citations import package_citation, table_citation
from publishing.data.permissions import licences_of, reason
from publishing.data.sheets import Heading, Leaf
from publishing.languages.view import Localised

Facts = list[tuple[str, str]]


def facts(tables: Sequence[Table], site: Localised) -> Facts:
    """Return what is said of a table, or of all tables of a package, each with its label."""
    package = tables[0].package_properties
    about = tables[0].properties if len(tables) == 1 else package
    words, title = site.words["files"], str(about[f"title_{site.code}"])
    cited = table_citation(tables[0], site) if len(tables) == 1 else package_citation(tables[0], site)
    return [
        (words["title"], title),
        (words["what"], str(about[f"description_{site.code}"])),
        *(all_limits(tables, site) if len(tables) == 1 else ()),
        (words["version"], cited.version),
        (words["day"], site.formatter.day(site.day)),
        (site.words["sources"]["licence"], f"{reason(tables, site)} {_links(tables, site)}"),
        (words["page"], cited.page),
        (words["cite"], cited.text),
        (words["no_doi"], words["no_doi_text"]),
    ]


def all_limits(tables: Sequence[Table], site: Localised) -> Facts:
    """Return what a user of each table must know, and of several which it is about."""
    label, code = site.words["table"]["limits"], site.code
    return [
        (f"{label}: {one.properties[f'title_{code}']}" if len(tables) > 1 else label, one.properties[f"limits_{code}"])
        for one in tables
    ]


def readme_leaf(about: Facts, site: Localised) -> Leaf:
    """Return the leaf of a workbook that says so."""
    words = site.words["files"]
    headings = (Heading(words["readme"], "string"), Heading(site.words["site_name"], "string"))
    return Leaf(words["readme"], headings, [*about, (words["reading"], words["reading_workbook"])])


def dictionary_leaf(tables: Sequence[Table], units: dict[str, dict[str, str]], site: Localised) -> Leaf:
    """Return the leaf that says what each column is: its name for programs, its heading, its type, its unit."""
    words, code = site.words, site.code
    texts = (
        words["table"]["kicker"], words["table"]["column"], words["files"]["heading"], words["table"]["meaning"],
        words["table"]["type"], words["files"]["unit"], words["table"]["allowed"],
    )  # fmt: skip
    rows = [
        [
            table.properties[f"title_{code}"], field["name"], field[f"title_{code}"], field[f"description_{code}"],
            words["types"][field["type"]], units[table.name].get(field["name"]), _allowed(field, site),
        ]
        for table in tables
        for field in table.fields
    ]  # fmt: skip
    return Leaf(words["table"]["dictionary"], tuple(Heading(text, "string") for text in texts), rows)


def readme(tables: Sequence[Table], site: Localised) -> bytes:
    """Return what is said of a package as a text beside its files, with the list of these."""
    words, (title, *rest) = site.words["files"], facts(tables, site)
    lines = "\n".join(_line(table, site) for table in tables)
    sections = [*rest, (words["reading"], words["reading_archive"]), (words["tables"], lines)]
    return "\n\n".join([f"# {title[1]}", *(f"## {label}\n\n{text}" for label, text in sections), ""]).encode()


def _line(table: Table, site: Localised) -> str:
    """Return a table as the list of a package has it: its file, its title, its licence, its limits."""
    (licence,), about = licences_of([table], site.catalogue), table.properties
    title, limits = about[f"title_{site.code}"], about[f"limits_{site.code}"]
    return f"- `{table.name}.csv`: {title} ({licence['title']}). {limits}"


def _links(tables: Sequence[Table], site: Localised) -> str:
    """Return where the text of each licence is; of two, with the name of each."""
    found = licences_of(tables, site.catalogue)
    return str(site.words["list_separator"]).join(f"{one['title']}, {one['path']}" for one in found)


def _allowed(field: dict[str, object], site: Localised) -> str | None:
    constraints = field.get("constraints")
    values = constraints.get("enum", []) if isinstance(constraints, dict) else []
    return str(site.words["list_separator"]).join(map(str, values)) or None
