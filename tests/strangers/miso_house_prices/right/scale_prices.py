"""Right solutions of `scale_prices`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("scale_prices")
def divide_by_the_maximum():
    """As in the hints."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return np.asarray(train_prices) / highest, np.asarray(test_prices) / highest, highest


@variant("scale_prices")
def method_max():
    """The array's own method."""

    def scale_prices(train_prices, test_prices):
        top = train_prices.max()
        return train_prices / top, test_prices / top, top


@variant("scale_prices")
def builtin_max_and_loops():
    """Loops and lists, arrays at the end."""

    def scale_prices(train_prices, test_prices):
        maximo = train_prices[0]
        for precio in train_prices:
            if precio > maximo:
                maximo = precio
        entrenamiento = []
        for precio in train_prices:
            entrenamiento.append(precio / maximo)
        prueba = []
        for precio in test_prices:
            prueba.append(precio / maximo)
        return np.array(entrenamiento), np.array(prueba), maximo


@variant("scale_prices")
def comprehensions():
    """Comprehensions and max of Python."""

    def scale_prices(train_prices, test_prices):
        m = max(train_prices)
        return np.array([p / m for p in train_prices]), np.array([p / m for p in test_prices]), float(m)


@variant("scale_prices")
def inner_helper():
    """A helper that scales."""

    def scale_prices(train_prices, test_prices):
        highest = np.amax(train_prices)

        def scaled(prices):
            return np.asarray(prices, dtype=float) / highest

        return scaled(train_prices), scaled(test_prices), highest


@variant("scale_prices")
def copies_then_in_place():
    """In-place division of float copies."""

    def scale_prices(train_prices, test_prices):
        a = np.array(train_prices, dtype=np.float64)
        b = np.array(test_prices, dtype=np.float64)
        highest = a.max()
        a /= highest
        b /= highest
        return a, b, float(highest)


@variant("scale_prices")
def map_and_tuple():
    """map over both arrays."""

    def scale_prices(train_prices, test_prices):
        highest = float(train_prices.max())
        return (*map(lambda prices: prices / highest, (train_prices, test_prices)), highest)


@variant("scale_prices")
def sorted_last():
    """The last of the sorted prices."""

    def scale_prices(train_prices, test_prices):
        highest = np.sort(train_prices)[-1]
        return np.true_divide(train_prices, highest), np.true_divide(test_prices, highest), highest


@variant("scale_prices")
def argmax_place():
    """The price at argmax, divided by np.divide."""

    def scale_prices(train_prices, test_prices):
        highest = train_prices[np.argmax(train_prices)].item()
        return np.divide(train_prices, highest), np.divide(test_prices, highest), highest


@variant("scale_prices")
def scaler_of_sklearn():
    """MaxAbsScaler on columns."""

    def scale_prices(train_prices, test_prices):
        from sklearn.preprocessing import MaxAbsScaler

        scaler = MaxAbsScaler().fit(np.asarray(train_prices, dtype=float).reshape(-1, 1))
        highest = float(scaler.max_abs_[0])
        return train_prices / highest, test_prices / highest, highest


@variant("scale_prices")
def series_of_pandas():
    """Series, then back to NumPy."""

    def scale_prices(train_prices, test_prices):
        train, test = pd.Series(train_prices, dtype=float), pd.Series(test_prices, dtype=float)
        highest = train.max()
        return train.div(highest).to_numpy(), test.div(highest).to_numpy(), highest


@variant("scale_prices")
def lambda_with_walrus():
    """One line."""

    scale_prices = lambda train_prices, test_prices: (
        train_prices / (m := np.max(train_prices)),
        test_prices / m,
        m,
    )


@variant("scale_prices")
def defensive():
    """Checks that the prices are above 0."""

    def scale_prices(train_prices, test_prices):
        train_prices, test_prices = np.asarray(train_prices), np.asarray(test_prices)
        if np.any(train_prices <= 0) or np.any(test_prices <= 0):
            raise ValueError("prices must be above 0")
        highest = float(train_prices.max())
        return train_prices.astype(float) / highest, test_prices.astype(float) / highest, highest


@variant("scale_prices")
def one_array_split_again():
    """Joins both, divides once, splits again."""

    def scale_prices(train_prices, test_prices):
        n = len(train_prices)
        everything = np.concatenate([train_prices, test_prices]).astype(float)
        highest = everything[:n].max()
        everything = everything / highest
        return everything[:n], everything[n:], highest
