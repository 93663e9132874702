"""The conductor: check → draw → stage → generate → finish → verify → swap in.

Run `.venv/bin/python build.py --help`; the Makefile calls these commands.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from evidence.languages import DRAFTS, LANGUAGES
from evidence.messages import Message, say
from evidence.problems import Problem, as_annotation
from publishing.cache import sweep
from publishing.collector import collect_seldom, uncollected
from publishing.console import day, language_of, refused
from publishing.faults import refusal, told
from publishing.fingerprint import fingerprint
from publishing.languages.settings import Settings
from publishing.lock import alone
from publishing.progress import stage
from publishing.publisher import publisher, unsaid
from publishing.swap import restore, swap_in

# Commands import their libraries: charts and frictionless take three seconds, and an unchanged build needs neither.
ROOT = Path(__file__).resolve().parent
PORT = 8000
CODES = [one.code for one in LANGUAGES]
SPOKEN = "in which to speak of the content (default: that of your system, else en)"
NOTHING_PUBLISHED = say("Nothing was published; build/site is as it was.")


def build_site(root: Path, build: Path, settings: Settings, *, quiet: bool = False) -> list[str]:
    """Build the whole site into `build/site` and return the ids of the charts that were redrawn.

    Raises ContentProblems, and then leaves the last good site untouched.
    """
    from evidence import processes
    from publishing import assembly, checking, social_cards, verification
    from publishing.charts import drawings
    from publishing.generator.run import generate

    with stage("check", quiet=quiet):
        scene, charts = checking.checked(root, build, settings)
    with stage("draw", quiet=quiet):
        drawn = drawings.draw(charts.values(), build / "cache" / "charts")
        checking.stop_at(drawn.problems)
    with stage("stage", quiet=quiet):
        staged, problems = scene.write()
        checking.stop_at(problems)
    with stage("generate", quiet=quiet):
        generated = generate(staged.folders)
    with stage("finish", quiet=quiet):
        write_data = partial(assembly.write_data, root, build / "next", staged, settings)
        finishing = assembly.finishing(generated, staged, charts, drawn, build / "cache")
        processes.side_by_side([*finishing, write_data])
        social_cards.write_cards(generated, staged, drawn, build / "cache" / "cards")
        assembly.assemble(generated, staged, build / "next", settings)
        assembly.accompany(build / "next", staged, charts, drawn, build / "cache")
        assembly.list_files(root, build / "next", staged, charts)
    with stage("verify", quiet=quiet):
        checking.stop_at(verification.site_problems(build / "next", settings, build / "cache" / "pages.json"))
    swap_in(build / "next", build / "site")
    return drawn.redrawn


@uncollected()
def run_check(options: argparse.Namespace) -> int:
    """Check data and words, and show every problem at once, or else what asks for a look."""
    from publishing.checking import check

    looked_at = check(ROOT, options.language)
    problems = looked_at.problems
    for found in problems or looked_at.notices:
        annotation = as_annotation(found, "error" if problems else "notice", options.language)
        print(annotation if options.github else found.told(options.language))
    if not problems:
        print(say("Everything is in order.").into(options.language))
    return 1 if problems else 0


@uncollected()
def run_review(options: argparse.Namespace) -> int:
    """Report on a change, as Markdown: what is wrong, what differs from a revision, and what it moves."""
    from publishing.checking import check
    from publishing.review.comparison import review
    from publishing.review.revision import UnknownRevisionError

    looked_at = check(ROOT, options.language)
    if options.github:
        print(*(as_annotation(one, language=options.language) for one in looked_at.problems), sep="\n", file=sys.stderr)
    try:
        print(review(ROOT, ROOT / "build", options.base, options.language, looked_at))
    except UnknownRevisionError as error:
        return refused(options.language, error.what)
    return 1 if looked_at.problems else 0


def run_missing(options: argparse.Namespace) -> int:
    """List what a draft language lacks: words, pages, texts of the data, words of the charts."""
    from evidence.audit import audit
    from publishing.drafts import missing

    language = next((one for one in (*LANGUAGES, *DRAFTS) if one.code == options.code), None)
    if not language:
        what = say("'{code}' is no language yet → add it to DRAFTS in evidence/languages.py", code=options.code)
        return refused(options.language, what)
    catalogue, problems = audit(ROOT)
    return _told(list(missing(ROOT, catalogue, language) if catalogue else problems), options.language)


def run_reading(options: argparse.Namespace) -> int:
    """Say of each written page how long its sentences are, on average and at most, and which chapters are hard."""
    from publishing.checking import reading

    return _told(reading(ROOT), options.language)


def run_due(options: argparse.Namespace) -> int:
    """List the sources whose next edition is due, the overdue first, with what rests on them."""
    from publishing.due import due, view

    if (site := view(ROOT, options.language)) is None:
        what = say("The data or the words have problems → run `build.py check`, which names them")
        return refused(options.language, what)
    print(*due(site, options.on.isoformat()), sep="\n")
    return 0


def run_release(options: argparse.Namespace) -> int:
    """Keep the data as a release that stays for ever, unless something is wrong, unsaid, or has too low a version."""
    from publishing.releasing import released

    return _told(list(released(ROOT, options.on.isoformat(), options.language)), options.language)


def run_site(options: argparse.Namespace) -> int:
    """Build the site into build/site, unless nothing has changed."""
    build = ROOT / "build"
    with alone(build, patient=options.wait):
        restore(build / "site")
        sweep(build / "cache")
        return _build_unless_current(build, options.language, quiet=options.quiet)


def _build_unless_current(build: Path, language: str, *, quiet: bool) -> int:
    from publishing.checking import ContentProblems
    from publishing.generator.run import GeneratorError

    settings, remembered = Settings.from_environment(), build / "site.inputs"
    current = fingerprint(ROOT, settings)
    if remembered.exists() and remembered.read_text() == current and (build / "site").is_dir():
        print(say("Nothing has changed since the last build.").into(language))
    else:
        remembered.unlink(missing_ok=True)
        try:
            redrawn = build_site(ROOT, build, settings, quiet=quiet)
        except ContentProblems as error:
            print(*(problem.told(language) for problem in error.problems), sep="\n")
            return refused(language, say("Problems: {count}.", count=len(error.problems)), NOTHING_PUBLISHED)
        except GeneratorError as error:
            why = refusal(str(error)) or say("The generator stopped:\n{error}", error=error)
            return refused(language, why, NOTHING_PUBLISHED)
        remembered.write_text(current)
        print(say("Charts redrawn: {charts}.", charts=", ".join(redrawn) or say("none")).into(language))
    for line in unsaid(publisher(), settings.contact):
        print(line.into(language))
    print(say("The site is in build/site. Open it with `make serve`.").into(language))
    return 0


def run_serve(options: argparse.Namespace) -> int:
    """Serve the site on this machine and rebuild it on change."""
    from publishing.server import serve, server

    result = run_site(argparse.Namespace(quiet=False, wait=True, language=options.language))
    if not (built := ROOT / "build" / "site").is_dir():
        return result
    try:
        running = server(built, options.port, options.language)
    except (OSError, OverflowError) as error:
        values = {"port": options.port, "error": error}
        what = say("Port {port} cannot be used ({error}) → take another: make serve PORT=8001", **values)
        return refused(options.language, what)
    serve(ROOT, running)
    return 0


def run_sort(options: argparse.Namespace) -> int:
    """Sort the rows of every table by its primary key, and our own words by the alphabet."""
    from publishing.tidying import sort

    return _told(list(sort(ROOT)), options.language)


def run_fix(options: argparse.Namespace) -> int:
    """Mend what a spreadsheet made of the tables where that is safe, and write what follows and what nobody told of."""
    from publishing.tidying import fix

    nothing = say("There is nothing to mend; `build.py check` says what is wrong.")
    return _told(list(fix(ROOT, ROOT / "build")) or [nothing], options.language)


def _told(lines: Sequence[Message | Problem], language: str) -> int:
    for line in lines:
        print(line.told(language) if isinstance(line, Problem) else line.into(language))
    return 1 if any(isinstance(line, Problem) for line in lines) else 0


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="build.py", description="Build and check Zeldzaam.")
    commands = parser.add_subparsers(required=True, metavar="command")
    commands_of = (run_check, run_review, run_missing, run_reading, run_due, run_release, run_site, run_serve)
    for run in (*commands_of, run_sort, run_fix):
        name = run.__name__.removeprefix("run_")
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("--language", default=language_of(os.environ), choices=CODES, help=SPOKEN)
        if name in {"check", "review"}:
            command.add_argument("--github", action="store_true", help="print annotations for a pull request")
        if name == "review":
            command.add_argument("--base", default="main", help="the revision before the change (default main)")
        if name in {"due", "release"}:
            today = datetime.now().astimezone().date()
            command.add_argument("--on", type=day, default=today, metavar="DATE", help="on which day (default today)")
        if name == "missing":
            command.add_argument("code", help="code of the language, such as fy")
        if name == "site":
            command.add_argument("--quiet", action="store_true", help="do not name the stages")
            command.add_argument("--wait", action="store_true", help="wait while another build is running")
        if name == "serve":
            command.add_argument("--port", type=int, default=PORT, help=f"port on this machine (default {PORT})")
    return parser


def main() -> int:
    """Run the command that was asked for and return the exit status."""
    options = arguments().parse_args()
    collect_seldom()
    return told(partial(options.run, options), options.language)


if __name__ == "__main__":
    sys.exit(main())
