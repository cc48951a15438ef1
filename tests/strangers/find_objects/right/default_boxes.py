"""Right solutions of `default_boxes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("default_boxes")
def four_loops():
    """Map, row, column, ratio: four loops and a list."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            for i in range(size):
                for j in range(size):
                    cx, cy = (j + 0.5) / size, (i + 0.5) / size
                    for r in ratios[k]:
                        rows.append([cx, cy, scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)])
                    big = np.sqrt(scales[k] * scales[k + 1])
                    rows.append([cx, cy, big, big])
        return np.array(rows)


@variant("default_boxes")
def meshgrid_for_each_map():
    """Centres by meshgrid, repeated; sizes tiled."""

    def default_boxes(sizes, scales, ratios):
        parts = []
        for size, s, s_next, rs in zip(sizes, scales[:-1], scales[1:], ratios):
            middle = (np.arange(size) + 0.5) / size
            cx, cy = np.meshgrid(middle, middle)
            root = np.sqrt(np.array(rs, dtype=float))
            w = np.append(s * root, np.sqrt(s * s_next))
            h = np.append(s / root, np.sqrt(s * s_next))
            n = len(w)
            centres = np.repeat(np.stack([cx.ravel(), cy.ravel()], axis=1), n, axis=0)
            shapes = np.tile(np.stack([w, h], axis=1), (size * size, 1))
            parts.append(np.hstack([centres, shapes]))
        return np.concatenate(parts)


@variant("default_boxes")
def product_as_in_old_ssd():
    """itertools.product(range, repeat=2), a flat list, reshaped."""

    from itertools import product
    from math import sqrt

    def default_boxes(sizes, scales, ratios):
        mean = []
        for k, f in enumerate(sizes):
            for i, j in product(range(f), repeat=2):
                cx = (j + 0.5) / f
                cy = (i + 0.5) / f
                for ar in ratios[k]:
                    mean += [cx, cy, scales[k] * sqrt(ar), scales[k] / sqrt(ar)]
                s_prime = sqrt(scales[k] * scales[k + 1])
                mean += [cx, cy, s_prime, s_prime]
        return np.array(mean).reshape(-1, 4)


@variant("default_boxes")
def array_filled_by_axes():
    """A (size, size, number, 4) array for each map, filled by broadcasting."""

    def default_boxes(sizes, scales, ratios):
        maps = []
        for k in range(len(sizes)):
            size, number = sizes[k], len(ratios[k]) + 1
            boxes = np.zeros((size, size, number, 4))
            boxes[..., 0] = ((np.arange(size) + 0.5) / size)[None, :, None]
            boxes[..., 1] = ((np.arange(size) + 0.5) / size)[:, None, None]
            for n, ratio in enumerate(ratios[k]):
                boxes[:, :, n, 2] = scales[k] * ratio**0.5
                boxes[:, :, n, 3] = scales[k] * ratio**-0.5
            boxes[:, :, -1, 2:] = (scales[k] * scales[k + 1]) ** 0.5
            maps.append(boxes.reshape(-1, 4))
        return np.vstack(maps)


@variant("default_boxes")
def one_comprehension():
    """All in one comprehension; the square is a pair like the others."""

    def default_boxes(sizes, scales, ratios):
        shapes = [
            [(s * r**0.5, s / r**0.5) for r in rs] + [((s * t) ** 0.5,) * 2]
            for s, t, rs in zip(scales, scales[1:], ratios)
        ]
        return np.array(
            [
                ((j + 0.5) / n, (i + 0.5) / n, w, h)
                for n, own in zip(sizes, shapes)
                for i in range(n)
                for j in range(n)
                for w, h in own
            ]
        )


@variant("default_boxes")
def generador_con_yield():
    """A generator, Spanish names."""

    def cajas(tam, escala, siguiente, proporciones):
        paso = 1 / tam
        for fila in range(tam):
            for columna in range(tam):
                x, y = paso / 2 + columna * paso, paso / 2 + fila * paso
                for p in proporciones:
                    raiz = p**0.5
                    yield x, y, escala * raiz, escala / raiz
                # y el cuadrado más grande
                lado = (escala * siguiente) ** 0.5
                yield x, y, lado, lado

    def default_boxes(sizes, scales, ratios):
        todas = []
        for k, tam in enumerate(sizes):
            todas.extend(cajas(tam, scales[k], scales[k + 1], ratios[k]))
        return np.array(todas)


