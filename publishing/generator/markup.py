"""Material's markup, with the little that it leaves out put in, and what we do not use taken out.

It is changed where it is found, so that there is no copy of a template to keep up to date.
"""

import re

from publishing.generator.run import GeneratorError

# What every page of Material holds, and what is to stand there.
MENDS = (
    # The skip link needs a place to lead to.
    (re.compile('<div class="md-content"'), '<div class="md-content" id="text" tabindex="-1"'),
    # Scripts can wait until the page is there.
    (re.compile("<script src="), "<script defer src="),
    # Everything in Material's palette stylesheet is set in zeldzaam.css.
    (re.compile(r'\s*<link rel="stylesheet" href="[^"]*/stylesheets/palette\.[^"]*">'), ""),
    # What only Material's script would use: its drawer and announcements, what it says, and a sign that it ran.
    (re.compile(r'<input class="md-toggle".*<div data-md-component="announce">\s*</div>', re.DOTALL), ""),
    (re.compile(r'<div class="md-dialog".*?</div>\s*</div>', re.DOTALL), ""),
    (re.compile('(<html lang="[^"]*") class="no-js"'), r"\1"),
    # It opens the tab that an address names, and no text has tabs.
    (re.compile(r"\s*<script>var target=document\.getElementById.*?</script>"), ""),
)
# Markdown and notebooks do not say of what the headings of a table are.
HEAD = re.compile("<thead>.*?</thead>", re.DOTALL)
HEADING = re.compile("<th(?=[ >])(?![^>]* scope=)")
ARTICLE = re.compile('<article(?= class="md-content__inner)')


def mended(html: str, text_language: str = "") -> str:
    """Return a page of the theme as ours; `text_language` is that of its text, where that is not the page's."""
    mends = (*MENDS, (ARTICLE, f'<article lang="{text_language}"')) if text_language else MENDS
    for pattern, wanted in mends:
        html, count = pattern.subn(wanted, html)
        if not count:
            what = f"a page of the theme holds no {pattern.pattern}"
            raise GeneratorError(f"{what} → see what it holds instead, and name that in publishing/generator/markup.py")
    return HEAD.sub(lambda head: HEADING.sub('<th scope="col"', head[0]), html)
