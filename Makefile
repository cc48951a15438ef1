# One word a task; each sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Two processes, a file to each; when one of them dies the run ends and says so, where xdist would wait for ever.
SHARED := -n 2 --dist loadfile --max-worker-restart 0

# Those of this repository, of every release and of a course that begins.
WORKFLOWS := $(wildcard .github/workflows/*.yml release/*/.github/workflows/*.yml release/*/*/.github/workflows/*.yml autograder/authoring/templates/*.yml)

.DEFAULT_GOAL := help
.PHONY: help setup demo test quick nightly life hub check docs site accessible coverage format release lock dist redteam strangers bench audit clean

help: ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

setup: $(READY) ## make the virtual environment in .venv

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(READY)

# LANGUAGE counts where it is given to make: systems have a variable of that name.
demo: setup ## grade a made-up class in the sandbox and show what comes out; LANGUAGE=es for another language
	$(BIN)/autograder demo $(if $(findstring command,$(origin LANGUAGE)),--language $(LANGUAGE))

test: setup check ## check the code, then run all tests
	$(BIN)/python -m pytest $(SHARED)

quick: setup ## run the fast tests only
	$(BIN)/python -m pytest $(SHARED) -m "not slow and not realdata and not nightly"

nightly: setup ## run the tests that take minutes, more cases and more disturbed runs than `make test`
	AUTOGRADER_FAULT_RUNS=50 AUTOGRADER_FUZZ_CASES=20000 $(BIN)/python -m pytest $(SHARED) --timeout 3000 -m ""

# In an environment of its own: mlflow-skinny wants an older importlib-metadata than requirements.lock has.
life: ## look at an exported network with the real tools: the extra [life], ONNX Runtime Web from npm, LaTeX if it is there
	$(PYTHON) -m venv build/life
	build/life/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,life]"
	npm install --silent --no-save --ignore-scripts --prefix build onnxruntime-web@1.30.0
	build/life/bin/python -m pytest tests/units/test_life_tools.py tests/units/test_life_pages.py

# Its packages are those of a hub's students; what grades is in .venv.
hub: setup ## hand in on a JupyterHub of one student, in Chromium; needs npm
	$(PYTHON) -m venv build/hub
	build/hub/bin/python -m pip install --quiet --disable-pip-version-check jupyterhub jupyterlab nbgrader
	npm install --silent --no-save --ignore-scripts --prefix build configurable-http-proxy@5.3.0
	$(BIN)/python -m pytest tests/test_hub.py -m ""

check: setup ## format, lint, types, imports, dead code, dependencies, spelling, workflows
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/vulture
	$(BIN)/deptry autograder benchmarks
	$(BIN)/codespell .
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(BIN)/zizmor --offline --no-progress --quiet --config .github/zizmor.yml .github $(WORKFLOWS)

docs: setup ## build the documentation in site/; a warning is an error
	$(BIN)/sphinx-build --builder html --fresh-env --fail-on-warning --keep-going --quiet docs site

# In the order of the README's table. REPOSITORY=https://github.com/OWNER/NAME makes buttons that open the notebooks, HUB=https://…
# one for a JupyterHub of yours.
site: docs ## build the documentation, and the notebooks to read in every language, in site/
	$(BIN)/autograder site --output site/course --title "Neural networks with Keras" --title "es=Redes neuronales con Keras" \
		$(if $(REPOSITORY),--repository $(REPOSITORY)) $(if $(HUB),--hub $(HUB)) \
		$(shell sed -n 's/^| \[\([a-z_]*\)\].release.*/\1/p' README.md)

accessible: setup ## look at pages with axe-core in Chromium; needs npm
	npm install --silent --no-save --ignore-scripts --prefix build axe-core@4.10.3
	$(BIN)/python -m pytest tests/site tests/test_site.py -m ""

coverage: setup ## run all tests, count the branches of the engine that they take, workers' processes included
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(SHARED)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

format: setup ## put the code in its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

release: setup ## compile every student release in every language
	$(BIN)/autograder release --language all

lock: setup ## pin every package of a full set-up anew
	$(BIN)/python -m piptools compile --quiet --upgrade --extra dev --strip-extras --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock.new pyproject.toml
	(echo "# Every package of a full set-up, pinned; made by: make lock"; grep -v '^keras-autograder' requirements.lock.new) > requirements.lock
	rm requirements.lock.new

dist: ## build what is published in dist/packages/, check it, and list in dist/ what it needs
	rm -rf build/publishing dist
	$(PYTHON) -m venv build/publishing
	build/publishing/bin/python -m pip install --quiet --disable-pip-version-check --requirement .ci/publishing.txt
	build/publishing/bin/python -m build --outdir dist/packages .
	build/publishing/bin/twine check --strict dist/packages/*
	$(PYTHON) -m venv build/contents
	build/contents/bin/python -m pip install --quiet --disable-pip-version-check dist/packages/*.whl
	build/publishing/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-file dist/keras-autograder.cdx.json build/contents/bin/python

redteam: setup ## attack the sandbox and the judge, and show what came of it
	$(BIN)/python -m pytest tests/red_team -q --timeout 3000 -m ""

strangers: setup ## grade solutions that no check was written for, and write docs/validity.md
	$(BIN)/python -m benchmarks.strangers

bench: setup ## measure ours beside nbgrader and otter-grader, and write docs/benchmarks.md and docs/scaling.md
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.starting
	$(BIN)/python -m benchmarks.scale

audit: setup ## prove the checks of every assignment on wrong and right solutions
	$(BIN)/autograder audit

clean: ## remove what can be made again
	rm -rf $(VENV) .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist site
