"""Vega's SVG made fit for a page."""

from charts.cleaning import Frame, cleaned

VEGA = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="10" height="20" viewBox="0 0 10 20">'
    '<defs><clipPath id="clip0"><path d="M0,0h1" fill="none"/></clipPath></defs>'
    '<g transform="translate(0,0)" role="graphics-object" aria-label="x: 1"><g clip-path="url(#clip0)">'
    '<path class="foreground" d=""/><path d="M1.23456,-0.04h2" stroke="var(--erbium)" style="opacity:1"/>'
    '<path d="M5,5h2" stroke="var(--erbium)" opacity="0"/>'
    '<text font-family="Arial" font-size="13px" opacity="1">a</text></g></g></svg>'
)


def test_cleaned() -> None:
    """Names come in; labels, classes, styles, fonts and the unseen go out; ids are prefixed; coordinates are short."""
    expected = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" font-size="13" role="img" '
        'aria-labelledby="c-title c-desc"><title id="c-title">T</title><desc id="c-desc">D</desc>'
        '<defs><clipPath id="c-clip0"><path d="M0,0h1" fill="none" /></clipPath></defs>'
        '<g clip-path="url(#c-clip0)"><path d="M1.2,0h2" stroke="var(--erbium)" /><text>a</text></g></svg>'
    )

    assert expected == cleaned(VEGA, Frame("c", "T", "D", 30))
