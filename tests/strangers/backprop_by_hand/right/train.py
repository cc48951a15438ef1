"""Right solutions of `train`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train")
def forward_loss_backward_step():
    """The four pieces in a loop."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            grads = backward(activations, y_true, weights)
            weights = sgd_step(weights, grads, lr)
        return weights, losses


@variant("train")
def helper_for_one_epoch():
    """A helper returns the new weights and the loss."""

    def train(X, y_true, weights, lr, epochs):
        def epoca(w):
            A = forward(X, w)
            return sgd_step(w, backward(A, y_true, w), lr), loss(y_true, A[-1])

        w, perdidas = list(weights), []
        for k in range(epochs):
            w, e = epoca(w)
            perdidas += [e]
        return w, perdidas


@variant("train")
def copies_moved_in_place():
    """Float copies at the start, `-=` on these."""

    def train(X, y_true, weights, lr, epochs):
        mine = [np.array(W, dtype=float) for W in weights]
        history = [0.0] * epochs
        for k in range(epochs):
            acts = forward(X, mine)
            history[k] = float(loss(y_true, acts[-1]))
            for W, g in zip(mine, backward(acts, y_true, mine)):
                W -= lr * g
        return mine, history


@variant("train")
def while_loop():
    """A while loop with a counter."""

    def train(X, y_true, weights, lr, epochs):
        W = [w.copy() for w in weights]
        losses, epoch = [], 0
        while epoch < epochs:
            A = forward(X, W)
            losses.append(loss(y_true, A[-1]))
            G = backward(A, y_true, W)
            W = [w - lr * g for w, g in zip(W, G)]
            epoch += 1
        return W, losses


@variant("train")
def filled_array_to_list():
    """A NumPy array of losses, made a list at the end."""

    def train(X, y_true, weights, lr, epochs):
        perdidas = np.zeros(epochs)
        pesos = weights
        for k in range(epochs):
            activaciones = forward(X, pesos)
            perdidas[k] = loss(y_true, activaciones[-1])
            pesos = sgd_step(pesos, backward(activaciones, y_true, pesos), lr)
        return pesos, perdidas.tolist()


@variant("train")
def trainer_class():
    """A class with fit."""

    def train(X, y_true, weights, lr, epochs):
        class Net:
            def __init__(self, ws):
                self.ws = [w.astype(float) for w in ws]
                self.history = []

            def fit(self, n):
                for _ in range(n):
                    A = forward(X, self.ws)
                    self.history.append(loss(y_true, A[-1]))
                    self.ws = sgd_step(self.ws, backward(A, y_true, self.ws), lr)
                return self

        net = Net(weights).fit(epochs)
        return net.ws, net.history


@variant("train")
def loss_by_hand():
    """The loss is computed on the spot."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        N = len(X)
        for epoch in range(epochs):
            A = forward(X, weights)
            losses.append(float(((A[-1] - y_true) ** 2).sum() / (2 * N)))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@variant("train")
def no_momentum_at_all():
    """momentum_step with beta = 0 is gradient descent."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        v = [np.zeros(W.shape) for W in weights]
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights, v = momentum_step(weights, backward(A, y_true, weights), v, lr, 0.0)
        return weights, losses


@variant("train")
def everything_kept():
    """All weights of all epochs in a list; losses of all but the last."""

    def train(X, y_true, weights, lr, epochs):
        path = [weights]
        for _ in range(epochs):
            path.append(sgd_step(path[-1], backward(forward(X, path[-1]), y_true, path[-1]), lr))
        return path[-1], [loss(y_true, forward(X, w)[-1]) for w in path[:-1]]


@variant("train")
def index_into_the_weights():
    """New matrices by index, in a list of its own."""

    def train(X, y_true, weights, lr, epochs):
        import copy

        W = copy.deepcopy(weights)
        losses = list()
        for _ in range(epochs):
            A = forward(X, W)
            losses.append(loss(y_true, A[-1]))
            grads = backward(A, y_true, W)
            for l in range(len(W)):
                W[l] = W[l] - lr * grads[l]
        return W, losses


@variant("train")
def first_forward_before_the_loop():
    """The forward pass of the next epoch stands at the end of the loop."""

    def train(X, y_true, weights, lr, epochs):
        A, losses = forward(X, weights), []
        for _ in range(epochs):
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
            A = forward(X, weights)
        return weights, losses


@variant("train")
def generator_of_losses():
    """A generator moves the weights and yields the losses."""

    def train(X, y_true, weights, lr, epochs):
        estado = {"w": [np.array(W, dtype=float) for W in weights]}

        def pasos():
            for _ in range(epochs):
                A = forward(X, estado["w"])
                yield loss(y_true, A[-1])
                estado["w"] = sgd_step(estado["w"], backward(A, y_true, estado["w"]), lr)

        losses = list(pasos())
        return estado["w"], losses


@variant("train")
def reduced():
    """functools.reduce over the epochs."""

    def train(X, y_true, weights, lr, epochs):
        from functools import reduce

        def one(state, _):
            w, losses = state
            A = forward(X, w)
            return sgd_step(w, backward(A, y_true, w), lr), [*losses, loss(y_true, A[-1])]

        return reduce(one, range(epochs), (weights, []))


@variant("train")
def printed_progress():
    """Prints the loss now and then."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for epoch in range(epochs):
            activations = forward(X, weights)
            error = loss(y_true, activations[-1])
            if epoch % 500 == 0:
                print("epoch", epoch, "loss", error)
            losses.append(error)
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        return weights, losses
