"""One module per chart, its words in each language beside it."""

from charts import drawing
from charts.chart import Chart
from charts.gallery import all_charts, drawable_charts

__all__ = ["Chart", "all_charts", "drawable_charts", "drawing"]
