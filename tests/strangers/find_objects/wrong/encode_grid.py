"""Wrong solutions of `encode_grid`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("encode_grid")
def column_first():
    """Indexed [column, row]."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[column, row] = 0
            target[column, row, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[column, row, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def place_in_the_picture():
    """x and y are the place in the picture, not in the cell."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx, cy, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def label_as_a_number():
    """The class stands there as a number, not as one-hot."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column, :6] = 1, cx * grid - column, cy * grid - row, w, h, labels[k]
        return target


@mutant("encode_grid")
def no_objectness():
    """The first number stays 0."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            columna, fila = int(cx * grid), int(cy * grid)
            target[fila, columna] = 0
            target[fila, columna, 1:5] = cx * grid - columna, cy * grid - fila, w, h
            target[fila, columna, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def sizes_in_cells():
    """w and h in cells, not as shares of the picture."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w * grid, h * grid
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def grid_of_four():
    """The grid is always 4 × 4."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((4, 4, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * 4), int(cy * 4)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * 4 - column, cy * 4 - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def three_classes():
    """The last axis has 8 numbers, whatever num_classes is."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 8), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def nearest_cell():
    """Rounds instead of cutting off: the cell is one too far right or down, x and y may be negative."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = min(round(cx * grid), grid - 1), min(round(cy * grid), grid - 1)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def last_box_wins():
    """No comparison of areas: the last box in a cell overwrites the others."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for (cx, cy, w, h), label in zip(boxes, labels):
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + label] = 1
        return target


@mutant("encode_grid")
def first_box_wins():
    """No comparison of areas: the first box in a cell stays."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for (cx, cy, w, h), label in zip(boxes, labels):
            column, row = int(cx * grid), int(cy * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + label] = 1
        return target


@mutant("encode_grid")
def double_precision():
    """The array is one of float64."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes))
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def two_classes_in_a_cell():
    """A larger box overwrites the numbers of a smaller one, but the smaller one's class stays, too."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def last_of_equal_areas():
    """Of equal areas in a cell the last box gets it, not the first."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: boxes[k][2] * boxes[k][3]):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def widest_box_wins():
    """Compares the widths, not the areas."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column] = 0
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def arrays_only():
    """Slices the boxes at once: a list is refused."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            x, y = boxes[k, :2] * grid
            column, row = int(x), int(y)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, x - column, y - row, boxes[k, 2], boxes[k, 3]
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def boxes_scaled_in_place():
    """Multiplies the centres by the grid in the argument: an array of floats does not stay as it was."""

    def encode_grid(boxes, labels, grid, num_classes):
        boxes = np.asarray(boxes, dtype=float)
        boxes[:, :2] *= grid
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            x, y, w, h = boxes[k]
            column, row = int(x), int(y)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, x - column, y - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def all_empty_cells_are_ground_class():
    """Cells without an object say class 0 instead of zeros."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        classes = np.zeros((grid, grid), dtype=int)
        for k in sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k)):
            cx, cy, w, h = boxes[k]
            column, row = int(cx * grid), int(cy * grid)
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            classes[row, column] = labels[k]
        target[..., 5:] = np.eye(num_classes)[classes]
        return target
