"""The headers that a host sends with the site: what a page cannot say of itself, such as who may frame it.

They are written for hosts that read a file of headers (Netlify, Cloudflare) and for nginx, and our own server
sends them too, so that the tests in the browser see what they do. So are the addresses that have moved.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit

from evidence.files import write_whole
from publishing.languages.addresses import CHART_FILES, CITATIONS, DATA_FILES, ENTRIES, FEEDS, RELEASES, SCHEMAS
from publishing.languages.settings import Settings
from publishing.media_types import DESCRIBES_TABLES, MEDIA_TYPES

Headers = dict[str, str]
# What a page of ours never asks for.
FEATURES = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb")
EVERYWHERE: Headers = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
}
# Over TLS alone; not for other hosts below the same name, which are not ours to decide about.
ONLY_SECURE: Headers = {"Strict-Transport-Security": "max-age=31536000"}
PAGES: Headers = {"Content-Security-Policy": "frame-ancestors 'none'", "X-Frame-Options": "DENY"}
# Files that others put into their pages, embeds among them: they may be framed, and never run anything.
FILES: Headers = {"Content-Security-Policy": "script-src 'none'; object-src 'none'; base-uri 'none'"}
# nginx says of these that they are UTF-8; of HTML it does so itself.
TEXTS = (
    "application/csvm+json", "application/javascript", "application/json", "image/svg+xml", "text/css", "text/csv",
    "text/javascript",
)  # fmt: skip
FILE_FOLDERS = (CHART_FILES, DATA_FILES, *ENTRIES.values(), SCHEMAS, CITATIONS, FEEDS, RELEASES)
# A table had a second address, where its descriptor is kept in the repository.
MOVED = re.compile(rf"({DATA_FILES}/[a-z0-9_]+)/data/([a-z0-9_]+\.csv)")
# What servers do not know by themselves.
OWN_TYPES = ("atom", "bib", "csv", "jsonld", "parquet", "ris", "ttl")


def headers_of(path: str) -> Headers:
    """Return the headers of an address below the site's root, without those that need TLS."""
    return {**EVERYWHERE, **(FILES if path.strip("/").partition("/")[0] in FILE_FOLDERS else PAGES)}


def moved(path: str) -> str | None:
    """Return where a file below the site's root is now that had another address; none for one that has not moved."""
    found = MOVED.fullmatch(path)
    return "/".join(found.groups()) if found else None


def write_hosting(built: Path, settings: Settings) -> None:
    """Write what a host reads: `_headers` and `_redirects` into a built site, and `nginx.conf` beside it."""
    languages = sorted(page.parent.name for page in built.glob("*/404.html"))
    (built / "_headers").write_text(_rules(languages, settings), encoding="utf-8")
    base = f"{settings.base_path}{DATA_FILES}"
    (built / "_redirects").write_text(f"{base}/:package/data/:table {base}/:package/:table 301\n", encoding="utf-8")
    # It lies beside the site that stands, which another server may be reading.
    write_whole(built.parent / "nginx.conf", _configuration(languages, settings).encode())


def _rules(languages: list[str], settings: Settings) -> str:
    """Return the headers by address; where two rules are about one address, hosts send the headers of both."""
    rules = {"*": {**ONLY_SECURE, **EVERYWHERE}}
    rules |= dict.fromkeys(("", "index.html", "404.html", *(f"{code}/*" for code in languages)), PAGES)
    rules |= {f"{folder}/*": FILES for folder in FILE_FOLDERS}
    described = {"Content-Type": MEDIA_TYPES[DESCRIBES_TABLES]}
    rules |= {f"{folder}/*{DESCRIBES_TABLES}": described for folder in (DATA_FILES, CHART_FILES)}
    return "".join(
        f"{settings.base_path}{address}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for address, headers in rules.items()
    )


def _configuration(languages: list[str], settings: Settings) -> str:
    """Return the configuration of a server for nginx; its certificate and the folder of the site are for its keeper."""
    base, host = settings.base_path, urlsplit(settings.site_url).hostname
    described = DESCRIBES_TABLES.replace(".", r"\.")
    always = {**ONLY_SECURE, **EVERYWHERE, "Content-Security-Policy": "$policy", "X-Frame-Options": "$framing"}
    lines = [
        "# Made by the build. A header whose value is empty is not sent.",
        *_choice("policy", PAGES["Content-Security-Policy"], FILES["Content-Security-Policy"], base),
        *_choice("framing", PAGES["X-Frame-Options"], "", base),
        "server {",
        "    listen 443 ssl;",
        f"    server_name {host};",
        f"    # Yours: ssl_certificate, ssl_certificate_key, and the folder in which {base} is what build/site holds.",
        "    root /var/www/zeldzaam;",
        "    charset utf-8;",
        "    # What `make compressed` puts beside the files; brotli_static too, where nginx has that module.",
        "    gzip_static on;",
        f"    charset_types {' '.join(TEXTS)};",
        *(f'    add_header {name} "{value}" always;' for name, value in always.items()),
        f"    error_page 404 {base}404.html;",
        *(f"    location {base}{code}/ {{ error_page 404 {base}{code}/404.html; }}" for code in languages),
        f"    rewrite ^{base}{MOVED.pattern}$ {base}$1/$2 permanent;",
        *(f"    location ~ \\.{ending}$ {{ types {{ {MEDIA_TYPES[ending]} {ending}; }} }}" for ending in OWN_TYPES),
        f"    location ~ {described}$ {{ types {{ {MEDIA_TYPES[DESCRIBES_TABLES]} json; }} }}",
        "}",
    ]
    return "\n".join([*lines, ""])


def _choice(variable: str, of_pages: str, of_files: str, base: str) -> list[str]:
    """Return the lines that choose the value of a header by the address."""
    folders = "|".join(FILE_FOLDERS)
    return [f"map $uri ${variable} {{", f'    default "{of_pages}";', f'    ~^{base}({folders})/ "{of_files}";', "}"]
