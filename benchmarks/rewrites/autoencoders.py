"""Every known way to solve autoencoders, rewritten by a language model that was asked to make it look like other work.

Each has the name of the way that it was made from, "instructor" for the unit's own solution. A benchmark alone reads
them: `benchmarks.likeness` counts how many copies that were disguised so are found.
"""

from __future__ import annotations

from autograder.specimens import variant

# ---------------------------------------------------------------------------------------- linear_optimum


@variant("linear_optimum")
def instructor():
    """Named steps, a scatter in place of a spread."""

    def linear_optimum(X, k):
        data = np.array(X, dtype=float)
        centred = data - np.mean(data, axis=0, keepdims=True)
        singular_values = np.linalg.svd(centred, full_matrices=False)[1]
        lost = singular_values[k:]
        return float(np.sum(lost * lost)) / data.size


@variant("linear_optimum")
def uses_the_covariance():
    """The covariance by hand, eigenvalues in rising order."""

    def linear_optimum(X, k):
        data = np.asarray(X, dtype=float)
        n, d = data.shape
        centred = data - data.mean(axis=0)
        covariance = centred.T.dot(centred) / n
        eigenvalues = np.linalg.eigvalsh(covariance)
        dropped = eigenvalues[: max(d - k, 0)]
        return max(float(dropped.sum()), 0.0) / d


@variant("linear_optimum")
def projects_and_measures():
    """An inner function that projects."""

    def linear_optimum(X, k):
        data = np.array(X, dtype=float)
        offset = data.mean(axis=0)
        centred = data - offset
        directions = np.linalg.svd(centred, full_matrices=False)[2][:k]

        def reconstruct(rows):
            return (rows @ directions.T) @ directions

        residual = centred - reconstruct(centred)
        return float(np.mean(np.square(residual)))


@variant("linear_optimum")
def asks_scikit_learn():
    """The variance that PCA does not explain."""

    def linear_optimum(X, k):
        import sklearn.decomposition

        data = np.array(X, dtype=float)
        rows, columns = data.shape
        kept = min(k, rows, columns)
        if rows == 1:
            return 0.0
        if kept == 0:
            return float(np.var(data, axis=0).mean())
        model = sklearn.decomposition.PCA(n_components=kept, svd_solver="full")
        codes = model.fit_transform(data)
        residual = data - model.inverse_transform(codes)
        return float((residual**2).mean())


@variant("linear_optimum")
def subtracts_what_is_kept():
    """The kept energy is a name of its own."""

    def linear_optimum(X, k):
        data = np.array(X, dtype=float)
        centred = data - data.mean(axis=0, keepdims=True)
        energy = np.square(np.linalg.svd(centred, compute_uv=False))
        total = np.sum(np.square(centred))
        kept = np.sum(energy[:k])
        return (total - kept) / centred.size


# ----------------------------------------------------------------------------------------- build_encoder


@variant("build_encoder")
def instructor():
    """Layers that are added."""

    def build_encoder(input_dim, codes, hidden=64):
        network = keras.Sequential()
        network.add(keras.Input(shape=(input_dim,)))
        network.add(keras.layers.Dense(units=hidden, activation="relu"))
        network.add(keras.layers.Dense(units=codes))
        return network


@variant("build_encoder")
def adds_layer_by_layer():
    """A list, and Activation for ReLU."""

    def build_encoder(input_dim, codes, hidden=64):
        stack = [
            keras.Input((input_dim,)),
            keras.layers.Dense(hidden),
            keras.layers.Activation("relu"),
            keras.layers.Dense(codes),
        ]
        network = keras.Sequential(stack)
        network.compile(optimizer=keras.optimizers.Adam(), loss="mean_squared_error")
        return network


@variant("build_encoder")
def is_functional():
    """Every tensor has a name."""

    def build_encoder(input_dim, codes, hidden=64):
        entry = keras.Input((input_dim,))
        bent = keras.layers.Dense(hidden, activation="relu")(entry)
        code = keras.layers.Dense(codes)(bent)
        return keras.Model(entry, code)


