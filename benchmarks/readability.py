"""How easy the notebooks are to read: ``python -m benchmarks.readability``.

Flesch's reading ease of the Markdown of every release, in English, and Fernández Huerta's, which is the same for
Spanish: from 60 on a text is standard, from 70 on fairly easy. Code, mathematics, tables and links are left out. It
needs ``pip install textstat==0.7.3``; later ones ask for data of NLTK's.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import textstat

ROOT = Path(__file__).resolve().parents[1]
NO_PROSE = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|<[^>]*>|^\s*\|.*$|^#+ .*$|\]\([^)]*\)|[\[\]*_]", re.DOTALL | re.MULTILINE
)
"""What is no sentence: code, mathematics, tags, tables, headings, addresses and marks."""


def prose(notebook: Path) -> str:
    """Return the sentences of a notebook's Markdown."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    texts = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return "\n\n".join(NO_PROSE.sub(" ", text) for text in texts)


def ease(folder: Path, language: str) -> tuple[float, float]:
    """Return the reading ease of a release, and its words a sentence."""
    textstat.set_lang(language)
    text = prose(folder / f"{folder.name}.ipynb")
    found: float = textstat.flesch_reading_ease(text)
    return found, textstat.lexicon_count(text) / max(textstat.sentence_count(text), 1)


def main() -> None:
    """Print a row a unit."""
    print("| unit | English: ease, words a sentence | Spanish: ease, words a sentence |\n|---|---|---|")
    for source in sorted((ROOT / "assignments").iterdir()):
        pair = (
            ease(folder, language)
            for folder, language in ((ROOT / "release" / source.name, "en"), (ROOT / "release/es" / source.name, "es"))
            if folder.is_dir()
        )
        print(f"| {source.name} | {' | '.join(f'{found:.0f}, {words:.0f}' for found, words in pair)} |")


if __name__ == "__main__":
    main()
