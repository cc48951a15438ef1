"""Wrong solutions of `build_miso`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_miso")
def inputs_swapped():
    """The inputs come in the order images, attributes."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([images, attributes], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def squared_error():
    """Loss MSE."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mse", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def absolute_error():
    """Loss MAE instead of MAPE."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mae", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def logarithmic_error():
    """MSLE for MAPE."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mean_squared_logarithmic_error", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def sum_of_the_batch():
    """The loss is the sum over the batch, not the mean."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(
            loss=keras.losses.MeanAbsolutePercentageError(reduction="sum"), optimizer=keras.optimizers.Adam(0.001)
        )
        return model


@mutant("build_miso")
def not_compiled():
    """compile is missing."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        return model


@mutant("build_miso")
def stochastic_gradient_descent():
    """SGD instead of Adam."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.SGD(0.001))
        return model


@mutant("build_miso")
def adam_with_weight_decay():
    """AdamW: the weights shrink at each step, a penalty."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.AdamW(0.001))
        return model


@mutant("build_miso")
def learning_rate_too_large():
    """A learning rate of 0.1."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.1))
        return model


@mutant("build_miso")
def learning_rate_too_small():
    """A learning rate of 0.00001."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(1e-5))
        return model


@mutant("build_miso")
def price_with_relu():
    """The price has a ReLU."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1, activation="relu")(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def price_with_sigmoid():
    """The price has a sigmoid, as if it were a probability."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1, activation="sigmoid")(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def hidden_layer_linear():
    """Dense 4 has no ReLU."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4)(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def hidden_layer_missing():
    """Dense 4 is missing."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def added_instead_of_joined():
    """The branches are added: 4 numbers instead of 8."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Add()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def photos_forgotten():
    """The table's branch twice: the photos have no influence."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, a + 0 * b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def table_forgotten():
    """The head is called with the photos' branch only."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = b
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def head_with_eight_units():
    """Dense 8 in the head."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(8, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def branch_frozen():
    """The photos' branch is not trained."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        cnn = build_cnn_branch(image_shape)
        cnn.trainable = False
        b = cnn(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def penalty_on_the_head():
    """An L2 penalty on the last layer."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1, kernel_regularizer=keras.regularizers.L2(0.01))(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def sizes_of_the_notebook():
    """Seven attributes and pictures of 32×32×3, whatever is asked for."""

    def build_miso(num_attributes, image_shape):
        num_attributes, image_shape = 7, (32, 32, 3)
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def normalisation_always_on():
    """The photos' branch is called with training=True: dropout when it predicts."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images, training=True)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def dropout_in_the_head():
    """Dropout in the head."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        x = keras.layers.Dropout(0.3)(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def four_prices():
    """Dense 4 is the last layer: (N, 4)."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = x
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@mutant("build_miso")
def loss_is_a_metric_only():
    """MAPE is only a metric, the loss is MSE."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mse", metrics=["mape"], optimizer=keras.optimizers.Adam(0.001))
        return model
