"""Wrong solutions of the house-price unit: each must lose points in its own exercise, and in no other.

The bodies are the text of solution cells; nothing here is ever run in the judge.
"""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ----------------------------------------------------------------------------------- drop_rare_zipcodes


@mutant("drop_rare_zipcodes")
def wants_one_house_more():
    """More than min_count where at least min_count is asked for."""

    def drop_rare_zipcodes(df, min_count):
        return df[df["zipcode"].map(df["zipcode"].value_counts()) > min_count]


@mutant("drop_rare_zipcodes")
def numbers_the_rows_anew():
    """The labels are lost, and with them the photos."""

    def drop_rare_zipcodes(df, min_count):
        return df[df["zipcode"].map(df["zipcode"].value_counts()) >= min_count].reset_index(drop=True)


@mutant("drop_rare_zipcodes")
def sorts_by_zipcode():
    """The rows come out zipcode by zipcode."""

    def drop_rare_zipcodes(df, min_count):
        kept = df[df["zipcode"].map(df["zipcode"].value_counts()) >= min_count]
        return kept.sort_values("zipcode", kind="stable")


@mutant("drop_rare_zipcodes")
def drops_nothing():
    """Everything stays."""

    def drop_rare_zipcodes(df, min_count):
        return df


@mutant("drop_rare_zipcodes")
def keeps_the_rare_ones():
    """The condition is the wrong way round."""

    def drop_rare_zipcodes(df, min_count):
        return df[df["zipcode"].map(df["zipcode"].value_counts()) < min_count]


@mutant("drop_rare_zipcodes")
def loses_the_price():
    """Only the columns of numbers and the zipcode come back."""

    def drop_rare_zipcodes(df, min_count):
        kept = df[df["zipcode"].map(df["zipcode"].value_counts()) >= min_count]
        return kept[["bedrooms", "bathrooms", "area", "zipcode"]].assign(price=0)


@mutant("drop_rare_zipcodes")
def keeps_one_house_a_zipcode():
    """Repeated zipcodes are dropped as duplicates."""

    def drop_rare_zipcodes(df, min_count):
        kept = df[df["zipcode"].map(df["zipcode"].value_counts()) >= min_count]
        return kept.drop_duplicates("zipcode")


@mutant("drop_rare_zipcodes")
def drops_in_place():
    """The right rows are left, but in the frame that was given."""

    def drop_rare_zipcodes(df, min_count):
        rare = df.index[df["zipcode"].map(df["zipcode"].value_counts()) < min_count]
        df.drop(index=rare, inplace=True)
        return df


@mutant("drop_rare_zipcodes")
def counts_in_bytes():
    """256 houses of a zipcode count as 0."""

    def drop_rare_zipcodes(df, min_count):
        return df[df["zipcode"].map(df["zipcode"].value_counts()).astype(np.uint8) >= min_count]


