"""Hidden checks of lstm_text_generation: the reference at generic inputs, Keras' own LSTM, boundaries, manners.

What the trained network is worth is measured here, on sentences that nobody has seen before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check, public_checks
from autograder.compare import Mismatch, array, close, equal, integer, parts, shape, that, untouched
from autograder.datasets import course_seed
from autograder.datasets.quijote import entropy_rate, write
from autograder.models import predict, rebuild
from autograder.student import Function, Student
from autograder.thresholds import Thresholds
from autograder.training import read_compiled
from autograder.wire import Rng

UNSEEN_SEED, UNSEEN_WINDOWS = course_seed(__file__, 90_210), 2_500
"""The text the trained network is judged on, and how many of its characters are predicted."""

thresholds = Thresholds.beside(__file__)
public = public_checks(__file__)
matrix, numbers, clockwork, one_layer = public.matrix, public.numbers, public.clockwork, public.one_layer

temperatures = st.sampled_from([0.25, 0.5, 0.8, 1.0, 1.25, 2.0, 5.0])


@st.composite
def sequences(draw: st.DrawFn) -> Any:
    """(sequence (N, T, D), h (N, H), c (N, H), [kernel, recurrent kernel, bias]), sizes different and equal."""
    n, steps, d, units = draw(st.sampled_from([(2, 3, 4, 5), (1, 4, 2, 3), (3, 2, 3, 3), (2, 5, 3, 1), (2, 3, 2, 2)]))
    weights = [draw(matrix(d, 4 * units)), draw(matrix(units, 4 * units)), draw(matrix(4 * units))]
    return draw(matrix(n, steps, d)), draw(matrix(n, units)), 2 * draw(matrix(n, units)), weights


def state(got: Any, size: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Check that (h, c) came back, both of shape (N, H), and return them in their own type."""
    h, c = parts(got, "h, c")
    return array(h, size, what="h"), array(c, size, what="c")


def quiet(function: Function, *args: Any) -> None:
    """Check that the call warns of nothing that NumPy warns of by default: underflow to 0 is what is meant here."""
    warned = [text for text in function.call(*args).warnings if "underflow" not in text]
    that(not warned, f"The function should not warn on this input, but it did: {' '.join(warned[:1])}")


# ------------------------------------------------------------------------------------------------ build_vocab


@check("build_vocab", examples=15)
@given(text=st.text(alphabet="zñáaZ 1—«\n", min_size=1, max_size=10))
def any_text_has_a_vocabulary(student, reference, text):
    """Capitals, accents, signs and line ends are characters like any other."""
    chars, index = parts(student.build_vocab(text), "chars, index")
    wanted_chars, wanted_index = reference.build_vocab(text)
    equal(public.listed(chars), wanted_chars, what="chars")
    equal(index, wanted_index, what="index")


# ----------------------------------------------------------------------------------------------------- encode


@check("encode")
def an_empty_text_is_an_empty_array(student):
    """No characters give no numbers, and still integers; one character gives one."""
    equal(student.encode("", {"a": 0}), np.array([], dtype=int), what="the answer for an empty text")
    equal(student.encode("b", {"a": 0, "b": 1}), np.array([1]), what="the answer for 'b'")


@check("encode", weight=0.5)
def the_index_may_have_any_numbers(student):
    """The numbers are those of the index, not the places of the characters in the alphabet."""
    index = {"a": 7, "b": 300, "z": 2, "Ω": 70_000}
    equal(student.encode("zabbaΩ", index), np.array([2, 7, 300, 300, 7, 70_000]), what="the answer")
    untouched(student.encode, "zab", index)


# ----------------------------------------------------------------------------------------------------- decode


@check("decode", weight=0.5)
def no_numbers_are_an_empty_text(student):
    """No ids give an empty text; longer ones are joined with nothing between them, and an alphabet may be long."""
    for none in (np.array([], dtype=int), []):
        equal(student.decode(none, ["a", "b"]), "", what="the answer for no ids")
    long = "".join(map(chr, range(1000, 1300)))
    equal(student.decode([299, 44], list(long)), long[299] + long[44], what="the answer for an alphabet of 300")
    equal(student.decode(np.array([1, 1, 0, 2] * 5), ["o", "h", "!"]), "hho!" * 5, what="the answer")
    untouched(student.decode, np.array([1, 0]), ["o", "h"])
    untouched(student.decode, [1, 0], ["o", "h"])


