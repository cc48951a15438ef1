"""Right solutions of `fit_preprocessor`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("fit_preprocessor")
def dictionary_as_in_the_hint():
    """np.unique, min and max along axis 0."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {
            "zipcodes": np.unique(train["zipcode"]),
            "minimum": numbers.min(axis=0),
            "maximum": numbers.max(axis=0),
        }


@variant("fit_preprocessor")
def pandas_min_and_max():
    """The frame's own min and max, turned into arrays."""

    def fit_preprocessor(train):
        cols = ["bedrooms", "bathrooms", "area"]
        return dict(
            zipcodes=np.array(sorted(train["zipcode"].unique())),
            minimum=train[cols].min().to_numpy(dtype=float),
            maximum=train[cols].max().to_numpy(dtype=float),
        )


@variant("fit_preprocessor")
def plain_loops():
    """Loops over the columns and rows."""

    def fit_preprocessor(train):
        codigos = []
        for z in train["zipcode"]:
            if z not in codigos:
                codigos.append(z)
        codigos.sort()
        minimos, maximos = [], []
        for columna in ("bedrooms", "bathrooms", "area"):
            menor = mayor = train[columna].iloc[0]
            for valor in train[columna]:
                if valor < menor:
                    menor = valor
                if valor > mayor:
                    mayor = valor
            minimos.append(float(menor))
            maximos.append(float(mayor))
        return {"zipcodes": np.array(codigos), "minimum": np.array(minimos), "maximum": np.array(maximos)}


@variant("fit_preprocessor")
def lists_in_the_dictionary():
    """Lists instead of arrays: what it returns is up to the student."""

    def fit_preprocessor(train):
        names = ["bedrooms", "bathrooms", "area"]
        return {
            "zipcodes": sorted(set(train["zipcode"])),
            "minimum": [float(train[n].min()) for n in names],
            "maximum": [float(train[n].max()) for n in names],
        }


@variant("fit_preprocessor")
def sets_and_comprehensions():
    """A set, sorted, and comprehensions."""

    def fit_preprocessor(train):
        names = ("bedrooms", "bathrooms", "area")
        zipcodes = np.asarray(sorted({z for z in train["zipcode"]}))
        low = np.array([min(train[n]) for n in names], dtype=float)
        high = np.array([max(train[n]) for n in names], dtype=float)
        return {"zipcodes": zipcodes, "minimum": low, "maximum": high}


@variant("fit_preprocessor")
def scaler_of_sklearn():
    """MinMaxScaler does the learning."""

    def fit_preprocessor(train):
        from sklearn.preprocessing import MinMaxScaler

        scaler = MinMaxScaler().fit(train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float))
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": scaler.data_min_, "maximum": scaler.data_max_}


@variant("fit_preprocessor")
def binarizer_of_sklearn():
    """LabelBinarizer for the zipcodes."""

    def fit_preprocessor(train):
        from sklearn.preprocessing import LabelBinarizer

        binarizer = LabelBinarizer().fit(train["zipcode"])
        numbers = train[["bedrooms", "bathrooms", "area"]].astype(float).values
        return {
            "zipcodes": binarizer.classes_,
            "minimum": np.amin(numbers, axis=0),
            "maximum": np.amax(numbers, axis=0),
            "binarizer": binarizer,
        }


@variant("fit_preprocessor")
def own_class_with_items():
    """An object of its own that answers to the three keys."""

    class Learned:
        def __init__(self, zipcodes, minimum, maximum):
            self.zipcodes, self.minimum, self.maximum = zipcodes, minimum, maximum

        def __getitem__(self, key):
            return getattr(self, key)

    def fit_preprocessor(train):
        numbers = train.loc[:, ["bedrooms", "bathrooms", "area"]].to_numpy(dtype=np.float64)
        return Learned(np.unique(train["zipcode"].to_numpy()), numbers.min(0), numbers.max(0))


@variant("fit_preprocessor")
def agg_in_one_go():
    """agg gives both rows at once."""

    def fit_preprocessor(train):
        both = train[["bedrooms", "bathrooms", "area"]].agg(["min", "max"])
        result = {"zipcodes": np.sort(train["zipcode"].unique())}
        result["minimum"] = both.loc["min"].to_numpy(dtype=float)
        result["maximum"] = both.loc["max"].to_numpy(dtype=float)
        return result


@variant("fit_preprocessor")
def lambda_in_one_line():
    """A lambda with a dictionary."""

    fit_preprocessor = lambda train: {
        "zipcodes": np.unique(train.zipcode),
        "minimum": np.min([train.bedrooms, train.bathrooms, train.area], axis=1).astype(float),
        "maximum": np.max([train.bedrooms, train.bathrooms, train.area], axis=1).astype(float),
    }


@variant("fit_preprocessor")
def sorts_the_columns():
    """Sorts each column, takes the first and the last."""

    def fit_preprocessor(train):
        ordered = np.sort(train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float), axis=0)
        zipcodes = train["zipcode"].drop_duplicates().sort_values().to_numpy()
        return {"zipcodes": zipcodes, "minimum": ordered[0], "maximum": ordered[-1]}


@variant("fit_preprocessor")
def defensive_with_extras():
    """Checks, works on a copy, learns more than it needs."""

    def fit_preprocessor(train):
        columns = ["bedrooms", "bathrooms", "area"]
        if len(train) == 0:
            raise ValueError("no training houses")
        copy = train.copy()
        numbers = copy[columns].to_numpy(dtype=float)
        low, high = numbers.min(axis=0), numbers.max(axis=0)
        return {
            "columns": columns,
            "zipcodes": np.unique(copy["zipcode"]),
            "minimum": low,
            "maximum": high,
            "span": high - low,
        }


@variant("fit_preprocessor")
def describe_of_pandas():
    """The rows min and max of describe."""

    def fit_preprocessor(train):
        summary = train[["bedrooms", "bathrooms", "area"]].describe()
        codes = train.groupby("zipcode").size().index.to_numpy()
        return {
            "zipcodes": codes,
            "minimum": summary.loc["min"].to_numpy(),
            "maximum": summary.loc["max"].to_numpy(),
        }
