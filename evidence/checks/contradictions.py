"""The checks that hold the texts of a row, its cells, and what they belong to against each other."""

from evidence.checks.attributions import claims_name_who_is_heard, findings_name_their_source
from evidence.checks.directions import languages_name_places_in_one_order, things_come_from_where_their_id_says
from evidence.checks.divisions import languages_divide_alike
from evidence.checks.endings import last_days_are_those_of_their_text, what_follows_is_of_the_same_matter
from evidence.checks.estimates import (
    estimates_agree_in_two_tables,
    figures_are_estimated_as_printed,
    figures_are_estimated_as_their_inputs,
)
from evidence.checks.foreknowledge import (
    echoes_are_not_earlier_than_their_origin,
    figures_are_not_later_than_their_source,
    states_are_not_later_than_their_source,
)
from evidence.checks.labels import labels_name_their_source
from evidence.checks.measure_names import measures_are_in_the_unit_of_their_words, numbers_in_names_are_in_labels
from evidence.checks.names_of_languages import languages_name_the_same
from evidence.checks.negations import languages_say_no_alike
from evidence.checks.numbers_of_languages import languages_tell_the_same_numbers
from evidence.checks.opposites_of_languages import languages_say_no_opposites
from evidence.checks.printed import figures_are_what_is_printed, labels_name_their_period
from evidence.checks.printed_numbers import figures_are_their_own_number
from evidence.checks.publishers import publishers_are_of_one_kind
from evidence.checks.spans import spans_are_the_sum_of_their_months
from evidence.checks.stages import measures_are_of_the_stage_in_their_name, projects_are_of_the_kind_in_their_text
from evidence.checks.terms import fiscal_years_are_those_of_their_country, rules_last_as_long_as_they_say

CONTRADICTIONS = [
    languages_tell_the_same_numbers,
    languages_name_the_same,
    languages_name_places_in_one_order,
    languages_say_no_alike,
    languages_say_no_opposites,
    languages_divide_alike,
    things_come_from_where_their_id_says,
    states_are_not_later_than_their_source,
    figures_are_not_later_than_their_source,
    echoes_are_not_earlier_than_their_origin,
    last_days_are_those_of_their_text,
    rules_last_as_long_as_they_say,
    fiscal_years_are_those_of_their_country,
    what_follows_is_of_the_same_matter,
    spans_are_the_sum_of_their_months,
    labels_name_their_source,
    findings_name_their_source,
    claims_name_who_is_heard,
    labels_name_their_period,
    figures_are_what_is_printed,
    figures_are_their_own_number,
    measures_are_of_the_stage_in_their_name,
    measures_are_in_the_unit_of_their_words,
    numbers_in_names_are_in_labels,
    projects_are_of_the_kind_in_their_text,
    figures_are_estimated_as_printed,
    figures_are_estimated_as_their_inputs,
    estimates_agree_in_two_tables,
    publishers_are_of_one_kind,
]