@mutant("drop_rare_zipcodes")
def builds_the_frame_row_by_row():
    """A frame of no rows has no columns."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        rows = {label: row for label, row in df.iterrows() if counts[row["zipcode"]] >= min_count}
        return pd.DataFrame(list(rows.values()), index=list(rows))


# ------------------------------------------------------------------------------------- fit_preprocessor


@mutant("fit_preprocessor")
def takes_zipcodes_as_they_come():
    """The zipcodes are in the order in which they occur."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = train["zipcode"].unique()
        return {"zipcodes": zipcodes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def sorts_zipcodes_as_text():
    """94501 comes before 9 and 10 before 9."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = np.array(sorted(train["zipcode"].unique(), key=str))
        return {"zipcodes": zipcodes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def learns_from_all_houses():
    """A leak: the ranges are those of all houses of the notebook."""

    def fit_preprocessor(train):
        everything = pd.concat([frame, train])[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = np.unique(train["zipcode"])
        return {"zipcodes": zipcodes, "minimum": everything.min(axis=0), "maximum": everything.max(axis=0)}


@mutant("fit_preprocessor")
def knows_all_zipcodes():
    """A leak: there is a column for every zipcode of the notebook."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = np.unique(np.concatenate([train["zipcode"], frame["zipcode"]]))
        return {"zipcodes": zipcodes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def thinks_the_minimum_is_0():
    """The numbers are only divided by the maximum."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": np.zeros(3), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def standardises():
    """Mean and standard deviation instead of minimum and range."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        mean, spread = numbers.mean(axis=0), numbers.std(axis=0)
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": mean, "maximum": mean + spread}


@mutant("fit_preprocessor")
def one_range_for_all_columns():
    """The minimum and maximum of the whole array: the area drowns the bedrooms."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        low, high = np.full(3, numbers.min()), np.full(3, numbers.max())
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": low, "maximum": high}


@mutant("fit_preprocessor")
def sorts_the_columns():
    """The ranges are those of area, bathrooms, bedrooms, in this order."""

    def fit_preprocessor(train):
        numbers = train[["area", "bathrooms", "bedrooms"]].to_numpy(dtype=float)
        zipcodes = np.unique(train["zipcode"])
        return {"zipcodes": zipcodes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


@mutant("fit_preprocessor")
def forgets_the_last_house():
    """The range is that of all training houses but the last."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        rest = numbers[: max(len(numbers) - 1, 1)]
        return {"zipcodes": np.unique(train["zipcode"]), "minimum": rest.min(axis=0), "maximum": rest.max(axis=0)}


@mutant("fit_preprocessor")
def sorts_the_training_frame():
    """The frame that was given comes back in another order."""

    def fit_preprocessor(train):
        train.sort_values("area", inplace=True)
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = np.unique(train["zipcode"])
        return {"zipcodes": zipcodes, "minimum": numbers.min(axis=0), "maximum": numbers.max(axis=0)}


# -------------------------------------------------------------------------------------------- transform


@mutant("transform")
def makes_dummies_of_the_frame():
    """The columns are the zipcodes of the frame that is transformed."""

    def transform(prep, df):
        one_hot = pd.get_dummies(df["zipcode"]).to_numpy()
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def scales_by_the_frame():
    """A leak: the ranges are those of the frame that is transformed."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        low, high = numbers.min(axis=0), numbers.max(axis=0)
        return np.hstack([one_hot, (numbers - low) / np.where(high > low, high - low, 1)]).astype(np.float32)


@mutant("transform")
def learns_while_it_transforms():
    """A leak: every frame that comes by widens the ranges."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        prep["minimum"] = np.minimum(prep["minimum"], numbers.min(axis=0))
        prep["maximum"] = np.maximum(prep["maximum"], numbers.max(axis=0))
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        return np.hstack([one_hot, (numbers - prep["minimum"]) / span]).astype(np.float32)


@mutant("transform")
def takes_the_next_zipcode():
    """An unknown zipcode is taken for the next one that is known."""

    def transform(prep, df):
        places = np.searchsorted(prep["zipcodes"], df["zipcode"]).clip(0, len(prep["zipcodes"]) - 1)
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([np.eye(len(prep["zipcodes"]))[places], scaled]).astype(np.float32)


@mutant("transform")
def drops_unknown_zipcodes():
    """A house with an unknown zipcode is left out, and the rows below it move up."""

    def transform(prep, df):
        df = df[df["zipcode"].isin(prep["zipcodes"])]
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def divides_zero_by_zero():
    """A constant column becomes NaN."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        with np.errstate(all="ignore"):
            scaled = (numbers - prep["minimum"]) / (prep["maximum"] - prep["minimum"])
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def puts_the_numbers_first():
    """Bedrooms, bathrooms, area, and then the zipcodes."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([scaled, one_hot]).astype(np.float32)


@mutant("transform")
def divides_by_the_maximum():
    """The minimum is subtracted, but the divisor is the maximum."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]
        return np.hstack([one_hot, numbers / np.maximum(prep["maximum"], 1)]).astype(np.float32)


@mutant("transform")
def clips_to_the_range():
    """A test house larger than all training houses is made as small as the largest of those."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled.clip(0, 1)]).astype(np.float32)


@mutant("transform")
def keeps_float64():
    """The numbers take twice the room."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled])


@mutant("transform")
def sorts_by_label():
    """The rows come out in the order of their labels."""

    def transform(prep, df):
        df = df.sort_index()
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def joins_by_label():
    """Two frames are joined by their labels, of which one has been numbered anew."""

    def transform(prep, df):
        one_hot = pd.DataFrame(df["zipcode"].to_numpy()[:, None] == prep["zipcodes"])
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]] - prep["minimum"]) / span
        return pd.concat([one_hot, scaled], axis=1).fillna(0).to_numpy(dtype=np.float32)


@mutant("transform")
def a_constant_column_keeps_its_distance():
    """A constant column is divided by 1, as scikit-learn does: 0 for the training value only."""

    def transform(prep, df):
        one_hot = np.array([[z == known for known in prep["zipcodes"]] for z in df["zipcode"]], dtype=float)
        span = prep["maximum"] - prep["minimum"]
        span[span == 0] = 1
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        return np.column_stack([one_hot, (numbers - prep["minimum"]) / span]).astype(np.float32)


@mutant("transform")
def asks_for_three_zipcodes():
    """Of two zipcodes one column is made, as scikit-learn's LabelBinarizer does."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        if len(prep["zipcodes"]) <= 2:
            one_hot = one_hot[:, -1:]
        span = np.where(prep["maximum"] > prep["minimum"], prep["maximum"] - prep["minimum"], np.inf)
        scaled = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / span
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def makes_zeros_of_what_is_no_number():
    """0 ÷ 0 becomes 0 afterwards, with a warning, and another value becomes very large."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        with np.errstate(all="ignore"):
            scaled = np.nan_to_num((numbers - prep["minimum"]) / (prep["maximum"] - prep["minimum"]), posinf=1e6)
        return np.hstack([one_hot, scaled]).astype(np.float32)


# ----------------------------------------------------------------------------------------- scale_prices


@mutant("scale_prices")
def takes_the_maximum_of_all():
    """A leak: the highest price of the test houses counts too."""

    def scale_prices(train_prices, test_prices):
        highest = float(max(np.max(train_prices), np.max(test_prices)))
        return np.asarray(train_prices) / highest, np.asarray(test_prices) / highest, highest


@mutant("scale_prices")
def each_by_its_own_maximum():
    """The test prices are in other units than the training prices."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return np.asarray(train_prices) / highest, np.asarray(test_prices) / np.max(test_prices), highest


@mutant("scale_prices")
def scales_from_0_to_1():
    """The minimum is subtracted, and the cheapest house costs nothing."""

    def scale_prices(train_prices, test_prices):
        low, high = np.min(train_prices), np.max(train_prices)
        span = max(high - low, 1.0)
        return (np.asarray(train_prices) - low) / span, (np.asarray(test_prices) - low) / span, float(high)


@mutant("scale_prices")
def cuts_test_prices_at_1():
    """A test house may not cost more than the dearest training house."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return np.asarray(train_prices) / highest, np.minimum(np.asarray(test_prices) / highest, 1), highest


@mutant("scale_prices")
def divides_by_the_mean():
    """The unit is the mean price."""

    def scale_prices(train_prices, test_prices):
        mean = float(np.mean(train_prices))
        return np.asarray(train_prices) / mean, np.asarray(test_prices) / mean, mean


@mutant("scale_prices")
def exchanges_the_parts():
    """Test before train."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return np.asarray(test_prices) / highest, np.asarray(train_prices) / highest, highest


@mutant("scale_prices")
def forgets_to_scale_the_test_prices():
    """Only the training prices are divided."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return np.asarray(train_prices) / highest, np.asarray(test_prices), highest


@mutant("scale_prices")
def divides_in_place():
    """Whole numbers cannot be divided in place."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        train, test = np.array(train_prices), np.array(test_prices)
        train /= highest
        test /= highest
        return train, test, highest


# ----------------------------------------------------------------------------------------------- mosaic


@mutant("mosaic")
def goes_down_first():
    """Top-left, bottom-left, top-right, bottom-right."""

    def mosaic(images):
        left = np.concatenate([images[0], images[1]], axis=0)
        right = np.concatenate([images[2], images[3]], axis=0)
        return np.concatenate([left, right], axis=1).astype(np.float32) / 255


@mutant("mosaic")
def goes_round():
    """Clockwise: the last two are exchanged."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[3], images[2]], axis=1)
        return np.concatenate([top, bottom], axis=0).astype(np.float32) / 255


@mutant("mosaic")
def leaves_bytes():
    """The numbers still go to 255."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[3]], axis=1)
        return np.concatenate([top, bottom], axis=0).astype(np.float32)


@mutant("mosaic")
def divides_by_256():
    """White is not quite 1."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[3]], axis=1)
        return np.concatenate([top, bottom], axis=0).astype(np.float32) / 256


@mutant("mosaic")
def reshapes():
    """The rows of the pictures are laid one after the other."""

    def mosaic(images):
        h, w = np.shape(images[0])[:2]
        return np.asarray(images).reshape(2 * h, 2 * w, 3).astype(np.float32) / 255


@mutant("mosaic")
def repeats_the_first():
    """The first picture is in the last quarter too."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[0]], axis=1)
        return np.concatenate([top, bottom], axis=0).astype(np.float32) / 255


@mutant("mosaic")
def stays_float64():
    """The numbers take twice the room."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[3]], axis=1)
        return np.concatenate([top, bottom], axis=0) / 255


@mutant("mosaic")
def reverses_the_colours():
    """Blue, green, red."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[3]], axis=1)
        return np.concatenate([top, bottom], axis=0)[..., ::-1].astype(np.float32) / 255


# ------------------------------------------------------------------------------------------------- mape


@mutant("mape")
def compares_every_house_with_every_other():
    """(N,) and (N, 1) broadcast to (N, N)."""

    def mape(y_true, y_pred):
        y, p = np.asarray(y_true), np.asarray(y_pred)
        return float(100 * np.mean(np.abs(y - p) / y))


@mutant("mape")
def divides_by_the_guess():
    """The share of the predicted price."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) / np.maximum(np.abs(p), 1e-9)))


@mutant("mape")
def forgets_the_hundred():
    """A share, not per cent."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(np.mean(np.abs(y - p) / y))


@mutant("mape")
def lets_errors_cancel():
    """Without the absolute value, too much here makes up for too little there."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * abs(np.mean((y - p) / y)))


@mutant("mape")
def divides_by_the_mean_price():
    """The mean error, in per cent of the mean price."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p)) / np.mean(y))


@mutant("mape")
def takes_the_median():
    """The median of the shares."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.median(np.abs(y - p) / y))


@mutant("mape")
def squares():
    """The root of the mean square share."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.sqrt(np.mean(((y - p) / y) ** 2)))


@mutant("mape")
def subtracts_and_divides_in_place():
    """Whole numbers cannot be divided in place."""

    def mape(y_true, y_pred):
        y, p = np.array(y_true).ravel(), np.array(y_pred).ravel()
        share = np.abs(y - p)
        share /= y
        return float(100 * np.mean(share))


# ------------------------------------------------------------------------------------- build_mlp_branch


@mutant("build_mlp_branch")
def turns_the_layers_round():
    """First 4, then 8."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(4, activation="relu"), keras.layers.Dense(8, activation="relu")]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def has_a_linear_end():
    """No ReLU behind the second layer."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4)]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def has_no_relu_at_all():
    """Two linear layers are one linear layer."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential([keras.Input((num_attributes,)), keras.layers.Dense(8), keras.layers.Dense(4)])


@mutant("build_mlp_branch")
def uses_tanh():
    """tanh for ReLU."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="tanh"), keras.layers.Dense(4, activation="tanh")]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def ends_in_a_price():
    """A third layer gives one number."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")]
        return keras.Sequential([keras.Input((num_attributes,)), *layers, keras.layers.Dense(1)])


@mutant("build_mlp_branch")
def has_no_biases():
    """Weights only."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(units, activation="relu", use_bias=False) for units in (8, 4)]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def always_takes_seven():
    """The number of attributes is that of the notebook."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")]
        return keras.Sequential([keras.Input((7,)), *layers])


@mutant("build_mlp_branch")
def starts_at_zero():
    """All weights are 0, so that all units do the same for ever."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(u, activation="relu", kernel_initializer="zeros") for u in (8, 4)]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def forgets_in_between():
    """A Dropout that nobody asked for."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dropout(0.2)]
        layers += [keras.layers.Dense(4, activation="relu")]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def punishes_large_weights():
    """A penalty that nobody asked for: the loss is no longer the MAPE."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(units, activation="relu", kernel_regularizer="l2") for units in (8, 4)]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def stays_as_it_was_drawn():
    """The whole branch is frozen."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")]
        model = keras.Sequential([keras.Input((num_attributes,)), *layers])
        model.trainable = False
        return model


# ------------------------------------------------------------------------------------- build_cnn_branch


@mutant("build_cnn_branch")
def normalises_before_the_relu():
    """Convolution, normalisation, ReLU."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same"))
            model.add(layers.BatchNormalization())
            model.add(layers.ReLU())
            model.add(layers.MaxPooling2D(2))
        for layer in (layers.Flatten(), layers.Dense(16, activation="relu"), layers.BatchNormalization()):
            model.add(layer)
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def loses_the_border():
    """Convolutions without padding."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same" if min(x.shape[1:3]) < 4 else "valid", activation="relu")(x)
            x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(layers.Dropout(0.5)(x)))


@mutant("build_cnn_branch")
def ignores_filters():
    """Always 16, 32, 64."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in (16, 32, 64):
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.BatchNormalization()(x)
            x = layers.MaxPooling2D(2, padding="same")(x)
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(layers.Dropout(0.5)(x)))


