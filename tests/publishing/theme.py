"""A page as the generator lays it out in Material's theme, with all that our own pass over it looks for."""

BOXES = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
BEFORE = f'{BOXES}<label class="md-overlay" for="__drawer"></label><div data-md-component="announce">\n</div>'
DIALOG = '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>'
TABS = "<script>var target=document.getElementById(location.hash.slice(1));target&&target.name</script>"


def laid_out(text: str, sheet: str = "assets/stylesheets/main.1.min.css", scripts: str = "") -> str:
    """Return a page with a text in its article, and perhaps scripts beside that of the site."""
    colours = sheet.replace(sheet.rpartition("/")[2], "palette.1.min.css")
    return (
        '<!doctype html><html lang="nl" class="no-js"><head><meta charset="utf-8">'
        f'<link rel="stylesheet" href="{sheet}">\n<link rel="stylesheet" href="{colours}"><title>x</title></head>'
        f'<body>{BEFORE}<div class="md-content" data-md-component="content">'
        f'<article class="md-content__inner md-typeset">{text}</article></div>{TABS}{DIALOG}'
        f'<script src="a.js"></script>{scripts}</body></html>'
    )
