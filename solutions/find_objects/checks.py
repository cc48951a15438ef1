"""Hidden checks of the unit on objects: the contracts' other half, and the detector on new pictures."""

from __future__ import annotations

import functools

import numpy as np

from autograder import models
from autograder.checks import check
from autograder.compare import shape, silent, that
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.scenes import SHAPES, SIDE, Scenes, scenes
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
GRID = 4


@functools.cache
def unseen() -> Scenes:
    """Pictures that no notebook gets."""
    return scenes("several", 400, np.random.default_rng(course_seed(__file__, 51_966)))


@check("iou", weight=0.5)
def points_bring_no_warning(student):
    """Two boxes without area are no reason for a warning."""
    silent(student.iou, public.POINTS, public.POINTS)


@check("build_detector", weight=0.5)
def fits_other_pictures(student):
    """The grid may also be as fine as the picture, or sixteen times as coarse, and the network stays as small."""
    for picture, grid, num_classes in (((8, 8, 3), 8, 1), ((64, 64, 1), 4, 2)):
        found, call = (
            public.described(student, picture, grid, num_classes),
            f"build_detector({picture}, {grid}, {num_classes})",
        )
        shape(public.answer_of(found, picture), (2, grid, grid, 5 + num_classes), what=f"the output of {call}")
        size = sum(np.size(w) for w in found["weights"])
        that(size <= 100_000, f"{call} has {size:,} parameters.", got=size)


@check("detector", weight=2, essential=True)
def finds_objects_that_it_has_not_seen(student, reference):
    """Boxes and names of the objects in new pictures are right, measured as mAP@0.5."""
    shown = unseen()
    raw = models.predict(models.of(student, "detector", max_parameters=public.LARGE), shown.pictures)
    shape(
        raw, (len(shown.pictures), GRID, GRID, 5 + len(SHAPES)), what=f"the output for {len(shown.pictures)} pictures"
    )
    that(bool(np.isfinite(raw).all()), "The outputs should be finite numbers.")
    boxes = [found / SIDE for found in shown.boxes]
    value = reference.mean_average_precision(raw, boxes, shown.labels, len(SHAPES))
    thresholds.at_least("map", value, what="The mAP@0.5 on unseen pictures")
