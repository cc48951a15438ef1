"""Text: Don Quijote, and a sample of invented sentences whose entropy is known exactly.

The sample. A small stochastic grammar (`RULES`) writes Spanish-looking sentences. Subject and adjective agree
in gender across a relative clause, so there is something to remember for twenty characters and more (a small
network does not learn it in minutes: that is where its last few hundredths of a bit are lost).

Its entropy. To write a sentence the grammar makes choices, independent given the rule. No sentence can be
written in two ways, so the sentence tells the choices, and by the chain rule its entropy is the sum of theirs::

    H(rule) = −Σᵢ pᵢ log₂ pᵢ + Σᵢ pᵢ Σ H(rules named in alternative i)
    L(rule) =                  Σᵢ pᵢ (characters of alternative i + Σ L(rules named in it))

Sentences are independent, and ". " ends a sentence and stands nowhere else, so the text tells the sentences.
Hence n sentences have entropy n·H(sentence) and, for large n, n·L(sentence) characters: the text carries
H(sentence) / L(sentence) bits a character (`entropy_rate`). No predictor of the next character has a smaller
mean cross-entropy, however much of the text before it may see; one that sees a window only can come close.

The real text. Don Quijote from "En un lugar de la Mancha" on, lower case. Accents stay (á é í ó ú ü ñ); the
few foreign ones fold (à, ï, ù) and the w of king Wamba becomes v; dashes and guillemets become - and ";
digits and the one square bracket fall out; every run of blanks and line ends is one space. That leaves 45 characters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache

import numpy as np

from autograder.datasets import store
from autograder.datasets.store import DataError, DataFile, DataSet, Kind

N_TRAIN, N_TEST = 60_000, 6_000
"""Characters of the sample, at least: it ends with a whole sentence."""
REAL_TEST = 0.1
"""Share of Don Quijote, at its end, that is kept for testing."""
ALPHABET = " !\"'(),-.:;?abcdefghijlmnopqrstuvxyz¡¿áéíñóúü"
"""The 45 characters of the real text."""
_SEED = 1605
_START = "en un lugar de la mancha"

QUIJOTE = DataSet(
    name="quijote",
    title="Don Quijote: 2,110,727 characters",
    source="Miguel de Cervantes; Project Gutenberg, eBook 2000",
    licence="public domain",
    files=(
        DataFile(
            path="quijote.txt",
            url="https://raw.githubusercontent.com/fernandocruzp/LectorQuijote/"
            "199d3a208ad453d86ff2583f2364ac4addbbb250/pg2000.txt",
            sha256="b23f7e93e3641ed041e59ed21da93c0d5610e991c9a2688e034c4345829b76b3",
            size=2_168_310,
        ),
    ),
)

Rules = Mapping[str, tuple[tuple[int, str], ...]]
"""Name → alternatives (weight, text), in which {name} stands for a rule. No rule leads back to itself."""

RULES: Rules = {
    "sentence": (
        (3, "{he} {does}. "),
        (3, "{she} {does}. "),
        (6, "{he} {was} {good_he}. "),
        (6, "{she} {was} {good_she}. "),
        (1, "un día, {he} {does}. "),
        (1, "un día, {she} {does}. "),
    ),
    "he": ((4, "el {man}"), (2, "el {man} de {place}"), (2, "el {man} que {acts}"), (2, "don {lord}")),
    "she": ((4, "la {woman}"), (2, "la {woman} de {place}"), (2, "la {woman} que {acts}"), (2, "doña {lady}")),
    "lord": ((3, "quijote"), (1, "juan")),
    "lady": ((2, "inés"), (1, "luz")),
    "man": ((6, "caballero"), (4, "escudero"), (3, "hidalgo"), (2, "cura"), (2, "barbero"), (1, "pastor")),
    "woman": ((6, "dama"), (4, "duquesa"), (3, "ventera"), (2, "sobrina"), (2, "princesa"), (1, "pastora")),
    "place": ((4, "la mancha"), (2, "toledo"), (2, "la venta"), (1, "sevilla")),
    "acts": ((3, "canta"), (3, "duerme en {place}"), (2, "llega de {place}"), (1, "no come")),
    "was": ((3, "es"), (2, "era"), (1, "parece")),
    "good_he": ((3, "famoso"), (2, "bueno"), (2, "loco"), (1, "discreto")),
    "good_she": ((3, "hermosa"), (2, "buena"), (2, "loca"), (1, "discreta")),
    "does": ((4, "busca {thing}"), (3, "mira {thing}"), (2, "pide {thing}"), (2, "va a {place}")),
    "thing": (
        (4, "el molino"),
        (3, "la espada"),
        (2, "la luna"),
        (2, "un libro"),
        (2, "el yelmo"),
        (1, "un queso"),
        (1, "agua"),
    ),
}


def quijote(kind: Kind = "sample") -> tuple[str, str]:
    """Return (training text, test text), the second being what follows the first.

    kind : "sample" (60,001 and 6,024 characters of the grammar's sentences) or "real" (Don Quijote,
    1,859,479 and 206,609 characters, from $AUTOGRADER_DATA).

    Raises: ValueError for another kind, DataError if the real text is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "sample":
        return write(_SEED, N_TRAIN), write(_SEED + 1, N_TEST)
    text = _real()
    cut = text.rfind(" ", 0, int((1 - REAL_TEST) * len(text))) + 1
    return text[:cut], text[cut:]


