"""TeX as MathML."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.render.formulas import MAX_DEPTH, mathml
from tests.support.markup import Page
from tests.support.nesting import FORMULA_LAYERS, Layer, nested, wrapped

PIECES = st.one_of(
    st.sampled_from("{}^_&'ab1+-()[]|<>\" é"),
    st.sampled_from(
        ["\\\\", r"\frac", r"\sqrt", r"\left", r"\right", r"\begin", "{cases}", r"\end", r"\text", r"\sigma"]
    ),
    st.sampled_from([r"\sum", r"\hat", r"\mathbf", r"\mathbb", r"\,", r"\vert", r"\Big", r"\nope", "<script>", "12.5"]),
)
THIN = '<mspace width="0.17em"></mspace>'


@pytest.mark.parametrize(
    ("tex", "inside"),
    [
        ("x", "<mi>x</mi>"),
        ("12.5", "<mn>12.5</mn>"),
        ("a - b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
        (r"\sigma", "<mi>σ</mi>"),
        (r"s \bmod 2", "<mi>s</mi><mo>mod</mo><mn>2</mn>"),
        ("w_i", "<msub><mi>w</mi><mi>i</mi></msub>"),
        ("x^10", "<msup><mi>x</mi><mrow><mn>1</mn></mrow></msup><mn>0</mn>"),
        ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mrow><mn>2</mn></mrow></msubsup>"),
        ("f'", "<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>"),
        (r"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
        (r"\sqrt{s}", "<msqrt><mrow><mi>s</mi></mrow></msqrt>"),
        (r"\sum_k", "<munder><mo>∑</mo><mi>k</mi></munder>"),
        (r"\hat y", '<mover accent="true"><mi>y</mi><mo>^</mo></mover>'),
        (r"\mathbb{R}", "<mi>ℝ</mi>"),
        (r"\mathbf{w}", "<mi>𝐰</mi>"),
        (r"\mathcal{L}", "<mi>ℒ</mi>"),
        (r"\text{if } z", "<mtext>if\u00a0</mtext><mi>z</mi>"),
        (r"\mathbf 1", "<mi>𝟏</mi>"),
        (r"\mathbf\theta", "<mi>θ</mi>"),
        (r"\mathbf{x}_12", "<msub><mi>𝐱</mi><mn>1</mn></msub><mn>2</mn>"),
        (r"\mathbb R", "<mi>ℝ</mi>"),
        (r"a \,\vert\, b", f"<mi>a</mi>{THIN}<mo>|</mo>{THIN}<mi>b</mi>"),
        (r"\left( a \right.", "<mrow><mo>(</mo><mrow><mi>a</mi></mrow></mrow>"),
        (r"\big(", '<mo stretchy="true" minsize="1.2em" maxsize="1.2em">(</mo>'),
        (r"\Bigr\rangle", '<mo stretchy="true" minsize="1.8em" maxsize="1.8em">⟩</mo>'),
    ],
)
def test_formulas_of_the_course(tex: str, inside: str) -> None:
    """Each construct becomes the element that says the same."""
    assert mathml(tex) == f"<math><mrow>{inside}</mrow></math>"


def test_tables_have_rows_and_cells() -> None:
    """A case distinction is a table behind a brace."""
    one = "<mtr><mtd><mrow><mn>1</mn></mrow></mtd><mtd><mrow><mi>a</mi></mrow></mtd></mtr>"
    two = "<mtr><mtd><mrow><mn>0</mn></mrow></mtd><mtd><mrow><mi>b</mi></mrow></mtd></mtr>"
    shown = f"<math><mrow><mrow><mo>{{</mo><mtable>{one}{two}</mtable></mrow></mrow></math>"
    assert mathml(r"\begin{cases} 1 & a \\ 0 & b \end{cases}") == shown


def test_a_displayed_formula_is_a_block() -> None:
    """It stands on its own line."""
    assert mathml("x", block=True).startswith('<math display="block">')


@pytest.mark.parametrize(
    "tex",
    [
        "",
        r"\nope",
        "a_",
        "}",
        "{",
        "a \\\\ b",
        "x_i_j",
        r"\left( a",
        r"\begin{cases} 1",
        "{" * 99 + "}" * 99,
        "x" * 5000,
        "$",
        r"\big",
        r"\big a",
        r"\mathbf",
        r"\mathbf\nope",
    ],
)
def test_what_is_not_known_is_left_alone(tex: str) -> None:
    """No guess and no error: the reader then sees the TeX."""
    assert mathml(tex) == ""


@pytest.mark.parametrize("layer", FORMULA_LAYERS)
def test_depth_is_bounded_wherever_a_formula_nests(layer: Layer) -> None:
    """Ten levels are drawn; what nobody can read is left alone, and is no error."""
    assert mathml(wrapped("1", [(layer, 10)]))
    for times in (MAX_DEPTH + 1, 130, 390, 799):
        assert mathml(wrapped("1", [(layer, times)])) == ""


@settings(deadline=None)
@given(nested(st.lists(PIECES, max_size=150).map("".join), FORMULA_LAYERS, 400))
def test_any_text_gives_harmless_markup_or_none(tex: str) -> None:
    """Whatever a student writes between dollars, only MathML elements come out, all of them closed."""
    page = Page(mathml(tex))
    allowed = {
        "math",
        "mrow",
        "mi",
        "mn",
        "mo",
        "mtext",
        "mspace",
        "mfrac",
        "msqrt",
        "msub",
        "msup",
        "msubsup",
        "munder",
    }
    assert {tag for tag, _ in page.tags} <= allowed | {"mover", "munderover", "mtable", "mtr", "mtd"}
    attributes = {name for _, attributes in page.tags for name in attributes}
    assert attributes <= {"display", "width", "accent", "stretchy", "minsize", "maxsize"}
