"""The verdict about a claim in the words of a language, as a headline begins with it."""

from charts.vocabulary import SHARED, capitalised, complete
from evidence.records import Claim


def verdict_of(claim: Claim, language: str) -> str:
    """Return the verdict about a claim, its first letter a capital."""
    return capitalised(str(complete(SHARED)[language]["values"]["verdict"][claim.verdict]))