def write(seed: int, length: int) -> str:
    """Return whole sentences of the grammar, just enough of them for ``length`` characters or more."""
    rng = np.random.default_rng(seed)
    sentences: list[str] = []
    written = 0
    while written < length:
        sentences.append(_expand("sentence", rng))
        written += len(sentences[-1])
    return "".join(sentences)


def entropy_rate() -> float:
    """Return the bits a character of the sample carries: what the best possible predictor still cannot know."""
    bits, characters = measure("sentence")
    return bits / characters


@cache
def measure(rule: str) -> tuple[float, float]:
    """Return the entropy of what a rule writes, in bits, and its mean length, in characters; both exact."""
    bits = characters = 0.0
    total = sum(weight for weight, _ in RULES[rule])
    for weight, text in RULES[rule]:
        share = weight / total
        bits -= share * math.log2(share)
        for part, is_rule in _parts(text):
            inner, length = measure(part) if is_rule else (0.0, len(part))
            bits += share * inner
            characters += share * length
    return bits, characters


def _expand(rule: str, rng: np.random.Generator) -> str:
    weights = np.array([weight for weight, _ in RULES[rule]], dtype=float)
    text = RULES[rule][int(rng.choice(len(weights), p=weights / weights.sum()))][1]
    return "".join(_expand(part, rng) if is_rule else part for part, is_rule in _parts(text))


@cache
def _parts(text: str) -> tuple[tuple[str, bool], ...]:
    """Split "el {man}" into ("el ", False), ("man", True)."""
    return tuple((part, i % 2 == 1) for i, part in enumerate(re.split(r"\{(\w+)\}", text)) if part)


def _real() -> str:
    place = store.locate("quijote", "quijote.txt")
    try:
        text = clean(place.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{place}: cannot be read ({error}). Delete it and fetch it again.") from None
    start = text.find(_START)
    if start < 0 or not set(text) <= set(ALPHABET):
        raise DataError(f"{place}: expected the text of Don Quijote, in Spanish; found something else.")
    return text[start:]


def clean(text: str) -> str:
    """Return ``text`` in the 45 characters of `ALPHABET`; characters that have no place there fall out."""
    text = text.lower().translate(_FOLD)
    return re.sub(r"\s+", " ", re.sub(r"[^\s" + re.escape(ALPHABET) + "]", "", text)).strip()


_FOLD = str.maketrans({"à": "a", "ï": "i", "ù": "u", "w": "v", "—": "-", "«": '"', "»": '"'})


def body(original: bytes) -> bytes:
    """Return the book without what Project Gutenberg put around it, lines ended by a line feed.

    original : the eBook's plain text as published, UTF-8.

    Raises: DataError if the marks of its beginning and end are not there.
    """
    found = re.search(rb"\*\*\* ?START OF[^\n]*\n(.*)\n\*\*\* ?END OF", original.replace(b"\r\n", b"\n"), re.DOTALL)
    if found is None:
        raise DataError("expected a plain text of Project Gutenberg, with its lines *** START OF … and *** END OF …")
    return found[1].strip() + b"\n"
