"""Public checks of lstm_text_generation: laws and small cases that a student may read.

Distributions are made of whole numbers divided by their sum. Models that "know what comes next" are sent as data:
a single dense layer whose weights say it all.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, integer, is_in, parts, raises, shape, that
from autograder.describe import kind_of
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Student
from autograder.training import additions, read_compiled
from autograder.wire import Model, Rng

model_of = partial(models.of, max_parameters=2_000_000)

CHI_SQUARE_LIMIT = {3: 30.7, 5: 35.9}
"""Degrees of freedom → what a right sampler's chi-square exceeds once in a million times."""

letters = st.text(alphabet="abcdeñ .", min_size=1, max_size=12)
tenths = st.integers(-12, 12).map(lambda k: k / 10)


def matrix(*size: int, elements: st.SearchStrategy[float] = tenths) -> st.SearchStrategy[np.ndarray]:
    """Draw an array entry by entry, so that no two are equal but by chance."""
    return arrays(np.float64, size, elements=elements, fill=st.nothing())


@st.composite
def cells(draw: st.DrawFn, sizes: Sequence[tuple[int, int, int]] = ((2, 3, 4), (1, 2, 1), (3, 3, 3), (2, 1, 2))) -> Any:
    """(x (N, D), h (N, H), c (N, H), kernel, recurrent_kernel, bias), N, D, H different at times, equal at others."""
    n, d, units = draw(st.sampled_from(sizes))
    weights = draw(matrix(d, 4 * units)), draw(matrix(units, 4 * units)), draw(matrix(4 * units))
    return draw(matrix(n, d)), draw(matrix(n, units)), 2 * draw(matrix(n, units)), *weights


@st.composite
def distributions(draw: st.DrawFn, zeros: bool = False) -> np.ndarray:
    """(V,) probabilities from 1 to 40 parts each, some of them 0 if asked for, never all."""
    shares = draw(st.lists(st.integers(0 if zeros else 1, 40), min_size=2, max_size=7).filter(any))
    return np.array(shares) / sum(shares)


# -- what came back -------------------------------------------------------------------------------------------------


