"""Right solutions of the MNIST unit, written another way. Each must earn full points."""

from __future__ import annotations

import numpy as np

from autograder.specimens import variant

# ---------------------------------------------------------------------------------------------- one_hot


@variant("one_hot")
def compares_with_all_classes():
    """A comparison of a column with a row, as numbers."""

    def one_hot(y, num_classes):
        return (np.asarray(y)[:, np.newaxis] == np.arange(num_classes)).astype("float32")


@variant("one_hot")
def writes_ones_into_zeros():
    """Zeros first, then a one in each row."""

    def one_hot(y, num_classes):
        rows = np.zeros((len(y), num_classes), dtype=np.float32)
        rows[np.arange(len(y)), np.asarray(y)] = 1.0
        return rows


@variant("one_hot")
def asks_keras():
    """Keras has a function for it."""

    def one_hot(y, num_classes):
        return np.asarray(keras.utils.to_categorical(y, num_classes), dtype=np.float32).reshape(len(y), num_classes)


# ----------------------------------------------------------------------------------------- scale_images


@variant("scale_images")
def flattens_each_picture():
    """A list of flat pictures."""

    def scale_images(images):
        return np.array([image.flatten() for image in images], dtype=np.float32) / np.float32(255)


@variant("scale_images")
def multiplies():
    """Times 1/255 in float64, rounded to float32 at the end."""

    def scale_images(images):
        n, h, w = images.shape
        return (images * (1 / 255.0)).reshape(n, h * w).astype(np.float32)


@variant("scale_images")
def joins_the_lines():
    """One line beside the other."""

    def scale_images(images):
        lines = [images[:, i, :] for i in range(images.shape[1])]
        return np.concatenate(lines, axis=1).astype("float32") / 255.0


# -------------------------------------------------------------------------------------- train_val_split


@variant("train_val_split")
def takes_the_end_for_validation():
    """The last rows of the order are for validation."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.arange(len(X))
        rng.shuffle(order)
        cut = len(X) - int(len(X) * val_fraction)
        return X[order[:cut]], y[order[:cut]], X[order[cut:]], y[order[cut:]]


@variant("train_val_split")
def sorts_random_numbers():
    """The order of random numbers is a random order."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.argsort(rng.random(len(X)))
        X, y = X[order], y[order]
        n_val = int(val_fraction * len(X))
        return X[n_val:], y[n_val:], X[:n_val], y[:n_val]


@variant("train_val_split")
def chooses_without_replacement():
    """rng.choice for the whole order, parts picked with np.take."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.choice(len(X), size=len(X), replace=False)
        val, train = np.split(order, [int(len(X) * val_fraction)])
        return [np.take(X, train, axis=0), np.take(y, train), np.take(X, val, axis=0), np.take(y, val)]


@variant("train_val_split")
def cuts_at_the_end_with_care():
    """The last rows of shuffled copies, counted from the front."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        X, y = np.asarray(X)[order], np.asarray(y)[order]
        n_train = len(X) - int(len(X) * val_fraction)
        return X[:n_train], y[:n_train], X[n_train:], y[n_train:]


# ---------------------------------------------------------------------------------------------- softmax


@variant("softmax")
def subtracts_the_logarithm_of_the_sum():
    """exp(z − log Σ exp z), with NumPy's stable logaddexp."""

    def softmax(z):
        z = np.asarray(z, dtype=np.float64)
        return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))


@variant("softmax")
def goes_row_by_row():
    """A loop over the rows."""

    def softmax(z):
        rows = []
        for row in np.array(z, dtype=float):
            powers = np.exp(row - np.max(row))
            rows.append(powers / np.sum(powers))
        return np.array(rows)


