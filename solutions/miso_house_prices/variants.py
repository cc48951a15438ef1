"""Right solutions of the house-price unit, written another way: each must keep full points.

The bodies are the text of solution cells; nothing here is ever run in the judge.
"""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("drop_rare_zipcodes")
def filters_groups():
    """pandas' own filter of groups."""

    def drop_rare_zipcodes(df, min_count):
        return df.groupby("zipcode").filter(lambda houses: len(houses) >= min_count)


@variant("drop_rare_zipcodes")
def counts_in_place():
    """The count as a column beside, by transform."""

    def drop_rare_zipcodes(df, min_count):
        return df.loc[df.groupby("zipcode")["zipcode"].transform("count") >= min_count].copy()


@variant("drop_rare_zipcodes")
def goes_row_by_row():
    """Plain Python."""

    def drop_rare_zipcodes(df, min_count):
        codes = list(df["zipcode"])
        return df[[codes.count(code) >= min_count for code in codes]]


@variant("fit_preprocessor")
def returns_lists():
    """Plain lists; transform gets its arrays by way of NumPy."""

    def fit_preprocessor(train):
        names = ["bedrooms", "bathrooms", "area"]
        return {
            "zipcodes": np.array(sorted(set(train["zipcode"]))),
            "minimum": np.array([float(train[name].min()) for name in names]),
            "maximum": np.array([float(train[name].max()) for name in names]),
        }


@variant("fit_preprocessor")
def keeps_series():
    """The ranges as pandas series, which carry the names of the columns."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].astype(float)
        zipcodes = train["zipcode"].drop_duplicates().sort_values().to_numpy()
        return {"zipcodes": zipcodes, "minimum": numbers.min().to_numpy(), "maximum": numbers.max().to_numpy()}


@variant("fit_preprocessor")
def says_more():
    """A dictionary with one more key than suggested: only the two functions together can be judged."""

    def fit_preprocessor(train):
        numbers = train[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float)
        zipcodes = np.unique(train["zipcode"])
        low, high = numbers.min(axis=0), numbers.max(axis=0)
        return {"zipcodes": zipcodes, "minimum": low, "maximum": high, "houses": len(train)}


@variant("transform")
def fills_rows():
    """Row by row into an array of zeros."""

    def transform(prep, df):
        places = {zipcode: k for k, zipcode in enumerate(np.asarray(prep["zipcodes"]).tolist())}
        out = np.zeros((len(df), len(places) + 3), dtype=np.float32)
        for i, house in enumerate(df.itertuples()):
            if house.zipcode in places:
                out[i, places[house.zipcode]] = 1
            for k, value in enumerate((house.bedrooms, house.bathrooms, house.area)):
                low, high = prep["minimum"][k], prep["maximum"][k]
                out[i, len(places) + k] = (value - low) / (high - low) if high > low else 0
        return out


@variant("transform")
def uses_categories():
    """pandas' dummies, of a categorical column that knows its categories; the rest column by column."""

    def transform(prep, df):
        codes = pd.Categorical(df["zipcode"], categories=prep["zipcodes"])
        parts = [pd.get_dummies(codes).to_numpy(dtype=float)]
        for k, name in enumerate(["bedrooms", "bathrooms", "area"]):
            span = prep["maximum"][k] - prep["minimum"][k]
            column = (df[name].to_numpy(dtype=float) - prep["minimum"][k]) / span if span else np.zeros(len(df))
            parts.append(column[:, None])
        return np.concatenate(parts, axis=1).astype("float32")


@variant("transform")
def leaves_out_what_was_constant():
    """np.divide where there is something to divide by."""

    def transform(prep, df):
        one_hot = df["zipcode"].to_numpy()[:, None] == prep["zipcodes"]
        span = np.asarray(prep["maximum"] - prep["minimum"], dtype=float)
        numbers = df[["bedrooms", "bathrooms", "area"]].to_numpy(dtype=float) - prep["minimum"]
        scaled = np.divide(numbers, span, out=np.zeros_like(numbers), where=span > 0)
        return np.hstack([one_hot, scaled]).astype(np.float32)


