"""Right solutions of `transform`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("transform")
def broadcast_comparison():
    """As in the hints."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == np.asarray(prep["zipcodes"])
        span = prep["maximum"] - prep["minimum"]
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]
        scaled = np.where(span > 0, numbers / np.where(span > 0, span, 1), 0)
        return np.hstack([one_hot, scaled]).astype(np.float32)


@variant("transform")
def row_after_row():
    """Lists of lists, filled row by row."""

    def transform(prep, df):
        rows = []
        for _, house in df.iterrows():
            row = [1.0 if house["zipcode"] == z else 0.0 for z in prep["zipcodes"]]
            for k, name in enumerate(["bedrooms", "bathrooms", "area"]):
                low, high = prep["minimum"][k], prep["maximum"][k]
                row.append(0.0 if high == low else (house[name] - low) / (high - low))
            rows.append(row)
        return np.array(rows, dtype=np.float32)


@variant("transform")
def dictionary_of_places():
    """A table of zeros and a dictionary from zipcode to column."""

    def transform(prep, df):
        sitio = {z: k for k, z in enumerate(prep["zipcodes"])}
        tabla = np.zeros((len(df), len(sitio) + 3), dtype="float32")
        for fila, z in enumerate(df["zipcode"]):
            if z in sitio:
                tabla[fila, sitio[z]] = 1
        for k, nombre in enumerate(("bedrooms", "bathrooms", "area")):
            rango = prep["maximum"][k] - prep["minimum"][k]
            if rango > 0:
                tabla[:, len(sitio) + k] = (df[nombre].to_numpy() - prep["minimum"][k]) / rango
        return tabla


@variant("transform")
def dummies_reindexed():
    """get_dummies, put into the learned columns with reindex."""

    def transform(prep, df):
        dummies = pd.get_dummies(df["zipcode"]).reindex(columns=list(prep["zipcodes"]), fill_value=False)
        out = [dummies.to_numpy(dtype=np.float32)]
        for k, name in enumerate(["bedrooms", "bathrooms", "area"]):
            lo, hi = float(prep["minimum"][k]), float(prep["maximum"][k])
            col = np.zeros(len(df)) if hi == lo else (df[name].to_numpy(dtype=float) - lo) / (hi - lo)
            out.append(col[:, None].astype(np.float32))
        return np.concatenate(out, axis=1)


@variant("transform")
def categorical_of_pandas():
    """A Categorical with the learned categories."""

    def transform(prep, df):
        zipcodes = list(prep["zipcodes"])
        codes = [z if z in zipcodes else None for z in df["zipcode"]]
        known = pd.Categorical(codes, categories=zipcodes)
        one_hot = pd.get_dummies(known).to_numpy(dtype=float)
        low, high = np.asarray(prep["minimum"], float), np.asarray(prep["maximum"], float)
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(float)
        scaled = np.zeros_like(x)
        np.divide(x - low, high - low, out=scaled, where=high != low)
        return np.concatenate((one_hot, scaled), axis=1).astype("float32")


@variant("transform")
def encoder_of_sklearn():
    """OneHotEncoder with fixed categories, unknown ones ignored."""

    def transform(prep, df):
        from sklearn.preprocessing import OneHotEncoder

        encoder = OneHotEncoder(categories=[np.asarray(prep["zipcodes"])], handle_unknown="ignore", sparse_output=False)
        zipcodes = encoder.fit_transform(df["zipcode"].to_numpy().reshape(-1, 1))
        span = prep["maximum"] - prep["minimum"]
        usable = span != 0
        x = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        x = (x - prep["minimum"]) / np.where(usable, span, 1) * usable
        return np.column_stack([zipcodes, x]).astype(np.float32)


@variant("transform")
def column_stack():
    """One column after the other."""

    def transform(prep, df):
        columns = [(df["zipcode"] == z).to_numpy() for z in prep["zipcodes"]]
        for name, low, high in zip(["bedrooms", "bathrooms", "area"], prep["minimum"], prep["maximum"]):
            if high > low:
                columns.append((df[name].to_numpy() - low) / (high - low))
            else:
                columns.append(np.zeros(len(df)))
        return np.column_stack(columns).astype(np.float32)


