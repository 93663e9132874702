"""What the signs and colours of a ladder mean: names beside its lines, and a key for what has no room there."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from charts.theme import COUNTRIES, OTHERS
from evidence.checks.geographies import SHORT
from evidence.records import Figure
from publishing.languages.formats import capitalized
from publishing.languages.view import Localised
from publishing.pages.ladder_marks import CLAIMED, DISC, DOT, Mark, Name
from publishing.pages.ladder_names import Group

# With more publishers than shapes, the last is shared.
SHAPES = (DISC, "square", "rise", "fall", "plus")
# A shorter line of several years, in percent of the width, is no wider than a sign: its table says how many these are.
LONG = 8
COLOURS = {**COUNTRIES, "WLD": "ink"}


def colour_of(country: str) -> str:
    """Return the name of the colour of a country."""
    return COLOURS.get(country, OTHERS)


def shapes_of(publishers: Iterable[str], most: int | None = None) -> dict[str, str]:
    """Return the shape of each publisher, or of so many, those with the most figures first."""
    ranked = sorted(Counter(publishers).items(), key=lambda item: (-item[1], item[0]))[:most]
    return {name: SHAPES[min(place, len(SHAPES) - 1)] for place, (name, _) in enumerate(ranked)}


class Key:
    """Says what the marks of a ladder are: of which publisher or, where there are several, of which country."""

    def __init__(self, marks: Sequence[Mark], shapes: Mapping[str, str], site: Localised) -> None:
        """Take all marks, and the shapes of their publishers."""
        self.marks, self.shapes, self.site = marks, shapes, site
        self.countries = list(dict.fromkeys(mark.figure.geography for mark in marks))
        self.has_countries = len(self.countries) > 1

    @property
    def groups(self) -> list[Group]:
        """What a name can stand beside; a publisher whose shape is shared has none, nor has one that is alone."""
        found = [mark for mark in self.marks if mark.shape and mark.shape != CLAIMED]
        if self.has_countries:
            return [
                (self._country(code), colour_of(code), [one for one in found if one.figure.geography == code])
                for code in self.countries
            ]
        if len({self._publisher(mark) for mark in found}) == 1:
            return []
        return [
            (name, "", [mark for mark in found if self._publisher(mark) == publisher])
            for publisher, name in self._own_names().items()
        ]

    @property
    def estimate(self) -> str:
        """The shape of a hollow sign, best that which all know; none where no sign is hollow."""
        hollow = {mark.shape for mark in self.marks if mark.figure.estimated and mark.shape}
        return min(hollow, key=(*SHAPES, DOT, CLAIMED).index, default="")

    @property
    def signs(self) -> list[tuple[str, str, bool]]:
        """Each shape with its name and whether it is only drawn hollow; none where all are the same."""
        words = self.site.words["ladder"]
        found: dict[str, str] = {}
        for publisher, shape in self.shapes.items():
            found[shape] = words["others"] if shape in found else publisher
        drawn = {mark.shape for mark in self.marks if mark.shape}
        found |= {DOT: words["others"]} if self.shapes and DOT in drawn else {}
        found |= {CLAIMED: words["claimed"]} if CLAIMED in drawn else {}
        filled = {mark.shape for mark in self.marks if not mark.figure.estimated}
        return [] if len(drawn) == 1 else [(shape, name, shape not in filled) for shape, name in found.items()]

    @property
    def bounds(self) -> list[tuple[str, str]]:
        """What else is drawn of a number, each with its name: that it is a bound, a range, or of several years."""
        words, found = self.site.words["ladder"], dict.fromkeys(mark.open_to for mark in self.marks if mark.open_to)
        named = [(f"open-{side}", words["at_least" if side in ("up", "right") else "at_most"]) for side in found]
        named += [("bar", words["range"])] if any(mark.bar for mark in self.marks) else []
        of_years = [mark.figure for mark in self.marks if mark.time and not (mark.is_undated or mark.is_line)]
        return [*named, *([("time", self._of_years(of_years))] if of_years else [])]

    def _of_years(self, figures: Sequence[Figure]) -> str:
        """Say that one number is of several years; of which and where, as its line can lie on another one."""
        words, (first, *_) = self.site.words["ladder"], figures
        if len({figure.period for figure in figures}) > 1:
            return str(words["years"])
        said: str = words["of_years"].format(period=self.site.formatter.period(first.period))
        is_one = self.has_countries and len({figure.geography for figure in figures}) == 1
        return f"{self._country(first.geography)}: {said}" if is_one else said

    def colours(self, names: Iterable[Name]) -> list[tuple[str, str]]:
        """Return the countries with their colours; all that have none of their own are named together."""
        said = {name.text for name in names}
        found: dict[str, list[str]] = {}
        for code in self.countries if self.has_countries else ():
            if self._country(code) not in said:
                found.setdefault(colour_of(code), []).append(self._country(code))
        return [(element, self.site.words["list_separator"].join(own)) for element, own in found.items()]

    def _own_names(self) -> dict[str, str]:
        """Return what each publisher with a shape of its own is called."""
        shared = {shape for shape, count in Counter(self.shapes.values()).items() if count > 1}
        called = {source.publisher: source.called for source in self.site.catalogue.sources.values()}
        return {name: called[name] for name, shape in self.shapes.items() if shape not in shared}

    def _country(self, code: str) -> str:
        """Return a name that has room beside a line."""
        name = SHORT.get(code, {}).get(self.site.code) or self.site.catalogue.country_name(code, self.site.code)
        return capitalized(name)

    def _publisher(self, mark: Mark) -> str:
        return self.site.catalogue.sources[mark.figure.source_id].publisher
