"""The small picture of each chart: a drawing of its own for one small frame, with the one idea of the chart in it."""