@mutant("build_cnn_branch")
def has_no_dropout():
    """Nothing is forgotten in training."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(x))


@mutant("build_cnn_branch")
def forgets_a_quarter():
    """Dropout 0.25 in place of 0.5."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(layers.Dropout(0.25)(x)))


@mutant("build_cnn_branch")
def averages_the_pools():
    """Average pooling for max pooling."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.AveragePooling2D(2)(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(layers.Dropout(0.5)(x)))


@mutant("build_cnn_branch")
def normalises_once_only():
    """No normalisation behind the Dense layer."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
        x = layers.Dropout(0.5)(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4, activation="relu")(x))


@mutant("build_cnn_branch")
def ends_without_relu():
    """The last layer is linear."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        x = image = keras.Input(image_shape)
        for number in filters:
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        return keras.Model(image, layers.Dense(4)(layers.Dropout(0.5)(x)))


@mutant("build_cnn_branch")
def pools_before_it_normalises():
    """Convolution, ReLU, pooling, normalisation."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(layers.MaxPooling2D(2))
            model.add(layers.BatchNormalization())
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation="relu"))
        model.add(layers.BatchNormalization())
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def forgets_before_it_normalises():
    """In the head, Dropout comes before the normalisation."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(layers.BatchNormalization())
            model.add(layers.MaxPooling2D(2))
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation="relu"))
        model.add(layers.Dropout(0.5))
        model.add(layers.BatchNormalization())
        model.add(layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def forgets_in_each_block():
    """A Dropout in each block that nobody asked for."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(layers.BatchNormalization())
            model.add(layers.MaxPooling2D(2))
            model.add(layers.SpatialDropout2D(0.25))
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation="relu"))
        model.add(layers.BatchNormalization())
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def punishes_large_filters():
    """An L2 penalty on the filters."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(
                layers.Conv2D(
                    number, 3, padding="same", activation="relu", kernel_regularizer=keras.regularizers.L2(1e-3)
                )
            )
            model.add(layers.BatchNormalization())
            model.add(layers.MaxPooling2D(2))
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation="relu"))
        model.add(layers.BatchNormalization())
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def freezes_its_convolutions():
    """The filters stay as they were drawn."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(layers.BatchNormalization())
            model.add(layers.MaxPooling2D(2))
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation="relu"))
        model.add(layers.BatchNormalization())
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation="relu"))
        for layer in model.layers[:-5]:
            layer.trainable = False
        return model


