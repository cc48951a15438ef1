"""Public checks of the unit on word vectors: a contract for each exercise, and the laws that are its own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import array, close, parts, that, unchanged
from autograder.contracts import (
    Argument,
    Size,
    choices,
    contract,
    edge,
    floats,
    integers,
    labels,
    matrices,
    numbers,
    tokens,
)
from autograder.datasets.tales import GROUP_OF, analogies
from autograder.student import Student
from autograder.wire import Rng

Tables = tuple[np.ndarray, np.ndarray]


def word(below: str = "V") -> Argument:
    """The id of one word."""
    return Argument(lambda n: st.integers(0, n - 1), needs=(below,))


def occurrences() -> Argument:
    """Counts of words, some of them 0, never all."""

    def make(n: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.lists(st.sampled_from([5, 0, 1, 2, 16, 40]), min_size=n, max_size=n).filter(any)
        return drawn.map(np.array)

    return Argument(make, ("V",), kind="array")


def gaps() -> Argument:
    """Contexts: ids, and −1 where there is no word; one at least is a word."""

    def make(n: int, below: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.lists(st.integers(-1, below - 1), min_size=n, max_size=n)
        return drawn.filter(lambda ids: max(ids) >= 0).map(np.array)

    return Argument(make, ("c",), needs=("V",), kind="array")


def clear(W: np.ndarray) -> bool:
    """Whether neither neighbours nor analogies depend on cosines that are nearly equal."""
    unit = W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-9)
    for a, b, c in itertools.product(range(len(W)), repeat=3):
        target = W[b] - W[a] + W[c]
        if np.diff(np.sort(unit @ target)).min() < 1e-3 * np.linalg.norm(target) or np.linalg.norm(target) < 0.01:
            return False
    return True


def directions() -> Argument:
    """Rows that all point somewhere else, with hundredths."""

    def make(*shape: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.integers(0, 9_999).map(lambda seed: np.random.default_rng(seed).uniform(-3, 3, shape).round(2))
        return drawn.filter(clear)

    return Argument(make, (Size("V", 4, 6), "D"), kind="array", floats=True)


FOX = [0, 1, 2, 3, 4, 5, 0, 6, 7]
"""The quick brown fox jumps over the lazy dog."""
contract(
    "skipgram_pairs",
    takes={"ids": tokens(Size("T", 2, 7)), "window": numbers(1, 4, whole=True)},
    gives=integers(None, 2),
    law="Every place with each of its neighbours: centres from left to right, so are the neighbours of each.",
    examples=[
        ((np.array([0, 1, 2, 3]), 1), [[0, 1], [1, 0], [1, 2], [2, 1], [2, 3], [3, 2]]),
        ((np.array([4, 2, 3]), 2), [[4, 2], [4, 3], [2, 4], [2, 3], [3, 4], [3, 2]]),
        ((np.array([1, 1, 0]), 1), [[1, 1], [1, 1], [1, 0], [0, 1]]),
    ],
    laws={
        "The quick brown fox has 30 pairs with a window of 2: the first words 2, 3, 4, 4.": lambda student: (
            np.bincount(np.asarray(student.skipgram_pairs(np.array(FOX), 2))[:13, 0]).tolist() == [2, 3, 4, 4]
            and len(student.skipgram_pairs(np.array(FOX), 2)) == 30
        ),
        "A list stays as it was, too.": lambda student: not student.skipgram_pairs.call([*FOX], 2).changed,
    },
    refuses=[*(((np.array([0, 1]), window), ValueError) for window in (0, -1)), (([], 0), ValueError)],
    corners=("lists",),
    manners=("untouched",),
)
ALONE = [((np.array(ids, dtype=int), 2), np.zeros((0, 2), dtype=int)) for ids in ([], [3])]
edge("skipgram_pairs", "A single word has no pairs, and no word has none: the shape is (0, 2).", *ALONE)


contract(
    "cbow_examples",
    takes={"ids": tokens(Size("T", 2, 7)), "window": numbers(1, 4, whole=True)},
    gives={"contexts": integers(None, None), "targets": integers(None)},
    law="For every place its neighbours from left to right, then −1 until the row is full; and the word itself.",
    examples=[
        ((np.array([3, 1, 4]), 2), ([[1, 4, -1, -1], [3, 4, -1, -1], [3, 1, -1, -1]], [3, 1, 4])),
        ((np.array([2, 0, 1, 5]), 1), ([[0, -1], [2, 1], [0, 5], [1, -1]], [2, 0, 1, 5])),
        ((np.array([1, 1]), 1), ([[1, -1], [1, -1]], [1, 1])),
    ],
    refuses=[((np.array([0, 1]), window), ValueError) for window in (0, -1)],
    corners=("lists",),
    manners=("untouched",),
)
NO_ROWS = [((np.array(ids, dtype=int), 2), (np.zeros((0, 4), dtype=int), np.zeros(0, dtype=int))) for ids in ([], [3])]
edge("cbow_examples", "Without neighbours there is no row: the shapes are (0, 2·window) and (0,).", *NO_ROWS)


SQUARE = np.array([[17, 24, 1], [23, 5, 7], [4, 6, 13], [10, 12, 19], [11, 18, 25]]) / 8
OUT = np.array([[1.0, -1.0, 0.5, 0.0, 0.0], [0.0, 1.0, -0.5, 0.25, 0.0], [0.0, 0.0, 0.5, -1.0, 0.25]])
contract(
    "cbow_forward",
    takes={"context": gaps(), "W1": matrices("V", "D"), "W2": matrices("D", "V")},
    gives=floats("V"),
    law="The softmax of the mean of the words' rows of W1, times W2.",
    rtol=1e-5,
    atol=1e-7,
    examples=[
        ((np.array([3]), SQUARE, OUT), [0.3630455, 0.1335570, 0.3009753, 0.0140768, 0.1883455]),
        ((np.array([2, 0, -1]), SQUARE, OUT), [0.4345410, 0.2052626, 0.1367344, 0.0779089, 0.1455530]),
        ((np.array([1, -1, -1, -1]), np.eye(2), np.log([[1.0, 1.0], [1.0, 3.0]])), [0.25, 0.75]),
        ((np.array([0, 1, 0]), np.eye(2), np.log([[1.0, 8.0], [1.0, 1.0]])), [0.2, 0.8]),
    ],
    manners=("untouched",),
)
LARGE = ((np.array([0]), np.eye(2), np.array([[1000.0, 1000.0], [0.0, 0.0]])), [0.5, 0.5])
LOW = ((np.array([1]), np.eye(2), np.array([[0.0, 0.0], [-1000.0, -2000.0]])), [1.0, 0.0])
SPIKE = ((np.array([0]), np.array([[1000.0]]), np.array([[1.0, -1.0, -1.0, -1.0]])), [1.0, 0.0, 0.0, 0.0])
edge("cbow_forward", "Scores of ±1,000 neither overflow nor vanish.", LARGE, LOW, SPIKE, rtol=1e-5, atol=1e-7)
WHOLE = ((np.array([0, 1]), np.array([[1], [2]]), np.array([[1, 0]])), [0.8175745, 0.1824255])
edge("cbow_forward", "Tables may hold whole numbers; their mean need not be one.", WHOLE, rtol=1e-5, atol=1e-7)


contract(
    "keep_probability",
    rtol=1e-5,
    atol=1e-7,
    takes={"counts": occurrences(), "t": choices(0.05, 0.01, 0.2, 0.5)},
    gives=floats("V"),
    law="The smaller of 1 and the root of t divided by the word's share of the text.",
    examples=[
        ((np.array([4, 1, 95]), 0.01), [0.5, 1.0, 0.1025978]),
        ((np.array([0, 3, 1]), 0.1), [1.0, 0.3651484, 0.6324555]),
        ((np.array([1, 3]), 0.5), [1.0, 0.8164966]),
    ],
)

contract(
    "negative_distribution",
    takes={"counts": occurrences(), "power": choices(0.75, 1.0, 0.5, 2.0)},
    gives=floats("V"),
    law="Probabilities in proportion to the count to this power.",
    examples=[
        ((np.array([16, 1]),), [8 / 9, 1 / 9]),
        ((np.array([16, 0, 1]), 0.75), [8 / 9, 0.0, 1 / 9]),
        ((np.array([16, 0, 4]), 0.5), [2 / 3, 0.0, 1 / 3]),
        ((np.array([3, 1, 0]), 1.0), [0.75, 0.25, 0.0]),
    ],
    refuses=[*(((np.zeros(n, dtype=int),), ValueError) for n in (3, 0)), ((np.zeros(2, dtype=int), 0.0), ValueError)],
    optional=("power",),
    manners=("untouched",),
)
EVEN = ((np.array([5, 0, 2, 0, 9]), 0.0), [1 / 3, 0.0, 1 / 3, 0.0, 1 / 3])
edge("negative_distribution", "With the power 0 all words that occur are equally likely, and no others.", EVEN)


W3 = np.array([[1.0, 0.5], [-0.5, 2.0], [0.0, -1.0]])
C3 = np.array([[0.5, -1.0], [1.0, 1.0], [-2.0, 0.5]])
TWO_TABLES = {"W": matrices("V", "D"), "C": matrices("V", "D")}
contract(
    "sgns_loss",
    rtol=1e-5,
    atol=1e-7,
    takes={"centre": word(), "context": word(), "negatives": labels(Size("K", 1, 4), below="V"), **TWO_TABLES},
    gives=floats(),
    law="−log σ(w·c) of the true neighbour, and −log σ(−w·c) of every drawn one.",
    examples=[
        ((0, 1, np.array([2]), W3, C3), 0.3616374),
        ((1, 0, np.array([2, 1, 2]), W3, C3), 8.3054759),
        ((2, 2, np.array([0]), np.zeros((3, 2)), C3), 2 * np.log(2)),
        ((0, 1, np.array([1, 1]), W3, C3), 3.6042398),
    ],
    laws={
        "A list of negatives stays as it was, too.": lambda student: (
            not student.sgns_loss.call(0, 1, [2, 0], W3, C3).changed
        ),
    },
    corners=("lists", "float32"),
    manners=("untouched",),
)
UNDRAWN = [(0, 1, none, W3, C3) for none in (np.zeros(0, dtype=int), [])]
ALONE_PAYS = [(given, 0.2014133) for given in UNDRAWN]
edge("sgns_loss", "Without negatives only the true neighbour counts.", *ALONE_PAYS, rtol=1e-5, atol=1e-7)
FAR = np.array([[1000.0], [-1000.0]])
SURE = [((0, 0, np.array([1]), FAR, FAR / 1000), 0.0), ((0, 1, np.array([0, 0]), FAR, FAR / 1000), 3000.0)]
edge("sgns_loss", "Scores of ±1,000 neither overflow nor vanish.", *SURE, rtol=1e-5, atol=1e-7)


contract(
    "sgns_gradients",
    rtol=1e-5,
    atol=1e-7,
    takes={"centre": word(), "context": word(), "negatives": labels(Size("K", 1, 4), below="V"), **TWO_TABLES},
    gives={"dW": floats("V", "D"), "dC": floats("V", "D")},
    law="The derivatives of the loss with respect to every number of W, and of C.",
    examples=[
        ((0, 1, np.array([2]), W3, C3),
         ([[-0.4785199, -0.1084019], [0.0, 0.0], [0.0, 0.0]],
          [[0.0, 0.0], [-0.1824255, -0.0912128], [0.1480472, 0.0740236]])),
        ((2, 0, np.array([1, 1]), W3, C3),
         ([[0.0, 0.0], [0.0, 0.0], [0.4034121, 0.8068243]],
          [[0.0, 0.2689414], [0.0, -0.5378828], [0.0, 0.0]])),
        ((1, 2, np.array([2, 0]), W3, C3),
         ([[0.0, 0.0], [-1.4755136, 0.2854476], [0.0, 0.0]],
          [[-0.0476747, 0.1906989], [0.0, 0.0], [-0.3807971, 1.5231883]])),
        ((0, 0, np.array([1]), np.zeros((2, 2)), C3[:2]),
         ([[0.25, 1.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]])),
    ],
    corners=("lists", "float32"),
    manners=("untouched",),
)  # fmt: skip
PULLED = [[[-0.1824255, -0.1824255], [0, 0], [0, 0]], [[0, 0], [-0.1824255, -0.0912128], [0, 0]]]
ALONE_PULLS = [(given, PULLED) for given in UNDRAWN]
edge("sgns_gradients", "Without negatives only the true neighbour pulls.", *ALONE_PULLS, rtol=1e-5, atol=1e-7)
STRONG = [
    ((0, 0, np.array([1]), FAR, FAR / 1000), ([[0.0], [0.0]], [[0.0], [0.0]])),
    ((0, 1, np.array([0, 0]), FAR, FAR / 1000), ([[3.0], [0.0]], [[2000.0], [-1000.0]])),
]
edge("sgns_gradients", "Scores of ±1,000 neither overflow nor vanish.", *STRONG, rtol=1e-5, atol=1e-7)
COUNTED = (0, 1, np.array([0]), np.eye(2, dtype=int), np.array([[0, 1], [1, 1]]))
SLOPES = ([[-0.2689414, 0.2310586], [0, 0]], [[0.5, 0], [-0.2689414, 0]])
edge("sgns_gradients", "Tables may hold whole numbers; their slopes are none.", (COUNTED, SLOPES), rtol=1e-5, atol=1e-7)


def learned(
    student: Student, pairs: object, sizes: Sequence[int], chances: object, lr: float = 0.5, seed: int = 0
) -> Tables:
    """The tables of train_skipgram; sizes : words, numbers, negatives, epochs, pairs of a batch."""
    words, numbers_each = sizes[:2]
    answer = parts(student.train_skipgram(pairs, *sizes, lr, chances, Rng(seed)), "W, C")
    found = [array(table, (words, numbers_each), what=name) for name, table in zip("WC", answer, strict=True)]
    that(all(bool(np.isfinite(table).all()) for table in found), "The tables should hold finite numbers.", got=answer)
    that(bool(found[0].any()), "W should start with small random numbers: with zeros nothing ever moves.", got=answer)
    return found[0], found[1]


def sigma(z: float) -> float:
    """The sigmoid."""
    return float(0.5 + 0.5 * np.tanh(z / 2))


def after(tables: Tables, batches: Sequence[int], lr: float, drawn: int) -> Tables:
    """The tables after batches of so many pairs (0, 1) each, for each of which the word 2 is drawn so often."""
    W, C = (table.copy() for table in tables)
    for rows in batches:
        w, pull, push = W[0].copy(), sigma(-W[0] @ C[1]), drawn * sigma(W[0] @ C[2])
        W[0] += lr * rows * (pull * C[1] - push * C[2])
        C[1] += lr * rows * pull * w
        C[2] -= lr * rows * push * w
    return W, C


NEVER = [0.0, 0.0, 1.0, 0.0]
"""Chances by which only the word 2 is ever drawn."""


def compare_tables(got: Tables, wanted: Tables, what: str) -> None:
    """Both tables are what they should be."""
    for name, table, right in zip("WC", got, wanted, strict=True):
        close(table, right, rtol=1e-4, atol=1e-7, what=f"{name} {what}")


@check("train_skipgram", weight=3, essential=True)
def a_batch_moves_by_the_sum_of_its_gradients(student):
    """Three times the pair (0, 1) in one batch, three epochs: every number of both tables."""
    for drawn in (0, 2):
        start = learned(student, np.array([[0, 1]] * 3), (4, 3, drawn, 0, 3), NEVER)
        got = learned(student, np.array([[0, 1]] * 3), (4, 3, drawn, 3, 3), NEVER)
        told = f"after three batches of three pairs (0, 1), negatives={drawn}"
        compare_tables(got, after(start, [3] * 3, 0.5, drawn), told)


@check("train_skipgram")
def short_batches_count_too(student):
    """Five times the pair (0, 1) in batches of two: two, two and one in each epoch."""
    start = learned(student, np.array([[0, 1]] * 5), (4, 2, 1, 0, 2), NEVER)
    got = learned(student, np.array([[0, 1]] * 5), (4, 2, 1, 2, 2), NEVER)
    compare_tables(got, after(start, [2, 2, 1] * 2, 0.5, 1), "after two epochs of batches of 2, 2 and 1 pairs (0, 1)")


@check("train_skipgram")
def every_pair_has_its_turn(student):
    """Five pairs of ten words in batches of two, two epochs: in any order each moves by itself, twice."""
    pairs, sizes = np.arange(10).reshape(2, 5).T, (10, 3, 0)
    start = learned(student, pairs, (*sizes, 0, 2), [0.1] * 10)
    got = learned(student, pairs, (*sizes, 2, 2), [0.1] * 10)
    W, C = (table.copy() for table in start)
    for i, j in [*pairs, *pairs]:
        pull = 0.5 * sigma(-W[i] @ C[j])
        W[i], C[j] = W[i] + pull * C[j], C[j] + pull * W[i]
    compare_tables(got, (W, C), "after two epochs of pairs that share no word")


@check("train_skipgram", weight=0.5)
def a_drawn_neighbour_counts_twice(student):
    """The pair (0, 2), for which 2 is drawn: it is pulled as the true neighbour and pushed as a drawn word."""
    W, C = learned(student, [[0, 2]], (4, 3, 1, 0, 1), NEVER)
    got = learned(student, [[0, 2]], (4, 3, 1, 1, 1), NEVER)
    pull = 0.5 * (sigma(-W[0] @ C[2]) - sigma(W[0] @ C[2]))
    W[0], C[2] = W[0] + pull * C[2], C[2] + pull * W[0]
    compare_tables(got, (W, C), "after one pair (0, 2) for which the word 2 is drawn")


@check("train_skipgram")
def starts_small_and_by_chance(student):
    """With epochs = 0 there is the start: small, random in W, the same for a generator in the same state."""
    first, other = (learned(student, [[0, 1]], (5, 4, 1, 0, 8), [0.2] * 5, seed=seed) for seed in (1, 2))
    again = learned(student, [[0, 1]], (5, 4, 1, 0, 8), [0.2] * 5, seed=1, lr=0.01)
    compare_tables(again, first, "with epochs = 0, another rate and a generator in the same state")
    for name, table in zip("WC", first, strict=True):
        small = bool((np.abs(table) <= 1).all()) and (len(np.unique(table)) > 10 or (name == "C" and not table.any()))
        chance = "small random numbers, or zeros" if name == "C" else "small random numbers"
        that(small, f"{name} should start with {chance}.", got=table)
    that(not np.allclose(first[0], other[0]), "Two generators give the same start of W; is rng used?", got=first[0])


@check("train_skipgram")
def negatives_are_drawn_by_the_probabilities(student):
    """For 1,000 pairs (0, 1) in one batch, with 2 negatives each, every word is drawn as often as its chance says."""
    chances, sizes = [0.0, 0.0, 0.5, 0.3, 0.2, 0.0], (6, 3, 2)
    start = learned(student, [[0, 1]] * 1000, (*sizes, 0, 1000), chances, lr=1e-3)
    _, C = learned(student, [[0, 1]] * 1000, (*sizes, 1, 1000), chances, lr=1e-3)
    w = start[0][0]
    for k, chance in list(enumerate(chances))[2:]:
        times = float((start[1][k] - C[k]) @ w / (1e-3 * sigma(start[1][k] @ w) * (w @ w)))
        wanted, spread = 2000 * chance, 5 * np.sqrt(2000 * chance * (1 - chance))  # misses one in a million
        text = f"Of 2,000 draws by the chances {chances}, the word {k} should come about {wanted:.0f} times"
        that(abs(times - wanted) <= spread + 0.01, f"{text}; it came {times:.1f} times.", got=times)


@check("train_skipgram", weight=0.5)
def negatives_are_drawn_anew_in_every_epoch(student):
    """In a second epoch the words are not drawn exactly as often as in the first."""
    chances, sizes = [0.0, 0.0, 0.3, 0.25, 0.25, 0.2], (6, 3, 2)
    twice = []
    for seed in (0, 1):
        start, first, both = (
            learned(student, [[0, 1]] * 1000, (*sizes, epochs, 1000), chances, lr=1e-6, seed=seed)[1]
            for epochs in (0, 1, 2)
        )
        twice.append(np.allclose(both[2:] - start[2:], 2 * (first[2:] - start[2:]), rtol=5e-3, atol=0))
    that(not all(twice), "Every word comes exactly as often in the second epoch as in the first; draw anew.")


@check("train_skipgram", weight=0.5)
def is_the_same_again(student):
    """Two calls with generators in the same state give the same tables, and another generator gives others."""
    pairs = np.array([[i, j] for i in range(5) for j in range(5) if i != j])
    first, again, other = (learned(student, pairs, (5, 3, 2, 2, 4), [0.2] * 5, seed=seed) for seed in (3, 3, 4))
    compare_tables(again, first, "of a second call with the same generator")
    that(not np.allclose(first[0], other[0]), "Two generators give the same vectors.")


@check("train_skipgram", weight=0.5)
def takes_lists_and_changes_nothing(student):
    """pairs and probabilities may be lists; arrays stay as they were."""
    pairs, chances = np.array([[0, 1], [2, 0], [1, 2]]), np.array([0.5, 0.25, 0.25])
    unchanged(student.train_skipgram.call(pairs, 3, 2, 1, 2, 2, 0.1, chances, Rng(0)))
    plain = learned(student, pairs.tolist(), (3, 2, 1, 2, 2), chances.tolist(), lr=0.1)
    compare_tables(plain, learned(student, pairs, (3, 2, 1, 2, 2), chances, lr=0.1), "for lists in place of arrays")


def table_of(student: Student) -> tuple[np.ndarray, list[str]]:
    """The trained vectors and the words that they are of."""
    words = student.get("words")
    listed = isinstance(words, (list, tuple)) and len(words) > 0 and all(isinstance(word, str) for word in words)
    that(listed, "words should be the list of the text's words, as the notebook makes it.", got=words)
    W = array(student.get("vectors"), (len(words), None), what="vectors")
    that(W.size > 0 and bool(np.isfinite(W).all()), "The vectors should be finite numbers.")
    return W, words


def unit_rows(W: np.ndarray) -> np.ndarray:
    """Rows of length 1."""
    return W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-12)


@check("vectors", essential=True)
def words_of_a_group_are_together(student):
    """Of the words that have a group, nine in ten have one of their own group nearest."""
    W, words = table_of(student)
    rows = [i for i, name in enumerate(words) if name in GROUP_OF]
    cosines = unit_rows(W) @ unit_rows(W).T
    np.fill_diagonal(cosines, -2)
    found = [GROUP_OF.get(words[cosines[i].argmax()]) == GROUP_OF[words[i]] for i in rows]
    share = np.mean(found or [1.0])  # of another text nobody knows the answer
    text = f"Of {len(rows)} words, {share:.0%} have one of their own group nearest."
    that(bool(share >= 0.9 and np.ptp(W, axis=0).max() > 0), text, got=share)


@check("vectors")
def analogies_are_right(student):
    """Of the forty analogies of the tales' people, three in four are right."""
    W, words = table_of(student)
    found = []
    for a, b, c, d in ([words.index(name) for name in names] for names in analogies() if set(names) <= set(words)):
        scores = unit_rows(W) @ (W[b] - W[a] + W[c])
        scores[[a, b, c]] = -np.inf
        found.append(scores.argmax() == d)
    share = np.mean(found or [1.0])
    that(bool(share >= 0.75), f"Of {len(found)} analogies, {share:.0%} are right.", got=share)


