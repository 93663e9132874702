"""Tests of how evidence is compared with what is claimed, and of the verdicts that follow."""
