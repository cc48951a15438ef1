"""Right solutions of the unit on autoencoders, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("linear_optimum")
def uses_the_covariance():
    """Eigenvalues of the covariance matrix; rounding below 0 is cut off."""

    def linear_optimum(X, k):
        X = np.array(X, dtype=float)
        values = np.linalg.eigvalsh(np.atleast_2d(np.cov(X, rowvar=False, bias=True)))[::-1]
        return max(sum(values[k:]), 0) / X.shape[1]


@variant("linear_optimum")
def projects_and_measures():
    """The copies themselves, through the first directions."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=np.float64)
        mean = X.mean(0)
        _, _, V = np.linalg.svd(X - mean, full_matrices=False)
        copies = mean + (X - mean) @ V[:k].T @ V[:k]
        return np.mean((X - copies) ** 2)


@variant("linear_optimum")
def asks_scikit_learn():
    """PCA with as many components as there may be; nothing to fit for k = 0."""

    def linear_optimum(X, k):
        from sklearn.decomposition import PCA

        X = np.asarray(X, dtype=float)
        k = min(k, *X.shape)
        if k == 0:
            return float(X.var(axis=0).mean())
        pca = PCA(k, svd_solver="full").fit(X) if len(X) > 1 else None
        return 0.0 if pca is None else float(np.mean((X - pca.inverse_transform(pca.transform(X))) ** 2))


@variant("linear_optimum")
def subtracts_what_is_kept():
    """All of the spread less what is kept."""

    def linear_optimum(X, k):
        X = np.asarray(X, float)
        C = X - X.mean(axis=0)
        s = np.linalg.svd(C, compute_uv=False)
        return ((C**2).sum() - (s[:k] ** 2).sum()) / C.size


@variant("build_encoder")
def adds_layer_by_layer():
    """model.add; compiled."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.Sequential()
        model.add(keras.layers.Input(shape=(input_dim,)))
        model.add(keras.layers.Dense(hidden))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Dense(codes, activation="linear"))
        model.compile("adam", "mse")
        return model


@variant("build_encoder")
def is_functional():
    """The functional interface."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input(shape=(input_dim,), name="rows")
        x = keras.layers.Dense(units=hidden, activation=keras.activations.relu, name="bend")(inputs)
        return keras.Model(inputs=inputs, outputs=keras.layers.Dense(units=codes, name="code")(x), name="encoder")


@variant("build_encoder")
def is_a_class():
    """A model of its own class, called once so that it has weights."""

    def build_encoder(input_dim, codes, hidden=64):
        class Encoder(keras.Model):
            def __init__(self):
                super().__init__()
                self.bend = keras.layers.Dense(hidden, activation="relu")
                self.code = keras.layers.Dense(codes)

            def call(self, x):
                return self.code(self.bend(x))

        model = Encoder()
        model(keras.ops.zeros((1, input_dim)))
        return model


@variant("build_decoder")
def calls_the_encoder():
    """The same network with other widths."""

    def build_decoder(codes, output_dim, hidden=64):
        return build_encoder(codes, output_dim, hidden)


@variant("build_decoder")
def has_relu_as_a_layer():
    """The functional interface, relu as a layer."""

    def build_decoder(codes, output_dim, hidden=64):
        code = keras.Input((codes,))
        x = keras.layers.Dense(hidden)(code)
        x = keras.layers.Activation("relu")(x)
        return keras.Model(code, keras.layers.Dense(output_dim)(x))


@variant("build_decoder")
def uses_tensorflows_keras():
    """model.add; TensorFlow's name of Keras."""

    def build_decoder(codes, output_dim, hidden=64):
        model = tf.keras.models.Sequential(name="decoder")
        model.add(tf.keras.layers.InputLayer(shape=(codes,)))
        model.add(tf.keras.layers.Dense(hidden, "relu"))
        model.add(tf.keras.layers.Dense(output_dim, None))
        return model


@variant("reconstruction_errors")
def loops_over_rows():
    """One row after the other; a list."""

    def reconstruction_errors(x, x_hat):
        return [
            float(np.mean((np.asarray(a, dtype=float) - np.asarray(b, dtype=float)) ** 2)) for a, b in zip(x, x_hat)
        ]


@variant("reconstruction_errors")
def names_its_axes():
    """All axes but the first."""

    def reconstruction_errors(x, x_hat):
        squares = np.square(np.subtract(x, x_hat, dtype=float))
        return squares.mean(axis=tuple(range(1, squares.ndim)))


@variant("reconstruction_errors")
def multiplies_rows():
    """einsum of the flat differences."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.array(x, dtype=np.float64), np.array(x_hat, dtype=np.float64)
        d = (x_hat - x).reshape(x.shape[0], -1)
        return np.einsum("ij,ij->i", d, d) / d.shape[1]


@variant("add_noise")
def draws_with_scale():
    """rng.normal reads the same stream."""

    def add_noise(x, sigma, rng):
        noisy = x + rng.normal(0, sigma, size=x.shape)
        return np.minimum(np.maximum(noisy, 0), 1)


@variant("add_noise")
def keeps_float32():
    """The kind of x stays."""

    def add_noise(x, sigma, rng):
        noise = rng.normal(size=x.shape).astype(x.dtype)
        return (x + sigma * noise).clip(0.0, 1.0)


@variant("add_noise")
def draws_about_the_pixels():
    """Each pixel is the mean of its own draw."""

    def add_noise(x, sigma, rng):
        noisy = rng.normal(x, sigma)
        noisy[noisy < 0] = 0
        noisy[noisy > 1] = 1
        return noisy


@variant("retrieve")
def sorts_pairs():
    """Python's own sorting of (distance, row); a list."""

    def retrieve(query, codes, k):
        pairs = [(sum((a - b) ** 2 for a, b in zip(code, query)), row) for row, code in enumerate(codes)]
        return [row for _, row in sorted(pairs)[:k]]


