"""Trackers of F0 by others, for comparison: their authors' settings, the same range and hop."""

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from training.recordings import RATE, read

FLOOR, CEILING = 60, 500
HOP = 0.01
# Seconds by which a contour comes early, found by aligning it with laryngographs.
REAPER_LEAD, RAPT_LEAD = 0.005, 0.0075
# What SwiftF0's author recommends.
CONFIDENCE = 0.5


@dataclass(frozen=True)
class Contour:
    """Hertz, 0 where unvoiced."""
    times: np.ndarray
    hertz: np.ndarray

    def f0(self):
        return self.times, self.hertz


def praat():
    """Praat's autocorrelation (Boersma 1993), through parselmouth."""
    import parselmouth

    def track(samples):
        pitch = parselmouth.Sound(samples, RATE).to_pitch_ac(
            time_step=HOP, pitch_floor=FLOOR, pitch_ceiling=CEILING)
        return Contour(pitch.xs(), pitch.selected_array["frequency"])
    return track


def reaper():
    """REAPER (Talkin 2015)."""
    import pyreaper
    _silence_libraries()

    def track(samples):
        _, _, times, hertz, _ = pyreaper.reaper(
            _integers(samples), RATE, minf0=FLOOR, maxf0=CEILING, frame_period=HOP)
        return Contour(times + REAPER_LEAD, np.maximum(hertz, 0))
    return track


def rapt():
    """RAPT (Talkin 1995), as SPTK has it."""
    import pysptk

    def track(samples):
        hertz = pysptk.rapt(_integers(samples).astype(np.float32), fs=RATE,
                            hopsize=round(HOP * RATE), min=FLOOR, max=CEILING, otype="f0")
        return Contour(np.arange(len(hertz)) * HOP + RAPT_LEAD, hertz)
    return track


def swipe():
    """SWIPE' (Camacho & Harris 2008), as SPTK has it."""
    import pysptk

    def track(samples):
        hertz = pysptk.swipe(_integers(samples).astype(np.float64), fs=RATE,
                             hopsize=round(HOP * RATE), min=FLOOR, max=CEILING, otype="f0")
        return Contour(np.arange(len(hertz)) * HOP, hertz)
    return track


def swiftf0():
    """SwiftF0 (Nieradzik 2025), a network."""
    import swift_f0
    detector = swift_f0.SwiftF0(threads=1)

    def track(samples):
        found = detector.detect(samples, RATE, fmin=FLOOR, fmax=CEILING)
        voiced = found.confidence >= CONFIDENCE
        return Contour(found.timestamps, np.where(voiced, found.pitch_hz, 0))
    return track


TRACKERS = {"praat": praat, "reaper": reaper, "swiftf0": swiftf0, "rapt": rapt,
            "swipe": swipe}


class Tracker:
    def __init__(self, name):
        self.name = name
        self.track = TRACKERS[name]()

    def measures(self, task):
        return task.name == "F0"

    @contextmanager
    def output(self, audio):
        yield self.track(read(audio))


def _silence_libraries():
    """Only Python still writes to standard output: REAPER remarks on every recording there."""
    sys.stdout.flush()
    sys.stdout = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _integers(samples):
    return np.rint(np.clip(samples, -1, 1 - 2**-15) * 2**15).astype(np.int16)
