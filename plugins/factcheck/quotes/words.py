"""Word lists by meaning: negations, numbers, magnitudes and pronouns, of the languages quoted most.

Lists, not grammar: they raise a warning or name a difference, and they keep a bracket off a number or a
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
    ne pas jamais aucun aucune rien ni sans nulle guère
    nicht nichts nie niemals kein keine keinen keinem keiner keines ohne weder niemand
    nunca nada nadie ninguno ninguna ningún tampoco senza nessuno nessuna niente
    não nem nenhum nenhuma ninguém niet geen nooit zonder inte ikke ingen
    не нет ни никогда никто ничего нельзя без nikt nigdy bez değil yok hiç
    لا لم لن ليس ليست غير دون بدون نه نیست نیستند هرگز هیچ
    không chẳng chưa đừng नहीं न मत बिना 안 못 아니 않 없이 아닌
    """.split()
)
_NEGATION_CHARS = frozenset("不沒没無无未非別别勿莫")
_NEGATION_PARTS = ("ない", "なかった", "ません", "ไม่", "มิได้", "않", "없", "아니")
_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third
    fourth fifth sixth seventh eighth ninth tenth twelfth twentieth half halves quarter once twice thrice
    dozen dozens couple both double triple single
    deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante premier
    première zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    dos tres cuatro cinco seis siete ocho nueve diez
    два две три четыре пять шесть семь восемь девять десять первый второй третий
    """.split()
)
_MAGNITUDES = frozenset(
    """
    hundred hundreds thousand thousands million millions billion billions trillion trillions quadrillion
    percent percentage k m mn bn tn mm % ‰ ٪ cent mille millier milliers milliard milliards
    hundert tausend mio mrd millionen milliarde milliarden billionen prozent cien ciento mil millón millones
    тысяча тысячи тысяч тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд триллион
    процент процента процентов ألف آلاف مليون مليار ملايين مليارات هزار میلیون میلیارد درصد
    nghìn ngàn triệu tỷ tỉ हज़ार लाख करोड़ अरब 천 만 억 조 백만 퍼센트 万 萬 億 亿 兆 千 百 พัน หมื่น แสน ล้าน
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
    return word in _NEGATIONS or word.endswith("n't") or (len(word) <= 2 and word[-1:] in _NEGATION_CHARS)


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
    """Whether a folded passage holds a number."""
    return any(is_number(word) for word in words(text)) or any(char.isnumeric() and not continua(char) for char in text)


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
