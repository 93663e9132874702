"""Every text with its place, and how it is written: spelled, short, and the same in every language."""
