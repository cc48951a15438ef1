"""Wrong solutions of `train_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train_mlp")
def history_object():
    """Returns the History instead of its dict."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        )


@mutant("train_mlp")
def no_validation():
    """Without the validation part."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(X_train, y_train, epochs=epochs, batch_size=batch_size, verbose=0).history


@mutant("train_mlp")
def nothing_returned():
    """return is missing."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        )
        history.history


@mutant("train_mlp")
def epochs_of_the_notebook():
    """EPOCHS and BATCH_SIZE of the notebook instead of the arguments."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=EPOCHS, batch_size=BATCH_SIZE, verbose=0
        ).history


@mutant("train_mlp")
def batch_size_ignored():
    """Batches of 32 always."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, verbose=0).history


@mutant("train_mlp")
def epochs_and_batch_swapped():
    """fit takes the batch size first."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(X_train, y_train, epochs, batch_size, validation_data=(X_val, y_val), verbose=0).history


@mutant("train_mlp")
def parts_swapped():
    """Learns from the validation part and measures the training part."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_val, y_val, validation_data=(X_train, y_train), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def validated_on_training():
    """Measures the training part again."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_data=(X_train, y_train), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def split_of_training():
    """validation_split takes a fifth of the training rows away."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_split=0.2, epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def learns_from_all():
    """Learns from both parts joined."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        X, y = np.concatenate([X_train, X_val]), np.concatenate([y_train, y_val])
        return model.fit(X, y, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0).history


@mutant("train_mlp")
def early_stopping():
    """Ends when the validation loss rises."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
        return model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            callbacks=[stop],
        ).history


@mutant("train_mlp")
def best_weights_put_back():
    """All epochs, but the best weights are put back at the end."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        stop = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
        return model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            callbacks=[stop],
        ).history


@mutant("train_mlp")
def rate_reduced():
    """Lowers the learning rate when the validation loss rises."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        slower = keras.callbacks.ReduceLROnPlateau(patience=1, factor=0.5)
        return model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            callbacks=[slower],
        ).history


@mutant("train_mlp")
def copy_is_trained():
    """Trains a clone: the model that is given learns nothing."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        twin = keras.models.clone_model(model)
        twin.set_weights(model.get_weights())
        twin.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return twin.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def compiled_anew():
    """Compiles again, so that the model's own optimizer is lost."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def one_epoch_more():
    """range from 0 to epochs, both included."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        out = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(0, epochs + 1):
            h = model.fit(X_train, y_train, validation_data=(X_val, y_val), batch_size=batch_size, verbose=0).history
            for k in out:
                out[k].append(h[k][0])
        return out


@mutant("train_mlp")
def last_epoch_only():
    """One number for each name instead of a list."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        h = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history
        return {k: v[-1] for k, v in h.items()}


@mutant("train_mlp")
def history_of_last_fit():
    """fit in a loop, but the history of the last call only."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        for _ in range(epochs):
            history = model.fit(X_train, y_train, validation_data=(X_val, y_val), batch_size=batch_size, verbose=0)
        return history.history


@mutant("train_mlp")
def last_batch_dropped():
    """Leaves out the rows that do not fill a batch."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        whole = max(1, len(X_train) // batch_size) * batch_size
        return model.fit(
            X_train[:whole],
            y_train[:whole],
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
        ).history


@mutant("train_mlp")
def validation_every_second_epoch():
    """The val lists have half the entries."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            validation_freq=2,
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
        ).history


@mutant("train_mlp")
def tuple_of_lists():
    """Four lists instead of a dict."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        h = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history
        return h["loss"], h["accuracy"], h["val_loss"], h["val_accuracy"]


@mutant("train_mlp")
def trained_on_validation_after():
    """One epoch on the validation part at the end."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        h = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history
        model.fit(X_val, y_val, batch_size=batch_size, verbose=0)
        return h


@mutant("train_mlp")
def validated_before_training():
    """The validation part is measured before each epoch instead of after it."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        out = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(epochs):
            val_loss, val_accuracy = model.evaluate(X_val, y_val, verbose=0)
            h = model.fit(X_train, y_train, batch_size=batch_size, verbose=0).history
            for name, value in zip(out, (h["loss"][0], h["accuracy"][0], val_loss, val_accuracy)):
                out[name].append(float(value))
        return out