# ----------------------------------------------------------------------------------------------- make_windows


@st.composite
def long_texts(draw: st.DrawFn) -> tuple[list[int], int]:
    """(ids, maxlen), with at least one id behind the first window; some ids are large."""
    maxlen = draw(st.integers(1, 6))
    ids = st.sampled_from([*range(30), 300, 70_000])
    return draw(st.lists(ids, min_size=maxlen + 1, max_size=16)), maxlen


@check("make_windows", weight=2, examples=25)
@given(text=long_texts(), step=st.integers(1, 5))
@example(text=([3, 1, 4, 1, 5, 9], 5), step=1)
@example(text=([3, 1, 4, 1, 500, 70_000], 4), step=2)
def agrees_with_the_reference(student, reference, text, step):
    """Right for every length, window and step, up to the last window that has a next character."""
    ids, maxlen = text
    X, y = parts(student.make_windows(np.array(ids, dtype=int), maxlen, step), "X, y")
    wanted_X, wanted_y = reference.make_windows(ids, maxlen, step)
    equal(X, wanted_X, what="X")
    equal(y, wanted_y, what="y")


@check("make_windows", weight=0.5)
def makes_windows_of_lists_and_keeps_its_arguments(student):
    """The step is 1 if none is given, a list is fine, and the argument stays as it was."""
    X, y = parts(student.make_windows([4, 2, 7, 1], 2), "X, y")
    equal(X, np.array([[4, 2], [2, 7]]), what="X")
    equal(y, np.array([7, 1]), what="y")
    untouched(student.make_windows, np.arange(9), 3, 2)
    untouched(student.make_windows, [4, 2, 7, 1], 2)


# -------------------------------------------------------------------------------------------- one_hot_windows


@check("one_hot_windows", weight=0.5)
def works_without_windows_and_with_few_characters(student):
    """No window gives shape (0, maxlen, V); characters that do not occur have their column, too."""
    shape(student.one_hot_windows(np.zeros((0, 3), dtype=int), 4), (0, 3, 4), "the answer for no window")
    got = public.ones(student.one_hot_windows(np.array([[1, 0], [1, 1]]), 6), (2, 2, 6))
    close(got, np.eye(6)[[[1, 0], [1, 1]]], what="the answer")
    untouched(student.one_hot_windows, np.array([[1, 0], [1, 1]]), 6)


# -------------------------------------------------------------------------------------------------- lstm_step


@check("lstm_step", weight=3, examples=6)
@given(case=sequences())
def agrees_with_keras_over_several_steps(student, reference, case):
    """Step after step the same as keras.layers.LSTM with the same weights, from any state."""
    sequence, h, c, weights = case
    every_h, last_c = reference.keras_steps(sequence, h, c, weights)
    for t in range(sequence.shape[1]):
        h, c = state(student.lstm_step(sequence[:, t], h, c, *weights), h.shape)
        close(h, every_h[:, t], rtol=1e-4, atol=1e-5, what=f"h after step {t + 1}")
    close(c, last_c, rtol=1e-4, atol=1e-5, what="c after the last step")


@check("lstm_step", weight=2, examples=10)
@given(case=sequences())
def agrees_with_the_reference_in_one_step(student, reference, case):
    """h and c after one step, to ten digits."""
    sequence, h, c, weights = case
    got_h, got_c = state(student.lstm_step(sequence[:, 0], h, c, *weights), h.shape)
    wanted_h, wanted_c = reference.lstm_step(sequence[:, 0], h, c, *weights)
    close(got_c, wanted_c, rtol=1e-9, atol=1e-10, what="c")
    close(got_h, wanted_h, rtol=1e-9, atol=1e-10, what="h")