@variant("default_boxes")
def linspace_and_divmod():
    """Centres from linspace, row and column from divmod."""

    def default_boxes(sizes, scales, ratios):
        out = []
        for k, size in enumerate(sizes):
            places = np.linspace(0.5 / size, 1 - 0.5 / size, size)
            for cell in range(size**2):
                row, column = divmod(cell, size)
                for ratio in ratios[k]:
                    height = scales[k] / np.sqrt(ratio)
                    out.append((places[column], places[row], ratio * height, height))
                out.append((places[column], places[row], *[np.sqrt(scales[k] * scales[k + 1])] * 2))
        return np.asarray(out)


@variant("default_boxes")
def counted_beforehand():
    """Counts the boxes, makes the array, and fills row after row."""

    def default_boxes(sizes, scales, ratios):
        total = 0
        for k in range(len(sizes)):
            total = total + sizes[k] * sizes[k] * (len(ratios[k]) + 1)
        result = np.zeros((total, 4))
        position = 0
        for k in range(len(sizes)):
            for row in range(sizes[k]):
                for column in range(sizes[k]):
                    for r in range(len(ratios[k]) + 1):
                        result[position, 0] = (column + 1 / 2) / sizes[k]
                        result[position, 1] = (row + 1 / 2) / sizes[k]
                        if r < len(ratios[k]):
                            result[position, 2] = scales[k] * np.sqrt(ratios[k][r])
                            result[position, 3] = scales[k] / np.sqrt(ratios[k][r])
                        else:
                            result[position, 2] = np.sqrt(scales[k] * scales[k + 1])
                            result[position, 3] = result[position, 2]
                        position += 1
        return result


@variant("default_boxes")
def kronecker_product():
    """np.kron repeats centres, np.indices gives them."""

    def default_boxes(sizes, scales, ratios):
        def one_map(k):
            n = sizes[k]
            i, j = np.indices((n, n)).reshape(2, -1)
            centres = (np.column_stack([j, i]) + 0.5) / n
            r = np.array([*ratios[k], 1.0])
            s = np.array([scales[k]] * len(ratios[k]) + [np.sqrt(scales[k] * scales[k + 1])])
            wh = np.column_stack([s * np.sqrt(r), s / np.sqrt(r)])
            return np.hstack([np.kron(centres, np.ones((len(r), 1))), np.kron(np.ones((n * n, 1)), wh)])

        return np.vstack([one_map(k) for k in range(len(sizes))])


@variant("default_boxes")
def class_for_a_map():
    """A dataclass for a feature map."""

    from dataclasses import dataclass

    @dataclass
    class FeatureMap:
        size: int
        scale: float
        bigger: float
        ratios: list

        def shapes(self):
            return [(self.scale * np.sqrt(r), self.scale / np.sqrt(r)) for r in self.ratios] + [
                (self.bigger, self.bigger)
            ]

        def boxes(self):
            for y in range(self.size):
                for x in range(self.size):
                    for w, h in self.shapes():
                        yield (x + 0.5) / self.size, (y + 0.5) / self.size, w, h

    def default_boxes(sizes, scales, ratios):
        maps = [FeatureMap(n, scales[k], np.sqrt(scales[k] * scales[k + 1]), ratios[k]) for k, n in enumerate(sizes)]
        return np.array([box for m in maps for box in m.boxes()], dtype=float)


@variant("default_boxes")
def float32_table():
    """Logarithms of the sides, and float32 comes back."""

    def default_boxes(sizes, scales, ratios):
        table = []
        for k, size in enumerate(sizes):
            s, t = np.log(scales[k]), np.log(scales[k + 1])
            logs = [(s + np.log(r) / 2, s - np.log(r) / 2) for r in ratios[k]]
            logs.append(((s + t) / 2, (s + t) / 2))
            for i in range(size):
                for j in range(size):
                    for lw, lh in logs:
                        table.append([(2 * j + 1) / (2 * size), (2 * i + 1) / (2 * size), np.exp(lw), np.exp(lh)])
        return np.array(table, dtype=np.float32)


@variant("default_boxes")
def lambda_for_a_map():
    """A lambda for each map and one that stacks them."""

    grid_of = lambda n: np.array([[(j + 0.5) / n, (i + 0.5) / n] for i in range(n) for j in range(n)])
    shapes_of = lambda s, t, rs: np.array([[s * np.sqrt(r), s / np.sqrt(r)] for r in rs] + [[np.sqrt(s * t)] * 2])
    joined = lambda c, d: np.hstack([np.repeat(c, len(d), axis=0), np.concatenate([d] * len(c))])
    default_boxes = lambda sizes, scales, ratios: np.vstack(
        [joined(grid_of(n), shapes_of(scales[k], scales[k + 1], ratios[k])) for k, n in enumerate(sizes)]
    )
