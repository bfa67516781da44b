"""Says where the sounds of recordings are, from what was said, by forced alignment with PocketSphinx."""

import argparse
import csv
import re
from pathlib import Path

import numpy as np
from pocketsphinx import Decoder

from . import recordings
from .features import HOP, RATE
from .phones import UNKNOWN
from .pronunciation import pronounced

# Sounds are aligned in stretches about this long, in frames, that end with a word: a whole recording fails
# where one word does.
STRETCH = 150
GAP = 8


def main():
    options = parse()
    Path(options.output).mkdir(parents=True, exist_ok=True)
    for path in recordings.files(options.speech, lambda name: True):
        transcript = Path(options.transcripts) / f"{path.stem}.txt"
        spoken = aligned(recordings.read(path), transcript.read_text()) if transcript.exists() else None
        print(path.stem, "left out" if spoken is None else f"{len(spoken)} sounds", flush=True)
        if spoken is not None:
            save(spoken, Path(options.output) / f"{path.stem}.csv")


def parse():
    parser = argparse.ArgumentParser(prog="scripts/align-phones", description=__doc__)
    parser.add_argument("speech", help="a folder of recordings")
    parser.add_argument("transcripts", help="a folder with NAME.txt for each")
    parser.add_argument("output", help="a folder for NAME.csv")
    return parser.parse_args()


def save(spoken, path):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["start", "end", "phone", "word"])
        writer.writerows((start * HOP / RATE, end * HOP / RATE, phone, word)
                         for start, end, phone, word in spoken)


def aligned(samples, text):
    """Start, end (frames), phone, number of the word; none where a word is written in figures, or the words
    don't fit."""
    words = re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("’", "'")).split()
    if not words or re.search("[0-9]", text):
        return None
    decoder = decoder_of(words)
    try:
        decoder.set_align_text(" ".join(words))
        decode(decoder, samples)
    except RuntimeError:
        return None
    said = [(part.start_frame, part.end_frame + 1) for part in decoder.seg() if is_word(part.word)]
    if len(said) != len(words):
        return None
    spoken = []
    for first, last in stretches(said):
        spoken += sounds(samples, words, said, first, last)
    return spoken


def stretches(said):
    """From which word to before which."""
    first = 0
    for i in range(1, len(said) + 1):
        if i == len(said) or said[i][0] - said[i - 1][1] > GAP or said[i - 1][1] - said[first][0] > STRETCH:
            yield first, i
            first = i


def sounds(samples, words, said, first, last):
    """Of the words from `first` to before `last`; where it fails, of each half."""
    start, end = said[first][0], said[last - 1][1]
    found = phones_of(samples[start * HOP:end * HOP], words[first:last])
    if found is not None:
        return [(start + a, start + b, phone, first + word) for a, b, phone, word in found]
    if last - first == 1:
        return [(start, end, UNKNOWN, first)]
    middle = (first + last) // 2
    return sounds(samples, words, said, first, middle) + sounds(samples, words, said, middle, last)


def phones_of(samples, words):
    decoder = decoder_of(words)
    try:
        decoder.set_align_text(" ".join(words))
        decode(decoder, samples)
        decoder.set_alignment()
        decode(decoder, samples)
    except RuntimeError:
        return None
    # Read at once: the entries don't outlive the iteration.
    said = [[(phone.start, phone.start + phone.duration, phone.name) for phone in word]
            for word in decoder.get_alignment() if is_word(word.name)]
    if len(said) != len(words):
        return None
    return [(*phone, number) for number, word in enumerate(said) for phone in word]


def decode(decoder, samples):
    loud = samples / max(1e-3, np.abs(samples).max()) * 0.9
    decoder.start_utt()
    decoder.process_raw((loud * 32767).astype(np.int16).tobytes(), full_utt=True)
    decoder.end_utt()


def decoder_of(words):
    """A new one, since one that has failed goes on failing."""
    decoder = Decoder(samprate=RATE, loglevel="FATAL", lm=None, beam=1e-90, pbeam=1e-90, wbeam=1e-70)
    for word in words:
        if decoder.lookup_word(word) is None:
            decoder.add_word(word, " ".join(pronounced(word)), True)
    return decoder


def is_word(name):
    return name[0] not in "<["


if __name__ == "__main__":
    main()
