"""The sounds of a recording, by a forced aligner."""

import csv
from dataclasses import dataclass

import numpy as np

from .features import HOP, RATE, log_bands

VOWELS = {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"}
SILENCE, UNKNOWN = "SIL", "?"
# Between words, what is less than this under the speech, in decibels, is no silence; but what is shorter than
# this, in frames, or so near to a word, may belong to it.
CLOSE, SHORTEST, EDGE = 12, 14, 5


@dataclass(frozen=True)
class Phone:
    """`start` and `end` in frames of the recording; `word` counts the words, -1 between them."""
    start: float
    end: float
    name: str
    word: int

    @property
    def length(self):
        return self.end - self.start

    @property
    def middle(self):
        """Of its frames those that sound most like itself."""
        margin = self.length / 4
        return self.start + margin, self.end - margin

    def played(self, factor, after=0):
        """In the recording stretched by `factor`, `after` so many frames."""
        return Phone(after + self.start * factor, after + self.end * factor, self.name, self.word)


def read(path, samples):
    """All of the recording in phones; none without a file."""
    if not path.exists():
        return None
    with open(path, newline="") as file:
        spoken = [Phone(float(row["start"]) * RATE / HOP, float(row["end"]) * RATE / HOP,
                        row["phone"], int(row["word"])) for row in csv.DictReader(file)]
    return with_gaps([phone for phone in spoken if phone.name != SILENCE], samples)


def with_gaps(spoken, samples):
    """Silence, or the unknown, where the aligner says nothing."""
    levels = log_bands(samples).max(1)
    usual = np.median(np.concatenate([levels[int(p.start):int(p.end)] for p in spoken]))
    out, end = [], 0
    for phone in spoken + [Phone(len(levels), len(levels), SILENCE, -1)]:
        if phone.start > end:
            inside = levels[int(end) + EDGE:int(phone.start) - EDGE]
            is_silent = phone.start - end < SHORTEST or np.sort(inside)[-3:].mean() < usual - CLOSE
            out.append(Phone(end, phone.start, SILENCE if is_silent else UNKNOWN, -1))
        out.append(phone)
        end = phone.end
    return out[:-1]
