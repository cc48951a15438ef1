"""Wrong solutions of `nearest`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("nearest")
def by_dot_product():
    """Sorts by the dot product, so long vectors win."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        order = np.argsort(-(W @ W[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def by_distance():
    """Sorts by the Euclidean distance."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        order = np.argsort(np.linalg.norm(W - W[word_id], axis=1), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def word_itself_comes_first():
    """Leaves the word in its own list."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        return np.argsort(-(unit @ unit[word_id]), kind="stable")[:k]


@mutant("nearest")
def least_alike_first():
    """Sorts by rising cosine."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(unit @ unit[word_id], kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def first_place_cut_off():
    """Drops the first of the order, which is not the word itself if a parallel or a zero vector has a smaller id."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        return np.argsort(-(unit @ unit[word_id]), kind="stable")[1 : k + 1]


@mutant("nearest")
def equals_in_reverse():
    """A reversed argsort puts the larger id first among equals."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(unit @ unit[word_id], kind="stable")[::-1]
        return order[order != word_id][:k]


@mutant("nearest")
def nan_for_zeros():
    """Divides by the length 0; nan is sorted to the end."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        unit = W / np.linalg.norm(W, axis=1, keepdims=True)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def zeros_are_the_worst():
    """A vector of zeros gets the cosine -1, not 0."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        lengths = norms * norms[word_id]
        cos = np.where(lengths > 0, W @ W[word_id] / np.where(lengths > 0, lengths, 1), -1.0)
        order = np.argsort(-cos, kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def zeros_left_out():
    """Gives only words with a length, so fewer than k although there are others."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        unit = W / np.where(norms > 0, norms, 1)[:, None]
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[(order != word_id) & (norms[order] > 0)][:k]


@mutant("nearest")
def absolute_cosine():
    """Takes the absolute value, so opposite vectors are alike."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-np.abs(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def columns_normalised():
    """The lengths of the columns in place of those of the rows."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=0)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def one_side_normalised():
    """Divides by the length of the asked word only, which leaves the dot product's order."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        n = np.linalg.norm(W[word_id])
        cos = W @ W[word_id] / (n if n > 0 else 1)
        order = np.argsort(-cos, kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def one_too_few():
    """Cuts to k before the word itself is dropped, so one is missing."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")[:k]
        return order[order != word_id]


@mutant("nearest")
def same_vectors_dropped():
    """Drops every word with the cosine 1 as if it were the word itself."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        cos = unit @ unit[word_id]
        order = np.argsort(-cos, kind="stable")
        return order[(cos[order] < 1 - 1e-9) & (order != word_id)][:k]


@mutant("nearest")
def epsilon_in_the_lengths():
    """Adds 1e-8 to the lengths, so short vectors (of length 1e-9) get too small a cosine."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        unit = W / (np.linalg.norm(W, axis=1, keepdims=True) + 1e-8)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def too_many_is_an_error():
    """Raises an IndexError if k is larger than the number of others."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        order = order[order != word_id]
        return np.array([order[i] for i in range(k)], dtype=int)


@mutant("nearest")
def no_others_are_floats():
    """With a single word the empty result holds floats."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return np.array([i for i in order if i != word_id][:k])


@mutant("nearest")
def table_normalised_in_place():
    """Divides the rows of the caller's array in place."""

    def nearest(word_id, W, k):
        W = W if isinstance(W, np.ndarray) and W.dtype == float else np.array(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        W /= np.where(norms > 0, norms, 1)
        order = np.argsort(-(W @ W[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def rounded_to_two_digits():
    """Rounds cosines to two digits, which makes words equal that are not."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-np.round(unit @ unit[word_id], 2), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def cosines_returned():
    """Returns the cosines, not the ids."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        cos = np.delete(unit @ unit[word_id], word_id)
        return np.sort(cos)[::-1][:k]


@mutant("nearest")
def words_of_the_notebook():
    """Returns words of the notebook's list, which may not even be that long."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return [words[i] for i in order if i != word_id][:k]
