"""The pages of a language, written by hand or made from the data, and what their references become."""

from collections.abc import Callable, Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.articles import article_pages
from publishing.pages.charts import chart_pages, gallery_choices
from publishing.pages.claims import claim_pages
from publishing.pages.counted import counted_pages
from publishing.pages.figures import FIGURES
from publishing.pages.filters import Choice
from publishing.pages.glossary import glossary_pages
from publishing.pages.measures import MEASURES
from publishing.pages.numbers import number_pages
from publishing.pages.packages import package_pages
from publishing.pages.register import register_choices, register_pages
from publishing.pages.search import search_pages
from publishing.pages.shells import Shell, shell_pages
from publishing.pages.sources import source_choices, source_pages
from publishing.pages.tables import table_pages
from publishing.pages.timeline import event_choices, timeline_pages
from publishing.pages.withdrawals import withdrawn_pages
from publishing.pages.written import Page

# Each kind of page that is laid out once and filled for each of its rows.
SHELLS: tuple[Shell, ...] = (FIGURES, MEASURES)
# Each kind of page that is made from the data: what yields its pages in one language, given the charts by id.
GENERATED: tuple[Callable[[Localised, Mapping[str, Chart]], Iterator[Page]], ...] = (
    register_pages,
    claim_pages,
    chart_pages,
    article_pages,
    package_pages,
    table_pages,
    source_pages,
    glossary_pages,
    timeline_pages,
    search_pages,
    withdrawn_pages,
    number_pages,
    counted_pages,
    shell_pages(SHELLS),
)
# Each list that a reader narrows: what it is narrowed by, given the charts by id.
NARROWED: tuple[Callable[[Localised, Mapping[str, Chart]], list[Choice]], ...] = (
    register_choices,
    source_choices,
    event_choices,
    gallery_choices,
)
