"""Reads and checks the data packages; knows no language and no page."""
