"""Right solutions of `gru_step`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("gru_step")
def split_in_three():
    """Both rows of sums cut in three by np.split."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        c = np.tanh(xc + r * hc)
        return z * h + (1 - z) * c


@variant("gru_step")
def slices_by_units():
    """Column slices with the number of units."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def sigmoid(a):
            return 1.0 / (1.0 + np.exp(-a))

        x = np.array(x, dtype=float)
        h = np.array(h, dtype=float)
        units = h.shape[1]
        from_x = np.dot(x, kernel) + bias[0]
        from_h = np.dot(h, recurrent_kernel) + bias[1]
        z = sigmoid(from_x[:, :units] + from_h[:, :units])
        r = sigmoid(from_x[:, units : 2 * units] + from_h[:, units : 2 * units])
        c = np.tanh(from_x[:, 2 * units :] + r * from_h[:, 2 * units :])
        return z * h + (1 - z) * c


@variant("gru_step")
def plain_python_loops():
    """Nothing but loops, lists and the math module."""

    import math

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def sigma(a):
            return 1 / (1 + math.exp(-a)) if a > -700 else 0.0

        new = []
        for row, state in zip(x, h):
            size = len(state)
            a = [bias[0][j] + sum(row[i] * kernel[i][j] for i in range(len(row))) for j in range(3 * size)]
            b = [bias[1][j] + sum(state[i] * recurrent_kernel[i][j] for i in range(size)) for j in range(3 * size)]
            out = []
            for j in range(size):
                z = sigma(a[j] + b[j])
                r = sigma(a[size + j] + b[size + j])
                c = math.tanh(a[2 * size + j] + r * b[2 * size + j])
                out.append(z * state[j] + (1 - z) * c)
            new.append(out)
        return np.array(new)


@variant("gru_step")
def matrices_for_each_gate():
    """First cuts the matrices, then names everything as in a paper."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, kernel, recurrent_kernel, bias = map(np.asarray, (x, h, kernel, recurrent_kernel, bias))
        n = h.shape[-1]
        Wz, Wr, Wc = kernel[:, :n], kernel[:, n : 2 * n], kernel[:, 2 * n :]
        Uz, Ur, Uc = recurrent_kernel[:, :n], recurrent_kernel[:, n : 2 * n], recurrent_kernel[:, 2 * n :]
        bz, br, bc = bias[0, :n], bias[0, n : 2 * n], bias[0, 2 * n :]
        dz, dr, dc = bias[1, :n], bias[1, n : 2 * n], bias[1, 2 * n :]
        update = 1 / (1 + np.exp(-(x @ Wz + bz + h @ Uz + dz)))
        reset = 1 / (1 + np.exp(-(x @ Wr + br + h @ Ur + dr)))
        candidate = np.tanh(x @ Wc + bc + reset * (h @ Uc + dc))
        return update * h + (1.0 - update) * candidate


@variant("gru_step")
def asks_a_keras_cell():
    """A GRUCell of Keras gets the weights and is called once, in float32."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h = np.asarray(x, dtype="float32"), np.asarray(h, dtype="float32")
        cell = keras.layers.GRUCell(h.shape[1], reset_after=True)
        cell.build((None, x.shape[1]))
        cell.set_weights([np.asarray(w, dtype="float32") for w in (kernel, recurrent_kernel, bias)])
        output, _ = cell(x, [h])
        return np.array(output)


@variant("gru_step")
def gru_layer_with_one_token():
    """A whole GRU layer reads a text of one token, in float64."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h = np.asarray(x, dtype=np.float64), np.asarray(h, dtype=np.float64)
        layer = keras.layers.GRU(h.shape[1], dtype="float64")
        layer.build((len(x), 1, x.shape[1]))
        layer.set_weights([np.asarray(kernel), np.asarray(recurrent_kernel), np.asarray(bias)])
        return np.asarray(layer(x[:, None, :], initial_state=keras.ops.convert_to_tensor(h)))


@variant("gru_step")
def keras_ops_in_double():
    """keras.ops for the gates, back to NumPy at the end."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        ops = keras.ops
        x, h, kernel, recurrent_kernel, bias = (
            ops.convert_to_tensor(np.asarray(a, dtype="float64")) for a in (x, h, kernel, recurrent_kernel, bias)
        )
        xz, xr, xc = ops.split(ops.matmul(x, kernel) + bias[0], 3, axis=1)
        hz, hr, hc = ops.split(ops.matmul(h, recurrent_kernel) + bias[1], 3, axis=1)
        z, r = ops.sigmoid(xz + hz), ops.sigmoid(xr + hr)
        return ops.convert_to_numpy(z * h + (1 - z) * ops.tanh(xc + r * hc))


@variant("gru_step")
def gates_as_an_axis():
    """einsum with an axis of its own for the three parts."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        h = np.asarray(h, float)
        n, u = h.shape
        kernel, recurrent_kernel = np.asarray(kernel, float), np.asarray(recurrent_kernel, float)
        bias = np.asarray(bias, float).reshape(2, 3, u)
        a = np.einsum("nd,dgu->gnu", np.asarray(x, float), kernel.reshape(-1, 3, u)) + bias[0][:, None]
        b = np.einsum("nd,dgu->gnu", h, recurrent_kernel.reshape(u, 3, u)) + bias[1][:, None]
        z, r = 1 / (1 + np.exp(-a[:2] - b[:2]))
        return z * h + (1 - z) * np.tanh(a[2] + r * b[2])