def state(got: Any, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Check that (h, c) came back, both of shape (N, H), and return them as float64."""
    h, c = parts(got, "h, c")
    return array(h, size, what="h").astype(float), array(c, size, what="c").astype(float)


def numbers(got: Any, length: int) -> list[int]:
    """Check that ``got`` is ``length`` integers, as a list or an array, and return them."""
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 1)
    that(is_list, f"Expected a list or array of integers, got {kind_of(got)}.", got=got)
    found = [integer(item, what=f"New id {k}") for k, item in enumerate(got)]
    that(
        len(found) == length,
        f"The number of new ids, without the seed's, should be {length}, it is {len(found)}.",
        got=got,
    )
    return found


def listed(chars: Any) -> list[str]:
    """Check that ``chars`` holds characters, and return them as a list, also where they are one text."""
    found = list(chars) if isinstance(chars, (list, tuple, str)) else [None]
    whole = all(isinstance(char, str) for char in found)
    that(whole, f"chars should be a list of characters, it is {kind_of(chars)}.", got=chars)
    return found


def clockwork(table: Sequence[int], lag: int, maxlen: int, rate: float = 0.0) -> Model:
    """A Keras model that knows what comes next: table[the character ``lag`` places back]."""
    size = len(table)
    kernel = np.zeros((maxlen, size, size))
    kernel[maxlen - lag, np.arange(size), list(table)] = 60.0
    return one_layer(kernel.reshape(-1, size), np.zeros(size), maxlen, rate)


def one_layer(kernel: np.ndarray, bias: np.ndarray, maxlen: int, rate: float = 0.0) -> Model:
    """A Keras model of one dense softmax layer over the whole window; in training it misses a share of it."""

    def layer(kind: str, **config: Any) -> dict[str, Any]:
        return {"module": "keras.layers", "class_name": kind, "config": config, "registered_name": None}

    size = len(bias)
    layers = [
        layer("InputLayer", batch_shape=[None, maxlen, size], dtype="float32", name="window"),
        layer("Dropout", name="miss", rate=rate),
        layer("Flatten", name="flat", data_format="channels_last"),
        layer("Dense", name="next", units=size, activation="softmax", use_bias=True),
    ]
    config = {"name": "clockwork", "layers": layers}
    model = {"module": "keras", "class_name": "Sequential", "config": config, "registered_name": None}
    return Model(json.dumps(model), (kernel.astype(np.float32), bias.astype(np.float32)))


def goes_on(table: Sequence[int], lag: int, seed: Sequence[int], length: int) -> list[int]:
    """What a `clockwork` writes after a seed."""
    text = list(seed)
    for _ in range(length):
        text.append(table[text[-lag]])
    return text[len(seed) :]


# ------------------------------------------------------------------------------------------------ build_vocab


@check("build_vocab", weight=2, essential=True, examples=20)
@given(text=letters)
@example(text="abracadabra")
def lists_every_character_once_and_sorted(student, text):
    """The list holds the characters of the text: each once, sorted, and no others."""
    chars, _ = parts(student.build_vocab(text), "chars, index")
    equal(listed(chars), sorted(set(text)), what="chars")


@check("build_vocab", weight=0.5)
def chars_is_a_list(student):
    """The characters come as a list (or a tuple), not joined to one text."""
    chars, _ = parts(student.build_vocab("banana"), "chars, index")
    that(isinstance(chars, (list, tuple)), f"chars should be a list, it is {kind_of(chars)}.", got=chars)


@check("build_vocab", weight=2, examples=20)
@given(text=letters)
def index_is_the_way_back(student, text):
    """index[chars[k]] is k, for every k, and holds nothing else."""
    chars, index = parts(student.build_vocab(text), "chars, index")
    chars = listed(chars)
    that(isinstance(index, dict), f"index should be a dictionary, it is {kind_of(index)}.", got=index)
    equal(len(index), len(chars), what="the number of characters in index")
    for k, char in enumerate(chars):
        that(char in index, f"index has no entry for {char!r}, which is in chars.", got=index)
        place = integer(index[char], what=f"index[{char!r}]")
        that(place == k, f"chars[{k}] is {char!r}, but index[{char!r}] is {place}.", got=index)


# ----------------------------------------------------------------------------------------------------- encode


@check("encode", weight=2, essential=True, examples=20)
@given(text=st.text(alphabet="abcñ ", min_size=1, max_size=8), places=st.permutations(range(5)))
@example(text="cab", places=[4, 3, 2, 1, 0])
def looks_every_character_up(student, text, places):
    """Entry k is the number that the index has for character k, whatever the order of the index."""
    index = dict(zip("abcñ ", places, strict=True))
    equal(student.encode(text, index), np.array([index[char] for char in text]), what="the answer")


@check("encode")
def names_the_unknown_character(student):
    """A character that is not in the index is a ValueError, and its message names the character."""
    index = {"a": 0, "h": 1, "l": 2, "o": 3}
    for text, unknown in (("hola!", "!"), ("ñh", "ñ")):
        message = raises(ValueError, student.encode, text, index)
        that(unknown in message, f"The message should name the character {unknown!r}; it says: {message}")


# ----------------------------------------------------------------------------------------------------- decode


@check("decode", essential=True, examples=20)
@given(ids=st.lists(st.integers(0, 4), min_size=1, max_size=8), chars=st.permutations("abcñ "))
@example(ids=[2, 0, 1], chars=["a", "b", "c", "ñ", " "])
def puts_the_characters_in_a_row(student, ids, chars):
    """Character k of the text is chars[ids[k]]."""
    equal(student.decode(np.array(ids), list(chars)), "".join(chars[i] for i in ids), what="the answer")


@check("decode", weight=0.5)
def decodes_a_list(student):
    """A list of ids is as good as an array."""
    equal(student.decode([2, 0, 2, 1], ["a", "l", "o"]), "oaol", what="the answer for a list")


# ----------------------------------------------------------------------------------------------- make_windows


def windows(got: Any, maxlen: int) -> tuple[np.ndarray, np.ndarray]:
    """Check the shapes and kinds of (X, y) and return them."""
    X, y = parts(got, "X, y")
    X = array(X, (None, maxlen), "iu", what="X")
    return X, array(y, (len(X),), "iu", what="y, one id for each row of X,")


@check("make_windows", weight=2)
def cuts_the_table_of_the_text(student):
    """ids 0 to 6, maxlen 3, step 2: the two windows of the table, and what follows them."""
    X, y = windows(student.make_windows(np.arange(7), 3, 2), 3)
    equal(X, np.array([[0, 1, 2], [2, 3, 4]]), what="X")
    equal(y, np.array([3, 5]), what="y")


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[int], int]:
    """(ids, maxlen), with at least one id behind the first window."""
    maxlen = draw(st.integers(1, 5))
    return draw(st.lists(st.integers(0, 6), min_size=maxlen + 1, max_size=14)), maxlen


@check("make_windows", weight=2, essential=True, examples=25)
@given(text=texts(), step=st.integers(1, 4))
@example(text=([5, 1, 4, 2], 3), step=1)
def starts_lie_a_step_apart(student, text, step):
    """Starts 0, step, 2·step, … while start + maxlen < len(ids)."""
    ids, maxlen = text
    starts = [s for s in range(0, len(ids), step) if s + maxlen < len(ids)]
    X, y = windows(student.make_windows(np.array(ids, dtype=int), maxlen, step), maxlen)
    that(
        len(X) == len(starts),
        f"For len(ids) = {len(ids)}, maxlen = {maxlen} and step = {step} the number of windows "
        f"should be {len(starts)}, it is {len(X)}.",
    )
    equal(X, np.array([ids[s : s + maxlen] for s in starts]), what="X")
    equal(y, np.array([ids[s + maxlen] for s in starts]), what="y")


@check("make_windows", weight=0.5)
def gives_arrays(student):
    """X and y are arrays, so that y[:, None] and X[:, -1] can be written."""
    X, y = parts(student.make_windows(np.arange(7), 3, 2), "X, y")
    array(X, (2, 3), "iu", what="X", lists=False)
    array(y, (2,), "iu", what="y", lists=False)


@check("make_windows", weight=0.5)
def there_may_be_no_window(student):
    """A text of maxlen characters or fewer has no window: X is (0, maxlen), y is (0,), both of integers."""
    for ids, maxlen in (([5, 1, 4], 3), ([5, 1], 4)):
        X, y = windows(student.make_windows(np.array(ids), maxlen, 1), maxlen)
        that(len(X) == len(y) == 0, f"{len(ids)} ids and maxlen {maxlen} give no window; got {len(X)}.", got=X)


# -------------------------------------------------------------------------------------------- one_hot_windows


@check("one_hot_windows", weight=2, essential=True, examples=15)
@given(
    X=st.tuples(st.integers(1, 3), st.integers(2, 4)).flatmap(
        lambda size: arrays(np.int64, size, elements=st.integers(0, 4), fill=st.nothing())
    )
)
def puts_a_one_in_the_place_of_the_id(student, X):
    """Entry [m, t, k] is 1 where X[m, t] is k, and 0 elsewhere."""
    close(ones(student.one_hot_windows(X, 5), (*X.shape, 5)), np.eye(5)[X], what="the answer")


@check("one_hot_windows", weight=0.5)
def windows_may_hold_one_character(student):
    """Windows of one character stay windows: (2, 1) becomes (2, 1, V)."""
    X = np.array([[3], [0]])
    close(ones(student.one_hot_windows(X, 5), (2, 1, 5)), np.eye(5)[X], what="the answer")


@check("one_hot_windows", weight=0.5)
def is_bool_or_float32(student):
    """The answer is an array of bool or float32: a byte or four a number, not eight."""
    got = student.one_hot_windows(np.array([[3, 1], [0, 2]]), 5)
    kind = array(got, (2, 2, 5), "biuf", what="the answer", lists=False).dtype
    that(kind.kind == "b" or kind == np.float32, f"The answer should be bool or float32, it is {kind}.")


def ones(got: Any, size: tuple[int, ...]) -> np.ndarray:
    """Check that ``got`` has this shape and holds numbers or booleans, and return it as float64."""
    return array(got, size, "biuf", what="the answer").astype(float)


# -------------------------------------------------------------------------------------------------- lstm_step


@check("lstm_step", weight=2)
def one_unit_on_paper(student):
    """One input, one unit, no recurrence: the numbers of a pocket calculator."""
    # i = σ(0.5), f = σ(1), g = tanh(1.5), o = σ(2), and the old memory is 0.8.
    kernel, bias = np.array([[0.5, 1.0, 1.5, 2.0]]), np.zeros(4)
    got = student.lstm_step(np.ones((1, 1)), np.zeros((1, 1)), np.full((1, 1), 0.8), kernel, np.zeros((1, 4)), bias)
    h, c = state(got, (1, 1))
    close(c, np.array([[1.148265]]), atol=2e-6, what="c")
    close(h, np.array([[0.719768]]), atol=2e-6, what="h")


@check("lstm_step", weight=2, essential=True, examples=10)
@given(case=cells())
def an_open_forget_gate_carries_the_memory(student, case):
    """With f = 1 and i = 0 the memory stays as it was; with f = 0 and i = 1 the candidate takes its place."""
    x, h, c, kernel, recurrent, _ = case
    units = h.shape[1]
    for f, i in ((1, 0), (0, 1)):
        bias = np.repeat([100.0 * (2 * i - 1), 100.0 * (2 * f - 1), 0.0, 0.0], units)
        _, after = state(student.lstm_step(x, h, c, kernel, recurrent, bias), h.shape)
        candidate = np.tanh((x @ kernel + h @ recurrent)[:, 2 * units : 3 * units])
        close(
            after, c if f else candidate, atol=1e-7, what="c, with " + ("f = 1 and i = 0" if f else "f = 0 and i = 1")
        )


@check("lstm_step", examples=10)
@given(case=cells(), large=st.sampled_from([1.0, 10.0]))
def the_output_stays_within_one(student, case, large):
    """No number of h is larger than 1 or smaller than −1, however large the memory."""
    x, h, c, kernel, recurrent, bias = case
    after, _ = state(student.lstm_step(x, h, large * c, kernel, recurrent, bias), h.shape)
    is_in(after, -1, 1, what="every number of h")


@check("lstm_step", examples=10)
@given(case=cells())
def rows_do_not_mix(student, case):
    """Each row is a text of its own: alone it gives the same as among others."""
    x, h, c, *weights = case
    together = state(student.lstm_step(x, h, c, *weights), h.shape)
    last = state(student.lstm_step(x[-1:], h[-1:], c[-1:], *weights), (1, h.shape[1]))
    for part, alone, name in zip(together, last, "hc", strict=True):
        close(alone[0], part[-1], what=f"{name} of the last row alone")


@check("lstm_step", weight=0.5)
def whole_numbers_are_numbers(student):
    """One-hot booleans, whole weights and an empty memory of integers give the same as floats."""
    x, zero = np.array([[False, True]]), np.zeros((1, 1), dtype=int)
    kernel, recurrent, bias = np.array([[0, 1, 0, 1], [1, 0, 2, 1]]), np.ones((1, 4), dtype=int), np.full(4, 0.5)
    h, c = state(student.lstm_step(x, zero, zero, kernel, recurrent, bias), (1, 1))
    # i = σ(1.5), g = tanh(2.5), o = σ(1.5), and there is no old memory.
    close(c, np.array([[0.806631]]), atol=2e-6, what="c")
    close(h, np.array([[0.545917]]), atol=2e-6, what="h")


# ------------------------------------------------------------------------------------------------ build_model


def built(student: Student, maxlen: int, vocab_size: int, units: tuple[int, int]) -> Any:
    """The student's model for these sizes, rebuilt here, after a look at the shapes of its input and output."""
    model = model_of(student.build_model, maxlen, vocab_size, units, row_shapes=[(maxlen, vocab_size)])
    for got, wanted, what in (
        (model.input_shape, (None, maxlen, vocab_size), "its input"),
        (model.output_shape, (None, vocab_size), "its output"),
    ):
        that(got == wanted, f"For maxlen {maxlen} and {vocab_size} characters {what} should be {wanted}, it is {got}.")
    return model


@check("build_model", weight=2, essential=True)
def gives_probabilities(student):
    """One-hot windows go in, a distribution over the vocabulary comes out, and the whole window matters."""
    model = built(student, 6, 5, (4, 3))
    ids = np.random.default_rng(1).integers(0, 5, (8, 6))
    p = predict(model, np.eye(5, dtype=np.float32)[ids])
    that(bool((p >= 0).all()), "Some probabilities are negative; which activation gives none?", got=p)
    close(p.sum(axis=1), np.ones(8), atol=1e-5, what="the sum of a row of probabilities")
    first = np.eye(5, dtype=np.float32)[np.array([[0, 1, 2, 3, 4, 0], [3, 1, 2, 3, 4, 0]])]
    there = predict(model, first)
    that(
        bool(np.abs(there[0] - there[1]).max() > 1e-9),
        "Another first character should change the answer, but it does not: the window is not read from its beginning.",
    )


@check("build_model")
def has_the_parameters_of_the_course(student):
    """build_model(60, 45) has 394,349 parameters."""
    got = parameter_count(model_of(student.build_model, 60, 45, row_shapes=[(60, 45)]))
    that(got == 394_349, f"build_model(60, 45) should have 394,349 parameters, it has {got:,}.")


@check("build_model", weight=0.5)
def learns_at_the_stated_rate(student):
    """It is compiled with Adam, Nadam or RMSprop, at a learning rate of 0.01."""
    compiled = read_compiled(models.described(student.build_model, 3, 4, (5, 5), row_shapes=[(3, 4)]))
    if compiled is None:
        raise Mismatch("The model should be compiled: with an optimizer, and with categorical cross-entropy.")
    that(
        compiled.optimizer in ("Adam", "Nadam", "RMSprop"),
        f"The optimizer should be Adam, Nadam or RMSprop, it is {compiled.optimizer}.",
    )
    rate = compiled.settings.get("learning_rate")
    that(
        isinstance(rate, float) and math.isclose(rate, 0.01, rel_tol=1e-3),
        f"The learning rate should be 0.01, it is {rate}.",
        got=rate,
    )


@check("build_model")
def all_of_it_learns_and_nothing_else_counts(student):
    """All weights are trained, and the loss has no part but the cross-entropy: no penalty, nothing kept as it is."""
    description = models.described(student.build_model, 3, 4, (5, 5), row_shapes=[(3, 4)])
    found = [*additions(description), *forgetful(rebuild(description))]
    that(not found, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(found[:3])}.")


def forgetful(model: Any) -> list[str]:
    """The layers of a model, of those in it too, that drop or disturb what comes in while it is trained."""
    found = []
    for layer in model.layers:
        kind = type(layer).__name__
        drops = any(getattr(layer, name, 0) for name in ("dropout", "recurrent_dropout"))
        found += forgetful(layer) if hasattr(layer, "layers") else []
        found += [f"{layer.name} ({kind}) forgets in training"] if drops or "Dropout" in kind or "Noise" in kind else []
    return found


# ------------------------------------------------------------------------------------------ apply_temperature


@check("apply_temperature", weight=2, essential=True)
def sharpens_and_flattens_the_example(student):
    """p = (0.5, 0.25, 0.25) at T = 1, ½ and 2."""
    p = np.array([0.5, 0.25, 0.25])
    root = math.sqrt(2)
    for T, wanted in ((1.0, p), (0.5, np.array([4, 1, 1]) / 6), (2.0, np.array([root, 1, 1]) / (root + 2))):
        close(student.apply_temperature(p, T), wanted, what=f"q for T = {T:g}")


@check("apply_temperature", weight=2, examples=20)
@given(p=distributions(), T=st.sampled_from([0.3, 0.7, 1.0, 1.5, 4.0]))
def divides_log_ratios_by_the_temperature(student, p, T):
    """log qᵢ/qⱼ = (1/T) · log pᵢ/pⱼ, and the q sum to 1."""
    q = student.apply_temperature(p, T)
    shape(q, p.shape, "q")
    is_in(q, 1e-300, 1, what="every q")
    rtol, atol = (1e-4, 1e-5) if np.asarray(q).dtype == np.float32 else (1e-6, 1e-8)
    q = np.asarray(q, dtype=float)
    close(float(q.sum()), 1.0, rtol=rtol, what="the sum of q")
    close(np.log(q / q[0]), np.log(p / p[0]) / T, rtol=rtol, atol=atol, what="log q[k]/q[0]")


@check("apply_temperature", examples=15)
@given(p=distributions(zeros=True))
def goes_to_the_extremes(student, p):
    """For T → 0 only the most probable are left, for T → ∞ all that are possible are equally probable; 0 stays 0."""
    best, possible = p == p.max(), p > 0
    for T, chosen, name in ((1e-3, best, "T = 0.001"), (1e6, possible, "T = 1,000,000")):
        close(student.apply_temperature(p, T), chosen / chosen.sum(), atol=1e-4, what=f"q for {name}")


@check("apply_temperature", weight=0.5)
def keeps_the_digits(student):
    """For p in float64 the q are right to ten digits, and not only to the seven of float32."""
    q = array(student.apply_temperature(np.array([0.7, 0.2, 0.1]), 0.5), (3,), what="q").astype(float)
    close(q, np.array([49, 4, 1]) / 54, rtol=1e-10, what="q for p = (0.7, 0.2, 0.1) and T = ½")


@check("apply_temperature", weight=0.5)
def refuses_zero_and_below(student):
    """T = 0 and T < 0 are a ValueError."""
    for T in (0, 0.0, -1.0):
        raises(ValueError, student.apply_temperature, np.array([0.5, 0.5]), T)


# ----------------------------------------------------------------------------------------------------- sample


def draws(student: Student, p: np.ndarray, T: float, seed: int, batches: int = 4, size: int = 5_000) -> np.ndarray:
    """How often each character was drawn, (V,); drawn in bulk, each batch from a generator of its own."""
    counts = np.zeros(len(p), dtype=int)
    for batch in range(batches):
        for got in student.sample.repeat(size, p, T, Rng(seed + batch)):
            k = integer(got, what="A draw")
            that(0 <= k < len(p), f"A draw should lie between 0 and {len(p) - 1}, one is {k}.", got=k)
            counts[k] += 1
    return counts


def fits(counts: np.ndarray, q: np.ndarray, T: float) -> None:
    """Check by chi-square that these counts can come from q."""
    total = int(counts.sum())
    statistic = float(((counts - total * q) ** 2 / (total * q)).sum())
    if statistic > CHI_SQUARE_LIMIT[len(q) - 1]:
        worst = int(np.argmax(np.abs(counts - total * q) / np.sqrt(total * q)))
        raise Mismatch(
            f"Of {total:,} draws at T = {T:g}, {counts[worst]:,} were character {worst}; with probability "
            f"{q[worst]:.4g} about {total * q[worst]:,.0f} are expected. That is more than chance.",
            got=counts,
            expected=np.round(total * q),
        )


@check("sample", weight=2, essential=True)
def draws_as_often_as_it_should(student):
    """20,000 draws at T = 1: every character as often as its probability says, within chance."""
    p = np.array([0.5, 0.25, 0.12, 0.08, 0.04, 0.01])
    fits(draws(student, p, 1.0, seed=11), p, 1.0)


@check("sample")
def follows_the_generator(student):
    """The same generator gives the same draws, another one gives others: all chance comes from `rng`."""
    p = np.full(50, 1 / 50)
    first, again, other = (
        [integer(got, what="A draw") for got in student.sample.repeat(30, p, 1.0, Rng(seed))] for seed in (5, 5, 6)
    )
    that(first == again, "Two generators with the same seed gave different draws; take all chance from rng.")
    that(first != other, "Two generators with different seeds gave the same 30 draws; is rng used?", got=first)
    that(len(set(first)) > 5, "30 draws from 50 equally probable characters are almost all equal.", got=first)


@check("sample")
def draws_from_what_a_network_gives(student):
    """Probabilities in float32, as a softmax rounds them, give a character, too, whatever their sum."""
    for seed in range(40):
        scores = np.random.default_rng(seed).normal(0, 3, 45).astype(np.float32)
        powers = np.exp(scores - scores.max())
        for T in (0.2, 0.5):
            k = integer(student.sample(powers / powers.sum(), T, Rng(seed)), what="A draw")
            that(0 <= k < 45, f"A draw should lie between 0 and 44, one is {k}.", got=k)


# --------------------------------------------------------------------------------------------------- generate


@check("generate", weight=2)
def writes_what_the_model_knows(student):
    """A model that says "the next letter": abcd goes on with efgh…"""
    table = [1, 2, 3, 4, 5, 6, 0]
    got = numbers(student.generate(clockwork(table, 1, 4), [0, 1, 2, 3], 8, 7, 1.0, Rng(0)), 8)
    that(
        got == [4, 5, 6, 0, 1, 2, 3, 4], f"After 0 1 2 3, 8 ids should be 4 5 6 0 1 2 3 4; got {written(got)}.", got=got
    )


@check("generate", weight=2, essential=True)
def slides_the_window(student):
    """A model that copies the letter 3 or 4 places back: abcd goes on with bcdbcd…, or with abcdabcd…"""
    for lag, wanted in ((3, [1, 2, 3, 1, 2, 3, 1, 2]), (4, [0, 1, 2, 3, 0, 1, 2, 3])):
        got = numbers(student.generate(clockwork(range(5), lag, 4), [0, 1, 2, 3], 8, 5, 1.0, Rng(0)), 8)
        that(
            got == wanted,
            f"The model copies the id {lag} places back, so after 0 1 2 3 come {written(wanted)}; "
            f"got {written(got)}. Does the window slide after every id, by one?",
            got=got,
        )


def written(ids: Sequence[int]) -> str:
    """Ids with blanks between them."""
    return " ".join(map(str, ids))


# ------------------------------------------------------------------------------------------------- perplexity


@check("perplexity", weight=2, essential=True, examples=15)
@given(p=st.lists(st.integers(1, 64).map(lambda k: k / 64), min_size=1, max_size=6))
@example(p=[0.5, 0.125])
def is_the_geometric_mean_of_one_over_p(student, p):
    """The product of all 1/p, to the power 1/n: for (½, ⅛) it is 4."""
    close(student.perplexity(np.array(p)), math.prod(1 / x for x in p) ** (1 / len(p)), what="the perplexity")


@check("perplexity", examples=10)
@given(V=st.integers(1, 50), n=st.integers(1, 6))
def of_a_blind_guess_is_the_number_of_characters(student, V, n):
    """Who gives each of V characters the probability 1/V has the perplexity V, for a text of any length."""
    close(student.perplexity(np.full(n, 1 / V)), float(V), what="the perplexity")


# ------------------------------------------------------------------------------------------------------ model


@check("model", weight=0.5, essential=True)
def is_a_trained_network(student):
    """`model` is a network from windows of your vocabulary to probabilities, and its weights are finite."""
    model = model_of(student, "model")
    that(
        len(model.input_shape) == 3 and model.output_shape == (None, model.input_shape[2]),
        f"Expected input (None, maxlen, V) and output (None, V); got {model.input_shape} and {model.output_shape}.",
    )


@check("model", weight=0.5)
def beats_a_table_of_pairs(student):
    """On the notebook's own new text it needs fewer bits a character than a table of which letter follows which."""
    model = model_of(student, "model")
    size = model.output_shape[1]
    names = "X, y, X_new, y_new"
    found = [student.get(name) for name in names.split(", ")]
    whole = all(isinstance(part, np.ndarray) and part.dtype.kind in "iu" and part.size for part in found)
    X, y, X_new, y_new = found
    that(
        whole and X.ndim == X_new.ndim == 2 and y.shape == X.shape[:1] and y_new.shape == X_new.shape[:1],
        f"{names} should be the notebook's windows of ids and the ids that follow, as it makes them.",
    )
    that(all(part.min() >= 0 and part.max() < size for part in found), f"All ids should lie from 0 to {size - 1}.")
    table = np.full((size, size), 0.1)
    np.add.at(table, (X[:, -1], y), 1)
    pairs = bits(table[X_new[:, -1], y_new] / table[X_new[:, -1]].sum(axis=1))
    p = predict(model, np.eye(size, dtype=np.float32)[X_new[:600]])
    shape(p, (len(X_new[:600]), size), what="the output for windows of new text")
    network = bits(p[np.arange(len(p)), y_new[:600]])
    that(
        network < pairs, f"On new text the network needs {network:.2f} bits a character; a table of pairs, {pairs:.2f}."
    )


def bits(p: np.ndarray) -> float:
    """Mean −log₂ of probabilities."""
    return float(-np.log2(np.maximum(np.asarray(p, dtype=float), 1e-12)).mean())
