"""The page computes what Keras computes, follows the pen, and is sound, legible and in one language."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
from keras import layers

from autograder.errors import PageError, TranslationError
from autograder.play import digit_page
from autograder.play.network import read_network
from autograder.play.page import render
from autograder.util.text import make_legible
from tests.support.chromium import Visit, visit
from tests.support.markup import Page
from tests.support.tongue import TONGUE, learn, unmarked

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEED = 0
FIVE = [(0.7, 0.15), (0.35, 0.15), (0.33, 0.45), (0.6, 0.42), (0.7, 0.65), (0.55, 0.85), (0.3, 0.8)]
"""A stroke, in shares of the field."""


def perceptron() -> Any:
    """Rows of pixels; a hidden layer of each sign."""
    return keras.Sequential(
        [
            keras.Input((784,)),
            layers.Dense(32, activation="relu", name="first"),
            layers.Dropout(0.2),
            layers.Dense(16, activation="tanh", name="second"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def convolutional() -> Any:
    """Both paddings, strides that differ, normalised, pooled; ends in scores."""
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.MaxPooling2D(2),
            layers.Conv2D(8, (3, 2), strides=(2, 1)),
            layers.Activation("sigmoid"),
            layers.AveragePooling2D(3, strides=2, padding="same"),
            layers.Flatten(),
            layers.Dense(10),
        ]
    )


def functional() -> Any:
    """Squares without channels, rescaled; no biases, nothing learned in the normalisation; a mean of whole maps."""
    given = keras.Input((28, 28))
    x = layers.Rescaling(1 / 127.5, offset=-1)(layers.Reshape((28, 28, 1))(given))
    x = layers.Conv2D(5, 5, strides=3, padding="same", use_bias=False)(x)
    x = layers.ReLU()(layers.BatchNormalization(scale=False, center=False)(x))
    x = layers.AveragePooling2D((2, 3), strides=(1, 2))(x)
    x = layers.Dense(12, activation="tanh")(layers.GlobalAveragePooling2D()(x))
    return keras.Model(given, layers.Softmax()(layers.Dense(10)(x)))


def small() -> Any:
    """8 × 8 pixels, a window that is even, pools that overlap the border, ten shares of their own."""
    return keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(4, 4, strides=2, padding="same", activation="tanh"),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            layers.Dense(6, activation="softmax"),
            layers.Flatten(),
            layers.Dense(10, activation="sigmoid"),
        ]
    )


def learned(build: Any) -> Any:
    """The model with weights as training leaves them, moving means and variances too."""
    model, rng = build(), np.random.default_rng(SEED)
    for layer in model.layers:
        values = [rng.normal(0, 0.4, weight.shape) for weight in layer.get_weights()]
        if isinstance(layer, layers.BatchNormalization):
            values[-1] = rng.uniform(0.2, 2, values[-1].shape)
        layer.set_weights(values)
    return model


def rows(model: Any, n: int, most: float = 1) -> Any:
    """Pictures as the model takes them, half of their pixels paper."""
    rng = np.random.default_rng(SEED)
    shape = (n, *model.input_shape[1:])
    return (rng.uniform(0, most, shape) * rng.integers(0, 2, shape)).astype(np.float32)


@pytest.fixture(scope="module")
def model() -> Any:
    """One that is not compared, but looked at."""
    return learned(perceptron)


@pytest.fixture
def path(model: Any, tmp_path: Path) -> Path:
    """Its page, with examples."""
    return digit_page(model, tmp_path / "digit.html", examples=rows(model, 3))


def draw(seen: Visit, points: list[tuple[float, float]]) -> None:
    """Draw a stroke with the mouse, and wait until the page has computed."""
    box = seen.page.locator(".field").bounding_box()
    assert box
    places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
    seen.page.mouse.move(*places[0])
    seen.page.mouse.down()
    for place in places[1:]:
        seen.page.mouse.move(*place, steps=3)
    seen.page.mouse.up()
    while seen.page.evaluate("waiting !== undefined"):  # the page's policy forbids Playwright's own way of waiting
        seen.page.wait_for_timeout(10)


def picture(seen: Visit) -> Any:
    """What the network gets of the strokes, (28, 28)."""
    return np.reshape(seen.page.evaluate("[...centred()]"), (28, 28))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("build", "ink"),
    [(perceptron, 1), (convolutional, 1), (functional, 255), (small, 1)],
    ids=["perceptron", "convolutional", "functional", "small"],
)
def test_the_page_computes_what_keras_computes(opened: Browser, build: Any, ink: float, tmp_path: Path) -> None:
    """To 1e-4, each layer and the answer, of several pictures; what it shows and says of a layer is that."""
    model = learned(build)
    given = rows(model, 5, ink)
    names = [layer.name for layer in read_network(model).layers]
    wanted = keras.Model(model.inputs[0], [model.get_layer(name).output for name in names])(given, training=False)
    seen = visit(
        opened, digit_page(model, tmp_path / "digit.html", examples=given, ink=ink), width=1280, scheme="light"
    )
    for n, row in enumerate(given):
        made = seen.page.evaluate("(pixels) => compute(pixels).map((values) => [...values])", np.ravel(row).tolist())
        assert len(made) == len(names)
        for name, ours, theirs in zip(names, made, wanted, strict=True):
            np.testing.assert_allclose(ours, np.ravel(theirs[n]), rtol=1e-4, atol=1e-4, err_msg=name)
        seen.page.locator(".examples button").nth(n).click()
        above = f"{int((np.asarray(wanted[0][n]) > 0).sum()):,} of {np.size(wanted[0][n]):,} are above 0; "
        assert seen.page.locator(".note").first.inner_text().startswith(above)
        assert seen.page.locator(".best > span").first.inner_text() == str(np.argmax(model(given)[n]))
    assert seen.said == []


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_page_follows_the_pen(opened: Browser, path: Path, width: int, scheme: Any) -> None:
    """A stroke changes answer and layers, a second one changes them again, clearing forgets both."""
    seen = visit(opened, path, width=width, scheme=scheme)
    answer, bars, note = (seen.page.locator(place) for place in (".answer", ".bars", ".note >> nth=0"))
    assert answer.inner_text() == "Nothing is drawn yet."
    states = [(bars.inner_text(), note.inner_text())]
    for stroke in (FIVE, [(0.2, 0.2), (0.8, 0.8)]):
        draw(seen, stroke)
        assert re.fullmatch(r"\d, sure to \d+%", answer.inner_text())
        states.append((bars.inner_text(), note.inner_text()))
    assert len(set(states)) == 3
    seen.page.get_by_role("button", name="Clear").click()
    assert answer.inner_text() == "Nothing is drawn yet."
    assert not seen.is_too_wide()
    assert (seen.said, len(seen.asked)) == ([], 1)


@pytest.mark.slow
def test_the_keyboard_is_enough(opened: Browser, path: Path) -> None:
    """Tab comes to the examples, Enter chooses one, and the answer is read aloud; drawing then begins anew."""
    seen = visit(opened, path, width=1280, scheme="dark")
    page = seen.page
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    chosen = page.get_by_role("button", name="Digit 1 of the data")
    assert chosen.get_attribute("aria-pressed") == "true"
    status = page.get_by_role("status")
    status.filter(has_text="sure to").wait_for(state="attached")
    assert status.inner_text() == page.locator(".answer").inner_text()
    draw(seen, FIVE)
    assert chosen.get_attribute("aria-pressed") == "false"


@pytest.mark.slow
def test_a_digit_is_given_as_mnists_are(opened: Browser, path: Path) -> None:
    """As large in a corner as over the whole field, within 20 pixels, its mass in the middle; a dot stays a dot."""
    seen = visit(opened, path, width=1280, scheme="light")
    found = []
    for scale, x, y in ((1.0, 0.0, 0.0), (0.5, 0.02, 0.45)):
        draw(seen, [(x + scale * a, y + scale * b) for a, b in FIVE])
        found.append(picture(seen))
        seen.page.get_by_role("button", name="Clear").click()
    large = found[0]
    assert np.abs(large - found[1]).mean() < 0.01
    assert 0.9 < large.max() <= 1
    inside = np.flatnonzero(large.max(axis=1) > 0.1)
    assert 19 <= inside[-1] - inside[0] + 1 <= 21
    for axis in (0, 1):
        assert large.sum(axis=1 - axis) @ np.arange(28) / large.sum() == pytest.approx(13.5, abs=0.2)
    draw(seen, [(0.5, 0.5), (0.5, 0.5)])
    assert 0 < (picture(seen) > 0.1).sum() < 40


def strip(page: str) -> str:
    """The page without its script, which is ours."""
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


def test_the_page_is_sound(model: Any, path: Path) -> None:
    """Well formed, no script but ours, ids unique, headings in order, nothing fetched, the same bytes every time."""
    source = path.read_text("utf-8")
    assert digit_page(model, path, examples=rows(model, 3)).read_text("utf-8") == source
    shown = Page(strip(source))
    assert (source.count("<script"), source.count("<style"), shown.dangers()) == (1, 1, [])
    (policy,) = (named["content"] or "" for _, named in shown.tags if "http-equiv" in named)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert len(shown.ids()) == len(set(shown.ids()))
    assert shown.headings == [1, 2, 3, 2, 2, 3, 3]
    labelled = {value for _, named in shown.tags for name, value in named.items() if name == "aria-labelledby"}
    assert labelled <= set(shown.ids())


def test_without_examples_none_are_offered(model: Any, tmp_path: Path) -> None:
    """The pen is MNIST's then, and the page no longer speaks of digits below."""
    source = digit_page(model, tmp_path / "digit.html").read_text("utf-8")
    assert "choose" not in strip(source)
    assert "&#34;pen&#34;:2.6," in source