@check("lstm_step")
def the_first_input_still_counts_at_the_end(student):
    """Five steps later the first input has left its mark: both parts of the state go on."""
    rng = np.random.default_rng(4)
    weights = rng.normal(size=(2, 12)), rng.normal(size=(3, 12)), rng.normal(size=12)
    sequence = rng.normal(size=(5, 1, 2))
    ends = []
    for first in (sequence[0], -sequence[0]):
        h = c = np.zeros((1, 3))
        for x in (first, *sequence[1:]):
            h, c = state(student.lstm_step(x, h, c, *weights), (1, 3))
        ends.append(h)
    gap = float(np.abs(ends[0] - ends[1]).max())
    that(gap > 1e-4, f"Another first input should still be felt after five steps; h differs by {gap:.1e} only.")


@check("lstm_step", weight=0.5)
def lstm_step_is_well_behaved(student):
    """It leaves its arguments as they were, warns of nothing even at large numbers, and takes float32."""
    rng = np.random.default_rng(8)
    case = [rng.normal(size=size) for size in ((2, 3), (2, 2), (2, 2), (3, 8), (2, 8), (8,))]
    untouched(student.lstm_step, *case)
    quiet(student.lstm_step, *case[:3], 3000 * case[3], case[4], case[5])
    exact = state(student.lstm_step(*case), (2, 2))
    for rough, fine in zip(state(student.lstm_step(*(a.astype(np.float32) for a in case)), (2, 2)), exact, strict=True):
        close(rough, fine, rtol=1e-4, atol=1e-5, what="the answer for float32")


# ------------------------------------------------------------------------------------------------ build_model


def forward(weights: Sequence[np.ndarray], x: np.ndarray) -> np.ndarray:
    """What LSTM → LSTM → softmax with these eight arrays makes of windows (N, maxlen, V)."""

    def layer(x: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray) -> np.ndarray:
        h = c = np.zeros((len(x), len(recurrent)))
        every = []
        for t in range(x.shape[1]):
            i, f, g, o = np.split(x[:, t] @ kernel + h @ recurrent + bias, 4, axis=1)
            c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
            h = np.tanh(c) / (1 + np.exp(-o))
            every.append(h)
        return np.stack(every, axis=1)

    z = layer(layer(x, *weights[:3]), *weights[3:6])[:, -1] @ weights[6] + weights[7]
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@check("build_model", weight=2)
def is_two_lstm_layers_and_a_softmax(student):
    """For other sizes too: LSTM at every step, LSTM at the last, Dense softmax, and nothing else that computes."""
    maxlen, size, units = 5, 7, (6, 4)
    description = models.described(student.build_model, maxlen, size, units, row_shapes=[(maxlen, size)])
    model = rebuild(description, max_parameters=100_000)
    sizes = [w.shape for w in description["weights"]]
    wanted = [(7, 24), (6, 24), (24,), (6, 16), (4, 16), (16,), (4, 7), (7,)]
    names = ("first LSTM", "second LSTM", "Dense layer")
    that(len(sizes) == 8, f"Two LSTM layers and a Dense layer hold 8 arrays of weights; your model has {len(sizes)}.")
    for k, (got, right) in enumerate(zip(sizes, wanted, strict=True)):
        that(
            got == right,
            f"For {size} characters and units {units}, weights of the {names[k // 3]}: {got}, not {right}.",
        )
    that(model.output_shape == (None, size), f"The output should be (None, {size}), it is {model.output_shape}.")
    x = np.eye(size, dtype=np.float32)[np.random.default_rng(2).integers(0, size, (6, maxlen))]
    gap = np.abs(predict(model, x) - forward(description["weights"], x)).max()
    that(
        bool(gap < 1e-4),
        "The weights have the right sizes, but the model does not compute LSTM → LSTM → softmax with them. "
        "Look at the activations, and at what else lies between the layers.",
    )


@check("build_model", weight=2)
def is_compiled_with_cross_entropy(student):
    """It is compiled, and its loss on one-hot labels is the categorical cross-entropy."""
    compiled = read_compiled(models.described(student.build_model, 3, 4, (5, 5), row_shapes=[(3, 4)]))
    if compiled is None:
        raise Mismatch("The model should be compiled: with an optimizer, and with categorical cross-entropy.")
    y = np.eye(4, dtype=np.float32)[[2, 0, 3]]
    p = np.array([[0.1, 0.1, 0.7, 0.1], [0.4, 0.3, 0.2, 0.1], [0.96, 0.01, 0.02, 0.01]], dtype=np.float32)
    wanted, got = float(-np.log((p * y).sum(axis=1)).mean()), compiled.loss_value(y, p)
    that(
        math.isclose(got, wanted, rel_tol=1e-3),
        f"For three rows of probabilities and their one-hot labels the loss should be the categorical cross-entropy, "
        f"{wanted:.4f}; the loss {compiled.loss or None}, as it is set, gives {got:.4f}.",
        got=p,
    )