@variant("build_encoder")
def is_a_class():
    """Other attributes; built by build."""

    def build_encoder(input_dim, codes, hidden=64):
        class RowEncoder(keras.Model):
            def __init__(self, **settings):
                super().__init__(**settings)
                self.first = keras.layers.Dense(hidden, activation="relu")
                self.second = keras.layers.Dense(codes)

            def call(self, rows):
                hidden_values = self.first(rows)
                return self.second(hidden_values)

        network = RowEncoder()
        network(np.zeros((1, input_dim), dtype="float32"))
        return network


# ----------------------------------------------------------------------------------------- build_decoder


@variant("build_decoder")
def instructor():
    """The functional style."""

    def build_decoder(codes, output_dim, hidden=64):
        entry = keras.Input(shape=(codes,))
        signal = keras.layers.Dense(hidden, activation="relu")(entry)
        signal = keras.layers.Dense(output_dim)(signal)
        return keras.Model(inputs=entry, outputs=signal)


@variant("build_decoder")
def calls_the_encoder():
    """By keyword."""

    def build_decoder(codes, output_dim, hidden=64):
        network = build_encoder(input_dim=codes, codes=output_dim, hidden=hidden)
        return network


@variant("build_decoder")
def has_relu_as_a_layer():
    """A Sequential model with ReLU."""

    def build_decoder(codes, output_dim, hidden=64):
        network = keras.Sequential(name="decoder")
        network.add(keras.Input((codes,)))
        for layer in (keras.layers.Dense(hidden), keras.layers.ReLU(), keras.layers.Dense(output_dim)):
            network.add(layer)
        return network


@variant("build_decoder")
def uses_tensorflows_keras():
    """A list of layers."""

    def build_decoder(codes, output_dim, hidden=64):
        layers = tf.keras.layers
        stack = [layers.Input((codes,)), layers.Dense(hidden, activation="relu"), layers.Dense(output_dim)]
        return tf.keras.Sequential(stack)


# --------------------------------------------------------------------------------- reconstruction_errors


@variant("reconstruction_errors")
def instructor():
    """Rows are made flat first."""

    def reconstruction_errors(x, x_hat):
        originals = np.asarray(x, dtype=float)
        copies = np.asarray(x_hat, dtype=float)
        count = originals.shape[0]
        flat = originals.reshape(count, -1) - copies.reshape(count, -1)
        return np.mean(np.square(flat), axis=1)


@variant("reconstruction_errors")
def loops_over_rows():
    """An array that is filled."""

    def reconstruction_errors(x, x_hat):
        errors = np.empty(len(x), dtype=float)
        for index in range(len(x)):
            gap = np.asarray(x[index], dtype=float) - np.asarray(x_hat[index], dtype=float)
            errors[index] = (gap * gap).mean()
        return errors


@variant("reconstruction_errors")
def names_its_axes():
    """A list of axes, and power."""

    def reconstruction_errors(x, x_hat):
        gap = np.array(x, dtype=float) - np.array(x_hat, dtype=float)
        axes = tuple(i for i in range(gap.ndim) if i > 0)
        return np.mean(gap**2, axis=axes)


@variant("reconstruction_errors")
def multiplies_rows():
    """A sum of products."""

    def reconstruction_errors(x, x_hat):
        gap = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        flat = gap.reshape(len(gap), -1)
        return (flat * flat).sum(axis=1) / flat.shape[1]


# --------------------------------------------------------------------------------------------- add_noise


@variant("add_noise")
def instructor():
    """Noise first, borders by keyword."""

    def add_noise(x, sigma, rng):
        picture = np.asarray(x)
        noise = rng.standard_normal(size=picture.shape) * sigma
        return np.clip(picture + noise, a_min=0.0, a_max=1.0)


