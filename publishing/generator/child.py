"""MkDocs in a process of its own that ends with the build that started it, even when that is killed.

Otherwise it would go on writing into a folder that the next build has begun to fill.
"""

import ctypes
import os
import signal
import sys

from mkdocs.__main__ import cli

# From <linux/prctl.h>: which signal a process gets when its parent ends.
PR_SET_PDEATHSIG = 1

if __name__ == "__main__":
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # The build may have ended while this was being loaded.
    if os.getppid() == int(sys.argv.pop(1)):
        cli()
