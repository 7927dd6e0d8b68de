"""``factcheck serve``: the site as it would be built, made page by page when it is asked for, while people write.

``editing`` holds the desk, ``shell`` the theme and the desk's own pages, ``answers`` says what is at an address,
``server`` gives it to a browser on this machine, and ``panel`` shows there what is wrong. ``output/`` stays as it is.
"""

from factcheck.site.preview.preview import Preview
from factcheck.site.preview.server import free_port, start, watch

__all__ = ["Preview", "free_port", "start", "watch"]
