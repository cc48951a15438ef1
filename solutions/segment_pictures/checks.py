"""Hidden checks of the unit on segmentation: the contracts' other half, and the trained networks on new pictures."""

from __future__ import annotations

import functools

import numpy as np

from autograder.checks import check
from autograder.compare import array, raises, that
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.scenes import Scenes, scenes
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)


@functools.cache
def unseen() -> Scenes:
    """Pictures that no notebook gets."""
    return scenes("several", 400, np.random.default_rng(course_seed(__file__, 51_966)))


@check("dice", weight=0.5)
def is_symmetric(student):
    """Whose map comes first does not matter."""
    one, other = np.random.default_rng(3).integers(0, 4, (2, 3, 5, 4))
    there, back = (array(student.dice(*maps, 4), (4,), "fiu") for maps in ((one, other), (other, one)))
    that(bool(np.allclose(there, back)), "dice(a, b) and dice(b, a) differ.", got=back, expected=there)


@check("unet_sizes")
def refuses_what_does_not_fit(student, reference):
    """For all sides from 1 to 40 there are sizes where the stages fit, and a ValueError where they do not."""
    for padding, depth in (("same", 1), ("same", 3), ("valid", 1), ("valid", 2)):
        for side in range(1, 41):
            try:
                reference.unet_sizes(side, depth, padding)
            except ValueError:
                raises(ValueError, student.unet_sizes, side, depth, padding)


@check("unet", weight=2, essential=True)
def tells_objects_from_ground(student, reference):
    """In new pictures objects are told from the ground, measured as their Dice."""
    shown = unseen()
    value = reference.foreground_dice(shown.masks, public.segmented(student, "unet", shown.pictures))
    thresholds.at_least("foreground", value, what="The Dice of objects against ground on unseen pictures")


@check("unet")
def names_the_objects(student, reference):
    """In new pictures the pixels get the right kind, measured as the mean Dice of the three kinds."""
    shown = unseen()
    value = reference.mean_dice(shown.masks, public.segmented(student, "unet", shown.pictures), public.KINDS)
    thresholds.at_least("kinds", value, what="The mean Dice of the kinds on unseen pictures")


@check("unet")
def gains_by_its_bridges(student, reference):
    """The same network without bridges, trained as long, has more wrong pixels along the outlines."""
    shown = unseen()
    found = [public.segmented(student, name, shown.pictures) for name in ("unet", "bridgeless")]
    with_them, without = (reference.wrong_outlines(shown.masks, kinds) for kinds in found)
    thresholds.at_least("gain", without - with_them, what="The share of wrong outline pixels that the bridges save")
