"""Data frames as named columns, so that they can cross the wire."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from autograder.wire.codec import Foreign, Frame


def sendable(value: Any) -> Any:
    """Turn a pandas DataFrame or Series into plain data; return everything else as it is.

    pandas is not imported for this: without it there can be no frame.
    """
    pandas = sys.modules.get("pandas")
    if pandas is None:
        return value
    if type(value) is pandas.DataFrame:
        index = None if isinstance(value.index, pandas.RangeIndex) and value.index.start == 0 else _column(value.index)
        return Frame(tuple((str(name), _column(value.iloc[:, i])) for i, name in enumerate(value.columns)), index)
    if type(value) is pandas.Series:
        return _column(value)
    return value


def _column(data: Any) -> Any:
    values = data.to_numpy()
    return values if values.dtype.kind in "biufc" else [str(item) for item in values]


def received(value: Any) -> Any:
    """Rebuild a pandas DataFrame from a `Frame`; return everything else as it is.

    A frame that makes no sense (columns of different lengths) becomes a `Foreign`: what came is no data frame.
    """
    if not isinstance(value, Frame):
        return value
    try:
        import pandas  # noqa: PLC0415 - only the units with tables need it

        columns = {name: np.asarray(data) if isinstance(data, np.ndarray) else data for name, data in value.columns}
        return pandas.DataFrame(columns, index=value.index)
    except (ImportError, ValueError, TypeError) as error:
        return Foreign("DataFrame that cannot be read", str(error)[:200])
