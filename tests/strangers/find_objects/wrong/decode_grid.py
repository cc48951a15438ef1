"""Wrong solutions of `decode_grid`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("decode_grid")
def rows_along_x():
    """The row goes into x, the column into y."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (i + x) / size, (j + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def objectness_only():
    """The score is the objectness alone."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0]
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def cell_forgotten():
    """x and y are taken for places in the picture; row and column are forgotten."""

    def decode_grid(grid, threshold):
        puntos = grid[..., 0] * grid[..., 5:].max(axis=-1)
        si = puntos >= threshold
        x, y, w, h = grid[si][:, 1:5].T
        cajas = np.stack([x - w / 2, y - h / 2, x + w / 2, y + h / 2], axis=1)
        return cajas, puntos[si], grid[si][:, 5:].argmax(axis=1)


@mutant("decode_grid")
def centres_in_cells():
    """Does not divide the centres by S."""

    def decode_grid(grid, threshold):
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = j + x, i + y
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def centre_form_comes_back():
    """Gives (cx, cy, w, h) instead of corners."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        return np.stack([(j + x) / size, (i + y) / size, w, h], axis=1), scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def centre_taken_for_the_corner():
    """The centre is taken for the left upper corner."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        x0, y0 = (j + x) / size, (i + y) / size
        return np.stack([x0, y0, x0 + w, y0 + h], axis=1), scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def sizes_divided_by_the_grid():
    """Takes w and h for cells and divides them by S, too."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy, w, h = (j + x) / size, (i + y) / size, w / size, h / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def cut_off_at_the_edges():
    """Clips the boxes to the picture."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes.clip(0, 1), scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def grid_of_four():
    """Divides by 4, whatever S is."""

    def decode_grid(grid, threshold):
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / 4, (i + y) / 4
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def three_classes():
    """Looks at the first three classes only."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        kinds = grid[..., 5:8]
        scores = grid[..., 0] * kinds.max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], kinds.argmax(axis=-1)[i, j]


@mutant("decode_grid")
def both_above_the_threshold():
    """Asks objectness and class probability each for the threshold, not their product: seen at 0.6, 0.6 and 0.5."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        kind = grid[..., 5:].max(axis=-1)
        i, j = np.nonzero((grid[..., 0] >= threshold) & (kind >= threshold))
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, (grid[..., 0] * kind)[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def above_the_threshold():
    """A score that equals the threshold is not reported."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores > threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def shape_of_nothing():
    """If nothing is reported the boxes have the shape (0,), and the labels are floats."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        boxes, scores, labels = [], [], []
        for i in range(size):
            for j in range(size):
                p, x, y, w, h = grid[i, j, :5]
                score = p * grid[i, j, 5:].max()
                if score >= threshold:
                    cx, cy = (j + x) / size, (i + y) / size
                    boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
                    scores.append(score)
                    labels.append(grid[i, j, 5:].argmax())
        return np.array(boxes), np.array(scores), np.array(labels)


@mutant("decode_grid")
def best_score_first():
    """Sorts by falling score instead of row by row."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        order = np.argsort(-scores[i, j], kind="stable")
        i, j = i[order], j[order]
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j, 5:].argmax(axis=-1)


@mutant("decode_grid")
def column_by_column():
    """The loop over columns is the outer one."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        boxes, scores, labels = [], [], []
        for j in range(size):
            for i in range(size):
                p, x, y, w, h = grid[i, j, :5]
                score = p * grid[i, j, 5:].max()
                if score >= threshold:
                    cx, cy = (j + x) / size, (i + y) / size
                    boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
                    scores.append(score)
                    labels.append(grid[i, j, 5:].argmax())
        return np.array(boxes).reshape(-1, 4), np.array(scores), np.array(labels, dtype=int)


@mutant("decode_grid")
def grid_changed_in_place():
    """Moves the centres within the grid: it does not stay as it was."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        grid[..., 1] = (grid[..., 1] + np.arange(size)) / size
        grid[..., 2] = (grid[..., 2] + np.arange(size)[:, None]) / size
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        rows = grid[scores >= threshold]
        return to_corners(rows[:, 1:5]), scores[scores >= threshold], rows[:, 5:].argmax(axis=1)


@mutant("decode_grid")
def last_of_equal_classes():
    """Of equally probable classes it takes the last."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        labels = np.argsort(grid[i, j, 5:], axis=-1, kind="stable")[:, -1]
        return boxes, scores[i, j], labels


@mutant("decode_grid")
def labels_from_the_whole_row():
    """argmax over the whole row of numbers, so that the label is 5 too large or no class at all."""

    def decode_grid(grid, threshold):
        size = grid.shape[0]
        scores = grid[..., 0] * grid[..., 5:].max(axis=-1)
        i, j = np.nonzero(scores >= threshold)
        x, y, w, h = grid[i, j, 1:5].T
        cx, cy = (j + x) / size, (i + y) / size
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[i, j], grid[i, j].argmax(axis=-1)
