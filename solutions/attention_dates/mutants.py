"""Wrong solutions of the unit on attention; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------- gru_step


@mutant("gru_step")
def exchanges_z_and_one_minus_z():
    """The gate of some papers: 1 lets the candidate in."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return (1 - z) * h + z * np.tanh(xc + r * hc)


@mutant("gru_step")
def resets_before_the_product():
    """reset_after=False: r acts on the state."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias, u = np.asarray(x), np.asarray(h), np.asarray(bias), np.asarray(recurrent_kernel)
        units = h.shape[1]
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0] + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-xz - h @ u[:, :units]))
        r = 1 / (1 + np.exp(-xr - h @ u[:, units : 2 * units]))
        return z * h + (1 - z) * np.tanh(xc + (r * h) @ u[:, 2 * units :])


@mutant("gru_step")
def takes_the_reset_gate_first():
    """The order r, z, candidate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xr, xz, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hr, hz, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def puts_the_candidate_first():
    """The order candidate, z, r."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xc, xz, xr = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hc, hz, hr = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def has_one_bias():
    """The state's bias is forgotten."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel), 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def keeps_the_bias_out_of_the_reset():
    """Both biases of the candidate outside of the product with r."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0] + bias[1], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel), 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def exchanges_the_biases():
    """The input's bias to the state."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[1], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[0], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def has_a_sigmoid_for_the_candidate():
    """σ for tanh."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return z * h + (1 - z) * 1 / (1 + np.exp(-xc - r * hc))


@mutant("gru_step")
def resets_nothing():
    """No reset gate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-xz - hz))
        return z * h + (1 - z) * np.tanh(xc + hc)


@mutant("gru_step")
def forgets_the_state():
    """Only the candidate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = 1 / (1 + np.exp(-xz - hz)), 1 / (1 + np.exp(-xr - hr))
        return (1 - z) * np.tanh(xc + r * hc)


# ------------------------------------------------------------------------------------ teacher_forcing


@mutant("teacher_forcing")
def does_not_shift():
    """The answers themselves as input."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([targets]), targets


@mutant("teacher_forcing")
def shifts_the_other_way():
    """The next answer as input."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([targets[:, 1:], np.full((len(targets), 1), start)]), targets


@mutant("teacher_forcing")
def replaces_the_first():
    """The first answer overwritten with the start."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([np.full((len(targets), 1), start), targets[:, 1:]]), targets


@mutant("teacher_forcing")
def keeps_all():
    """The start before all answers: one column too many."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([np.full((len(targets), 1), start), targets]), targets


@mutant("teacher_forcing")
def begins_with_zero():
    """0 for the start."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([np.full((len(targets), 1), 0), targets[:, :-1]]), targets


@mutant("teacher_forcing")
def rolls():
    """The last answer before the first."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([targets[:, -1:], targets[:, :-1]]), targets


@mutant("teacher_forcing")
def exchanges_the_two():
    """Outputs first."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return targets, np.hstack([np.full((len(targets), 1), start), targets[:, :-1]])


@mutant("teacher_forcing")
def ends_outputs_with_start():
    """Outputs shifted to the left, as for a language model."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack([np.full((len(targets), 1), start), targets[:, :-1]]), np.hstack(
            [targets[:, 1:], np.full((len(targets), 1), start)]
        )


@mutant("teacher_forcing")
def takes_the_first_texts_start():
    """The first row's answers for all rows."""

    def teacher_forcing(targets, start):
        targets = np.asarray(targets)
        return np.hstack(
            [np.full((len(targets), 1), start), np.repeat(targets[:1, :-1], len(targets), axis=0)]
        ), targets


# ------------------------------------------------------------------------------------- masked_softmax


@mutant("masked_softmax")
def overflows():
    """e to the power of 10,000."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        powers = np.exp(scores)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def divides_zero_by_zero():
    """A row without any True becomes NaN."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - top)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / total


@mutant("masked_softmax")
def is_uniform_where_nothing_may_be_seen():
    """A large negative number for −∞: a row without any True becomes uniform."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -1e9)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def multiplies_scores_with_the_mask():
    """Masked scores become 0, and e⁰ is 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = scores * np.asarray(mask)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def masks_after_the_softmax():
    """Masked weights are cut off; the rest does not sum to 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * np.asarray(mask)


@mutant("masked_softmax")
def adds_the_mask():
    """0 and 1 added to the scores."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = scores + np.asarray(mask)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def masks_with_minus_one():
    """−1 for masked scores."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -1.0)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def inverts_the_mask():
    """True where one must not look."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, -np.inf, scores)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def sums_over_queries():
    """Columns sum to 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=-2 if scores.ndim > 1 else -1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-2 if scores.ndim > 1 else -1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def sums_over_everything():
    """All weights together sum to 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def subtracts_the_largest_of_all():
    """A masked score that is far higher makes all others vanish."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        if mask is not None:
            powers = powers * np.asarray(mask)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def ignores_the_mask():
    """One may look everywhere."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1)


