"""Words as they are spoken, and a rough pronunciation of those that no dictionary has."""

import re

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SIGNS = {"%": " percent ", "&": " and ", "$": " dollars ", "€": " euros ", "£": " pounds "}

# ARPAbet; longest first where one begins another. Near enough to place a word among its neighbours.
SOUNDS = {
    "tch": "CH", "sch": "SH", "igh": "AY", "th": "TH", "sh": "SH", "ch": "CH", "ph": "F", "wh": "W", "ck": "K",
    "ng": "NG", "qu": "K W", "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW", "oi": "OY", "oy": "OY",
    "ai": "EY", "ay": "EY", "au": "AO", "aw": "AO", "ar": "AA R", "er": "ER", "ir": "ER", "or": "AO R",
    "ur": "ER", "a": "AE", "b": "B", "c": "K", "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH",
    "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N", "o": "AA", "p": "P", "q": "K", "r": "R", "s": "S",
    "t": "T", "u": "AH", "v": "V", "w": "W", "x": "K S", "y": "IY", "z": "Z",
}
_SOUND = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)))


def spoken(text):
    """In the words of a pronouncing dictionary: "25%" is "twenty", "five", "percent"; a sign alone is nothing."""
    text = text.lower().replace("’", "'")
    for sign, word in SIGNS.items():
        text = text.replace(sign, word)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    parts = re.findall(r"\d+|[a-z]+(?:'[a-z]+)*", text)
    return [word for part in parts for word in (_number(part) if part.isdigit() else [part])]


def phones(word):
    """A doubled letter is one sound, and an e at the end is silent."""
    letters = re.sub(r"(.)\1+", r"\1", word.replace("'", ""))
    silent = len(letters) > 3 and letters.endswith("e") and letters[-2] not in "aeiou"
    return " ".join(SOUNDS[match] for match in _SOUND.findall(letters[:-1] if silent else letters)) or "AH"


def _number(digits):
    value = int(digits[:12])
    if len(digits) > 6 or (digits[0] == "0" and value > 0):
        return [ONES[int(digit)] for digit in digits]
    if len(digits) == 4 and 1100 <= value < 2000 and value % 100 >= 10:
        return _below_hundred(value // 100) + _below_hundred(value % 100)
    return _cardinal(value)


def _cardinal(value):
    if value >= 1000:
        return _cardinal(value // 1000) + ["thousand"] + (_cardinal(value % 1000) if value % 1000 else [])
    if value >= 100:
        return [ONES[value // 100], "hundred"] + (_cardinal(value % 100) if value % 100 else [])
    return _below_hundred(value)


def _below_hundred(value):
    if value < 20:
        return [ONES[value]]
    return [TENS[value // 10 - 1]] + ([ONES[value % 10]] if value % 10 else [])
