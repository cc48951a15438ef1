"""Right solutions of `train_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train_mlp")
def fit_and_history():
    """One call of fit."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        )
        return history.history


@variant("train_mlp")
def positional_fit():
    """Batch size and epochs by position, a new dict."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        h = model.fit(X_train, y_train, batch_size, epochs, 0, validation_data=(X_val, y_val))
        return {key: [float(v) for v in values] for key, values in h.history.items()}


@variant("train_mlp")
def epoch_by_epoch():
    """Calls fit for one epoch at a time and joins the histories."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        total = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(epochs):
            part = model.fit(X_train, y_train, validation_data=(X_val, y_val), batch_size=batch_size, verbose=0)
            for name in total:
                total[name].append(part.history[name][0])
        return total


@variant("train_mlp")
def options_in_a_dict():
    """The settings in a dict; talks while it trains."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        settings = {"epochs": epochs, "batch_size": batch_size, "validation_data": (X_val, y_val), "verbose": 2}
        return dict(model.fit(x=X_train, y=y_train, **settings).history)


@variant("train_mlp")
def initial_epoch_moves():
    """Counts the epochs on by initial_epoch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        keys = ("loss", "accuracy", "val_loss", "val_accuracy")
        result = {k: [] for k in keys}
        for e in range(epochs):
            h = model.fit(
                X_train,
                y_train,
                epochs=e + 1,
                initial_epoch=e,
                batch_size=batch_size,
                validation_data=(X_val, y_val),
                verbose=0,
            ).history
            for k in keys:
                result[k] += h[k]
        return result


@variant("train_mlp")
def own_evaluation():
    """Measures the validation part with evaluate after each epoch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        out = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(epochs):
            h = model.fit(X_train, y_train, epochs=1, batch_size=batch_size, verbose=0).history
            val_loss, val_accuracy = model.evaluate(X_val, y_val, verbose=0)
            out["loss"].append(float(h["loss"][0]))
            out["accuracy"].append(float(h["accuracy"][0]))
            out["val_loss"].append(float(val_loss))
            out["val_accuracy"].append(float(val_accuracy))
        return out


@variant("train_mlp")
def callback_collects():
    """A callback of its own collects what each epoch logs."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        names = ["loss", "accuracy", "val_loss", "val_accuracy"]
        collected = {name: [] for name in names}

        class Collect(keras.callbacks.Callback):
            def on_epoch_end(self, epoch, logs=None):
                for name in names:
                    collected[name].append(float(logs[name]))

        model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            callbacks=[Collect()],
        )
        return collected


@variant("train_mlp")
def from_a_dataset():
    """tf.data brings the batches, shuffled anew in each epoch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        import tensorflow as tf

        rows = tf.data.Dataset.from_tensor_slices((X_train, y_train))
        rows = rows.shuffle(len(X_train), reshuffle_each_iteration=True).batch(batch_size)
        kept_back = tf.data.Dataset.from_tensor_slices((X_val, y_val)).batch(256)
        return model.fit(rows, validation_data=kept_back, epochs=epochs, verbose=0).history


@variant("train_mlp")
def entrenar_y_devolver():
    """Nombres en español."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        datos_de_validacion = (X_val, y_val)
        historia = model.fit(
            X_train,
            y_train,
            epochs=epochs,
            batch_size=batch_size,
            shuffle=True,
            validation_data=datos_de_validacion,
            verbose=0,
        )
        resultado = {}
        for clave in ("loss", "accuracy", "val_loss", "val_accuracy"):
            resultado[clave] = historia.history[clave]
        return resultado


@variant("train_mlp")
def history_of_the_model():
    """Takes the history from the model after training."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        model.fit(
            np.asarray(X_train),
            np.asarray(y_train),
            validation_data=(np.asarray(X_val), np.asarray(y_val)),
            validation_freq=1,
            epochs=int(epochs),
            batch_size=int(batch_size),
            verbose=0,
        )
        return model.history.history


@variant("train_mlp")
def with_lambda():
    """A lambda."""

    train_mlp = lambda model, X_train, y_train, X_val, y_val, epochs, batch_size: (
        model.fit(
            X_train, y_train, epochs=epochs, batch_size=batch_size, validation_data=(X_val, y_val), verbose=0
        ).history
    )


@variant("train_mlp")
def shuffled_before_each_epoch():
    """Shuffles copies itself before each epoch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        rng = np.random.default_rng(0)
        logs = []
        for _ in range(epochs):
            order = rng.permutation(len(X_train))
            h = model.fit(
                X_train[order],
                y_train[order],
                batch_size=batch_size,
                validation_data=(X_val, y_val),
                shuffle=False,
                verbose=0,
            )
            logs.append(h.history)
        return {k: [log[k][0] for log in logs] for k in ("loss", "accuracy", "val_loss", "val_accuracy")}


@variant("train_mlp")
def list_comprehension_of_floats():
    """Checks the keys before it returns."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, batch_size=batch_size, epochs=epochs, verbose="auto", validation_data=[X_val, y_val]
        ).history
        assert {"loss", "accuracy", "val_loss", "val_accuracy"} <= set(history), "compiled without accuracy?"
        return {k: list(map(float, history[k])) for k in ["loss", "accuracy", "val_loss", "val_accuracy"]}