@variant("add_noise")
def draws_with_scale():
    """clip for minimum and maximum."""

    def add_noise(x, sigma, rng):
        noise = rng.normal(loc=0.0, scale=sigma, size=np.shape(x))
        return np.clip(np.asarray(x) + noise, 0.0, 1.0)


@variant("add_noise")
def keeps_float32():
    """The type is a name."""

    def add_noise(x, sigma, rng):
        kind = x.dtype
        noise = rng.standard_normal(x.shape).astype(kind)
        disturbed = x + noise * sigma
        return np.clip(disturbed, 0.0, 1.0)


@variant("add_noise")
def draws_about_the_pixels():
    """np.where for masks."""

    def add_noise(x, sigma, rng):
        disturbed = rng.normal(loc=x, scale=sigma)
        disturbed = np.where(disturbed < 0.0, 0.0, disturbed)
        return np.where(disturbed > 1.0, 1.0, disturbed)


# ---------------------------------------------------------------------------------------------- retrieve


@variant("retrieve")
def instructor():
    """einsum for the sum."""

    def retrieve(query, codes, k):
        table = np.asarray(codes, dtype=float)
        gap = table - np.asarray(query, dtype=float)[None, :]
        squared = np.einsum("nd,nd->n", gap, gap)
        order = np.argsort(squared, kind="stable")
        return order[:k]


@variant("retrieve")
def sorts_pairs():
    """sorted with a key."""

    def retrieve(query, codes, k):
        def distance(row):
            total = 0.0
            for a, b in zip(codes[row], query):
                total += (a - b) * (a - b)
            return total

        ranking = sorted(range(len(codes)), key=distance)
        return ranking[:k]


@variant("retrieve")
def takes_norms():
    """The root of a sum."""

    def retrieve(query, codes, k):
        table, point = np.asarray(codes, dtype=float), np.asarray(query, dtype=float)
        distances = np.sqrt(np.square(table - point).sum(axis=1))
        count = min(len(table), k)
        return np.argsort(distances, kind="stable")[:count]


@variant("retrieve")
def takes_the_smallest_again_and_again():
    """A mask of what is left."""

    def retrieve(query, codes, k):
        gap = np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)
        distances = np.square(gap).sum(axis=1)
        chosen = []
        while len(chosen) < k and len(chosen) < len(distances):
            nearest = int(distances.argmin())
            chosen.append(nearest)
            distances[nearest] = float("inf")
        return np.array(chosen)


@variant("retrieve")
def multiplies_out():
    """argsort for lexsort."""

    def retrieve(query, codes, k):
        table, point = np.array(codes, dtype=float), np.array(query, dtype=float)
        lengths = np.square(table).sum(axis=1)
        scores = lengths - 2.0 * table.dot(point)
        return np.argsort(scores, kind="stable")[:k]


# ----------------------------------------------------------------------------------------- reparametrise


@variant("reparametrise")
def instructor():
    """The standard deviation is a name."""

    def reparametrise(mean, log_var, rng):
        deviation = np.exp(np.asarray(log_var) * 0.5)
        draw = rng.standard_normal(size=np.asarray(mean).shape)
        return np.asarray(mean) + deviation * draw


@variant("reparametrise")
def draws_with_a_scale():
    """The half inside of exp."""

    def reparametrise(mean, log_var, rng):
        deviation = np.exp(0.5 * np.asarray(log_var))
        return rng.normal(mean, deviation)


@variant("reparametrise")
def names_epsilon():
    """Operators."""

    def reparametrise(mean, log_var, rng):
        noise = rng.standard_normal(np.shape(log_var))
        spread = np.sqrt(np.exp(log_var))
        return spread * noise + mean


@variant("reparametrise")
def keeps_the_kind():
    """The type is a name."""

    def reparametrise(mean, log_var, rng):
        kind = mean.dtype
        draw = np.asarray(rng.standard_normal(mean.shape), dtype=kind)
        spread = np.exp(np.asarray(log_var / 2, dtype=kind))
        return mean + spread * draw


# ----------------------------------------------------------------------------------------- kl_divergence


