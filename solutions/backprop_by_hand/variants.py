"""Right solutions of backprop_by_hand, written another way. Each must keep full points."""

import numpy as np

from autograder.specimens import variant

# -- sigmoid, sigmoid_derivative, add_bias --------------------------------------------------------------------------


@variant("sigmoid")
def by_tanh():
    """½(1 + tanh(z/2)) cannot overflow."""

    def sigmoid(z):
        return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z)))


@variant("sigmoid")
def by_logaddexp():
    """exp(−log(1 + e⁻ᶻ))."""

    def sigmoid(z):
        z = np.asarray(z, dtype=np.float64)
        return np.exp(-np.logaddexp(0, -z))


@variant("sigmoid")
def by_two_masks():
    """One formula for z ≥ 0, another below, written into an array."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        out = np.empty_like(z)
        positive = z >= 0
        out[positive] = 1 / (1 + np.exp(-z[positive]))
        power = np.exp(z[~positive])
        out[~positive] = power / (1 + power)
        return out


@variant("sigmoid")
def silences_the_overflow():
    """1/(1 + ∞) is 0, so the overflow is harmless; errstate says so."""

    def sigmoid(z):
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


@variant("sigmoid")
def one_number_at_a_time():
    """math.exp on each number; Spanish names."""

    def sigmoid(z):
        import math

        def sigma(x):
            # para x negativo usamos e^x, que nunca desborda
            return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))

        entrada = np.asarray(z, dtype=float)
        salida = np.array([sigma(x) for x in entrada.ravel()]).reshape(entrada.shape)
        return salida if salida.ndim else float(salida)


@variant("sigmoid_derivative")
def a_minus_a_squared():
    """a − a²."""

    def sigmoid_derivative(a):
        a = np.array(a)
        return a - a**2


@variant("sigmoid_derivative")
def completes_the_square():
    """¼ − (a − ½)²."""

    def sigmoid_derivative(a):
        return 0.25 - (np.asarray(a) - 0.5) ** 2


@variant("sigmoid_derivative")
def by_multiply():
    """np.multiply and np.subtract take lists; Spanish names."""

    def sigmoid_derivative(a):
        complemento = np.subtract(1.0, a)
        return np.multiply(a, complemento)


@variant("add_bias")
def by_c_():
    """np.c_."""

    def add_bias(A):
        return np.c_[A, np.ones(len(A))]


@variant("add_bias")
def by_concatenate():
    """np.concatenate, in the type of A."""

    def add_bias(A):
        return np.concatenate([A, np.ones((A.shape[0], 1), dtype=A.dtype)], axis=1)


@variant("add_bias")
def by_filling():
    """Ones everywhere, then A over all columns but the last; Spanish names."""

    def add_bias(A):
        filas, columnas = np.shape(A)
        ampliada = np.ones((filas, columnas + 1))
        ampliada[:, :columnas] = A  # la última columna sigue siendo 1
        return ampliada


@variant("add_bias")
def row_by_row_with_a_one():
    """A list of rows, each with a 1 at its end."""

    def add_bias(A):
        return np.array([list(row) + [1.0] for row in A])


# -- forward and loss -----------------------------------------------------------------------------------------------


@variant("forward")
def splits_off_the_bias():
    """A @ W[:-1] + W[-1]: neither add_bias nor a column of ones."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(sigmoid(out[-1] @ W[:-1] + W[-1]))
        return out


@variant("forward")
def recursive():
    """The first layer, then the rest of the network."""

    def forward(X, weights):
        if len(weights) == 0:
            return [X]
        return [X] + forward(sigmoid(add_bias(X).dot(weights[0])), weights[1:])


@variant("forward")
def with_einsum():
    """np.einsum; Spanish names."""

    def forward(X, weights):
        activaciones = [np.array(X, dtype=float)]
        for matriz in weights:
            entrada_neta = np.einsum("ni,ij->nj", add_bias(activaciones[-1]), matriz)
            activaciones += [sigmoid(entrada_neta)]
        return activaciones


@variant("forward")
def neuron_by_neuron():
    """Loops over rows and neurons, as in the walk through the 2-2-1 network."""

    def forward(X, weights):
        layers = [np.asarray(X, dtype=float)]
        for W in weights:
            A = np.zeros((len(X), W.shape[1]))
            for n in range(len(X)):
                for j in range(W.shape[1]):
                    z = W[-1, j]
                    for i in range(W.shape[0] - 1):
                        z += layers[-1][n, i] * W[i, j]
                    A[n, j] = sigmoid(z)
            layers.append(A)
        return layers


