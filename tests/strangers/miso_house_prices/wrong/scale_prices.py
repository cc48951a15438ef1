"""Wrong solutions of `scale_prices`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("scale_prices")
def maximum_of_all():
    """The leak: the maximum of both arrays."""

    def scale_prices(train_prices, test_prices):
        highest = float(max(np.max(train_prices), np.max(test_prices, initial=0)))
        return train_prices / highest, test_prices / highest, highest


@mutant("scale_prices")
def each_by_its_own():
    """The test prices by the test maximum."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return train_prices / highest, test_prices / np.max(test_prices, initial=1), highest


@mutant("scale_prices")
def divides_in_place():
    """/= changes the caller's float arrays and fails for whole numbers."""

    def scale_prices(train_prices, test_prices):
        highest = train_prices.max()
        train_prices /= highest
        test_prices /= highest
        return train_prices, test_prices, highest


@mutant("scale_prices")
def writes_into_float_arrays_only():
    """Whole numbers are converted, but float arrays are divided in place."""

    def scale_prices(train_prices, test_prices):
        train, test = np.asarray(train_prices, dtype=float), np.asarray(test_prices, dtype=float)
        highest = train.max()
        train /= highest
        test /= highest
        return train, test, highest


@mutant("scale_prices")
def whole_division():
    """// makes every price 0 or 1."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return train_prices // highest, test_prices // highest, highest


@mutant("scale_prices")
def filled_into_whole_numbers():
    """zeros_like of whole numbers truncates the fractions."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        train, test = np.zeros_like(train_prices), np.zeros_like(test_prices)
        for i, price in enumerate(train_prices):
            train[i] = price / highest
        for i, price in enumerate(test_prices):
            test[i] = price / highest
        return train, test, highest


@mutant("scale_prices")
def minimum_and_maximum():
    """Scales between minimum and maximum."""

    def scale_prices(train_prices, test_prices):
        low, high = np.min(train_prices), np.max(train_prices)
        span = high - low if high > low else 1
        return (train_prices - low) / span, (test_prices - low) / span, high


@mutant("scale_prices")
def without_the_highest():
    """Gives two arrays and forgets the highest price."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return train_prices / highest, test_prices / highest


@mutant("scale_prices")
def highest_after_scaling():
    """The highest price is taken after scaling: always 1."""

    def scale_prices(train_prices, test_prices):
        train = train_prices / np.max(train_prices)
        return train, test_prices / np.max(train_prices), np.max(train)


@mutant("scale_prices")
def mean_instead_of_maximum():
    """Divides by the mean."""

    def scale_prices(train_prices, test_prices):
        highest = np.mean(train_prices)
        return train_prices / highest, test_prices / highest, highest


@mutant("scale_prices")
def test_left_alone():
    """Only the training prices are scaled."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return train_prices / highest, test_prices, highest


@mutant("scale_prices")
def last_price():
    """Takes the last price for the highest."""

    def scale_prices(train_prices, test_prices):
        highest = train_prices[-1]
        return train_prices / highest, test_prices / highest, highest


@mutant("scale_prices")
def test_clipped():
    """Test prices above the highest training price are cut off at 1."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return train_prices / highest, np.minimum(test_prices / highest, 1), highest


@mutant("scale_prices")
def rounded():
    """Rounds to two decimals."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return np.round(train_prices / highest, 2), np.round(test_prices / highest, 2), highest


@mutant("scale_prices")
def maximum_of_the_notebook():
    """Prices of the notebook's train instead of the argument."""

    def scale_prices(train_prices, test_prices):
        highest = float(train["price"].max())
        return train_prices / highest, test_prices / highest, highest


@mutant("scale_prices")
def wrong_order_of_results():
    """The highest price comes first."""

    def scale_prices(train_prices, test_prices):
        highest = np.max(train_prices)
        return highest, train_prices / highest, test_prices / highest


@mutant("scale_prices")
def columns_instead_of_vectors():
    """Reshapes to (N, 1) for a scaler and leaves it so."""

    def scale_prices(train_prices, test_prices):
        highest = float(np.max(train_prices))
        return train_prices.reshape(-1, 1) / highest, test_prices.reshape(-1, 1) / highest, highest


@mutant("scale_prices")
def highest_starts_at_zero_and_skips_one():
    """The loop for the maximum starts at 1: the first price is not seen."""

    def scale_prices(train_prices, test_prices):
        highest = train_prices[-1]
        for i in range(1, len(train_prices)):
            if train_prices[i] > highest:
                highest = train_prices[i]
        return train_prices / highest, test_prices / highest, highest
