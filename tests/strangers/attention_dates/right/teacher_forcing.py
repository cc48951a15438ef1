"""Right solutions of `teacher_forcing`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("teacher_forcing")
def column_before_the_rest():
    """hstack of a column of starts and the targets without their last column."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        first = np.full((len(targets), 1), start)
        return np.hstack([first, targets[:, :-1]]), targets


@variant("teacher_forcing")
def rolled_and_overwritten():
    """np.roll along the rows, then the first column is overwritten."""

    def teacher_forcing(targets, start):
        outputs = np.array(targets, dtype=int)
        inputs = np.roll(outputs, 1, axis=1)
        inputs[:, 0] = start
        return inputs, outputs


@variant("teacher_forcing")
def rolled_flat():
    """np.roll over all tokens: what comes from the row above is overwritten anyway."""

    def teacher_forcing(targets, start):
        outputs = np.array(targets, dtype=np.int64)
        inputs = np.roll(outputs, 1)
        inputs[:, 0] = start
        return inputs, outputs


@variant("teacher_forcing")
def filled_with_the_start():
    """An array full of starts, and the rest written over it."""

    def teacher_forcing(targets, start):
        outputs = np.array(targets)
        inputs = np.full(outputs.shape, start, dtype=int)
        inputs[:, 1:] = outputs[:, :-1]
        return inputs, outputs


@variant("teacher_forcing")
def lists_row_by_row():
    """Lists with the start in front."""

    def teacher_forcing(targets, start):
        inputs, outputs = [], []
        for row in targets:
            row = [int(token) for token in row]
            inputs.append([start] + row[:-1])
            outputs.append(row)
        return np.array(inputs), np.array(outputs)


@variant("teacher_forcing")
def two_loops():
    """Place by place, as in the table of the text."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        n_rows, n_places = targets.shape
        inputs = np.zeros((n_rows, n_places), dtype=int)
        for n in range(n_rows):
            for t in range(n_places):
                if t == 0:
                    inputs[n, t] = start
                else:
                    inputs[n, t] = targets[n, t - 1]
        return inputs, targets


@variant("teacher_forcing")
def inserted_in_front():
    """np.insert, and the last column cut off afterwards."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets, dtype=int)
        return np.insert(targets, 0, start, axis=1)[:, :-1], targets.copy()


@variant("teacher_forcing")
def padded_in_front():
    """np.pad puts a constant before the targets."""

    def teacher_forcing(targets, start):
        targets = np.array(targets, dtype=np.int64)
        return np.pad(targets[:, :-1], ((0, 0), (1, 0)), constant_values=start), targets


@variant("teacher_forcing")
def shifted_by_pandas():
    """A DataFrame can shift its columns."""

    def teacher_forcing(targets, start):
        import pandas as pd

        frame = pd.DataFrame(np.array(targets, dtype=int))
        return frame.shift(1, axis=1, fill_value=start).to_numpy(), frame.to_numpy()


@variant("teacher_forcing")
def where_first_place():
    """np.where on the number of the place."""

    def teacher_forcing(targets, start):
        y = np.asarray(targets)
        place = np.arange(y.shape[1])
        before = y[:, np.maximum(place - 1, 0)]
        return np.where(place == 0, start, before), y


@variant("teacher_forcing")
def lambda_with_c_():
    """One line with np.c_."""

    teacher_forcing = (
        lambda targets, start: (  # noqa: E731
            np.c_[np.full(len(targets), start), np.asarray(targets)[:, :-1]],
            np.asarray(targets),
        )
    )


@variant("teacher_forcing")
def tensorflow_concat():
    """tf.concat, and back to NumPy."""

    def teacher_forcing(targets, start):
        import tensorflow as tf

        y = tf.constant(np.asarray(targets), dtype=tf.int64)
        begin = tf.fill([tf.shape(y)[0], 1], tf.constant(start, dtype=tf.int64))
        return tf.concat([begin, y[:, :-1]], axis=1).numpy(), y.numpy()


@variant("teacher_forcing")
def objetivos_en_espanol():
    """Spanish names, a check that is never needed, column_stack."""

    def teacher_forcing(targets, start):
        objetivos = np.array(targets).astype(int)
        if objetivos.ndim != 2:
            raise ValueError("se esperaba una matriz (N, T)")
        columnas = [np.repeat(start, objetivos.shape[0])]
        # la última columna no se le da nunca al decodificador
        for t in range(objetivos.shape[1] - 1):
            columnas.append(objetivos[:, t])
        entradas = np.column_stack(columnas)
        return entradas, objetivos


@variant("teacher_forcing")
def one_longer_then_two_views():
    """A row with start in front; its two ends are input and output."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        whole = np.concatenate((np.full((targets.shape[0], 1), start, dtype=int), targets), axis=-1)
        return whole[:, :-1], whole[:, 1:]
