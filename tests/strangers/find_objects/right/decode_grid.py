"""Right solutions of `decode_grid`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("decode_grid")
def nonzero_and_stack():
    """np.nonzero, then all corners at once."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        best = grid[..., 5:].argmax(axis=-1)
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], best[i, j]


@variant("decode_grid")
def two_loops_and_lists():
    """Rows, columns, three lists; reshaped so that nothing has a shape, too."""

    def decode_grid(grid, threshold):
        S = len(grid)
        boxes, scores, labels = [], [], []
        for i in range(S):
            for j in range(S):
                cell = grid[i, j]
                label = np.argmax(cell[5:])
                score = cell[0] * cell[5 + label]
                if score >= threshold:
                    cx = (j + cell[1]) / S
                    cy = (i + cell[2]) / S
                    boxes.append([cx - cell[3] / 2, cy - cell[4] / 2, cx + cell[3] / 2, cy + cell[4] / 2])
                    scores.append(score)
                    labels.append(label)
        return np.array(boxes, dtype=float).reshape(-1, 4), np.array(scores, dtype=float), np.array(labels, dtype=int)


@variant("decode_grid")
def all_boxes_then_a_mask():
    """Decodes every cell, then keeps some by a mask."""

    def decode_grid(grid, threshold):
        s = grid.shape[0]
        rows, columns = np.indices((s, s))
        centres = np.stack([columns + grid[..., 1], rows + grid[..., 2]], axis=-1) / s
        half = grid[..., 3:5] / 2
        corners = np.concatenate([centres - half, centres + half], axis=-1)
        probability = grid[..., :1] * grid[..., 5:]
        scores = probability.max(axis=-1)
        keep = scores >= threshold
        return corners[keep], scores[keep], grid[..., 5:].argmax(axis=-1)[keep]


@variant("decode_grid")
def flat_cells_and_divmod():
    """Flat cells; row and column by divmod; the notebook's to_corners."""

    def decode_grid(grid, threshold):
        n = grid.shape[1]
        flat = grid.reshape(n * n, -1)
        score = flat[:, 0] * flat[:, 5:].max(1)
        chosen = np.flatnonzero(score >= threshold)
        row, column = np.divmod(chosen, n)
        centre_form = np.column_stack(
            [(column + flat[chosen, 1]) / n, (row + flat[chosen, 2]) / n, flat[chosen, 3], flat[chosen, 4]]
        )
        return to_corners(centre_form), score[chosen], flat[chosen, 5:].argmax(1)


@variant("decode_grid")
def celdas_de_python():
    """Python numbers only, converted at the start; Spanish names."""

    def decode_grid(grid, threshold):
        lado = grid.shape[0]
        cajas, puntos, clases = np.empty((0, 4)), [], []
        for fila, celdas in enumerate(grid.tolist()):
            for columna, (objeto, x, y, ancho, alto, *probabilidades) in enumerate(celdas):
                # la primera de las mayores
                mejor = max(probabilidades)
                if objeto * mejor < threshold:
                    continue
                cx, cy = (columna + x) / lado, (fila + y) / lado
                caja = [cx - ancho / 2, cy - alto / 2, cx + ancho / 2, cy + alto / 2]
                cajas = np.vstack([cajas, caja])
                puntos.append(objeto * mejor)
                clases.append(probabilidades.index(mejor))
        return cajas, np.array(puntos), np.array(clases, dtype=int)


@variant("decode_grid")
def empty_answer_apart():
    """A case of its own when nothing is reported."""

    def decode_grid(grid, threshold):
        found = []
        size = grid.shape[0]
        for i in range(size):
            for j in range(size):
                objectness, x, y, w, h = grid[i, j, :5]
                classes = grid[i, j, 5:]
                score = objectness * np.max(classes)
                if score >= threshold:
                    found.append(((j + x) / size, (i + y) / size, w, h, score, int(np.argmax(classes))))
        if not found:
            return np.zeros((0, 4)), np.zeros(0), np.zeros(0, dtype=int)
        cx, cy, w, h, scores, labels = map(np.array, zip(*found))
        return np.array([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]).T, scores, labels


