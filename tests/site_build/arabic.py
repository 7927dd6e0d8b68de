"""A desk in Arabic, made up for the tests: Arabic and English sources, every kind of claim, a correction, a reply."""

from pathlib import Path

from .desks import Desk

VERDICTS = """\
- {id: "true", title: صحيح, rating: 3, meaning: ما وجدناه من أدلة يؤيد الادعاء., tone: positive}
- {id: half-true, title: نصف صحيح, rating: 2, meaning: الادعاء صحيح من وجه وناقص من وجه., tone: mixed}
- {id: "false", title: خاطئ, rating: 1, meaning: ما وجدناه من أدلة يناقض الادعاء., tone: negative}
- {id: unproven, title: لم يثبت, meaning: لم نجد دليلًا يحسم., tone: neutral, needs_evidence: false}
"""

NEWS = """\
 date 2025-11-07 المدينة تفتح جسرًا جديدًا
قالت رئيسة البلدية إن الجسر الجديد كلّف 12 مليون دينار وفُتح في 3 نوفمبر.
وأضافت أن الجسر سيخفف الازدحام، وأنه أجمل جسر في البلاد.
"""

INTERVIEW = """\
 date 2025-11-09 A bridge and its price
The mayor told us that “the new bridge cost 12 million” and that it opened in November.
She would not say who paid for it.
"""

LEDGER = """\
 date 2025-11-10 What the ground cost
The ground under it cost 3 million more, the ledger says.
"""

BRIDGE = """\
claim: كلّف الجسر الجديد 12 مليون دينار
claimant: {name: رئيسة البلدية, type: person, role: تقود البلدية منذ 2022}
quotes:
  - {source: news, quote: الجسر الجديد كلّف 12 مليون دينار}
  - {source: interview, quote: the new bridge cost 12 million, note: قالتها بالإنجليزية أيضًا.}
verdict: half-true
summary: تذكر الميزانية 12 مليون دينار للبناء (Budget 2025, p. 14) ولا تشمل ثمن الأرض.
reviewed: 2025-12-01
authors: [ليلى مثال, Ada Example]
flags: [missing-context, outdated]
evidence:
  - title: ميزانية المدينة
    publisher: البلدية
    url: https://city.example.org/budget
    archived: https://web.archive.org/web/2025/https://city.example.org/budget
    date: 2025-10-01
    type: primary
    stance: supports
  - title: Price of the bridge
    publisher: Example Times
    url: https://times.example.org/bridge
    date: 2025-11-09
    type: reporting
    stance: contradicts
    origin: Example Wire
    interested: true
    quote: The ground under it cost 3 million more
    source: ledger
review: |
  ## الحساب
  في الميزانية [صفحة 14](https://city.example.org/budget) مبلغ **12,000,000** دينار. وقالت Example Times:
  إن الأرض لم تُحسب.
topics: [النقل, Budget]
todo: [اسأل البلدية عن ثمن الأرض]
related: [traffic]
reply: {status: received, requested: 2025-11-20, received: 2025-11-24, quote: الأرض ملك للمدينة}
corrections:
  - {date: 2025-12-05, kind: verdict, was: "true", note: لم نكن حسبنا ثمن الأرض.}
  - {date: 2025-12-09, kind: clarification, note: أضفنا اسم Example Times.}
as_of: 2025-12-01
"""

TRAFFIC = """\
claim: سيخفف الجسر الازدحام
claimant: رئيسة البلدية
quotes:
  - {source: news, quote: الجسر سيخفف الازدحام}
verdict: unproven
summary: لا يُعرف أثر الجسر بعد.
reviewed: 2025-11-20
review: لم تُقَس حركة السير بعد فتحه.
topics: [النقل]
"""

ENGLISH = """\
claim: The new bridge opened in November
claimant: {name: Example Times, type: organization, role: صحيفة}
quotes:
  - {source: interview, quote: it opened in November}
verdict: "true"
summary: فُتح الجسر في 3 نوفمبر 2025.
reviewed: 2025-11-28
evidence:
  - {title: إعلان البلدية, publisher: البلدية, url: "https://city.example.org/o", type: official, stance: supports}
review: أعلنت البلدية اليوم نفسه.
topics: [النقل]
"""

WITHDRAWN = """\
claim: رفضت رئيسة البلدية أن تقول من دفع
claimant: Example Times
quotes:
  - {source: interview, quote: She would not say who paid for it}
verdict: "false"
summary: قالته في مقابلة أخرى.
reviewed: 2025-11-10
evidence:
  - {title: مقابلة, publisher: راديو المدينة, url: "https://radio.example.org/1", type: reporting, stance: contradicts}
review: قالته في الراديو.
topics: [Budget]
status: withdrawn
withdrawn: {date: 2025-12-11, reason: كانت المقابلة قديمة.}
"""

PAGES = {"about": "من نحن", "methodology": "المنهجية", "corrections-policy": "سياسة التصحيح"}


def arabic_desk(root: Path) -> Desk:
    """Return the desk, ready to be built."""
    desk = Desk(root)
    (root / "claims/officers.yaml").unlink()
    for name in ("seeds/article.txt", "seeds/article.yaml"):
        (root / name).unlink()
    desk.write("content/verdicts.yaml", VERDICTS)
    news = {"title": "المدينة تفتح جسرًا جديدًا", "publisher": "صحيفة المثال", "author": "سامي مثال", "language": "ar"}
    desk.source("news", NEWS, **news, publish="full")
    desk.source("interview", INTERVIEW, title="A bridge and its price", publisher="Example Times", language="en")
    desk.source(
        "ledger", LEDGER, title="What the ground cost", publisher="Example Times", language="en", publish="none"
    )
    desk.write("seeds/news.yaml", desk.read("seeds/news.yaml") + OPINION)
    claims = {"bridge": BRIDGE, "traffic": TRAFFIC, "opening": ENGLISH, "who-paid": WITHDRAWN}
    for name, text in claims.items():
        desk.write(f"claims/{name}.yaml", text)
    for name, title in PAGES.items():
        desk.write(
            f"content/pages/{name}.md", f"title: {title}\n\nهذا موقع للتجربة. بلّغنا عن الأخطاء على desk@example.org.\n"
        )
    desk.change("pelicanconf.py", '"factcheck demonstration"', '"مكتب التحقق"')
    tagline = "Claims tied word for word to the texts they stand in, checked, with the evidence beside them."
    desk.change("pelicanconf.py", tagline, "ادعاءات مربوطة بنصوصها، مفحوصة، وأدلتها بجانبها.")
    desk.change("pelicanconf.py", 'DEFAULT_LANG = "en"', 'DEFAULT_LANG = "ar"')
    return desk


OPINION = """\
not_checked:
  - quote: وأنه أجمل جسر في البلاد
    reason: مديح لا يُفحص.
"""
