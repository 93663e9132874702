"""Twenty sentences of real newspapers: only their numbers are kept, and where they stood."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit

READ = """async (text) => {
  for (const name of ["numbers", "known-numbers"]) await zeldzaam.load(name);
  const found = zeldzaam.numbersIn(text, zeldzaam.numbers);
  return found.map(({ amounts, base }) => `${Math.round(amounts[0] * 10) / 10} ${base}`);
}"""
# The words around the numbers are ours.
SENTENCES = {
    # https://www.telegraaf.nl/financieel/1482291365/china-wil-defensiesector-vs-schaden-met-exportbeperkingen
    "Zeventien metalen; 417 kilo in een F-35; 80 procent.": ["17 count", "417 kg", "80 percent"],
    # https://www.tijd.be/politiek-economie/internationaal-vs/China-bekijkt-of-het-VS-treft-met-exportbeperking-zeldzame-aardmetalen/10284740
    "Per F-35 417 kilogram.": ["417 kg"],
    # https://www.tijd.be/politiek-economie/internationaal-algemeen/China-brengt-aardmetalen-in-stelling-als-wapen-tegen-VS/10284825
    "Dat zijn 17 metalen, zowat 80 procent.": ["17 count", "80 percent"],
    # https://www.demorgen.be/nieuws/china-richt-super-conglomeraat-op-van-aardmetalen-en-verstevigt-zijn-positie-op-de-wereldmarkt~bd4cecf8/
    "Zo'n tweederde, en voor 85 procent.": ["66.7 percent", "85 percent"],
    # https://www.rd.nl/artikel/461291-china-vergroot-reserves-aardmetalen
    "Voor 18.000 ton; meer dan 90 procent.": ["18000000 kg", "90 percent"],
    # https://www.welingelichtekringen.nl/economie/bedrijven-in-eu-staken-productie-door-tekort-chinese-aardmetalen
    "Er zijn 46 pauzes.": ["46 count"],
    # https://asiatimes.com/tag/vital-metals/
    "An F-35: 920 lbs. Others: 5,200 lbs. and 9,200 lbs.": ["417.3 kg", "2358.7 kg", "4173 kg"],
    # https://soylentnews.org/article.pl?sid=21/02/19/0528205 (the Financial Times)
    "Of 17 minerals 80 percent; 417kg; four-fifths.": ["17 count", "80 percent", "417 kg", "80 percent"],
    # https://www.troublefreepool.com/threads/307995/post-2691958 (the Wall Street Journal)
    "It mines 12%, exports two-thirds; 85% elsewhere.": ["12 percent", "66.7 percent", "85 percent"],
    # https://troib.com/china-dominates-the-rare-earths-market-this-us-mine-is-trying-to-change-that (Politico)
    "A pair of 100-ton trucks; around 15 percent; 17 minerals.": ["100000 kg", "15 percent", "17 count"],
    # https://nieuws.nl/economie/20231128/china-blijft-grootste-leverancier-zonnepanelen-laptops-en-accus/
    "Voor 78,6 miljard euro; ruim de helft; 14 van de 34.": ["78600 million_eur", "50 percent", "14 count", "34 count"],
    # http://www.bright.nl/china-stopt-met-export-zeldzame-metalen
    "Twee van de zeventien; 97 procent; 16 kilo; nu 31.310 ton.": ["17 count", "97 percent", "16 kg", "31310000 kg"],
    # https://www.businessinsider.nl/zeldzame-aardmetalen-dominantie-van-china-bij-cruciale-grondstoffen-voor-smartphone-en-elektrische-auto-neemt-af/
    "Van 92 procent tot 58 procent; zeventien; 85 procent.": ["92 percent", "58 percent", "17 count", "85 percent"],
    # https://www.nu.nl/economie/6279767/geen-land-ter-wereld-voert-zo-veel-zonnepanelen-in-als-nederland.html
    "89 procent, waarvan zo'n 60 procent weer weg.": ["89 percent", "60 percent"],
    # https://www.livemint.com/global/chinas-power-over-rare-earths-is-not-as-great-as-it-seems/amp-11760592180568.html
    # (the Economist)
    "69% of ore, over 90% refined, and 54% tariffs; seven.": ["69 percent", "90 percent", "54 percent"],
    # https://www.pressreader.com/usa/los-angeles-times/20200928/281694027223734
    "Four-fifths, worth $13 billion; $1.7-billion debt.": ["80 percent", "13000000000 usd", "1700000000 usd"],
    # https://www.asianewsday.com/chinas-dominance-of-rare-earths-supply-is-a-growing-concern-in-the-west/
    # (the Financial Times)
    "More than 85 per cent; about two-thirds of the rest.": ["85 percent", "66.7 percent"],
    # https://thechinaproject.com/2021/10/25/china-making-one-company-to-rule-all-rare-earths
    "About half of all concentrates; nearly 70%; Japan 49%.": ["50 percent", "70 percent", "49 percent"],
    # https://finoracle.net/?p=74194 (CNBC)
    "Over 69% in 2024; nearly half of the imports.": ["69 percent", "50 percent"],
    # https://telecomasia.net/content/japan-pushes-china-rare-earth-ban/?page=0%2C1
    "Of the second half of 2010, 72%; two to five years.": ["72 percent", "2 years", "5 years"],
}


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page that the module belongs to."""
    context = browser.new_context()
    yield Visit(context.new_page(), address).go("/en/")
    context.close()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_number_of_a_newspaper_is_read(page: Page, sentence: str) -> None:
    """With its unit, and nothing else: no F-35."""
    found: Any = page.evaluate(READ, sentence)

    assert SENTENCES[sentence] == found
