"""A small repository with nothing wrong, and what becomes of it when single cells are broken."""
