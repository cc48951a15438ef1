"""The course as a site: each notebook as it is handed out, to read before anything is installed.

`pages` writes a notebook down as a page, `launch` says where it can be opened, `build` runs the notebooks that pictures
come from and has Sphinx make a book of the pages, one in each language, with a search of its own.
"""

from autograder.site.build import build, titles_of
from autograder.site.launch import Launch

__all__ = ["Launch", "build", "titles_of"]
