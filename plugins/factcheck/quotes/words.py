"""Word lists by meaning: negations, numbers, magnitudes and pronouns, of the languages quoted most.

A word that is an everyday one in another language is left out (Turkish *on*, German *null*), and so are
articles. Lists, not grammar: they raise a warning or name a difference, and they keep a bracket off a number or a
negation; a word that is missing here makes a finding vaguer, never a wrong quote right.
"""

from __future__ import annotations

import re

from .characters import continua, is_word

__all__ = [
    "WORD",
    "ends_in_negation",
    "is_magnitude",
    "is_negation",
    "is_number",
    "is_pronoun",
    "negates",
    "numbers",
    "words",
]

# The class \w leaves out the vowel signs and other marks that words are written with in many scripts.
_LETTER = (
    r"\w\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0980-\u0dff\u0e30-\u0e4e\u200c\u200d\u20e3"
)
WORD = re.compile(rf"[$£€+±-]?[{_LETTER}]+(?:['.,:/-][{_LETTER}]+)*%?")
"""A token of folded text, near enough to list the words of a passage."""

_NEGATIONS = frozenset(
    """
    no not none nobody nothing nowhere never neither nor cannot without hardly barely scarcely nope
    ne pas non jamais aucun aucune rien ni sans nulle guère
    nicht nichts nie niemals kein keine keinen keinem keiner keines keinerlei ohne weder niemand nirgends kaum
    nunca jamás nada nadie sin ninguno ninguna ningún ningunos ningunas tampoco senza nessuno nessuna niente
    não sem nem nenhum nenhuma ninguém niet geen nooit zonder inte ikke ingen
    не нет ни никогда никто ничего никакой никакие нельзя невозможно без nikt nigdy bez
    değil yok hayır hiç hiçbir hiçbiri asla
    لا لم لن ليس ليست ليسوا غير دون بدون عدم نه نیست نیستند نبود هرگز هیچ بی
    không chẳng chưa đừng chả नहीं न ना मत बिना 안 못 아니 않 없이 아닌
    """.split()
)
_NEGATION_CHARS = frozenset("不沒没無无未非別别勿莫否")
_NEGATION_PARTS = ("ない", "なく", "なかった", "ません", "ไม่", "มิได้", "ห้าม", "อย่า", "ปราศจาก", "않", "없", "아니")
_NEGATION_BEGINS = ("n'", "نمی\u200c", "نمي\u200c")  # French n'est, Persian نمی‌شود
_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third
    fourth fifth sixth seventh eighth ninth tenth twelfth twentieth half halves quarter once twice thrice
    dozen dozens couple both double triple single
    deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante premier
    première deuxième troisième moitié
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig
    siebzig achtzig neunzig halb hälfte doppelt erste ersten zweite zweiten dritte dritten einmal zweimal
    uno dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta sesenta
    primero primera tercero tercera mitad doble
    dois duas três quatro sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta
    primeiro primeira terceiro terceira metade dobro
    iki üç dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yarım birinci ikinci
    üçüncü
    один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто двести
    половина полтора вдвое дважды первый первая второй вторая третий третья
    واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة تسع عشرة عشر عشرين ثلاثين
    نصف الأول الأولى الثاني الثانية الثالث الثالثة
    دو سه چهار پنج شش هفت هشت ده بیست سی نیم اول دوم سوم
    दो तीन चार पांच पाँच छह सात आठ नौ दस बीस तीस आधा पहला पहली दूसरा दूसरी तीसरा तीसरी
    하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스물 두 세 첫
    hai ba bốn sáu bảy tám chín mười rưỡi nửa 两 兩 半
    """.split()
)
_NUMBER_PARTS = tuple("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน".split())
_MAGNITUDES = frozenset(
    """
    hundred hundreds thousand thousands million millions billion billions trillion trillions quadrillion
    percent percentage k m mn bn tn mm % ‰ ٪ cent mille millier milliers milliard milliards
    mil milhão milhões bilhão bilhões cem cientos miles yüz milyon milyar trilyon yüzde
    hundert hunderte tausend tausende mio mrd millionen milliarde milliarden billionen prozent
    cien ciento millón millones
    тысяча тысячи тысяч тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд триллион
    процент процента процентов مئة مائة صد ألف آلاف مليون مليار ملايين مليارات هزار میلیون میلیارد درصد
    trăm nghìn ngàn triệu tỷ tỉ सौ हजार हज़ार लाख करोड़ अरब 백 천 만 억 조 백만 퍼센트 万 萬 億 亿 兆 千 百 พัน หมื่น แสน ล้าน
    """.split()
)
_PRONOUNS = frozenset(
    """
    i me my mine you your yours he him his she her hers it its we us our ours they them their theirs
    il elle ils elles lui leur sie er ihm ihn ihr он она они его её ему ей их
    """.split()
)
_COMMON = frozenset(("second", "both", "single"))  # number words that are more in a compound


def words(text: str) -> list[str]:
    """The words of a folded passage, lower case."""
    return [match[0].lower() for match in WORD.finditer(text)]


def is_negation(word: str) -> bool:
    """Whether the word (folded) denies: *not*, *can't*, *without*, *не*, 不."""
    word = word.lower()
    if word in _NEGATIONS or word.endswith("n't") or word.startswith(_NEGATION_BEGINS):
        return True
    return len(word) <= 2 and word[-1:] in _NEGATION_CHARS


def ends_in_negation(word: str) -> bool:
    """Whether the word (folded), in a script without spaces a stretch of words, ends in one that denies."""
    return not word.isascii() and (word[-1] in _NEGATION_CHARS or word.endswith(_NEGATION_PARTS))


def negates(text: str) -> bool:
    """Whether a folded passage holds a negation; in scripts without spaces, a character or ending for one."""
    if any(is_negation(word) for word in words(text)):
        return True
    return not text.isascii() and (
        not _NEGATION_CHARS.isdisjoint(text) or any(part in text for part in _NEGATION_PARTS)
    )


def is_number(word: str) -> bool:
    """Whether the word (folded) is or holds a number: digits of any script, a fraction, a number word."""
    word = word.lower()
    if word in _NUMBERS or word in _MAGNITUDES:
        return True
    numeric = [char.isnumeric() and not continua(char) for char in word]
    return any(numeric) or (word != "" and all(char.isnumeric() for char in word)) or _compound(word)


def numbers(text: str) -> bool:
    """Whether a folded passage holds a number; in scripts without spaces, a numeral or a part that may be one."""
    if any(is_number(word) for word in words(text)) or any(map(str.isnumeric, text)):
        return True
    return not text.isascii() and any(part in text for part in _NUMBER_PARTS)


def is_magnitude(word: str) -> bool:
    """Whether the word (folded) makes the number before it another one: *million*, *percent*, 億."""
    return word.lower() in _MAGNITUDES or word == "per cent"


def is_pronoun(word: str) -> bool:
    """Whether the word stands for a person or thing by grammar alone: *she*, *their*."""
    return word.lower() in _PRONOUNS


def _compound(word: str) -> bool:
    """Whether a hyphenated word is made of number words (*twenty-five*, *two-thirds*)."""
    parts = word.split("-")
    return len(parts) > 1 and any(part in _NUMBERS and part not in _COMMON for part in parts)


def letters(text: str) -> str:
    """The letters, digits and marks of a text, and nothing else."""
    return "".join(char for char in text if is_word(char))