@variant("decode_grid")
def argwhere_with_a_generator():
    """np.argwhere and a helper that decodes one cell."""

    def corners(cell, i, j, size):
        cx, cy = (j + cell[1]) / size, (i + cell[2]) / size
        return cx - cell[3] / 2, cy - cell[4] / 2, cx + cell[3] / 2, cy + cell[4] / 2

    def decode_grid(grid, threshold):
        scores = np.max(grid[:, :, 5:], axis=2) * grid[:, :, 0]
        places = np.argwhere(scores >= threshold)
        boxes = np.empty((len(places), 4))
        for n, (i, j) in enumerate(places):
            boxes[n] = corners(grid[i, j], i, j, len(grid))
        labels = np.array([grid[i, j, 5:].argmax() for i, j in places], dtype=np.int32)
        return boxes, np.array([scores[i, j] for i, j in places], dtype=float), labels


@variant("decode_grid")
def copy_changed_in_place():
    """A copy of the grid, in which the centres are moved."""

    def decode_grid(grid, threshold):
        cells = np.array(grid, dtype=float)
        n = len(cells)
        cells[:, :, 1] += np.arange(n)
        cells[:, :, 2] += np.arange(n)[:, None]
        cells[:, :, 1:3] /= n
        cells[:, :, 0] *= cells[:, :, 5:].max(axis=2)
        rows = cells[cells[:, :, 0] >= threshold]
        boxes = np.hstack([rows[:, 1:3] - rows[:, 3:5] / 2, rows[:, 1:3] + rows[:, 3:5] / 2])
        return boxes, rows[:, 0], np.argmax(rows[:, 5:], axis=1)


@variant("decode_grid")
def matrix_for_the_corners():
    """A 4 × 4 matrix turns centre form into corners."""

    def decode_grid(grid, threshold):
        S = grid.shape[0]
        M = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [-0.5, 0, 0.5, 0], [0, -0.5, 0, 0.5]])
        shift = np.zeros((S, S, 4))
        shift[..., 0], shift[..., 1] = np.meshgrid(np.arange(S), np.arange(S))
        scale = np.array([1 / S, 1 / S, 1, 1])
        corners = ((grid[..., 1:5] + shift) * scale) @ M
        labels = np.argmax(grid[..., 5:], axis=-1)
        scores = grid[..., 0] * np.take_along_axis(grid[..., 5:], labels[..., None], axis=-1)[..., 0]
        on = scores >= threshold
        return corners[on], scores[on], labels[on]


@variant("decode_grid")
def generator_and_records():
    """A generator of named tuples."""

    from collections import namedtuple

    Found = namedtuple("Found", "box score label")

    def walk(grid, threshold):
        side = grid.shape[0]
        for row, column in np.ndindex(side, side):
            p, x, y, w, h, *kinds = grid[row, column]
            label = int(np.argmax(kinds))
            if p * kinds[label] >= threshold:
                middle = np.array([(column + x) / side, (row + y) / side])
                half = np.array([w, h]) / 2
                yield Found(np.r_[middle - half, middle + half], p * kinds[label], label)

    def decode_grid(grid, threshold):
        found = list(walk(grid, threshold))
        boxes = np.array([f.box for f in found]).reshape(len(found), 4)
        return boxes, np.array([f.score for f in found]), np.array([f.label for f in found], dtype=int)


@variant("decode_grid")
def lambda_with_helpers():
    """A lambda over a few others."""

    _score = lambda g: g[..., 0] * g[..., 5:].max(-1)
    _centre = lambda g: (g[..., 1:3] + np.stack(np.meshgrid(*[np.arange(len(g))] * 2), -1)) / len(g)
    _boxes = lambda g: np.concatenate([_centre(g) - g[..., 3:5] / 2, _centre(g) + g[..., 3:5] / 2], -1)
    decode_grid = lambda grid, threshold: tuple(
        part[_score(grid) >= threshold] for part in (_boxes(grid), _score(grid), grid[..., 5:].argmax(-1))
    )


@variant("decode_grid")
def pandas_rows():
    """A DataFrame of cells and a query."""

    import pandas as pd

    def decode_grid(grid, threshold):
        s, _, depth = grid.shape
        cells = pd.DataFrame(grid.reshape(-1, depth).astype(float))
        classes = cells.iloc[:, 5:]
        cells["score"] = cells[0] * classes.max(axis=1)
        cells["label"] = classes.to_numpy().argmax(axis=1)
        cells["row"], cells["column"] = np.arange(s * s) // s, np.arange(s * s) % s
        f = cells[cells["score"] >= threshold]
        cx, cy = (f["column"] + f[1]) / s, (f["row"] + f[2]) / s
        boxes = pd.concat([cx - f[3] / 2, cy - f[4] / 2, cx + f[3] / 2, cy + f[4] / 2], axis=1)
        return boxes.to_numpy(), f["score"].to_numpy(), f["label"].to_numpy()
