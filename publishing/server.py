"""A local server of the built site that rebuilds it when something changes."""

import subprocess
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from publishing.fingerprint import INPUTS

QUIET_SECONDS = 0.3
CHANGES = {"modified", "created", "deleted", "moved"}


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files, and the 404 page of the language that was asked for."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".woff2": "font/woff2"}  # noqa: RUF012 (as in the base class)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own page."""
        language = self.path.lstrip("/").split("/")[0]
        pages = [Path(self.directory) / language / "404.html", Path(self.directory) / "404.html"]
        page = next((page for page in pages if page.is_file()), None)
        if code != HTTPStatus.NOT_FOUND or page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (name given by the base class)
        """Say nothing of single requests."""


def server(built: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a built site on this machine; port 0 takes any that is free."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(SiteHandler, directory=str(built)))


class Rebuilder(FileSystemEventHandler):
    """Builds the site anew some time after the last change."""

    def __init__(self, root: Path) -> None:
        """Take the repository's folder."""
        self.root = root
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
        command = [sys.executable, str(self.root / "build.py"), "site", "--wait"]
        with self.one_at_a_time:
            subprocess.run(command, cwd=self.root, check=False)  # noqa: S603 (our own command)


def serve(root: Path, running: ThreadingHTTPServer) -> None:
    """Serve the site until the reader presses Ctrl+C, rebuilding on change."""
    observer, rebuilder = Observer(), Rebuilder(root)
    for name in INPUTS:
        if (root / name).is_dir():
            observer.schedule(rebuilder, str(root / name), recursive=True)
    # The folder itself, for build.py and mkdocs.yml.
    observer.schedule(rebuilder, str(root))
    observer.start()
    with running:
        print(f"Zeldzaam: http://127.0.0.1:{running.server_address[1]}/  (Ctrl+C stops)", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
    observer.stop()
    observer.join()
