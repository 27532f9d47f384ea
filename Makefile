# make run: set up and build the graph of the seeds. make test: set up and run the whole suite.
# Both set up once: a second run starts at once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.dev

# Without bytecode every test would be compiled anew: a quarter of the time of the fast suite.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test fast lint lock pictures wheel bench fuzz kills peers ray clean

run: $(READY)
	$(BIN)/kg build seeds --out exports

test: $(DEV)
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

fast: $(DEV)
	$(BIN)/python -m pytest -m "not model and not browser and not slow"

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/kg ontology check

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 13)))' || { \
	  echo "kg needs Python 3.11, 3.12 or 3.13; $(PYTHON) is $$($(PYTHON) -V 2>&1). Install one, or: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "The venv module of $(PYTHON) is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# What tests, checks and benchmarks need on top of what the program needs.
$(DEV): $(READY) requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $(DEV)

# A wheel in dist/ whose busiest modules are compiled (tools/compile.py); it needs a C compiler and some minutes.
wheel: $(DEV)
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/python -m build --wheel --no-isolation

# Each script prints its own table; docs/benchmarks.md holds them. What is timed is what the compiled wheel installs, on made-up
# text and on your own: make bench TEXTS="folder dump.jsonl".
TEXTS ?= $(wildcard ../shared/eval/polnear_dev)
bench: build/bench
	@for script in tools/bench/*.py; do \
	  case $$script in */reading.py|*/streams.py) texts="$(if $(TEXTS),--texts $(TEXTS))";; *) texts=;; esac; \
	  echo "== $$script $$texts"; PYTHONPATH=build/bench:. $(BIN)/python $$script $$texts || exit 1; \
	done

build/bench: $(DEV) tools/compile.py $(shell git ls-files kg ontology)
	rm -rf build/wheel $@
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/python -m build --wheel --no-isolation --outdir build/wheel
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $@ build/wheel/*.whl

# Twenty seconds of guided fuzzing for each reader, dates, ids and Turtle loading.
fuzz: $(DEV)
	PYTHONPATH=. $(BIN)/python tools/fuzz.py --seconds 20

# Kills builds of 500 articles at 200 random moments and compares what the same command makes afterwards.
kills: $(DEV)
	PYTHONPATH=. $(BIN)/python tools/kills.py

# Needs uv (pip install uv). Resolves for every supported Python at once.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --quiet
lock:
	$(LOCK) --extra build -o requirements.lock
	$(LOCK) --extra build --extra dev --constraint requirements.lock -o requirements-dev.lock
	$(LOCK) --extra build --extra ray --extra test --constraint requirements-dev.lock -o requirements-ray.lock

# The tests on a Ray cluster of this machine, in an environment of their own: Ray is 0.6 GB that nobody else needs.
ray: .ray/.ready
	.ray/bin/python -m pytest tests/engine

.ray/.ready: requirements-ray.lock pyproject.toml
	$(PYTHON) -m venv --clear .ray
	.ray/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-ray.lock
	.ray/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Pictures of the main views for the README; needs chromium.
pictures: run
	$(BIN)/python tools/pictures.py exports docs/pictures

# Programs that read our exports in tests and do not come with `make test`: followthemoney builds pyicu (libicu-dev, g++,
# pkg-config), Cytoscape.js and graphology's reader of GEXF come from npm. What is missing is left out, and its tests say so.
peers: .peers/.ready

.peers/.ready: Makefile
	$(PYTHON) -m venv .peers
	.peers/bin/pip install --quiet --disable-pip-version-check "followthemoney==4.11.2" || echo "followthemoney could not be set up; it needs libicu-dev, g++ and pkg-config"
	if command -v npm >/dev/null; then npm install --silent --no-audit --no-fund --prefix .peers cytoscape@3.33.1 graphology@0.26.0 graphology-gexf@0.13.2; else echo "npm is missing: no Cytoscape.js, no graphology"; fi
	touch $@

clean:
	rm -rf $(VENV) dist build exports/graph.* exports/statements.jsonl exports/site
