"""Right solutions of `stop_early`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("stop_early")
def hint():
    """The loop of the hint."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, best
        return len(val_losses) - 1, best


@variant("stop_early")
def counter():
    """Counts the epochs that were not better."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best_loss, best_epoch, wait = val_losses[0], 0, 0
        last = 0
        for epoch, loss in enumerate(val_losses):
            last = epoch
            if epoch == 0:
                continue
            if loss < best_loss - min_delta:
                best_loss, best_epoch, wait = loss, epoch, 0
            else:
                wait += 1
                if wait >= max(1, patience):
                    break
        return last, best_epoch


@variant("stop_early")
def infinite_at_first():
    """The best one is infinite at first."""

    def stop_early(val_losses, patience, min_delta=0.0):
        patience = max(patience, 1)
        best, best_epoch, waited = float("inf"), 0, 0
        for i, loss in enumerate(val_losses):
            if best - min_delta > loss:
                best = loss
                best_epoch = i
                waited = 0
                continue
            waited = waited + 1
            if waited == patience:
                return i, best_epoch
        return i, best_epoch


@variant("stop_early")
def while_loop():
    """A while loop that counts up to the end."""

    def stop_early(val_losses, patience, min_delta=0.0):
        if patience == 0:
            patience = 1
        perdidas = list(val_losses)
        mejor = 0
        epoca = 0
        while epoca + 1 < len(perdidas) and epoca - mejor < patience:
            epoca += 1
            if perdidas[epoca] < perdidas[mejor] - min_delta:
                mejor = epoca
        return epoca, mejor


@variant("stop_early")
def keras_callback():
    """Keras' own EarlyStopping gets the losses."""

    def stop_early(val_losses, patience, min_delta=0.0):
        callback = keras.callbacks.EarlyStopping(monitor="val_loss", mode="min", patience=patience, min_delta=min_delta)
        model = keras.Sequential()
        callback.set_model(model)
        model.stop_training = False
        callback.on_train_begin()
        best, reference = 0, None
        for epoch, loss in enumerate(val_losses):
            callback.on_epoch_end(epoch, {"val_loss": float(loss)})
            if callback.best != reference:
                best, reference = epoch, callback.best
            if model.stop_training:
                return epoch, best
        return len(val_losses) - 1, best


@variant("stop_early")
def iterator():
    """next and an iterator."""

    def stop_early(val_losses, patience, min_delta=0.0):
        losses = iter(enumerate(val_losses))
        best, lowest = next(losses)
        epoch = best
        for epoch, loss in losses:
            better = loss < lowest - min_delta
            if better:
                best, lowest = epoch, loss
            if not better and epoch >= best + patience:
                break
        return int(epoch), int(best)


@variant("stop_early")
def records_first():
    """First all records without an end, then where the first gap is too large."""

    def stop_early(val_losses, patience, min_delta=0.0):
        wait = max(int(patience), 1)
        records = [0]
        for k in range(1, len(val_losses)):
            if val_losses[k] < val_losses[records[-1]] - min_delta:
                records.append(k)
        for this, following in zip(records, records[1:] + [float("inf")]):
            if following - this > wait:
                return min(this + wait, len(val_losses) - 1), this
        return len(val_losses) - 1, records[-1]


@variant("stop_early")
def looks_ahead():
    """From the best one looks at the next `patience` epochs, and jumps."""

    def stop_early(val_losses, patience, min_delta=0.0):
        n, best = len(val_losses), 0
        steps = patience or 1
        while True:
            window = range(best + 1, min(best + steps, n - 1) + 1)
            better = [e for e in window if val_losses[e] < val_losses[best] - min_delta]
            if not better:
                return min(best + steps, n - 1), best
            best = better[0]


@variant("stop_early")
def numpy_window():
    """NumPy finds the first better one among those that follow."""

    def stop_early(val_losses, patience, min_delta=0.0):
        losses = np.asarray(val_losses, dtype=float)
        p = np.maximum(patience, 1)
        best = 0
        while True:
            following = losses[best + 1 : best + 1 + p]
            hits = np.flatnonzero(following < losses[best] - min_delta)
            if hits.size == 0:
                return int(best + len(following)), int(best)
            best = best + 1 + hits[0]


@variant("stop_early")
def recursion():
    """An inner function that calls itself."""

    def stop_early(val_losses, patience, min_delta=0.0):
        def go(epoch, best):
            if epoch == len(val_losses):
                return epoch - 1, best
            if val_losses[epoch] < val_losses[best] - min_delta:
                return go(epoch + 1, epoch)
            if epoch - best >= max(patience, 1):
                return epoch, best
            return go(epoch + 1, best)

        return go(1, 0)


@variant("stop_early")
def class_like_keras():
    """A class with wait, best and stop."""

    def stop_early(val_losses, patience, min_delta=0.0):
        class Stopper:
            def __init__(self):
                self.best, self.best_epoch, self.wait, self.stop = None, None, 0, False

            def on_epoch_end(self, epoch, loss):
                self.wait += 1
                if self.best is None or loss < self.best - min_delta:
                    self.best, self.best_epoch, self.wait = loss, epoch, 0
                elif self.wait >= patience and epoch > 0:
                    self.stop = True

        stopper = Stopper()
        for epoch, loss in enumerate(val_losses):
            stopper.on_epoch_end(epoch, loss)
            if stopper.stop:
                break
        return (epoch, stopper.best_epoch)


@variant("stop_early")
def for_else():
    """for and else, with float losses."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        goal = float(val_losses[0]) - min_delta
        count = 0
        for last in range(1, len(val_losses)):
            loss = float(val_losses[last])
            if loss >= goal:
                count += 1
                if count >= patience:
                    break
            else:
                goal, best, count = loss - min_delta, last, 0
        else:
            last = len(val_losses) - 1
        return last, best


@variant("stop_early")
def dictionary():
    """The state is a dictionary; NumPy integers come back."""

    def stop_early(val_losses, patience, min_delta=0.0):
        state = {"best": 0, "last": 0}
        losses = np.array(val_losses)
        for e in np.arange(1, losses.size):
            state["last"] = e
            if losses[e] + 0.0 < losses[state["best"]] - min_delta:
                state["best"] = e
            elif e - state["best"] >= patience:
                break
        return state["last"], state["best"]
