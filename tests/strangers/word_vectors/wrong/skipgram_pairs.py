"""Wrong solutions of `skipgram_pairs`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("skipgram_pairs")
def only_to_the_right():
    """Takes the neighbours on the right only."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(i + 1, min(len(ids), i + window + 1)):
                pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def last_neighbour_forgotten():
    """The range stops one place too early on the right."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(max(0, i - window), min(len(ids), i + window)):
                if i != j:
                    pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def centre_is_its_own_neighbour():
    """Does not skip the place itself."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        pairs = [(ids[i], ids[j]) for i in range(T) for j in range(T) if abs(i - j) <= window]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def neighbour_first():
    """Returns (neighbour, centre): the columns are the wrong way round."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        pairs = [(ids[j], ids[i]) for i in range(T) for j in range(T) if 0 < abs(i - j) <= window]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def around_the_corner():
    """No max(0, …): a negative index reads from the end of the text."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(i - window, i + window + 1):
                if j != i and j < len(ids):
                    try:
                        pairs.append((ids[i], ids[j]))
                    except IndexError:
                        pass
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def compares_words_not_places():
    """Throws away a word that stands beside itself, as [0, 0] shows."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(max(0, i - window), min(len(ids), i + window + 1)):
                if ids[i] != ids[j]:
                    pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def sorted_by_distance():
    """The neighbours come by distance and not from left to right (seen with three words, window 2)."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for d in range(1, window + 1):
                if i - d >= 0:
                    pairs.append([ids[i], ids[i - d]])
                if i + d < len(ids):
                    pairs.append([ids[i], ids[i + d]])
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def both_directions_at_once():
    """Appends a pair and its mirror image together, so the centres do not go from left to right."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(i + 1, min(i + window + 1, len(ids))):
                pairs.append((ids[i], ids[j]))
                pairs.append((ids[j], ids[i]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def index_finds_the_first():
    """ids.index finds the first place of a word, so a repeated word gets the neighbours of its first place."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = list(ids)
        pairs = []
        for word in ids:
            i = ids.index(word)
            for j in range(max(0, i - window), min(len(ids), i + window + 1)):
                if j != i:
                    pairs.append((word, ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def zero_window_accepted():
    """Raises for negative windows only: window 0 gives no error."""

    def skipgram_pairs(ids, window):
        if window < 0:
            raise ValueError("window must not be negative")
        T = len(ids)
        pairs = [(ids[i], ids[j]) for i in range(T) for j in range(T) if 0 < abs(i - j) <= window]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def no_pairs_are_floats():
    """Without pairs the array has the right shape, but holds floats (an empty text)."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        pairs = [(ids[i], ids[j]) for i in range(T) for j in range(T) if 0 < abs(i - j) <= window]
        return np.array(pairs).reshape(-1, 2)


@mutant("skipgram_pairs")
def no_pairs_no_columns():
    """Without pairs (one word) the shape is (0,)."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        pairs = [
            (ids[i], ids[j]) for i in range(T) for j in range(max(0, i - window), min(T, i + window + 1)) if i != j
        ]
        return np.array(pairs, dtype=int)


@mutant("skipgram_pairs")
def empty_text_before_the_error():
    """An empty text returns before the window is looked at: no error for ([], 0)."""

    def skipgram_pairs(ids, window):
        if len(ids) == 0:
            return np.empty((0, 2), dtype=int)
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        pairs = [(ids[i], ids[j]) for i in range(T) for j in range(T) if 0 < abs(i - j) <= window]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def assert_in_place_of_the_error():
    """An assert raises AssertionError where a ValueError is promised."""

    def skipgram_pairs(ids, window):
        assert window >= 1, "window must be at least 1"
        T = len(ids)
        pairs = [(ids[i], ids[j]) for i in range(T) for j in range(T) if 0 < abs(i - j) <= window]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def window_of_the_notebook():
    """Uses WINDOW, the notebook's global, in the loop."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(len(ids)):
            for j in range(max(0, i - WINDOW), min(len(ids), i + WINDOW + 1)):
                if i != j:
                    pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def pops_from_the_list():
    """Takes the words out of a list of ids, which is empty afterwards."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        if not isinstance(ids, list):
            ids = list(ids)
        before, pairs = [], []
        while ids:
            centre = ids.pop(0)
            pairs += [(centre, word) for word in before[-window:] + ids[:window]]
            before.append(centre)
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def full_windows_only():
    """Leaves out the centres near the ends, which lack a full window."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        pairs = []
        for i in range(window, len(ids) - window):
            for j in range(i - window, i + window + 1):
                if j != i:
                    pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def each_pair_once():
    """Gives each pair only once, as keys of a dictionary: seen with the text 0, 1, 0."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        seen = {}
        for i in range(T):
            for j in range(max(0, i - window), min(T, i + window + 1)):
                if i != j:
                    seen[(int(ids[i]), int(ids[j]))] = True
        return np.array(list(seen), dtype=int).reshape(-1, 2)
