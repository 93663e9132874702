"""What lies outside the languages: the data packages, the doorway, the map for search engines."""

import json
import shutil
from pathlib import Path

from publishing.localised import Localised, environment
from publishing.settings import Settings


def copy_packages(data: Path, site: Path) -> None:
    """Copy the data packages as they are; a file that no descriptor names is not published."""
    for descriptor in sorted(data.glob("*/datapackage.json")):
        target = site / "data" / descriptor.parent.name
        target.mkdir(parents=True)
        shutil.copyfile(descriptor, target / descriptor.name)
        for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
            table = descriptor.parent / resource["path"]
            for copy in (target / resource["path"], target / table.name):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(table, copy)


def write_doorway(site: Path, sites: dict[str, Localised], settings: Settings) -> None:
    """Write the page at `/` that offers every language, and the 404 page for addresses outside them."""
    languages = [{"code": code, "name": one.language.name, "words": one.words} for code, one in sites.items()]
    template = environment().get_template("root.html")
    for name, not_found in (("index.html", False), ("404.html", True)):
        base = settings.base_path if not_found else ""
        html = template.render(languages=languages, not_found=not_found, site_url=settings.site_url, base=base)
        (site / name).write_text(html + "\n", encoding="utf-8")


def write_map(site: Path, pairs: dict[str, dict[str, str]], settings: Settings) -> None:
    """Write the sitemap with each page's versions, and the robots file that points to it."""
    for file in site.glob("*/sitemap.xml*"):
        file.unlink()
    text = environment().get_template("sitemap.xml").render(pairs=list(pairs.values()), site_url=settings.site_url)
    (site / "sitemap.xml").write_text(text + "\n", encoding="utf-8")
    (site / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {settings.site_url}sitemap.xml\n", encoding="utf-8"
    )
