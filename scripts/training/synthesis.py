"""Voices whose pitch is known because they are made: pulses or a glottal source through formants."""

import numpy as np
from scipy.signal import lfilter

from .features import HOP, RATE

LOWEST, HIGHEST = 48.0, 640.0
# A share of the voices begin under it.
DEEP = 75.0
TOP = 7500.0


def voice(random):
    """A few seconds of voiced stretches between gaps and whispers, and its track (see `tracks`)."""
    parts, octaves = [], []
    for _ in range(random.integers(3, 8)):
        for part, octave in (stretch(random), gap(random)):
            parts.append(part)
            octaves.append(octave)
    return np.concatenate(parts).astype(np.float32), track(np.concatenate(octaves))


def track(octaves):
    """From log₂ of the F0 at each sample, nan where unvoiced."""
    centres = octaves[HOP // 2::HOP]
    centres = np.append(centres, np.full(-(-len(octaves) // HOP) - len(centres), np.nan))
    voiced = np.isfinite(centres)
    return np.stack([voiced, np.where(voiced, centres, 0), np.ones(len(centres))], 1).astype(np.float32)


def stretch(random):
    octaves = contour(random, int(random.uniform(0.2, 2) * RATE))
    jitter = random.uniform(0, 0.03) if random.random() < 0.4 else 0
    samples = source(2 ** octaves, jitter, random)
    if random.random() < 0.6:
        samples = formants(samples, random)
    samples /= np.abs(samples).max()
    samples += breath(samples, random.uniform(10, 60), random)
    return samples * edges(len(samples), random) * 10 ** (random.uniform(-15, 0) / 20), octaves


def gap(random):
    """Silence, or a whisper."""
    samples = np.zeros(int(random.uniform(0.05, 0.6) * RATE))
    if random.random() < 0.4:
        noise = formants(random.standard_normal(len(samples)), random, width=3)
        samples = noise / np.abs(noise).max() * edges(len(noise), random) * random.uniform(0.02, 0.4)
    return samples, np.full(len(samples), np.nan)


def contour(random, count):
    """log₂ of the F0: held, gliding, with vibrato, or wandering."""
    low, high = np.log2([LOWEST, HIGHEST])
    start = random.uniform(low, np.log2(DEEP) if random.random() < 0.15 else high)
    time = np.arange(count) / RATE
    octaves = np.full(count, start)
    if random.random() < 0.5:
        octaves += random.uniform(-1.3, 1.3) * time
    if random.random() < 0.3:
        octaves += random.uniform(0.1, 1.5) / 12 * np.sin(2 * np.pi * random.uniform(4, 7) * time)
    if random.random() < 0.4:
        knots = np.cumsum(random.normal(0, 0.1, 2 + count // 1600))
        octaves += np.interp(time, np.arange(len(knots)) / 10, knots)
    return np.clip(octaves, low, high)


def source(hertz, jitter, random):
    """`jitter` is the deviation of a period."""
    phase = np.cumsum(hertz) / RATE
    if jitter:
        periods = 1 + jitter * random.standard_normal(int(phase[-1]) + 2)
        phase = np.cumsum(hertz * periods[phase.astype(int)]) / RATE
    return glottal(phase, random) if random.random() < 0.5 else harmonics(phase, hertz.max(), random)


def glottal(phase, random):
    """The derivative of a glottal flow that opens slowly and closes fast (Rosenberg 1971, "C")."""
    opening, closing = random.uniform(0.25, 0.55), random.uniform(0.08, 0.25)
    place = phase % 1
    flow = np.where(place < opening, 0.5 - 0.5 * np.cos(np.pi * place / opening),
                    np.cos(np.pi / 2 * np.minimum(1, (place - opening) / closing)))
    return np.diff(flow, prepend=flow[0])


def harmonics(phase, highest, random):
    """Up to TOP, falling by 0 to 12 dB an octave."""
    tilt = random.choice([0, random.uniform(0, 2)])
    orders = np.arange(1, int(TOP / highest) + 1)
    return sum(np.cos(2 * np.pi * k * phase) / k ** tilt for k in orders)


def formants(samples, random, width=1):
    for low, high in ((250, 900), (800, 2400), (2200, 3400), (3300, 4500)):
        radius = np.exp(-np.pi * width * random.uniform(40, 160) / RATE)
        angle = 2 * np.pi * random.uniform(low, high) / RATE
        samples = lfilter([1], [1, -2 * radius * np.cos(angle), radius ** 2], samples)
    return samples


def breath(samples, decibels, random):
    noise = formants(random.standard_normal(len(samples)), random, width=2)
    return noise * samples.std() / noise.std() * 10 ** (-decibels / 20)


def edges(count, random):
    ramp = np.minimum(1, np.arange(count) / (random.uniform(0.002, 0.03) * RATE))
    return ramp * ramp[::-1]
