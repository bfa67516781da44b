"""Prints the words of a recording with their times: an engine as docs/ENGINES.md describes it.

transcribe.py RECORDING.wav <REQUEST.json >WORDS.json"""

import json
import os
import sys
import wave
from pathlib import Path

os.environ |= {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"}

import numpy as np
from alignment import Aligner
from recognition import HESITATIONS, Recogniser
from tidying import without_inventions
from windows import MARGIN, RATE, after, before, heard, length, whole, windows

# Seconds of speech without words, a margin included, that are heard once more.
UNHEARD = 1 + MARGIN
MODEL = Path(__file__).parent / "model"


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: transcribe RECORDING.wav <REQUEST.json")
    request = json.load(sys.stdin)
    language = request.get("language", "en")
    samples = read(sys.argv[1])
    recogniser = Recogniser(MODEL, HESITATIONS if request.get("fillers", True) else None)
    if not recogniser.knows(language):
        sys.exit(f"the model knows English only, not {language}: set up another one (scripts/setup --model)")
    words = transcribe(
        samples, request.get("speech"), language, recogniser, Aligner() if language == "en" else None)
    json.dump({"language": language, "words": words}, sys.stdout)


def read(path):
    with wave.open(path) as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
            sys.exit(f"{path} isn't 16 kHz, mono, 16 bit")
        return np.frombuffer(file.readframes(file.getnframes()), np.int16)


def transcribe(samples, runs, language, recogniser, aligner):
    duration = len(samples) / RATE
    portions = [[(0, duration)]] if runs is None else windows(runs, duration)
    out = []
    for index, window in enumerate(portions):
        words = said(samples, window, language, recogniser)
        times = aligner.times(whole(samples, window), words) if aligner else [None] * len(words)
        out += [placed(word, time, window[0][0]) for word, time in zip(words, times)]
        print(f"progress {(index + 1) / len(portions):.3f}", file=sys.stderr, flush=True)
    return out if runs is None else without_inventions(out, runs)


def said(samples, window, language, recogniser):
    """The words of a portion, seconds from its start. Prompted, a recogniser may skip some of it or stop in the
    middle: what comes after a hole is heard once more, by itself."""
    words = recogniser.words(heard(samples, window) / 32768, language)
    start = window[0][0]
    count = until_hole(words, [(first - start, last - start) for first, last in window])
    rest = after(window, start + words[count - 1]["end"]) if count else []
    if not UNHEARD < length(rest) < length(window) - UNHEARD:
        return words
    shift = rest[0][0] - start
    return words[:count] + [placed(word, None, shift) for word in said(samples, rest, language, recogniser)]


def until_hole(words, speech):
    """How many words come before the first long stretch of speech without any; all where there is none."""
    for index, word in enumerate(words[:-1]):
        if length(before(after(speech, word["end"]), words[index + 1]["start"])) > UNHEARD:
            return index + 1
    return len(words)


def placed(word, time, offset):
    start, end = time or (word["start"], word["end"])
    timing = {"timing": "aligned"} if time else {}
    return word | {"start": round(offset + start, 3), "end": round(offset + end, 3)} | timing


if __name__ == "__main__":
    main()
