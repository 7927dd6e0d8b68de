"""Settings of the published site: `SITEURL=https://example.org/facts pelican -s publishconf.py`."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *

# The site's absolute address: feeds, the sitemap and ClaimReview can't do without.
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
FACTCHECK_PUBLISH = True

# The commit that the start page names: GitHub and GitLab tell it to their workflows.
FACTCHECK_COMMIT = os.environ.get("GITHUB_SHA") or os.environ.get("CI_COMMIT_SHA") or ""

# Pages whose claim is gone are removed without this; what others put into the output folder stays.
DELETE_OUTPUT_DIRECTORY = False