# ------------------------------------------------------------------------------------------ apply_temperature


@st.composite
def steep_distributions(draw: st.DrawFn) -> np.ndarray:
    """(V,) probabilities, from equal to very unequal, some of them 0."""
    shares = draw(st.lists(st.sampled_from([0, 1, 2, 3, 7, 50, 400, 100_000]), min_size=1, max_size=8).filter(any))
    return np.array(shares) / sum(shares)


@check("apply_temperature", weight=2, examples=30)
@given(p=steep_distributions(), T=temperatures)
def agrees_at_every_temperature(student, reference, p, T):
    """q = p^(1/T), divided by its sum, for equal and very unequal probabilities."""
    close(student.apply_temperature(p, T), reference.apply_temperature(p, T), rtol=1e-7, atol=1e-12, what="q")


@check("apply_temperature")
def survives_the_cold(student, reference):
    """At T = 0.01 and below the powers are tiny; the answer is still a distribution."""
    for p in (np.array([0.3, 0.2, 0.2, 0.3, 0.0]), np.full(40, 1 / 40), np.array([0.012, 0.988])):
        for T in (0.05, 0.01, 0.001):
            close(
                student.apply_temperature(p, T), reference.apply_temperature(p, T), atol=1e-7, what=f"q for T = {T:g}"
            )


@check("apply_temperature", weight=0.5)
def apply_temperature_is_well_behaved(student, reference):
    """No warning for zeros or the cold; the argument stays as it was; float32, as Keras gives it, is fine."""
    p = np.array([0.5, 0.0, 0.3, 0.2, 0.0])
    for T in (0.01, 0.7, 1.0, 30.0):
        quiet(student.apply_temperature, p, T)
        untouched(student.apply_temperature, p, T)
    rough = student.apply_temperature(p.astype(np.float32), 0.7)
    close(rough, reference.apply_temperature(p, 0.7), rtol=1e-5, atol=1e-6, what="q for float32")
    close(student.apply_temperature([0.5, 0.5, 0.0], 3), np.array([0.5, 0.5, 0.0]), what="q for a list and T = 3")


# ----------------------------------------------------------------------------------------------------- sample


@check("sample", weight=2)
def draws_at_other_temperatures(student, reference):
    """6,000 draws each at T = 0.6 and T = 2: as often as p^(1/T) says."""
    p = np.array([0.55, 0.3, 0.1, 0.05])
    for seed, T in ((70, 0.6), (80, 2.0)):
        q, counts = reference.apply_temperature(p, T), np.zeros(4, dtype=int)
        for batch in range(2):
            for got in student.sample.repeat(3_000, p, T, Rng(seed + batch)):
                k = integer(got, what="A draw")
                that(0 <= k < 4, f"A draw should lie between 0 and 3, one is {k}.", got=got)
                counts[k] += 1
        statistic = float(((counts - 6_000 * q) ** 2 / (6_000 * q)).sum())
        if statistic > public.CHI_SQUARE_LIMIT[3]:
            raise Mismatch(
                f"6,000 draws from p = (0.55, 0.3, 0.1, 0.05) at T = {T:g} do not have the frequencies of p^(1/T).",
                got=counts,
                expected=np.round(6_000 * q),
            )


@check("sample")
def never_draws_the_impossible(student):
    """A character of probability 0 is never drawn, a certain one always; at T → 0 only the most probable."""
    for p, T, allowed in (
        ([0.0, 0.6, 0.0, 0.4], 1.0, {1, 3}),
        ([0.0, 0.0, 1.0], 5.0, {2}),
        ([0.2, 0.35, 0.3, 0.15], 0.005, {1}),
    ):
        found = {integer(got, what="A draw") for got in student.sample.repeat(200, np.array(p), T, Rng(9))}
        that(found <= allowed, f"From p = {p} at T = {T:g} only {sorted(allowed)} can be drawn.", got=sorted(found))


