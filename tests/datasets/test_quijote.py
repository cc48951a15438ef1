"""The text of the LSTM unit: its entropy counted out sentence by sentence, and the cleaning of the real book."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

import pytest

from autograder.datasets.quijote import (
    ALPHABET,
    RULES,
    _parts,
    body,
    clean,
    entropy_rate,
    measure,
    quijote,
    write,
)
from autograder.datasets.store import DataError


def every_way(rule: str) -> list[tuple[float, str]]:
    """Every derivation of a rule as (probability, what it writes); the same text twice if there are two ways."""
    found = []
    total = sum(weight for weight, _ in RULES[rule])
    for weight, text in RULES[rule]:
        ways = [(weight / total, "")]
        for part, is_rule in _parts(text):
            more = every_way(part) if is_rule else [(1.0, part)]
            ways = [(p * q, left + right) for p, left in ways for q, right in more]
        found += ways
    return found


@pytest.fixture(scope="module")
def sentences() -> dict[str, float]:
    """Every sentence there is, with its probability."""
    found: defaultdict[str, float] = defaultdict(float)
    for p, text in every_way("sentence"):
        found[text] += p
    return dict(found)


def test_no_sentence_can_be_written_in_two_ways(sentences: dict[str, float]) -> None:
    """So the sentence tells the choices, and its entropy is theirs."""
    assert len(sentences) == len(every_way("sentence")) > 5_000


def test_a_full_stop_ends_every_sentence_and_stands_nowhere_else(sentences: dict[str, float]) -> None:
    """So the text tells where its sentences end."""
    assert all(text.endswith(". ") and text.count(".") == 1 for text in sentences)


def test_the_entropy_is_that_of_the_list_of_all_sentences(sentences: dict[str, float]) -> None:
    """Σ −p log₂ p and Σ p·length over the whole list agree with the recursion over the rules."""
    assert math.isclose(sum(sentences.values()), 1.0)
    bits = -sum(p * math.log2(p) for p in sentences.values())
    length = sum(p * len(text) for text, p in sentences.items())
    assert measure("sentence") == pytest.approx((bits, length), rel=1e-12)
    assert entropy_rate() == pytest.approx(bits / length, rel=1e-12)


def test_the_best_possible_predictor_reaches_the_entropy_rate(sentences: dict[str, float]) -> None:
    """Predicting character by character with the exact probabilities costs the rate, within sampling error."""
    mass: defaultdict[str, float] = defaultdict(float)  # of all sentences that begin so
    for text, p in sentences.items():
        for end in range(len(text) + 1):
            mass[text[:end]] += p
    text, start, costs = write(7, 120_000), 0, []
    for end in range(1, len(text) + 1):
        costs.append(-math.log2(mass[text[start:end]] / mass[text[start : end - 1]]))
        if text[start:end].endswith(". "):
            start = end
    assert start == len(text)
    sentence_error = 3 / math.sqrt(len(text) / measure("sentence")[1])  # a sentence's bits vary by less than 3
    assert abs(sum(costs) / len(costs) - entropy_rate()) < 4 * sentence_error / measure("sentence")[1]


def test_adjectives_agree_with_a_subject_far_away(sentences: dict[str, float]) -> None:
    """There is something to remember: the gender, across a relative clause."""
    assert "la dama que duerme en la venta era hermosa. " in sentences
    assert "la dama que duerme en la venta era famoso. " not in sentences
    assert "el cura que duerme en la venta era bueno. " in sentences


def test_the_sample_is_the_same_every_time() -> None:
    """Whole sentences, deterministic, another text to test on, and the same characters in both."""
    train, test = quijote()
    assert (train, test) == quijote("sample")
    assert (len(train), len(test)) == (60_001, 6_024)
    assert train.endswith(". ")
    assert test.endswith(". ")
    assert test[:200] not in train
    assert "".join(sorted(set(train))) == "".join(sorted(set(test))) == " ,.abcdefghijlmnopqrstuvyzéíñ"


def test_another_seed_writes_another_text() -> None:
    """`write` is a source that never ends: the judge draws text that nobody has seen."""
    assert write(1, 500) == write(1, 500) != write(2, 500)
    assert 500 <= len(write(1, 500)) < 600
    assert write(1, 0) == ""


def test_cleaning_leaves_forty_five_characters() -> None:
    """Lower case, Spanish accents kept, foreign ones folded, blanks joined, digits gone."""
    assert len(ALPHABET) == len(set(ALPHABET)) == 45
    assert list(ALPHABET) == sorted(ALPHABET)
    raw = "  Dïana  dijo:\n\n— «¡Ñandú, rey Wamba!» en 1604\tgiù] à\r\n¿Qué?\n"
    assert clean(raw) == 'diana dijo: - "¡ñandú, rey vamba!" en giu a ¿qué?'


def real(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay a book out where the real one is looked for."""
    (folder / "quijote.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("AUTOGRADER_DATA", str(folder))


def test_the_book_begins_with_the_first_chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Licences and sonnets before it are left out; the last tenth, from a word's beginning, is for testing."""
    real(tmp_path, "TASA\n\nEn un lugar\nde la Mancha, de cuyo nombre no quiero\nacordarme\n", monkeypatch)
    train, test = quijote("real")
    assert train + test == "en un lugar de la mancha, de cuyo nombre no quiero acordarme"
    assert test == "acordarme"


def test_another_book_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which file, and what was expected in it."""
    real(tmp_path, "Call me Ishmael.", monkeypatch)
    with pytest.raises(DataError, match=r"quijote\.txt: expected the text of Don Quijote"):
        quijote("real")
    (tmp_path / "quijote.txt").write_bytes(b"En un lugar de la Mancha \xff")
    with pytest.raises(DataError, match=r"quijote\.txt: cannot be read"):
        quijote("real")


def test_a_missing_book_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file, no folder, or an unknown kind: each says what to do."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    with pytest.raises(DataError, match="autograder data fetch quijote"):
        quijote("real")
    with pytest.raises(ValueError, match='"sample" or "real"'):
        quijote("bigger")  # type: ignore[arg-type]


def test_what_gutenberg_adds_is_cut_off() -> None:
    """Between the two marks lies the book; line ends become line feeds."""
    book = b"\r\n\r\n\r\nUno\r\ndos\r\n\r\nFin\r\n\r\n\r\n"
    original = b"Title\r\n*** START OF THE EBOOK ***" + book + b"*** END OF THE EBOOK ***\r\nLicence\r\n"
    assert body(original) == b"Uno\ndos\n\nFin\n"
    with pytest.raises(DataError, match=r"START OF"):
        body(b"Uno\n")


@pytest.mark.realdata
def test_the_real_text_has_forty_five_characters() -> None:
    """All of them, in both parts."""
    train, test = quijote("real")
    assert (len(train), len(test)) == (1_859_479, 206_609)
    assert "".join(sorted(set(train))) == "".join(sorted(set(test))) == ALPHABET
