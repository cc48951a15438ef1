"""Right solutions of `normalise_map`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("normalise_map")
def straight_formula():
    """The formula, after a look at the two ends."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float64)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return np.asarray((a - low) / (high - low), dtype=np.float32)


@variant("normalise_map")
def errstate_and_where():
    """Divides with warnings switched off, then replaces what is no number."""

    def normalise_map(a):
        a = np.array(a, dtype=float)
        with np.errstate(invalid="ignore", divide="ignore"):
            scaled = (a - np.min(a)) / np.ptp(a)
        return np.where(np.isnan(scaled), 0, scaled).astype(np.float32)


@variant("normalise_map")
def divide_with_where():
    """np.divide leaves the zeros where there is nothing to divide by."""

    def normalise_map(a):
        shifted = np.asarray(a, dtype=np.float64)
        shifted = shifted - shifted.min()
        top = shifted.max()
        out = np.zeros_like(shifted)
        np.divide(shifted, top, out=out, where=top > 0)
        return out.astype(np.float32)


@variant("normalise_map")
def loops_over_all_numbers():
    """Flat list, two loops for the ends, one for the numbers."""

    def normalise_map(a):
        forma = np.shape(a)
        numeros = [float(v) for v in np.reshape(a, -1)]
        menor = numeros[0]
        mayor = numeros[0]
        for v in numeros:
            if v < menor:
                menor = v
            if v > mayor:
                mayor = v
        resultado = []
        for v in numeros:
            if mayor == menor:
                resultado.append(0.0)
            else:
                resultado.append((v - menor) / (mayor - menor))
        return np.array(resultado, dtype="float32").reshape(forma)


@variant("normalise_map")
def or_one():
    """A range of 0 is replaced by 1."""

    def normalise_map(a):
        a = np.asarray(a).astype("float64")
        return np.asarray((a - a.min()) / ((a.max() - a.min()) or 1), dtype="float32")


@variant("normalise_map")
def interpolation():
    """np.interp maps the two ends to 0 and 1."""

    def normalise_map(a):
        values = np.asarray(a, dtype=float)
        low, high = np.min(values), np.max(values)
        if not high > low:
            return np.zeros(np.shape(a), np.float32)
        return np.interp(values.ravel(), [low, high], [0.0, 1.0]).reshape(values.shape).astype(np.float32)


@variant("normalise_map")
def copy_changed_in_place():
    """Works in place, but on a copy of its own."""

    def normalise_map(a):
        b = np.array(a, dtype=np.float64, copy=True)
        b -= b.min()
        if b.max() != 0:
            b /= b.max()
        return b.astype(np.float32)


@variant("normalise_map")
def lambda_one_line():
    """One lambda that calls another."""

    stretch = lambda a, low, high: (a - low) / (high - low) if high > low else np.zeros(np.shape(a))
    normalise_map = lambda a: np.asarray(
        stretch(np.asarray(a, dtype=float), np.min(a).astype(float), np.max(a).astype(float)), dtype=np.float32
    )


@variant("normalise_map")
def unique_values():
    """All equal is found by counting the different values."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float64)
        values = np.unique(a)
        result = np.zeros(a.shape, dtype=np.float32)
        if len(values) > 1:
            result[...] = (a - values[0]) / (values[-1] - values[0])
        return result


@variant("normalise_map")
def recursion_over_lists():
    """Turns the nested lists into numbers by recursion, axis by axis."""

    def normalise_map(a):
        ends = np.asarray(a, dtype=float)
        low, span = ends.min(), ends.max() - ends.min()

        def scale(part):
            if np.ndim(part) == 0:
                return 0.0 if span == 0 else (float(part) - low) / span
            return [scale(inner) for inner in part]

        return np.array(scale(a), dtype=np.float32)


@variant("normalise_map")
def scaler_of_sklearn():
    """MinMaxScaler on one long column, if the numbers differ."""

    def normalise_map(a):
        from sklearn.preprocessing import minmax_scale

        column = np.asarray(a, dtype=np.float64).reshape(-1, 1)
        column = column - column.min()
        if column.max() == 0:
            return np.zeros(np.shape(a), dtype=np.float32)
        unit = np.clip(minmax_scale(column / column.max()), 0, 1)
        return unit.reshape(np.shape(a)).astype(np.float32)


@variant("normalise_map")
def try_and_except():
    """Warnings become errors, and the error gives zeros."""

    def normalise_map(a):
        x = np.asarray(a, dtype=np.float64)
        try:
            with np.errstate(all="raise", under="ignore"):
                x = (x - x.min()) / (x.max() - x.min())
        except FloatingPointError:
            x = np.zeros(x.shape)
        return np.asarray(x, dtype=np.float32)
