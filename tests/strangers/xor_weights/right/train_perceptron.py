"""Right solutions of `train_perceptron`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train_perceptron")
def two_loops():
    """Epochs outside, rows inside."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(step(x @ w + b))
                if e != 0:
                    w = w + lr * e * x
                    b = b + lr * e
                    count += 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@variant("train_perceptron")
def while_loop():
    """A while loop that looks at the last number."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.array(X, dtype=float), np.array(y, dtype=int)
        w, b = np.zeros(X.shape[1]), 0.0
        errores = []
        while len(errores) < max_epochs and (not errores or errores[-1] > 0):
            fallos = 0
            for i in range(len(X)):
                prediccion = 1 if np.dot(w, X[i]) + b > 0 else 0
                if prediccion != y[i]:
                    fallos += 1
                    w += lr * (y[i] - prediccion) * X[i]
                    b += lr * (y[i] - prediccion)
            errores.append(fallos)
        return w, b, errores


@variant("train_perceptron")
def uses_perceptron():
    """The neuron of exercise 2 answers for one row."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w = np.zeros(X.shape[1])
        b = 0.0
        mistakes = []
        for epoch in range(max_epochs):
            wrong = 0
            for i, label in enumerate(y):
                error = int(label) - int(perceptron(X[i : i + 1], w, b)[0])
                w = w + lr * error * X[i]
                b = b + lr * error
                wrong += abs(error)
            mistakes.append(wrong)
            if wrong == 0:
                return w, b, mistakes
        return w, b, mistakes


@variant("train_perceptron")
def pure_python_lists():
    """Lists of numbers; an array only at the end."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        filas = [[float(v) for v in fila] for fila in X]
        w, b, mistakes = [0.0] * len(filas[0]), 0.0, []
        for _ in range(max_epochs):
            n = 0
            for fila, etiqueta in zip(filas, y):
                z = sum(wi * xi for wi, xi in zip(w, fila)) + b
                error = int(etiqueta) - (1 if z > 0 else 0)
                if error:
                    w = [wi + lr * error * xi for wi, xi in zip(w, fila)]
                    b += lr * error
                    n += 1
            mistakes.append(n)
            if not n:
                break
        return np.array(w), b, mistakes


@variant("train_perceptron")
def bias_as_last_weight():
    """A column of ones; the vector is split at the end."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        rows = np.hstack([X, np.ones((len(X), 1))])
        v, mistakes = np.zeros(rows.shape[1]), []
        for _ in range(max_epochs):
            mistakes.append(0)
            for x, target in zip(rows, y):
                guess = int(x @ v > 0)
                if guess != target:
                    v = v + lr * (int(target) - guess) * x
                    mistakes[-1] += 1
            if mistakes[-1] == 0:
                break
        return v[:-1], float(v[-1]), mistakes


@variant("train_perceptron")
def rosenblatt_class():
    """A class with fit."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        class Rosenblatt:
            def __init__(self, inputs):
                self.w, self.b = np.zeros(inputs), 0.0

            def predict(self, x):
                return int(np.dot(x, self.w) + self.b > 0)

            def learn(self, x, target):
                update = lr * (target - self.predict(x))
                self.w = self.w + update * x
                self.b += update
                return int(update != 0.0)

        data = [(np.asarray(x, dtype=float), int(t)) for x, t in zip(X, y)]
        neuron, errors = Rosenblatt(len(data[0][0])), []
        for _ in range(max_epochs):
            errors.append(sum(neuron.learn(x, t) for x, t in data))
            if errors[-1] == 0:
                break
        return neuron.w, neuron.b, errors


@variant("train_perceptron")
def helper_for_an_epoch():
    """A helper runs one epoch."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.array(X).astype(float)
        etiquetas = [int(v) for v in y]

        def epoca(w, b):
            fallos = 0
            for x, t in zip(X, etiquetas):
                e = t - int((w * x).sum() + b > 0)
                if e != 0:
                    w, b, fallos = w + lr * e * x, b + lr * e, fallos + 1
            return w, b, fallos

        w, b, historia = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            w, b, fallos = epoca(w, b)
            historia.append(fallos)
            if fallos == 0:
                break
        return w, b, historia


@variant("train_perceptron")
def two_cases():
    """Adds for a missed 1, subtracts for a false alarm."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                fires = np.dot(x, w) + b > 0
                if label == 1 and not fires:
                    w, b = w + lr * x, b + lr
                    count += 1
                elif label == 0 and fires:
                    w, b = w - lr * x, b - lr
                    count += 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@variant("train_perceptron")
def for_else_and_flag():
    """A flag says whether the epoch was clean."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=np.float64)
        y = np.asarray(y).astype(int)
        n_rows, n_inputs = X.shape
        w = np.zeros((n_inputs,))
        b = 0.0
        mistakes = []
        clean, epoch = False, 0
        while not clean and epoch < max_epochs:
            clean = True
            wrong_rows = []
            for i in range(n_rows):
                y_hat = int(step(np.sum(X[i] * w) + b))
                if y_hat != y[i]:
                    clean = False
                    wrong_rows.append(i)
                    w = w + lr * (y[i] - y_hat) * X[i]
                    b = b + lr * (y[i] - y_hat)
            mistakes.append(len(wrong_rows))
            epoch += 1
        return w, b, mistakes


@variant("train_perceptron")
def unit_steps_scaled_at_the_end():
    """From zeros the rate only scales: learns with rate 1 and multiplies at the end."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + e * x, b + e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return lr * w, lr * b, mistakes


@variant("train_perceptron")
def pandas_rows():
    """A table walked row by row."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        import pandas as pd

        tabla = pd.DataFrame(np.asarray(X, dtype=float))
        pesos, sesgo, fallos = np.zeros(tabla.shape[1]), 0.0, []
        for _ in range(max_epochs):
            cuenta = 0
            for fila, objetivo in zip(tabla.itertuples(index=False), y):
                x = np.array(fila)
                e = int(objetivo) - int(x @ pesos + sesgo > 0)
                pesos, sesgo, cuenta = pesos + lr * e * x, sesgo + lr * e, cuenta + abs(e)
            fallos.append(cuenta)
            if cuenta == 0:
                break
        return pesos, sesgo, fallos


@variant("train_perceptron")
def stops_by_exception_free_return():
    """Returns from inside the loop when the epoch was clean."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        rows = [np.array(x, dtype=float) for x in X]
        w, b = np.zeros(len(rows[0])), 0.0
        history = []
        for epoch in range(1, max_epochs + 1):
            history.append(0)
            for x, t in zip(rows, y):
                out = int(step(w.dot(x) + b))
                if out == t:
                    continue
                delta = lr if t > out else -lr
                w = w + delta * x
                b = b + delta
                history[-1] = history[-1] + 1
            if history[-1] == 0:
                return w, b, history
        return w, b, history
