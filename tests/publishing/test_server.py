"""The local server of the built site."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from publishing.server import server


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[HTTPConnection]:
    """Serve a site of three pages and return a connection to it."""
    for name, text in (("404.html", "both"), ("nl/404.html", "Niet gevonden"), ("nl/index.html", "Welkom")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    running = server(tmp_path, 0)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    made = HTTPConnection("127.0.0.1", running.server_address[1], timeout=10)
    yield made
    made.close()
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/nl/", 200, "Welkom"),
        ("/nl/nergens/", 404, "Niet gevonden"),
        ("/nl/nergens/diep/?a=1", 404, "Niet gevonden"),
        ("/en/nowhere/", 404, "both"),
        ("/nergens", 404, "both"),
        ("/%2e%2e/%2e%2e/etc/hostname", 404, "both"),
    ],
)
def test_answers(connection: HTTPConnection, path: str, status: int, text: str) -> None:
    """A missing page is answered in the language of the address, or else in both."""
    connection.request("GET", path)
    answer = connection.getresponse()

    assert (status, text) == (answer.status, answer.read().decode("utf-8"))


def test_a_head_request_gets_no_body(connection: HTTPConnection) -> None:
    """The length is said, the page is not sent."""
    connection.request("HEAD", "/nl/nergens/")
    answer = connection.getresponse()

    assert (404, str(len("Niet gevonden")), b"") == (answer.status, answer.getheader("Content-Length"), answer.read())
