"""Words that make a sentence look checkable, by language and kind, and words that make it sound like opinion.

Lists, not grammar, like those in ``quotes.words``: a word that is missing here leaves a sentence unlisted, no more.
Cues are parted by commas; ``word*`` is every word that opens so. Words that are also something else stand with a
neighbour (``in march``). Chinese, Japanese and Thai are written without spaces: there a cue is found anywhere.
"""

from __future__ import annotations

from factcheck.coverage.kinds import ATTRIBUTION, CAUSE, COMPARISON, DATE, NOT_A_CUE, OPINION, PLAN, RECORD

CUES: dict[str, dict[str, str]] = {
    "en": {
        ATTRIBUTION: """
            said, says, told, tells, according to, claim*, stated, reported, reportedly, announc*, argue, argues,
            argued, arguing, warn, warns, warned, warning that, insist, insists, insisted, deny, denies, denied,
            denying, confirm, confirms, confirmed, alleg*, testified, testifies, accus*, admit, admits,
            admitted that, admitted to, wrote, writes, tweeted, posted, post read, statement read, declared,
            acknowledged, estimated, estimates that, blame, blames, blamed, blaming, asserted, asserts,
            revealed that, found that, shows that, showed that, suggests that
        """,
        COMPARISON: """
            than, most, least, fewest, highest, lowest, largest, smallest, biggest, longest, shortest, fastest,
            oldest, youngest, richest, poorest, greatest, first, last ever, only, never, record high, record low,
            a record, doubl*, tripl*, quadrupl*, halved, increas*, decreas*, reduc*, rise, rises, rising, rose,
            risen, fell, fallen, falling, dropped, dropping, grew, grown, growing, declin*, surg*, soar*, plung*,
            plummet*, slashed, cut by, higher, lower, larger, smaller, bigger, fewer, faster, slower, majority,
            minority, twice as, half of, as many as, unprecedented, no longer, more than, less than, fewer than,
            greater than, higher than, lower than, larger than, bigger than, better than, worse than, older than,
            younger than, faster than, far more, far less, at least, at most, up to, one of the, the best, the worst
        """,
        DATE: """
            january, february, april, june, july, august, september, october, november, december, in march,
            by march, since march, of march, last march, early march, late march, mid march, march 1, in may,
            by may, since may, of may, last may, early may, late may, may 1, monday, tuesday, wednesday, thursday,
            friday, saturday, sunday, yesterday, tomorrow, last year, last month, last week, last night,
            last decade, last century, this year, this month, this week, this morning, next year, next month,
            next week, years ago, months ago, weeks ago, days ago, hours ago, in recent years, ago, since, decade,
            decades, century, centuries, recently, for years, in the wake of, every day, every week, every month,
            every year, annually, per year, a year, overnight
        """,
        CAUSE: """
            because, due to, led to, leads to, leading to, lead to, caused, causes, causing, as a result,
            resulted in, results in, resulting in, thanks to, linked to, contribut*, responsible for, therefore,
            in response to, the reason, driven by, prompted, triggered, made possible, at the cost of
        """,
        RECORD: """
            laws, legislation, legal, illegal, illegally, constitution*, court, courts, judge, judges, ruling,
            ruled, lawsuit*, sued, convicted, conviction*, sentenced, indicted, charged with, arrest, arrested,
            arrests, elect, elected, election*, vote, voted, votes, voters, ballot*, poll, polls, polled, survey*,
            study, studies, census, budget*, tax, taxes, funded, funding, deficit*, treaty, treaties, ban, banned,
            bans, patent*, statistics, data, unemployment, inflation, gdp, investigat*, died, killed, born,
            founded, awarded, appointed, resigned, law, regulation, regulations
        """,
        PLAN: """
            plan, plans, planned, planning, pledg*, promis*, vow, vowed, vows, vowing, threaten*, intends to,
            intended to, intend to, propos*, aims to, hopes to, hoping to, seeks to, seeking to, trying to, set to,
            attempt*, about to, effort to, efforts to, quest to
        """,
        OPINION: """
            should, must, ought, i think, i believe, i feel, i hope, i guess, i love, i hate, i wish, we believe,
            we hope, in my opinion, in my view, beautiful, wonderful, terrible, amazing, awful, gorgeous, horrible,
            seem, seems, seemed, hopefully, unfortunately, sadly, perhaps, maybe, deserve*, shameful, disgrac*,
            ridiculous, absurd, stunning, let's, let us
        """,
        NOT_A_CUE: """
            law enforcement, rather than, other than, at first, first of all, first name, most likely, most of all,
            not only, if only, since then
        """,
    },
    "fr": {
        ATTRIBUTION: """
            a dit, ont dit, dit que, dit-il, dit-elle, selon, d'après, déclar*, affirm*, annonc*, expliqu*, assur*,
            indiqu*, estime, estiment, accus*, souligne, souligné, révèle, révélé, précise, précisé, avertit, nie,
            démenti
        """,
        COMPARISON: """
            plus de, moins de, plus que, moins que, le plus, la plus, les plus, le moins, premier, première,
            dernier, dernière, doublé, triplé, augment*, baisse, baissé, diminu*, hausse, record, majorité, seul,
            seule, jamais, meilleur, pire, supérieur*, inférieur*, deux fois
        """,
        DATE: """
            janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, lundi,
            mardi, mercredi, jeudi, vendredi, samedi, dimanche, hier, depuis, l'an dernier, année dernière, ans,
            siècle, décennie, récemment, mois
        """,
        CAUSE: """
            parce que, parce qu, à cause de, en raison de, grâce à, suite à, entraîn*, provoqu*, a conduit à,
            causé, dû à
        """,
        RECORD: """
            loi, lois, tribunal, cour, juge, condamné*, élu, élue, élus, élection*, vote, voté, sondage*, étude,
            études, budget*, impôt*, illégal*, interdit*, traité, enquête*, chômage, décret, mort, né, née, fondé
        """,
        PLAN: "promet*, promis, prévoi*, menac*, projet*, compte, envisag*, propos*",
        OPINION: """
            devrait, devraient, doit, doivent, je pense, je crois, j'espère, il faut, beau, belle, magnifique,
            semble
        """,
    },
    "de": {
        ATTRIBUTION: """
            sagte, sagten, sagt, laut, zufolge, erklärt*, behaupt*, kündigt*, berichtet*, warnt*, bestätigt*,
            betont*, mitgeteilt, teilte, nach angaben, angeblich, dementiert*, schrieb, räumt*, wirft
        """,
        COMPARISON: """
            mehr als, weniger als, als, meisten, höchste*, niedrigste*, größte*, kleinste*, älteste*, erste*,
            letzte*, verdoppelt*, gestiegen, stieg, steigt, gesunken, sank, sinkt, rekord*, mehrheit, nie,
            einzige*, erhöht*, zunahme, rückgang
        """,
        DATE: """
            januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, montag,
            dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, gestern, seit, jahr, jahre, jahren,
            jahrhundert*, jahrzehnt*, monat*, woche*, kürzlich
        """,
        CAUSE: "weil, wegen, aufgrund, führte zu, führt zu, verursacht*, dank, infolge, deshalb, daher",
        RECORD: """
            gesetz*, gericht*, urteil*, verfassung*, gewählt*, wahl*, stimmen, umfrage*, studie*, haushalt*,
            steuer*, illegal*, verboten*, verurteilt*, ermittl*, arbeitslos*, inflation, statistik*, gestorben,
            geboren*, gegründet*
        """,
        PLAN: "plant, planen, geplant*, verspr*, droht*, wollen, vorgeschlagen*, beabsichtig*",
        OPINION: """
            sollte, sollten, muss, müssen, ich glaube, ich denke, ich finde, schön, wunderbar, schrecklich,
            scheint, leider
        """,
    },
    "es": {
        ATTRIBUTION: """
            dijo, dice que, dijeron, según, afirm*, declaró, anunci*, asegur*, explicó, señaló, indicó, acus*,
            negó, confirm*, advirtió, denunci*, sostuvo, reveló
        """,
        COMPARISON: """
            más de, menos de, más que, menos que, el más, la más, los más, mayor que, la mayor, el mayor,
            menor que, primer, primera, primero, último, última, duplic*, aument*, disminu*, cayó, subió, récord,
            mayoría, nunca, único, única
        """,
        DATE: """
            enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre,
            lunes, martes, miércoles, jueves, viernes, sábado, domingo, ayer, desde, año, años, siglo, década, mes,
            meses, semana
        """,
        CAUSE: "porque, debido a, a causa de, por culpa de, gracias a, provoc*, causó, como resultado",
        RECORD: """
            ley, leyes, tribunal, juez, constitución, elegido, elegida, elecciones, voto*, encuesta*, estudio*,
            presupuesto*, impuesto*, ilegal*, prohib*, condenad*, investig*, desempleo, inflación, murió, nació,
            fundado
        """,
        PLAN: "promet*, planea*, amenaz*, propuso, propone, pretende*",
        OPINION: "debe, deben, debería*, creo que, pienso que, espero que, hermos*, maravillos*, terrible, parece",
    },
    "pt": {
        ATTRIBUTION: """
            disse, diz, disseram, segundo, afirm*, declarou, anunci*, garantiu, explicou, acus*, negou, confirm*
        """,
        COMPARISON: """
            mais de, menos de, mais que, do que, maior, menor, primeiro, primeira, último, dobrou, aument*,
            diminu*, caiu, subiu, recorde, maioria, nunca, único
        """,
        DATE: """
            janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro,
            ontem, desde, ano, anos, século, década, mês, meses, semana
        """,
        CAUSE: "porque, devido, por causa, graças, provoc*, causou, levou a",
        RECORD: """
            a lei, da lei, uma lei, leis, tribunal, juiz, constituição, eleito, eleita, eleições, voto*, pesquisa*,
            estudo*, orçamento*, imposto*, ilegal*, proib*, condenad*, investig*, desemprego, inflação
        """,
        PLAN: "promet*, planeja*, ameaç*, propôs, pretende*",
        OPINION: "deve, devem, deveria*, acho que, acredito, espero, lind*, maravilhos*, terrível, parece",
    },
    "it": {
        ATTRIBUTION: """
            ha detto, disse, dice, secondo, afferma*, ha dichiarato, dichiara*, annunci*, spiega*, accus*, conferma*
        """,
        COMPARISON: """
            più di, meno di, maggiore, minore, primo, prima volta, ultimo, raddoppi*, aument*, diminu*, calo,
            record, maggioranza, mai, unico
        """,
        DATE: """
            gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre,
            dicembre, ieri, anno, anni, secolo, decennio, mese, mesi, settimana
        """,
        CAUSE: "perché, a causa, grazie a, dovuto, provoc*, causato, ha portato a",
        RECORD: """
            legge, leggi, tribunale, giudice, costituzione, eletto, eletta, elezioni, voto, voti, sondaggi*,
            studio, studi, bilancio, tasse, illegal*, vietat*, condannat*, indagin*, disoccupazione, inflazione
        """,
        PLAN: "promess*, promette, minacci*, propost*, intende",
        OPINION: "deve, devono, dovrebbe*, penso, credo, spero, bello, bella, meraviglios*, terribile, sembra",
    },
    "nl": {
        ATTRIBUTION: """
            zei, zegt, zeiden, volgens, verklaard*, beweer*, meldt, meldde, bevestig*, waarschuw*, ontken*, schreef
        """,
        COMPARISON: """
            meer dan, minder dan, groter dan, hoger dan, lager dan, meeste, hoogste, laagste, grootste, kleinste,
            eerste, laatste, verdubbel*, gestegen, steeg, gedaald, daalde, record*, meerderheid, nooit, enige
        """,
        DATE: """
            januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december,
            gisteren, sinds, jaar, jaren, eeuw, maand*, week, weken
        """,
        CAUSE: "omdat, vanwege, door toedoen, leidde tot, leidt tot, veroorzaak*, dankzij",
        RECORD: """
            de wet, wetten, rechter, rechtbank, grondwet, gekozen, verkiezing*, stemmen, peiling*, studie*,
            begroting, belasting*
        """,
        PLAN: "plan, plannen, beloof*, dreig*, wil, willen, voorgesteld",
        OPINION: "moet, moeten, zou moeten, ik denk, ik vind, ik hoop, mooi, prachtig, vreselijk, lijkt, helaas",
    },
    "ru": {
        ATTRIBUTION: """
            сказал*, говорит, заявил*, сообщ*, по словам, согласно, утвержда*, объявил*, отметил*, подтверд*,
            обвин*, рассказал*, подчеркнул*, по данным, написал*, отрица*
        """,
        COMPARISON: """
            более, менее, больше, меньше, чем, самый, самая, самое, самые, самого, крупнейш*, перв*, последн*,
            удвоил*, вырос*, увелич*, сократил*, снизил*, упал*, рекорд*, большинств*, никогда, впервые,
            единственн*, наибол*
        """,
        DATE: """
            январ*, феврал*, марта, марте, апрел*, мая, мае, июн*, июл*, август*, сентябр*, октябр*, ноябр*,
            декабр*, вчера, год, года, году, лет, годы, годах, век, века, веке, месяц*, недел*, назад,
            понедельник*, вторник*, среду, четверг*, пятниц*, суббот*, воскресень*
        """,
        CAUSE: "потому что, из-за, благодаря, привел*, привёл, вызвал*, в результате, поэтому, вследствие",
        RECORD: """
            закон*, суд, суда, суде, судья, судьи, судей, судью, конституци*, избран*, выбор*, голос*, опрос*,
            исследован*, бюджет*, налог*, незаконн*, запрет*, запрещ*, осужд*, расследован*, статистик*, родился,
            родилась, умер, основан*
        """,
        PLAN: "планир*, обеща*, обещал*, грози*, угрожа*, намерен*, предлож*",
        OPINION: "должен, должна, должны, нужно, думаю, считаю, надеюсь, прекрасн*, ужасн*, кажется, к сожалению",
    },
    "ar": {
        ATTRIBUTION: """
            قال, قالت, وقال, وقالت, يقول, أعلن, أعلنت, وأعلن, صرح, أكد, أكدت, وأكد, ذكر, ذكرت, أوضح, أضاف, وأضاف,
            وفقا, بحسب, زعم
        """,
        COMPARISON: """
            أكثر, أقل, أكبر, أصغر, أعلى, أدنى, أول, الأول, الأولى, آخر, ارتفع*, انخفض*, تضاعف*, زيادة, زاد, معظم,
            أبدا, الوحيد, من قبل
        """,
        DATE: """
            يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, أمس, منذ, عام,
            سنة, سنوات, أعوام, شهر, أسبوع, القرن
        """,
        CAUSE: "لأن, بسبب, نتيجة, أدى, أدت, بفضل",
        RECORD: """
            قانون, القانون, محكمة, المحكمة, دستور, الدستور, انتخاب*, الانتخاب*, انتخب, استطلاع, دراسة, الدراسة,
            ميزانية, الميزانية, ضريب*, إحصاء*
        """,
        PLAN: "وعد, تعهد, هدد, يعتزم, تعتزم, يخطط, خطة, اقترح",
        OPINION: "يجب, ينبغي, أعتقد, أظن, أتمنى, جميل, جميلة, رائع, يبدو",
    },
    "fa": {
        ATTRIBUTION: """
            گفت, گفته, گفتند, می‌گوید, به گفته, بنابر, اعلام کرد, اعلام, افزود, اظهار, گزارش, تأکید, مدعی, ادعا
        """,
        COMPARISON: """
            بیش از, بیشتر, کمتر, بیشترین, کمترین, بزرگترین, بزرگ‌ترین, اولین, نخستین, آخرین, افزایش, کاهش,
            دو برابر, اکثر, هرگز, تنها
        """,
        DATE: """
            فروردین, اردیبهشت, خرداد, تیر ماه, مرداد, شهریور, مهر ماه, آبان, آذر, دی ماه, بهمن, اسفند, دیروز,
            گذشته, سال, ماه, هفته, قرن, سده, هزاره
        """,
        CAUSE: "زیرا, به دلیل, به علت, باعث, موجب, در نتیجه",
        RECORD: """
            قانون, دادگاه, مجلس, انتخابات, انتخاب, رأی, نظرسنجی, مطالعه, بودجه, مالیات, آمار, تورم, بیکاری, محکوم,
            لایحه
        """,
        PLAN: "قصد, وعده, تهدید, برنامه, پیشنهاد",
        OPINION: "باید, نباید, فکر می‌کنم, معتقدم, امیدوارم, زیبا, به نظر می‌رسد, متأسفانه",
    },
    "hi": {
        ATTRIBUTION: "कहा, कहते, बताया, के अनुसार, के मुताबिक, दावा, घोषणा, आरोप, पुष्टि",
        COMPARISON: """
            से अधिक, से ज्यादा, से ज़्यादा, से कम, सबसे, पहला, पहली, पहले, आखिरी, दोगुना, बढ़*, घट*, अधिकांश, कभी, केवल
        """,
        DATE: """
            जनवरी, फरवरी, फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, सितम्बर, अक्टूबर, नवंबर, नवम्बर, दिसंबर,
            दिसम्बर, साल, वर्ष, महीने, सप्ताह, सदी, शताब्दी, दशक
        """,
        CAUSE: "क्योंकि, के कारण, की वजह से, के चलते",
        RECORD: "कानून, क़ानून, अदालत, न्यायालय, संविधान, चुनाव, मतदान, सर्वेक्षण, अध्ययन, बजट, कर, जनगणना, जन्म, मृत्यु",
        PLAN: "योजना, वादा, धमकी, प्रस्ताव",
        OPINION: "चाहिए, सुंदर, लगता",
    },
    "ko": {
        ATTRIBUTION: "말했*, 말하*, 밝혔*, 전했*, 따르면, 주장*, 발표*, 강조*, 설명했*, 지적했*, 보도했*",
        COMPARISON: """
            가장, 최고*, 최대*, 최초*, 최저*, 보다, 이상, 이하, 처음*, 마지막*, 증가*, 감소*, 늘었*, 줄었*,
            대부분*, 유일*
        """,
        DATE: "어제, 지난, 작년*, 올해*, 내년*, 이후, 년, 년에, 월, 세기*",
        CAUSE: "때문*, 인해, 덕분*, 결과로",
        RECORD: "법, 법률*, 법원*, 헌법*, 선거*, 투표*, 여론조사*, 조사*, 연구*, 예산*, 세금*, 통계*, 판결*, 국회*",
        PLAN: "계획*, 약속*, 위협*, 제안*, 예정*",
        OPINION: "해야, 생각한다, 생각합니다, 아름다*",
    },
    "vi": {
        ATTRIBUTION: """
            cho biết, nói rằng, nói, theo, tuyên bố, cho rằng, khẳng định, công bố, thông báo, cáo buộc, xác nhận
        """,
        COMPARISON: """
            hơn, nhất, ít hơn, nhiều hơn, đầu tiên, cuối cùng, tăng, giảm, gấp đôi, kỷ lục, đa số, phần lớn,
            duy nhất, chưa bao giờ
        """,
        DATE: "tháng, năm, ngày, hôm qua, tuần, thế kỷ, từ năm",
        CAUSE: "vì, bởi vì, do đó, dẫn đến, nhờ, gây ra",
        RECORD: """
            luật, tòa án, tòa, hiến pháp, bầu cử, bỏ phiếu, khảo sát, nghiên cứu, ngân sách, thuế, thống kê,
            điều tra
        """,
        PLAN: "kế hoạch, hứa, đe dọa, đề xuất, dự định",
        OPINION: "nên, phải, tôi nghĩ, tôi tin, hy vọng, đẹp, dường như",
    },
    "zh": {
        ATTRIBUTION: """
            表示, 說, 说, 稱, 称, 宣布, 指出, 根據, 根据, 據, 據報, 据报, 認為, 声称, 聲稱, 透露, 報導, 报道
        """,
        COMPARISON: """
            超過, 超过, 多於, 多于, 少於, 少于, 最, 首次, 第一, 唯一, 增加, 減少, 减少, 上升, 下降, 增長, 增长,
            翻倍, 大多數, 大多数, 比
        """,
        DATE: "年, 月, 昨天, 去年, 今年, 世紀, 世纪, 自從, 自从",
        CAUSE: "因為, 因为, 由於, 由于, 導致, 导致, 因此, 造成",
        RECORD: """
            法律, 法院, 憲法, 宪法, 選舉, 选举, 當選, 当选, 投票, 調查, 调查, 研究, 預算, 预算, 稅, 税, 統計, 统计,
            判決, 判决, 條例, 条例
        """,
        PLAN: "計劃, 计划, 承諾, 承诺, 威脅, 威胁, 提議, 提议, 打算",
        OPINION: "應該, 应该, 我想, 我覺得, 我觉得, 希望, 美麗, 美丽, 似乎",
    },
    "ja": {
        ATTRIBUTION: "と述べ, と語っ, と話し, によると, によれば, 発表し, と主張, と報じ, 明らかにし, と発言",
        COMPARISON: """
            以上, 以下, より多, より少, 最も, 最大, 最高, 最低, 最小, 最初, 最後, 初めて, 初の, 唯一, 増加, 減少,
            上昇, 低下, 倍増, 大半, 過半数
        """,
        DATE: "年, 月, 昨日, 昨年, 今年, 来年, 世紀, 以来",
        CAUSE: "ために, により, のため, 原因, の結果, せいで, によって引き起こ",
        RECORD: "法律, 裁判, 憲法, 選挙, 当選, 投票, 調査, 研究, 予算, 税, 統計, 判決, 条例, 逮捕, 議会",
        PLAN: "計画, 約束, 予定, 提案, 方針",
        OPINION: "べき, と思う, と思い, 美しい, 素晴らし, ようだ, らしい",
    },
    "th": {
        ATTRIBUTION: "กล่าวว่า, กล่าว, ระบุว่า, เปิดเผย, ประกาศ, ตามรายงาน, อ้างว่า, ยืนยัน",
        COMPARISON: "มากกว่า, น้อยกว่า, ที่สุด, ครั้งแรก, เพิ่มขึ้น, ลดลง, สูงกว่า, ต่ำกว่า, ส่วนใหญ่, เท่านั้น",
        DATE: """
            มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน,
            ธันวาคม, เมื่อวาน, ปี, เดือน, ศตวรรษ
        """,
        CAUSE: "เพราะ, เนื่องจาก, ทำให้เกิด, ส่งผลให้",
        RECORD: "กฎหมาย, ศาล, รัฐธรรมนูญ, เลือกตั้ง, การสำรวจ, งานวิจัย, งบประมาณ, ภาษี, สถิติ",
        PLAN: "แผนการ, สัญญา, ขู่, เสนอ",
        OPINION: "ควร, ฉันคิดว่า, สวยงาม, ดูเหมือน",
    },
}
"""Cues by language (ISO 639) and kind, separated by commas."""

UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages whose cues are found inside an unbroken run of characters."""
