"""A tonne of ore on its way to a magnet, drawn in steps: a square for each kilogram of the tonne.

What is drawn are figures, so a number that is corrected is drawn as it is then. The magnet alone has another scale.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.messages import say
from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.references import UnknownReferenceError

STEPS = ("dig", "concentrate", "separate", "metal", "magnet")
RARE_EARTHS, NEODYMIUM = "bayan-obo-rare-earths-per-tonne-of-ore", "bayan-obo-neodymium-per-tonne-of-ore"
OF_A_MAGNET = "ndfeb-rare-earth-content-2016"
# How many squares each is drawn as, and how many of them stand in a row.
TONNE, TONNE_ROW = 1_000, 25
MAGNET, MAGNET_ROW = 100, 10
# Shares no factor with the squares of a tonne, so that by this stride each is met once, far from the one before.
STRIDE = 583
# What has been taken apart stands in rows of its own, which need room.
MOST = TONNE // 2


@dataclass(frozen=True)
class Part:
    """Squares of one kind, as the path that fills them."""

    kind: str
    path: str


@dataclass(frozen=True)
class Drawing:
    """A block of squares, and what of it is what; one piece has no lines between its squares."""

    wide: int
    high: int
    parts: Sequence[Part]

    @property
    def grid(self) -> str:
        """The lines between the squares."""
        columns = "".join(f"M{x} 0v{self.high}" for x in range(1, self.wide))
        return columns + "".join(f"M0 {y}h{self.wide}" for y in range(1, self.high))


def tonne(step: str, site: Localised) -> Markup:
    """Return the drawing of a step with its caption; every weight in it is a figure."""
    rare_earths, neodymium, of_a_magnet = (_figure(id_, site) for id_ in (RARE_EARTHS, NEODYMIUM, OF_A_MAGNET))
    told = {"neodymium": site.formatter.prose(neodymium)}
    told["rare_earths"] = site.formatter.prose(of_a_magnet if step == "magnet" else rare_earths)
    drawing = _magnet(of_a_magnet) if step == "magnet" else _block(step, rare_earths, neodymium)
    caption = site.words["tonne"][step].format(**told)
    return site.render("tonne.html", step=step, drawing=drawing, caption=caption)


def _figure(id_: str, site: Localised) -> Figure:
    if figure := site.catalogue.figures.get(id_):
        return figure
    what = say("there is no {kind} '{id}'", kind="figure", id=id_)
    raise UnknownReferenceError(what, say("add the row to figures.csv, or leave the drawing out"))


def _block(step: str, rare_earths: Figure, neodymium: Figure) -> Drawing:
    """Return the tonne as it is at a step: all of it rock at first, and later only what is left."""
    all_, own = _squares(rare_earths, "kg", MOST), _squares(neodymium, "kg", MOST)
    if own > all_:
        raise _undrawable(neodymium)
    scattered = [place * STRIDE % TONNE for place in range(all_)]
    mixed = {place * all_ // own for place in range(own)}
    # Whole rows for the neodymium, and an empty one above it.
    apart = (-(-own // TONNE_ROW) + 1) * TONNE_ROW
    places: dict[str, tuple[Collection[int], Collection[int]]] = {
        "dig": (scattered[own:], scattered[:own]),
        "concentrate": (set(range(all_)) - mixed, mixed),
        "separate": (range(apart, apart + all_ - own), range(own)),
        "metal": ((), range(own)),
    }
    others, gathered = places[step]
    kinds = {"rock" if step == "dig" else "gone": range(TONNE), "others": others}
    kinds["metal" if step == "metal" else "neodymium"] = gathered
    return _drawing(kinds, TONNE, TONNE_ROW)


def _magnet(figure: Figure) -> Drawing:
    """Return a magnet by parts of its weight; what lies between the ends of a range is marked as such."""
    low, high = (_whole(number) for number in (figure.numbers[0], figure.numbers[-1])) if figure.numbers else (0, 0)
    if figure.unit != "percent" or not 0 < low <= high <= MAGNET:
        raise _undrawable(figure)
    return _drawing({"rock": range(MAGNET), "others": range(low), "between": range(low, high)}, MAGNET, MAGNET_ROW)


def _drawing(kinds: dict[str, Collection[int]], size: int, row: int) -> Drawing:
    high = size // row
    parts = [Part(kind, _path(places, row, high)) for kind, places in kinds.items() if places]
    return Drawing(row, high, parts)


def _squares(figure: Figure, unit: str, most: int) -> int:
    """Return as how many squares a figure is drawn."""
    count = _whole(figure.value or 0)
    if figure.unit != unit or not 0 < count <= most:
        raise _undrawable(figure)
    return count


def _whole(number: float) -> int:
    """Return how many whole squares a number fills, so that none is drawn that is not there."""
    return int(number)


def _undrawable(figure: Figure) -> UnknownReferenceError:
    what = say("the figure '{id}' cannot be drawn as squares", id=figure.id)
    return UnknownReferenceError(what, say("correct its number or its unit, or leave the drawing out"))


def _path(places: Iterable[int], row: int, high: int) -> str:
    """Return the path around squares, which are counted from the left of the lowest row."""
    return "".join(
        f"M{start % row} {high - 1 - start // row}h{length}v1h-{length}z" for start, length in _runs(places, row)
    )


def _runs(places: Iterable[int], row: int) -> list[tuple[int, int]]:
    """Return where squares that touch begin in their row, and how many they are."""
    runs: list[tuple[int, int]] = []
    for place in sorted(places):
        start, length = runs[-1] if runs else (-1, 0)
        if start + length == place and place % row:
            runs[-1] = (start, length + 1)
        else:
            runs.append((place, 1))
    return runs
