"""Wrong solutions of `transform`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("transform")
def dummies_of_the_new_frame():
    """get_dummies of df: a column for each zipcode of df, not of training."""

    def transform(prep, df):
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([pd.get_dummies(df["zipcode"]).to_numpy(), np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def numbers_first():
    """The three numbers stand before the zipcodes."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([np.where(span > 0, x, 0), one_hot]).astype(np.float32)


@mutant("transform")
def float64_result():
    """float64 instead of float32."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.where(span > 0, x, 0)])


@mutant("transform")
def no_care_for_constant_columns():
    """Divides 0 by 0 where a column was constant."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        scaled = (x - prep["minimum"]) / (prep["maximum"] - prep["minimum"])
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def nan_to_num_with_infinities():
    """nan becomes 0, but another value in a constant column becomes huge."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        with np.errstate(all="ignore"):
            scaled = np.nan_to_num((x - prep["minimum"]) / (prep["maximum"] - prep["minimum"]))
            return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def constant_column_divided_by_one():
    """Another value in a constant column gives the difference, not 0."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, x]).astype(np.float32)


@mutant("transform")
def right_but_with_a_warning():
    """np.where picks the 0, but 0 / 0 was computed and warned before."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        scaled = np.where(span > 0, (x - prep["minimum"]) / span, 0)
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def clipped_to_one():
    """Clips to [0, 1]: larger test houses lose their size."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.clip(np.where(span > 0, x, 0), 0, 1)]).astype(np.float32)


@mutant("transform")
def learns_again_from_df():
    """Minimum and maximum of df instead of the training's."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        span = x.max(axis=0) - x.min(axis=0)
        scaled = np.where(span > 0, (x - x.min(axis=0)) / np.where(span > 0, span, 1), 0)
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def unknown_zipcode_fails():
    """list.index raises for a zipcode that was not learned."""

    def transform(prep, df):
        known = list(prep["zipcodes"])
        one_hot = np.eye(len(known))[[known.index(z) for z in df["zipcode"]]]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def neighbour_of_an_unknown_zipcode():
    """searchsorted gives an unknown zipcode the column of a neighbour."""

    def transform(prep, df):
        z = prep["zipcodes"]
        places = np.minimum(np.searchsorted(z, df["zipcode"].to_numpy()), len(z) - 1)
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([np.eye(len(z))[places], np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def last_column_for_the_unknown():
    """Place -1 for an unknown zipcode is the last column."""

    def transform(prep, df):
        place = {z: k for k, z in enumerate(prep["zipcodes"])}
        one_hot = np.eye(len(place))[[place.get(z, -1) for z in df["zipcode"]]]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def divided_by_the_maximum():
    """(x - min) / max instead of (x - min) / (max - min)."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        scaled = np.where(span > 0, (x - prep["minimum"]) / prep["maximum"], 0)
        return np.hstack([one_hot, scaled]).astype(np.float32)


@mutant("transform")
def scales_the_argument():
    """Writes the scaled columns into df."""

    def transform(prep, df):
        for k, name in enumerate(["bedrooms", "bathrooms", "area"]):
            span = prep["maximum"][k] - prep["minimum"][k]
            df[name] = (df[name] - prep["minimum"][k]) / span if span > 0 else 0.0
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        return np.hstack([one_hot, df[["bedrooms", "bathrooms", "area"]].to_numpy()]).astype(np.float32)


@mutant("transform")
def binarizer_of_sklearn():
    """label_binarize gives one column, not two, for two training zipcodes."""

    def transform(prep, df):
        from sklearn.preprocessing import label_binarize

        one_hot = label_binarize(df["zipcode"], classes=prep["zipcodes"])
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def number_of_zipcodes_of_the_example():
    """Three zipcode columns, whatever was learned."""

    def transform(prep, df):
        result = np.zeros((len(df), 6), dtype=np.float32)
        result[:, :3] = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        result[:, 3:] = np.where(span > 0, x, 0)
        return result


@mutant("transform")
def zipcode_as_an_amount():
    """The place of the zipcode as one number instead of one-hot."""

    def transform(prep, df):
        place = {z: k for k, z in enumerate(prep["zipcodes"])}
        column = np.array([place.get(z, 0) for z in df["zipcode"]])[:, None]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([column, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def columns_by_place():
    """The first three columns of df: wrong where they come in another order."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df.iloc[:, :3].to_numpy(dtype=float) - prep["minimum"]) / np.where(span > 0, span, 1)
        return np.hstack([one_hot, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def unknown_houses_left_out():
    """Houses with an unknown zipcode are dropped, so rows come apart."""

    def transform(prep, df):
        df = df[df["zipcode"].isin(prep["zipcodes"])]
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) / np.where(
            span > 0, span, 1
        )
        return np.hstack([one_hot, np.where(span > 0, x, 0)]).astype(np.float32)


@mutant("transform")
def all_constant_or_none():
    """Asks any() instead of each column: one constant column makes all numbers 0."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = prep["maximum"] - prep["minimum"]
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]
        x = np.zeros_like(x) if (span == 0).any() else x / span
        return np.hstack([one_hot, x]).astype(np.float32)
