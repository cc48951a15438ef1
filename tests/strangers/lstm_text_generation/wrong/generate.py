"""Wrong solutions of `generate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("generate")
def window_never_slides():
    """The window never slides."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
        return written


@mutant("generate")
def window_only_grows():
    """The first id is not dropped: the window grows and no longer fits."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window + [new]
        return written


@mutant("generate")
def drops_the_last():
    """Drops the last id instead of the first."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[:-1] + [new]
        return written


@mutant("generate")
def put_in_front():
    """The new id is put in front."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = [new] + window[:-1]
        return written


@mutant("generate")
def seed_included():
    """The result begins with the seed."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return list(seed_ids) + written


@mutant("generate")
def last_window_returned():
    """Returns the window instead of what was written."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return window


@mutant("generate")
def one_too_many():
    """length + 1 ids."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length + 1):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def one_too_few():
    """length - 1 ids."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length - 1):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def seed_counts():
    """Stops when seed and new ids together are length long."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length - len(seed_ids)):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def most_probable():
    """argmax: rng and temperature play no part."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = int(np.argmax(probs))
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def temperature_one():
    """Temperature 1, whatever is asked for."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, 1.0, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def temperature_twice():
    """The temperature is applied twice."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(apply_temperature(probs, temperature), temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def generator_in_the_loop():
    """A fresh generator at every step."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, np.random.default_rng(0))
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def generator_of_its_own():
    """A generator of its own: rng is not used."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        rng = np.random.default_rng(0)
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def seed_slides_too():
    """The caller's seed is slid in place."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = seed_ids, []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window[:] = [*window[1:], new]
        return written


@mutant("generate")
def seed_list_used_up():
    """pop and append change the caller's list."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = seed_ids if isinstance(seed_ids, list) else list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window.pop(0)
            window.append(new)
        return written


@mutant("generate")
def array_and_list_added():
    """array + [new] adds to every id: an array as the seed breaks."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = seed_ids, []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def vocabulary_of_the_notebook():
    """29 characters, whatever vocab_size says."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), 29))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def length_of_the_notebook():
    """Windows of MAXLEN ids: a seed of another length does not fit."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([(window * MAXLEN)[:MAXLEN]]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def batch_axis_forgotten():
    """No batch axis: the characters are taken for windows."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array(window), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def ids_instead_of_one_hot():
    """The model gets ids instead of one-hot rows."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(np.array([window]))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def first_seed_again():
    """Predicts from the seed, not from the window."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([list(seed_ids)]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def slides_by_two():
    """Drops two ids and repeats the new one."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = (window + [new, new])[2:]
        return written


@mutant("generate")
def dropout_while_writing():
    """training=True: dropout is on while it writes."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = np.asarray(model(one_hot_windows(np.array([window]), vocab_size), training=True))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@mutant("generate")
def at_least_one():
    """A do-while loop: one id for length = 0."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        while True:
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
            if len(written) >= length:
                break
        return written


@mutant("generate")
def returns_after_one():
    """return stands in the loop."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
            return written
        return written


@mutant("generate")
def text_instead_of_ids():
    """Joins the ids to a string."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return "".join(str(i) for i in written)


@mutant("generate")
def never_the_same_twice():
    """Draws again when an id would repeat itself."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            while written and new == written[-1] and probs[new] < 0.99:
                new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written
