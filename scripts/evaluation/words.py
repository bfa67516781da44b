"""How well words are heard: the engine as rehearse runs it, and the same model run plain."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import soundfile

from engine.spelling import spoken
from training.recordings import RATE
from training.recordings import read as read_sound

from . import dataset, fillers
from .export import Rehearse
from .figures import ratio

FILLED_PAUSE = re.compile(r"u+h*m+|u+h+m*|e+r+m*|e+h+m*|h+m+|m+|a+h+m*")
# What official transcripts spell out.
SPELLINGS = {"mr": "mister", "mrs": "missus", "dr": "doctor", "ok": "okay"}
# Requests without "speech" are heard whole; "fillers" false leaves out the prompt with hesitations.
PLAIN = {"plain": {"language": "en", "fillers": False}, "plain, prompted": {"language": "en"}}


def main():
    options = parse()
    recordings = [recording for folder in options.dataset
                  for recording in dataset.every(dataset.read(folder, ".*"), options.kept)]
    tools = {"rehearse": Rehearsed(options)}
    if options.plain:
        tools |= {name: Engine(options, request) for name, request in PLAIN.items()}
    print("| run as | word error rate | words | words a minute where there are none | × real time |\n"
          "|---|--:|--:|--:|--:|")
    for name, tool in tools.items():
        heard = [(recording, *timed(tool, recording)) for recording in recordings]
        print(row(name, heard))
        if name == "rehearse":
            hesitations = filled_pauses(heard, options.seconds)
    print("\n| filled pauses by | F1 | precision | recall | false alarms a minute | events |\n"
          "|---|--:|--:|--:|--:|--:|")
    for name, parts in hesitations.items():
        print(filler_row(name, parts))


def parse():
    parser = argparse.ArgumentParser(prog="python -m evaluation.words", description=__doc__)
    parser.add_argument("dataset", nargs="+", help="labelled folders, or their manifests")
    parser.add_argument("--binary", default=".build/release/rehearse")
    parser.add_argument("--engine", default=str(Path.home() / ".local/share/rehearse/engine/transcribe"))
    parser.add_argument("--plain", action="store_true", help="also the engine without what rehearse tells it")
    parser.add_argument("--kept", type=int, default=1, metavar="N", help="only every Nth recording by id")
    parser.add_argument("--seconds", type=float, help="only the beginning of each recording")
    return parser.parse_args()


class Engine:
    """The words of an engine that is told nothing but `request`."""

    def __init__(self, options, request):
        self.path, self.seconds, self.request = options.engine, options.seconds, request

    def hear(self, recording):
        with tempfile.TemporaryDirectory() as folder:
            sound = shortened(recording, self.seconds, folder)
            out = subprocess.run([self.path, sound], input=json.dumps(self.request).encode(),
                                 capture_output=True, check=True).stdout
            return json.loads(out), None


class Rehearsed:
    """Words and filled pauses of `rehearse transcribe`, and what `rehearse export` finds in the sound alone."""

    def __init__(self, options):
        self.binary, self.seconds = options.binary, options.seconds

    def hear(self, recording):
        with tempfile.TemporaryDirectory() as folder:
            sound = shortened(recording, self.seconds, folder)
            out = subprocess.run([self.binary, "transcribe", sound, "--to", "json"],
                                 capture_output=True, check=True).stdout
            with Rehearse(self.binary).output(sound) as export:
                return json.loads(out), export.fillers()


def shortened(recording, seconds, folder):
    samples = read_sound(recording.audio)
    path = str(Path(folder) / "recording.wav")
    soundfile.write(path, samples[:int(RATE * seconds)] if seconds else samples, RATE, subtype="PCM_16")
    return path


def timed(tool, recording):
    start = time.monotonic()
    heard, sounds = tool.hear(recording)
    return heard, sounds, time.monotonic() - start


def row(name, heard):
    labelled = [(official(recording), plain_words(out)) for recording, out, *_ in heard if official(recording)]
    errors = sum(edits(truth, words) for truth, words in labelled)
    rate = ratio(errors, sum(len(truth) for truth, _ in labelled)) if labelled else None
    silent = [(recording, len(out["words"])) for recording, out, *_ in heard if recording.label("text") == "noise"]
    invented = (ratio(sum(count for _, count in silent), sum(r.duration for r, _ in silent) / 60)
                if silent else None)
    speed = sum(recording.duration for recording, *_ in heard) / sum(spent for *_, spent in heard)
    words = sum(len(out["words"]) for _, out, *_ in heard)
    return f"| {name} | {number(rate, 3)} | {words} | {number(invented, 1)} | {speed:.1f} |"


def number(value, decimals):
    return "–" if value is None else f"{value:.{decimals}f}"


def official(recording):
    """The words of the transcript; none where it has none, or the text says what kind of sound it is."""
    text = recording.label("text")
    return [] if text == "noise" else normal(text)


def plain_words(out):
    return normal(" ".join(word["text"] for word in out["words"]))


def normal(text):
    """As spoken, without filled pauses, which official transcripts leave out."""
    words = [SPELLINGS.get(word, word) for word in spoken(text)]
    return [word for word in words if not FILLED_PAUSE.fullmatch(word)]


def edits(truth, words):
    """Levenshtein's distance."""
    row = list(range(len(words) + 1))
    for i, expected in enumerate(truth):
        diagonal, row[0] = row[0], i + 1
        for j, word in enumerate(words):
            diagonal, row[j + 1] = row[j + 1], min(
                row[j] + 1, row[j + 1] + 1, diagonal + (expected != word))
    return row[-1]


class Found:
    """Stands for an export whose filled pauses are these."""

    def __init__(self, intervals):
        self.intervals = intervals

    def fillers(self):
        return self.intervals


class Beginning:
    """A recording of which only the beginning was heard."""

    def __init__(self, recording, seconds):
        self.recording, self.duration = recording, min(seconds or recording.duration, recording.duration)

    def intervals(self, column):
        return [pause for pause in self.recording.intervals(column) if pause[1] <= self.duration]


def filled_pauses(heard, seconds):
    out = {"sound": [], "words": [], "both together": []}
    for recording, words, sounds, _ in heard:
        if not recording.label("fillers"):
            continue
        beginning = Beginning(recording, seconds)
        written = [(word["start"], word["end"]) for word in words["words"]
                   if FILLED_PAUSE.fullmatch(re.sub(r"\W", "", word["text"].lower()))]
        together = [(pause["start"], pause["end"]) for pause in words["filledPauses"]]
        for name, found in zip(out, (sounds, written, together)):
            out[name].append(fillers.measure(beginning, Found(found)))
    return {name: parts for name, parts in out.items() if parts}


def filler_row(name, parts):
    pooled = fillers.pool(parts)
    events = sum(part["filled pauses"] for part in parts)
    return (f"| {name} | {pooled['F1']:.2f} | {pooled['precision']:.2f} | {pooled['recall']:.2f} "
            f"| {pooled['false alarms']:.2f} | {events} |")


if __name__ == "__main__":
    sys.exit(main())