@variant("retrieve")
def takes_norms():
    """np.linalg.norm and a stable argsort."""

    def retrieve(query, codes, k):
        query, codes = np.array(query), np.array(codes)
        return np.linalg.norm(codes - query[None, :], axis=-1).argsort(kind="mergesort")[: min(k, len(codes))]


@variant("retrieve")
def takes_the_smallest_again_and_again():
    """argmin, and what was taken becomes infinite."""

    def retrieve(query, codes, k):
        left = ((np.asarray(codes, float) - np.asarray(query, float)) ** 2).sum(axis=1)
        rows = []
        for _ in range(min(k, len(left))):
            rows.append(int(np.argmin(left)))
            left[rows[-1]] = np.inf
        return np.array(rows)


@variant("retrieve")
def multiplies_out():
    """|c|² − 2 c·q, without the length of the query, which all have."""

    def retrieve(query, codes, k):
        query, codes = np.asarray(query, dtype=float), np.asarray(codes, dtype=float)
        scores = (codes**2).sum(axis=1) - 2 * codes @ query
        return np.lexsort((np.arange(len(scores)), scores))[:k]


@variant("reparametrise")
def draws_with_a_scale():
    """rng.normal with an array of deviations."""

    def reparametrise(mean, log_var, rng):
        return rng.normal(loc=mean, scale=np.sqrt(np.exp(log_var)))


@variant("reparametrise")
def names_epsilon():
    """Step by step."""

    def reparametrise(mean, log_var, rng):
        sigma = np.exp(log_var / 2)
        epsilon = rng.normal(size=sigma.shape)
        return np.add(mean, np.multiply(sigma, epsilon))


@variant("reparametrise")
def keeps_the_kind():
    """The kind of the means stays."""

    def reparametrise(mean, log_var, rng):
        noise = rng.standard_normal(mean.shape).astype(mean.dtype)
        return noise * np.power(np.e, log_var * 0.5, dtype=mean.dtype) + mean


@variant("kl_divergence")
def uses_tensorflow():
    """tf in place of keras.ops."""

    def kl_divergence(mean, log_var):
        return 0.5 * tf.reduce_sum(tf.square(mean) + tf.exp(log_var) - log_var - 1.0, axis=1)


@variant("kl_divergence")
def adds_parts():
    """Three sums; methods of tensors and operators."""

    def kl_divergence(mean, log_var):
        mean, log_var = keras.ops.convert_to_tensor(mean), keras.ops.convert_to_tensor(log_var)
        width = keras.ops.sum(keras.ops.exp(log_var) - log_var, axis=-1)
        return (width + keras.ops.sum(mean**2, axis=-1) - mean.shape[-1]) / 2


@variant("kl_divergence")
def uses_expm1():
    """exp(v) − 1 at once."""

    def kl_divergence(mean, log_var):
        terms = keras.ops.expm1(log_var) - log_var + mean * mean
        return keras.ops.sum(terms, 1) * 0.5


@variant("vae_loss")
def uses_tensorflows_entropy():
    """tf.nn.sigmoid_cross_entropy_with_logits; everything at once."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        entropy = tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=logits)
        return tf.reduce_mean(tf.reduce_sum(entropy, axis=1)) + beta * tf.reduce_mean(kl_divergence(mean, log_var))


@variant("vae_loss")
def writes_it_out():
    """max(ℓ, 0) − xℓ + ln(1 + e^−|ℓ|)."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        entropy = ops.maximum(logits, 0.0) - x * logits + ops.log1p(ops.exp(-ops.abs(logits)))
        return ops.mean(ops.sum(entropy, axis=1) + beta * kl_divergence(mean, log_var))


@variant("vae_loss")
def uses_softplus():
    """softplus(ℓ) − xℓ; the divergence written again."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.softplus(logits) - ops.multiply(x, logits), axis=-1)
        kl = -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)
        return ops.mean(copy) + beta * ops.mean(kl)


@variant("latent_walk")
def mixes_the_ends():
    """Weights of both ends."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("at least two steps")
        t = np.linspace(0, 1, steps)[:, np.newaxis]
        return (1 - t) * np.asarray(a) + t * np.asarray(b)


@variant("latent_walk")
def loops():
    """One code after the other; a list of arrays."""

    def latent_walk(a, b, steps):
        if steps <= 1:
            raise ValueError(f"steps should be at least 2, got {steps}")
        a, b = np.array(a, dtype=float), np.array(b, dtype=float)
        codes = []
        for i in range(steps):
            codes.append(a + (b - a) * i / (steps - 1))
        return np.stack(codes)


@variant("latent_walk")
def goes_column_by_column():
    """linspace for each number of the code."""

    def latent_walk(a, b, steps):
        if not steps >= 2:
            raise ValueError
        return np.column_stack([np.linspace(x, y, num=steps, endpoint=True) for x, y in zip(a, b)])
