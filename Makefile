# Two commands are enough: `make site` shows the site, `make test` tests the program.
# Everything is set up in .venv, which is made anew when pyproject.toml changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.DEFAULT_GOAL := site
.PHONY: site html clean regenerate serve devserver publish check test site-test lighthouse picture fuzz vscode editors lint format reference messages docs bench bench-quotes audit locked setup dev

site: setup  ## check, build into output/, and say where the first page is
	@$(BIN)/factcheck build --quiet
	@$(BIN)/python -c 'import pathlib; print("The site is built. Open", pathlib.Path("output/index.html").resolve().as_uri())'

html: setup  ## build the site
	@$(BIN)/pelican

clean:  ## remove what was built
	rm -rf output

regenerate: setup  ## build again at each change
	@$(BIN)/pelican -r

serve: setup  ## serve output/ at http://localhost:$(PORT)
	@$(BIN)/pelican -l -p $(PORT)

devserver: setup  ## serve, and build again at each change
	@$(BIN)/pelican -lr -p $(PORT)

publish: setup  ## build for the web: make publish SITEURL=https://example.org/repo
	@SITEURL="$(SITEURL)" $(BIN)/pelican -s publishconf.py

check: setup  ## check claims and sources, build nothing
	@$(BIN)/factcheck check

test: dev  ## run the tests (without a browser), on every core
	@$(BIN)/python -m pytest -m "not site and not lighthouse and not editors" -n auto --dist loadfile

site-test: dev tests/site/node_modules/.done  ## drive a real browser over the built site
	@$(BIN)/python -m pytest -m site

lighthouse: dev tests/site/node_modules/.done  ## run Lighthouse over the built site, three times a page
	@$(BIN)/python -m pytest -m lighthouse tests/site

picture: dev  ## take the picture of a claim's page that README.md shows
	@$(BIN)/python tests/site/picture.py

vscode: dev editors/vscode/node_modules/.done  ## build the extension for VS Code, and test it with the real program
	@cd editors/vscode && FACTCHECK="$(CURDIR)/$(BIN)/factcheck" npm test --silent

editors: dev  ## let Neovim and Emacs speak with the language server, set up as the documents say
	@$(BIN)/python -m pytest -m editors tests/editors

fuzz: dev  ## look for inputs that break something: make fuzz MINUTES=60
	@MINUTES=$(or $(MINUTES),10) FACTCHECK_HOSTILE=each $(BIN)/python -m pytest tests/fuzz tests/acceptance/test_hostile_check.py

lint: dev  ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: dev
	@$(BIN)/ruff format .

reference: dev  ## write the JSON Schemas and the reference pages anew
	@$(BIN)/python -m factcheck.cli.generate

messages: dev  ## collect the theme's texts and bring the catalogues under theme/translations up to date
	@$(BIN)/python -m factcheck.cli.messages

docs: reference  ## the same, and fail where anything has no documentation
	@$(BIN)/python -m factcheck.cli.generate --check

bench: dev  ## CPU and memory of checks on desks of 1,000 to 30,573 claims, Hugo beside them
	@$(BIN)/python bench/run.py

bench-quotes: dev  ## how often and how fast quotes are found, on real news texts
	@$(BIN)/python bench/quotes.py

audit: $(VENV)/audit/.done  ## licences, known weaknesses (needs the network) and a bill of materials of what CI installs
	@$(VENV)/audit/ci/bin/python requirements/licences.py
	@mkdir -p build
	@$(VENV)/audit/tools/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml \
	  --output-file build/sbom.json $(VENV)/audit/ci
	@echo "build/sbom.json is the bill of materials (CycloneDX)."
	@$(VENV)/audit/tools/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements/ci.txt || \
	  { echo "A weakness is known, or the advisories could not be reached: nobody can say that there is none." >&2; exit 1; }

locked: $(VENV)/bin/pip  ## set up with the very files that requirements/ lists, each by its digest, as CI does
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/build.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/ci.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.dev $(VENV)/.site

setup: $(VENV)/.site
dev: $(VENV)/.dev

$(VENV)/bin/pip:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: pyproject.toml | $(VENV)/bin/pip
	@echo "Setting up in $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/pip
	@echo "Setting up in $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.site

tests/site/node_modules/.done: tests/site/package.json
	@cd tests/site && npm install --ignore-scripts --no-audit --no-fund --silent
	@touch $@

editors/vscode/node_modules/.done: editors/vscode/package.json
	@cd editors/vscode && npm install --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(VENV)/audit/.done: requirements/ci.txt requirements/audit.txt | $(VENV)/bin/pip
	@$(PYTHON) -m venv --clear $(VENV)/audit/ci
	@$(PYTHON) -m venv --clear $(VENV)/audit/tools
	@$(VENV)/audit/ci/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/ci.txt
	@$(VENV)/audit/tools/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  -r requirements/audit.txt
	@touch $@
