"""Material's markup, with the little that it leaves out put in, and what we do not use taken out.

It is changed where it is found, so that there is no copy of a template to keep up to date.
"""

import itertools
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
    # A box to tick has nothing to complete.
    (re.compile('(<input class="md-toggle"[^>]* type="checkbox"[^>]*) autocomplete="off"'), r"\1"),
)
# What opens the contents on a phone; a page that is in no navigation, or has no contents, has no box to tick for it.
CONTENTS = "__toc"
LABEL = re.compile('<label[^>]* for="([^"]+)"')
# Markdown and notebooks do not say of what the headings of a table are.
HEAD = re.compile("<thead>.*?</thead>", re.DOTALL)
HEADING = re.compile("<th(?=[ >])(?![^>]* scope=)")
# Material's script names code after the nearest element that has a name, which on a written page is the whole text.
CODE = re.compile("<pre>(?=<code)")
ARTICLE = re.compile('<article(?= class="md-content__inner)')


def mended(html: str, text_language: str = "") -> str:
    """Return a page of the theme as ours; `text_language` is that of its text, where that is not the page's."""
    mends = (*MENDS, (ARTICLE, f'<article lang="{text_language}"')) if text_language else MENDS
    for pattern, wanted in mends:
        html, count = pattern.subn(wanted, html)
        if not count:
            what = f"a page of the theme holds no {pattern.pattern}"
            raise GeneratorError(f"{what} → see what it holds instead, and name that in publishing/generator/markup.py")
    html = HEAD.sub(lambda head: HEADING.sub('<th scope="col"', head[0]), html)
    numbers = itertools.count(1)
    html = CODE.sub(lambda _: f'<pre id="code-{next(numbers)}">', html)
    return _with_whole_labels(html)


def _with_whole_labels(html: str) -> str:
    """Return a page of which each label is that of something on it."""
    if f'id="{CONTENTS}"' not in html:
        html = html.replace(f' for="{CONTENTS}"', "")
    for target in LABEL.findall(html):
        if f'id="{target}"' not in html:
            what = f"a page of the theme has a label for {target}, which is not on it"
            raise GeneratorError(f"{what} → see what it is for, and name that in publishing/generator/markup.py")
    return html
