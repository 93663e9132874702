"""Tables of which each row holds a number: where a source gives none, there is no row."""

from collections.abc import Mapping

# By table, the columns of which one at least is filled in, the usual one first.
# Tables with a column `flag` are not named: they say there why there is none.
ALWAYS_A_NUMBER: Mapping[str, tuple[str, ...]] = {
    "china_share_by_stage": ("share_percent", "low", "high"),
    "end_uses": ("share_percent", "low"),
    "figures": ("value", "low", "high"),
    "oxide_prices": ("price_usd_per_kg", "low", "high"),
}
