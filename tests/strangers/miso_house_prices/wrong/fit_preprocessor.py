"""Wrong solutions of `fit_preprocessor`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("fit_preprocessor")
def zipcodes_in_order_of_appearance():
    """unique of pandas does not sort."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": train["zipcode"].unique(), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def zipcodes_twice():
    """All zipcodes with their repetitions, sorted."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {
            "zipcodes": np.sort(train["zipcode"].to_numpy()),
            "minimum": numbers.min(axis=0),
            "maximum": numbers.max(axis=0),
        }


@mutant("fit_preprocessor")
def learns_from_all_houses():
    """The leak: the notebook's frame instead of the training houses."""

    def fit_preprocessor(train):
        numbers = frame[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(frame["zipcode"]), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def zipcodes_of_all_houses():
    """Only the zipcodes leak from the notebook's frame."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(kept["zipcode"]), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def one_minimum_for_all():
    """Minimum and maximum of the whole table instead of each column."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {
            "zipcodes": np.unique(train["zipcode"]),
            "minimum": np.full(3, numbers.min()),
            "maximum": np.full(3, numbers.max()),
        }


@mutant("fit_preprocessor")
def columns_in_another_order():
    """Area first: the minima belong to the wrong columns."""

    def fit_preprocessor(train):
        numbers = train[["area", "bathrooms", "bedrooms"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def bathrooms_truncated():
    """As integers: half bathrooms are lost."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=int)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def minimum_is_zero():
    """Takes 0 as the minimum."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": np.zeros(3), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def mean_and_deviation():
    """Standardises instead of scaling between minimum and maximum."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        middle, width = numbers.mean(axis=0), numbers.std(axis=0)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": middle, "maximum": middle + width}


@mutant("fit_preprocessor")
def swapped():
    """Minimum and maximum change places."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": numbers.max(axis=0), "maximum": numbers.min(axis=0)}


@mutant("fit_preprocessor")
def sorts_the_argument():
    """Sorts the caller's frame in place."""

    def fit_preprocessor(train):
        train.sort_values("zipcode", inplace=True)
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": train["zipcode"].unique(), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def writes_scaled_columns_back():
    """Scales the caller's frame while it learns."""

    def fit_preprocessor(train):
        columns = ["bedrooms", "bathrooms", "area"]
        low, high = train[columns].min().to_numpy(dtype=float), train[columns].max().to_numpy(dtype=float)
        for k, name in enumerate(columns):
            train[name] = (train[name] - low[k]) / (high[k] - low[k] if high[k] > low[k] else 1)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": low, "maximum": high}


@mutant("fit_preprocessor")
def zipcodes_by_frequency():
    """The index of value_counts: the most frequent first, not sorted."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        codes = train["zipcode"].value_counts().index.to_numpy()
        return {"zipcodes": codes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def first_and_last_row():
    """Takes the rows for sorted: first is minimum, last is maximum."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": numbers[0], "maximum": numbers[-1]}


@mutant("fit_preprocessor")
def without_the_last_house():
    """range(len - 1): the last house is never seen, and a single one fails."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        low, high = numbers[0].copy(), numbers[0].copy()
        for i in range(1, len(numbers) - 1):
            low, high = np.minimum(low, numbers[i]), np.maximum(high, numbers[i])
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": low, "maximum": high}


@mutant("fit_preprocessor")
def zipcodes_in_two_bytes():
    """Zipcodes as 16-bit integers: those above 32767 wrap around and are not found."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        codes = np.unique(train["zipcode"].astype(int).to_numpy()).astype(np.int16)
        return {"zipcodes": codes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def columns_by_place():
    """The first three columns: wrong where the frame has them in another order."""

    def fit_preprocessor(train):
        numbers = train.iloc[:, :3].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def span_never_zero():
    """Raises the maximum of a constant column: a later house is not 0 there."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        low, high = numbers.min(axis=0), numbers.max(axis=0)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": low, "maximum": np.where(high > low, high, low + 1)}
