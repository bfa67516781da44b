"""Batches without end: pieces of the pools, mixed anew each time in their mel bands.

Powers of independent sounds add, so a mixture needs no samples; a quarter of each batch was mixed and
sent through telephones and codecs as samples, which keeps the rest honest.
"""

import numpy as np
import torch

from .corpus import FRAMES, Pool
from .features import BANDS, HIGHEST, LOWEST

LENGTH = 1000
SILENCE = -200.0
# Of a batch, those that come whole.
WHOLE = 0.25


def band_centres():
    mel = np.linspace(np.log10(1 + LOWEST / 700), np.log10(1 + HIGHEST / 700), BANDS + 2)
    return 700 * (10 ** mel[1:-1] - 1)


CENTRES = band_centres()
# White noise has more power in wider bands, dB.
WHITE = 10 * np.log10(np.maximum(1, np.gradient(CENTRES) / 31.25))


def decibels(power):
    return 10 * torch.log10(power + 1e-22)


def power(level):
    return torch.exp(level * (np.log(10) / 10))


class Ingredient:
    """A pool with the power of each of its pieces, as `measure` takes it from the power of the frames."""

    def __init__(self, kind, folder, measure):
        pool = Pool(kind, folder)
        self.bands, self.truth = torch.from_numpy(pool.bands), torch.from_numpy(pool.truth)
        frames = torch.cat([power(part.float()).sum(2) for part in self.bands.split(50)])
        self.power = measure(frames, self.truth.float()) + 1e-9

    def pick(self, random, count):
        """Which pieces, and `LENGTH` frames of each: half of them from its beginning."""
        pieces = random.integers(len(self.bands), size=count)
        starts = random.integers(0, (FRAMES - LENGTH) // 2 + 1, size=count) * 2
        starts[random.random(count) < 0.5] = 0
        cut = [slice(start, start + LENGTH) for start in starts]
        return (pieces, torch.stack([self.bands[i, c] for i, c in zip(pieces, cut)]).float(),
                torch.stack([self.truth[i, c] for i, c in zip(pieces, cut)]).float())


def mean_power(frames, truth):
    return frames.mean(1)


def speech_power(frames, truth):
    return (frames * truth).sum(1) / truth.sum(1).clamp_min(1)


def loud_power(frames, truth):
    return torch.maximum(frames.quantile(0.95, dim=1), frames.mean(1))


class Batches:
    def __init__(self, folder, seed):
        self.random = np.random.default_rng(seed)
        self.speech = Ingredient("speech", folder, speech_power)
        self.steady = Ingredient("steady", folder, mean_power)
        self.passing = Ingredient("passing", folder, loud_power)
        self.voices = Ingredient("voices", folder, mean_power)
        self.recording = Ingredient("recording", folder, mean_power)

    def next(self, count):
        """Shapes: count × LENGTH × BANDS in decibels, count × LENGTH."""
        whole = round(count * WHOLE)
        mixed, said = self.mixture(count - whole)
        _, ready, truth = self.recording.pick(self.random, whole)
        bands, truth = torch.cat([mixed, ready]), torch.cat([said, truth])
        for i in np.flatnonzero(self.random.random(count) < 0.04):
            silent = self.random.integers(50, 600)
            bands[i, :silent], truth[i, :silent] = SILENCE, 0
        return bands, truth

    def mixture(self, count):
        random = self.random
        pieces, bands, truth = self.speech.pick(random, count)
        speech = self.speech.power[pieces]
        absent = torch.from_numpy(random.random(count) < 0.1)
        bands[absent], truth[absent] = SILENCE, 0
        total = power(bands)
        quiet = random.random(count) < 0.35
        ratio = np.where(quiet, random.uniform(25, 55, count), random.uniform(-5, 27, count))
        total = self.add(total, speech, self.steady, ratio, 0.85)
        total = self.add(total, speech, self.steady, random.uniform(0, 40, count), 0.3)
        total = self.add(total, speech, self.passing, random.uniform(-8, 30, count), 0.5)
        total = self.add(total, speech, self.passing, random.uniform(0, 40, count), 0.25)
        total = self.add(total, speech, self.voices, random.uniform(4, 32, count), 0.2)
        relative = decibels(total) - decibels(speech)[:, None, None]
        heard = self.with_floor(relative + self.colour(count))
        return heard + self.gain(count), truth

    def add(self, total, speech, ingredient, ratio, chance):
        """Adds it so many decibels under the speech, to a share of the mixtures."""
        pieces, bands, _ = ingredient.pick(self.random, len(total))
        gain = decibels(speech / ingredient.power[pieces]) - torch.from_numpy(ratio).float()
        gain[torch.from_numpy(self.random.random(len(total)) >= chance)] = -300
        return total + power(bands + gain[:, None, None])

    def colour(self, count):
        """Of microphone and line: a smooth curve; some telephones, some dull ones."""
        random = self.random
        shape = np.cos(np.pi * np.outer(np.arange(1, 6), np.arange(BANDS) / BANDS))
        curve = random.normal(0, 3, (count, 5)) / np.sqrt(np.arange(1, 6)) @ shape
        for i in np.flatnonzero(random.random(count) < 0.12):
            low, high = random.uniform(200, 350), random.uniform(3000, 3800)
            curve[i] -= 50 * ((CENTRES < low) | (CENTRES > high))
        for i in np.flatnonzero(random.random(count) < 0.1):
            curve[i] -= np.clip((CENTRES - random.uniform(2500, 7000)) * 0.015, 0, 60)
        return torch.from_numpy(curve[:, None]).float()

    def with_floor(self, bands):
        """With the noise of the electronics, 35 to 85 dB under the speech."""
        floor = WHITE - WHITE.max() - self.random.uniform(35, 85, (len(bands), 1, 1))
        flutter = 0.7 + 0.6 * torch.from_numpy(self.random.random(bands.shape, np.float32))
        return decibels(power(bands) + power(torch.from_numpy(floor).float()) * flutter)

    def gain(self, count):
        """Of the input, and now and then of a hand that moves it or a control that follows."""
        random = self.random
        knots = random.normal(0, 2.5, (count, 6)) * (random.random((count, 1)) < 0.4)
        places = np.linspace(0, 5, LENGTH)
        curve = np.stack([np.interp(places, np.arange(6), row) for row in knots])
        return torch.from_numpy(curve + random.uniform(-10, 30, (count, 1))).float()[:, :, None]
