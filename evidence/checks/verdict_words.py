"""Checks that no text gives a verdict of its own: the page says the one that follows from the rows."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.judgement.verdicts import SUPPORTED
from evidence.languages import known
from evidence.messages import say
from evidence.problems import Problem, shown
from evidence.records import Claim, Evidence, Part, Texts
from evidence.records.record import Record
from evidence.settled import settled

# What stands before the verdict on a page, with the sign behind it.
LABEL = re.compile(r"\b(?:verdict|oordeel)\s*[:=\u2013\u2014].*", re.IGNORECASE)
FAMILY = "verdict"
CONTRADICTED = "contradicted"
# A title and an answer are printed without the verdict; of these verdicts they may not say the opposite.
OPPOSITES = {CONTRADICTED: SUPPORTED, "unverified": SUPPORTED, SUPPORTED: CONTRADICTED}
SENTENCE = re.compile(r"[^.!?;]+")


def texts_leave_the_verdict_to_the_page(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts that hold a verdict as the page shows it, and titles and answers that say the opposite of theirs."""
    rows: list[Claim | Part | Evidence] = [
        *catalogue.every(Claim), *catalogue.every(Part), *catalogue.every(Evidence)
    ]  # fmt: skip
    for row in rows:
        for column, text in _texts(row):
            if found := LABEL.search(text):
                what = say("'{found}' reads as a verdict of its own", found=shown(found[0]))
                yield Problem(
                    row.cell(column), what, say("leave it out: the page shows the verdict that follows from the rows")
                )
    for claim in catalogue.every(Claim):
        yield from _opposites(claim)


def _texts(row: Record) -> Iterator[tuple[str, str]]:
    for name, texts in vars(row).items():
        if isinstance(texts, dict):
            yield from ((f"{name}_{code}", str(text)) for code, text in texts.items())


def _opposites(claim: Claim) -> Iterator[Problem]:
    opposite = OPPOSITES.get(claim.verdict, "")
    texts: dict[str, Texts] = {"title": claim.title, "answer": claim.answer} if opposite else {}
    for language in known():
        for word in settled(FAMILY, opposite, language.code):
            for column, own in texts.items():
                if _says(own.get(language.code, ""), word, language.turns if opposite == SUPPORTED else frozenset()):
                    what = say(
                        "'{word}' says {opposite}, and the verdict is {verdict}",
                        word=word,
                        opposite=coded(FAMILY, opposite),
                        verdict=coded(FAMILY, claim.verdict),
                    )
                    yield Problem(
                        claim.cell(f"{column}_{language.code}"), what, say("say what came out, in words that fit it")
                    )


def _says(text: str, word: str, turns: frozenset[str]) -> bool:
    """Tell whether a sentence has a word, and none that turns it round."""
    sentences = SENTENCE.findall(text.casefold())
    return any(
        re.search(rf"\b{re.escape(word)}\b", sentence) and not turns & set(re.findall(r"\w+", sentence))
        for sentence in sentences
    )
