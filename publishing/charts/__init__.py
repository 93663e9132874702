"""A chart in the site: its drawings, its place in a page, its files, and what makes it live."""
