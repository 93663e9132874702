"""The numbers about a claim as marks: large and bold what was found, small the claim, small and grey all else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from charts import theme
from charts.chart import INSTEAD, Chart, Width
from charts.parts.answers import Answers
from charts.parts.claim_plot import GREY
from charts.parts.findings import Finding
from charts.parts.nouns import NOUN_SYMBOL, are_rows, noun_of
from charts.parts.number_marks import Dot
from charts.parts.scale import Scale
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity

LARGE, SMALL = 150, 55
# What there is none of has words in the place of a number, and no length of its own to be seen by: so much larger.
LOUD = 1.4
# The claim is black, and still not what a reader should see first.
CLAIMED = 70
SHORT = len("kg")
# What a number within a bar has of its unit, where that is long.
WITHIN = "within"
# A bar this long, as a part of the scale, holds its number.
LONG = 0.3


def in_words(quantity: Quantity, unit: str, language: str) -> str:
    """Write a number as its mark needs it: that it is only a bound is said in words, and no sign has to be known."""
    return (quantity.words if quantity.direction else quantity.symbols)(language, unit)


@dataclass(frozen=True)
class Marks:
    """The marks of what was claimed and found, in the words of a language, on one scale; what was found may be bars."""

    answers: Answers
    chart: Chart
    language: str
    scale: Scale
    width: Width
    are_bars: bool = False

    def claimed(self) -> Dot:
        """Return the mark of what was claimed, which is full whatever the number is."""
        claimed = self.answers.claimed
        dot = self._dot(claimed, self._unit, found=False)
        # Beside something else that was counted, what it is of says as much as the number.
        is_bold = bool(self.answers.uncounted and self._noun(claimed))
        return replace(
            dot,
            element=theme.BLACK,
            written=theme.INK,
            text=self._text(claimed, self._unit),
            size=CLAIMED,
            hollow=False,
            is_bold=is_bold,
            from_nothing=False,
            faint=False,
            # Over a mark it would be a line further from that than beside it, and bars leave room there.
            over=bool(self._noun(claimed)) and not self.are_bars,
            inside=False,
        )

    def denied(self, said: str) -> Dot:
        """Return the mark of what some source says there is none of, with its words."""
        picks = {"relation": CONTRADICTS}
        tip = " ".join(self.chart.told(row, self.language) for row in self.chart.rows if INSTEAD in row)
        return Dot(
            Quantity(0), said, theme.BLACK, CONTRADICTS, stands_out=True, size=LARGE, loud=LOUD, tip=tip, picks=picks
        )

    def of(self, group: Sequence[Finding], *, found: bool) -> list[Dot]:
        """Return the marks of one number that several may give, large where it is what was `found`."""
        unit = self._unit if found else self._short_unit
        return [self._dot(one, unit, found=found) for one in group]

    @property
    def say_what_they_count(self) -> bool:
        """Tell whether words over each number say what it is of: beside its line that need not be said again."""
        return all(self._noun(one) for one in self.answers.drawn)

    @property
    def say_rows(self) -> bool:
        """Tell whether the names of rows say what each bar is of, so that its number alone stands in it."""
        return are_rows(self.answers, self.chart.words(self.language).values)

    @property
    def _unit(self) -> str:
        return self.chart.labels[self.language]["symbol"]

    @property
    def _short_unit(self) -> str:
        """Return the unit where it is short; a long one stands at the axis, at the claim and at what stands out."""
        return self._unit if len(self._unit) <= SHORT else ""

    @property
    def _unit_inside(self) -> str:
        """Return what a number in its bar needs of a long unit to be one of so many."""
        known = self.chart.words(self.language).values.get(WITHIN, {})
        return known.get(self.answers.claimed.figure.unit, self._short_unit)

    def _is_beside_nothing(self, *, found: bool) -> bool:
        """Tell whether a number of something else is a bar: beside what there is none of, how much of it is seen."""
        return bool(self.chart.labels[self.language]["absent"]) and not found

    def _text(self, finding: Finding, unit: str) -> str:
        """Write a number, with what it is of where all that tells it from the claim is that."""
        noun = self._noun(finding)
        unit = self.chart.labels[self.language][NOUN_SYMBOL] if noun else unit
        return " ".join(filter(None, [in_words(finding.quantity, unit, self.language), noun]))

    def _noun(self, finding: Finding) -> str:
        if self.say_rows and finding != self.answers.claimed:
            return ""
        return noun_of(finding, self.answers, self.chart.words(self.language).values)

    def _is_inside(self, finding: Finding) -> bool:
        """Tell whether a number has room in its bar, at the end that it tells of, which a line there would hide."""
        is_long = self.scale.part(finding.quantity.numbers[-1]) >= LONG
        return self.are_bars and is_long and not self._noun(finding) and not self._is_beyond(finding)

    def _is_beyond(self, finding: Finding) -> bool:
        """Tell whether a bar runs past what was claimed: its number stands right of it."""
        return self.are_bars and finding.quantity.numbers[-1] > self.answers.claimed.quantity.numbers[-1]

    def _dot(self, finding: Finding, unit: str, *, found: bool) -> Dot:
        is_inside = self._is_inside(finding)
        # A long unit stands at the axis and at the claim, and would not leave the bar room for the number.
        unit = self._unit_inside if is_inside else unit
        is_filled = is_inside and not finding.figure.estimated
        return Dot(
            finding.quantity,
            self._text(finding, unit),
            theme.BLACK if found else theme.OTHERS,
            finding.relation,
            # A hollow bar would look like a letter; the words of its strip say that it is an estimate.
            hollow=finding.figure.estimated and not finding.is_range,
            stands_out=found,
            tip=self.chart.told(finding.counted, self.language),
            picks={"relation": finding.relation},
            short=in_words(finding.quantity, self._short_unit, self.language),
            written=_written(is_filled=is_filled, found=found),
            size=LARGE if found else SMALL,
            over=bool(self._noun(finding)) or (self.are_bars and not is_inside and not self._is_beyond(finding)),
            inside=is_inside,
            from_nothing=self.are_bars or self._is_beside_nothing(found=found),
            # A long one would be seen first, and is not what was claimed.
            faint=self._is_beside_nothing(found=found),
        )


def _written(*, is_filled: bool, found: bool) -> str:
    """Return the colour of a number: on its filled bar, which is black or grey, or on paper beside its mark."""
    if is_filled:
        return theme.PAPER if found else theme.ON_OTHERS
    return theme.INK if found else GREY
