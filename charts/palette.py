"""The colours of the site by name, on light and on dark paper, for whatever has no stylesheet.

`docs/assets/zeldzaam.css` gives pages the same values, and a test keeps them the same.
Marks have a contrast of 3:1 with the paper, words (`-text`, `quiet`) of 4.5:1.
"""

from typing import NamedTuple


class Tone(NamedTuple):
    """One colour as it is on light and on dark paper."""

    light: str
    dark: str


PALETTE = {
    "paper": Tone("#FBFAF6", "#14191C"),
    "tint": Tone("#F3F1E9", "#1D2428"),
    "ink": Tone("#1C2327", "#ECE9E2"),
    "quiet": Tone("#5A6468", "#A9B0B2"),
    "hairline": Tone("#D9D5C8", "#363F44"),
    "holmium": Tone("#F3E3A1", "#4B4418"),
    # In drawings, where no link lies on it, it can be as light on dark paper as a mark is.
    "holmium-mark": Tone("#F3E3A1", "#7A6200"),
    "erbium": Tone("#B53061", "#E24253"),
    "thulium": Tone("#3583ED", "#5688D8"),
    "neodymium": Tone("#610C80", "#F8C9FE"),
    "praseodymium": Tone("#275208", "#A3F6AA"),
    "cerium": Tone("#B88933", "#E8A103"),
    "basalt": Tone("#8C9296", "#AAAAAB"),
    # Words on that grey are dark on either paper.
    "on-basalt": Tone("#1C2327", "#14191C"),
    "erbium-text": Tone("#B53061", "#E76472"),
    "thulium-text": Tone("#2A69BE", "#7DA6E6"),
    "neodymium-text": Tone("#610C80", "#F8C9FE"),
    "praseodymium-text": Tone("#275208", "#A3F6AA"),
    "cerium-text": Tone("#846325", "#E8A103"),
    "basalt-text": Tone("#65696C", "#AAAAAB"),
    "terbium-text": Tone("#00776F", "#3FCFC0"),
}
# What is drawn for paper that is always light, by the same names.
LIGHT = {name: tone.light for name, tone in PALETTE.items()}
# The colour of each verdict, in which its word can be read. Red is China and nothing else; blue words are links.
VERDICTS = {
    "supported": "praseodymium-text",
    "partly-supported": "cerium-text",
    "out-of-date": "cerium-text",
    "lacks-context": "terbium-text",
    "disputed": "neodymium-text",
    "contradicted": "ink",
    "unverified": "basalt-text",
}
# The lit face of the crystal in our mark; pages mix it from erbium and paper.
FACE_OF_CRYSTAL = "#DC9FB3"
