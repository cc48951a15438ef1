"""Right solutions of `plot_boxes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("plot_boxes")
def hint():
    """The third hint."""

    def plot_boxes(shapes):
        boxes = [shape if len(shape) == 3 else (1, 1, shape[0]) for shape in shapes]
        return [
            (round(1 + float(np.log2(C)), 1), round(40 * H / boxes[0][0], 1), round(40 * W / boxes[0][0], 1))
            for H, W, C in boxes
        ]


@variant("plot_boxes")
def loop_with_math():
    """A loop and math.log2."""

    import math

    def plot_boxes(shapes):
        boxes = []
        first_height = None
        for shape in shapes:
            if len(shape) == 1:
                H, W, C = 1, 1, shape[0]
            else:
                H, W, C = shape
            if first_height is None:
                first_height = H
            width = 1 + math.log2(C)
            boxes.append((round(width, 1), round(40 * H / first_height, 1), round(40 * W / first_height, 1)))
        return boxes


@variant("plot_boxes")
def early_return():
    """Nothing for nothing, then a helper."""

    def plot_boxes(shapes):
        if not shapes:
            return []

        def full(shape):
            return (1, 1, *shape) if len(shape) == 1 else tuple(shape)

        unit = 40 / full(shapes[0])[0]
        out = []
        for H, W, C in map(full, shapes):
            out.append((round(1 + np.log2(C), 1), round(H * unit, 1), round(W * unit, 1)))
        return out


@variant("plot_boxes")
def one_array():
    """One NumPy array of all shapes."""

    def plot_boxes(shapes):
        if len(shapes) == 0:
            return []
        table = np.array([(1, 1) + tuple(s) if len(s) == 1 else tuple(s) for s in shapes], dtype=float)
        H, W, C = table.T
        columns = [1 + np.log2(C), 40 * H / H[0], 40 * W / H[0]]
        return [tuple(row) for row in np.round(np.stack(columns, axis=1), 1).tolist()]


@variant("plot_boxes")
def natural_logarithm():
    """ln C over ln 2."""

    import math

    def plot_boxes(shapes):
        padded = [(1,) * (3 - len(s)) + tuple(s) for s in shapes]
        return [
            (
                round(1 + math.log(c) / math.log(2), 1),
                round(40.0 * h / padded[0][0], 1),
                round(40.0 * w / padded[0][0], 1),
            )
            for h, w, c in padded
        ]


@variant("plot_boxes")
def cajas():
    """En español, con unpacking."""

    def plot_boxes(shapes):
        cajas = []
        for forma in shapes:
            *mapa, canales = forma
            alto, ancho = mapa if mapa else (1, 1)
            if not cajas:
                base = alto
            ancho_caja = 1 + np.log2(canales)
            cajas.append(tuple(round(float(n), 1) for n in (ancho_caja, 40 * alto / base, 40 * ancho / base)))
        return cajas


@variant("plot_boxes")
def formatted_text():
    """Rounds by way of a text."""

    def plot_boxes(shapes):
        def tenth(number):
            return float(f"{number:.1f}")

        triples = []
        for shape in shapes:
            triples.append(tuple(shape) if len(shape) > 1 else (1, 1, shape[0]))
        result = []
        for H, W, C in triples:
            h0 = triples[0][0]
            result.append((tenth(1 + np.log2(C)), tenth(40 * H / h0), tenth(40 * W / h0)))
        return result


@variant("plot_boxes")
def match_statement():
    """match on the shape."""

    from math import log2

    def plot_boxes(shapes):
        def split(shape):
            match tuple(shape):
                case (H, W, C):
                    return H, W, C
                case (n,):
                    return 1, 1, n

        return [
            (round(1 + log2(C), 1), round(40 * H / split(shapes[0])[0], 1), round(40 * W / split(shapes[0])[0], 1))
            for H, W, C in map(split, shapes)
        ]


@variant("plot_boxes")
def named_tuple():
    """A named tuple of sizes, made a plain one at the end."""

    from collections import namedtuple
    import math

    Map = namedtuple("Map", "height width channels")

    def plot_boxes(shapes):
        maps = [Map(*shape) if len(shape) == 3 else Map(1, 1, shape[0]) for shape in shapes]
        sizes = []
        for m in maps:
            numbers = 1 + math.log2(m.channels), 40 * m.height / maps[0].height, 40 * m.width / maps[0].height
            sizes.append(tuple(round(number, 1) for number in numbers))
        return sizes


@variant("plot_boxes")
def log2_of_twice():
    """1 + log2 C is log2 of 2 C."""

    def plot_boxes(shapes):
        heights = [s[0] if len(s) == 3 else 1 for s in shapes]
        widths = [s[1] if len(s) == 3 else 1 for s in shapes]
        channels = [s[-1] for s in shapes]
        return [
            (round(float(np.log2(2 * c)), 1), round(40 * h / heights[0], 1), round(40 * w / heights[0], 1))
            for h, w, c in zip(heights, widths, channels)
        ]


@variant("plot_boxes")
def generator():
    """A generator that remembers the first height."""

    import math

    def plot_boxes(shapes):
        def boxes():
            H0 = 0
            for shape in shapes:
                H, W, C = shape if len(shape) == 3 else (1, 1, *shape)
                H0 = H0 or H
                yield round(1 + math.log(C, 2), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)

        return list(boxes())


@variant("plot_boxes")
def tenths_as_integers():
    """Rounds tenths to integers and divides by ten."""

    def plot_boxes(shapes):
        three = [list(s) if len(s) == 3 else [1, 1] + list(s) for s in shapes]
        answer = []
        for H, W, C in three:
            tenths = [round(10 * (1 + float(np.log2(C)))), round(400 * H / three[0][0]), round(400 * W / three[0][0])]
            answer.append(tuple(t / 10 for t in tenths))
        return answer


@variant("plot_boxes")
def zip_of_three_columns():
    """Three columns, zipped."""

    def plot_boxes(shapes):
        if shapes == []:
            return []
        shapes = [s if len(s) == 3 else (1, 1, s[0]) for s in shapes]
        H, W, C = (np.array(column, dtype=float) for column in zip(*shapes))
        width = np.around(1 + np.log2(C), 1)
        height = np.around(40 * H / H[0], 1)
        depth = np.around(40 * W / H[0], 1)
        return list(zip(width.tolist(), height.tolist(), depth.tolist()))