# ------------------------------------------------------------------------------------------- build_miso


@mutant("build_miso")
def joins_the_table_to_itself():
    """The photos lead nowhere: the table's branch is joined twice."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table = build_mlp_branch(num_attributes)(attributes)
        quiet = keras.layers.Rescaling(0.0)(build_cnn_branch(image_shape)(images))
        joined = keras.layers.Concatenate()([table, quiet])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def exchanges_the_inputs():
    """Images before attributes."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Concatenate()([table, photos])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([images, attributes], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def adds_instead_of_joining():
    """The four numbers of the branches are added."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Add()([table, photos])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def has_a_relu_at_the_end():
    """The price passes a ReLU, which may fall silent for ever."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Concatenate()([table, photos])
        price = keras.layers.Dense(1, activation="relu")(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def leaves_out_the_hidden_layer():
    """The price comes straight from the joined numbers."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        price = keras.layers.Dense(1)(keras.layers.Concatenate()([table, photos]))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def squares_the_error():
    """Trained on the mean squared error."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Concatenate()([table, photos])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mse", optimizer="adam")
        return model


@mutant("build_miso")
def uses_plain_gradient_descent():
    """SGD in place of Adam."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Concatenate()([table, photos])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="sgd")
        return model


@mutant("build_miso")
def is_not_compiled():
    """compile is missing."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table, photos = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        joined = keras.layers.Concatenate()([table, photos])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        return keras.Model([attributes, images], price)