@pytest.mark.parametrize(("width", "side"), [(2, 28), (4, 28), (2, 8)])
def test_the_pen_is_as_wide_as_the_examples_strokes(width: int, side: int) -> None:
    """Of a ring whose width is known, to a quarter."""
    down, right = np.mgrid[:side, :side] - (side - 1) / 2
    ring = np.clip(width / 2 + 0.5 - np.abs(np.hypot(down, right) - side / 4), 0, 1)
    network = read_network(learned(small if side == 8 else perceptron))
    found = re.search(r"&#34;pen&#34;:([\d.]+)", render(network, ring[None]))
    assert found
    assert float(found[1]) == pytest.approx(width, rel=0.25)


@pytest.mark.parametrize(
    ("examples", "said"),
    [
        (np.zeros((21, 784)), "at most 20 examples of 28 × 28 pixels, such as x_test[:10]; got an array"),
        (np.zeros((3, 8, 8)), "got an array of shape (3, 8, 8)"),
        (np.full((1, 784), 255), "from 0 to 1; got some from 255 to 255"),
        (np.full((1, 784), np.nan), "from 0 to 1; got some from nan to nan"),
        ("x_test", "an array of numbers as examples, such as x_test[:10]; got str"),
        ([[1], [1, 2]], "an array of numbers as examples, such as x_test[:10]; got list"),
        ({}, "an array of numbers as examples, such as x_test[:10]; got dict"),
    ],
    ids=["many", "small", "bytes", "nan", "text", "ragged", "dict"],
)  # fmt: skip
def test_examples_that_the_model_does_not_take_are_refused(
    model: Any, examples: Any, said: str, tmp_path: Path
) -> None:
    """And nothing is written."""
    with pytest.raises(PageError) as refused:
        digit_page(model, tmp_path / "digit.html", examples=examples)
    assert said in str(refused.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ink", [255, 255.0, np.uint8(255), np.float32(255), np.float64(255)])
def test_ink_may_be_numpys_number(model: Any, tmp_path: Path, ink: Any) -> None:
    """As of ``x_train.max()``."""
    source = digit_page(model, tmp_path / "digit.html", examples=rows(model, 1, 255), ink=ink).read_text("utf-8")
    assert "&#34;ink&#34;:255.0," in source


@pytest.mark.parametrize("ink", [0, -1, float("nan"), float("inf"), None, "much", 10**400])
def test_ink_that_is_none_is_refused(model: Any, tmp_path: Path, ink: Any) -> None:
    """And nothing is written."""
    with pytest.raises(PageError, match=f"Expected ink to be a number above 0, such as 1 or 255; got {str(ink)[:60]}"):
        digit_page(model, tmp_path / "digit.html", ink=ink)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)<script>", "<img src=x onerror=alert(1)>", '"onload="alert(1)', "{layer.__class__}", "\u202e"],
)
def test_the_name_of_a_layer_is_text(tmp_path: Path, name: str) -> None:
    """Whatever stands in it, in markup, in attributes and in sentences."""
    model = keras.Sequential([keras.Input((64,)), layers.Dense(4, name=name), layers.Dense(10)])
    source = digit_page(model, tmp_path / "digit.html").read_text("utf-8")
    shown = Page(strip(source))
    assert (source.count("<script"), shown.dangers()) == (1, [])
    assert make_legible(name) in shown.text
    assert "\u202e" not in source


