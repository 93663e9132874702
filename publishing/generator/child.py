"""MkDocs in a process of its own that ends with the build that started it, even when that is killed.

Otherwise it would go on writing into a folder that the next build has begun to fill.
"""

import sys
from pathlib import Path

from mkdocs.__main__ import cli

# It is started as a file, and what stands beside it must not come before the libraries.
sys.path.append(str(Path(__file__).parents[2]))

from evidence.processes import end_with
from publishing.collector import collect_seldom

if __name__ == "__main__":
    end_with(int(sys.argv.pop(1)))
    collect_seldom()
    cli()
