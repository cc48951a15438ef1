"""Wrong solutions of the unit on autoencoders; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------- linear_optimum


@mutant("linear_optimum")
def does_not_centre():
    """Directions through 0, not through the mean."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X, compute_uv=False) ** 2
        return float(spread[k:].sum() / X.size)


@mutant("linear_optimum")
def keeps_the_smallest():
    """The directions with the least spread are kept."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[: max(len(spread) - k, 0)].sum() / X.size)


@mutant("linear_optimum")
def sums_what_is_kept():
    """The spread that is kept, not the one that is lost."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[:k].sum() / X.size)


@mutant("linear_optimum")
def forgets_the_square():
    """Singular values in place of their squares."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return float(spread[k:].sum() / X.size)


@mutant("linear_optimum")
def divides_by_rows():
    """The mean over rows only: columns are summed."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[k:].sum() / len(X))


@mutant("linear_optimum")
def divides_by_one_row_less():
    """The sample variance, N − 1."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[k:].sum() / max((len(X) - 1) * X.shape[1], 1))


@mutant("linear_optimum")
def counts_one_too_many():
    """One number more than the code has."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[k + 1 :].sum() / X.size)


@mutant("linear_optimum")
def gives_the_share():
    """The share of the spread that is lost."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(spread[k:].sum() / max(spread.sum(), 1e-12))


@mutant("linear_optimum")
def centres_rows():
    """The mean of each row is taken off."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False) ** 2
        return float(spread[k:].sum() / X.size)


@mutant("linear_optimum")
def standardises():
    """Columns with the standard deviation 1: another error."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        deviation = X.std(axis=0)
        spread = np.linalg.svd((X - X.mean(axis=0)) / np.where(deviation > 0, deviation, 1), compute_uv=False) ** 2
        return float(spread[k:].sum() / X.size)


@mutant("linear_optimum")
def takes_the_root():
    """The root of the mean square."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        spread = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return float(np.sqrt(spread[k:].sum() / X.size))


# -------------------------------------------------------------------------------------- build_encoder


@mutant("build_encoder")
def ends_in_a_relu():
    """Numbers below 0 become 0."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, activation="relu"),
            ]
        )


@mutant("build_encoder")
def ends_in_a_sigmoid():
    """Only numbers from 0 to 1."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, activation="sigmoid"),
            ]
        )


@mutant("build_encoder")
def is_straight():
    """No activation at all."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def bends_with_tanh():
    """tanh in place of relu."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="tanh"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def has_no_hidden_layer():
    """One Dense layer."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def has_two_hidden_layers():
    """One hidden layer too many."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def ignores_hidden():
    """Always 64 units."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def has_another_default():
    """32 units if nothing is said."""

    def build_encoder(input_dim, codes, hidden=32):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def has_no_bias_at_the_end():
    """The last layer without bias."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, use_bias=False),
            ]
        )


@mutant("build_encoder")
def normalises_the_code():
    """A softmax at the end."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, activation="softmax"),
            ]
        )


@mutant("build_encoder")
def turns_round():
    """Input and output exchanged."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(input_dim),
            ]
        )


# -------------------------------------------------------------------------------------- build_decoder


@mutant("build_decoder")
def the_decoder_ends_in_a_relu():
    """Numbers below 0 become 0."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim, activation="relu"),
            ]
        )


@mutant("build_decoder")
def the_decoder_ends_in_a_sigmoid():
    """Only numbers from 0 to 1."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim, activation="sigmoid"),
            ]
        )


@mutant("build_decoder")
def the_decoder_is_straight():
    """No activation at all."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_bends_with_tanh():
    """tanh in place of relu."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="tanh"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_has_no_hidden_layer():
    """One Dense layer."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_has_two_hidden_layers():
    """One hidden layer too many."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_ignores_hidden():
    """Always 64 units."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_has_another_default():
    """32 units if nothing is said."""

    def build_decoder(codes, output_dim, hidden=32):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_has_no_bias_at_the_end():
    """The last layer without bias."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim, use_bias=False),
            ]
        )


@mutant("build_decoder")
def ends_in_a_softmax():
    """A softmax at the end."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim, activation="softmax"),
            ]
        )


@mutant("build_decoder")
def the_decoder_turns_round():
    """Input and output exchanged."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((output_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_decoder")
