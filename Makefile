# Zeldzaam needs python3 (3.11 or newer) with venv, and make; the rest comes by itself.
# Each target calls a plain command, such as `.venv/bin/python build.py --help`.

PYTHON ?= python3
PORT ?= 8000
INSTALLED := .venv/.installed
RUN := .venv/bin/python
# A uv of the machine is used when there is one, else a private one is installed.
UV := $(or $(shell command -v uv 2>/dev/null),.cache/uv/bin/uv)

define require_new_python
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Zeldzaam needs Python 3.11 or newer; this is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12"; exit 1; }
endef

# In which language a command speaks of the content; without it that of the system. An environment may have its own.
SPOKEN := $(if $(findstring command,$(origin LANGUAGE)),--language $(LANGUAGE))

export NO_MKDOCS_2_WARNING := 1
# Hundreds of commands start Python: where the machine forbids it to keep compiled code, each would compile all anew.
export PYTHONDONTWRITEBYTECODE :=
# Half of the time tests wait for the disk and for other processes, so there is one worker more than cores.
export PYTEST_XDIST_AUTO_NUM_WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check due test test-data proof quality fix review bench readers mutants contributions snapshots messages format interaction rebuilt pinned bill compressed addresses release audit lock

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(INSTALLED) ## build the whole site into build/site
	@$(RUN) build.py site

serve: $(INSTALLED) ## serve the site on this machine and rebuild it on change (PORT=8000)
	@$(RUN) build.py serve --port $(PORT)

check: $(INSTALLED) ## check data, words and code: every problem at once, with its remedy
	@$(RUN) build.py check $(SPOKEN)
	@$(MAKE) --no-print-directory quality

due: $(INSTALLED) ## list the sources whose next edition is due, the overdue first (ON=2027-03-01 for another day)
	@$(RUN) build.py due $(if $(ON),--on $(ON))

test: $(INSTALLED) ## check the code, build the site, and run every test, those in the browser too
	@# The checks of the code use one core, and so does half of a build: the two take no longer together than the build.
	@$(MAKE) --no-print-directory --jobs 2 quality site
	@scripts/hunspell
	@chromium=$$(scripts/chromium) && CHROMIUM="$$chromium" $(RUN) -m pytest -q -n auto --dist loadfile --no-loadscope-reorder

test-data: $(INSTALLED) ## what a correction of the data must pass: the check, and the tests of data and charts
	@scripts/hunspell
	@$(RUN) build.py check $(CHECK)
	@$(RUN) -m pytest -q -n auto --dist loadfile --no-loadscope-reorder tests/content tests/charts tests/evidence

proof: $(INSTALLED) ## correct each table in turn, and say what make test-data says of it (a quarter of an hour)
	@$(RUN) -m tests.proof

bench: $(INSTALLED) ## measure how long a build takes and how heavy a page is
	@$(RUN) -m tests.bench

readers: $(INSTALLED) site ## read the files of the site with R and LibreOffice, where these are installed (minutes)
	@$(RUN) -m tests.other_programs

mutants: $(INSTALLED) ## change the code a little, thousands of times, and say which no test sees (half an hour)
	@$(RUN) -m tests.mutants

contributions: $(INSTALLED) ## try everything that strangers may send, and say by class what was caught (ten minutes)
	@scripts/hunspell
	@$(RUN) -m tests.contributions $(ONLY)

snapshots: $(INSTALLED) ## keep how the charts look now as how they should look; read the diff before you commit it
	@chromium=$$(scripts/chromium) && CHROMIUM="$$chromium" $(RUN) -m pytest -q --snapshot-update \
		tests/charts/test_snapshots.py tests/browser/test_screenshots.py

messages: $(INSTALLED) ## put new messages into the catalogue of each language, and take out what nothing says any more
	@$(RUN) -m tests.messages

review: $(INSTALLED) ## report on a change since BASE (main): what is wrong, what differs, what it moves (LANGUAGE=nl)
	@$(RUN) build.py review --base $(or $(BASE),main) $(SPOKEN)

fix: $(INSTALLED) ## undo what a spreadsheet did to the tables, where that is safe, and write verdicts and entries of changes
	@$(RUN) build.py fix $(SPOKEN)

format: $(INSTALLED) ## lay out the code, and sort the tables and the lists of words
	@$(RUN) -m ruff check --fix --exit-zero
	@$(RUN) -m ruff format
	@$(RUN) build.py sort

interaction: ## build anew what makes a chart live and what searches, from interaction/ (needs Node 20.12 or newer, and npm)
	@cd interaction && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && npm run --silent build

rebuilt: interaction ## see that interaction/dist is what interaction/ gives (needs Node and npm, as above)
	@git diff --exit-code --stat -- interaction/dist || { \
		echo "interaction/dist is not what interaction/ gives → commit what make interaction made"; exit 1; }

pinned: $(INSTALLED) ## write down the fingerprints of our own scripts, stylesheets, templates and notebooks, after one was changed
	@sha256sum docs/assets/*.* docs/overrides/*.html docs/overrides/partials/*.html > publishing/pinned.sha256
	@$(RUN) -m publishing.writing.pinned_code

release: $(INSTALLED) ## keep the data as a release that stays for ever, unless a change is untold (ON=2027-03-01 for another day)
	@$(RUN) build.py release $(if $(ON),--on $(ON)) $(SPOKEN)

bill: .cache/audit/bin/pip-audit ## write bill.cdx.json, the list of all libraries as CycloneDX, after make lock
	@.cache/audit/bin/python scripts/bill

compressed: $(INSTALLED) site ## put packed copies (.gz, .br) beside the files of build/site, for a server that sends these
	@$(RUN) -m publishing.compressed

addresses: $(INSTALLED) ## write down the addresses of new figures, measures and claims, at a release: they stay for ever
	@$(RUN) -m publishing.release

audit: $(INSTALLED) .cache/audit/bin/pip-audit ## look up whether a library that we use has a known weakness (needs the network)
	@scripts/audit

lock: $(UV) ## write requirements.txt anew from pyproject.toml (UPGRADE=--upgrade takes the newest)
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--group test $(UPGRADE) pyproject.toml -o requirements.txt
	@echo "requirements.txt is up to date; run make bill, and make test before you commit it."

quality: $(INSTALLED)
	@$(RUN) -m ruff check --quiet
	@$(RUN) -m ruff format --check --quiet || { echo "The code is not laid out → run make format"; exit 1; }
	@$(RUN) -m mypy

$(INSTALLED): requirements.txt | $(UV)
	$(require_new_python)
	@test -x $(RUN) || $(PYTHON) -m venv --without-pip .venv
	@$(UV) pip sync --quiet --require-hashes --compile-bytecode --python $(RUN) requirements.txt
	@touch $@

.cache/uv/bin/uv: scripts/uv.txt
	$(require_new_python)
	@$(PYTHON) -m venv .cache/uv
	@.cache/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r scripts/uv.txt
	@touch $@

.cache/audit/bin/pip-audit: scripts/pip-audit.txt | $(UV)
	@$(PYTHON) -m venv --without-pip .cache/audit
	@$(UV) pip sync --quiet --require-hashes --python .cache/audit/bin/python scripts/pip-audit.txt
	@touch $@
