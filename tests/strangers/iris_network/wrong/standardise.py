"""Wrong solutions of `standardise`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("standardise")
def own_statistics_for_each_part():
    """Every part is scaled by its own mean and deviation."""

    def standardise(train, *others):
        result = []
        for part in (train, *others):
            part = np.asarray(part, dtype=float)
            constant = part.max(axis=0) == part.min(axis=0)
            result.append(
                np.where(constant, 0.0, (part - part.mean(axis=0)) / np.where(constant, 1.0, part.std(axis=0)))
            )
        return result


@mutant("standardise")
def statistics_of_all_rows():
    """Mean and deviation of all parts together: the test is no longer honest."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        table = np.concatenate(arrays)
        constant = table.max(axis=0) == table.min(axis=0)
        std = np.where(constant, 1.0, table.std(axis=0))
        return [np.where(constant, 0.0, (part - table.mean(axis=0)) / std) for part in arrays]


@mutant("standardise")
def over_all_numbers():
    """One mean and one deviation for the whole table."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(), arrays[0].std()
        return [(part - mean) / (std or 1.0) for part in arrays]


@mutant("standardise")
def along_the_rows():
    """axis=1: every flower is scaled by itself."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        out = []
        for part in arrays:
            std = part.std(axis=1, keepdims=True)
            out.append((part - part.mean(axis=1, keepdims=True)) / np.where(std == 0, 1, std))
        return out


@mutant("standardise")
def sample_deviation():
    """ddof=1: divides by N − 1."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        std = np.where(constant, 1.0, arrays[0].std(axis=0, ddof=1) if len(arrays[0]) > 1 else 1.0)
        return [np.where(constant, 0.0, (part - arrays[0].mean(axis=0)) / std) for part in arrays]


@mutant("standardise")
def constant_columns_become_nan():
    """0/0 in a constant column."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        return [(part - mean) / std for part in arrays]


@mutant("standardise")
def constant_column_only_moved():
    """Divides by 1 there: other parts hold x − mean, not 0."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [(part - mean) / np.where(constant, 1.0, std) for part in arrays]


@mutant("standardise")
def std_compared_with_zero():
    """std == 0 misses [0.1, 0.1, 0.1], whose mean is rounded."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = std == 0
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def threshold_eats_small_columns():
    """Takes every deviation below 1e-6 for constant: a column in nanometres becomes 0."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = std < 1e-6
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def epsilon_in_the_denominator():
    """std + 1e-3 instead of a case for constant columns."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        return [(part - mean) / (std + 1e-3) for part in arrays]


@mutant("standardise")
def divided_by_the_variance():
    """Variance in place of the standard deviation."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        var = np.where(constant, 1.0, arrays[0].var(axis=0))
        return [np.where(constant, 0.0, (part - arrays[0].mean(axis=0)) / var) for part in arrays]


@mutant("standardise")
def minimum_and_maximum():
    """Scales to 0 … 1 instead."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        low, high = arrays[0].min(axis=0), arrays[0].max(axis=0)
        width = np.where(high == low, 1.0, high - low)
        return [np.where(high == low, 0.0, (part - low) / width) for part in arrays]


@mutant("standardise")
def in_the_callers_arrays():
    """-= and /= change the caller's arrays of floats."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        for part in arrays:
            part -= mean
            part /= np.where(constant, 1.0, std)
            part[:, constant] = 0.0
        return arrays


@mutant("standardise")
def train_left_out():
    """Only the other parts are returned."""

    def standardise(train, *others):
        train = np.asarray(train, dtype=float)
        constant = train.max(axis=0) == train.min(axis=0)
        std = np.where(constant, 1.0, train.std(axis=0))
        others = [np.asarray(part, dtype=float) for part in others]
        return [np.where(constant, 0.0, (part - train.mean(axis=0)) / std) for part in others]


@mutant("standardise")
def float32_arrays():
    """float32 where float64 is promised."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float32) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        std = np.where(constant, np.float32(1), std)
        return [np.where(constant, np.float32(0), (part - mean) / std) for part in arrays]


@mutant("standardise")
def a_tuple_is_returned():
    """A tuple instead of the promised list."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return tuple(np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays)


@mutant("standardise")
def keeps_the_dtype_of_train():
    """float32 tables stay float32."""

    def standardise(train, *others):
        arrays = [np.asarray(part) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        std = np.where(constant, std.dtype.type(1), std)
        return [np.where(constant, std.dtype.type(0), (part - mean) / std) for part in arrays]


@mutant("standardise")
def one_other_part_only():
    """Takes exactly one other part."""

    def standardise(train, other):
        train, other = np.asarray(train, dtype=float), np.asarray(other, dtype=float)
        constant = train.max(axis=0) == train.min(axis=0)
        std = np.where(constant, 1.0, train.std(axis=0))
        return [np.where(constant, 0.0, (part - train.mean(axis=0)) / std) for part in (train, other)]
