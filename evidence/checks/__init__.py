"""Our own checks, on top of what the Table Schema can say; the conclusions are drawn when nothing else is wrong.

A check takes the catalogue and yields problems; a cell that frictionless has reported already may be empty here.
"""

from collections.abc import Callable, Iterator

from evidence.catalogue import Catalogue
from evidence.checks.amounts import (
    counts_are_whole,
    numbers_are_not_negative,
    numbers_are_not_too_large,
    purities_are_percentages,
)
from evidence.checks.answers import answers_can_be_printed, titles_carry_the_outcome
from evidence.checks.archives import archived_copies_are_of_their_page
from evidence.checks.computed import computed_figures_are_called_so, computed_figures_are_current
from evidence.checks.contradictions import CONTRADICTIONS
from evidence.checks.coordinates import (
    points_are_in_their_country,
    points_are_rounded,
    projects_at_one_point_know_each_other,
    projects_stand_in_one_country,
)
from evidence.checks.copies import rows_are_not_copies
from evidence.checks.corrections import CORRECTIONS, MEMORY
from evidence.checks.countries import country_names_are_those_of_cldr, figures_are_about_a_named_country
from evidence.checks.customs import imports_are_near_their_neighbours, products_have_a_price_of_their_kind
from evidence.checks.dates import dates_exist
from evidence.checks.days import (
    claims_are_reviewed_after_their_sources,
    events_end_after_they_begin,
    events_have_been,
    ids_name_their_year,
    nothing_is_seen_after_the_last_look,
    sources_are_seen_after_they_appeared,
)
from evidence.checks.echoes import figures_are_near_those_they_are_compared_with, numbers_in_two_tables_agree
from evidence.checks.elements import all_elements_are_there, elements_are_in_their_class, elements_are_themselves
from evidence.checks.endings import (
    claims_rest_on_rules_with_an_end,
    rules_end_after_they_begin,
    what_ends_is_a_rule,
    what_follows_comes_later,
)
from evidence.checks.exchanged_shares import import_shares_keep_their_country
from evidence.checks.figures import bounds_are_ordered, bounds_fit_their_qualifier, figures_hold_a_number
from evidence.checks.geographies import figures_are_about_their_country
from evidence.checks.licences import LICENCES
from evidence.checks.looks import looks_were_taken
from evidence.checks.machines import no_cell_names_a_machine
from evidence.checks.measures import (
    compared_figures_have_a_measure,
    figures_are_of_their_measure,
    measures_are_confused_with_others,
    shares_say_of_what,
)
from evidence.checks.mentions import paragraphs_are_those_of_the_mentions
from evidence.checks.neighbours import numbers_are_near_their_neighbours
from evidence.checks.pairs import (
    a_number_or_a_flag,
    cells_are_about_something,
    cells_that_belong_together_are_there,
    prices_are_of_their_kind,
    weights_have_a_value,
)
from evidence.checks.parts import (
    countries_are_not_more_than_the_world,
    months_are_not_more_than_their_year,
    shares_are_those_of_their_amounts,
)
from evidence.checks.parts_of_claims import (
    claims_have_parts,
    evidence_is_about_a_part_of_its_claim,
    parts_are_named_after_their_claim,
    parts_count_what_their_figure_counts,
    parts_have_evidence,
    readings_are_measures,
)
from evidence.checks.parts_of_wholes import shares_are_of_their_whole
from evidence.checks.places import places_lie_in_their_country, statuses_fit_their_row
from evidence.checks.places_of_parts import parts_are_about_their_place
from evidence.checks.relations import (
    claimed_figures_are_claimed,
    claims_are_mentioned,
    evidence_has_one_foot,
    evidence_is_named_after_its_claim,
    evidence_is_said_once,
    headline_claims_are_tested,
)
from evidence.checks.relations_of_evidence import (
    deciding_figures_are_evidence,
    echoes_lead_to_an_origin,
    relations_follow_from_the_numbers,
)
from evidence.checks.seen import sources_say_how_they_were_seen
from evidence.checks.shares import end_uses_add_up, import_shares_add_up, trade_shares_are_not_more_than_the_whole
from evidence.checks.source_addresses import addresses_are_of_their_source
from evidence.checks.sources import (
    classes_are_of_their_source,
    languages_exist,
    next_editions_come_later,
    shared_rows_agree,
    sources_are_got_without_commands,
    sources_are_in_their_tier,
)
from evidence.checks.start_dates import outcomes_fit_their_source, promises_are_made_ahead
from evidence.checks.sums import countries_add_up, editions_print_a_world_total, outlook_adds_up
from evidence.checks.targets import targets_are_what_is_said_of_them, targets_lie_ahead_of_their_source
from evidence.checks.texts import numbers_in_texts_are_figures
from evidence.checks.unit_phrases import units_can_be_said
from evidence.checks.unit_words import units_are_called_what_they_are, units_are_not_called_the_same
from evidence.checks.units import factors_are_true, measures_have_their_unit, units_fit_what_is_counted
from evidence.checks.verdict_words import texts_leave_the_verdict_to_the_page
from evidence.checks.verdicts import (
    claims_are_where_they_are_mentioned,
    evidence_is_not_the_claim_itself,
    verdicts_follow_from_their_rows,
)
from evidence.checks.years import (
    editions_are_of_their_source,
    editions_tell_of_their_years,
    periods_run_forward,
    projections_are_about_later_years,
    years_are_possible,
)
from evidence.problems import Problem
from evidence.translations import untranslated_cells

