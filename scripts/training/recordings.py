"""Recordings as samples."""

import sys
from pathlib import Path

import numpy as np
import soundfile
import soxr

from .features import RATE

SUFFIXES = {".flac", ".wav", ".ogg"}
# Peaks under this are digital silence.
AUDIBLE = 1e-4


def read(path):
    """Mono samples at RATE."""
    samples, rate = soundfile.read(str(path), dtype="float32", always_2d=True)
    mono = samples.mean(1)
    return mono if rate == RATE else soxr.resample(mono, rate, RATE)


def files(folder, is_wanted):
    """The folder's readable recordings whose name, without suffix, is wanted; sorted."""
    return [path for path in sorted(Path(folder).rglob("*"))
            if path.suffix.lower() in SUFFIXES and is_wanted(path.stem) and has_samples(path)]


def has_samples(path):
    try:
        with soundfile.SoundFile(str(path)) as file:
            return len(file.read(1)) > 0
    except soundfile.LibsndfileError as error:
        print(f"{path}: {error}; left out", file=sys.stderr)
        return False


def is_audible(samples):
    return len(samples) > 0 and np.abs(samples).max() > AUDIBLE
