"""Reading the HTML we make: is it well formed, and is there anything in it that runs or loads?"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "img", "br", "hr", "wbr", "rect", "input", "link"}
RUNS_OR_LOADS = {"script", "iframe", "object", "embed", "link", "form", "input", "base", "svg:script", "audio", "video"}


@dataclass
class Page(HTMLParser):
    """A parsed page.

    tags : (name, attributes) in order; text : all text outside of style; headings : their levels in order.
    """

    source: str
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""
    headings: list[int] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.source)
        self.close()
        assert self._open == [], f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and open it."""
        self.tags.append((tag, dict(attrs)))
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that holds nothing."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the tag opened last."""
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1] == tag, f"</{tag}> where <{self._open[-1]}> is open"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Collect text."""
        if "style" not in self._open:
            self.text += data

    def dangers(self) -> list[str]:
        """Everything that could run a script or fetch something."""
        found = []
        for tag, attributes in self.tags:
            if tag in RUNS_OR_LOADS:
                found.append(f"<{tag}>")
            for name, value in attributes.items():
                target = (value or "").strip().lower()
                if name.startswith("on") or name in ("style", "srcdoc", "action", "formaction"):
                    found.append(f"{tag} {name}")
                elif name == "src" and not target.startswith("data:image/"):
                    found.append(f"{tag} src={target[:40]}")
                elif name == "href" and not target.startswith(("#", "http://", "https://", "mailto:")):
                    found.append(f"{tag} href={target[:40]}")
                elif name == "http-equiv" and target != "content-security-policy":
                    found.append(f"{tag} {target}")
        return found

    def ids(self) -> list[str]:
        """Every id."""
        return [attributes["id"] or "" for _, attributes in self.tags if "id" in attributes]

    def links(self) -> list[str]:
        """Every link into the page, without its #."""
        return [a["href"][1:] for _, a in self.tags if (a.get("href") or "").startswith("#") and a["href"]]


class Loaded(HTMLParser):
    """Collects the addresses that a browser fetches to show a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        found = dict(attrs)
        if tag == "a":
            self.links.append(found.get("href") or "")
        elif tag != "form":
            names = ("src", "href", "data", "poster", "srcset", "action")
            self.fetched += [value for name in names if (value := found.get(name))]

    @property
    def elsewhere(self) -> list[str]:
        """What is fetched from another machine."""
        return [address for address in self.fetched if address.startswith(("http:", "https:", "//"))]


def loaded(page: Path) -> Loaded:
    """Read what a page loads."""
    parser = Loaded()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser
