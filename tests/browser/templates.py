"""One page of each template, in each language."""

TEMPLATES = {
    "home": ("/nl/", "/en/"),
    "story": ("/nl/verhaal/", "/en/story/"),
    "chapter": ("/nl/verhaal/wapens-en-afhankelijkheid/", "/en/story/weapons-and-dependence/"),
    "register": ("/nl/beweringen/", "/en/claims/"),
    "claim": ("/nl/beweringen/f35-rare-earth-mass/", "/en/claims/f35-rare-earth-mass/"),
    "data": ("/nl/gegevens/", "/en/data/"),
    "package": ("/nl/gegevens/supply/", "/en/data/supply/"),
    "table": ("/nl/gegevens/supply/mijnproductie/", "/en/data/supply/mine-production/"),
    "sources": ("/nl/bronnen/", "/en/sources/"),
    "method": ("/nl/methode/", "/en/method/"),
    "notebook": ("/nl/methode/afhankelijkheid/", "/en/method/dependence-arithmetic/"),
    "article": ("/nl/artikelen/nh-2023/", "/en/articles/nh-2023/"),
    "glossary": ("/nl/woordenlijst/", "/en/glossary/"),
    "timeline": ("/nl/tijdlijn/", "/en/timeline/"),
    "charts": ("/nl/grafieken/", "/en/charts/"),
    "chart": ("/nl/grafieken/mine-production/", "/en/charts/mine-production/"),
    "search": ("/nl/zoeken/", "/en/search/"),
    "numbers": ("/nl/getallen/", "/en/numbers/"),
    "figure": (
        "/nl/cijfers/china-mining-share-2022-mcs-2024/",
        "/en/figures/china-mining-share-2022-mcs-2024/",
    ),
    "measure": ("/nl/maten/mine-production/", "/en/measures/mine-production/"),
    "counted": ("/nl/tellen/", "/en/what-is-counted/"),
    "about": ("/nl/over/", "/en/about/"),
    "doorway": ("/",),
    "missing": ("/nl/bestaat-niet/", "/en/does-not-exist/"),
}
PATHS = [path for paths in TEMPLATES.values() for path in paths]
# What both languages share is seen in one of them.
FIRST_PATHS = [paths[0] for paths in TEMPLATES.values()]
PAGES = [path for path in PATHS if "niet" not in path and "not-exist" not in path]