@check("sample", weight=0.5)
def a_draw_is_one_plain_integer(student):
    """An int comes back, not an array; the probabilities stay as they were, and float32 is fine."""
    p = np.array([0.1, 0.6, 0.3], dtype=np.float32)
    integer(student.sample(p, 1.0, Rng(1)), what="A draw")
    tenths = np.array([*[0.1] * 10, 0.0], dtype=np.float32)  # their sum is a little more than 1
    integer(student.sample(tenths, 1.0, Rng(1)), what="A draw from ten tenths of float32")
    untouched(student.sample, p, 1.0, Rng(1))


# --------------------------------------------------------------------------------------------------- generate


@st.composite
def clocks(draw: st.DrawFn) -> tuple[list[int], int, list[int]]:
    """(table, lag, seed): the next id is table[the id lag places back]; lag is from 1 to the length of the seed."""
    size = draw(st.integers(3, 6))
    seed = draw(st.lists(st.integers(0, size - 1), min_size=2, max_size=5))
    return draw(st.permutations(range(size))), draw(st.integers(1, len(seed))), seed


@check("generate", weight=2, examples=5)
@given(clock=clocks())
@example(clock=([1, 0, 3, 2], 1, [0, 1, 0]))
@example(clock=([2, 0, 1, 4, 3], 4, [3, 0, 1, 4]))
@example(clock=([*range(1, 300), 0], 1, [298, 254]))
def follows_any_clockwork(student, clock):
    """A model whose next character is known, from any place of the window: the text goes on as it must."""
    table, lag, seed = clock
    length = 2 * len(seed) + 3
    got = numbers(student.generate(clockwork(table, lag, len(seed)), seed, length, len(table), 1.0, Rng(2)), length)
    wanted = public.goes_on(table, lag, seed, length)
    wrong = next((k for k in range(length) if got[k] != wanted[k]), None)
    if wrong is not None:
        where = "already the first" if wrong == 0 else f"the first {wrong} are right, the next one"
        raise Mismatch(
            f"The model answers table[the id {lag} back in a window of {len(seed)}]; {where} is {got[wrong]}, "
            f"but it should be {wanted[wrong]}.",
            got=got,
            expected=wanted,
        )


@check("generate", weight=2)
def draws_at_the_temperature(student):
    """When one character has probability 0.97: always that one at T = 0.05, all of them at T = 100."""
    bias = np.log([0.01, 0.01, 0.97, 0.01])
    model = student.put(one_layer(np.zeros((12, 4)), bias, 3))
    cold = numbers(student.generate(model, [0, 1, 3], 20, 4, 0.05, Rng(3)), 20)
    that(
        set(cold) == {2},
        f"At T = 0.05 all 20 ids should be 2, the most probable; {20 - cold.count(2)} are not.",
        got=cold,
    )
    hot = numbers(student.generate(model, [0, 1, 3], 20, 4, 100.0, Rng(3)), 20)
    that(hot.count(2) <= 13, f"At T = 100 about 5 of 20 ids should be 2; {hot.count(2)} are.", got=hot)
    warm = numbers(student.generate(model, [0, 1, 3], 120, 4, 2.0, Rng(5)), 120)
    few, many = 75, 109  # 92 ± 3.6 standard deviations; with the temperature applied twice they are 61
    that(few <= warm.count(2) <= many, f"At T = 2 about 92 of 120 ids should be 2; {warm.count(2)} are.", got=warm)
    again, other = (numbers(student.generate(model, [0, 1, 3], 20, 4, 100.0, Rng(s)), 20) for s in (3, 4))
    that(hot == again, "Two generators with the same seed wrote different texts; take all chance from rng.")
    that(hot != other, "Two generators with different seeds wrote the same text; is rng used?")


