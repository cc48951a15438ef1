"""Wrong solutions of `smooth`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("smooth")
def without_the_division():
    """The division is forgotten."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average
        return answer


@mutant("smooth")
def begins_with_the_first_value():
    """Begins with the first value and never divides."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = None, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = value if average is None else weight * average + (1 - weight) * value
            count += 1
            answer[i] = average
        return answer


@mutant("smooth")
def weights_swapped():
    """The past gets 1 - weight."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = (1 - weight) * average + weight * value
            count += 1
            answer[i] = average / (1 - (1 - weight) ** count)
        return answer


@mutant("smooth")
def one_is_allowed():
    """weight 1 is not refused."""

    def smooth(values, weight):
        if not 0 <= weight <= 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def zero_is_refused():
    """weight 0 is refused."""

    def smooth(values, weight):
        if not 0 < weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def negative_is_allowed():
    """Only weights from 1 on are refused."""

    def smooth(values, weight):
        if weight >= 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nothing_is_refused():
    """No weight is refused."""

    def smooth(values, weight):
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def weight_cut_off():
    """Cuts the weight off in place of refusing it."""

    def smooth(values, weight):
        weight = min(max(weight, 0.0), 0.999)
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def none_for_a_bad_weight():
    """Gives None for a bad weight."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            return None
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def assert_for_a_bad_weight():
    """An AssertionError, not a ValueError."""

    def smooth(values, weight):
        assert 0 <= weight < 1
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_counts():
    """A NaN moves the count on."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            count += 1
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_spreads():
    """Everything after a NaN is NaN."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_begins_anew():
    """After a NaN the average begins anew."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                average, count = 0.0, 0
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_as_zero():
    """NaN is taken for 0 and smoothed."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            value = np.nan_to_num(value)
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_dropped():
    """The answer is shorter: NaN is left out."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        values = values[~np.isnan(values)]
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_filled():
    """At a NaN the last smoothed value stands."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                answer[i] = answer[i - 1] if i else np.nan
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def nan_pulls_to_zero():
    """At a NaN the average fades as if a 0 had come; the answer there is NaN."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                average *= weight
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def count_from_zero():
    """The exponent is one too small; the first value is left as it is."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight ** (count - 1)) if count > 1 else value
        return answer


@mutant("smooth")
def divides_by_one_minus_weight():
    """Divides by 1 - weight, always."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight)
        return answer


@mutant("smooth")
def divided_value_goes_on():
    """The divided value is what the next step remembers."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            average = average / (1 - weight**count)
            answer[i] = average
        return answer


@mutant("smooth")
def without_one_minus_weight():
    """The new value is added whole."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def product_for_a_power():
    """weight times count in place of weight to the count."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight * count or 1)
        return answer


@mutant("smooth")
def written_into_values():
    """Writes the answer into the array it was given."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        answer = values = np.asarray(values)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def kind_of_the_values():
    """The answer is of the kind of the values: integers are cut off."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values)
        answer = np.zeros_like(values)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                answer[i] = np.nan
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def empty_fails():
    """Asks for the first value, though there may be none."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0 * values[0] if values[0] == values[0] else 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight**count)
        return answer


@mutant("smooth")
def two_digits():
    """Rounds to two digits."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = round(average / (1 - weight**count), 2)
        return answer


@mutant("smooth")
def divided_by_the_whole_length():
    """Divides by 1 - w to the N everywhere."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        values = np.asarray(values, dtype=float)
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if np.isnan(value):
                continue
            average = weight * average + (1 - weight) * value
            count += 1
            answer[i] = average / (1 - weight ** len(values))
        return answer
