"""Until when a rule holds, said wherever something rests on it."""

from markupsafe import Markup

from evidence.endings import ending_of
from publishing.languages.view import Localised


def ending_line(event_id: str, site: Localised, path: str, *, named: bool = True) -> Markup:
    """Return until when the rule of an event holds, named by its event or not; nothing where it has no end."""
    ending = ending_of(event_id, site.catalogue)
    if not ending:
        return Markup()
    link, timeline = site.linker(path), site.addresses.page("timeline")
    following = ending.followed_by.id if ending.followed_by else ""
    return site.render(
        "until.html",
        ending=ending,
        named=named,
        link=link(site.address(timeline, event_id)),
        following_link=link(site.address(timeline, following)),
    )
