"""Settings of the site while it is written: `pelican` or `make html`. What readers get is built by publishconf.py."""

# What the site is called, and one sentence that says what it is.
SITENAME = "factcheck demonstration"
SITESUBTITLE = "Claims tied word for word to the texts they stand in, checked, with the evidence beside them."

# Empty: the pages can be opened from disk and served under any address.
SITEURL = ""

# Where things are: pages and the scale of verdicts in content/, claims in claims/, source texts in seeds/.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["factcheck"]

# The language of the site: its texts, dates and numbers. docs/languages.md says which there are.
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
RELATIVE_URLS = True

# The desk's own pages (methodology, about, corrections policy): Markdown files, each named by its address.
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
SLUGIFY_SOURCE = "basename"
READERS = {"rst": None, "html": None}

# This is no blog: no articles, archives or feeds of Pelican's own.
ARTICLE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

# The folder that holds claims/ and seeds/, seen from the one above PATH. None: that folder itself.
FACTCHECK_ROOT = None

# A date such as "2026-11-24" to check against instead of today's.
FACTCHECK_TODAY = None

# Whether links to folders name index.html, as pages opened from disk need. None: only where SITEURL is empty.
FACTCHECK_INDEX_LINKS = None

# Claims on one page of the list, and on the start page.
FACTCHECK_PER_PAGE = 50
FACTCHECK_NEWEST = 12

# A full-text search (Pagefind) and a picture of each claim for links on other sites (Pillow): "auto" makes them where
# `pip install 'factcheck[search,cards]'` was run, "on" refuses to build without, "off" leaves them out.
FACTCHECK_SEARCH = "auto"
FACTCHECK_CARDS = "auto"

# What ClaimReview says of authors: "type" is "Person" (unless said otherwise) or "Organization", "url" their page.
FACTCHECK_AUTHORS = {"Desk": {"type": "Organization"}}

# The address of the git repository, where readers may see it ("https://github.com/desk/facts"): each fact-check then
# links to its history, to a way to suggest a change, and to a report of errors. The branch is the published one.
FACTCHECK_REPOSITORY = ""
FACTCHECK_BRANCH = "main"

# The licence of the fact-checks, named in their ClaimReview.
FACTCHECK_LICENSE = "https://creativecommons.org/licenses/by/4.0/"
