"""What came out of a measure over the years, in one sentence."""

import re
from collections.abc import Sequence

from evidence.records import Figure
from publishing.languages.view import Localised

WORLD = "WLD"
YEAR = re.compile(r"\d{4}")
# Two years that are nearer to each other say little.
FEW_YEARS = 5
# What lies between is told where it is further from both ends than this part of what lies between these.
FAR = 0.5
# What is told of is called by its unit: a share, an amount of these, or else a number.
SHARE, WEIGHTS = "percent", ("kg", "t", "t_reo")


def finding(figures: Sequence[Figure], site: Localised) -> str:
    """Return how a measure went from its first year to its last; nothing where its figures do not say one thing.

    Of several countries that of the world. Each year has one number, which was not only claimed, and both are of one
    publisher.
    """
    told = told_of(figures, site)
    return _told(told, site, is_world=len({figure.geography for figure in figures}) > 1) if told else ""


def told_of(figures: Sequence[Figure], site: Localised) -> list[Figure]:
    """Return the numbers that this sentence has: of the first year and the last, and one far from both between them."""
    is_one = len({figure.geography for figure in figures}) == 1
    own = [one for one in figures if (one.geography == WORLD or is_one) and YEAR.fullmatch(one.period)]
    years = sorted({one.period for one in own})
    ends = [[one for one in own if one.period == year] for year in years[:1] + years[1:][-1:]]
    if not _says_one_thing(ends, site) or int(years[-1]) - int(years[0]) < FEW_YEARS:
        return []
    start, end = ends[0][0], ends[1][0]
    turn = _turn(start, end, own, site)
    return [start, turn, end] if turn else [start, end]


def _told(told: Sequence[Figure], site: Localised, *, is_world: bool) -> str:
    words, (start, *turns, end) = site.words["measure"], told
    turn = turns[0] if turns else None
    rose = (turn or end).numbers > start.numbers
    form = ("peaked" if rose else "dipped") if turn else ("rose" if rose else "fell")
    filled = {"first": start.period, "last": end.period, "start": _said(start, site), "end": _said(end, site)}
    between = {"turn": _said(turn, site), "between": turn.period} if turn else {}
    text: str = words[form].format(
        what=words[_kind(end)], where=words["worldwide"] if is_world else "", **filled, **between
    )
    return re.sub(" +", " ", text)


def _kind(figure: Figure) -> str:
    """Return the key of what a number is called where it is the subject of a sentence."""
    if figure.unit == SHARE:
        return "share"
    return "amount" if figure.unit in WEIGHTS else "number"


def _turn(start: Figure, end: Figure, own: Sequence[Figure], site: Localised) -> Figure | None:
    """Return the number of the same publisher that is furthest from both ends, if it is far and alone in its year."""
    publisher = _publisher(start, site)
    low, high = sorted((_amount(start), _amount(end)))
    found = [one for one in own if _is_exact(one) and _publisher(one, site) == publisher]
    distance, _, turn = max(
        ((max(low - _amount(one), _amount(one) - high), one.period, one) for one in found), key=lambda item: item[:2]
    )
    of_its_year = {_amount(one) for one in found if one.period == turn.period}
    return turn if distance > FAR * (high - low) and len(of_its_year) == 1 else None


def _said(figure: Figure, site: Localised) -> str:
    """Return a number for a sentence, with the part of its unit that stands before a noun."""
    before_noun = site.formatter.with_noun(figure, "")
    said = before_noun[0] if before_noun else site.formatter.prose(figure)
    form: str = site.words["measure"]["estimated"]
    return form.format(number=said) if figure.estimated else said


def _amount(figure: Figure) -> float:
    return figure.numbers[-1]


def _is_exact(figure: Figure) -> bool:
    return figure.value is not None and not figure.qualifier and figure.kind != "claimed"


def _says_one_thing(ends: Sequence[Sequence[Figure]], site: Localised) -> bool:
    """Tell whether there are two years with another number each, exact and from one publisher."""
    figures = [figure for end in ends for figure in end]
    numbers = [{(one.value, one.unit) for one in end} for end in ends]
    is_one = len({_publisher(one, site) for one in figures}) == 1 and len({one.unit for one in figures}) == 1
    is_told = all(map(_is_exact, figures))
    return is_told and is_one and [len(one) for one in numbers] == [1, 1] and numbers[0] != numbers[1]


def _publisher(figure: Figure, site: Localised) -> str:
    return site.catalogue.sources[figure.source_id].publisher
