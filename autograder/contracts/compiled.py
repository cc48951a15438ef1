"""How a model should be compiled, and how it is: the parts of a contract, and the words for them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.compare import that
from autograder.contracts.arguments import Strategy
from autograder.contracts.parts import Arguments, Part
from autograder.contracts.probes import answers_to, probabilities_of
from autograder.language import gettext, gettext_noop
from autograder.student import Student
from autograder.training import ACCURACY, Compiled, read_compiled

_ASKED = {
    "optimizer": gettext_noop("The model is compiled with the optimizer {wanted}."),
    "loss": gettext_noop("The model is compiled with the loss {wanted}."),
}
_DIFFERENT = {
    "optimizer": gettext_noop("The optimizer should be {wanted}; it is {found}."),
    "loss": gettext_noop("The loss should be {wanted}; it is {found}."),
}
_MISSING = {
    "optimizer": gettext_noop("The optimizer should be {wanted}; it is missing."),
    "loss": gettext_noop("The loss should be {wanted}; it is missing."),
}


@dataclass(frozen=True)
class Compilation:
    """What the contract of a builder asks of how its model is compiled.

    described : the student's model for some arguments; right : the reference's, a Keras model; sizes : what one row of
    output has; draws, taken : what Hypothesis draws, with rows of input and without.
    """

    described: Callable[[Student, Arguments], dict[str, Any]]
    right: Callable[[Any, Arguments], Any]
    sizes: Callable[[Arguments], tuple[int, ...]]
    draws: Mapping[str, Strategy]
    taken: Mapping[str, Strategy]

    def named(self, optimizer: str, loss: str, metrics: Sequence[str]) -> Iterator[Part]:
        """Optimizer, loss and metrics, each a part."""
        for name, wanted in (("optimizer", optimizer), ("loss", loss)):

            def law(student: Student, _: Any, given: Arguments, name: str = name, wanted: str = wanted) -> None:
                found = getattr(self._compiled(student, given), name)
                that(found == wanted, different(name, wanted, found), got=found, expected=wanted)

            if wanted:
                yield Part(name, asked(name, wanted), law, self.taken, 0.5, examples=1)

        def measured(student: Student, _: Any, given: Arguments) -> None:
            compiled = self._compiled(student, given)
            # What Keras takes accuracy for.
            same = compiled.loss.replace("Crossentropy", "Accuracy") in compiled.metrics
            found = (*compiled.metrics, *((ACCURACY,) if same else ()))
            for metric in metrics:
                that(metric in found, without_metric(metric, found), got=found)

        if metrics:
            title = gettext("Its metrics are {metrics}.", metrics=", ".join(metrics))
            yield Part("metrics", title, measured, self.taken, 0.5, examples=1)

    def alike(self, free: Sequence[str] = ()) -> Iterator[Part]:
        """The value of the loss, and the optimizer's settings but for those that are free."""

        def valued(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._wanted(reference, given)
            p = probabilities_of((6, *self.sizes(given)))
            y = answers_to(right.loss, p)
            value, wanted = mine.loss_value(y, p), right.loss_value(y, p)
            text = gettext(
                "For outputs {outputs}, … the loss is {value:.4f}; it should be {wanted:.4f}.",
                outputs=p[0].tolist(), value=value, wanted=wanted,
            )  # fmt: skip
            that(math.isclose(value, wanted, rel_tol=1e-3, abs_tol=1e-6), text, got=value, expected=wanted)

        def stepped(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._wanted(reference, given)
            for name, wanted in right.settings.items():
                if name in free:
                    continue
                found = mine.settings.get(name, wanted)
                same = math.isclose(float(found), float(wanted), rel_tol=1e-4, abs_tol=1e-9)
                text = gettext(
                    "The optimizer's {setting} should be {wanted:g}; it is {found:g}.",
                    setting=name, wanted=wanted, found=found,
                )  # fmt: skip
                that(same, text, got=found, expected=wanted)

        title = gettext("The loss is that of the answers and the outputs that are asked for.")
        yield Part("loss_value", title, valued, self.draws, examples=2, hidden=True)
        title = gettext("The optimizer has the settings that are asked for.")
        yield Part("optimizer_settings", title, stepped, self.draws, 0.5, examples=2, hidden=True)

    def _compiled(self, student: Student, given: Arguments) -> Compiled:
        found = read_compiled(self.described(student, given))
        law = gettext("The model is not compiled: call model.compile(…) before you return it.")
        that(found is not None, law)
        assert found is not None
        return found

    def _wanted(self, reference: Any, given: Arguments) -> Compiled:
        model = self.right(reference, given)
        found = read_compiled({"config": model.to_json(), "weights": model.get_weights()})
        assert found is not None, "reference.py returns a model that is not compiled"
        return found


def asked(part: str, wanted: str) -> str:
    """Say what is asked for, a title; part : "optimizer" or "loss"."""
    return gettext(_ASKED[part], wanted=wanted)


def different(part: str, wanted: str, found: str) -> str:
    """Say what is there in place of what is asked for; found : "" if nothing is."""
    return gettext((_DIFFERENT if found else _MISSING)[part], wanted=wanted, found=found)


def without_metric(metric: str, found: Sequence[str]) -> str:
    """Say that a metric is missing among those that were found."""
    if not found:
        return gettext("{metric} should be a metric; they are none.", metric=metric)
    return gettext("{metric} should be a metric; they are {found}.", metric=metric, found=", ".join(found))