@variant("forward")
def a_tuple_of_layers():
    """itertools.accumulate over the matrices, as a tuple."""

    def forward(X, weights):
        from itertools import accumulate

        return tuple(accumulate(weights, lambda A, W: sigmoid(add_bias(A) @ W), initial=X))


@variant("loss")
def sum_then_mean():
    """np.sum over the outputs, np.mean over the rows."""

    def loss(y_true, y_pred):
        return np.mean(0.5 * np.sum((y_true - y_pred) ** 2, axis=1))


@variant("loss")
def by_loops():
    """Plain Python; Spanish names."""

    def loss(y_true, y_pred):
        total = 0.0
        for fila_real, fila_predicha in zip(y_true, y_pred):
            for real, predicho in zip(fila_real, fila_predicha):
                total += 0.5 * (predicho - real) ** 2
        return total / len(y_true)


@variant("loss")
def by_vdot():
    """The squared length of the error."""

    def loss(y_true, y_pred):
        e = np.ravel(np.subtract(y_pred, y_true))
        return float(e @ e) / (2 * np.shape(y_true)[0])


# -- backward and numerical_gradient --------------------------------------------------------------------------------


@variant("backward")
def bias_apart():
    """Weights and bias row apart, stacked at the end."""

    def backward(activations, y_true, weights):
        n = y_true.shape[0]
        delta = (activations[-1] - y_true) * activations[-1] * (1 - activations[-1])
        grads = [None] * len(weights)
        for layer in range(len(weights) - 1, -1, -1):
            dW = activations[layer].T @ delta / n
            db = delta.sum(axis=0, keepdims=True) / n
            grads[layer] = np.vstack((dW, db))
            if layer > 0:
                delta = (delta @ weights[layer][:-1].T) * sigmoid_derivative(activations[layer])
        return grads


@variant("backward")
def backward_by_recursion():
    """The last layer, then the rest of the network."""

    def backward(activations, y_true, weights):
        def back(delta, k):
            here = [add_bias(activations[k]).T @ delta]
            if k == 0:
                return here
            return back(delta @ weights[k][:-1].T * sigmoid_derivative(activations[k]), k - 1) + here

        last = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        return back(last, len(weights) - 1)


@variant("backward")
def backward_with_einsum():
    """np.einsum, the list turned round at the end; Spanish names."""

    def backward(activations, y_true, weights):
        gradientes = []
        error = activations[-1] - y_true
        for capa in range(len(weights), 0, -1):
            delta = error * sigmoid_derivative(activations[capa])
            entrada = add_bias(activations[capa - 1])
            gradientes.append(np.einsum("ni,nj->ij", entrada, delta) / len(entrada))
            error = np.einsum("nj,ij->ni", delta, weights[capa - 1][:-1])  # sin la fila del sesgo
        return gradientes[::-1]


@variant("backward")
def one_example_at_a_time():
    """The gradient of each row by outer products, then their mean."""

    def backward(activations, y_true, weights):
        total = [np.zeros(W.shape) for W in weights]
        rows = len(y_true)
        for n in range(rows):
            delta = (activations[-1][n] - y_true[n]) * sigmoid_derivative(activations[-1][n])
            for k in range(len(weights) - 1, -1, -1):
                total[k] += np.outer(np.append(activations[k][n], 1.0), delta)
                delta = (weights[k][:-1] @ delta) * sigmoid_derivative(activations[k][n])
        return [g / rows for g in total]


@variant("backward")
def drops_the_bias_column_later():
    """The error of the bias neuron is computed, too, and then dropped."""

    def backward(activations, y_true, weights):
        delta = (activations[-1] - y_true) * sigmoid_derivative(activations[-1])
        grads = []
        for A, W in zip(activations[-2::-1], weights[::-1]):
            wide = add_bias(A)
            grads = [wide.T.dot(delta) / len(A)] + grads
            delta = (delta.dot(W.T) * wide * (1 - wide))[:, :-1]
        return grads


@variant("backward")
def a_tuple_of_gradients():
    """The list is turned into a tuple at the end."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return tuple(grads)


@variant("numerical_gradient")
def new_lists_each_time():
    """Copies of all the weights for every single one."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = []
        for k, W in enumerate(weights):
            g = np.zeros(W.shape)
            for i in range(W.shape[0]):
                for j in range(W.shape[1]):
                    above = [M.copy() for M in weights]
                    below = [M.copy() for M in weights]
                    above[k][i, j] += h
                    below[k][i, j] -= h
                    g[i, j] = (loss(y_true, forward(X, above)[-1]) - loss(y_true, forward(X, below)[-1])) / (2 * h)
            grads.append(g)
        return grads


