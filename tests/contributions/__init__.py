"""What strangers may send: hostile and broken contributions, by class in `cases/`, each with all that is said of it.

They are tried on a small publication: the tables of `tests/charts/tables/`, the pages of `docs/` here, and the real
code, words and assets. `make contributions` tries all of them, and the tests a fixed sample of each class.
"""
