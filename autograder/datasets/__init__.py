"""The course's data sets: the real ones, and small samples that need no download.

    from autograder.datasets import mnist

    (x_train, y_train), (x_test, y_test) = mnist("sample")

``"sample"`` comes with the installed packages, is deterministic and small. ``"real"`` is read from the
folder that the environment variable ``AUTOGRADER_DATA`` names; ``autograder data fetch`` fills it.

A data set is one module beside this one: its loader, and a `DataSet` that tells `autograder.datasets.fetch`
where the public originals are. A new one is added there, imported here, and listed in ``fetch.catalogue``.

=============  =====================  ==========================================================
loader         module                 sample
=============  =====================  ==========================================================
mnist          ``digits``             scikit-learn's handwritten digits, 8×8, enlarged to 28×28
fashion_mnist  ``garments``           ten simple shapes of clothes, drawn, no photographs
cifar10        ``cifar10``            balls with ten patterns, drawn, any place, size and colour
houses         ``houses``             generated houses, whose best possible error is known
quijote        ``quijote``            sentences of a stochastic grammar whose entropy is known
line           ``line``               points about a line or a parabola; there is no real set
=============  =====================  ==========================================================

``flowers`` (Fisher's irises, and as many like those as one likes), ``playground`` (the points in a plane of
TensorFlow's page), ``scenes`` (pictures and films of shapes, with boxes and masks), ``patterns`` (balls of two
families, one of them rare), ``tales`` (sentences in which it is known which words mean alike), ``newswires`` (texts of
eight topics, and duels of animals) and ``dates`` (as people write them in two languages, and as computers do) have
nothing to fetch; they are imported from their modules. So are ``digit_rows``, the handwritten digits as rows of
numbers, and ``reuters``, which has no sample of its own.

Hidden checks draw what nobody has seen from ``held_out`` of such a module, with a seed by `course_seed`.
"""

from autograder.datasets.cifar10 import cifar10
from autograder.datasets.digits import mnist
from autograder.datasets.garments import fashion_mnist
from autograder.datasets.houses import houses
from autograder.datasets.line import line
from autograder.datasets.quijote import quijote
from autograder.datasets.secret import course_seed
from autograder.datasets.store import DataError, Kind

__all__ = ["DataError", "Kind", "cifar10", "course_seed", "fashion_mnist", "houses", "line", "mnist", "quijote"]
