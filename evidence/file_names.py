"""Names of files that not every machine can hold: what Windows keeps for its devices, or cannot write."""

import re

DEVICE = re.compile(r"(?:con|aux|nul|prn|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.DOTALL)
UNWRITABLE = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def fault_of_name(name: str) -> str:
    """Return why Windows cannot check a file or a folder of this name out, or nothing."""
    if DEVICE.fullmatch(name):
        return f"Windows keeps the name '{name}' for a device"
    return f"Windows cannot write the name '{name}'" if UNWRITABLE.search(name) else ""
