"""Right solutions of the unit on a game of two networks, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("ring")
def turns_complex_numbers():
    """exp(iφ), and one column after the other."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(0, modes, n)
        z = radius * np.exp(2j * np.pi * which / modes)
        return np.c_[z.real, z.imag] + sigma * rng.standard_normal((n, 2))


@variant("ring")
def looks_centres_up():
    """A table of centres."""

    def ring(n, modes, radius, sigma, rng):
        angles = np.linspace(0, 2 * np.pi, modes, endpoint=False)
        table = np.array([[radius * np.cos(a), radius * np.sin(a)] for a in angles])
        return rng.normal(table[rng.integers(modes, size=n)], sigma)


@variant("ring")
def goes_point_by_point():
    """A loop, and a list of pairs."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(modes, size=n)
        noise = rng.normal(0, sigma, size=(n, 2))
        points = []
        for c, (dx, dy) in zip(which, noise):
            phi = 2 * np.pi * c / modes
            points.append([radius * np.cos(phi) + dx, radius * np.sin(phi) + dy])
        return points


@variant("optimal_discriminator")
def divides_where_it_can():
    """np.divide with where."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        out = np.full(np.shape(p + q), 0.5)
        np.divide(p, p + q, out=out, where=(p + q) != 0)
        return out


@variant("optimal_discriminator")
def silences_and_repairs():
    """errstate and isnan."""

    def optimal_discriminator(p, q):
        p, q = np.array(p, dtype=float), np.array(q, dtype=float)
        with np.errstate(divide="ignore", invalid="ignore"):
            d = p / (p + q)
        return np.where(np.isnan(d), 0.5, d)


@variant("optimal_discriminator")
def asks_place_by_place():
    """np.vectorize."""

    def optimal_discriminator(p, q):
        return np.vectorize(lambda a, b: a / (a + b) if a + b > 0 else 0.5, otypes=[float])(p, q)


@variant("js_divergence")
def subtracts_entropies():
    """H(m) − ½ H(p) − ½ H(q)."""

    def js_divergence(p, q):
        def entropy(d):
            d = d[d > 0]
            return -(d * np.log(d)).sum()

        p, q = np.array(p, dtype=float), np.array(q, dtype=float)
        return entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2


@variant("js_divergence")
def asks_scipy():
    """rel_entr knows 0 · ln 0."""

    def js_divergence(p, q):
        from scipy.special import rel_entr

        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = 0.5 * (p + q)
        return 0.5 * rel_entr(p, m).sum() + 0.5 * rel_entr(q, m).sum()


@variant("js_divergence")
def goes_place_by_place():
    """A loop of Python's."""

    def js_divergence(p, q):
        total = 0.0
        for a, b in zip(p, q):
            m = (a + b) / 2
            total += a * np.log(a / m) if a > 0 else 0.0
            total += b * np.log(b / m) if b > 0 else 0.0
        return total / 2


@variant("js_divergence")
def cuts_off_below():
    """A tiny number below the logarithm."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=np.float64), np.asarray(q, dtype=np.float64)
        m = (p + q) / 2
        tiny = 1e-300
        return 0.5 * np.sum(p * np.log((p + tiny) / (m + tiny)) + q * np.log((q + tiny) / (m + tiny)))


@variant("discriminator_loss")
def asks_for_cross_entropies():
    """tf.nn.sigmoid_cross_entropy_with_logits."""

    def discriminator_loss(real_logits, fake_logits):
        ones, zeros = tf.ones_like(real_logits), tf.zeros_like(fake_logits)
        real = tf.nn.sigmoid_cross_entropy_with_logits(labels=ones, logits=real_logits)
        fake = tf.nn.sigmoid_cross_entropy_with_logits(labels=zeros, logits=fake_logits)
        return tf.reduce_mean(real) + tf.reduce_mean(fake)


@variant("discriminator_loss")
def uses_keras_losses():
    """BinaryCrossentropy of logits."""

    def discriminator_loss(real_logits, fake_logits):
        entropy = keras.losses.BinaryCrossentropy(from_logits=True)
        real = entropy(keras.ops.ones_like(real_logits), real_logits)
        return real + entropy(keras.ops.zeros_like(fake_logits), fake_logits)


@variant("discriminator_loss")
def adds_logarithms():
    """logaddexp(0, ℓ)."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real, fake = ops.convert_to_tensor(real_logits), ops.convert_to_tensor(fake_logits)
        return ops.mean(ops.logaddexp(ops.zeros_like(real), -real)) + ops.mean(
            ops.logaddexp(ops.zeros_like(fake), fake)
        )


@variant("discriminator_loss")
def takes_log_sigmoids():
    """−log_sigmoid."""

    def discriminator_loss(real_logits, fake_logits):
        return -keras.ops.mean(keras.ops.log_sigmoid(real_logits)) - keras.ops.mean(keras.ops.log_sigmoid(-fake_logits))


@variant("generator_loss")
def asks_for_cross_entropies_for_the_generator():
    """tf.nn.sigmoid_cross_entropy_with_logits."""

    def generator_loss(fake_logits, saturating=False):
        if saturating:
            labels = tf.zeros_like(fake_logits)
            return -tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels, fake_logits))
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.ones_like(fake_logits), fake_logits))