@variant("gru_step")
def expit_of_scipy():
    """The sigmoid of SciPy, and the new state as a step from the candidate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        from scipy.special import expit

        h = np.asarray(h)
        u = h.shape[1]
        a = np.matmul(x, kernel) + np.asarray(bias)[0]
        b = np.matmul(h, recurrent_kernel) + np.asarray(bias)[1]
        gates = expit(a[:, : 2 * u] + b[:, : 2 * u])
        z, r = gates[:, :u], gates[:, u:]
        c = np.tanh(a[:, -u:] + r * b[:, -u:])
        return c + z * (h - c)


@variant("gru_step")
def sigmoid_by_tanh():
    """Uses that the sigmoid is half a tanh."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def sigma(a):
            return 0.5 + 0.5 * np.tanh(0.5 * a)

        x, h, W, U, b = (np.array(v, dtype=np.float64) for v in (x, h, kernel, recurrent_kernel, bias))
        H = U.shape[0]
        s, t = x.dot(W) + b[0], h.dot(U) + b[1]
        z = sigma((s + t)[:, 0:H])
        r = sigma((s + t)[:, H : 2 * H])
        return (1 - z) * np.tanh(s[:, 2 * H :] + r * t[:, 2 * H :]) + z * h


@variant("gru_step")
def column_of_ones():
    """The biases become one more row of each matrix."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        bias = np.asarray(bias, dtype=float)
        h = np.asarray(h, dtype=float)
        ones = np.ones((len(h), 1))
        a = np.hstack([np.asarray(x, dtype=float), ones]) @ np.vstack([kernel, bias[:1]])
        b = np.hstack([h, ones]) @ np.vstack([recurrent_kernel, bias[1:]])
        (az, ar, ac), (bz, br, bc) = np.array_split(a, 3, axis=-1), np.array_split(b, 3, axis=-1)
        z = 1 / (1 + np.exp(-az - bz))
        r = 1 / (1 + np.exp(-ar - br))
        return z * h + (1 - z) * np.tanh(ac + r * bc)


@variant("gru_step")
def nombres_en_espanol():
    """Spanish names, and a print that was left in."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        # pasamos todo a arrays
        entrada = np.asarray(x, dtype=float)
        estado = np.asarray(h, dtype=float)
        sesgo = np.asarray(bias, dtype=float)
        unidades = estado.shape[1]

        def sigmoide(a):
            return 1 / (1 + np.exp(-a))

        suma_x = entrada @ np.asarray(kernel, dtype=float) + sesgo[0]
        suma_h = estado @ np.asarray(recurrent_kernel, dtype=float) + sesgo[1]
        print("formas:", suma_x.shape, suma_h.shape)
        actualizar = sigmoide(suma_x[:, :unidades] + suma_h[:, :unidades])
        reiniciar = sigmoide(suma_x[:, unidades:-unidades] + suma_h[:, unidades:-unidades])
        candidato = np.tanh(suma_x[:, -unidades:] + reiniciar * suma_h[:, -unidades:])
        return actualizar * estado + (1 - actualizar) * candidato


@variant("gru_step")
def row_after_row():
    """One row at a time, stacked at the end."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def one(xi, hi):
            a, b = xi @ W + bx, hi @ U + bh
            n = len(hi)
            z = 1 / (1 + np.exp(-(a[:n] + b[:n])))
            r = 1 / (1 + np.exp(-(a[n : 2 * n] + b[n : 2 * n])))
            return z * hi + (1 - z) * np.tanh(a[2 * n :] + r * b[2 * n :])

        W, U = np.asarray(kernel), np.asarray(recurrent_kernel)
        bx, bh = np.asarray(bias)
        return np.stack([one(np.asarray(xi), np.asarray(hi)) for xi, hi in zip(x, h)])


@variant("gru_step")
def class_with_a_step():
    """A small class that holds the weights."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        class Cell:
            def __init__(self, w, u, b):
                self.w, self.u, self.b = np.asarray(w), np.asarray(u), np.asarray(b)

            def gate(self, k, x, h, last=None):
                n = h.shape[1]
                cols = slice(k * n, (k + 1) * n)
                left = x @ self.w[:, cols] + self.b[0, cols]
                right = h @ self.u[:, cols] + self.b[1, cols]
                return 1 / (1 + np.exp(-(left + right))) if last is None else np.tanh(left + last * right)

            def step(self, x, h):
                z, r = self.gate(0, x, h), self.gate(1, x, h)
                return z * h + (1 - z) * self.gate(2, x, h, last=r)

        return Cell(kernel, recurrent_kernel, bias).step(np.asarray(x), np.asarray(h))
