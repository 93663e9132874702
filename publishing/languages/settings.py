"""The addresses of the site and of its repository, in one place.

A deploy overrides them with ZELDZAAM_SITE_URL and ZELDZAAM_REPOSITORY_URL;
ZELDZAAM_CONTACT is the e-mail address at which somebody answers, in the place of that in publishing/publisher.toml;
without either no page offers one.
"""

import os
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from publishing.publisher import publisher

SITE_URL = "https://zeldzaam.example/"
REPOSITORY_URL = "https://github.com/zeldzaam/zeldzaam"


@dataclass(frozen=True)
class Settings:
    """Where the site lives, with a slash at the end, where its files can be corrected, and who answers e-mail."""

    site_url: str = SITE_URL
    repository_url: str = REPOSITORY_URL
    contact: str = ""

    @classmethod
    def from_environment(cls) -> Self:
        """Return the settings, overridden by the environment."""
        site_url = os.environ.get("ZELDZAAM_SITE_URL", SITE_URL).rstrip("/") + "/"
        repository_url = os.environ.get("ZELDZAAM_REPOSITORY_URL", REPOSITORY_URL).rstrip("/")
        return cls(site_url, repository_url, os.environ.get("ZELDZAAM_CONTACT", publisher().email))

    @property
    def base_path(self) -> str:
        """The path under which the site lives, such as `/` or `/zeldzaam/`."""
        return urlsplit(self.site_url).path or "/"

    def edit_url(self, file: str, line: int = 0) -> str:
        """Return the address at which a file of the repository is read and corrected."""
        return f"{self.repository_url}/blob/main/{file}" + (f"?plain=1#L{line}" if line else "")
