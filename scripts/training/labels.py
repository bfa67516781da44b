"""Speech and silence in clean recordings, from the clean signal alone.

A stretch is speech where its level stands out from the recording's own background and it holds or
touches voicing. The level is that of the pre-emphasised signal, so that fricatives count; what stands
out but is further than `REACH` from any voiced frame (breaths, clicks) is no speech. Gaps shorter than
`LONGEST_GAP` (closures of stops) belong to the speech around them.
"""

import numpy as np
from scipy.ndimage import maximum_filter1d, uniform_filter1d

from .features import HOP, RATE, frames

# The threshold, in decibels over the background and under the loudest speech.
OVER_BACKGROUND = 9.0
# What a stretch must reach somewhere to count.
CLEARLY_OVER = 6.0
UNDER_SPEECH = 33.0
# Voicing: height of the autocorrelation's peak from 60 to 400 Hz.
VOICED = 0.5
REACH = 0.25
LONGEST_GAP = 0.15
SHORTEST_RUN = 0.08


def level(samples):
    emphasised = np.append(samples[:1], samples[1:] - 0.7 * samples[:-1])
    power = (frames(emphasised.astype(np.float32))[:, 100:300] ** 2).mean(1)
    return 10 * np.log10(uniform_filter1d(power, 3) + 1e-12)


def voicing(samples):
    """Height of the highest peak of the normalised autocorrelation, frame by frame."""
    wide = np.lib.stride_tricks.sliding_window_view(
        np.pad(samples, (640 - HOP, 640)), 640)[HOP // 2::HOP][:-(-len(samples) // HOP)]
    wide = (wide - wide.mean(1, keepdims=True)) * np.hanning(640)
    spectrum = np.abs(np.fft.rfft(wide, 2048)) ** 2
    spectrum[:, int(1500 * 2048 / RATE):] = 0
    correlation = np.fft.irfft(spectrum)[:, :400]
    taper = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(640), 2048)) ** 2)[:400]
    normal = correlation / (taper / taper[0]) / (correlation[:, :1] + 1e-9)
    return normal[:, RATE // 400:RATE // 60].max(1)


def speech(samples):
    """Whether each frame is speech; frame i is centred on (i + 0.5) hops."""
    levels = level(samples)
    background = np.percentile(levels, 5)
    loud = np.percentile(levels, 95)
    threshold = max(background + OVER_BACKGROUND, loud - UNDER_SPEECH)
    active = holding(levels > threshold, levels > threshold + CLEARLY_OVER)
    voiced = (voicing(samples)[:len(levels)] > VOICED) & (levels > max(threshold, loud - 25))
    reach = 2 * round(REACH * RATE / HOP) + 1
    active &= maximum_filter1d(voiced.astype(np.uint8), reach) > 0
    return dropped(closed(active, LONGEST_GAP), SHORTEST_RUN)


def holding(active, peaks):
    """The runs of `active` in which there is a peak."""
    out = np.zeros_like(active)
    for start, end in runs(active):
        out[start:end] = peaks[start:end].any()
    return out


def runs(active):
    return np.flatnonzero(np.diff(np.concatenate([[0], active.astype(np.int8), [0]]))).reshape(-1, 2)


def closed(active, gap):
    return ~dropped(~active, gap, edges=False)


def dropped(active, shortest, edges=True):
    """Without the runs shorter than `shortest`; `edges`: also those at the beginning or end."""
    out = active.copy()
    for start, end in runs(active):
        touches = start == 0 or end == len(active)
        if (end - start) * HOP < shortest * RATE and (edges or not touches):
            out[start:end] = False
    return out
