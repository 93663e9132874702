"""The checks that hold the texts of a row, its cells, and what they belong to against each other."""

from evidence.checks.endings import last_days_are_those_of_their_text, what_follows_is_of_the_same_matter
from evidence.checks.names_of_languages import languages_name_the_same
from evidence.checks.numbers_of_languages import languages_tell_the_same_numbers
from evidence.checks.spans import spans_are_the_sum_of_their_months

CONTRADICTIONS = [
    languages_tell_the_same_numbers,
    languages_name_the_same,
    last_days_are_those_of_their_text,
    what_follows_is_of_the_same_matter,
    spans_are_the_sum_of_their_months,
]