Check = Callable[[Catalogue], Iterator[Problem]]
# What can be said of one row, whatever is wrong with others.
CHECKS: list[Check] = [
    figures_hold_a_number,
    bounds_are_ordered,
    bounds_fit_their_qualifier,
    numbers_are_not_negative,
    numbers_are_not_too_large,
    counts_are_whole,
    purities_are_percentages,
    a_number_or_a_flag,
    cells_that_belong_together_are_there,
    cells_are_about_something,
    prices_are_of_their_kind,
    weights_have_a_value,
    products_have_a_price_of_their_kind,
    factors_are_true,
    units_are_called_what_they_are,
    units_fit_what_is_counted,
    measures_have_their_unit,
    points_are_in_their_country,
    points_are_rounded,
    projects_stand_in_one_country,
    places_lie_in_their_country,
    statuses_fit_their_row,
    elements_are_themselves,
    elements_are_in_their_class,
    computed_figures_are_called_so,
    claimed_figures_are_claimed,
    evidence_has_one_foot,
    evidence_is_said_once,
    evidence_is_named_after_its_claim,
    claims_have_parts,
    parts_are_named_after_their_claim,
    evidence_is_about_a_part_of_its_claim,
    readings_are_measures,
    parts_count_what_their_figure_counts,
    echoes_lead_to_an_origin,
    figures_are_of_their_measure,
    shares_say_of_what,
    shares_are_of_their_whole,
    measures_are_confused_with_others,
    answers_can_be_printed,
    shared_rows_agree,
    *LICENCES,
    sources_are_in_their_tier,
    sources_say_how_they_were_seen,
    languages_exist,
    next_editions_come_later,
    sources_are_got_without_commands,
    classes_are_of_their_source,
    untranslated_cells,
    country_names_are_those_of_cldr,
    dates_exist,
    looks_were_taken,
    years_are_possible,
    periods_run_forward,
    editions_tell_of_their_years,
    editions_are_of_their_source,
    projections_are_about_later_years,
    events_end_after_they_begin,
    rules_end_after_they_begin,
    sources_are_seen_after_they_appeared,
    archived_copies_are_of_their_page,
    no_cell_names_a_machine,
    *CORRECTIONS,
]

# What follows from many rows together: with one of them broken, these would blame the others.
CONCLUSIONS: list[Check] = [
    units_can_be_said,
    claims_are_mentioned,
    headline_claims_are_tested,
    figures_are_about_a_named_country,
    figures_are_about_their_country,
    parts_have_evidence,
    parts_are_about_their_place,
    compared_figures_have_a_measure,
    relations_follow_from_the_numbers,
    deciding_figures_are_evidence,
    verdicts_follow_from_their_rows,
    titles_carry_the_outcome,
    texts_leave_the_verdict_to_the_page,
    evidence_is_not_the_claim_itself,
    claims_are_where_they_are_mentioned,
    paragraphs_are_those_of_the_mentions,
    targets_are_what_is_said_of_them,
    targets_lie_ahead_of_their_source,
    promises_are_made_ahead,
    outcomes_fit_their_source,
    claims_are_reviewed_after_their_sources,
    events_have_been,
    what_ends_is_a_rule,
    what_follows_comes_later,
    claims_rest_on_rules_with_an_end,
    nothing_is_seen_after_the_last_look,
    ids_name_their_year,
    units_are_not_called_the_same,
    rows_are_not_copies,
    projects_at_one_point_know_each_other,
    addresses_are_of_their_source,
    all_elements_are_there,
    numbers_in_texts_are_figures,
    *CONTRADICTIONS,
    numbers_are_near_their_neighbours,
    imports_are_near_their_neighbours,
    numbers_in_two_tables_agree,
    figures_are_near_those_they_are_compared_with,
    countries_are_not_more_than_the_world,
    months_are_not_more_than_their_year,
    shares_are_those_of_their_amounts,
    computed_figures_are_current,
    import_shares_add_up,
    import_shares_keep_their_country,
    end_uses_add_up,
    trade_shares_are_not_more_than_the_whole,
    editions_print_a_world_total,
    countries_add_up,
    outlook_adds_up,
    *MEMORY,
]
