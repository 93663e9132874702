# %% [raw]
# ---
# id: dependence-arithmetic
# title: Rekenen met afhankelijkheid
# description: Waarom de afhankelijkheid van China voor hetzelfde jaar per editie verschilt.
# reads: [figures/figures, supply/us_import_sources, supply/us_salient_statistics]
# ---

# %% [markdown]
# Van de zeldzame aardmetalen die de VS in 2024 verbruikten, kwam volgens onze ruwe schatting {{figure:us-reliance-times-china-share-mcs-2025}} of {{figure:us-reliance-times-china-share-mcs-2026}} uit China.
# Welke van de twee, hangt af van de editie van het overzicht van de Amerikaanse geologische dienst (USGS) waarmee je rekent.
#
# | Bron en editie | Netto-invoerafhankelijkheid | × aandeel van China in de invoer | = ruwe schatting |
# |---|---:|---:|---:|
# | USGS, editie van 2025 | {{figure:us-net-import-reliance-2024-mcs-2025|short}} | {{figure:china-share-of-us-imports-2020-2023-mcs-2025|short}} | {{figure:us-reliance-times-china-share-mcs-2025|short}} |
# | USGS, editie van 2026 | {{figure:us-net-import-reliance-2024-mcs-2026|short}} | {{figure:china-share-of-us-imports-2021-2024-mcs-2026|short}} | {{figure:us-reliance-times-china-share-mcs-2026|short}} |
#
# Geen van de twee cijfers die we vermenigvuldigen, is op zichzelf het antwoord.
# De *netto-invoerafhankelijkheid* is de invoer min de uitvoer, als deel van het verbruik. Alle landen tellen mee.
# Het *aandeel in de invoer* zegt welk deel van de ingevoerde verbindingen en metalen uit China kwam.
# Op deze pagina vermenigvuldigen we die twee stap voor stap, met de tabellen van deze site.
#
# Elk jaar brengt de USGS een nieuwe editie van de Mineral Commodity Summaries (MCS) uit, waarin ook eerdere jaren kunnen zijn herzien.
#
# De code van elke stap kun je uitklappen. Die leest drie tabellen in, met alleen de standaardbibliotheek van Python.

# %%
import csv
import os
from pathlib import Path

from IPython.display import Markdown

DATA = Path(os.environ["ZELDZAAM_DATA"])


def read(package, table):
    path = DATA / package / "data" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(head, *rows):
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return Markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))


def whole(number):
    return f"{number:.0f}"


def named(edition):
    return f"USGS, editie van {edition.removeprefix('MCS ')}"


def percent(number):
    return f"{number:.1f}".replace(".", ",")


statistics = read("supply", "us_salient_statistics")
import_sources = read("supply", "us_import_sources")
figures = {row["id"]: row for row in read("figures", "figures")}

# %% [markdown]
# ## Hetzelfde jaar, twee edities
#
# Voor 2024 schatte de editie van 2025 de netto-invoerafhankelijkheid op {{figure:us-net-import-reliance-2024-mcs-2025}}.
# In de editie van 2026 staat voor datzelfde jaar {{figure:us-net-import-reliance-2024-mcs-2026}}.

# %%
YEAR = "2024"
EDITIONS = ("MCS 2025", "MCS 2026")


def statistic(edition, measure):
    wanted = (edition, YEAR, measure, "compounds-and-metals")
    for row in statistics:
        if (row["edition"], row["year"], row["measure"], row["commodity"]) == wanted:
            return float(row["value"])
    raise LookupError(wanted)


reliance = {edition: statistic(edition, "net-import-reliance") for edition in EDITIONS}

# %% [markdown]
# ## Waar het verschil vandaan komt
#
# Verbruik is productie plus invoer min uitvoer.
# Trek je de eigen productie van het verbruik af, dan houd je dus de netto-invoer over.
# Volgens de editie van 2025 was de eigen productie naar schatting {{figure:us-compound-production-2024-mcs-2025|number}} ton, omgerekend naar oxide; volgens die van 2026 was het {{figure:us-compound-production-2024-mcs-2026|number}} ton.

