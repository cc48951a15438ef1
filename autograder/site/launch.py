"""Where a reader can open a notebook: links that need no more than where the course's repository lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from autograder.errors import ConfigError
from autograder.language import gettext

_GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")


@dataclass(frozen=True)
class Link:
    """A link on a page. language : of what it leads to, by its code, "" for the page's own."""

    text: str
    url: str
    language: str = ""


@dataclass(frozen=True)
class Launch:
    """Where releases can be had.

    repository : the address of the repository on GitHub that holds ``release/``, "" for none; branch : of it;
    hub : the address of a JupyterHub with nbgitpuller, "" for none.

    Raises: ConfigError if an address is none of these.
    """

    repository: str = ""
    branch: str = "main"
    hub: str = ""

    def __post_init__(self) -> None:
        if self.repository and not _GITHUB.fullmatch(self.repository):
            raise ConfigError(f"--repository: expected https://github.com/OWNER/NAME, got {self.repository!r}")
        if self.hub and not self.hub.startswith(("https://", "http://")):
            raise ConfigError(f"--hub: expected the address of a JupyterHub, https://…, got {self.hub!r}")
        if self.hub and not self.repository:
            raise ConfigError("--hub: nbgitpuller fetches a repository: say which with --repository")

    def links(self, folder: str, notebook: str) -> list[Link]:
        """Return the links that open a notebook. folder : its release's, from the repository's root."""
        found = _GITHUB.fullmatch(self.repository)
        if found is None:
            return []
        name, path = found[1], f"{folder}/{notebook}.ipynb"
        colab = f"https://colab.research.google.com/github/{name}/blob/{quote(self.branch)}/{quote(path)}"
        container = urlencode({"ref": self.branch, "devcontainer_path": f"{folder}/.devcontainer/devcontainer.json"})
        links = [
            Link(gettext("Open in Colab"), colab),
            Link(gettext("Open in Codespaces"), f"https://codespaces.new/{name}?{container}"),
        ]
        if self.hub:
            place = f"lab/tree/{name.rpartition('/')[2]}/{path}"
            pull = urlencode({"repo": f"https://github.com/{name}", "branch": self.branch, "urlpath": place})
            address = f"{self.hub.rstrip('/')}/hub/user-redirect/git-pull?{pull}"
            links.append(Link(gettext("Open on JupyterHub"), address))
        return links
