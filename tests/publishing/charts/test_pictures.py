"""Pictures are kept as long as what paints them stays the same."""

from importlib.metadata import packages_distributions
from types import ModuleType

from charts import drawing
from publishing.charts.pictures import LIBRARIES


def test_every_library_that_paints_is_in_the_key() -> None:
    """Another version of one of them may paint other pixels or other bytes."""
    found = packages_distributions()
    modules = (name for name, value in vars(drawing).items() if isinstance(value, ModuleType))
    assert sorted(LIBRARIES) == sorted(name for module in modules for name in found.get(module, ()))
