"""Every word that the site is written with, by table: the pages ask for each, and for no other."""

# The names of values, such as verdicts, are those of the data instead (`NAMED_VALUES` of `words`).
WORDS = {
    "": "site_name tagline list_separator",
    "slugs": "claims data sources search articles charts glossary timeline figures measures numbers counted",
    "nav": "home story method here",
    "theme": (
        "language_switch skip search sections scheme_system scheme_light scheme_dark footer_licence "
        "footer_privacy footer_repository untranslated not_found_title not_found_text not_found_home "
        "not_found_claims not_found_search not_found_button permalink foot outline step_code"
    ),
    "foot": "read check take about day feed",
    "claim": (
        "kicker said_by answer on_one_source as_of proof context in_words echo numbers measures evidence "
        "evidence_caption unknown sources cite cite_text related value finding period source the_number no_number "
        "relation_short of_claim on_claim estimated computed calculated place all_rows"
    ),
    "citing": "managers files no_doi",
    "copying": "answer sentence citation link frame frame_light picture text done failed",
    "how": (
        "supports_one supports_more contradicts_one contradicts_more against_one against_more before_one before_more "
        "depends otherwise parts_one parts_more parts_all parts_none nothing and"
    ),
    "claims": "title heading lead description",
    "lists": "narrow all text order interest newest verdict topic measure found whole others undo nothing end",
    "wrong": "ask claim table chart figure measure or report no_account mail letter",
    "figure": (
        "kicker of claimed computed estimated place inputs input_table share confused kin all_kin is_claimed earlier "
        "uses in_chapters in_charts own_chart all sentence_claimed sentence_reported sentence_computed tested untested "
        "cite_text more order order_by_country order_editions in_unit what country published remark"
    ),
    "measure": "kicker figures rose fell peaked dipped share amount number worldwide estimated claims",
    "levels": "A B C",
    "ways": (
        "share share_of_sums mined_share imported_share share_of_share conversion product difference rest "
        "rest_of_rock rest_of_whole before_fall whole sum count"
    ),
    "ladder": (
        "unit span counts starts joined joined_one sources_one sources_more others claimed hollow "
        "all_estimates missing at_least at_most "
        "range years of_years earlier above above_in_table in_table gap edition source later"
    ),
    "tonne": ("dig concentrate separate metal magnet name_dig name_concentrate name_separate name_metal name_magnet"),
    "withdrawn": "figures measures claims lead no_reason history all",
    "corrections": (
        "nothing corrections revisions updates clarifications old new came went touched by feed feed_about follow "
        "since notice history release same same_numbers after unchanged untold kept "
        "told_one told_more number beside_one beside_more"
    ),
    "table": (
        "kicker csvw part all_rows by_place totals_last no_rows newest_first newest_edition as_filed total cue parts "
        "sort filter rows codes failed line preview dictionary about_columns empty_means column meaning type allowed "
        "between at_least may_be_empty all_columns about rows_label period places many_places limits "
        "estimates_one estimates_more flagged_one flagged_more last_check next_edition use load load_sheet "
        "licence description yes no empty"
    ),
    "files": (
        "name_of readme title what version unreleased day page cite cite_text no_doi no_doi_text reading "
        "reading_workbook reading_archive tables heading unit which others download local_csv local_csv_for xlsx "
        "xlsx_for csv csv_for json json_for parquet parquet_for zip descriptor csvw croissant jsonld turtle "
        "kind_claimed kind_reported kind_computed kind_history kind_projection"
    ),
    "types": "string number integer boolean date year",
    "data": (
        "title lead description offered whole also other whom how_many rows empty tables_one tables_more "
        "still_empty_one still_empty_more its_sources "
        "charts charts_for figures figures_for measures measures_for claims claims_for files files_for "
        "portals portals_for"
    ),
    "package": "kicker description about licence load",
    "sources": (
        "title lead levels what_levels description licence seen_via checked undated archived kind tier "
        "awaited next_edition how_to_get publisher by_level by_name used used_articles used_evidence used_charts "
        "used_events last_checked title_ours tier_A tier_B tier_C brief_A brief_B brief_C more and_others"
    ),
    "due": "title nothing overdue expected undated rests",
    "licence": "why rows_one rows_more facts own none each",
    "licences": "reserved unseen named public_domain",
    "glossary": "title lead description letters",
    "timeline": "title lead description filter checked place year newest oldest ahead",
    "until": "holds over unknown followed",
    "article": (
        "kicker dated description read original paragraphs_one paragraphs_more several_one several_more strip "
        "strip_title all title_ours in_language outcome_one outcome_more not_one not_more none"
    ),
    "lookup": (
        "title hint button failed found claims_one claims_more figures_one figures_more and none nothing unread "
        "near these rest_one rest_more about without_script"
    ),
    "numbers": (
        "title lead description jump by_unit back units shares weights money times sizes counts count rank ratio year"
    ),
    "counted": "title lead key hatched description period estimate claimed choose on_bar about",
    "search": (
        "title lead description label examples example button found_one found_more beside_one beside_more also nothing "
        "tip results all kind everything ways failed without_script"
    ),
    "found": "claim figure measure chapter chart table package term source event article page",
    "chart": "table rows source as_of in_rows more scroll cue about data picture explore credit from_us",
    "charts": (
        "title lead description kicker others tests claim_title claim description_title made made_text "
        "code words_text table tables download svg png xlsx csv rows metadata json licence embed embed_frame "
        "embed_height embed_light embed_others embed_picture cite kind story by_subject newest by_title"
    ),
    "embed": "code about dark_frame dark_picture reported claimed computed claim from_figure from_claim",
    "card": "claimed found other",
    "live": "back everything help rows failed",
    "chapter": "neighbours number previous next all minutes_one minutes_more as_of",
    "print": "page figures claims",
    "imprint": "editors no_editors contact no_contact funding no_funding nobody claims sources",
    "home": (
        "cards claimed found claimed_by found_for checked otherwise as_of shared_one shared_more story claims data "
        "marks light_up skip"
    ),
    "review": (
        "title in_order nothing problems_one problems_more wrong suggestion mended changed added removed changes_one "
        "changes_more sources licence "
        "no_source same_source moves nothing_moves later verdicts verdict computed from_to answers sentences charts "
        "before after untold untold_text versions versions_text help help_text"
    ),
}
# The words in which something is filled in, and what, in the order of the words: exchanged it would say something
# else, such as a title for a day. Each form of a counted word holds what that for most counts does (`plurals`).
FILLED_IN: dict[str, tuple[str, ...]] = {
    "foot.day": ("date",),
    "claim.echo": ("publisher",),
    "claim.cite_text": ("title", "version", "date"),
    **{f"how.{what}_more": ("number", "levels") for what in ("supports", "contradicts", "against")},
    "how.before_more": ("number",),
    "how.parts_more": ("number", "all"),
    "how.parts_all": ("all",),
    "how.parts_none": ("all",),
    "figure.claimed": ("publisher",),
    "figure.share": ("numerator", "denominator"),
    **{
        f"figure.{form}": ("label", "number", "publisher", "year")
        for form in ("sentence_claimed", "sentence_reported", "sentence_computed")
    },
    "figure.cite_text": ("label", "number", "publisher", "year", "version"),
    "figure.all_kin": ("count",),
    "claim.all_rows": ("count",),
    "numbers.lead": ("count",),
    "charts.lead": ("count",),
    "numbers.units": ("count",),
    "figure.in_unit": ("unit",),
    "counted.on_bar": ("number",),
    "figure.tested": ("verdict",),
    "ladder.unit": ("unit",),
    "ladder.span": ("first", "last"),
    "ladder.counts": ("count", "sources"),
    "ladder.joined_one": ("publisher",),
    "ladder.above": ("years", "country"),
    "ladder.in_table": ("names",),
    "ladder.of_years": ("period",),
    "ladder.above_in_table": ("country", "years", "publisher"),
    "ladder.later": ("country", "known", "shown"),
    "ladder.starts": ("start",),
    "ladder.all_estimates": ("name",),
    "ladder.missing": ("country", "before", "after"),
    "ladder.gap": ("before", "after", "country", "what"),
    **{f"measure.{form}": ("what", "where", "start", "first", "end", "last") for form in ("rose", "fell")},
    **{
        f"measure.{form}": ("what", "where", "start", "first", "turn", "between", "end", "last")
        for form in ("peaked", "dipped")
    },
    "measure.estimated": ("number",),
    "imprint.claims": ("articles",),
    "home.claimed_by": ("publisher",),
    "home.found_for": ("period",),
    "ladder.sources_more": ("number",),
    **{f"tonne.{step}": ("rare_earths", "neodymium") for step in ("dig", "separate")},
    "tonne.concentrate": ("rare_earths",),
    "tonne.magnet": ("rare_earths",),
    "corrections.by": ("who",),
    "corrections.release": ("date",),
    "corrections.unchanged": ("date",),
    "files.unreleased": ("version",),
    "corrections.since": ("date", "kind", "what"),
    "corrections.notice": ("date", "kind"),
    "corrections.told_more": ("number",),
    "corrections.beside_more": ("number",),
    "lookup.found": ("number", "things"),
    **{f"lookup.{what}_more": ("count",) for what in ("claims", "figures", "rest")},
    **{f"lookup.{word}": ("number",) for word in ("none", "nothing")},
    "search.found_more": ("count", "query"),
    "search.beside_more": ("count",),
    "search.also": ("words",),
    "search.nothing": ("query",),
    "search.all": ("count",),
    "counted.period": ("period",),
    "counted.estimate": ("period",),
    "counted.claimed": ("publisher", "number"),
    "counted.choose": ("question",),
    "lists.found": ("shown", "all"),
    "lists.whole": ("all",),
    "table.part": ("first", "last", "all"),
    "table.all_rows": ("all",),
    "table.total": ("place",),
    "table.filter": ("column",),
    "table.rows": ("shown", "all"),
    "table.many_places": ("number",),
    "table.between": ("low", "high"),
    "table.at_least": ("low",),
    "table.estimates_more": ("rows",),
    "table.flagged_more": ("rows", "flag"),
    "table.description": ("title",),
    "data.tables_more": ("number",),
    "data.still_empty_more": ("number",),
    "package.description": ("title",),
    "files.name_of": ("column",),
    "files.cite_text": ("title", "version", "date"),
    "sources.lead": ("all", "evidence"),
    "sources.awaited": ("date",),
    "due.title": ("date",),
    "licence.why": ("licence", "rows"),
    "licence.rows_more": ("number",),
    "timeline.checked": ("date",),
    "until.holds": ("date",),
    "until.over": ("date",),
    "article.paragraphs_more": ("number",),
    "article.several_more": ("number",),
    "claims.lead": ("claims", "articles"),
    "article.in_language": ("language",),
    "article.outcome_more": ("publisher", "supported", "all"),
    "article.not_more": ("number",),
    "article.dated": ("date",),
    "chart.in_rows": ("count",),
    "chart.more": ("count",),
    "chart.credit": ("site",),
    "chart.from_us": ("site",),
    "charts.claim_title": ("title",),
    "charts.embed_height": ("height",),
    **{f"embed.{kind}": ("publisher", "year") for kind in ("reported", "claimed", "computed")},
    "embed.claim": ("articles", "statement", "verdict", "answer"),
    **{f"embed.from_{kind}": ("site",) for kind in ("figure", "claim")},
    "chapter.number": ("number", "total"),
    "chapter.minutes_more": ("number",),
    "chapter.as_of": ("date",),
    "home.checked": ("claims", "articles", "sources", "all"),
    "home.as_of": ("date",),
    "home.shared_more": ("number",),
    "review.problems_more": ("number",),
    "review.changes_more": ("number",),
    "review.verdict": ("claim", "old", "new", "why"),
    "review.from_to": ("what", "old", "new"),
}
