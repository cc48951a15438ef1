"""Cards as HTML, plain text and Markdown."""

from __future__ import annotations

import re
from itertools import product

import pytest

from autograder.render.card import IN_NOTEBOOK, View
from autograder.render.formats import NotebookProgress, ProgressStep, html, markdown, text
from autograder.render.page import stylesheet
from autograder.results import CounterexampleResult, ExerciseResult
from tests.support.findings import HOSTILE, SMALLEST, blocked, broken, exercise, failed, passed, practised
from tests.support.markup import Page

EVIL = exercise(
    failed(
        HOSTILE,
        HOSTILE * 3,
        counterexample=CounterexampleResult(
            **dict.fromkeys(("expected", "got", "replay"), HOSTILE), arguments={HOSTILE: HOSTILE}
        ),
    ),
    blocked(HOSTILE, HOSTILE),
    broken(HOSTILE),
    name="step",
    helped_by=(HOSTILE,),
)
EVERY = [
    exercise(passed(), score=2),
    exercise(failed(essential=True), failed(visibility="hidden"), passed(), score=1),
    exercise(blocked(), blocked()),
    exercise(broken(), passed(), blocked("step needs add, and add is not written yet.")),
    exercise(score=None),
    exercise(score=0),
    EVIL,
]
BAR = NotebookProgress((ProgressStep("step", "passed"), ProgressStep("add", "failed"), ProgressStep("<b>", "blocked")))


@pytest.mark.parametrize("result", EVERY)
def test_html_is_well_formed_and_harmless(result: ExerciseResult) -> None:
    """Every card closes what it opens, runs nothing, loads nothing, and is the same each time."""
    page = Page(html(result, IN_NOTEBOOK, BAR))
    assert page.dangers() == []
    assert html(result, IN_NOTEBOOK, BAR) == page.source
    page.source.encode()


def test_the_bar_is_heard_as_well() -> None:
    """A screen reader is told how far the student is, and once only."""
    page = Page(html(practised(passed()), IN_NOTEBOOK, BAR))
    bars = [attributes for _, attributes in page.tags if attributes.get("role") == "progressbar"]
    assert [(bar["aria-valuemin"], bar["aria-valuenow"], bar["aria-valuemax"]) for bar in bars] == [("0", "1", "3")]
    assert page.text.count(BAR.caption) == 1


@pytest.mark.parametrize("result", EVERY)
def test_an_outcome_is_never_told_by_colour_alone(result: ExerciseResult) -> None:
    """Beside each coloured sign stand words."""
    shown = Page(html(result)).text
    words = {"passed": "passes: ", "failed": "fails: ", "blocked": "not checked: ", "error": "grader stumbled: "}
    for check in result.checks:
        assert words[check.outcome] in shown


def test_hostile_text_arrives_as_text() -> None:
    """Tags, template syntax, escape sequences and changes of direction are shown, not obeyed."""
    shown = Page(html(EVIL)).text
    for part in ("<script>alert(1)</script>", "{{ 7 * 7 }}", "␛[31m", "⟨U+202E⟩evil", "␀", "⟨U+D800⟩"):
        assert part in shown
    assert "<script" not in html(EVIL)


def test_backticks_become_code() -> None:
    """A message may quote code; what stands between the backticks is escaped like everything else."""
    shown = html(exercise(failed(message="at the line `return <z>`, with ` left over")))
    assert "<code>return &lt;z&gt;</code>, with ` left over" in shown


def test_only_the_first_counterexample_is_open() -> None:
    """Two failures often have one cause; the second is one click away."""
    assert [a for t, a in Page(html(exercise(failed(), failed()))).tags if t == "details"] == [
        {"class": "ag-case", "open": None},
        {"class": "ag-case"},
    ]


