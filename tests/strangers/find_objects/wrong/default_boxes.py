"""Wrong solutions of `default_boxes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("default_boxes")
def rows_along_x():
    """The number of the row goes into x, that of the column into y."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    for r in ratios[k]:
                        rows.append([(i + 0.5) / size, (j + 0.5) / size, scales[k] * r**0.5, scales[k] / r**0.5])
                    big = (scales[k] * scales[k + 1]) ** 0.5
                    rows.append([(i + 0.5) / size, (j + 0.5) / size, big, big])
        return np.array(rows)


@mutant("default_boxes")
def corner_of_the_cell():
    """Boxes are centred at the cell's corner; the ½ is missing."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    for r in ratios[k]:
                        rows.append([j / size, i / size, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([j / size, i / size] + [np.sqrt(scales[k] * scales[k + 1])] * 2)
        return np.array(rows)


@mutant("default_boxes")
def no_larger_square():
    """The larger square is missing in every cell."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    for r in ratios[k]:
                        rows.append(
                            [(j + 0.5) / size, (i + 0.5) / size, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)]
                        )
        return np.array(rows).reshape(-1, 4)


@mutant("default_boxes")
def height_to_width():
    """The ratio is taken for height to width."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] / np.sqrt(r), scales[k] * np.sqrt(r)])
                    rows.append([cx, cy] + [np.sqrt(scales[k] * scales[k + 1])] * 2)
        return np.array(rows)


@mutant("default_boxes")
def no_roots():
    """Multiplies and divides by the ratio instead of by its root."""

    def default_boxes(sizes, scales, ratios):
        cajas = []
        for k, tam in enumerate(sizes):
            for fila in range(tam):
                for columna in range(tam):
                    x, y = (columna + 0.5) / tam, (fila + 0.5) / tam
                    for r in ratios[k]:
                        cajas.append([x, y, scales[k] * r, scales[k] / r])
                    lado = np.sqrt(scales[k] * scales[k + 1])
                    cajas.append([x, y, lado, lado])
        return np.array(cajas)


@mutant("default_boxes")
def corners_come_back():
    """Gives corners, not the centre form."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    x, y = (j + 0.5) / size, (i + 0.5) / size
                    shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]]
                    for w, h in shapes + [(np.sqrt(scales[k] * scales[k + 1]),) * 2]:
                        rows.append([x - w / 2, y - h / 2, x + w / 2, y + h / 2])
        return np.array(rows)


@mutant("default_boxes")
def middle_of_two_scales():
    """The larger square has the mean of both scales, not the root of their product."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    big = (scales[k] + scales[k + 1]) / 2
                    rows.append([cx, cy, big, big])
        return np.array(rows)


@mutant("default_boxes")
def column_by_column():
    """The loop over columns is the outer one."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for j in range(size):
                for i in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    big = np.sqrt(scales[k] * scales[k + 1])
                    rows.append([cx, cy, big, big])
        return np.array(rows)


@mutant("default_boxes")
def square_comes_first():
    """In each cell the larger square comes before the ratios."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    rows.append([cx, cy] + [np.sqrt(scales[k] * scales[k + 1])] * 2)
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
        return np.array(rows)


@mutant("default_boxes")
def all_boxes_of_a_ratio_together():
    """Within a map all cells' boxes of one ratio come together, not all boxes of a cell."""

    def default_boxes(sizes, scales, ratios):
        parts = []
        for k, size in enumerate(sizes):
            middle = (np.arange(size) + 0.5) / size
            x, y = (part.ravel() for part in np.meshgrid(middle, middle))
            one = np.ones(size * size)
            for r in ratios[k]:
                parts.append(np.stack([x, y, one * scales[k] * np.sqrt(r), one * scales[k] / np.sqrt(r)], axis=1))
            big = one * np.sqrt(scales[k] * scales[k + 1])
            parts.append(np.stack([x, y, big, big], axis=1))
        return np.concatenate(parts)


@mutant("default_boxes")
def ratios_of_the_first_map():
    """Every map has the ratios of the first one."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            big = np.sqrt(scales[k] * scales[k + 1])
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[0]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([cx, cy, big, big])
        return np.array(rows)


@mutant("default_boxes")
def cut_off_at_the_edges():
    """Cuts the boxes off where they leave the picture."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            big = np.sqrt(scales[k] * scales[k + 1])
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([cx, cy, big, big])
        return to_centres(np.clip(to_corners(np.array(rows)), 0, 1))


@mutant("default_boxes")
def numbers_above_one_cut():
    """Clips the numbers to 0 … 1: a side that is longer than the picture becomes 1."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            big = np.sqrt(scales[k] * scales[k + 1])
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([cx, cy, big, big])
        return np.clip(np.array(rows), 0, 1)


@mutant("default_boxes")
def scale_of_the_map_before():
    """The larger square looks back to the scale before (for the first map that is the last one)."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            big = np.sqrt(scales[k] * scales[k - 1])
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([cx, cy, big, big])
        return np.array(rows)


@mutant("default_boxes")
def square_inside_the_loop():
    """The square is appended in the loop over the ratios: once for each ratio, never when there are none."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                        rows.append([cx, cy] + [np.sqrt(scales[k] * scales[k + 1])] * 2)
        return np.array(rows).reshape(-1, 4)


@mutant("default_boxes")
def maps_without_ratios_left_out():
    """A map whose list of ratios is empty is left out, though each of its cells has the larger square."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            if not ratios[k]:
                continue
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    rows.append([cx, cy] + [np.sqrt(scales[k] * scales[k + 1])] * 2)
        return np.array(rows).reshape(-1, 4)


@mutant("default_boxes")
def ratios_sorted():
    """Sorts the ratios instead of keeping the order given."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in sorted(ratios[k]):
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    big = np.sqrt(scales[k] * scales[k + 1])
                    rows.append([cx, cy, big, big])
        return np.array(rows)
