"""One language's view of the publication: its words, formats, addresses and templates."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup, escape

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.corrections import RowName
from evidence.endings import day_of_data
from evidence.languages import FALLBACK, Language
from evidence.quantity import words_of_numbers
from evidence.records import Claim
from evidence.releases import Release
from evidence.source_licences import PHRASES, name
from evidence.touched import Reach
from publishing.countings import Counting
from publishing.languages.addresses import Addresses, page_address, relative
from publishing.languages.bound import bound_blanks
from publishing.languages.formats import Formatter, number
from publishing.languages.locators import Locators
from publishing.languages.plurals import counted
from publishing.languages.settings import Settings
from publishing.languages.synonyms import Synonyms
from publishing.languages.templates import environment
from publishing.languages.words import Words
from publishing.published import Withdrawn

# The hyphen between a capital and a digit, as in F-35. It comes first, for it is found faster than capitals are.
HYPHEN_OF_NAME = re.compile(r"-(?=\d)(?:(?<=\b[A-Z]-)|(?<=\b[A-Z]{2}-)|(?<=\b[A-Z]{3}-))")
# The hyphen in 2021-24 and 2021-2024, which is a stretch of years; what is part of a longer name is none.
STRETCH = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(?=(?:\d\d)?\d\d(?![\w-]))")
# What a locator begins with where it only repeats what the source prints.
PRINTED = re.compile("^as printed: ", re.IGNORECASE)


@dataclass(frozen=True)
class Localised:
    """What is needed to write a page in one language; a draft may write `numbers` as another language does."""

    language: Language
    words: Words
    catalogue: Catalogue
    settings: Settings
    numbers: Language | None = None
    fallback: "Localised | None" = None
    withdrawn: Sequence[Withdrawn] = ()
    countings: Sequence[Counting] = ()
    synonyms: Synonyms = field(default_factory=Synonyms)
    releases: Sequence[Release] = ()
    locators: Locators | None = None

    def speaking(self, language: str) -> "Localised":
        """Return the view that writes a page in a language: a draft has a second one, for what is not translated."""
        return self.fallback if self.fallback and language != self.code else self

    @property
    def code(self) -> str:
        """The language's code."""
        return self.language.code

    @cached_property
    def day(self) -> str:
        """The day of the data, worked out once for all pages."""
        return day_of_data(self.catalogue)

    @property
    def version(self) -> str:
        """The version of the packages, which they have in common."""
        return str(self.catalogue.table(*Claim.table).package_properties["version"])

    @cached_property
    def reach(self) -> Reach:
        """Every change of the data, and what it touches."""
        return Reach(self.catalogue)

    def released(self, rows: Iterable[RowName]) -> list[Release]:
        """Return the releases that have any of some rows, the newest first."""
        wanted = list(rows) if self.releases else []
        return [one for one in reversed(self.releases) if any(map(one.has, wanted))]

    def version_mark(self, rows: Iterable[RowName]) -> str:
        """Return where a page says what became of its rows since the newest release that has any: `#v2026-11-28`."""
        return next((f"#v{one.day}" for one in self.released(rows)), "")

    @cached_property
    def formatter(self) -> Formatter:
        """Writes numbers and dates in this language."""
        return Formatter(self.numbers or self.language, self.catalogue)

    @cached_property
    def addresses(self) -> Addresses:
        """Where the generated pages of this language live."""
        return Addresses(self.words["slugs"])

    @cached_property
    def _environment(self) -> Environment:
        made = environment()
        made.filters["unbroken"] = self.unbroken
        made.filters["licence_name"] = self.licence_name
        made.filters["awaited"] = self.awaited
        made.filters["located"] = self.located
        made.globals.update(
            words=self.words,
            formatter=self.formatter,
            language=self.code,
            chart_slot=chart_slot,
            code_slot=code_slot,
            size_slot=size_slot,
        )
        return made

    def render(self, template: str, **context: object) -> Markup:
        """Return a template of `publishing/templates/` filled in for this language."""
        return Markup(self._environment.get_template(template).render(**context))  # noqa: S704 (escaped inside)

    def count_of_rows(self, count: int) -> str:
        """Return how many rows there are: 1 row, 403 rows."""
        return self.counted("licence", "rows", count)

    def counted(self, table: str, word: str, count: int) -> str:
        """Return a word in the form that a count asks for, with the count filled in."""
        form = counted(self.words[table], word, count, self.code)
        return form.format(number=number(count, self.formatter.code))

    def awaited(self, month: str) -> str:
        """Return when an edition is expected, and that it is still to be looked at where that is over."""
        said = self.formatter.day(month)
        return str(self.words["sources"]["awaited"].format(date=said)) if is_later(self.day, month) else said

    def licence_name(self, licence: str) -> str:
        """Return a licence, or a phrase in its place, as a reader of this language has it."""
        return str(self.words["licences"][PHRASES[licence]]) if licence in PHRASES else name(licence)

    def address(self, path: str, fragment: str = "") -> str:
        """Return the address of a page's source path, below the site's root."""
        return page_address(self.code, path) + (f"#{fragment}" if fragment else "")

    def table_title(self, package: str, table: str) -> str:
        """Return the title of a table in this language."""
        return str(self.catalogue.table(package, table).properties[f"title_{self.code}"])

    def table_path(self, package: str, table: str) -> str:
        """Return the source path of a table's page."""
        return self.addresses.table(package, self.table_title(package, table))

    def claim_address(self, claim_id: str) -> str:
        """Return the address of a claim's page."""
        return self.address(self.addresses.entry("claims", claim_id))

    def source_address(self, source_id: str) -> str:
        """Return the address of a source in the bibliography."""
        return self.address(self.addresses.page("sources"), source_id)

    def chart_address(self, chart_id: str) -> str:
        """Return the address of a chart's page."""
        return self.address(self.addresses.entry("charts", chart_id))

    def figure_address(self, figure_id: str) -> str:
        """Return the address of a figure's page."""
        return self.address(self.addresses.entry("figures", figure_id))

    @cached_property
    def bound_blank(self) -> re.Pattern[str]:
        """A blank at which no line may break, such as that between a number and its unit."""
        return bound_blanks(
            self.catalogue.units.values(),
            self.words["tiers"],
            words_of_numbers(self.formatter.code)["range"],
            self.code,
        )

    def unbroken(self, text: str) -> str:
        """Return a text in which names such as F-35, years such as 2021-24, and what `bound_blank` binds are whole."""
        named = HYPHEN_OF_NAME.sub("\N{NON-BREAKING HYPHEN}", text)
        bound = self.bound_blank.sub("\N{NO-BREAK SPACE}", named)
        return stretched(bound, behind="\N{WORD JOINER}")

    def located(self, text: str, *, is_of_source: bool = False) -> Markup:
        """Return where a number stands, or how a source was read, in this language; else in English, and marked so."""
        # A label that names the source says already what comes after these words.
        told, language = self.locator(PRINTED.sub("", text) if is_of_source else text)
        # In the data an address ends before a blank; nobody reads it as one here.
        told = told.replace(" ;", ";")
        return Markup('<span lang="{}">{}</span>').format(language, told) if language else escape(told)

    def locator(self, text: str) -> tuple[str, str]:
        """Return such a text in this language, or else as it is with the code of its own language."""
        if self.code == FALLBACK.code:
            return text, ""
        told = self.locators.told(text) if self.locators else ""
        return (told, "") if told else (text, FALLBACK.code)

    def measure_address(self, measure_id: str) -> str:
        """Return the address of a measure's page."""
        return self.address(self.addresses.entry("measures", measure_id))

    def linker(self, page_path: str) -> Callable[[str], str]:
        """Return a function that links from a page to any address below the site's root."""
        start = self.address(page_path)
        return lambda target: relative(target, start)


def stretched(text: str, *, behind: str = "") -> str:
    """Return a text with a dash between the years of a stretch, and behind it what keeps these in one line."""
    return STRETCH.sub(f"\\1\N{EN DASH}{behind}", text)


def chart_slot(chart_id: str) -> Markup:
    """Return the placeholder that the finishing pass replaces by the chart.

    SVG does not go through Markdown: hundreds of drawings would cost seconds.
    """
    return Markup("<!--chart:{}-->").format(chart_id)


def code_slot(chart_id: str) -> Markup:
    """Return the placeholder of the code that shows a chart elsewhere: its measures are known when it is drawn."""
    return Markup("<!--code:{}-->").format(chart_id)


def size_slot(address: str) -> Markup:
    """Return the placeholder of the size of a file, which is known when all files are there."""
    return Markup("<!--size:{}-->").format(address)