def test_the_page_speaks_the_language_of_the_checks_beside_it(
    model: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless another is asked for; one that is not known is refused."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checks.py").write_text("# language: es\n")
    assert digit_page(model) == Path("digit.html")
    assert "Dibuja un dígito" in Path("digit.html").read_text("utf-8")
    assert "Draw a digit" in digit_page(model, language="en").read_text("utf-8")
    with pytest.raises(TranslationError):
        digit_page(model, language="xx")


@pytest.mark.parametrize("build", [perceptron, convolutional])
def test_the_page_says_everything_in_one_language(build: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the language, no word of the page is left out, of what its script says neither."""
    learn(monkeypatch, tmp_path / "catalogues")
    model = learned(build)
    source = digit_page(model, tmp_path / "digit.html", examples=rows(model, 1), language=TONGUE).read_text("utf-8")
    shown = Page(strip(source))
    assert ("html", {"lang": TONGUE}) in shown.tags
    spoken = ("aria-label", "data-sure", "data-empty", "data-note")
    said = [value or "" for _, named in shown.tags for name, value in named.items() if name in spoken]
    names = {
        word for layer in read_network(model).layers for word in (layer.name, layer.kind, layer.activation) if word
    }
    assert unmarked(" ".join([shown.text, *said]), names) == []
