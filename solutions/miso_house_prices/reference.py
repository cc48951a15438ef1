"""Reference of the house-price unit: written on its own, to be compared with, never to be shown.

Where the notebook works on whole columns this goes row by row, and where it stacks arrays this fills them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    import pandas

NUMBERS = ("bedrooms", "bathrooms", "area")
Floats = NDArray[np.float64]
Float32s = NDArray[np.float32]


def drop_rare_zipcodes(df: pandas.DataFrame, min_count: int) -> pandas.DataFrame:
    """The rows whose zipcode occurs at least min_count times."""
    often = Counter(df["zipcode"].tolist())
    return df.loc[[often[zipcode] >= min_count for zipcode in df["zipcode"].tolist()]]


def fit_preprocessor(train: pandas.DataFrame) -> dict[str, Any]:
    """What a training frame tells: sorted zipcodes (Z,), minimum (3,) and maximum (3,)."""
    columns = [train[name].tolist() for name in NUMBERS]
    return {
        "zipcodes": np.array(sorted(Counter(train["zipcode"].tolist()))),
        "minimum": np.array([min(column) for column in columns], dtype=np.float64),
        "maximum": np.array([max(column) for column in columns], dtype=np.float64),
    }


def transform(prep: dict[str, Any], df: pandas.DataFrame) -> Float32s:
    """(N, Z + 3), number by number."""
    zipcodes = np.asarray(prep["zipcodes"]).tolist()
    low, high = (np.asarray(prep[key], dtype=np.float64).tolist() for key in ("minimum", "maximum"))
    out = np.zeros((len(df), len(zipcodes) + len(NUMBERS)), dtype=np.float32)
    for i, zipcode in enumerate(df["zipcode"].tolist()):
        if zipcode in zipcodes:
            out[i, zipcodes.index(zipcode)] = 1
    for k, name in enumerate(NUMBERS):
        for i, value in enumerate(df[name].tolist()):
            if high[k] != low[k]:
                out[i, len(zipcodes) + k] = (value - low[k]) / (high[k] - low[k])
    return out


def scale_prices(train_prices: ArrayLike, test_prices: ArrayLike) -> tuple[Floats, Floats, float]:
    """Prices in units of the dearest house to train with."""
    train = np.asarray(train_prices, dtype=np.float64)
    highest = max(train.ravel().tolist())
    return train / highest, np.asarray(test_prices, dtype=np.float64) / highest, highest


def mosaic(images: Any) -> Float32s:
    """Four (h, w, 3) → (2h, 2w, 3), each put into its quarter."""
    h, w = np.shape(images[0])[:2]
    out = np.empty((2 * h, 2 * w, 3), dtype=np.float32)
    for k, image in enumerate(images):
        row, column = divmod(k, 2)
        out[row * h : (row + 1) * h, column * w : (column + 1) * w] = np.asarray(image, dtype=np.float32) / 255
    return out


def mape(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """Mean of |y − p| ÷ y, in per cent, house by house."""
    true, guessed = np.ravel(y_true).tolist(), np.ravel(y_pred).tolist()
    shares = [abs((t - p) / t) for t, p in zip(true, guessed, strict=True)]
    return 100 * sum(shares) / len(shares)


def build_mlp_branch(num_attributes: int) -> Any:
    """(A,) → (4,), by the functional API."""
    import keras  # noqa: PLC0415 - only where a model is needed

    x = attributes = keras.Input((num_attributes,))
    for units in (8, 4):
        x = keras.layers.ReLU()(keras.layers.Dense(units)(x))
    return keras.Model(attributes, x)


def build_cnn_branch(image_shape: Sequence[int], filters: Sequence[int] = (16, 32, 64)) -> Any:
    """(h, w, c) → (4,), by the functional API."""
    import keras  # noqa: PLC0415 - only where a model is needed

    layers = keras.layers
    x = image = keras.Input(tuple(image_shape))
    for number in filters:
        x = layers.Conv2D(number, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(layers.BatchNormalization()(x))
    x = layers.Dense(16, activation="relu")(layers.Flatten()(x))
    x = layers.Dropout(0.5)(layers.BatchNormalization()(x))
    return keras.Model(image, layers.Dense(4, activation="relu")(x))


def build_miso(num_attributes: int, image_shape: Sequence[int]) -> Any:
    """[(A,), (h, w, c)] → (1,), compiled."""
    import keras  # noqa: PLC0415 - only where a model is needed

    branches = [build_mlp_branch(num_attributes), build_cnn_branch(image_shape)]
    joined = keras.layers.Concatenate()([branch.outputs[0] for branch in branches])
    price = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
    model = keras.Model([branch.inputs[0] for branch in branches], price)
    model.compile(keras.optimizers.Adam(), keras.losses.MeanAbsolutePercentageError())
    return model