EAST = np.array([[1.0, 0.0], [10.0, 10.0], [0.9, 0.1], [-5.0, 0.5]])
contract(
    "nearest",
    takes={"word_id": word(), "W": directions(), "k": numbers(1, 2, whole=True)},
    gives=integers(None),
    law="The other words by falling cosine, at most k of them.",
    examples=[
        ((0, EAST, 1), [2]),
        ((0, EAST, 3), [2, 1, 3]),
        ((3, EAST, 2), [1, 2]),
        ((1, EAST, 2), [2, 0]),
    ],
    corners=("lists", "float32"),
)
edge("nearest", "If k is too large, all others are given.", ((0, EAST, 4), [2, 1, 3]), ((1, EAST, 9), [2, 0, 3]))
SAME = np.array([[1.0, 0.0], [3.0, 0.0], [1.0, 0.0], [0.0, 2.0], [2.0, 0.0]])
edge("nearest", "Of equal cosines the smaller id comes first.", ((2, SAME, 4), [0, 1, 4, 3]), ((0, SAME, 2), [1, 2]))
ZERO = np.array([[1.0, 0.0], [-1.0, 0.5], [0.0, 0.0], [2.0, 1.0]])
edge("nearest", "A vector of zeros has the cosine 0.", ((0, ZERO, 3), [3, 2, 1]), ((2, ZERO, 3), [0, 1, 3]))


