"""Puts the finished languages, the downloads and the doorway together."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from charts import Chart
from evidence.languages import LANGUAGES
from publishing.charts.blocks import ChartBlocks
from publishing.charts.bundle import copy_module
from publishing.charts.drawings import Drawings
from publishing.data.packages import copy_packages
from publishing.downloads import write_doorway, write_map
from publishing.generator.finishing import finish
from publishing.generator.styles import slim
from publishing.hosting import write_hosting
from publishing.languages.settings import Settings
from publishing.policy import with_policy
from publishing.staging import Staged


def finish_languages(
    generated: Mapping[str, Path], staged: Staged, charts: Mapping[str, Chart], drawings: Drawings
) -> None:
    """Run the finishing pass over every language's pages, and lighten their stylesheet."""
    for code, folder in generated.items():
        finish(folder, ChartBlocks(charts, drawings, staged.sites[code]), staged.pages[code])
        slim(folder)


def assemble(generated: Mapping[str, Path], staged: Staged, data: Path, target: Path, settings: Settings) -> None:
    """Write the whole site into an empty folder beside the published one."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for code, folder in generated.items():
        shutil.copytree(folder, target / code)
    copy_packages(data, target)
    copy_module(target)
    write_doorway(target, {one.code: staged.sites[one.code] for one in LANGUAGES}, settings)
    write_map(target, staged.pairs, settings)
    write_hosting(target, settings)
    for page in target.glob("*.html"):
        page.write_text(with_policy(page.read_text(encoding="utf-8")), encoding="utf-8")
