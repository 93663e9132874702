"""What each kind of reference in a page becomes: a number with its note, a link, a chart, a list."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from markupsafe import Markup

from charts import Chart
from evidence.messages import say
from evidence.near_ids import did_you_mean
from evidence.problems import shown
from evidence.records import Figure
from publishing.languages.templates import inline
from publishing.languages.view import Localised, chart_slot
from publishing.pages.chapters import chapter_lines, chapters_of
from publishing.pages.claims import register_lines
from publishing.pages.corrections import PAGE as CORRECTIONS
from publishing.pages.corrections import correction_list
from publishing.pages.endings import ending_line
from publishing.pages.imprint import KINDS, imprint_line
from publishing.pages.lookup import NUMBERS, lookup_field
from publishing.pages.money import shortened
from publishing.pages.news import cards, has_card
from publishing.pages.references import Filler, Reference, UnknownReferenceError, none_of, unknown
from publishing.pages.repository import repository_link
from publishing.pages.signs import relation_sign, verdict_sign
from publishing.pages.tonne import STEPS, tonne
from publishing.pages.written import Page
from publishing.publisher import publisher

# So many letters of a word, or all of a shorter one; the shortest words, such as articles, tell nothing.
BEGINNING, SHORTEST = 4, 3
LISTS = ("story", "claims", CORRECTIONS)
NOTE_SEPARATOR = " · "


class Fillers:
    """Fills in the references of one language's pages."""

    def __init__(self, site: Localised, charts: Mapping[str, Chart], pages: Sequence[Page]) -> None:
        """Take the language, all charts by id, and all its pages."""
        self.site = site
        self.charts = charts
        self.pages = {page.id: page for page in pages}
        self.chapters = chapters_of(pages)

    def for_text(self) -> Mapping[str, Filler]:
        """Return what the references in the text of a page become."""
        return {
            "figure": self.figure,
            "pull": self.pull,
            "claim": self.claim,
            "source": self.source,
            "chart": self.chart,
            "cards": self.cards,
            "contents": self.contents,
            "field": self.field,
            "page": self.page,
            "term": self.term,
            "tonne": self.tonne,
            "until": self.until,
            "imprint": self.imprint,
            "repository": self.repository,
            "verdict": partial(verdict_sign, site=self.site),
            "relation": partial(relation_sign, site=self.site),
        }

    def for_plain_text(self) -> Mapping[str, Filler]:
        """Return what references become where no markup can stand, as in a description."""
        return {"figure": lambda reference: "".join(self._parted(reference))}

    def figure(self, reference: Reference) -> Markup:
        """Return the number, a link to its page, and a note with what it is; a noun stands behind the link."""
        figure = self._figure(reference)
        link = self.site.linker(reference.page.path)(self.site.figure_address(figure.id))
        number, noun = self._parted(reference)
        number = shortened(number, reference, self.for_plain_text(), (self.site.numbers or self.site.language).code)
        return _noted("figure", link, number, self._note(figure), self.site.words["figure"]["more"]) + inline(noun)

    def pull(self, reference: Reference) -> Markup:
        """Return a figure as a large number beside the text, with its label, both a link to its row."""
        figure = self._figure(reference)
        link = self.site.linker(reference.page.path)(self.site.figure_address(figure.id))
        label = figure.label[self.site.code]
        return self.site.render("pull.html", link=link, number=self.site.formatter.short(figure), label=label)

    def claim(self, reference: Reference) -> Markup:
        """Return a link to a claim's page, named by its title, and its verdict."""
        claim = self.site.catalogue.claims.get(reference.id)
        if not claim:
            raise unknown(reference, "claims.csv", self.site.catalogue.claims)
        link = self.site.linker(reference.page.path)(self.site.claim_address(claim.id))
        return Markup(self.site.render("claim_link.html", link=link, claim=claim).strip())  # noqa: S704 (rendered above)

    def source(self, reference: Reference) -> Markup:
        """Return a link to a source's record, in one piece: publisher, or the letters that it goes by, and year."""
        source = self.site.catalogue.sources.get(reference.id)
        if not source:
            raise unknown(reference, "sources.csv", self.site.catalogue.sources)
        address = self.site.linker(reference.page.path)(self.site.source_address(source.id))
        name = "\N{NO-BREAK SPACE}".join(source.cited_name.rsplit(" ", 1))
        if source.cited_name == source.short_name:
            return _link(address, name)
        return Markup('<a href="{}" title="{}">{}</a>').format(address, source.publisher, name)

    def chart(self, reference: Reference) -> Markup:
        """Return the placeholder of a chart."""
        if reference.id not in self.charts:
            raise none_of(say("there is no chart '{id}'", id=reference.id), reference.id, sorted(self.charts))
        return chart_slot(reference.id)

    def cards(self, reference: Reference) -> Markup:
        """Return what is new: cards of the claims named, such as `{{cards:one+two}}`, and all claims as marks."""
        ids, claims = reference.id.split("+"), self.site.catalogue.claims
        unknown = [id_ for id_ in ids if id_ not in claims]
        if unknown:
            remedy = did_you_mean(unknown[0], claims, say("use ids of claims.csv, joined by +"))
            raise UnknownReferenceError(say("there is no claim '{id}'", id=unknown[0]), remedy)
        bare = [id_ for id_ in ids if not has_card(claims[id_], self.site.catalogue)]
        if bare:
            raise UnknownReferenceError(
                say("the claim '{id}' has no number for a card", id=bare[0]),
                say("use a claim with a figure, and with one that supports or contradicts it and stands in its answer"),
            )
        story = self.pages.get("story", reference.page)
        return cards(ids, self.site, reference.page.path, self.site.address(story.path))

    def contents(self, reference: Reference) -> Markup:
        """Return the list of chapters (`story`), of the headline claims by interest (`claims`), or of `corrections`."""
        if reference.id == "story":
            return self.site.render("contents.html", chapters=chapter_lines(self.chapters, reference.page, self.site))
        if reference.id == "claims":
            claims = [claim for claim in self.site.catalogue.claims_by_interest if claim.headline]
            return self.site.render("register.html", items=register_lines(claims, self.site, reference.page.path))
        if reference.id == CORRECTIONS:
            return correction_list(self.site, reference.page.path, self.charts, list(self.pages.values()))
        raise none_of(say("there is no list '{id}'", id=reference.id), reference.id, LISTS)

    def field(self, reference: Reference) -> Markup:
        """Return the field that finds a number, for `{{field:numbers}}` on a line of its own."""
        if reference.id != NUMBERS:
            raise UnknownReferenceError(
                say("there is no field '{id}'", id=reference.id), say("use {word}", word=NUMBERS)
            )
        return lookup_field(self.site, reference.page.path)

    def term(self, reference: Reference) -> Markup:
        """Return a word of the glossary with its meaning; `{{term:id|words}}` puts other words in its place."""
        term = self.site.catalogue.terms.get(reference.id)
        if not term:
            raise unknown(reference, "terms.csv", self.site.catalogue.terms)
        name = term.term[self.site.code]
        if reference.form and not _beginnings(reference.form) & _beginnings(name):
            what = say("'{words}' is no form of the term '{term}'", words=shown(reference.form), term=name)
            remedy = say("write the word of the term in the form that fits, or name another term")
            raise UnknownReferenceError(what, remedy)
        link = self.site.linker(reference.page.path)(self.site.address(self.site.addresses.page("glossary"), term.id))
        words = reference.form or name
        return _noted("figure figure--term", link, words, term.meaning[self.site.code])

    def tonne(self, reference: Reference) -> Markup:
        """Return the drawing of a step from ore to magnet, such as `{{tonne:dig}}`."""
        if reference.id not in STEPS:
            raise none_of(say("there is no drawing '{id}'", id=reference.id), reference.id, STEPS)
        return tonne(reference.id, self.site)

    def until(self, reference: Reference) -> Markup:
        """Return until when a rule holds, and what followed; on a line of its own."""
        line = ending_line(reference.id, self.site, reference.page.path)
        if not line:
            ids = [event.id for event in self.site.catalogue.events if event.ends]
            remedy = did_you_mean(reference.id, ids, say("use an id of events.csv, and fill in ends in its row"))
            raise UnknownReferenceError(say("there is no event '{id}' that ends", id=reference.id), remedy)
        return line

    def imprint(self, reference: Reference) -> Markup:
        """Return who makes the publication (`editors`), their `contact`, who pays (`funding`), what was `checked`."""
        if reference.id not in KINDS:
            what = say("there is no {kind} '{id}'", kind=reference.kind, id=reference.id)
            raise none_of(what, reference.id, KINDS)
        return imprint_line(reference.id, publisher(), self.site, reference.page.path)

    def page(self, reference: Reference) -> Markup:
        """Return the address of another page, for use in a Markdown link: `[words]({{page:id}})`."""
        page = self.pages.get(reference.id)
        if not page:
            raise none_of(say("there is no page '{id}'", id=reference.id), reference.id, sorted(self.pages))
        return Markup(self.site.linker(reference.page.path)(self.site.address(page.path)))  # noqa: S704 (an address of ours)

    def repository(self, reference: Reference) -> Markup:
        """Return a link to a file or a folder of the repository; `{{repository:path|words}}` names it in words."""
        return repository_link(reference, self.site)

    def _parted(self, reference: Reference) -> tuple[str, str]:
        """Return the figure in words, and what stands behind it where the reference has a noun."""
        if not reference.noun:
            return self._written(reference), ""
        figure = self._figure(reference)
        parts = self.site.formatter.with_noun(figure, reference.noun)
        if parts is None:
            what = say("the unit '{unit}' is said whole, and nothing of it stands behind a noun", unit=figure.unit)
            write = say("write {{{{figure:{figure}}}}} {noun}", figure=figure.id, noun=reference.noun)
            raise UnknownReferenceError(what, write)
        return parts[0], f" {parts[1]}"

    def _written(self, reference: Reference) -> str:
        figure, formatter = self._figure(reference), self.site.formatter
        forms = {"": formatter.prose, "value": formatter.value, "number": formatter.bare, "short": formatter.short}
        if reference.form not in forms:
            what = say("there is no form '{form}'", form=reference.form)
            raise UnknownReferenceError(what, say("use value, number, short, a noun such as 'of magnets', or none"))
        return forms[reference.form](figure)

    def _figure(self, reference: Reference) -> Figure:
        figure = self.site.catalogue.figures.get(reference.id)
        if not figure:
            raise unknown(reference, "figures.csv", self.site.catalogue.figures)
        return figure

    def _note(self, figure: Figure) -> str:
        """Return the page of a figure in short: what it is, of when, by whom, how sure, and what came of a claim."""
        source, words = self.site.catalogue.sources[figure.source_id], self.site.words["claim"]
        label, period = figure.label[self.site.code], self.site.formatter.period(figure.period)
        parts = [label, "" if period in label else period, source.publisher]
        parts += [words["computed"]] if figure.kind == "computed" else []
        parts += [words["estimated"]] if figure.estimated else []
        verdicts = [claim.verdict for claim in self.site.catalogue.claims.values() if claim.figure_id == figure.id]
        parts += [self.site.words["verdicts"][verdict] for verdict in verdicts]
        return NOTE_SEPARATOR.join(part for part in parts if part)


def _beginnings(words: str) -> set[str]:
    """Return how the words of a text begin: forms of a word end in different ways, as in quota and quotum."""
    return {word[:BEGINNING] for word in re.findall(r"\w+", words.casefold()) if len(word) >= SHORTEST}


def _noted(kind: str, address: str, text: str, note: str, more: str = "") -> Markup:
    """Return a link with a note that shows on focus, hover or tap, and says where a second tap leads."""
    template = '<a class="{}" href="{}">{}<span class="figure__note" aria-hidden="true">{}{}</span></a>'
    further = Markup('<b class="figure__more">{}</b>').format(inline(more)) if more else ""
    return Markup(template).format(kind, address, inline(text), inline(note), further)  # noqa: S704 (our own template)


def _link(address: str, text: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, inline(text))