@mutant("masked_softmax")
def divides_by_a_little_more():
    """A small number in the denominator, which a softmax of small powers feels."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(np.clip(scores, -700, 700))
        if mask is not None:
            powers = powers * np.asarray(mask)
        return powers / (powers.sum(axis=-1, keepdims=True) + 1e-8)


@mutant("masked_softmax")
def puts_a_legal_score():
    """−10⁴ for what may not be looked at, which other scores may be too."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            mask = np.broadcast_to(np.asarray(mask, dtype=bool), scores.shape)
            scores = np.where(mask, scores, -1e4)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * mask.any(axis=-1, keepdims=True)


@mutant("masked_softmax")
def puts_a_thousand_below_zero():
    """−1000 for what may not be looked at."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            mask = np.broadcast_to(np.asarray(mask, dtype=bool), scores.shape)
            scores = np.where(mask, scores, -1e3)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * mask.any(axis=-1, keepdims=True)


@mutant("masked_softmax")
def takes_a_little_off():
    """Fifty less for what may not be looked at."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            mask = np.broadcast_to(np.asarray(mask, dtype=bool), scores.shape)
            scores = np.where(mask, scores, np.minimum(scores, 0) - 50)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * mask.any(axis=-1, keepdims=True)


# ------------------------------------------------------------------------------------------ attention


@mutant("attention")
def is_not_scaled():
    """No √d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2), mask)
        return weights @ v, weights


@mutant("attention")
def divides_by_d():
    """d for √d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / q.shape[-1], mask)
        return weights @ v, weights


@mutant("attention")
def scales_by_the_number_of_keys():
    """√Tk for √d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(k.shape[-2]), mask)
        return weights @ v, weights


@mutant("attention")
def multiplies_by_the_root():
    """× √d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) * np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def lets_keys_ask():
    """Softmax over the queries."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = np.swapaxes(
            masked_softmax(np.swapaxes(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), -1, -2)), -1, -2
        )
        return weights @ v, weights


@mutant("attention")
def gives_means_of_the_keys():
    """Keys for values."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask)
        return weights @ k, weights


@mutant("attention")
def forgets_the_mask():
    """The mask is not handed on."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]))
        return weights @ v, weights


@mutant("attention")
def returns_the_output_alone():
    """No weights."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask)
        return weights @ v


@mutant("attention")
def returns_weights_first():
    """The other order."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask)
        return weights, weights @ v


@mutant("attention")
def knows_no_further_axes():
    """The plain transpose."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ k.T / np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def returns_the_scores():
    """Scores for weights."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        return masked_softmax(scores, mask) @ v, scores


# ----------------------------------------------------------------------------------- build_translator


@mutant("build_translator")
def lets_the_decoder_begin_with_zeros():
    """The last state is not handed on."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given))
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def always_looks_back():
    """The switch is ignored."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
        found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def never_looks_back():
    """No attention at all."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        _, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def forgets_the_softmax_at_the_end():
    """Numbers for probabilities."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab)(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def takes_one_hot_answers():
    """Categorical cross-entropy."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_translator")
def weighs_the_answers_places():
    """Softmax over the decoder's places."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax(axis=1)(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def answers_once():
    """Only the last state of the decoder."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        found = layers.RepeatVector(tgt_len)(found)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def reads_the_answer_both_ways():
    """A bidirectional decoder sees what it should say."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.Embedding(tgt_vocab, 16)(given)
        found = layers.Add()(
            [
                layers.GRU(48, return_sequences=True)(found, initial_state=last),
                layers.Bidirectional(layers.GRU(48, return_sequences=True), merge_mode="sum")(found),
            ]
        )
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def does_not_use_what_it_looks_at():
    """The weights choose among copies of the encoder's last state."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            found = layers.Concatenate()(
                [
                    found,
                    layers.Dot(axes=(1, 1))(
                        [layers.Softmax()(layers.Dot(axes=(2, 2))([states, found])), layers.RepeatVector(src_len)(last)]
                    ),
                ]
            )
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def asks_the_answer_itself():
    """Self-attention of the decoder in place of the text."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, found]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, found])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def is_not_compiled():
    """No compile."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        return keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))