@variant("numerical_gradient")
def one_long_vector():
    """All weights in one vector, cut into matrices again for every loss; Spanish names."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        formas = [W.shape for W in weights]
        cortes = np.cumsum([W.size for W in weights])[:-1]

        def coste(vector):
            matrices = [trozo.reshape(forma) for trozo, forma in zip(np.split(vector, cortes), formas)]
            return loss(y_true, forward(X, matrices)[-1])

        vector = np.concatenate([W.ravel() for W in weights])
        paso = h * np.eye(vector.size)
        gradiente = np.array([(coste(vector + p) - coste(vector - p)) / (2 * h) for p in paso])
        return [trozo.reshape(forma) for trozo, forma in zip(np.split(gradiente, cortes), formas)]


@variant("numerical_gradient")
def mean_of_both_sides():
    """The mean of the forward and the backward difference, which is the central one."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        here = loss(y_true, forward(X, weights)[-1])
        grads = [np.empty(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for index, value in np.ndenumerate(W.copy()):
                W[index] = value + h
                right = (loss(y_true, forward(X, weights)[-1]) - here) / h
                W[index] = value - h
                left = (here - loss(y_true, forward(X, weights)[-1])) / h
                W[index] = value
                g[index] = (right + left) / 2
        return grads


@variant("numerical_gradient")
def a_tuple_of_slopes():
    """A function of one matrix, a tuple of its results."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        def slopes(k):
            def cost(place, move):
                moved = [np.array(W, dtype=float) for W in weights]
                moved[k][place] += move
                return loss(y_true, forward(X, moved)[-1])

            g = np.zeros(weights[k].shape)
            for place in np.ndindex(g.shape):
                g[place] = (cost(place, h) - cost(place, -h)) / (2 * h)
            return g

        return tuple(slopes(k) for k in range(len(weights)))


# -- optimizers -----------------------------------------------------------------------------------------------------


@variant("sgd_step")
def by_index():
    """Indices instead of zip; Spanish names."""

    def sgd_step(weights, grads, lr):
        nuevos = []
        for k in range(len(weights)):
            nuevos.append(weights[k] - lr * grads[k])
        return nuevos


@variant("sgd_step")
def copies_first():
    """Copies, then subtracts in place from the copies."""

    def sgd_step(weights, grads, lr):
        new = [W.copy() for W in weights]
        for W, g in zip(new, grads):
            W -= lr * g
        return new


@variant("sgd_step")
def by_map():
    """map and a small function."""

    def sgd_step(weights, grads, lr):
        return list(map(lambda W, g: W - np.multiply(lr, g), weights, grads))


@variant("sgd_step")
def a_tuple_of_weights():
    """A tuple in place of the list."""

    def sgd_step(weights, grads, lr):
        return tuple(W - lr * g for W, g in zip(weights, grads))


@variant("momentum_step")
def in_one_loop():
    """Both lists in one loop, returned as a list."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new_w, new_v = [], []
        for W, g, v in zip(weights, grads, velocity):
            v = beta * v - lr * g
            new_v.append(v)
            new_w.append(W + v)
        return new_w, new_v


@variant("momentum_step")
def uphill_inside():
    """The other sign inside, this course's sign outside."""

    def momentum_step(weights, grads, velocity, lr, beta):
        uphill = [-beta * v + lr * g for v, g in zip(velocity, grads)]
        return [W - u for W, u in zip(weights, uphill)], [-u for u in uphill]


@variant("momentum_step")
def with_copies():
    """Deep copies changed in place; Spanish names."""

    def momentum_step(weights, grads, velocity, lr, beta):
        import copy

        pesos, velocidad = copy.deepcopy(weights), copy.deepcopy(velocity)
        for k, g in enumerate(grads):
            velocidad[k] *= beta
            velocidad[k] -= lr * g
            pesos[k] += velocidad[k]
        return pesos, velocidad


@variant("momentum_step")
def zipped_momentum():
    """zip(*…) gives two tuples."""

    def momentum_step(weights, grads, velocity, lr, beta):
        return tuple(zip(*[(W + beta * v - lr * g, beta * v - lr * g) for W, g, v in zip(weights, grads, velocity)]))


@variant("rmsprop_step")
def moves_towards_the_square():
    """s + (1 − rho)(g² − s)."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        s_new = [s + (1 - rho) * (g * g - s) for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, s_new)], s_new


@variant("rmsprop_step")
def by_power():
    """(s + eps)^−½, in one loop; Spanish names."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        pesos, medias = [], []
        for W, g, s in zip(weights, grads, mean_square):
            media = rho * s + (1 - rho) * np.square(g)
            pesos.append(W - lr * (media + eps) ** -0.5 * g)
            medias.append(media)
        return pesos, medias


@variant("rmsprop_step")
def a_rate_for_each_weight():
    """First the learning rate of each weight, then the step."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        n = range(len(weights))
        s = [rho * mean_square[k] + (1.0 - rho) * grads[k] ** 2 for k in n]
        rates = [lr / np.sqrt(s[k] + eps) for k in n]
        return [weights[k] - rates[k] * grads[k] for k in n], s


@variant("rmsprop_step")
def zipped_rmsprop():
    """zip(*…) gives two tuples, here in a list."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        def one(W, g, s):
            s = rho * s + (1 - rho) * g * g
            return W - lr * g / np.sqrt(s + eps), s

        return [*zip(*map(one, weights, grads, mean_square))]


@variant("adam_step")
def with_hats():
    """m̂ and v̂ by name, in one loop."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        W_new, m_new, v_new = [], [], []
        for W, g, mk, vk in zip(weights, grads, m, v):
            mk = beta1 * mk + (1 - beta1) * g
            vk = beta2 * vk + (1 - beta2) * g**2
            m_hat = mk / (1 - beta1**t)
            v_hat = vk / (1 - beta2**t)
            W_new.append(W - lr * m_hat / (np.sqrt(v_hat) + eps))
            m_new.append(mk)
            v_new.append(vk)
        return W_new, m_new, v_new


@variant("adam_step")
def corrects_the_rate():
    """The paper's faster order, with the eps that makes it Algorithm 1."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [a + (1 - beta1) * (g - a) for a, g in zip(m, grads)]
        v = [b + (1 - beta2) * (g * g - b) for b, g in zip(v, grads)]
        root = np.sqrt(1 - beta2**t)
        rate = lr * root / (1 - beta1**t)
        return [W - rate * a / (np.sqrt(b) + eps * root) for W, a, b in zip(weights, m, v)], m, v


@variant("adam_step")
def by_a_helper():
    """One function for one matrix, applied to each; Spanish names."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        def paso(W, g, m0, v0):
            m1 = beta1 * m0 + (1 - beta1) * g
            v1 = beta2 * v0 + (1 - beta2) * np.square(g)
            correccion1, correccion2 = 1 - np.power(beta1, t), 1 - np.power(beta2, t)
            return W - lr * (m1 / correccion1) / (np.sqrt(v1 / correccion2) + eps), m1, v1

        ternas = [paso(*cuatro) for cuatro in zip(weights, grads, m, v)]
        pesos, primeros, segundos = zip(*ternas)
        return list(pesos), list(primeros), list(segundos)


@variant("adam_step")
def zipped_adam():
    """zip(*…) gives three tuples."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        def one(W, g, m, v):
            m = m + (1 - beta1) * (g - m)
            v = v + (1 - beta2) * (g * g - v)
            return W - lr / (1 - beta1**t) * m / ((v / (1 - beta2**t)) ** 0.5 + eps), m, v

        return tuple(zip(*[one(*q) for q in zip(weights, grads, m, v)]))


# -- train ----------------------------------------------------------------------------------------------------------


@variant("train")
def with_a_while_loop():
    """while, copies and in-place updates of the copies; Spanish names."""

    def train(X, y_true, weights, lr, epochs):
        pesos = [np.array(W, dtype=float) for W in weights]
        perdidas = []
        while len(perdidas) < epochs:
            activaciones = forward(X, pesos)
            perdidas.append(loss(y_true, activaciones[-1]))
            for W, g in zip(pesos, backward(activaciones, y_true, pesos)):
                W -= lr * g
        return pesos, perdidas


@variant("train")
def by_recursion():
    """One epoch, then the others."""

    def train(X, y_true, weights, lr, epochs):
        if epochs == 0:
            return weights, []
        A = forward(X, weights)
        there, later = train(X, y_true, sgd_step(weights, backward(A, y_true, weights), lr), lr, epochs - 1)
        return there, [loss(y_true, A[-1])] + later


@variant("train")
def fills_an_array():
    """losses as an array of zeros, filled on the way."""

    def train(X, y_true, weights, lr, epochs):
        losses = np.zeros(epochs)
        for k in range(epochs):
            activations = forward(X, weights)
            losses[k] = loss(y_true, activations[-1])
            grads = backward(activations, y_true, weights)
            weights = [W - lr * dW for W, dW in zip(weights, grads)]
        return weights, losses.tolist()


@variant("train")
def tuples_of_weights_and_losses():
    """Both come back as tuples."""

    def train(X, y_true, weights, lr, epochs):
        losses = ()
        for _ in range(epochs):
            activations = forward(X, weights)
            losses += (loss(y_true, activations[-1]),)
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        return tuple(weights), losses
