"""Right solutions of `l2_penalty`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("l2_penalty")
def hint():
    """The sum of the hint and a list comprehension."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [2 * lam * w for w in weights]


@variant("l2_penalty")
def loop():
    """One loop for both."""

    def l2_penalty(weights, lam):
        penalty = 0.0
        gradients = []
        for w in weights:
            penalty += lam * np.sum(np.square(w))
            gradients.append(2 * lam * w)
        return penalty, gradients


@variant("l2_penalty")
def flat_and_concatenated():
    """All numbers in one row."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        if not arrays:
            return 0.0, []
        everything = np.concatenate([w.reshape(-1) for w in arrays])
        return float(lam * np.dot(everything, everything)), [w * (2.0 * lam) for w in arrays]


@variant("l2_penalty")
def norms():
    """Squares of np.linalg.norm."""

    def l2_penalty(weights, lam):
        squares = [np.linalg.norm(np.ravel(w)) ** 2 for w in weights]
        grads = [np.multiply(2 * lam, w) for w in weights]
        return float(lam * sum(squares)), grads


@variant("l2_penalty")
def vdot():
    """np.vdot of each array with itself, map."""

    def l2_penalty(weights, lam):
        total = sum(map(lambda w: float(np.vdot(w, w)), weights))
        return lam * float(total), list(map(lambda w: 2 * lam * w, weights))


@variant("l2_penalty")
def einsum():
    """einsum sums each flat array."""

    def l2_penalty(weights, lam):
        price = 0.0
        for w in weights:
            flat = np.ravel(w)
            price += float(np.einsum("i,i->", flat, flat))
        return price * lam, [lam * (w + w) for w in weights]


@variant("l2_penalty")
def gradient_tape():
    """TensorFlow differentiates."""

    def l2_penalty(weights, lam):
        if len(weights) == 0:
            return 0.0, []
        variables = [tf.Variable(np.asarray(w, dtype="float64")) for w in weights]
        with tf.GradientTape() as tape:
            loss = tf.add_n([tf.reduce_sum(v**2) for v in variables]) * tf.constant(lam, tf.float64)
        slopes = tape.gradient(loss, variables)
        return float(loss.numpy()), [s.numpy() for s in slopes]


@variant("l2_penalty")
def keras_ops():
    """keras.ops sums, back to numbers."""

    def l2_penalty(weights, lam):
        total = 0.0
        for w in weights:
            t = keras.ops.convert_to_tensor(np.asarray(w, dtype=np.float64))
            total += float(keras.ops.sum(keras.ops.square(t)))
        return total * lam, [np.asarray(w) * 2 * lam for w in weights]


@variant("l2_penalty")
def number_by_number():
    """A loop over every single number."""

    def l2_penalty(weights, lam):
        summe = 0.0
        steigungen = []
        for w in weights:
            g = np.zeros(np.shape(w))
            for stelle, zahl in np.ndenumerate(w):
                summe += zahl * zahl
                g[stelle] = 2 * lam * zahl
            steigungen.append(g)
        return float(lam * summe), steigungen


@variant("l2_penalty")
def early_return_for_no_price():
    """lam = 0 apart: 0.0, and zeros."""

    def l2_penalty(weights, lam):
        if lam == 0:
            return 0.0, [np.zeros(np.shape(w)) for w in weights]
        costs = np.array([(np.asarray(w) ** 2).sum() for w in weights])
        return float(lam * costs.sum()), [2 * lam * np.asarray(w) for w in weights]


@variant("l2_penalty")
def keras_regularizer():
    """keras.regularizers.L2 makes the price, in float32."""

    def l2_penalty(weights, lam):
        price = keras.regularizers.L2(lam)
        return float(sum(float(price(np.asarray(w, "float32"))) for w in weights)), [2 * lam * w for w in weights]


@variant("l2_penalty")
def copies_scaled_in_place():
    """Copies, scaled in place."""

    def l2_penalty(weights, lam):
        gradients = [np.array(w, dtype=float) for w in weights]
        penalty = 0.0
        for g in gradients:
            penalty += (g * g).sum()
            g *= 2
            g *= lam
        return float(penalty * lam), gradients


@variant("l2_penalty")
def recursion():
    """The first array and the rest."""

    def l2_penalty(weights, lam):
        if len(weights) == 0:
            return 0.0, []
        w, *rest = weights
        price, slopes = l2_penalty(rest, lam)
        return float(lam * np.power(w, 2).sum() + price), [2 * lam * w, *slopes]


@variant("l2_penalty")
def tensordot_with_all_axes():
    """np.tensordot over all axes."""

    def l2_penalty(weights, lam):
        energy = [np.tensordot(w, w, axes=np.ndim(w)) for w in weights]
        gradients = [lam * w * 2 for w in weights]
        return float(lam * np.sum(energy)), gradients