@variant("scale_prices")
def returns_float32():
    """Divided as float32."""

    def scale_prices(train_prices, test_prices):
        highest = np.asarray(train_prices).max()
        return (train_prices / highest).astype(np.float32), (test_prices / highest).astype(np.float32), highest


@variant("scale_prices")
def goes_by_lists():
    """Plain Python, and arrays at the end."""

    def scale_prices(train_prices, test_prices):
        highest = max(train_prices)
        return np.array([p / highest for p in train_prices]), np.array([p / highest for p in test_prices]), highest


@variant("mosaic")
def stacks():
    """vstack and hstack, divided first."""

    def mosaic(images):
        a, b, c, d = (np.asarray(image, dtype=np.float32) / 255 for image in images)
        return np.vstack([np.hstack([a, b]), np.hstack([c, d])])


@variant("mosaic")
def transposes():
    """One array of four, with its axes exchanged."""

    def mosaic(images):
        four = np.asarray(images)
        h, w = four.shape[1:3]
        quarters = four.reshape(2, 2, h, w, 3).transpose(0, 2, 1, 3, 4)
        return (quarters.reshape(2 * h, 2 * w, 3) / 255.0).astype(np.float32)


@variant("mosaic")
def fills_quarters():
    """Four slices of an empty array."""

    def mosaic(images):
        h, w = np.shape(images[0])[:2]
        out = np.zeros((2 * h, 2 * w, 3), dtype=np.float32)
        out[:h, :w], out[:h, w:], out[h:, :w], out[h:, w:] = images[0], images[1], images[2], images[3]
        return out / np.float32(255)


@variant("mape")
def takes_columns():
    """Both as columns."""

    def mape(y_true, y_pred):
        y, p = np.reshape(y_true, (-1, 1)), np.reshape(y_pred, (-1, 1))
        return np.abs((p - y) / y).mean() * 100.0


@variant("mape")
def adds_up():
    """Plain Python."""

    def mape(y_true, y_pred):
        y, p = np.asarray(y_true).flatten().tolist(), np.asarray(y_pred).flatten().tolist()
        return 100 * sum(abs(a - b) / a for a, b in zip(y, p, strict=True)) / len(y)


@variant("build_mlp_branch")
def goes_functional():
    """The functional API, with layers for the activation."""

    def build_mlp_branch(num_attributes):
        attributes = keras.layers.Input(shape=(num_attributes,), name="attributes")
        x = keras.layers.Activation("relu")(keras.layers.Dense(8)(attributes))
        return keras.Model(attributes, keras.layers.ReLU()(keras.layers.Dense(4)(x)))


@variant("build_mlp_branch")
def adds_layers():
    """An empty Sequential that grows, compiled though nobody asked."""

    def build_mlp_branch(num_attributes):
        model = keras.models.Sequential()
        model.add(keras.Input(shape=(num_attributes,)))
        model.add(keras.layers.Dense(8, activation=keras.activations.relu))
        model.add(keras.layers.Dense(4, activation=keras.activations.relu))
        model.compile(loss="mape", optimizer="adam")
        return model


@variant("build_cnn_branch")
def separates_the_activations():
    """The functional API, with Activation layers and the axis of the normalisation written out."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers
        inputs = keras.Input(shape=image_shape)
        x = inputs
        for number in filters:
            x = layers.Conv2D(number, (3, 3), padding="same")(x)
            x = layers.Activation("relu")(x)
            x = layers.BatchNormalization(axis=-1)(x)
            x = layers.MaxPooling2D(pool_size=(2, 2))(x)
        x = layers.Flatten()(x)
        x = layers.Dense(16)(x)
        x = layers.Activation("relu")(x)
        x = layers.BatchNormalization(axis=-1)(x)
        x = layers.Dropout(0.5)(x)
        x = layers.Dense(4)(x)
        x = layers.Activation("relu")(x)
        return keras.Model(inputs, x)


@variant("build_cnn_branch")
def nests_the_blocks():
    """Each block a model of its own."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        layers = keras.layers

        def block(number):
            return [
                layers.Conv2D(number, 3, 1, "same"),
                layers.ReLU(),
                layers.BatchNormalization(),
                layers.MaxPool2D(),
            ]

        body = [layer for number in filters for layer in block(number)]
        head = [layers.Flatten(), layers.Dense(16, "relu"), layers.BatchNormalization(), layers.Dropout(0.5)]
        image = keras.Input(image_shape)
        return keras.Model(image, keras.Sequential([*body, *head, layers.Dense(4, "relu")])(image))