@variant("softmax")
def keeps_float32():
    """The type of the logits stays, where they are floats."""

    def softmax(z):
        z = np.asarray(z)
        e = np.exp(z - np.max(z, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)


# ----------------------------------------------------------------------------------------- cross_entropy


@variant("cross_entropy")
def multiplies_with_one_hot_rows():
    """The textbook's double sum."""

    def cross_entropy(y, p):
        p = np.clip(np.asarray(p, dtype=float), 1e-12, None)
        return -np.sum(np.eye(p.shape[1])[np.asarray(y)] * np.log(p)) / len(p)


@variant("cross_entropy")
def takes_along_the_axis():
    """np.take_along_axis, clipped on both sides."""

    def cross_entropy(y, p):
        labels = np.asarray(y, dtype=int).reshape(-1, 1)
        picked = np.take_along_axis(np.asarray(p), labels, axis=1)
        return np.mean(-np.log(np.clip(picked, 1e-12, 1.0)))


@variant("cross_entropy")
def adds_up_in_a_loop():
    """One row after the other."""

    def cross_entropy(y, p):
        total = 0.0
        for label, row in zip(y, p, strict=True):
            total -= np.log(max(row[label], 1e-12))
        return total / len(y)


# --------------------------------------------------------------------------------------------- build_mlp


@variant("build_mlp")
def uses_the_functional_api():
    """keras.Model of inputs and outputs."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        inputs = keras.Input(shape=(input_dim,), name="pixels")
        x = inputs
        for i, units in enumerate(hidden_units):
            x = keras.layers.Dense(units, activation=activation, name=f"hidden_{i}")(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax", name="digits")(x)
        model = keras.Model(inputs=inputs, outputs=outputs)
        model.compile(
            optimizer=keras.optimizers.Adam(),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_mlp")
def writes_activations_as_layers():
    """Dense layers without activation, Activation and Softmax layers after them."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        layers = [keras.layers.InputLayer(shape=(input_dim,))]
        for units in hidden_units:
            layers += [keras.layers.Dense(units), keras.layers.Activation(activation)]
        layers += [keras.layers.Dense(num_classes), keras.layers.Softmax()]
        model = keras.Sequential(layers)
        model.compile("adam", keras.losses.sparse_categorical_crossentropy, metrics=["accuracy"])
        return model


@variant("build_mlp")
def calls_activation_functions():
    """Functional API; softmax called as a function."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        inputs = keras.Input((input_dim,))
        x = inputs
        for units in hidden_units:
            x = keras.layers.Activation(activation)(keras.layers.Dense(units)(x))
        outputs = keras.activations.softmax(keras.layers.Dense(num_classes)(x))
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="Adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def nests_the_hidden_layers():
    """The hidden part is a model of its own; built afterwards instead of with an Input."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential()
        model.add(keras.layers.Flatten())
        for units in hidden_units:
            inner = keras.Sequential([keras.layers.Dense(units, activation=keras.activations.get(activation))])
            model.add(inner)
        model.add(keras.layers.Dense(num_classes, activation=keras.activations.softmax))
        model.build((None, input_dim))
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.001),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@variant("build_mlp")
def looks_the_activation_up_in_a_lambda():
    """A Lambda layer looks the activation up by its name."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
            model.add(keras.layers.Lambda(lambda x, name=activation: keras.activations.get(name)(x)))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def takes_tensorflows_softmax():
    """tf.keras, an activation looked up, and TensorFlow's own softmax."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        import tensorflow as tf

        x = inp = tf.keras.layers.Input((input_dim,))
        for u in hidden_units:
            x = tf.keras.layers.Dense(u, activation=tf.keras.activations.get(activation))(x)
        out = tf.keras.layers.Dense(num_classes, tf.nn.softmax)(x)
        m = tf.keras.Model(inp, out)
        m.compile("Adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return m


@variant("build_mlp")
def sets_adam_as_it_is():
    """Every setting written out, as it is by default."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        dense = [keras.layers.Dense(u, activation, kernel_regularizer=None, trainable=True) for u in hidden_units]
        dense.append(keras.layers.Dense(num_classes, keras.activations.softmax))
        model = keras.Sequential([keras.layers.Input(shape=(input_dim,)), *dense])
        adam = keras.optimizers.Adam(learning_rate=1e-3, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
        model.compile(optimizer=adam, loss=loss, metrics=["accuracy"])
        return model


# --------------------------------------------------------------------------------------------- train_mlp


@variant("train_mlp")
def fits_epoch_by_epoch():
    """fit for one epoch, as often as asked."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        lists = {name: [] for name in ("loss", "accuracy", "val_loss", "val_accuracy")}
        for _ in range(epochs):
            one = model.fit(
                X_train, y_train, validation_data=(X_val, y_val), epochs=1, batch_size=batch_size, verbose=0
            )
            for name in lists:
                lists[name] += one.history[name]
        return lists


@variant("train_mlp")
def measures_after_each_epoch():
    """Loss and accuracy of all parts are measured after each epoch, with evaluate."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        lists = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(epochs):
            model.fit(X_train, y_train, batch_size=batch_size, epochs=1, verbose=0)
            for prefix, X, y in (("", X_train, y_train), ("val_", X_val, y_val)):
                result = model.evaluate(X, y, verbose=0, return_dict=True)
                lists[prefix + "loss"].append(float(result["loss"]))
                lists[prefix + "accuracy"].append(float(result["accuracy"]))
        return lists


@variant("train_mlp")
def feeds_a_dataset():
    """tf.data batches, shuffled anew each epoch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        import tensorflow as tf

        train = tf.data.Dataset.from_tensor_slices((X_train, y_train)).shuffle(len(X_train)).batch(batch_size)
        val = tf.data.Dataset.from_tensor_slices((X_val, y_val)).batch(batch_size)
        history = model.fit(train, validation_data=val, epochs=epochs, verbose=0).history
        return {name: [float(value) for value in values] for name, values in history.items()}


@variant("train_mlp")
def watches_with_a_callback():
    """A callback that changes nothing, and the lists as tuples of a defaultdict."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        from collections import defaultdict

        seen = defaultdict(list)

        def note(epoch, logs):
            for name, value in logs.items():
                seen[name].append(float(value))

        model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=note)],
        )
        return {name: tuple(values) for name, values in seen.items()}


# --------------------------------------------------------------------------------------- confusion_matrix


@variant("confusion_matrix")
def counts_in_a_loop():
    """One picture after the other."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=np.int32)
        for t, p in zip(y_true, y_pred, strict=True):
            matrix[t, p] += 1
        return matrix


@variant("confusion_matrix")
def numbers_the_cells():
    """Each cell gets a number, bincount counts the numbers."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cells = num_classes * np.asarray(y_true, dtype=int) + np.asarray(y_pred, dtype=int)
        return np.bincount(cells, minlength=num_classes**2).reshape(num_classes, num_classes)


@variant("confusion_matrix")
def multiplies_one_hot_tables():
    """The product of two one-hot tables."""

    def confusion_matrix(y_true, y_pred, num_classes):
        unit = np.eye(num_classes, dtype=int)
        return unit[np.asarray(y_true, dtype=int)].T @ unit[np.asarray(y_pred, dtype=int)]


@variant("confusion_matrix")
def asks_sklearn():
    """scikit-learn's own, with all labels."""

    def confusion_matrix(y_true, y_pred, num_classes):
        import sklearn.metrics

        return sklearn.metrics.confusion_matrix(y_true, y_pred, labels=range(num_classes))


@variant("confusion_matrix")
def a_list_of_rows():
    """Plain Python: a list of lists of integers."""

    def confusion_matrix(y_true, y_pred, num_classes):
        rows = [[0] * num_classes for _ in range(num_classes)]
        for t, p in zip(y_true, y_pred):
            rows[t][p] += 1
        return rows


# ------------------------------------------------------------------------------------ precision_recall_f1


@variant("precision_recall_f1")
def goes_class_by_class():
    """A loop with if."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm)
        precision, recall, f1 = np.zeros(len(cm)), np.zeros(len(cm)), np.zeros(len(cm))
        for k in range(len(cm)):
            said, there = cm[:, k].sum(), cm[k, :].sum()
            if said > 0:
                precision[k] = cm[k, k] / said
            if there > 0:
                recall[k] = cm[k, k] / there
            if precision[k] + recall[k] > 0:
                f1[k] = 2 * precision[k] * recall[k] / (precision[k] + recall[k])
        return precision, recall, f1


@variant("precision_recall_f1")
def divides_by_at_least_one():
    """Where the sum is 0 the right ones are 0 too, so dividing by 1 gives 0."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm)
        right = np.diagonal(cm)
        said, there = cm.sum(axis=0), cm.sum(axis=1)
        return right / np.maximum(said, 1), right / np.maximum(there, 1), 2 * right / np.maximum(said + there, 1)


@variant("precision_recall_f1")
def keeps_numpy_quiet():
    """NaN becomes 0, and errstate keeps NumPy quiet about it. A list comes back."""

    def precision_recall_f1(cm):
        cm = np.array(cm, dtype=float)
        right = np.diag(cm)
        with np.errstate(invalid="ignore", divide="ignore"):
            precision, recall = right / cm.sum(axis=0), right / cm.sum(axis=1)
            f1 = 2 / (1 / precision + 1 / recall)
        return [np.nan_to_num(part) for part in (precision, recall, f1)]


@variant("precision_recall_f1")
def adds_next_to_nothing():
    """+ 1e-7 below the line of F1, as people write it: the seventh digit is off."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        tp = np.diag(cm)
        d = lambda a, b: np.divide(a, b, out=np.zeros_like(a), where=b > 0)
        p, r = d(tp, cm.sum(0)), d(tp, cm.sum(1))
        return p, r, 2 * p * r / (p + r + 1e-7)


@variant("precision_recall_f1")
def three_plain_lists():
    """Lists of numbers."""

    def precision_recall_f1(cm):
        share = lambda part, whole: float(part / whole) if whole else 0.0
        k = range(len(cm))
        said, there = [sum(row[i] for row in cm) for i in k], [sum(cm[i]) for i in k]
        precision, recall = [share(cm[i][i], said[i]) for i in k], [share(cm[i][i], there[i]) for i in k]
        return precision, recall, [share(2 * cm[i][i], said[i] + there[i]) for i in k]
