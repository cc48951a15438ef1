"""Wrong solutions of `plot_boxes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("plot_boxes")
def not_rounded():
    """Nothing is rounded."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((1 + math.log2(C), 40 * H / H0, 40 * W / H0))
        return boxes


@mutant("plot_boxes")
def whole_numbers():
    """Rounds to whole numbers."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C)), round(40 * H / H0), round(40 * W / H0)))
        return boxes


@mutant("plot_boxes")
def cut_off():
    """Cuts off after a tenth in place of rounding."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append(tuple(int(10 * n) / 10 for n in (1 + math.log2(C), 40 * H / H0, 40 * W / H0)))
        return boxes


@mutant("plot_boxes")
def natural_logarithm():
    """ln for log2."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def log10():
    """log10 for log2."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log10(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def one_inside_the_logarithm():
    """log2 of 1 + C."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(math.log2(1 + C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def one_forgotten():
    """log2 of C alone: one channel has no width."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def channels_themselves():
    """C itself, no logarithm."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(float(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def width_over_width():
    """The depth is measured by the first shape's W."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            W0 = shapes[0][1] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / W0, 1)))
        return boxes


@mutant("plot_boxes")
def own_height():
    """Divides by the shape's own H."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = H
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def largest_height():
    """Divides by the largest H."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = max(s[0] if len(s) == 3 else 1 for s in shapes)
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def first_number_of_the_first_shape():
    """Takes n for H, if the first shape is (n,)."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0]
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def first_map_in_the_list():
    """H of the first shape that is a map, not of the first shape."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = next((s[0] for s in shapes if len(s) == 3), 1)
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def height_and_depth_swapped():
    """(width, depth, height)."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * W / H0, 1), round(40 * H / H0, 1)))
        return boxes


@mutant("plot_boxes")
def height_first():
    """(height, depth, width), as in the shape."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(40 * H / H0, 1), round(40 * W / H0, 1), round(1 + math.log2(C), 1)))
        return boxes


@mutant("plot_boxes")
def forty_forgotten():
    """Shares of 1, not of 40."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(H / H0, 1), round(W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def whole_division():
    """Divides whole numbers."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H // H0, 1), round(40 * W // H0, 1)))
        return boxes


@mutant("plot_boxes")
def units_as_height():
    """(n,) as (n, 1, 1)."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (shape[0], 1, 1)
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def units_as_row():
    """(n,) as (1, n, 1)."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, shape[0], 1)
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def dense_left_out():
    """Shapes (n,) are passed over."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            if len(shape) == 1:
                continue
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def empty_fails():
    """Asks for the first shape before it looks whether there is one."""

    import math

    def plot_boxes(shapes):
        boxes, H0 = [], shapes[0][0] if len(shapes[0]) == 3 else 1
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def square_maps():
    """Takes H for W: depth is as height."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * H / H0, 1)))
        return boxes


@mutant("plot_boxes")
def share_rounded_first():
    """Rounds the share to a tenth before it is multiplied by 40."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), 40 * round(H / H0, 1), 40 * round(W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def height_of_vgg():
    """Always divides by 224."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = 224
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def previous_height():
    """Divides by the H of the shape before."""

    import math

    def plot_boxes(shapes):
        boxes, last = [], None
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0, last = last or H, H
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes


@mutant("plot_boxes")
def dicts():
    """Dicts in place of tuples."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for shape in shapes:
            H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append(
                {"width": round(1 + math.log2(C), 1), "height": round(40 * H / H0, 1), "depth": round(40 * W / H0, 1)}
            )
        return boxes


@mutant("plot_boxes")
def shapes_overwritten():
    """Writes the three numbers of each shape into the list it was given."""

    import math

    def plot_boxes(shapes):
        boxes = []
        for k, shape in enumerate(shapes):
            shapes[k] = H, W, C = shape if len(shape) == 3 else (1, 1, shape[0])
            H0 = shapes[0][0] if len(shapes[0]) == 3 else 1
            boxes.append((round(1 + math.log2(C), 1), round(40 * H / H0, 1), round(40 * W / H0, 1)))
        return boxes
