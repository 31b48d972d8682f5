SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
LINT := .lint
REFERENCE := .reference
FUZZ := .fuzz
BENCH := .bench
TRAIN := .train
ARGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test check format bench fuzz properties accuracy reference train lock clean

help: ## Say what can be made. New here? `make demo`
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(VENV)/ready ## Make the environment that everything runs in

demo: $(VENV)/ready ## Run the whole on an embedded broker with the bundled wires (ARGS=--once ends by itself)
	@$(VENV)/bin/wirepulse demo $(ARGS)

test: $(VENV)/ready-test ## Run the tests (ARGS="-k name" to choose)
	$(VENV)/bin/python -m pytest $(ARGS)

check: $(VENV)/ready-test $(LINT)/ready ## Format, lint, types, import rules, generated parts
	$(LINT)/bin/ruff format --check .
	$(LINT)/bin/ruff check .
	$(LINT)/bin/mypy --python-executable $(VENV)/bin/python
	$(LINT)/bin/lint-imports
	$(VENV)/bin/python -m streams.topology --check README.md
	$(VENV)/bin/python -m deploy.grafana.dashboard --check
	$(LINT)/bin/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(LINT)/bin/hadolint deploy/Dockerfile
	$(LINT)/bin/yamllint --strict -c deploy/yamllint.yml docker-compose.yml deploy

format: $(LINT)/ready ## Put the code into its form
	$(LINT)/bin/ruff format .
	$(LINT)/bin/ruff check --fix .

bench: $(VENV)/ready-test $(BENCH)/ready ## Measure speed, beside spaCy (ARGS="stories.jsonl.gz" for other stories)
	$(VENV)/bin/python -m benchmarks.stories --spacy $(BENCH)/bin/python $(ARGS)

fuzz: $(FUZZ)/ready ## Fuzz the wire formats, ten minutes each (ARGS="--seconds 60 nitf")
	PYTHONPATH=. $(FUZZ)/bin/python -m tests.fuzz.parsers $(ARGS)

properties: $(VENV)/ready-test ## Try each property on 3,000 fresh random examples (ARGS="tests/streams" for some)
	$(VENV)/bin/python -m pytest -q -m hypothesis --hypothesis-profile thorough --timeout 7200 $(ARGS)

accuracy: $(VENV)/ready-test ## Measure how right the reading is (ARGS=--show names each fault)
	$(VENV)/bin/python -m accuracy.bench $(ARGS)

reference: $(REFERENCE)/ready ## Make the gazetteer and the trading calendars anew from their sources
	$(REFERENCE)/bin/python reference_build/cities.py
	$(REFERENCE)/bin/python reference_build/calendars.py

train: $(TRAIN)/ready ## Fit the tone model anew and measure it (ARGS="SEntFiN.csv" for the data elsewhere)
	PYTHONPATH=. OMP_NUM_THREADS=1 $(TRAIN)/bin/python -m tone_build.train $(ARGS)

lock: $(LINT)/ready ## Resolve the dependencies anew
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal pyproject.toml -o requirements.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal --extra test --extra deploy -c requirements.lock pyproject.toml -o requirements-test.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal requirements-lint.in -o requirements-lint.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal reference_build/requirements.in -o reference_build/requirements.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal tests/fuzz/requirements.in -o tests/fuzz/requirements.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal benchmarks/requirements.in -o benchmarks/requirements.lock
	$(LINT)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal tone_build/requirements.in -o tone_build/requirements.lock

clean: ## Remove what the other targets made
	rm -rf $(VENV) $(LINT) $(REFERENCE) $(FUZZ) $(BENCH) $(TRAIN)

$(VENV)/ready: requirements.lock pyproject.toml
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install -q --require-hashes -r requirements.lock
	$(VENV)/bin/pip install -q --no-deps -e .
	@touch $@

$(VENV)/ready-test: $(VENV)/ready requirements-test.lock
	$(VENV)/bin/pip install -q --require-hashes -r requirements-test.lock
	@touch $@

# Lint tools live apart: Faust needs click < 8.4, they need a newer one.
$(LINT)/ready: requirements-lint.lock
	@test -x $(LINT)/bin/python || $(PYTHON) -m venv $(LINT)
	$(LINT)/bin/pip install -q --require-hashes -r requirements-lint.lock
	@touch $@

# Coverage-guided fuzzing needs an interpreter's hooks that nothing else should run with.
$(FUZZ)/ready: requirements-test.lock tests/fuzz/requirements.lock
	@test -x $(FUZZ)/bin/python || $(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/pip install -q --require-hashes -r requirements-test.lock
	$(FUZZ)/bin/pip install -q --require-hashes -r tests/fuzz/requirements.lock
	@touch $@

# The data are made with pandas and 180 MB of places, which nothing else needs.
$(REFERENCE)/ready: reference_build/requirements.lock
	@test -x $(REFERENCE)/bin/python || $(PYTHON) -m venv $(REFERENCE)
	$(REFERENCE)/bin/pip install -q --require-hashes -r reference_build/requirements.lock
	@touch $@

# spaCy needs numpy and more, which nothing else does.
$(BENCH)/ready: benchmarks/requirements.lock
	@test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/pip install -q --require-hashes -r benchmarks/requirements.lock
	@touch $@

# Fitting needs numpy and scipy, which nothing else does.
$(TRAIN)/ready: tone_build/requirements.lock
	@test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/pip install -q --require-hashes -r tone_build/requirements.lock
	@touch $@
