"""What rehearse hears of each 10 ms: 512-point power spectra of 25 ms frames in 40 mel bands, and how
periodic 40 ms of the sound below 1 kHz are."""

import numpy as np

RATE = 16_000
HOP = 160
FRAME = 400
TRANSFORM = 512
BANDS = 40
LOWEST, HIGHEST = 80.0, 7600.0
LEAST_POWER = 1e-20
# Periodicity is heard at a quarter of the rate.
DECIMATION = 4
HALF_FILTER = 16
CUTOFF = 1000.0
# Of the sample before, at that rate: rumble and hum weigh less.
EMPHASIS = 0.95
# For each octave that a lag is longer than the shortest: of two equal peaks the first is meant.
OCTAVE_COST = 0.03
SHORTEST_LAG, LONGEST_LAG = 10, 66
PERIODS_FRAME = 160
PERIODS_TRANSFORM = 256


def mel_weights():
    """Shape: bins × bands; triangles, equal on the mel scale (O'Shaughnessy 1987)."""
    def mel(hertz):
        return 2595 * np.log10(1 + hertz / 700)

    edges = 700 * (10 ** (np.linspace(mel(LOWEST), mel(HIGHEST), BANDS + 2) / 2595) - 1)
    hertz = np.arange(TRANSFORM // 2 + 1)[:, None] * RATE / TRANSFORM
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    return np.maximum(0, np.minimum((hertz - left) / (centre - left),
                                    (right - hertz) / (right - centre)))


WEIGHTS = mel_weights().astype(np.float32)


def hann(count):
    return (0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(count) + 0.5) / count)).astype(np.float32)


def low_pass():
    """A windowed sinc with pre-emphasis; the last taps are for the latest samples."""
    places = np.arange(-HALF_FILTER, HALF_FILTER + 1)
    taps = np.sinc(2 * CUTOFF / RATE * places) * (0.5 + 0.5 * np.cos(np.pi * places / (HALF_FILTER + 1)))
    taps /= taps.sum()
    later, earlier = np.pad(taps, (DECIMATION, 0)), np.pad(taps, (0, DECIMATION))
    return (later - EMPHASIS * earlier).astype(np.float32)


WINDOW = hann(FRAME)
FILTER = low_pass()
PERIODS_WINDOW = hann(PERIODS_FRAME)
LAG_COSTS = OCTAVE_COST * np.log2(np.arange(SHORTEST_LAG, LONGEST_LAG + 1) / SHORTEST_LAG)


def frames(samples):
    """Shape: frames × FRAME; frame i is centred on (i + 0.5) hops, silence outside."""
    count = -(-len(samples) // HOP)
    before = FRAME // 2 - HOP // 2
    padded = np.zeros(before + (count - 1) * HOP + FRAME, np.float32)
    length = min(len(samples), len(padded) - before)
    padded[before:before + length] = samples[:length]
    return np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP]


def log_bands(samples, block=4096):
    """Shape: frames × BANDS; the power in each band, in decibels."""
    out = []
    every = frames(samples)
    for first in range(0, len(every), block):
        part = every[first:first + block]
        part = (part - part.mean(1, keepdims=True)) * WINDOW
        power = np.abs(np.fft.rfft(part, TRANSFORM)).astype(np.float32) ** 2 @ WEIGHTS
        out.append(10 * np.log10(np.maximum(power, LEAST_POWER)))
    return np.concatenate(out) if out else np.zeros((0, BANDS), np.float32)


def correlation(frames):
    power = np.abs(np.fft.rfft(frames, PERIODS_TRANSFORM)) ** 2
    return np.fft.irfft(power)[..., :LONGEST_LAG + 1]


def periodicity(samples):
    """Shape: frames × 2: the highest peak of the normalised autocorrelation (Boersma 1993) over lags
    from 60 to 400 Hz, 0…1, and its lag in samples at a quarter of the rate; one hop late, so that
    nothing is heard before the mel bands hear it."""
    count = -(-len(samples) // HOP)
    centred = np.convolve(np.pad(samples, (0, HOP)), FILTER[::-1])[HALF_FILTER:]
    low = centred[DECIMATION // 2::DECIMATION]
    quarter = HOP // DECIMATION
    before = (PERIODS_FRAME - quarter) // 2 + quarter
    padded = np.pad(low, (before, PERIODS_FRAME + quarter))
    every = np.lib.stride_tricks.sliding_window_view(padded, PERIODS_FRAME)[::quarter][:count]
    every = (every - every.mean(1, keepdims=True)) * PERIODS_WINDOW
    own = correlation(PERIODS_WINDOW)
    heard = correlation(every)
    normal = heard / (heard[:, :1] + 1e-12) / (own / own[0])
    normal = normal[:, SHORTEST_LAG:]
    peak = (normal - LAG_COSTS).argmax(1)
    height = np.take_along_axis(normal, peak[:, None], 1)[:, 0]
    return np.stack([np.clip(height, 0, 1), peak + SHORTEST_LAG], 1)