@variant("build_cnn_branch")
def takes_tensorflows_relu():
    """tf.nn.relu as the activation, and tf.keras."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        import tensorflow as tf

        layers = tf.keras.layers
        model = tf.keras.Sequential([tf.keras.Input(image_shape)])
        for number in filters:
            model.add(layers.Conv2D(number, 3, padding="same", activation=tf.nn.relu))
            model.add(layers.BatchNormalization())
            model.add(layers.MaxPooling2D(2))
        model.add(layers.Flatten())
        model.add(layers.Dense(16, activation=tf.nn.relu))
        model.add(layers.BatchNormalization())
        model.add(layers.Dropout(0.5))
        model.add(layers.Dense(4, activation=tf.nn.relu))
        return model


@variant("build_miso")
def takes_the_branches_own_tensors():
    """inputs[0] and outputs[0] of the branches."""

    def build_miso(num_attributes, image_shape):
        table, photos = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        x = keras.layers.concatenate([table.outputs[0], photos.outputs[0]])
        x = keras.layers.Dense(4, activation="relu")(x)
        model = keras.Model(inputs=[table.inputs[0], photos.inputs[0]], outputs=keras.layers.Dense(1)(x))
        loss = keras.losses.MeanAbsolutePercentageError()
        model.compile(optimizer=keras.optimizers.Adam(learning_rate=1e-3), loss=loss, metrics=["mae"])
        return model


@variant("build_miso")
def joins_the_photos_first():
    """The photos' numbers come first in the joined layer, the activation is a layer, the end is called linear."""

    def build_miso(num_attributes, image_shape):
        inputs = [keras.Input((num_attributes,)), keras.Input(image_shape)]
        x = keras.layers.Concatenate()(
            [build_cnn_branch(image_shape)(inputs[1]), build_mlp_branch(num_attributes)(inputs[0])]
        )
        x = keras.layers.Activation("relu")(keras.layers.Dense(4)(x))
        model = keras.Model(inputs, keras.layers.Dense(1, activation="linear")(x))
        model.compile(loss="mean_absolute_percentage_error", optimizer=keras.optimizers.Adam(1e-3))
        return model


@variant("build_miso")
def writes_out_the_branches():
    """Without the functions for the branches."""

    def build_miso(num_attributes, image_shape):
        layers = keras.layers
        a, image = keras.Input((num_attributes,)), keras.Input(image_shape)
        table = layers.Dense(4, activation="relu")(layers.Dense(8, activation="relu")(a))
        x = image
        for number in (16, 32, 64):
            x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
            x = layers.MaxPooling2D()(layers.BatchNormalization()(x))
        x = layers.BatchNormalization()(layers.Dense(16, activation="relu")(layers.Flatten()(x)))
        x = layers.Dense(4, activation="relu")(layers.Dropout(0.5)(x))
        price = layers.Dense(1)(layers.Dense(4, activation="relu")(layers.Concatenate()([table, x])))
        model = keras.Model([a, image], price)
        model.compile("adam", "mape")
        return model


@variant("build_miso")
def joins_tensors_by_an_operation():
    """keras.ops.concatenate on the branches' own tensors, a ReLU layer, the loss as an object."""

    def build_miso(num_attributes, image_shape):
        L = keras.layers
        m, c = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        x = keras.ops.concatenate([m.outputs[0], c.outputs[0]], axis=-1)
        x = L.ReLU()(L.Dense(4)(x))
        out = L.Dense(1, activation="linear")(x)
        k = keras.Model(inputs=[m.inputs[0], c.inputs[0]], outputs=out)
        adam = keras.optimizers.Adam(learning_rate=1e-3)
        k.compile(loss=keras.losses.MeanAbsolutePercentageError(), optimizer=adam, metrics=["mae"])
        return k
