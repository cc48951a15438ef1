"""An exported network in a real browser, by the recipes of docs/life.md: Netron, ONNX Runtime Web, PlotNeuralNet."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from autograder.datasets.digit_rows import digit_rows
from autograder.drawings import blocks
from tests.support.documents import ROOT
from tests.support.life import recipe, solve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = 0
PATIENCE = 60_000
"""Milliseconds that a page may take; 14 MB of WebAssembly are compiled in it."""
RUNTIME = ("ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm")
DIST = Path(os.environ.get("AUTOGRADER_ORT", ROOT / "build" / "node_modules" / "onnxruntime-web" / "dist"))
"""Where `RUNTIME` is: `make life` brings it there."""

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # the tools' own


@contextmanager
def look(opened: Browser, url: str = "about:blank") -> Iterator[tuple[Page, list[str]]]:
    """A window, and what went wrong in it; nothing outside this machine is reached."""
    with opened.new_context(viewport={"width": 1000, "height": 900}) as context:
        page, wrong = context.new_page(), list[str]()
        page.route(lambda asked: not re.match(r"http://(localhost|127\.0\.0\.1):", asked), lambda route: route.abort())
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(url)
        yield page, wrong


def ink(path: Path) -> float:
    """The share of a picture that is not as its first corner is."""
    with Image.open(path) as picture:
        dots = np.asarray(picture.convert("RGB")).astype(int)
    return float((np.abs(dots - dots[0, 0]).max(axis=-1) > 24).mean())


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    """What the notebook has after exercise 11; its network with weights and biases as training leaves them."""
    keras = pytest.importorskip("keras", reason="needs Keras")
    (_, _), (test_rows, _) = digit_rows()
    given = {"keras": keras, "SEED": SEED, "test_rows": test_rows, "display": id, "blocks": blocks}
    found = solve("export", "picture-exported", "picture-boxes", **given)
    learn(found["small"])
    return found


def learn(model: Any) -> None:
    """Move weights and biases; those that are 0 would not be exported."""
    rng = np.random.default_rng(SEED)
    model.set_weights([values + rng.normal(0, 0.4, values.shape) for values in model.get_weights()])


def follow(heading: str, folder: Path, having: dict[str, Any]) -> None:
    """Run the Python below a heading of the page in a folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for text in recipe(heading, "py"):
            exec(text, having)