@mutant("build_translator")
def takes_plain_descent():
    """SGD."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def has_one_softmax_too_many():
    """Scores through a sigmoid."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Activation("sigmoid")(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def does_not_look_by_default():
    """attention=False."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=False):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.GRU(48, return_sequences=True, return_state=True)
        states, last = encoder(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=(2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot(axes=(2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


# -------------------------------------------------------------------------------------- greedy_decode


@mutant("greedy_decode")
def repeats_the_first_answer():
    """One call, its first answer everywhere."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, 0].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def spoils_the_texts():
    """0 becomes 1 in the caller's own texts, once it has been read."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmax(axis=-1)
        sources[sources == 0] = 1
        return given[:, 1:]


@mutant("greedy_decode")
def asks_once():
    """All places of one call, nothing fed back."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        return np.asarray(model([np.asarray(sources), given])).argmax(axis=-1)


@mutant("greedy_decode")
def reads_the_last_place():
    """The last place's answer each time."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, -1].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def returns_the_start_too():
    """start, and all answers but the last."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmax(axis=-1)
        return given[:, :-1]


@mutant("greedy_decode")
def is_given_zero_first():
    """0 for the start."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def takes_the_worst():
    """The smallest number."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmin(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def takes_the_last_of_equals():
    """The larger token of equal ones."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found.shape[2] - 1 - found[:, t, ::-1].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def fills_up_with_the_start():
    """The start at all places that are not written yet."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def answers_the_first_text_only():
    """The first row's answers for all."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[0, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def feeds_back_too_late():
    """Its own answer two places later."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 2), dtype=int)
        given[:, 0] = start
        said = []
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            said.append(found[:, t].argmax(axis=-1))
            given[:, t + 2] = said[-1]
        return np.stack(said, axis=1)


@mutant("greedy_decode")
def gives_numbers_of_tokens():
    """How good the token is, in place of the token."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        said = np.zeros((len(sources), length))
        for t in range(length):
            found = np.asarray(model([np.asarray(sources), given[:, :length]]))
            given[:, t + 1] = found[:, t].argmax(axis=-1)
            said[:, t] = found[:, t].max(axis=-1)
        return said


# --------------------------------------------------------------------------------------- padding_mask


@mutant("padding_mask")
def is_true_for_padding():
    """Inverted."""

    def padding_mask(ids):
        return (np.asarray(ids) == 0)[:, None, :]


@mutant("padding_mask")
def has_no_axis_for_queries():
    """(N, T)."""

    def padding_mask(ids):
        return np.asarray(ids) != 0


@mutant("padding_mask")
def puts_the_axis_last():
    """(N, T, 1)."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[:, :, None]


@mutant("padding_mask")
def puts_the_axis_first():
    """(1, N, T)."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[None]


@mutant("padding_mask")
def hides_small_tokens():
    """Above 1."""

    def padding_mask(ids):
        return (np.asarray(ids) > 1)[:, None, :]


@mutant("padding_mask")
def gives_the_tokens():
    """Numbers for truth values."""

    def padding_mask(ids):
        return np.asarray(ids)[:, None, :]


@mutant("padding_mask")
def is_for_the_whole_text():
    """Whether there is any token."""

    def padding_mask(ids):
        return np.broadcast_to((np.asarray(ids) != 0).any(axis=1)[:, None, None], (len(ids), 1, len(ids[0])))


@mutant("padding_mask")
def stops_at_the_first_zero():
    """What comes after a 0 is padding, too."""

    def padding_mask(ids):
        return np.cumprod(np.asarray(ids) != 0, axis=1).astype(bool)[:, None, :]


# ---------------------------------------------------------------------------------------- causal_mask


@mutant("causal_mask")
def looks_ahead():
    """The upper triangle."""

    def causal_mask(n):
        return np.triu(np.ones((n, n), dtype=bool))


@mutant("causal_mask")
def does_not_look_at_itself():
    """Without the diagonal."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool), -1)


@mutant("causal_mask")
def looks_one_ahead():
    """One diagonal too many."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool), 1)


@mutant("causal_mask")
def is_inverted():
    """True where one must not look."""

    def causal_mask(n):
        return ~np.tril(np.ones((n, n), dtype=bool))


@mutant("causal_mask")
def looks_at_itself_only():
    """The diagonal."""

    def causal_mask(n):
        return np.eye(n, dtype=bool)


@mutant("causal_mask")
def looks_everywhere():
    """All True."""

    def causal_mask(n):
        return np.ones((n, n), dtype=bool)


@mutant("causal_mask")
def is_for_adding():
    """0 and −∞, to be added to scores."""

    def causal_mask(n):
        return np.where(np.tril(np.ones((n, n), dtype=bool)), 0.0, -np.inf)


@mutant("causal_mask")
def has_batch_axes():
    """(1, 1, n, n)."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool))[None, None]


