"""A student's own network of digits on a page: one draws, and sees it read.

    from autograder.play import digit_page

    digit_page(model, examples=x_test[:10])

`steps` reads a layer, `network` a model of them, `page` writes both into a file, and the script of that file computes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.play.page import digit_page

__all__ = ["digit_page"]

__getattr__, __dir__ = facade(__name__, {"digit_page": "page"})
