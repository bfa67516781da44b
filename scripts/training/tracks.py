"""How recordings are voiced, frame by frame: three columns, voiced (0 or 1), log₂ of the F0 in hertz,
and trust (0 where nobody knows)."""

import csv

import numpy as np

from evaluation.pitch import at_times
from evaluation.trackers import TRACKERS

from .features import HOP, RATE, log_bands

# Three of these must hear a voice; where two do, nobody knows.
VOTERS = ["praat", "swipe", "reaper", "swiftf0"]
# And these say at which pitch.
LISTENERS = VOTERS + ["rapt"]
# Decibels under the loud frames, over the bands below 1.5 kHz, from which on a laryngograph hears less than
# half of what is periodic, and hardly anything.
FAINT, LOST = 20.0, 25.0
LOW_BANDS = 18
# Octaves within which they agree, and how many must.
NEAR = 0.06
FEWEST = 3
# Octaves between frames that belong to one contour.
STEP = 0.3


class Consensus:
    """What trackers by others agree on in clean speech."""

    def __init__(self):
        self.trackers = {name: TRACKERS[name]() for name in LISTENERS}

    def __call__(self, samples):
        times = (np.arange(-(-len(samples) // HOP)) + 0.5) * HOP / RATE
        hertz = {name: at_times(times, *track(samples).f0())
                 for name, track in self.trackers.items()}
        votes = sum((hertz[name] > 0).astype(int) for name in VOTERS)
        octave, agreeing = agreement(np.stack([hertz[name] for name in LISTENERS]))
        depth = under_loud_frames(samples)
        voiced = (votes >= 3) & (depth < LOST)
        unsure = (votes == 2) & (depth < LOST) | voiced & ((depth > FAINT) | (agreeing < FEWEST))
        return np.stack([voiced & ~unsure, octave, ~unsure], 1).astype(np.float32)


def under_loud_frames(samples):
    """Decibels by which each frame lies under the 95th percentile, over the bands below 1.5 kHz."""
    level = 10 * np.log10((10 ** (log_bands(samples)[:, :LOW_BANDS] / 10)).sum(1))
    return np.percentile(level, 95) - level


def agreement(hertz):
    """Mean log₂ of those near the median of the voiced, 0 where there is none, and how many they are."""
    octaves = np.ma.log2(np.ma.masked_equal(hertz, 0))
    near = np.ma.masked_where(np.abs(octaves - np.ma.median(octaves, 0)) >= NEAR, octaves)
    return near.mean(0).filled(0), near.count(0)


def reference(path, count):
    """From a laryngograph's contour (CSV: time,hz; 0 unvoiced) with one value at the start of each hop.

    A frame is voiced as its start is; F0 at its centre lies between it and the next.
    """
    with open(path, newline="") as file:
        hertz = np.array([float(row["hz"] or 0) for row in csv.DictReader(file)])
    hertz = np.pad(hertz, (0, count + 1))[:count + 1]
    octaves = np.log2(np.maximum(hertz, 1))
    now, then = octaves[:-1], octaves[1:]
    goes_on = (hertz[1:] > 0) & (np.abs(then - now) < STEP)
    voiced = hertz[:-1] > 0
    octave = np.where(voiced, np.where(goes_on, (now + then) / 2, now), 0)
    return np.stack([voiced, octave, np.ones(count)], 1).astype(np.float32)
