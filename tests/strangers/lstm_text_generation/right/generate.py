"""Right solutions of `generate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("generate")
def lists_that_slide():
    """As in the hints."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = sample(probs, temperature, rng)
            written.append(new)
            window = window[1:] + [new]
        return written


@variant("generate")
def everything_in_one_list():
    """One list that grows, its end is the window."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        maxlen = len(seed_ids)
        ids = [int(i) for i in seed_ids]
        while len(ids) < maxlen + length:
            x = one_hot_windows(np.array(ids[-maxlen:]).reshape(1, maxlen), vocab_size)
            ids.append(sample(model.predict_on_batch(x)[0], temperature, rng))
        return ids[maxlen:]


@variant("generate")
def np_roll():
    """np.roll of a copy, an array as the result."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        ventana = np.array(seed_ids, dtype=int)
        salida = np.zeros(length, dtype=int)
        for k in range(length):
            p = model.predict_on_batch(one_hot_windows(ventana[None, :], vocab_size))
            salida[k] = sample(p[0], temperature, rng)
            ventana = np.roll(ventana, -1)
            ventana[-1] = salida[k]
        return salida


@variant("generate")
def deque():
    """A deque with a largest length."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        from collections import deque

        window = deque(seed_ids, maxlen=len(seed_ids))
        written = []
        for _ in range(length):
            batch = one_hot_windows(np.array([list(window)], dtype=int), vocab_size)
            written.append(sample(model.predict_on_batch(batch)[0], temperature, rng))
            window.append(written[-1])
        return written


@variant("generate")
def predict_quietly():
    """model.predict with verbose=0."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = np.asarray(seed_ids, dtype=int).copy()
        written = []
        for _ in range(length):
            probs = model.predict(one_hot_windows(window[np.newaxis], vocab_size), verbose=0)[0]
            new = sample(probs, temperature, rng)
            written += [new]
            window = np.append(window[1:], new)
        return written


@variant("generate")
def called_directly():
    """The model is called, training=False."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = np.array(seed_ids, dtype=int), []
        for _ in range(length):
            x = one_hot_windows(window[None], vocab_size).astype("float32")
            probs = keras.ops.convert_to_numpy(model(x, training=False))[0]
            written.append(sample(probs, temperature, rng))
            window = np.concatenate([window[1:], [written[-1]]])
        return written


@variant("generate")
def one_hot_window_slides():
    """Slides the one-hot window itself."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        x = one_hot_windows(np.array([list(seed_ids)], dtype=int), vocab_size).astype("float32")
        result = []
        for _ in range(length):
            new = sample(model.predict_on_batch(x)[0], temperature, rng)
            result.append(new)
            row = np.zeros((1, 1, vocab_size), dtype="float32")
            row[0, 0, new] = 1
            x = np.concatenate([x[:, 1:], row], axis=1)
        return result


@variant("generate")
def one_hot_by_hand():
    """Builds the one-hot code with a loop."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        maxlen = len(seed_ids)
        frase = list(seed_ids)
        nuevos = []
        for _ in range(length):
            x = np.zeros((1, maxlen, vocab_size))
            for t, numero in enumerate(frase):
                x[0, t, numero] = 1.0
            preds = model.predict_on_batch(x)[0]
            siguiente = sample(preds, temperature, rng)
            nuevos.append(siguiente)
            frase = frase[1:]
            frase.append(siguiente)
        return nuevos


@variant("generate")
def generator_inside():
    """A generator of ids."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        def ids():
            window = tuple(seed_ids)
            for _ in range(length):
                answer = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))
                new = sample(answer[0], temperature, rng)
                yield new
                window = (*window[1:], new)

        return list(ids())


@variant("generate")
def helper_for_one_step():
    """A helper for the probabilities."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        def next_probabilities(window):
            batch = one_hot_windows(np.expand_dims(window, 0), vocab_size)
            return model.predict_on_batch(batch)[0]

        if length == 0:
            return []
        window = np.array(seed_ids).astype(int)
        written = np.empty(length, dtype=np.int64)
        for step in range(length):
            written[step] = sample(next_probabilities(window), temperature, rng)
            window[:-1] = window[1:].copy()
            window[-1] = written[step]
        return written


@variant("generate")
def long_array():
    """An array of seed and new ids, filled from the left."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        n = len(seed_ids)
        everything = np.zeros(n + length, dtype=int)
        everything[:n] = seed_ids
        for k in range(length):
            probs = model.predict_on_batch(one_hot_windows(everything[None, k : k + n], vocab_size))[0]
            everything[n + k] = sample(probs, temperature, rng)
        return everything[n:]


@variant("generate")
def pop_and_append():
    """pop(0) and append on a copy."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = np.asarray(seed_ids).tolist()
        output = []
        for i in range(length):
            prediction = model.predict_on_batch(one_hot_windows(np.asarray(window)[None, :], vocab_size))
            output.append(int(sample(np.asarray(prediction).ravel(), temperature, rng)))
            window.pop(0)
            window.append(output[i])
        return output


@variant("generate")
def without_sample():
    """Draws with rng.choice and apply_temperature."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window, written = list(seed_ids), []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            new = int(rng.choice(vocab_size, p=apply_temperature(probs, temperature)))
            written.append(new)
            window = [*window[1:], new]
        return written