def test_text_says_it_all_without_a_page() -> None:
    """The plain card of a failed exercise, letter by letter."""
    shown = text(
        practised(passed("Integers come out."), failed("Zero gives 0.", "The value should be 0.")), IN_NOTEBOOK, BAR
    )
    assert shown == (
        "✗ step: Not right yet\n"
        "  1 of 2 public checks fails.\n"
        "  ✓ Integers come out.\n"
        "  ✗ Zero gives 0.\n"
        "      The value should be 0.\n"
        "      The smallest input that shows it:\n"
        "        z              = np.array([0.0])\n"
        "        expected       = np.array([0])\n"
        "        your code gave = np.array([1])\n"
        "      To see it yourself, paste this into a cell:\n"
        "        step(np.array([0.0]))\n"
        "  ■▧□ 1 of 3 exercises pass the public checks\n"
    )


@pytest.mark.parametrize("result", EVERY)
def test_text_controls_no_terminal(result: ExerciseResult) -> None:
    """Not one escape or control character reaches the terminal."""
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text(result))


def test_markdown_of_a_failed_check() -> None:
    """A heading, the law in bold, the values and the replay in fences."""
    shown = markdown(exercise(failed("Zero gives 0.", "At `z = 0`: 1 of 3 values."), score=0.5))
    assert shown.startswith("### ◐ step: Partly right (0.5 / 2 points)\n")
    assert "- ✗ **Zero gives 0.**\n\n  At `z = 0`\\: 1 of 3 values.\n" in shown
    assert "  ```text\n  z              = np.array([0.0])\n" in shown
    assert "  ```python\n  step(np.array([0.0]))\n  ```\n" in shown


def test_markdown_is_not_steered_by_students() -> None:
    """No tag, no link, no mention, no fence that ends early."""
    shown = markdown(EVIL)
    outside = re.sub(r"^  (`{3,})\w*\n.*?^  \1$", "", shown, flags=re.M | re.S)
    assert not re.search(r"(?<!\\)`", outside)
    assert "<" not in outside
    assert not re.search(r"@\w", outside)
    assert not re.search(r"(?<!\\)\]\(", outside)
    assert "www.example" not in outside
    assert "  ````" in shown


def test_hidden_details_stay_hidden_in_every_form() -> None:
    """Where only the title may be shown, neither message nor values are anywhere in the output."""
    secret = SMALLEST.model_copy(update={"got": "secret_value"})
    result = exercise(failed("The title.", "secret message", visibility="hidden", counterexample=secret))
    for shown in (html(result, View("title")), text(result, View("title")), markdown(result, View("title"))):
        assert "The title." in shown
        assert "secret" not in shown


def _colours(css: str) -> dict[str, tuple[str, str]]:
    pairs = re.findall(r"(--ag-[a-z-]+): [^;]*?light-dark\((#\w{6}), (#\w{6})\)", css)
    return {name.removeprefix("--ag-"): (light, dark) for name, light, dark in pairs}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, after WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TONES = ("passed", "failed", "partly", "blocked", "manual")


@pytest.mark.parametrize("dark", [0, 1], ids=["light", "dark"])
def test_colours_have_enough_contrast(dark: int) -> None:
    """Every text colour reaches 4.5 : 1 on every surface it stands on, JupyterLab's own ones included."""
    colours = {name: pair[dark] for name, pair in _colours(stylesheet("card.css")).items()}
    page = re.search(r"background: light-dark\((#\w{6}), (#\w{6})\)", stylesheet("page.css"))
    code = re.findall(r"\.hl-\S+ .*light-dark\((#\w{6}), (#\w{6})\)", stylesheet("code.css"))
    assert page
    assert len(code) == 6
    notebook = ["#ffffff", "#ffffff"] if not dark else ["#111111", "#212121"]
    surfaces = [colours["surface"], colours["well"], page[1 + dark], *notebook]
    for ink, surface in product([*(colours[n] for n in ("ink", "muted", "manual"))], surfaces):
        assert contrast(ink, surface) >= 4.5, (ink, surface)
    for tone in TONES:
        assert contrast(colours[tone], colours[f"{tone}-bg"]) >= 4.5, tone
        assert contrast(colours[tone], colours["well"]) >= 4.5, tone
    for pair in code:
        assert contrast(pair[dark], colours["surface"]) >= 4.5, pair
        assert contrast(pair[dark], colours["partly-bg"]) >= 4.5, pair  # a line that stands out
