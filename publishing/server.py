"""A local server of the built site that rebuilds it when something changes."""

import io
import os
import re
import subprocess
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from evidence.messages import say
from evidence.messages.translations import SOURCE
from publishing.fingerprint import INPUTS
from publishing.hosting import headers_of, moved
from publishing.media_types import MEDIA_TYPES, ending_of

# Another name that leads here is that of somebody else's page, which would read our answers.
NAMES = ("127.0.0.1", "localhost")
QUIET_SECONDS = 0.3
CHANGES = {"modified", "created", "deleted", "moved"}
# Which bytes of a file somebody asks for: from one to another or to the end, or the last ones.
RANGE = re.compile(r"bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))")


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files, and the 404 page of the language that was asked for."""

    extensions_map = {  # noqa: RUF012 (as in the base class)
        **SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".woff2": "font/woff2",
    }  # fmt: skip

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer this machine alone, and what is not a file of the site as missing."""
        if self.headers.get("Host", "").partition(":")[0].lower() not in NAMES:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "This server answers to 127.0.0.1 and localhost alone")
        elif new := moved(self.path.lstrip("/")):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{new}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif not self._is_in_site(str(self._path())):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif (asked := RANGE.fullmatch(self.headers.get("Range", ""))) and (file := self._path()).is_file():
            return self._part(file.read_bytes(), *asked.groups(""))
        else:
            return super().send_head()
        return None

    def _part(self, content: bytes, first: str, last: str, count: str) -> io.BytesIO | None:
        """Send some bytes of a file: whoever reads Parquet from an address takes only those that it needs."""
        start = int(first) if first else max(len(content) - int(count), 0)
        part = content[start : int(last) + 1 if last else len(content)]
        if not part:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return None
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Range", f"bytes {start}-{start + len(part) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        return io.BytesIO(part)

    def _path(self) -> Path:
        return Path(self.translate_path(self.path))

    def _is_in_site(self, path: str) -> bool:
        """Tell whether a path is of a file, or of a folder with a page, and no link leads it out of the site."""
        try:
            file = Path(path) / "index.html" if Path(path).is_dir() else Path(path)
            return file.is_file() and file.resolve().is_relative_to(Path(self.directory).resolve())
        except (OSError, ValueError):  # no system has a file of such a name
            return False

    def end_headers(self) -> None:
        """Send the headers that a host should send with the site."""
        for name, value in headers_of(getattr(self, "path", "")).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own page."""
        pages = [f"{self.directory}/{folder}404.html" for folder in (self._first_folder(), "")]
        page = next((page for page in pages if self._is_in_site(page)), None)
        if code != HTTPStatus.NOT_FOUND or page is None:
            super().send_error(code, message, explain)
            return
        body = Path(page).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _first_folder(self) -> str:
        """Return the folder that an address begins with, which is that of a language or has no page of its own."""
        first, slash, _ = getattr(self, "path", "").lstrip("/").partition("/")
        return first + slash

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return what a file is, as the list of our files has it."""
        return MEDIA_TYPES.get(ending_of(str(path))) or super().guess_type(path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (name given by the base class)
        """Say nothing of single requests."""


class SiteServer(ThreadingHTTPServer):
    """A server that says what went wrong in a line, in a language."""

    language = SOURCE

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 (as in the base class)
        """Say nothing of a reader who has left before the answer was whole."""
        fault = sys.exception()
        if not isinstance(fault, ConnectionError):
            what = say("A request from {client} was not answered: {fault!r}", client=client_address, fault=fault)
            print(what.into(self.language), file=sys.stderr)


def server(built: Path, port: int, language: str = SOURCE) -> SiteServer:
    """Return a server of a built site on this machine; port 0 takes any that is free."""
    found = SiteServer(("127.0.0.1", port), partial(SiteHandler, directory=str(built)))
    found.language = language
    return found


class Rebuilder(FileSystemEventHandler):
    """Builds the site anew some time after the last change."""

    def __init__(self, root: Path, language: str = SOURCE) -> None:
        """Take the repository's folder, and the language in which to say what is wrong with it."""
        self.root, self.language = root, language
        self.timer: threading.Timer | None = None
        self.one_at_a_time = threading.Lock()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Wait until changes stop, then rebuild."""
        if event.is_directory or event.event_type not in CHANGES or "__pycache__" in str(event.src_path):
            return
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(QUIET_SECONDS, self._rebuild)
        self.timer.start()

    def _rebuild(self) -> None:
        """Run the build as a process of its own, so that changed code is read again."""
        command = [sys.executable, str(self.root / "build.py"), "site", "--wait", "--language", self.language]
        with self.one_at_a_time:
            subprocess.run(command, cwd=self.root, check=False)  # noqa: S603 (our own command)


def serve(root: Path, running: SiteServer) -> None:
    """Serve the site until the reader presses Ctrl+C, rebuilding on change."""
    observer, rebuilder = Observer(), Rebuilder(root, running.language)
    for name in INPUTS:
        if (root / name).is_dir():
            observer.schedule(rebuilder, str(root / name), recursive=True)
    # The folder itself, for build.py and mkdocs.yml.
    observer.schedule(rebuilder, str(root))
    observer.start()
    with running:
        here = f"http://127.0.0.1:{running.server_address[1]}/"
        print(say("Zeldzaam: {address}  (Ctrl+C stops)", address=here).into(running.language), flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
    observer.stop()
    observer.join()
