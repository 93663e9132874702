"""Tests of the checks of what rows mean, a module for each module of `evidence/checks`."""
