"""Hidden checks of the unit on what a CNN looks at: the contracts' other half, and the network on new pictures."""

from __future__ import annotations

import functools

import numpy as np

from autograder import models
from autograder.checks import check
from autograder.compare import shape, that
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.scenes import SHAPES, Array, scenes
from autograder.student import Student

public = complete(__file__)


@functools.cache
def unseen() -> tuple[Array, Array, Array]:
    """Pictures that no notebook gets, as the network takes them, their labels, and where the objects are."""
    shown = scenes("one", 500, np.random.default_rng(course_seed(__file__, 51_966)))
    pictures = np.abs(shown.pictures - np.median(shown.pictures, axis=(1, 2), keepdims=True))
    return pictures, np.concatenate(shown.labels), shown.masks > 0


def asked(student: Student) -> tuple[Array, tuple[Array, Array, Array]]:
    """What the trained network says of them, and the maps, weights and biases that it says it with."""
    model = models.of(student, "cnn", max_parameters=public.LARGE)
    pictures, _, _ = unseen()
    p = models.predict(model, pictures)
    shape(p, (len(pictures), len(SHAPES)), what=f"the output for {len(pictures)} pictures")
    that(bool(np.isfinite(p).all()), "The outputs should be finite numbers.")
    return p, public.taken_apart(model, pictures)


@check("build_gap_cnn", weight=0.5)
def fits_other_pictures(student):
    """The pictures may also be as small as 8 × 8, or 64 pixels wide."""
    for picture, num_classes in (((8, 8, 3), 2), ((12, 64, 2), 4)):
        x = public.some_pictures(picture)
        _, model = public.built(student, picture, num_classes)
        shape(models.predict(model, x), (4, num_classes), what=f"the output of build_gap_cnn({picture}, {num_classes})")
        maps = public.taken_apart(model, x)[0]
        shape(maps[..., 0], (4, picture[0] // 4, picture[1] // 4), what="the first map of four pictures")


@check("cnn", weight=2, essential=True)
def names_objects_that_it_has_not_seen(student):
    """It names at least 97 of 100 new pictures rightly."""
    p, _ = student.once(asked)
    right = float((p.argmax(axis=1) == unseen()[1]).mean())
    that(right >= 0.97, f"{right:.1%} of unseen pictures are named rightly.", got=right)


@check("cnn", weight=2)
def looks_at_the_object(student, reference):
    """Its class activation map is brightest on the object, in at least 60 of 100 new pictures."""
    _, (maps, kernel, _) = student.once(asked)
    _, truth, masks = unseen()
    value = reference.pointing(maps, kernel, truth, masks)
    that(value >= 0.6, f"In {value:.1%} of unseen pictures its map is brightest on the object.", got=value)
