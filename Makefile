# The words a person needs: `make run`, `make test`. Each sets up first whatever is missing.
# On Windows without GNU make, make.cmd knows the same words.

.DEFAULT_GOAL := help
.PHONY: help run test lint soak bench lock clean virtual-environment
.DELETE_ON_ERROR:

# The first of these that is new enough makes the virtual environment: make run PYTHON=python3.12
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python
# Test processes; and more for pytest: make test WORKERS=8 ARGS="-k standings"
WORKERS ?= 4
ARGS ?=
# make lock UPGRADE=--upgrade moves the pins; without it they stay where pyproject.toml allows.
UPGRADE ?=

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
PY := $(BIN)/python.exe
else
BIN := .venv/bin
PY := $(BIN)/python
endif

# Wheels only: building a source distribution would fetch build tools that no hash here names.
PIP := $(PY) -m pip --disable-pip-version-check --no-input install --quiet
INSTALL_LOCKED := $(PIP) --only-binary :all: --require-hashes --requirement
INSTALL_PROJECT := $(PIP) --no-deps --no-build-isolation --editable .

# A copy of the lock file inside .venv says what was installed, so a start costs one comparison of dates.
RUN_READY := .venv/requirements.txt
TEST_READY := .venv/requirements-dev.txt
MISSING := $(if $(and $(realpath $(PY)),$(wildcard $(BIN)/pip*)),,virtual-environment)

help:
	@echo "make run     set up and run: the bot if DISCORD_TOKEN is set, else the console"
	@echo "make test    set up and run lint, types and all tests, PostgreSQL included"
	@echo "make lint    only lint and types"
	@echo "make soak    the tests of delivery at full length: a storm, a season, outages of a minute"
	@echo "make bench   the benchmarks"
	@echo "make lock    pin the dependencies of pyproject.toml anew"
	@echo "make clean   remove .venv and everything else that can be made again"

run: $(RUN_READY)
	@$(PY) -m bot

test: lint
	$(PY) -m pytest -n $(WORKERS) $(ARGS)

lint: $(TEST_READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

soak: $(TEST_READY)
	SOAK=1 $(PY) -m pytest -o log_cli=true --log-cli-level=INFO $(SOAKED) $(ARGS)

# What is run at full length; its short form is part of make test.
SOAKED = $(addprefix tests/,notices/test_storm.py notices/test_schedules.py notices/test_season.py \
	end_to_end/test_long_outages.py)

bench: $(TEST_READY)
	@$(PY) -m tests.benchmarks

lock: $(TEST_READY)
	$(PY) -m uv pip compile $(LOCK) --group build --output-file requirements.txt
	$(PY) -m uv pip compile $(LOCK) --group build --group dev --constraints requirements.txt \
		--output-file requirements-dev.txt

# No addresses, so that whoever installs uses the package index that is configured there.
LOCK = pyproject.toml --quiet --universal --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-header --no-annotate $(UPGRADE)

clean:
	rm -rf .venv build *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find bot db tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The set-up leaves stdin alone: it belongs to what is run afterwards.
$(RUN_READY): requirements.txt $(MISSING)
	@echo "Installing what $< pins into .venv" >&2
	@$(INSTALL_LOCKED) $< </dev/null
	@$(INSTALL_PROJECT) </dev/null
	@cp $< $@

# The second lock file holds the first, so both are installed.
$(TEST_READY): requirements-dev.txt requirements.txt $(MISSING)
	@echo "Installing what $< pins into .venv" >&2
	@$(INSTALL_LOCKED) $< </dev/null
	@$(INSTALL_PROJECT) </dev/null
	@cp requirements.txt $(RUN_READY)
	@cp $< $@

virtual-environment:
	@found=; for python in $(PYTHON); do \
		if $$python -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; \
		then exec $$python -m venv $(if $(realpath $(PY)),,--clear) .venv; fi; \
		version=$$($$python --version 2>/dev/null) && found="$$found $$version"; \
	done </dev/null; \
	echo "Pitboard needs Python 3.11 or newer with its venv module. Found:$${found:- none}." >&2; \
	echo "On Debian and Ubuntu: apt install python3-venv" >&2; \
	echo "To name another Python: make run PYTHON=/path/to/python3.12" >&2; \
	exit 1