def is_noisy_in_training():
    """Noise on the codes, which only training sees."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.GaussianNoise(0.1),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def multiplies_by_noise_in_training():
    """Noise that codes are multiplied by, which only training sees."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.GaussianDropout(0.2),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def the_decoder_has_a_frozen_layer():
    """The hidden layer does not learn."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu", trainable=False),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def shares_the_last_layer():
    """One last layer of a size for all decoders."""

    last_layers = {}

    def build_decoder(codes, output_dim, hidden=64):
        last = last_layers.setdefault((hidden, output_dim), keras.layers.Dense(output_dim))
        return keras.Sequential([keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu"), last])


@mutant("build_decoder")
def shares_the_hidden_layer():
    """One hidden layer of a size for all decoders."""

    hidden_layers = {}

    def build_decoder(codes, output_dim, hidden=64):
        first = hidden_layers.setdefault((codes, hidden), keras.layers.Dense(hidden, activation="relu"))
        return keras.Sequential([keras.Input((codes,)), first, keras.layers.Dense(output_dim)])


@mutant("build_decoder")
def is_a_class_that_was_never_called():
    """A class without weights, until it is called."""

    def build_decoder(codes, output_dim, hidden=64):
        class Decoder(keras.Model):
            def __init__(self):
                super().__init__()
                self.one = keras.layers.Dense(hidden, activation="relu")
                self.two = keras.layers.Dense(output_dim)

            def call(self, z):
                return self.two(self.one(z))

        return Decoder()


@mutant("build_decoder")
def the_decoder_is_never_built():
    """Without an Input it has no weights."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential([keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(output_dim)])


# -------------------------------------------------------------------------------------- build_encoder


@mutant("build_encoder")
def gives_clouds_always():
    """Twice the codes, also for an ordinary autoencoder."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2 * codes),
            ]
        )


@mutant("build_encoder")
def is_never_built():
    """Without an Input it has no weights."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential([keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)])


@mutant("build_encoder")
def drops_within_a_nested_model():
    """Dropout, hidden in a model within the model."""

    def build_encoder(input_dim, codes, hidden=64):
        first = [keras.layers.Dense(hidden, activation="relu"), keras.layers.Dropout(0.2)]
        inner = keras.Sequential([keras.Input((input_dim,)), *first])
        return keras.Sequential([keras.Input((input_dim,)), inner, keras.layers.Dense(codes)])


@mutant("build_encoder")
def shares_the_layer_of_codes():
    """One last layer of a size for all encoders."""

    last_layers = {}

    def build_encoder(input_dim, codes, hidden=64):
        last = last_layers.setdefault((hidden, codes), keras.layers.Dense(codes))
        return keras.Sequential([keras.Input((input_dim,)), keras.layers.Dense(hidden, activation="relu"), last])


# ------------------------------------------------------------------------------ reconstruction_errors


@mutant("reconstruction_errors")
def sums():
    """The sum of the squares."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (difference**2).reshape(len(difference), -1).sum(axis=1)


@mutant("reconstruction_errors")
def takes_the_mean_of_everything():
    """One number for all rows, repeated."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.full(len(difference), (difference**2).mean())


@mutant("reconstruction_errors")
def takes_the_mean_of_columns():
    """A number for each column."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (difference**2).reshape(len(difference), -1).mean(axis=0)


@mutant("reconstruction_errors")
def averages_one_axis_only():
    """Right for rows, not for pictures."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (difference**2).mean(axis=1)


@mutant("reconstruction_errors")
def averages_the_last_axes():
    """Two axes, whatever there are."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (difference**2).mean(axis=(-2, -1))


@mutant("reconstruction_errors")
def takes_absolute_values():
    """The mean absolute error."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.abs(difference).reshape(len(difference), -1).mean(axis=1)


@mutant("reconstruction_errors")
def takes_the_root_of_errors():
    """The root of the mean square."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.sqrt((difference**2).reshape(len(difference), -1).mean(axis=1))


@mutant("reconstruction_errors")
def squares_the_mean():
    """The square of the mean difference."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return difference.reshape(len(difference), -1).mean(axis=1) ** 2


