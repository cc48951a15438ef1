"""TeX formulas as MathML, which every browser draws without a script.

Covers what a first course in neural networks writes; whatever it does not know is left as TeX. Student text comes
through here, so nothing but the tags below is ever made, every character is escaped, and depth and length are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from markupsafe import escape

MAX_TOKENS = 800
MAX_DEPTH = 48
"""Levels of nesting: every group in braces counts, and every command that takes something."""

_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|\d+(?:\.\d+)?|\s+|.", re.DOTALL)


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_LETTERS = _pairs("""
    alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ  kappa κ  lambda λ  mu μ  nu ν
    xi ξ  pi π  rho ρ  sigma σ  tau τ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ
    Xi Ξ  Pi Π  Sigma Σ  Phi Φ  Psi Ψ  Omega Ω  partial ∂  nabla ∇  infty ∞  ell ℓ  top ⊤  emptyset ∅
""")
_SIGNS = _pairs("""
    cdot ⋅  times ×  div ÷  pm ±  mp ∓  odot ⊙  otimes ⊗  oplus ⊕  circ ∘  star ⋆  ast ∗  prime ′  colon :
    leq ≤  le ≤  geq ≥  ge ≥  neq ≠  ne ≠  approx ≈  equiv ≡  sim ∼  simeq ≃  propto ∝  ll ≪  gg ≫
    to →  rightarrow →  leftarrow ←  Rightarrow ⇒  Leftarrow ⇐  leftrightarrow ↔  Leftrightarrow ⇔  mapsto ↦
    implies ⟹  iff ⟺  in ∈  notin ∉  subset ⊂  subseteq ⊆  cup ∪  cap ∩  setminus ∖  forall ∀  exists ∃
    neg ¬  lnot ¬  land ∧  wedge ∧  lor ∨  vee ∨  mid ∣  parallel ∥  ldots …  dots …  cdots ⋯  vdots ⋮  ddots ⋱
    bmod mod  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋  lceil ⌈  rceil ⌉  lVert ‖  rVert ‖  lvert |  rvert |
    vert |  Vert ‖
    { {  } }  | ‖  _ _  % %  # #  & &
