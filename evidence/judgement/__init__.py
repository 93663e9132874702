"""What the rows say of a claim: how each compares, and the verdict that follows.

The rule stands on the page about the method; nothing here can be overruled by a row.
"""

from evidence.judgement.verdicts import Judgement, Outcome, judge

__all__ = ["Judgement", "Outcome", "judge"]