@pytest.fixture(scope="module", params=["conv", "dense"])
def exported(
    notebook: dict[str, Any], request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with a network as ONNX and as Keras wrote it, and what the page reads."""
    pytest.importorskip("tf2onnx", reason="needs tf2onnx: pip install .[life]")
    folder, having = tmp_path_factory.mktemp(request.param), dict(notebook)
    if request.param == "dense":
        keras = notebook["keras"]
        hidden = keras.layers.Dense(32, activation="tanh", name="hidden")
        digits = keras.layers.Dense(10, activation="softmax", name="digits")
        having["small"] = keras.Sequential([keras.Input((64,), name="pixels"), hidden, digits])
        having["rows"] = notebook["test_rows"][:100]
        having["small"](having["rows"])
        learn(having["small"])
    follow("Export: one file, two readers", folder, having)
    follow("The same answer in a browser", folder, having)
    edges = having["graph_edges"](having["small"].get_config())
    (folder / "names.json").write_text(json.dumps([edges[0][0], *(end for _, end in edges)]))
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, as ``python -m http.server`` gives it out."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *words: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def test_a_browser_answers_as_keras_does(opened: Browser, exported: Path) -> None:
    """To 1e-5, for a hundred digits, by ONNX Runtime Web; and the page says so."""
    if not all((DIST / name).is_file() for name in RUNTIME):
        pytest.skip("needs ONNX Runtime Web: make life, or its folder dist in AUTOGRADER_ORT")
    for name in RUNTIME:
        shutil.copy(DIST / name, exported)
    (text,) = recipe("The same answer in a browser", "html")
    (exported / "digits.html").write_text(text, encoding="utf-8")
    with served(exported) as url, look(opened, f"{url}/digits.html") as (page, wrong):
        said = page.get_by_role("status").filter(has_text="differ by")
        said.wait_for(timeout=PATIENCE)
        found = page.evaluate("answers")
        shown = re.fullmatch(r"This page and Keras differ by (\S+) at most, over 100 pictures\.", said.inner_text())
    wanted = json.loads((exported / "digits.json").read_text())["keras"]
    apart = np.abs(np.subtract(found, wanted)).max()
    assert len(found) == 1000
    assert apart < 1e-5
    assert shown
    assert float(shown[1]) == pytest.approx(apart, rel=0.1, abs=1e-12)
    assert wrong == []


@pytest.mark.parametrize("name", ["digits.keras", "digits.onnx"])
def test_netron_shows_the_layers_by_their_names(opened: Browser, exported: Path, name: str) -> None:
    """Of what Keras saved those between which `graph_edges` finds edges; of ONNX's operations each says whose it is."""
    netron = pytest.importorskip("netron", reason="needs Netron: pip install .[life]")
    names = json.loads((exported / "names.json").read_text())
    host, port = netron.start(str(exported / name), address=("localhost", None), browse=False)
    try:
        url = f"http://{host}:{port}"
        with urllib.request.urlopen(url) as answer:
            text = answer.read().decode()
        with look(opened) as (page, wrong):
            # Half a year after its release Netron's page wants to be updated, and draws nothing.
            made = re.search(r'name="date" content="(\S+) (\S+)"', text)
            if made:
                page.clock.set_fixed_time(f"{made[1]}T{made[2]}Z")
            page.context.add_cookies([{"name": "consent", "value": "1", "url": url}])
            page.goto(url)
            nodes = page.locator("#target .node[id]")
            nodes.first.wait_for(timeout=PATIENCE)
            drawn = [node.get_attribute("id") or "" for node in nodes.all()]
            page.screenshot(path=exported / f"{name}.png")
    finally:
        netron.stop((host, port))
    assert f'content="/data/{name}"' in text
    assert wrong == []
    assert ink(exported / f"{name}.png") > 0.01
    if name == "digits.keras":
        assert sorted(node.split("-name-")[1] for node in drawn) == sorted(names)
    else:
        assert {bare(node.split("/")[1]) for node in drawn if "/" in node} == set(map(bare, names[1:]))


def bare(name: str) -> str:
    """A layer's name without the numbers by which Keras and tf2onnx tell it from others of its name."""
    return re.sub(r"(_\d+)+$", "", name)


def test_latex_draws_the_boxes(notebook: dict[str, Any], tmp_path: Path) -> None:
    """Eight, each with its channels below, in PlotNeuralNet's yellow."""
    for program in ("pdflatex", "pdftoppm", "pdftotext"):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}: LaTeX with TikZ, and poppler-utils")
    shutil.copy(ROOT / "tests" / "data" / "plotneuralnet" / "Box.sty", tmp_path)
    follow("PlotNeuralNet: boxes for a paper", tmp_path, dict(notebook))
    (commands,) = recipe("PlotNeuralNet: boxes for a paper", "sh")
    done = subprocess.run(["bash", "-e"], input=commands, cwd=tmp_path, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    text = subprocess.run(["pdftotext", "network.pdf", "-"], cwd=tmp_path, text=True, capture_output=True, check=True)
    assert sorted(text.stdout.split()) == sorted(str(shape[-1]) for shape in notebook["vgg"])
    assert ink(tmp_path / "network.png") > 0.05
    with Image.open(tmp_path / "network.png") as picture:
        red, _, blue = np.moveaxis(np.asarray(picture.convert("RGB")).astype(int), -1, 0)
    assert (red - blue > 30).mean() > 0.02
