"""Names of files that not every machine can hold: what Windows keeps for its devices, or cannot write."""

import re

from evidence.messages import Message, say

DEVICE = re.compile(r"(?:con|aux|nul|prn|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.DOTALL)
UNWRITABLE = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def fault_of_name(name: str) -> Message | None:
    """Return why Windows cannot check a file or a folder of this name out, or nothing."""
    if DEVICE.fullmatch(name):
        return say("Windows keeps the name '{name}' for a device", name=name)
    return say("Windows cannot write the name '{name}'", name=name) if UNWRITABLE.search(name) else None