@variant("generator_loss")
def uses_keras_losses_for_the_generator():
    """BinaryCrossentropy of logits."""

    def generator_loss(fake_logits, saturating=False):
        entropy = keras.losses.BinaryCrossentropy(from_logits=True)
        if saturating:
            return -entropy(keras.ops.zeros_like(fake_logits), fake_logits)
        return entropy(keras.ops.ones_like(fake_logits), fake_logits)


@variant("generator_loss")
def takes_log_sigmoids_for_the_generator():
    """log_sigmoid, with a sign that is chosen."""

    def generator_loss(fake_logits, saturating=False):
        sign = -1.0 if saturating else 1.0
        return -sign * keras.ops.mean(keras.ops.log_sigmoid(sign * fake_logits))


@variant("build_generator")
def adds_layer_by_layer():
    """model.add; compiled."""

    def build_generator(latent, hidden=64):
        model = keras.Sequential(name="generator")
        model.add(keras.layers.Input(shape=(latent,)))
        for _ in range(2):
            model.add(keras.layers.Dense(hidden))
            model.add(keras.layers.ReLU())
        model.add(keras.layers.Dense(2, activation="linear"))
        model.compile("adam", "mse")
        return model


@variant("build_generator")
def is_functional():
    """The functional interface."""

    def build_generator(latent, hidden=64):
        noise = keras.Input((latent,))
        x = keras.layers.Dense(hidden, activation=keras.activations.relu)(noise)
        x = tf.keras.layers.Activation("relu")(tf.keras.layers.Dense(units=hidden)(x))
        return keras.Model(noise, keras.layers.Dense(2)(x))


@variant("build_generator")
def is_a_class():
    """A model of its own class, called once so that it has weights."""

    def build_generator(latent, hidden=64):
        class Generator(keras.Model):
            def __init__(self):
                super().__init__()
                self.first = keras.layers.Dense(hidden, activation="relu")
                self.second = keras.layers.Dense(hidden, activation="relu")
                self.last = keras.layers.Dense(2)

            def call(self, z):
                return self.last(self.second(self.first(z)))

        model = Generator()
        model(keras.ops.zeros((1, latent)))
        return model


@variant("build_discriminator")
def has_layers_that_leak():
    """LeakyReLU with Keras' own slope, 0.3."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def leaks_little():
    """A slope of 0.01, and a functional model, compiled."""

    def build_discriminator(hidden=64):
        points = keras.Input(shape=(2,))
        x = keras.layers.LeakyReLU(negative_slope=0.01)(keras.layers.Dense(hidden)(points))
        x = keras.layers.LeakyReLU(negative_slope=0.01)(keras.layers.Dense(hidden)(x))
        model = keras.Model(points, keras.layers.Dense(1)(x))
        model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
        return model


@variant("build_discriminator")
def leaks_by_an_activation():
    """An activation that is a layer, and TensorFlow's function."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation=keras.layers.LeakyReLU(0.2)),
                keras.layers.Dense(hidden, activation=keras.activations.leaky_relu),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def is_a_class_of_the_critic():
    """A model of its own class."""

    def build_discriminator(hidden=64):
        class Critic(keras.Model):
            def __init__(self):
                super().__init__()
                self.hidden = [keras.layers.Dense(hidden), keras.layers.Dense(hidden)]
                self.last = keras.layers.Dense(1)

            def call(self, x):
                for layer in self.hidden:
                    x = keras.ops.leaky_relu(layer(x), 0.1)
                return self.last(x)

        model = Critic()
        model(keras.ops.zeros((1, 2)))
        return model


@variant("modes_covered")
def loops():
    """Point by point."""

    def modes_covered(points, centres, radius, share):
        counts, near = [0] * len(centres), 0
        for x, y in points:
            away = [np.hypot(x - a, y - b) for a, b in centres]
            best = int(np.argmin(away))
            if away[best] <= radius:
                counts[best] += 1
                near += 1
        return sum(c >= share * len(points) for c in counts), near / len(points)


@variant("modes_covered")
def compares_squares():
    """Squares on both sides, einsum."""

    def modes_covered(points, centres, radius, share):
        d = np.asarray(points, dtype=float)[:, np.newaxis, :] - np.asarray(centres, dtype=float)
        squares = np.einsum("nkd,nkd->nk", d, d)
        nearest = squares.argmin(axis=1)
        near = squares[np.arange(len(d)), nearest] <= radius**2
        covered = [np.sum(near & (nearest == k)) / len(d) >= share for k in range(squares.shape[1])]
        return np.sum(covered), near.mean()


@variant("modes_covered")
def asks_scipy_modes_covered():
    """cdist, and an array of one-hot rows."""

    def modes_covered(points, centres, radius, share):
        from scipy.spatial.distance import cdist

        away = cdist(np.asarray(points, dtype=float), np.asarray(centres, dtype=float))
        on = np.eye(away.shape[1])[away.argmin(axis=1)] * (away.min(axis=1, keepdims=True) <= radius)
        return [int((on.mean(axis=0) >= share).sum()), float(on.sum() / len(on))]