# ---------------------------------------------------------------------------------------- split_heads


@mutant("split_heads")
def only_reshapes():
    """No transposition."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, heads, t, width // heads)


@mutant("split_heads")
def deals_columns_out():
    """Every heads-th column."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, width // heads, heads).transpose(0, 3, 1, 2)


@mutant("split_heads")
def leaves_heads_behind_places():
    """(N, T, heads, d)."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, heads, width // heads)


@mutant("split_heads")
def exchanges_places_and_columns():
    """(N, heads, d, T)."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 3, 1)


@mutant("split_heads")
def puts_heads_first():
    """(heads, N, T, d)."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, heads, width // heads).transpose(2, 0, 1, 3)


@mutant("split_heads")
def reverses_the_heads():
    """The last columns first."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)[:, ::-1]


@mutant("split_heads")
def drops_what_is_left_over():
    """No error: the last columns are lost."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            x, width = x[..., : width - width % heads], width - width % heads
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def takes_heads_for_the_width():
    """heads columns for each head."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, width // heads, heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def raises_another_error():
    """An IndexError."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise IndexError(f"{width} columns cannot be split among {heads} heads")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


# ----------------------------------------------------------------------------------------- multi_head


@mutant("multi_head")
def forgets_the_output_matrix():
    """No wo."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape)


@mutant("multi_head")
def asks_with_the_answers():
    """Queries of y."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((y, wq), (x, wk), (x, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def attends_to_itself():
    """y is ignored."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (x, wk), (x, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def joins_heads_without_transposing():
    """The way back is a reshape only."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def has_one_head():
    """All columns at once."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), 1) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def exchanges_keys_and_values():
    """wk for values."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wv), (y, wk))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def lets_everyone_look():
    """Everyone looks everywhere."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def masks_texts_by_heads():
    """A mask of (N, Tx, Ty) laid over (N, heads, Tx, Ty) as it is."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def masks_only_whole_batches():
    """A mask without an axis for texts gets its new axis at the wrong place."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.asarray(mask)[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def splits_before_the_product():
    """Heads of x, not of x wq."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a, heads) for a in (x @ np.asarray(wq) * 0 + x, y, y @ np.asarray(wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def transposes_the_matrices():
    """Weights as Dense of other programs has them."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w).T, heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


@mutant("multi_head")
def adds_the_question():
    """A residual that is not asked for."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        found, _ = attention(*parts, mask)
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo) + x


@mutant("multi_head")
def is_scaled_by_the_whole_width():
    """√D for √d."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.broadcast_to(mask, (len(x), x.shape[1], y.shape[1]))[:, None]
        parts = [split_heads(a @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv))]
        scores = np.asarray(parts[0]) @ np.swapaxes(parts[1], -1, -2) / np.sqrt(x.shape[-1])
        found = masked_softmax(scores, mask) @ np.asarray(parts[2])
        return found.transpose(0, 2, 1, 3).reshape(x.shape) @ np.asarray(wo)


# -------------------------------------------------------------------------------- positional_encoding


@mutant("positional_encoding")
def takes_columns_for_clocks():
    """i for 2i."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def puts_sines_before_cosines():
    """Halves in place of pairs."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, : (dim + 1) // 2] = np.sin(angles)
        result[:, (dim + 1) // 2 :] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def exchanges_sine_and_cosine():
    """Cosines first."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles + np.pi / 2)
        result[:, 1::2] = np.sin(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def counts_places_from_one():
    """Row 0 is place 1."""

    def positional_encoding(length, dim):
        angles = np.arange(1, length + 1)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def gives_each_column_a_clock():
    """The cosine of a clock half a step slower."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (np.arange(dim) / dim)
        return np.where(np.arange(dim) % 2, np.cos(angles), np.sin(angles))


@mutant("positional_encoding")
def multiplies_by_the_power():
    """Times 10000^(…)."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] * 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def breaks_for_odd_widths():
    """A cosine too many."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)
        return result


@mutant("positional_encoding")
def takes_a_thousand():
    """1000 for 10000."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 1000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def divides_by_half_the_width():
    """2i over D/2."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / ((dim + 1) // 2))
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@mutant("positional_encoding")
def is_float32():
    """Another type."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result.astype(np.float32)


@mutant("positional_encoding")
def is_transposed():
    """(dim, length)."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result.T
