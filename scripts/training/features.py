"""The mel bands of rehearse: 512-point power spectra of 25 ms frames every 10 ms, in 40 bands."""

import numpy as np

RATE = 16_000
HOP = 160
FRAME = 400
TRANSFORM = 512
BANDS = 40
LOWEST, HIGHEST = 80.0, 7600.0
LEAST_POWER = 1e-20


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
WINDOW = (0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(FRAME) + 0.5) / FRAME)).astype(np.float32)


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
