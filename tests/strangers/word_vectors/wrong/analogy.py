"""Wrong solutions of `analogy`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("analogy")
def arrow_turned_round():
    """Goes from b to a: w_a - w_b + w_c."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[a] - W[b] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def a_and_c_mixed_up():
    """Computes w_b - w_c + w_a."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[c] + W[a]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def all_three_added():
    """Adds all three, the minus is lost."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[a] + W[b] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def nothing_excluded():
    """Any word may be the answer, a, b and c too."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        return int(np.argmax(W @ t / np.where(norms > 0, norms, 1)))


@mutant("analogy")
def only_c_excluded():
    """Only c is excluded; a or b can be the answer."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[c] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def nearest_by_distance():
    """The nearest by distance, as the prediction warns."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        d = np.linalg.norm(W - (W[b] - W[a] + W[c]), axis=1)
        d[[a, b, c]] = np.inf
        return int(np.argmin(d))


@mutant("analogy")
def largest_dot_product():
    """The largest dot product, without the lengths."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        scores = W @ (W[b] - W[a] + W[c])
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def normalised_before_the_sum():
    """Normalises the rows before it adds and subtracts; seen where a, b and c have different lengths."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        cos = unit @ (unit[b] - unit[a] + unit[c])
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def excluded_ones_get_zero():
    """Gives a, b and c the cosine 0, which wins if all others are negative."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = 0
        return int(np.argmax(cos))


@mutant("analogy")
def excluded_ones_get_minus_one():
    """Gives a, b and c the value -1 without dividing by the length of t, so -1 may win over others."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -1
        return int(np.argmax(cos))


@mutant("analogy")
def best_starts_at_zero():
    """Starts with 0 as the best so far and a as its word: with negative cosines only, a comes out."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        best, answer = 0.0, a
        for x in range(len(W)):
            n = np.linalg.norm(W[x]) * np.linalg.norm(t)
            cos = W[x] @ t / n if n > 0 else 0.0
            if x not in (a, b, c) and cos > best:
                best, answer = cos, x
        return int(answer)


@mutant("analogy")
def last_of_equals():
    """>= keeps the last of equal cosines, not the smallest id."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        best, answer = -np.inf, None
        for x in range(len(W)):
            if x in (a, b, c):
                continue
            n = np.linalg.norm(W[x]) * np.linalg.norm(t)
            cos = W[x] @ t / n if n > 0 else 0.0
            if cos >= best:
                best, answer = cos, x
        return answer


@mutant("analogy")
def nan_wins_the_argmax():
    """A row of zeros has the cosine nan, which argmax takes for the largest."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        cos = W @ t / (np.linalg.norm(W, axis=1) * np.linalg.norm(t))
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def zero_rows_passed_over():
    """Passes over rows of zeros, though their cosine 0 may be the largest."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = np.where(norms > 0, W @ t / np.where(norms > 0, norms, 1), -np.inf)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def fourth_in_the_order():
    """Takes the fourth of the order, as if a, b and c always were the first three."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        return int(np.argsort(-cos, kind="stable")[min(3, len(W) - 1)])


@mutant("analogy")
def index_among_the_others():
    """Deletes a, b and c first and returns the place in the shorter table."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        rest = np.delete(W, [a, b, c], axis=0)
        norms = np.linalg.norm(rest, axis=1)
        return int(np.argmax(rest @ t / np.where(norms > 0, norms, 1)))


@mutant("analogy")
def rows_wiped_out():
    """Sets the rows of a, b and c to 0 in the caller's table."""

    def analogy(a, b, c, W):
        W = np.asarray(W)
        t = 1.0 * W[b] - W[a] + W[c]
        W[[a, b, c]] = 0
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def absolute_cosine():
    """The largest absolute value, so a word on the opposite side may be the answer."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = np.abs(W @ t) / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def lists_not_converted():
    """Subtracts rows as they come: lists give a TypeError."""

    def analogy(a, b, c, W):
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@mutant("analogy")
def word_returned():
    """Returns the word of the notebook's list, not its id."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return words[np.argmax(cos)]


@mutant("analogy")
def three_neighbours_of_the_target():
    """Asks for the first three neighbours only; if a, b and c are these there is no answer left but the first word."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        longer = np.vstack([W, W[b] - W[a] + W[c]])
        near = [int(x) for x in nearest(len(W), longer, 3) if x not in (a, b, c)]
        return near[0] if near else 0


@mutant("analogy")
def minus_of_both():
    """Wrong brackets: w_b - (w_a + w_c)."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - (W[a] + W[c])
        norms = np.linalg.norm(W, axis=1)
        cos = W @ t / np.where(norms > 0, norms, 1)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))