# %%
def estimate(edition):
    consumption = statistic(edition, "apparent-consumption")
    production = statistic(edition, "production")
    return 100 * (consumption - production) / consumption


table(
    ["Bron en editie", "Netto-invoerafhankelijkheid in 2024, door ons berekend"],
    *([named(edition), f"{percent(estimate(edition))}%"] for edition in EDITIONS),
)

# %% [markdown]
# Die uitkomst ligt dicht bij wat de USGS zelf opgeeft.
# Nu zetten we de oude productie in de nieuwe editie en laten we de rest zoals die is.

# %%
old_output, new_output = (statistic(edition, "production") for edition in EDITIONS)
net_imports = statistic("MCS 2026", "apparent-consumption") - new_output
Markdown(
    f"Voor 2024 zou de netto-invoerafhankelijkheid dan {percent(100 * net_imports / (net_imports + old_output))} procent zijn."
)

# %% [markdown]
# Dat is bijna weer het eerste cijfer.
# De hogere productie verklaart dus bijna het hele verschil.

# %% [markdown]
# ## Het aandeel van China in de invoer
#
# Dit aandeel is een gemiddelde over vier jaar, met Hongkong erbij.
# In de editie van 2025 is het {{figure:china-share-of-us-imports-2020-2023-mcs-2025}}, over 2020 tot en met 2023.
# In de editie van 2026 is het {{figure:china-share-of-us-imports-2021-2024-mcs-2026}}, over 2021 tot en met 2024.

# %%
from_china = [
    float(row["share_percent"])
    for row in import_sources
    if row["edition"] == "MCS 2026" and row["commodity"] == "compounds-and-metals" and row["country"] == "CHN"
]
share = {
    "MCS 2025": float(figures["china-share-of-us-imports-2020-2023-mcs-2025"]["value"]),
    "MCS 2026": from_china[0],
}

# %% [markdown]
# ## De vermenigvuldiging
#
# Per editie vermenigvuldigen we de afhankelijkheid met het aandeel en delen we de uitkomst door honderd.

# %%
product = {edition: round(reliance[edition] * share[edition] / 100) for edition in EDITIONS}

table(
    ["Bron en editie", "Afhankelijkheid in 2024", "× aandeel van China", "= ruwe schatting"],
    *(
        [named(edition), *(f"{whole(part[edition])}%" for part in (reliance, share, product))]
        for edition in EDITIONS
    ),
)

# %% [markdown]
# Met de editie van 2025 komt er {{figure:us-reliance-times-china-share-mcs-2025}} uit, met die van 2026 {{figure:us-reliance-times-china-share-mcs-2026}}.
# Toch gaan beide percentages over hetzelfde jaar: 2024.

# %% [markdown]
# ## Wat de uitkomst wel en niet zegt
#
# De uitkomst is een ruwe schatting.
# Ze klopt alleen als China in de netto-invoer hetzelfde aandeel heeft als in de hele invoer, en dat hoeft niet.
#
# - **De jaren verschillen.** De afhankelijkheid gaat over één jaar, het aandeel over vier.
# - **Uitvoer en doorvoer tellen mee.** Wat de VS weer uitvoeren, gaat van de invoer af. Uit welk land dat kwam, is niet bekend.
# - **Een deel komt via een omweg.** Wat de VS uit Estland, Japan en Maleisië invoeren, is gemaakt van grondstoffen uit onder meer China ({{source:usgs-mcs-2025}}).
# - **Alles ligt op één hoop.** Goedkoop cerium telt per ton even zwaar als duur terbium. Bij de zware zeldzame aardmetalen is de afhankelijkheid {{figure:us-net-import-reliance-heavy-2021-2025-mcs-2026}} ({{source:usgs-mcs-2026-heavy}}).
# - **Magneten in producten ontbreken.** Een motor in een ingevoerde auto staat niet in deze tabellen.
#
# Noem daarom altijd welk van de twee cijfers je bedoelt, en uit welke editie het komt.
#
# Ons oordeel over de bewering uit het nieuws staat bij {{claim:us-dependence-on-china}}.