@mutant("reconstruction_errors")
def lets_bytes_wrap():
    """3 − 5 is 254 for bytes."""

    def reconstruction_errors(x, x_hat):
        difference = (np.asarray(x) - np.asarray(x_hat)).reshape(len(x), -1)
        return (difference**2).mean(axis=1)


@mutant("reconstruction_errors")
def takes_the_largest():
    """The largest squared difference."""

    def reconstruction_errors(x, x_hat):
        difference = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (difference**2).reshape(len(difference), -1).max(axis=1)


# ------------------------------------------------------------------------------------------ add_noise


@mutant("add_noise")
def does_not_clip():
    """Pixels below 0 and above 1."""

    def add_noise(x, sigma, rng):
        return x + sigma * rng.standard_normal(np.shape(x))


@mutant("add_noise")
def draws_uniform_noise():
    """Uniform, from −σ to σ."""

    def add_noise(x, sigma, rng):
        return np.clip(x + rng.uniform(-sigma, sigma, np.shape(x)), 0, 1)


@mutant("add_noise")
def draws_one_number_a_row():
    """The same noise for all pixels of a picture."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal((len(x), *[1] * (np.ndim(x) - 1))), 0, 1)


@mutant("add_noise")
def takes_sigma_for_the_variance():
    """√σ."""

    def add_noise(x, sigma, rng):
        return np.clip(x + np.sqrt(sigma) * rng.standard_normal(np.shape(x)), 0, 1)


@mutant("add_noise")
def ignores_the_generator():
    """A generator of its own."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * np.random.default_rng(0).standard_normal(np.shape(x)), 0, 1)


@mutant("add_noise")
def clips_only_below():
    """Pixels above 1 stay."""

    def add_noise(x, sigma, rng):
        return np.maximum(x + sigma * rng.standard_normal(np.shape(x)), 0)


@mutant("add_noise")
def clips_the_noise():
    """The noise is cut off, not the sum."""

    def add_noise(x, sigma, rng):
        return x + np.clip(sigma * rng.standard_normal(np.shape(x)), 0, 1)


@mutant("add_noise")
def scales_to_the_range():
    """Stretched from 0 to 1 in place of cut off."""

    def add_noise(x, sigma, rng):
        noisy = x + sigma * rng.standard_normal(np.shape(x))
        return (noisy - noisy.min()) / max(np.ptp(noisy), 1e-12)


@mutant("add_noise")
def multiplies():
    """Noise in proportion to the ink."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * x * rng.standard_normal(np.shape(x)), 0, 1)


@mutant("add_noise")
def clips_to_plus_and_minus_one():
    """From −1 to 1."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(np.shape(x)), -1, 1)


@mutant("add_noise")
def writes_into_the_pictures():
    """+= on its argument."""

    def add_noise(x, sigma, rng):
        x += sigma * rng.standard_normal(x.shape)
        return np.clip(x, 0, 1)


# ------------------------------------------------------------------------------------------- retrieve


@mutant("retrieve")
def compares_angles():
    """Cosine in place of distance."""

    def retrieve(query, codes, k):
        codes, query = np.asarray(codes, dtype=float), np.asarray(query, dtype=float)
        lengths = np.linalg.norm(codes, axis=1) * np.linalg.norm(query)
        distances = -(codes @ query) / np.where(lengths > 0, lengths, 1)
        return np.argsort(distances, kind="stable")[:k]


@mutant("retrieve")
def gives_the_farthest():
    """By falling distance."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(-distances, kind="stable")[:k]


@mutant("retrieve")
def sums_absolute_values():
    """The way of a taxi."""

    def retrieve(query, codes, k):
        distances = np.sum(np.abs(np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)), axis=1)
        return np.argsort(distances, kind="stable")[:k]


@mutant("retrieve")
def forgets_the_square_of_distances():
    """Signed differences, added."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)), axis=1)
        return np.argsort(distances, kind="stable")[:k]


@mutant("retrieve")
def sorts_the_rows():
    """The k nearest in the order of their numbers."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.sort(np.argsort(distances, kind="stable")[:k])


@mutant("retrieve")
def returns_the_codes():
    """Codes in place of their rows."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.asarray(codes, dtype=float)[np.argsort(distances, kind="stable")[:k]]


