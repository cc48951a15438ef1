"""Right solutions of `standardise`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("standardise")
def hint_with_where():
    """Arrays of floats, a mask of constant columns, np.where twice."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=float) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@variant("standardise")
def column_by_column():
    """A loop over the columns that fills arrays of zeros."""

    def standardise(train, *others):
        first = np.array(train, dtype=float)
        result = []
        for part in (first,) + others:
            part = np.array(part, dtype=float)
            out = np.zeros(part.shape)
            for d in range(first.shape[1]):
                column = first[:, d]
                if np.any(column != column[0]):
                    out[:, d] = (part[:, d] - np.mean(column)) / np.std(column)
            result.append(out)
        return result


@variant("standardise")
def plain_python_sums():
    """Lists, sums and square roots by hand; arrays only at the end."""

    def standardise(train, *others):
        rows = [[float(v) for v in row] for row in train]
        n, width = len(rows), len(rows[0])
        means = [sum(row[d] for row in rows) / n for d in range(width)]
        stds = [math.sqrt(sum((row[d] - means[d]) ** 2 for row in rows) / n) for d in range(width)]
        same = [len({row[d] for row in rows}) == 1 for d in range(width)]

        def scale(row):
            return [0.0 if same[d] else (float(row[d]) - means[d]) / stds[d] for d in range(width)]

        return [np.array([scale(row) for row in part], dtype=float).reshape(-1, width) for part in (train, *others)]


@variant("standardise")
def sklearn_scaler():
    """StandardScaler, and constant columns set to 0 afterwards."""

    def standardise(train, *others):
        from sklearn.preprocessing import StandardScaler

        parts = [np.array(part, dtype=np.float64) for part in (train, *others)]
        constant = (parts[0] == parts[0][0]).all(axis=0)
        scaler = StandardScaler().fit(parts[0])
        scaled = []
        for part in parts:
            new = scaler.transform(part) if len(part) else part.copy()
            new[:, constant] = 0.0
            scaled.append(new)
        return scaled


@variant("standardise")
def pandas_std_ddof_zero():
    """Data frames; pandas divides by N − 1 unless told otherwise."""

    def standardise(train, *others):
        import pandas as pd

        df = pd.DataFrame(np.asarray(train, dtype=float))
        fixed = df.nunique() == 1
        scale = df.std(ddof=0).mask(fixed, 1.0)
        out = []
        for part in (train, *others):
            frame = (pd.DataFrame(np.asarray(part, dtype=float)) - df.mean()) / scale
            frame.loc[:, fixed] = 0.0
            out.append(frame.to_numpy(dtype=np.float64))
        return out


@variant("standardise")
def inner_function_applied_to_all():
    """A closure over mean and factor; the factor is 0 for constant columns."""

    def standardise(train, *others):
        base = np.asarray(train).astype(np.float64)
        mean = base.mean(axis=0)
        factor = np.zeros(base.shape[1])
        varies = np.ptp(base, axis=0) > 0
        factor[varies] = 1 / base.std(axis=0)[varies]

        def scaled(part):
            return (np.asarray(part).astype(np.float64) - mean) * factor

        return [scaled(train)] + [scaled(part) for part in others]


@variant("standardise")
def normalizar():
    """In Spanish; the variance is written out."""

    def standardise(train, *others):
        entrenamiento = np.array(train, dtype="float64")
        n = entrenamiento.shape[0]
        media = entrenamiento.sum(axis=0) / n
        desviacion = np.sqrt(((entrenamiento - media) ** 2).sum(axis=0) / n)
        # columnas que no dicen nada
        constante = np.all(entrenamiento == entrenamiento[0, :], axis=0)
        desviacion[constante] = 1.0
        partes = []
        for parte in [train] + list(others):
            escalada = (np.array(parte, dtype="float64") - media) / desviacion
            escalada[:, constante] = 0
            partes.append(escalada)
        return partes


@variant("standardise")
def divide_with_where():
    """np.divide with where and out."""

    def standardise(train, *others):
        train = np.array(train, dtype=float)
        mean = np.mean(train, axis=0, keepdims=True)
        std = np.std(train, axis=0, keepdims=True)
        moves = (train.max(axis=0, keepdims=True) != train.min(axis=0, keepdims=True)) & (std > 0)
        answers = []
        for part in [train, *others]:
            moved = np.asarray(part, dtype=float) - mean
            answers.append(np.divide(moved, std, out=np.zeros_like(moved), where=np.broadcast_to(moves, moved.shape)))
        return answers


@variant("standardise")
def scaler_class():
    """A small class with fit and transform."""

    class Scaler:
        def fit(self, X):
            self.mean = X.mean(axis=0)
            self.std = X.std(axis=0)
            self.dead = np.array([np.unique(column).size == 1 for column in X.T])
            return self

        def transform(self, X):
            safe = np.where(self.dead, np.inf, self.std)
            return (X - self.mean) / safe + 0.0

    def standardise(train, *others):
        parts = [np.asarray(p, dtype=float) for p in (train, *others)]
        scaler = Scaler().fit(parts[0])
        return [scaler.transform(p) for p in parts]


@variant("standardise")
def one_column_at_a_time_and_stacked():
    """Columns are scaled one by one and stacked."""

    def standardise(train, *others):
        t = np.array(train, dtype=float)

        def one(column, reference):
            if reference.max() == reference.min():
                return np.zeros(len(column))
            return (column - reference.mean()) / reference.std()

        out = []
        for part in (train, *others):
            p = np.array(part, dtype=float)
            out.append(np.column_stack([one(p[:, d], t[:, d]) for d in range(t.shape[1])]))
        return out


@variant("standardise")
def scipy_zmap():
    """scipy's zmap scores every part against train."""

    def standardise(train, *others):
        from scipy.stats import zmap

        reference = np.asarray(train, dtype=float)
        live = ~np.isclose(np.ptp(reference, axis=0), 0, rtol=0, atol=0)
        out = []
        for part in (train, *others):
            part = np.asarray(part, dtype=float)
            scaled = np.zeros(part.shape)
            if live.any():
                scaled[:, live] = zmap(part[:, live], reference[:, live], axis=0, ddof=0)
            out.append(scaled)
        return out


@variant("standardise")
def stacked_and_split_again():
    """All parts in one table, scaled by the first rows, and cut again."""

    def standardise(train, *others):
        parts = [np.asarray(part, dtype=float) for part in (train, *others)]
        table = np.concatenate(parts, axis=0)
        seen = table[: len(parts[0])]
        keep = seen.min(axis=0) < seen.max(axis=0)
        table = np.where(keep, (table - seen.mean(axis=0)) / np.where(keep, seen.std(axis=0), 1.0), 0.0)
        return np.split(table, np.cumsum([len(part) for part in parts])[:-1])
