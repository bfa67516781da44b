"""What rehearse hears of the period of each 10 ms: the normalised autocorrelation (Boersma 1993) of
40 ms below 4 kHz, at lags equally far from each other on a logarithmic scale."""

import numpy as np

from .features import HOP, RATE, hann

FRAME = 640
TRANSFORM = 1024
# The spectrum is kept up to a quarter of the rate, so lags are in samples at half the rate.
KEPT = TRANSFORM // 4 + 1
LAG_RATE = RATE // 2
LOWEST = 50.0
PER_OCTAVE = 24
BINS = 88
LAGS = LAG_RATE / (LOWEST * 2 ** (np.arange(BINS) / PER_OCTAVE))
HALF_STEP = 2 ** (0.5 / PER_OCTAVE)
# Whole lags within half a bin.
FIRST = np.ceil(LAGS / HALF_STEP).astype(int)
LAST = np.floor(LAGS * HALF_STEP).astype(int)
LAG_COUNT = int(LAGS[0]) + 10
WINDOW = hann(FRAME)
# Falls to 0 over the top quarter of the kept spectrum, so that few lags tell what lies between.
ROLL_OFF = np.minimum(1, np.arange(KEPT)[::-1] / (KEPT // 4)).astype(np.float32)


def lags(frames):
    power = np.abs(np.fft.rfft(frames, TRANSFORM)[..., :KEPT]).astype(np.float32) ** 2
    return np.fft.irfft(power * ROLL_OFF)[..., :LAG_COUNT]


OWN = lags(WINDOW)


def correlation(samples, block=4096):
    """Shape: frames × LAG_COUNT, at whole lags; frame i is centred on (i + 0.5) hops."""
    count = -(-len(samples) // HOP)
    padded = np.pad(samples, ((FRAME - HOP) // 2, FRAME + HOP))
    every = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP][:count]
    out = np.empty((count, LAG_COUNT), np.float32)
    for first in range(0, count, block):
        part = every[first:first + block]
        heard = lags((part - part.mean(1, keepdims=True)) * WINDOW)
        out[first:first + block] = heard / (heard[:, :1] + 1e-20) / (OWN / OWN[0])
    return out


def bins(correlation):
    """Shape: frames × BINS; the highest within half a bin, between whole lags by a cubic (Catmull & Rom
    1974)."""
    whole = LAGS.astype(int)
    t = (LAGS - whole).astype(np.float32)
    a, b, c, d = (correlation[:, whole + k] for k in (-1, 0, 1, 2))
    out = b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    for bin, (first, last) in enumerate(zip(FIRST, LAST)):
        if first <= last:
            out[:, bin] = np.maximum(out[:, bin], correlation[:, first:last + 1].max(1))
    return out