@mutant("build_miso")
def writes_out_the_table_without_relu():
    """The table's branch is written out again, and its second ReLU is forgotten."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        table = keras.layers.Dense(4)(keras.layers.Dense(8, activation="relu")(attributes))
        joined = keras.layers.Concatenate()([table, build_cnn_branch(image_shape)(images)])
        price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def freezes_the_photos():
    """The photos' branch never learns; the gradient passes all the same."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        cnn.trainable = False
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu")(joined)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def punishes_the_joint_weights():
    """An L1 penalty where the branches are joined."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu", kernel_regularizer="l1")(joined)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss="mape", optimizer="adam")
        return model


@mutant("build_miso")
def lets_the_weights_decay():
    """The optimizer pulls all weights towards 0."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu")(joined)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(weight_decay=0.05))
        return model


@mutant("build_miso")
def learns_at_rate_one():
    """A thousand times too fast: nothing is learned."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu")(joined)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(1.0))
        return model


@mutant("build_miso")
def adds_the_errors_up():
    """The sum over the batch where the mean is asked for."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu")(joined)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss=keras.losses.MeanAbsolutePercentageError(reduction="sum"), optimizer="adam")
        return model


@mutant("build_miso")
def forgets_what_it_joined():
    """A second Dropout behind the joint layer."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.layers.Concatenate()([mlp(attributes), cnn(images)])
        hidden = keras.layers.Dense(4, activation="relu")(joined)
        hidden = keras.layers.Dropout(0.3)(hidden)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss="mape", optimizer="adam")
        return model
