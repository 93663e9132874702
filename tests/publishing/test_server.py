"""The local server of the built site."""

import socket
import struct
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest

from publishing.server import server

PAGES = {
    "404.html": "both",
    "nl/404.html": "Niet gevonden",
    "nl/index.html": "Welkom",
    "charts/reserves.nl.html": "Reserves",
    "folder/file.txt": "alone",
    "data/supply/reserves.parquet": "rows",
    "data/supply/reserves.csv-metadata.json": "{}",
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[HTTPConnection]:
    """Serve a site of three pages, with links that lead out of it, and return a connection to it."""
    site = tmp_path / "site"
    for name, text in PAGES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (tmp_path / "404.html").write_text("of another site", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "outside").symlink_to(tmp_path)
    running = server(site, 0)
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
        ("/../nl/", 200, "Welkom"),
        ("/../x", 404, "both"),
        ("/..%2fx", 404, "both"),
        ("/outside/secret.txt", 404, "both"),
        ("/link.txt", 404, "both"),
        ("/folder/", 404, "both"),
        ("/folder", 404, "both"),
        ("/%00", 404, "both"),
        ("/nl/%00/", 404, "Niet gevonden"),
        ("/" + 300 * "a", 404, "both"),
        ("/%ff%fe", 404, "both"),
        ("//nl/", 200, "Welkom"),
    ],
)
def test_answers(connection: HTTPConnection, path: str, status: int, text: str) -> None:
    """A missing page is answered in the language of the address, or else in both."""
    connection.request("GET", path)
    answer = connection.getresponse()

    assert (status, text) == (answer.status, answer.read().decode("utf-8"))


def test_a_table_that_has_moved_is_found(connection: HTTPConnection) -> None:
    """Its second address leads to the one that stays."""
    connection.request("GET", "/data/supply/data/reserves.csv")
    answer = connection.getresponse()

    assert (301, "/data/supply/reserves.csv") == (answer.status, answer.headers["Location"])


@pytest.mark.parametrize(
    ("ending", "expected"),
    [("parquet", "application/vnd.apache.parquet"), ("csv-metadata.json", "application/csvm+json")],
)
def test_a_file_for_others_says_what_it_is(ending: str, expected: str, connection: HTTPConnection) -> None:
    """Also where Python does not know it, or by the end of its name alone would take it for something else."""
    connection.request("GET", f"/data/supply/reserves.{ending}")

    assert expected == connection.getresponse().headers["Content-Type"]


@pytest.mark.parametrize(
    ("asked", "status", "sent", "said"),
    [
        ("bytes=0-1", 206, b"ro", "bytes 0-1/4"),
        ("bytes=2-", 206, b"ws", "bytes 2-3/4"),
        ("bytes=3-9", 206, b"s", "bytes 3-3/4"),
        ("bytes=-1", 206, b"s", "bytes 3-3/4"),
        ("bytes=-9", 206, b"rows", "bytes 0-3/4"),
        ("lines=0-1", 200, b"rows", None),
        ("bytes=-", 200, b"rows", None),
    ],
)
def test_a_part_of_a_file_is_sent(
    connection: HTTPConnection, asked: str, status: int, sent: bytes, said: str | None
) -> None:
    """A program that reads Parquet asks for its end first; what is no range is as if it was not asked."""
    connection.request("GET", "/data/supply/reserves.parquet", headers={"Range": asked})
    answer = connection.getresponse()

    assert (status, sent, said) == (answer.status, answer.read(), answer.getheader("Content-Range"))


@pytest.mark.parametrize("asked", ["bytes=4-", "bytes=2-1", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(connection: HTTPConnection, asked: str) -> None:
    """Behind the end of a file there is nothing to send."""
    connection.request("GET", "/data/supply/reserves.parquet", headers={"Range": asked})

    assert HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE == connection.getresponse().status


def test_a_head_request_gets_no_body(connection: HTTPConnection) -> None:
    """The length is said, the page is not sent."""
    connection.request("HEAD", "/nl/nergens/")
    answer = connection.getresponse()

    assert (404, str(len("Niet gevonden")), b"") == (answer.status, answer.getheader("Content-Length"), answer.read())


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:1", 200), ("LOCALHOST", 200), ("127.0.0.1", 200), ("rebound.example", 421), ("", 421)],
)
def test_only_this_machine_is_answered(connection: HTTPConnection, host: str, status: int) -> None:
    """A page elsewhere whose name is made to lead here gets nothing to read."""
    connection.request("GET", "/nl/", headers={"Host": host})
    answer = connection.getresponse()

    assert (status, status == HTTPStatus.OK) == (answer.status, b"Welkom" in answer.read())


@pytest.mark.parametrize(
    ("path", "framing", "policy"),
    [
        ("/nl/", "DENY", "frame-ancestors 'none'"),
        ("/nl/nergens/", "DENY", "frame-ancestors 'none'"),
        ("/charts/reserves.nl.html", None, "script-src 'none'; object-src 'none'; base-uri 'none'"),
    ],
)
def test_the_headers_of_a_host_are_sent(connection: HTTPConnection, path: str, framing: str, policy: str) -> None:
    """Pages may not be framed, embeds may be, and a browser takes each file for what it is said to be."""
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()

    names = ("X-Frame-Options", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")
    assert [framing, policy, "nosniff", "no-referrer"] == [answer.getheader(name) for name in names]


def test_a_reader_who_leaves_is_not_an_error(connection: HTTPConnection, capfd: pytest.CaptureFixture[str]) -> None:
    """A broken connection and a request that is none leave nothing on the screen but, at most, a line."""
    for sent in (
        b"GET /nl/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\x16\x03\x01 \xff\r\n\r\n",
        b"GET\r\n\r\n",
        b"PUT /nl/ HTTP/1.1\r\n\r\n",
    ):
        with socket.create_connection((connection.host, connection.port)) as raw:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.sendall(sent)
    connection.request("GET", "/nl/")

    assert HTTPStatus.OK == connection.getresponse().status
    assert "Traceback" not in capfd.readouterr().err


def test_a_request_that_fails_is_a_line_in_the_language_of_the_console(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback of the library that serves it."""
    with server(tmp_path, 0, "nl") as running:
        try:
            int("strange")
        except ValueError:
            running.handle_error(None, "127.0.0.1")

    line = capsys.readouterr().err
    assert line.startswith("Een verzoek van 127.0.0.1 is niet beantwoord: ValueError(")
    assert 1 == line.count("\n")
