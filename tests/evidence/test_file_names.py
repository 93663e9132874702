"""Names of files that not every machine can hold."""

import pytest

from evidence.file_names import fault_of_name


@pytest.mark.parametrize("name", ["con", "AUX.md", "nul.csv", "prn.a.md", "com1.py", "lpt9"])
def test_names_of_devices(name: str) -> None:
    """In whatever letters, and with whatever after a point."""
    assert f"Windows keeps the name '{name}' for a device" == fault_of_name(name)


@pytest.mark.parametrize("name", ["a.", "a ", "a:b.csv", 'a"', "a?", "a*", "<a>", "a|b", "a\\b", "a\nb"])
def test_names_that_cannot_be_written(name: str) -> None:
    """Signs of its own, and a point or a blank at the end."""
    assert f"Windows cannot write the name '{name}'" == fault_of_name(name)


@pytest.mark.parametrize("name", ["console.md", "figures.csv", "com", "a.b", "lpt.md", "README.md"])
def test_names_that_every_machine_holds(name: str) -> None:
    """A name may begin like that of a device."""
    assert not fault_of_name(name)