""")
_BIG = _pairs("sum ∑  prod ∏  int ∫  bigcup ⋃  bigcap ⋂")
_WORDS = frozenset(
    {"log", "ln", "exp", "max", "min", "sup", "inf", "lim", "arg", "argmax", "argmin", "sin", "cos", "tan", "tanh"}
    | {"sinh", "cosh", "det", "dim", "deg", "gcd", "Pr"}
)
_BELOW = frozenset({*_BIG, "max", "min", "sup", "inf", "lim", "argmax", "argmin"}) - {"int"}
_ACCENTS = {"hat": "^", "widehat": "^", "bar": "¯", "overline": "¯", "tilde": "~", "vec": "→", "dot": "˙", "ddot": "¨"}
_SPACES = {",": "0.17em", ":": "0.22em", ";": "0.28em", " ": "0.25em", "!": "0em", "quad": "1em", "qquad": "2em"}
_SIZES = {"big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em"}
_SIZED = {name + side: size for name, size in _SIZES.items() for side in ("", "l", "r", "m")}
_FENCES = {"pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "matrix": "", "cases": "{", "aligned": "", "align": ""}
_TEXTS = frozenset({"text", "textrm", "textit", "textbf", "texttt", "mathrm", "mathtt", "operatorname", "mbox"})
_BLACKBOARD = dict(zip("CENPQRZ1", "ℂ𝔼ℕℙℚℝℤ𝟙", strict=True))
_SCRIPT = dict(zip("BDEFHJLNOST", "ℬ𝒟ℰℱℋ𝒥ℒ𝒩𝒪𝒮𝒯", strict=True))


def mathml(tex: str, *, block: bool = False) -> str:
    """Return a formula as a ``<math>`` element, "" if it holds anything this module does not know."""
    tokens = _TOKEN.findall(tex.strip())
    if not tokens or len(tokens) > MAX_TOKENS:
        return ""
    try:
        content = _Formula(tokens).whole()
    except _UnknownError:
        return ""
    return f'<math display="block">{content}</math>' if block else f"<math>{content}</math>"


class _UnknownError(Exception):
    """Something in the formula has no MathML here."""


def _tag(name: str, *children: str) -> str:
    return f"<{name}>{''.join(children)}</{name}>"


def _leaf(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _bold(letter: str) -> str:
    """The bold mathematical letter or digit; MathML Core has no other way to say it."""
    if letter.isascii() and letter.isdigit():
        return chr(0x1D7CE + int(letter))
    if letter.isascii() and letter.isalpha():
        return chr((0x1D400 - ord("A") if letter.isupper() else 0x1D41A - ord("a")) + ord(letter))
    return letter


class _Formula:
    """Reads tokens from left to right; every method consumes what it returns."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.place = 0
        self.depth = 0

    def whole(self) -> str:
        row = self.row(())
        if self.place < len(self.tokens):
            raise _UnknownError
        return row

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        if not token:
            raise _UnknownError
        self.place += 1
        return token

    def skip(self) -> None:
        while self.peek().isspace():
            self.place += 1

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level of nesting. Whatever calls itself again goes through `row` or `atom`, where it is counted."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _UnknownError
        try:
            yield
        finally:
            self.depth -= 1

    def row(self, ends: Iterable[str]) -> str:
        """Everything up to one of ``ends``, which is left where it is."""
        parts = []
        with self.deeper():
            self.skip()
            while self.peek() and self.peek() not in ends:
                parts.append(self.scripted())
                self.skip()
        return _tag("mrow", *parts)

    def scripted(self) -> str:
        """An atom with what stands below and above it."""
        below = self.peek().removeprefix("\\") in _BELOW
        base = _tag("mrow") if self.peek() in ("^", "_") else self.atom()
        low = high = ""
        self.skip()
        while self.peek() in ("^", "_", "'"):
            sign = self.take()
            if sign == "'":
                high += _leaf("mo", "′")
            elif sign == "_" and not low:
                low = self.argument()
            elif sign == "^":
                high += self.argument()
            else:
                raise _UnknownError
            self.skip()
        high = _tag("mrow", high) if high else ""
        if low and high:
            return _tag("munderover" if below else "msubsup", base, low, high)
        if low:
            return _tag("munder" if below else "msub", base, low)
        return _tag("mover" if below else "msup", base, high) if high else base

    def argument(self) -> str:
        """A group in braces, or the next atom."""
        self.skip()
        self.part()
        if self.peek() != "{":
            return self.atom()
        self.take()
        row = self.row(("}",))
        self.expect("}")
        return row

    def part(self) -> None:
        """Part the first digit of a number from the rest: x^10 is x to the power of 1, times 0."""
        number = self.peek()
        if number[:1].isdigit():
            self.tokens[self.place : self.place + 1] = [number[0], *_TOKEN.findall(number[1:])]

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise _UnknownError

    def plain(self) -> str:
        """The letters of a group in braces, as they are, or the next letter or digit."""
        self.skip()
        self.part()
        if self.peek().isalnum():
            return self.take()
        self.expect("{")
        letters = ""
        while self.peek() != "}":
            token = self.take()
            if token == "{" or (token.startswith("\\") and token[1:] not in ("_", " ", "%", "#", "&", ",")):
                raise _UnknownError
            letters += token.removeprefix("\\")
        self.take()
        return letters

    def atom(self) -> str:
        with self.deeper():
            if self.peek() == "{":
                return self.argument()
            token = self.take()
            if token.startswith("\\"):
                return self.command(token[1:])
        if token[0].isdigit():
            return _leaf("mn", token)
        if token.isalpha():
            return _leaf("mi", token)
        if token in "}&^_$#%~" or token.isspace():
            raise _UnknownError
        return _leaf("mo", {"-": "−", "*": "∗"}.get(token, token))

    def command(self, name: str) -> str:
        if name in _LETTERS:
            return _leaf("mi", _LETTERS[name])
        if name in _SIGNS or name in _BIG:
            return _leaf("mo", _SIGNS.get(name) or _BIG[name])
        if name in _WORDS:
            return _leaf("mi", name)
        if name in _SPACES:
            return f'<mspace width="{_SPACES[name]}"></mspace>'
        if name in _TEXTS or name == "operatorname*":
            return _leaf("mtext", self.plain().replace(" ", "\u00a0"))  # MathML drops blanks at the ends
        if name in ("mathbf", "boldsymbol", "bm"):
            return _leaf("mi", "".join(map(_bold, self.letters())))
        if name in ("mathbb", "mathcal", "mathscr"):
            table = _BLACKBOARD if name == "mathbb" else _SCRIPT
            return _leaf("mi", "".join(table.get(letter, letter) for letter in self.plain()))
        if name in ("frac", "dfrac", "tfrac"):
            return _tag("mfrac", self.argument(), self.argument())
        if name == "sqrt":
            return _tag("msqrt", self.argument())
        if name in _ACCENTS:
            return f'<mover accent="true">{self.argument()}{_leaf("mo", _ACCENTS[name])}</mover>'
        if name == "underbrace":
            return _tag("munder", self.argument(), _leaf("mo", "⏟"))
        if name in _SIZED:
            return self.fence(_SIZED[name])
        if name == "left":
            return self.fenced()
        if name == "begin":
            return self.table()
        raise _UnknownError

    def letters(self) -> str:
        """A group in braces or the next letter, where Greek letters are letters too."""
        start = self.place
        try:
            return self.plain()
        except _UnknownError:
            self.place = start
            self.skip()
            name = self.take()
            if name == "{":
                name = self.take()
                self.expect("}")
            if name[1:] not in _LETTERS:
                raise
            return _LETTERS[name[1:]]

    def fence(self, size: str = "") -> str:
        """A bracket or a line; ``size`` is its height, "" for that of what it encloses."""
        self.skip()
        token = self.take()
        sign = _SIGNS.get(token[1:], "") if token.startswith("\\") else token
        if len(sign) != 1 or sign.isalnum():
            raise _UnknownError
        if sign == ".":
            return ""
        return (
            f'<mo stretchy="true" minsize="{size}" maxsize="{size}">{escape(sign)}</mo>' if size else _leaf("mo", sign)
        )

    def fenced(self) -> str:
        opening = self.fence()
        content = self.row(("\\right",))
        self.expect("\\right")
        return _tag("mrow", opening, content, self.fence())

    def table(self) -> str:
        name = self.plain().rstrip("*")
        if name not in _FENCES:
            raise _UnknownError
        rows: list[list[str]] = [[]]
        while True:
            rows[-1].append(_tag("mtd", self.row(("&", "\\\\", "\\end"))))
            match self.take():
                case "\\\\":
                    rows.append([])
                case "\\end":
                    break
        if self.plain().rstrip("*") != name:
            raise _UnknownError
        body = _tag("mtable", *(_tag("mtr", *cells) for cells in rows if cells != ["<mtd><mrow></mrow></mtd>"]))
        fences = [_leaf("mo", sign) for sign in _FENCES[name]]
        return _tag("mrow", *fences[:1], body, *fences[1:])