PLANE = np.array([[1.0, 0.0], [1.0, 1.0], [4.0, 0.0], [4.0, 2.0], [8.0, 2.0], [-1.0, 3.0]])
contract(
    "analogy",
    takes={"a": word(), "b": word(), "c": word(), "W": directions()},
    gives=integers(),
    law="The word, other than a, b and c, with the largest cosine to w_b − w_a + w_c.",
    examples=[
        ((0, 1, 2, PLANE), 4),
        ((1, 0, 3, PLANE), 4),
        ((0, 5, 1, PLANE), 3),
        ((2, 3, 0, PLANE), 1),
        ((3, 2, 5, PLANE[::-1] / 16), 4),
    ],
    corners=("lists", "float32"),
)
TIED = np.array([[0.0, 1.0], [2.0, 1.0], [1.0, 0.0], [2.0, 0.0], [-1.0, 0.0], [1.0, 0.0]])
EQUAL = [((0, 1, 2, TIED), 3), ((0, 2, 1, TIED[[0, 1, 2, 4, 5, 3]]), 4)]
edge("analogy", "Of equal cosines the smallest id counts.", *EQUAL)
LONE = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 0.0], [-1.0, -1.0], [0.0, 0.0], [-1.0, 0.0], [1.0, 2.0]])
NOWHERE = [((0, 4, 0, LONE), 1), ((0, 1, 0, LONE[[0, 4, 5, 2]]), 2)]
HALFWAY = [((0, 1, 2, LONE[:6]), 4), ((0, 1, 2, LONE[[0, 1, 2, 4, 6]]), 4)]
edge("analogy", "A vector of zeros has the cosine 0 with everything.", *NOWHERE, *HALFWAY)