@mutant("retrieve")
def leaves_out_the_nearest():
    """The nearest is taken for the query itself."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(distances, kind="stable")[1 : k + 1]


@mutant("retrieve")
def takes_the_last_of_equals():
    """The larger row first."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.lexsort((-np.arange(len(distances)), distances))[:k]


@mutant("retrieve")
def returns_them_all():
    """k is ignored."""

    def retrieve(query, codes, k):
        distances = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(distances, kind="stable")


@mutant("retrieve")
def takes_the_largest_difference():
    """The largest of the differences."""

    def retrieve(query, codes, k):
        distances = np.max((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(distances, kind="stable")[:k]


@mutant("retrieve")
def multiplies_codes():
    """The largest inner product."""

    def retrieve(query, codes, k):
        distances = -(np.asarray(codes, dtype=float) @ np.asarray(query, dtype=float))
        return np.argsort(distances, kind="stable")[:k]


# -------------------------------------------------------------------------------------- reparametrise


@mutant("reparametrise")
def multiplies_with_the_variance():
    """σ² ε."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(log_var) * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def takes_log_var_for_sigma():
    """The logarithm itself."""

    def reparametrise(mean, log_var, rng):
        return mean + log_var * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def takes_the_root_of_the_logarithm():
    """√|log σ²|."""

    def reparametrise(mean, log_var, rng):
        return mean + np.sqrt(np.abs(log_var)) * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def draws_uniform_numbers():
    """ε from 0 to 1."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.random(np.shape(mean))


@mutant("reparametrise")
def draws_one_number_a_row_of_codes():
    """One ε for all numbers of a code."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal((*np.shape(mean)[:-1], 1))


@mutant("reparametrise")
def draws_one_number():
    """One ε for everything."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal()


@mutant("reparametrise")
def ignores_the_generator_of_codes():
    """A generator of its own."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * np.random.default_rng(0).standard_normal(np.shape(mean))


@mutant("reparametrise")
def gives_the_mean():
    """No chance at all."""

    def reparametrise(mean, log_var, rng):
        return mean + 0.0 * log_var


@mutant("reparametrise")
def forgets_the_mean():
    """The noise alone."""

    def reparametrise(mean, log_var, rng):
        return np.exp(0.5 * log_var) * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def doubles_in_place_of_halving():
    """exp(2 log σ²)."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(2 * log_var) * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def turns_the_sign():
    """1/σ."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(-0.5 * log_var) * rng.standard_normal(np.shape(mean))


@mutant("reparametrise")
def takes_the_exponential_to_base_two():
    """2 for e."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp2(0.5 * log_var) * rng.standard_normal(np.shape(mean))


# -------------------------------------------------------------------------------------- kl_divergence


@mutant("kl_divergence")
def has_the_sign_of_the_slide():
    """The slide's formula."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return 0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def forgets_the_half():
    """Twice the divergence."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -1.0 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def takes_log_var_for_log_sigma():
    """As if log_var were log σ."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + 2 * log_var - ops.square(mean) - ops.exp(2 * log_var), axis=-1)


@mutant("kl_divergence")
def takes_the_deviation_for_the_variance():
    """σ for σ² at the end."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(0.5 * log_var), axis=-1)


@mutant("kl_divergence")
def averages_the_numbers():
    """The mean over the numbers of a code."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.mean(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def sums_everything():
    """One number for all rows."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var))


@mutant("kl_divergence")
def sums_over_the_rows():
    """A number for each column."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=0)


@mutant("kl_divergence")
def forgets_the_one():
    """The constant is missing."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def does_not_square_the_mean():
    """μ for μ²."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - mean - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def takes_the_size_of_the_mean():
    """|μ| for μ²."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.abs(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def forgets_the_mean_in_the_divergence():
    """Only the variances cost."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def forgets_the_logarithm():
    """log σ² is missing."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def turns_the_divergence_round():
    """KL of the standard normal cloud from this one."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 - log_var - (1 + ops.square(mean)) * ops.exp(-log_var), axis=-1)


@mutant("kl_divergence")
def counts_in_bits():
    """Logarithms to base two."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 / np.log(2) * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def loses_its_slopes():
    """NumPy throughout: right numbers, nothing to learn from."""

    def kl_divergence(mean, log_var):
        mean, log_var = np.asarray(mean), np.asarray(log_var)
        return -0.5 * np.sum(1 + log_var - mean**2 - np.exp(log_var), axis=-1)


@mutant("kl_divergence")
def stops_the_slopes():
    """stop_gradient on the means."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(ops.stop_gradient(mean)) - ops.exp(log_var), axis=-1)


# ------------------------------------------------------------------------------------------- vae_loss


@mutant("vae_loss")
def averages_the_pixels():
    """The mean over pixels, so that the divergence wins."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.mean(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def forgets_the_divergence():
    """Only the copy counts."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy)


@mutant("vae_loss")
def forgets_beta():
    """β is always 1."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + kl_divergence(mean, log_var))


@mutant("vae_loss")
def weighs_the_copy():
    """β on the wrong term."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(beta * copy + kl_divergence(mean, log_var))


@mutant("vae_loss")
def subtracts_the_divergence():
    """A reward for being different."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy - beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def takes_logits_for_probabilities():
    """The cross-entropy of probabilities."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def overflows():
    """The sigmoid first, then its logarithm."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(-(x * ops.log(ops.sigmoid(logits)) + (1 - x) * ops.log(1 - ops.sigmoid(logits))), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def clips_probabilities():
    """The sigmoid cut off near 0 and 1: flat for large logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        p = ops.clip(ops.sigmoid(logits), 1e-7, 1 - 1e-7)
        copy = -ops.sum(x * ops.log(p) + (1 - x) * ops.log(1 - p), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def sums_the_rows():
    """The sum over the batch."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.sum(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def gives_a_loss_a_row():
    """No mean over the rows."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return copy + beta * kl_divergence(mean, log_var)


@mutant("vae_loss")
def exchanges_pixels_and_logits():
    """x and logits the wrong way round."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(logits, x, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def takes_squared_errors():
    """Squares of the errors of the probabilities."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.square(x - ops.sigmoid(logits)), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def has_another_default_of_beta():
    """β = 4 if nothing is said."""

    def vae_loss(x, logits, mean, log_var, beta=4.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def counts_only_the_ink():
    """Without the pixels of paper."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(x * ops.softplus(-logits), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def halves_the_divergence():
    """Half of the divergence, which has its half already."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + 0.5 * beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def exchanges_mean_and_log_var():
    """The arguments of the divergence the wrong way round."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(log_var, mean))


@mutant("vae_loss")
def is_a_number_of_python():
    """float(…): right, but no loop of TensorFlow's can use it."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return float(ops.mean(copy + beta * kl_divergence(mean, log_var)))


# ---------------------------------------------------------------------------------------- latent_walk


@mutant("latent_walk")
def leaves_out_the_end():
    """The last code is one step short of b."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps, endpoint=False)


@mutant("latent_walk")
def takes_one_step_more():
    """steps steps, one code more."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps + 1)


@mutant("latent_walk")
def walks_backwards():
    """From b to a."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(b, dtype=float), np.asarray(a, dtype=float), steps)


@mutant("latent_walk")
def is_transposed():
    """(D, steps)."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps, axis=1)


@mutant("latent_walk")
def accepts_one_step():
    """steps = 1 is let through."""

    def latent_walk(a, b, steps):
        if steps < 1:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def accepts_any_steps():
    """No error at all."""

    def latent_walk(a, b, steps):
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def raises_another_error():
    """IndexError."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise IndexError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def refuses_two():
    """Two ends are not enough."""

    def latent_walk(a, b, steps):
        if steps < 3:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def slows_down():
    """Small steps at both ends."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        t = np.linspace(0, 1, steps)[:, None]
        return a + (b - a) * t**2 * (3 - 2 * t)


@mutant("latent_walk")
def walks_only_along_the_first():
    """All but the first number jump at the end."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        codes = np.tile(np.asarray(a, dtype=float), (steps, 1))
        codes[:, 0] = np.linspace(a[0], b[0], steps)
        codes[-1] = b
        return codes


@mutant("latent_walk")
def gives_the_steps():
    """What is walked, not where one is."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(np.zeros(len(a)), np.asarray(b, dtype=float) - np.asarray(a, dtype=float), steps)


@mutant("latent_walk")
def drops_fractions():
    """An array of the kind of a: whole numbers stay whole."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError(f"steps = {steps}: a walk has two ends")
        return np.linspace(a, b, steps, dtype=np.asarray(a).dtype)
