"""Right solutions of `greedy_decode`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("greedy_decode")
def zeros_filled_from_the_left():
    """An array of zeros, the start, and what was said."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        said = np.zeros((len(sources), length), dtype=int)
        for t in range(length):
            said[:, t] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
            if t + 1 < length:
                given[:, t + 1] = said[:, t]
        return said


@variant("greedy_decode")
def with_predict():
    """model.predict instead of calling the model."""

    def greedy_decode(model, sources, length, start):
        sources = np.asarray(sources)
        n = sources.shape[0]
        decoder_input = np.zeros((n, length), dtype="int64")
        decoder_input[:, 0] = start
        answers = []
        for t in range(length):
            probabilities = model.predict([sources, decoder_input], verbose=0)
            token = np.argmax(probabilities[:, t, :], axis=1)
            answers.append(token)
            if t < length - 1:
                decoder_input[:, t + 1] = token
        return np.stack(answers, axis=1)


@variant("greedy_decode")
def one_place_more():
    """The input has one place more than the model wants; it is the answer at the end."""

    def greedy_decode(model, sources, length, start):
        tokens = np.zeros((len(sources), length + 1), dtype=int)
        tokens[:, 0] = start
        for t in range(length):
            out = np.array(model([sources, tokens[:, :length]]))
            tokens[:, t + 1] = np.argmax(out[:, t], axis=-1)
        return tokens[:, 1:]


@variant("greedy_decode")
def row_after_row():
    """Each text alone, with lists."""

    def greedy_decode(model, sources, length, start):
        answers = []
        for source in np.asarray(sources):
            said = []
            while len(said) < length:
                given = ([start] + said + [0] * length)[:length]
                out = np.asarray(model([source[None, :], np.array([given])]))[0][len(said)]
                said.append(int(np.argmax(out)))
            answers.append(said)
        return np.array(answers)


@variant("greedy_decode")
def largest_by_hand():
    """Looks for the largest number with a loop, the first one of equals."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        result = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        for t in range(length):
            numbers = np.asarray(model([np.asarray(sources), given]))
            for n in range(len(sources)):
                best = 0
                for token in range(1, numbers.shape[2]):
                    if numbers[n, t, token] > numbers[n, t, best]:
                        best = token
                result[n, t] = best
            given[:, 1 : t + 2] = result[:, : t + 1][:, : length - 1]
        return result


@variant("greedy_decode")
def columns_put_together():
    """The input is made anew in each turn by hstack."""

    def greedy_decode(model, sources, length, start):
        n = len(sources)
        said = np.zeros((n, 0), dtype=int)
        for t in range(length):
            rest = np.zeros((n, length - t - 1), dtype=int)
            given = np.hstack([np.full((n, 1), start), said, rest])
            out = np.asarray(model([sources, given]))
            said = np.hstack([said, out[:, t].argmax(-1)[:, None]])
        return said


@variant("greedy_decode")
def recursion():
    """Says one more token and calls itself."""

    def greedy_decode(model, sources, length, start):
        def go_on(given, t):
            token = np.asarray(model([sources, given]))[:, t].argmax(axis=1)
            if t == length - 1:
                return [token]
            following = given.copy()
            following[:, t + 1] = token
            return [token] + go_on(following, t + 1)

        first = np.zeros((len(sources), length), dtype=int)
        first[:, 0] = start
        return np.array(go_on(first, 0)).T


@variant("greedy_decode")
def keras_argmax():
    """Tensors as inputs, keras.ops.argmax."""

    def greedy_decode(model, sources, length, start):
        ops = keras.ops
        text = ops.convert_to_tensor(np.asarray(sources))
        given = np.zeros((len(sources), length), dtype="int32")
        given[:, 0] = start
        said = np.empty_like(given)
        for t in range(length):
            out = model([text, ops.convert_to_tensor(given)])
            said[:, t] = ops.convert_to_numpy(ops.argmax(out[:, t, :], axis=-1))
            if t + 1 != length:
                given[:, t + 1] = said[:, t]
        return said


@variant("greedy_decode")
def predict_on_batch_and_sort():
    """The first in a stable order of the negative numbers."""

    def greedy_decode(model, sources, length, start):
        given = np.pad(np.full((len(sources), 1), start, dtype=int), ((0, 0), (0, length)))
        for t in range(length):
            scores = np.asarray(model.predict_on_batch([np.asarray(sources), given[:, :-1]]))[:, t]
            given[:, t + 1] = np.argsort(-scores, axis=-1, kind="stable")[:, 0]
        return given[:, 1:].copy()


@variant("greedy_decode")
def speaker_with_memory():
    """A class that remembers what it has said."""

    def greedy_decode(model, sources, length, start):
        class Speaker:
            def __init__(self):
                self.given = np.zeros((len(sources), length), dtype=int)
                self.given[:, 0] = start
                self.said = []

            def say(self):
                place = len(self.said)
                out = np.asarray(model([np.asarray(sources), self.given]))
                self.said.append(out[:, place].argmax(axis=-1))
                if place + 1 < length:
                    self.given[:, place + 1] = self.said[-1]

        speaker = Speaker()
        for _ in range(length):
            speaker.say()
        return np.column_stack(speaker.said)


@variant("greedy_decode")
def respuestas_en_espanol():
    """Spanish names, a print for each place."""

    def greedy_decode(model, sources, length, start):
        cuantos = len(sources)
        entrada = np.zeros((cuantos, length), dtype=np.int64)
        entrada[:, 0] = start
        respuestas = np.zeros((cuantos, length), dtype=np.int64)
        for lugar in range(length):
            salida = np.asarray(model([np.asarray(sources), entrada], training=False))
            elegidos = np.argmax(salida, axis=2)[:, lugar]
            respuestas[:, lugar] = elegidos
            print("lugar", lugar, elegidos[:3])
            # la respuesta es la entrada del lugar siguiente
            if lugar < length - 1:
                entrada[:, lugar + 1] = elegidos
        return respuestas


@variant("greedy_decode")
def shifted_in_each_turn():
    """Uses teacher_forcing on its own answers."""

    def greedy_decode(model, sources, length, start):
        said = np.zeros((len(sources), length), dtype=int)
        for t in range(length):
            given = np.asarray(teacher_forcing(said, start)[0])
            said[:, t] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
        return said


@variant("greedy_decode")
def max_with_a_key():
    """Python's max, which keeps the first of equals."""

    def greedy_decode(model, sources, length, start):
        given = [[start] + [0] * (length - 1) for _ in sources]
        said = [[] for _ in sources]
        for t in range(length):
            output = np.asarray(model([np.asarray(sources), np.array(given)]))
            for n, row in enumerate(output):
                token = max(range(row.shape[-1]), key=lambda v: row[t][v])
                said[n].append(token)
                if t + 1 < length:
                    given[n][t + 1] = token
        return np.array(said, dtype=int)
