"""Copies of a folder's recordings with noise at known levels."""

import csv
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from training import labels
from training.recordings import RATE, files, is_audible, read

from .dataset import Recording

PEAK = 0.9
BY_FOLDER = "the folder's"
FROM_SIGNAL = "made from the clean signal by scripts/training/labels.py"


@dataclass(frozen=True)
class Condition:
    """Recordings to which the same was done; `name` is None where nothing was touched."""
    name: str | None
    labels: str
    recordings: list


def clips(folder, is_wanted):
    """The noises of a folder without the silent ones; by name, so that the choice is the same anywhere."""
    samples = [read(path) for path in files(folder, is_wanted)]
    audible = [clip for clip in samples if is_audible(clip)]
    if not audible:
        raise SystemExit(f"{folder}: no noise that could be mixed in")
    return audible


def conditions(recordings, noises, levels, folder):
    """The recordings at each level and without noise, written into `folder`.

    Labels by hand and from the signal are not mixed: where some have labels, the others are left out.
    """
    labelled = [r for r in recordings if r.label("vad")]
    by = BY_FOLDER if labelled else FROM_SIGNAL
    folders = {f"{level:g} dB" if level is not None else "none": (level, Path(folder) / str(level))
               for level in [None, *levels]}
    made = {name: [] for name in folders}
    for recording in labelled or recordings:
        samples = read(recording.audio)
        speech = recording.intervals("vad") or speech_in(samples)
        if not speech:
            print(f"{recording.audio}: no speech; left out", file=sys.stderr)
            continue
        noise = stretch(noises, len(samples), recording.row["id"])
        for name, (level, place) in folders.items():
            mixture = mixed(samples, noise, speech, level)
            made[name].append(write(recording, mixture, speech, place))
    return [Condition(name, by, copies) for name, copies in made.items()]


def speech_in(samples):
    """Intervals of speech, from a signal without noise."""
    return _intervals(labels.speech(samples))


def loud_half(samples):
    """Intervals of the frames that are louder than half of all."""
    whole = len(samples) // labels.HOP * labels.HOP
    loudness = np.square(samples[:whole].reshape(-1, labels.HOP)).mean(1)
    return _intervals(loudness > np.median(loudness))


def _intervals(flags):
    seconds = labels.runs(flags) * labels.HOP / RATE
    return [(float(start), float(end)) for start, end in seconds]


def stretch(noises, count, name):
    """A random stretch of a random noise, the same for a name; a short noise is repeated."""
    random = np.random.default_rng(zlib.crc32(name.encode()))
    while True:
        noise = noises[random.integers(len(noises))]
        chosen = np.resize(np.roll(noise, -random.integers(len(noise))), count)
        if is_audible(chosen):
            return chosen


def mixed(samples, noise, speech, level):
    """With the noise `level` decibels under the speech, its power taken over all of the stretch.

    Without noise where `level` is None; quieter where the peak asks for it.
    """
    if level is not None:
        loudness = power(samples[during(speech, len(samples))])
        wanted = loudness / 10 ** (level / 10)
        samples = samples + noise * np.sqrt(wanted / power(noise))
    return samples * min(1, PEAK / np.abs(samples).max())


def power(samples):
    return float(np.mean(np.square(samples, dtype=np.float64)))


def during(intervals, count):
    """Whether each sample lies inside an interval."""
    inside = np.zeros(count, bool)
    for start, end in intervals:
        inside[round(start * RATE):round(end * RATE)] = True
    return inside


def write(recording, samples, speech, folder):
    """The recording with other samples and labels for voice activity only."""
    folder.mkdir(exist_ok=True)
    audio = write_samples(recording, samples, folder)
    row = {"id": recording.row["id"], "wav": audio, "vad": f"{audio}.csv"}
    with open(folder / row["vad"], "w", newline="") as file:
        csv.writer(file).writerows([("start", "end"), *speech])
    return Recording(folder, row, recording.speaker)


def write_samples(recording, samples, folder):
    """The name, in `folder`, of the recording with other samples."""
    name = f"{zlib.crc32(recording.row['wav'].encode()):08x}.flac"
    soundfile.write(folder / name, samples, RATE, subtype="PCM_16")
    return name
