"""One module per chart, its words in each language beside it."""

from charts import drawing
from charts.chart import Chart, Column, Table, Width, Words
from charts.gallery import all_charts

__all__ = ["Chart", "Column", "Table", "Width", "Words", "all_charts", "drawing"]