@variant("kl_divergence")
def instructor():
    """The four terms, added up before the sum."""

    def kl_divergence(mean, log_var):
        variance = keras.ops.exp(log_var)
        per_number = variance + keras.ops.square(mean) - 1 - log_var
        return keras.ops.sum(per_number, axis=-1) / 2


@variant("kl_divergence")
def uses_tensorflow():
    """Named terms."""

    def kl_divergence(mean, log_var):
        variance = tf.exp(log_var)
        inner = 1.0 + log_var - variance - mean**2
        return -tf.reduce_sum(inner, axis=-1) / 2.0


@variant("kl_divergence")
def adds_parts():
    """Three sums."""

    def kl_divergence(mean, log_var):
        centre = keras.ops.convert_to_tensor(mean)
        spread = keras.ops.convert_to_tensor(log_var)
        squares = keras.ops.sum(keras.ops.square(centre), axis=-1)
        variances = keras.ops.sum(keras.ops.exp(spread), axis=-1)
        logs = keras.ops.sum(spread, axis=-1)
        size = centre.shape[-1]
        return 0.5 * (squares + variances - logs - size)


@variant("kl_divergence")
def uses_expm1():
    """expm1 has a name."""

    def kl_divergence(mean, log_var):
        excess = keras.ops.expm1(log_var)
        total = keras.ops.sum(excess + keras.ops.square(mean) - log_var, axis=-1)
        return total / 2.0


# ---------------------------------------------------------------------------------------------- vae_loss


@variant("vae_loss")
def instructor():
    """Two means."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        per_pixel = keras.ops.binary_crossentropy(x, logits, from_logits=True)
        reconstruction = keras.ops.mean(keras.ops.sum(per_pixel, axis=1))
        divergence = keras.ops.mean(kl_divergence(mean, log_var))
        return reconstruction + beta * divergence


@variant("vae_loss")
def uses_tensorflows_entropy():
    """One mean."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        per_pixel = tf.nn.sigmoid_cross_entropy_with_logits(x, logits)
        per_row = tf.reduce_sum(per_pixel, axis=-1)
        penalty = beta * kl_divergence(mean, log_var)
        return tf.reduce_mean(per_row + penalty)


@variant("vae_loss")
def writes_it_out():
    """relu for maximum."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        positive = keras.ops.relu(logits)
        tail = keras.ops.log1p(keras.ops.exp(-keras.ops.abs(logits)))
        per_row = keras.ops.sum(positive + tail - logits * x, axis=-1)
        return keras.ops.mean(per_row) + beta * keras.ops.mean(kl_divergence(mean, log_var))


@variant("vae_loss")
def uses_softplus():
    """Both parts have names, the divergence other signs."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        K = keras.ops
        reconstruction = K.sum(K.softplus(logits) - x * logits, axis=1)
        terms = K.exp(log_var) + K.square(mean) - log_var - 1
        divergence = K.sum(terms, axis=1) / 2
        return K.mean(reconstruction + beta * divergence)


# ------------------------------------------------------------------------------------------- latent_walk


@variant("latent_walk")
def instructor():
    """linspace with an axis."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("a walk needs its two ends")
        start = np.array(a, dtype=float)
        stop = np.array(b, dtype=float)
        return np.linspace(start, stop, num=steps, axis=0)


@variant("latent_walk")
def mixes_the_ends():
    """outer products."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be two or more")
        weights = np.linspace(0.0, 1.0, num=steps)
        return np.outer(1.0 - weights, a) + np.outer(weights, b)


@variant("latent_walk")
def loops():
    """An array that is filled."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be two or more")
        start, stop = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        walk = np.empty((steps, start.size))
        for index in range(steps):
            share = index / (steps - 1)
            walk[index] = start + share * (stop - start)
        return walk


@variant("latent_walk")
def goes_column_by_column():
    """A transposed list."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("a walk needs its two ends")
        columns = []
        for first, last in zip(a, b):
            columns.append(np.linspace(first, last, steps))
        return np.array(columns).T