@check("generate", weight=0.5)
def generate_is_well_behaved(student):
    """Length 0 gives nothing, an array is as good a seed as a list, and the seed stays as it was."""
    model = student.put(clockwork([1, 2, 0], 1, 2))
    equal(numbers(student.generate(model, [0, 1], 0, 3, 1.0, Rng(1)), 0), [], what="the answer for length 0")
    equal(numbers(student.generate(model, np.array([0, 1]), 3, 3, 1.0, Rng(1)), 3), [2, 0, 1], what="the answer")
    model = student.put(clockwork([1, 2, 0], 1, 2, rate=0.5))
    got = numbers(student.generate(model, [0, 1], 12, 3, 1.0, Rng(1)), 12)
    equal(got, [2, 0, 1] * 4, what="what a model with a Dropout layer writes, which drops nothing now,")
    untouched(student.generate, model, np.array([0, 1]), 4, 3, 1.0, Rng(1))
    untouched(student.generate, model, [0, 1], 4, 3, 1.0, Rng(1))


# ------------------------------------------------------------------------------------------------- perplexity


@check("perplexity", examples=20)
@given(p=st.lists(st.integers(1, 1000).map(lambda k: k / 1000), min_size=1, max_size=8))
def agrees_on_any_probabilities(student, reference, p):
    """exp(−mean log p), for any probabilities."""
    got = student.perplexity(np.array(p))
    shape(got, (), "the answer")
    close(got, reference.perplexity(p), what="the perplexity")


@check("perplexity", weight=0.5)
def perplexity_is_well_behaved(student):
    """Long texts do not overflow, a single zero makes it infinite without a warning, lists are fine."""
    close(student.perplexity(np.full(5_000, 0.01)), 100.0, what="the perplexity of 5,000 probabilities of 0.01")
    zero = np.array([0.5, 0.0, 0.9])
    equal(student.perplexity(zero), math.inf, what="the perplexity when one probability is 0")
    quiet(student.perplexity, zero)
    untouched(student.perplexity, zero)
    close(student.perplexity([0.25, 1.0]), 2.0, what="the perplexity of a list")


# ------------------------------------------------------------------------------------------------------ model


def unseen_windows(model: Any) -> tuple[np.ndarray, np.ndarray]:
    """One-hot windows of unseen text for this model (n, maxlen, V), and the ids that follow (n,)."""
    that(
        len(model.input_shape) == 3, f"The network should take windows (None, maxlen, V); it takes {model.input_shape}."
    )
    text = write(UNSEEN_SEED, 4_000)
    chars = sorted(set(write(UNSEEN_SEED + 1, 60_000)))
    maxlen, size = model.input_shape[1:]
    that(
        size == len(chars),
        f"The text has {len(chars)} different characters, so a row of the window should have {len(chars)} numbers, "
        f"not {size}.",
    )
    that(
        model.output_shape == (None, size),
        f"The network should answer with one row of {size} probabilities; its output is {model.output_shape}.",
    )
    that(1 <= (maxlen or 0) <= 200, f"The network should see windows of 1 to 200 characters, it sees {maxlen}.")
    ids = np.array([chars.index(char) for char in text[: UNSEEN_WINDOWS + maxlen]])
    starts = np.arange(UNSEEN_WINDOWS)
    return np.eye(size, dtype=np.float32)[ids[starts[:, None] + np.arange(maxlen)]], ids[starts + maxlen]


def trained(student: Student) -> Any:
    """The student's trained network, rebuilt here."""
    return public.model_of(student, "model")


@check("model", weight=2, essential=True)
def predicts_better_than_counting_pairs(student):
    """On unseen text it needs fewer bits a character than a table of all pairs of letters."""
    bits = bits_a_character(trained(student))
    pairs = 2.4
    that(bits < pairs, f"On unseen text the network needs {bits:.2f} bits a character; counting pairs needs {pairs}.")


@check("model", weight=1)
def comes_near_the_best_possible(student):
    """On unseen text it is not far above the entropy of the source, which no network can beat."""
    bits, best = bits_a_character(trained(student)), entropy_rate()
    what = f"On unseen text the network needs {bits:.2f} bits a character. What is above the best possible, {best:.2f},"
    thresholds.at_most("excess_bits", bits - best, what=what)


def bits_a_character(model: Any) -> float:
    """Mean −log₂ of the probability of the character that came, on unseen text."""
    x, following = unseen_windows(model)
    bits: float = public.bits(predict(model, x, batch=UNSEEN_WINDOWS)[np.arange(len(following)), following])
    return bits
