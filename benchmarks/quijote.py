"""The text network of the course on the whole of Don Quijote: minutes on a GPU, hours without.

    AUTOGRADER_DATA=~/data KERAS_BACKEND=jax python -m benchmarks.quijote

Windows are made one-hot batch by batch, as all of them at once would need 7 GB. What it prints stands in
``docs/real-runs.md``.
"""

from __future__ import annotations

import argparse
import time
from typing import Any

import keras
import numpy as np

from autograder.datasets.quijote import ALPHABET, quijote

LENGTH, STEP, BATCH, RATE = 60, 3, 512, 0.003
NEW = 2000
"""Windows of the text that is kept for testing."""
TEMPERATURE = 0.7
ONE_HOT = np.eye(len(ALPHABET), dtype=np.float32)


def encoded(text: str) -> np.ndarray:
    """Return the places of a text's characters in the alphabet."""
    places = {character: place for place, character in enumerate(ALPHABET)}
    return np.array([places[character] for character in text])


def windows(ids: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Return windows that begin there, (M, LENGTH, characters), one-hot."""
    return ONE_HOT[ids[starts[:, None] + np.arange(LENGTH)]]


class Windows(keras.utils.PyDataset):
    """All windows of a text in batches, in another order each epoch."""

    def __init__(self, ids: np.ndarray) -> None:
        super().__init__(workers=6, max_queue_size=24)
        self.ids, self.starts, self.rng = ids, np.arange(0, len(ids) - LENGTH, STEP), np.random.default_rng(0)
        self.on_epoch_end()

    def __len__(self) -> int:
        return len(self.starts) // BATCH

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        starts = self.starts[index * BATCH : (index + 1) * BATCH]
        return windows(self.ids, starts), self.ids[starts + LENGTH].astype(np.int32)

    def on_epoch_end(self) -> None:
        """Shuffle."""
        self.starts = self.rng.permutation(self.starts)


class Progress(keras.callbacks.Callback):
    """After each epoch, bits a character on new text, and how the network goes on with it."""

    def __init__(self, ids: np.ndarray) -> None:
        super().__init__()
        starts = np.arange(NEW)
        self.x, self.y = windows(ids, starts), ids[starts + LENGTH]
        self.prompt, self.rng, self.began = ids[:LENGTH], np.random.default_rng(0), time.perf_counter()

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002 - Keras gives it
        """Print a line."""
        p = self.model.predict(self.x, batch_size=NEW, verbose=0)[np.arange(NEW), self.y]
        bits = float(-np.log2(np.maximum(p, 1e-12)).mean())
        seconds = time.perf_counter() - self.began
        text = self.written(160) if epoch in (0, 3, 7, 11) else ""
        print(f"epoch {epoch + 1}: {bits:.3f} bits, perplexity {2**bits:.2f}, {seconds:.0f} s {text}", flush=True)

    def written(self, length: int) -> str:
        """What the network goes on to write."""
        ids = list(self.prompt)
        for _ in range(length):
            p = self.model.predict_on_batch(ONE_HOT[np.array(ids[-LENGTH:])][None])[0]
            p = np.maximum(p, 1e-12) ** (1 / TEMPERATURE)
            ids.append(int(self.rng.choice(len(p), p=p / p.sum())))
        return "".join(ALPHABET[k] for k in ids[LENGTH:])


def main() -> None:
    """Train, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=12)
    epochs = parser.parse_args().epochs
    text, test_text = quijote("real")
    data = Windows(encoded(text))
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((LENGTH, len(ALPHABET))),
            keras.layers.LSTM(256, return_sequences=True),
            keras.layers.LSTM(64),
            keras.layers.Dense(len(ALPHABET), activation="softmax"),
        ]
    )
    rate = keras.optimizers.schedules.CosineDecay(RATE, epochs * len(data))
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    print(f"{model.count_params():,} parameters, {len(data.starts):,} windows", flush=True)
    model.fit(data, epochs=epochs, verbose=0, callbacks=[Progress(encoded(test_text))])


if __name__ == "__main__":
    main()
