"""Words of a recogniser without what nobody said."""

import re

# As often in a row nobody says the same words; a recogniser that is lost does.
LONGEST_LOOP = 4
# Under this confidence a word is believed only where speech was heard.
UNSURE = 0.3
# Seconds; to a word that it can't place a recogniser gives no time at all.
SHORTEST = 0.02
BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)|♪+|\*[^*]*\*")


def unbracketed(words):
    """Without [noise] and the like, which may reach over several words; the texts trimmed."""
    line = "\0".join(word["text"] for word in words)
    kept = BRACKETED.sub(lambda match: "\0" * match[0].count("\0"), line).split("\0")
    return [word | {"text": text.strip()} for word, text in zip(words, kept)
            if re.search(r"\w", text)]


def without_loops(words):
    """One to four words said more than LONGEST_LOOP times in a row are kept once."""
    texts = [re.sub(r"\W", "", word["text"].lower()) for word in words]
    kept, index = [], 0
    while index < len(words):
        length, count = max(((length, _repetitions(texts, index, length)) for length in (1, 2, 3, 4)),
                            key=lambda loop: loop[1])
        step = length * count if count > LONGEST_LOOP else 1
        kept += words[index:index + (length if count > LONGEST_LOOP else 1)]
        index += step
    return kept


def without_inventions(words, runs):
    """Without those outside the speech that could not be aligned, or that the recogniser isn't sure of: what it makes
    up where it has heard all."""
    return [word for word in words if _share(word, runs) >= _least_share(word)]


def _least_share(word):
    if word["confidence"] < UNSURE:
        return 0.5
    return 0 if word.get("timing") else 0.01


def _share(word, runs):
    """The part of a word that is in the speech."""
    first, last = word["start"], max(word["end"], word["start"] + SHORTEST)
    return sum(max(0, min(last, end) - max(first, start)) for start, end in runs) / (last - first)


def _repetitions(texts, index, length):
    unit, count = texts[index:index + length], 1
    while texts[index + count * length:index + (count + 1) * length] == unit:
        count += 1
    return count
