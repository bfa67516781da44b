"""A voice taken apart into pitch, envelope and breath, and put together anew (WORLD, Morise et al. 2016)."""

from dataclasses import dataclass

import numpy as np
import pyworld

from .features import HOP, RATE

PERIOD = 1000 * HOP / RATE
# Frames over which the envelopes of held sounds flow into each other.
BLEND = 5
# A held sound is voiced; its share of noise at the lowest frequency, all of it being noise from about 2 kHz on.
VOICED = 1 / 130


@dataclass
class Voice:
    """By frame: F0 in hertz (0 unvoiced), log power by frequency, share of noise by frequency."""
    f0: np.ndarray
    envelope: np.ndarray
    noise: np.ndarray

    @classmethod
    def heard(cls, samples):
        samples = samples.astype(np.float64)
        rough, times = pyworld.dio(samples, RATE, frame_period=PERIOD)
        f0 = pyworld.stonemask(samples, rough, times, RATE)
        envelope = np.log(pyworld.cheaptrick(samples, f0, times, RATE) + 1e-16)
        return cls(f0, envelope, pyworld.d4c(samples, f0, times, RATE))

    def shifted(self, pitch, formants):
        """Both by a factor."""
        bins = np.arange(self.envelope.shape[1])
        warp = lambda rows: np.stack([np.interp(bins / formants, bins, row) for row in rows])
        return Voice(self.f0 * pitch, warp(self.envelope), warp(self.noise))

    def played(self, plan):
        """The samples of a plan of `hesitations`."""
        places = np.clip(np.array(plan.places), 0, len(self.f0) - 1.001)
        whole, part = places.astype(int), (places % 1)[:, None]
        mix = lambda rows: (1 - part) * rows[whole] + part * rows[whole + 1]
        envelope, noise = mix(self.envelope), mix(self.noise)
        f0 = self.f0[np.rint(places).astype(int)]
        pitches = np.array(plan.pitches)
        held = np.isfinite(pitches)
        envelope[held] = blended(envelope)[held]
        if (self.f0 > 0).any():
            f0[held] = np.median(self.f0[self.f0 > 0]) * 2 ** pitches[held]
            noise[held] = np.minimum(noise[held], VOICED * np.arange(1, noise.shape[1] + 1))
        samples = pyworld.synthesize(f0, np.exp(envelope), noise, RATE, PERIOD)
        count = len(places) * HOP
        samples = np.pad(samples[:count], (0, max(0, count - len(samples))))
        gains = np.interp(np.arange(count) / HOP, np.arange(len(places)) + 0.5, plan.gains)
        return (samples * gains).astype(np.float32)


def blended(rows):
    kernel = np.ones(BLEND) / BLEND
    return np.apply_along_axis(lambda column: np.convolve(column, kernel, "same"), 0, rows)
