"""Dates: every text has one answer, and none of the days that are held out is given to learn from."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from autograder.datasets.dates import (
    ANSWER,
    CHARACTERS,
    DIGITS,
    FORMS,
    LONGEST,
    MONTHS,
    dates,
    decode,
    encode,
    held_out,
    written,
)


def test_a_text_has_one_answer() -> None:
    """No two days of forty years are ever written alike, in either language, in whatever form."""
    days = [datetime.date(1990, 1, 1) + datetime.timedelta(days=k) for k in range(40 * 365)]
    found: dict[str, datetime.date] = {}
    for language in MONTHS:
        assert len(FORMS[language]) == 5
        for day in days:
            for form in range(5):
                text = written(day, language, form)
                assert found.setdefault(text, day) == day
                assert 0 < len(text) <= LONGEST
                assert set(text) <= set(CHARACTERS)
    assert max(map(len, found)) == LONGEST


def test_a_date_is_written_as_people_do() -> None:
    """The forms of one day, by hand."""
    day = datetime.date(2016, 1, 5)
    english = ["5 Jan 2016", "January 5, 2016", "5 January 2016", "Jan 5 2016", "05/01/2016"]
    spanish = ["5 ene 2016", "5 de enero de 2016", "5 enero 2016", "5-ene-2016", "05/01/2016"]
    assert [written(day, "english", k) for k in range(5)] == english
    assert [written(day, "spanish", k) for k in range(5)] == spanish


def test_held_out_days_are_never_learned() -> None:
    """The two parts share no day, and each draws from all years, languages and forms."""
    known, new = dates(4000, np.random.default_rng(0)), held_out(2000, 1)
    assert not set(known.answers) & set(new.answers)
    for part in (known, new):
        assert {answer[:4] for answer in part.answers} == {str(year) for year in range(1950, 2050)}
        spanish = np.mean([" de " in text for text in part.texts])
        assert 0.07 < spanish < 0.13
        assert {len(answer) for answer in part.answers} == {ANSWER}


def test_the_same_generator_gives_the_same_dates() -> None:
    """And a language may be asked for alone."""
    assert dates(5, np.random.default_rng(3)) == dates(5, np.random.default_rng(3))
    letters = set("".join(dates(300, np.random.default_rng(3), "spanish").texts))
    assert "J" not in letters
    assert {"e", "-", "/"} < letters
    assert dates(0, np.random.default_rng(3)) == ([], [])


def test_another_language_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match='expected "english", "spanish" or "both", got \'french\''):
        dates(1, np.random.default_rng(0), "french")  # type: ignore[arg-type]


def test_tokens_come_back_as_text() -> None:
    """Zeros fill up, and are nothing when read; a character that is not known is refused."""
    texts = ["5 Jan 2016", "", "12/12/1999"]
    codes = encode(texts, CHARACTERS, LONGEST)
    assert codes.shape == (3, LONGEST)
    assert codes[0, 0] == CHARACTERS.index("5") + 1
    assert not codes[1].any()
    assert decode(codes, CHARACTERS) == texts
    assert decode(encode(["2016-01-05"], DIGITS, ANSWER), DIGITS) == ["2016-01-05"]
    assert decode(np.array([[12, 2, 0]]), DIGITS) == [" 0"]
    with pytest.raises(ValueError, match="substring not found"):
        encode(["?"], DIGITS, ANSWER)
