"""Turns words, charts and tables into a site per language, with downloads and metadata."""