@variant("transform")
def infinite_span():
    """A constant column is divided by infinity."""

    def transform(prep, df):
        low, span = prep["minimum"], prep["maximum"] - prep["minimum"]
        span = np.where(span == 0, np.inf, span)
        x = (df[["bedrooms", "bathrooms", "area"]].values.astype(float) - low) / span
        z = np.equal.outer(df["zipcode"].to_numpy(), np.asarray(prep["zipcodes"]))
        return np.hstack((z.astype(np.float32), x.astype(np.float32)))


@variant("transform")
def errstate_and_mask():
    """Divides quietly, and mends the constant columns afterwards."""

    def transform(prep, df):
        low, high = prep["minimum"], prep["maximum"]
        with np.errstate(divide="ignore", invalid="ignore"):
            x = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - low) / (high - low)
        x[:, low == high] = 0
        z = np.array([[code == known for known in prep["zipcodes"]] for code in df["zipcode"]])
        return np.c_[z, x].astype(np.float32)


@variant("transform")
def new_frame_of_columns():
    """Builds a new frame and turns it into an array."""

    def transform(prep, df):
        new = pd.DataFrame(index=range(len(df)))
        for z in prep["zipcodes"]:
            new[f"zip {z}"] = (df["zipcode"].to_numpy() == z).astype(float)
        for k, name in enumerate(["bedrooms", "bathrooms", "area"]):
            width = prep["maximum"][k] - prep["minimum"][k]
            new[name] = (df[name].to_numpy() - prep["minimum"][k]) / width if width else 0.0
        return new.to_numpy(dtype=np.float32)


@variant("transform")
def apply_with_a_helper():
    """A helper for one house, apply, stack."""

    def transform(prep, df):
        def one(house):
            place = np.zeros(len(prep["zipcodes"]))
            for k, z in enumerate(prep["zipcodes"]):
                place[k] = z == house["zipcode"]
            x = np.array([house["bedrooms"], house["bathrooms"], house["area"]], dtype=float)
            span = np.array(prep["maximum"]) - np.array(prep["minimum"])
            x = [(x[k] - prep["minimum"][k]) / span[k] if span[k] > 0 else 0.0 for k in range(3)]
            return np.concatenate([place, x])

        return np.stack([one(house) for house in df.to_dict("records")]).astype(np.float32)


@variant("transform")
def defensive_copy():
    """A copy, extra checks, in-place work on the copy only."""

    def transform(prep, df):
        df = df[["bedrooms", "bathrooms", "area", "zipcode"]].copy()
        z, low, high = (np.array(prep[key]) for key in ("zipcodes", "minimum", "maximum"))
        assert len(low) == len(high) == 3
        span = high - low
        x = df.drop(columns="zipcode").to_numpy(dtype=float)
        x -= low
        x[:, span == 0] = 0.0
        x[:, span > 0] /= span[span > 0]
        result = np.zeros((len(df), len(z) + 3), np.float32)
        result[:, : len(z)] = df["zipcode"].to_numpy().reshape(-1, 1) == z.reshape(1, -1)
        result[:, len(z) :] = x
        return result


@variant("transform")
def merge_of_an_identity():
    """Rows of an identity matrix with a last row of zeros for the unknown."""

    def transform(prep, df):
        known = list(prep["zipcodes"])
        identity = np.vstack([np.eye(len(known)), np.zeros(len(known))])
        places = [known.index(z) if z in known else len(known) for z in df["zipcode"]]
        span = np.subtract(prep["maximum"], prep["minimum"])
        factor = np.array([1 / s if s > 0 else 0.0 for s in span])
        numbers = (df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]) * factor
        return np.append(identity[places], numbers, axis=1).astype(np.float32)
