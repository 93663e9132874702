"""The side notes of written pages: each stands after the first paragraph below its heading.

Writers put it below the heading that it is about. Beside the text it begins there; on a narrow screen it would part the
heading from the first sentence.
"""

import re

NOTE = r'(?:<aside class="side-note">(?:(?!</aside>).)*</aside>|<p class="side-note pull">(?:(?!</p>).)*</p>)'
HEADED = re.compile(rf"(</h[23]>\s*)((?:{NOTE}\s*)+)(<p>(?:(?!</p>).)*</p>\s*)", re.DOTALL)


def with_notes(html: str) -> str:
    """Return a page whose side notes follow the paragraph below their heading."""
    return HEADED.sub(r"\1\3\2", html)
