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
from windows import RATE, heard, windows

MODEL = Path(__file__).parent / "model"


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: transcribe RECORDING.wav <REQUEST.json")
    request = json.load(sys.stdin)
    samples = read(sys.argv[1])
    recogniser = Recogniser(MODEL, HESITATIONS if request.get("fillers", True) else None)
    words = transcribe(
        samples, request.get("speech"), request.get("language", "en"), recogniser, Aligner())
    json.dump({"language": request.get("language", "en"), "words": words}, sys.stdout)


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
        sound = heard(samples, window)
        words = recogniser.words(sound / 32768, language)
        times = aligner.times(sound.astype(np.int16), words) if aligner else [None] * len(words)
        out += [placed(word, time, window[0][0]) for word, time in zip(words, times)]
        print(f"progress {(index + 1) / len(portions):.3f}", file=sys.stderr, flush=True)
    return out


def placed(word, time, offset):
    start, end = time or (word["start"], word["end"])
    timing = {"timing": "aligned"} if time else {}
    return word | {"start": round(offset + start, 3), "end": round(offset + end, 3)} | timing


if __name__ == "__main__":
    main()
