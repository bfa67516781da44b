"""What is trained on: recordings, and the pieces that are made of them once."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from . import mixing, recordings
from .features import BANDS, HOP, RATE, log_bands, periodicity

FRAMES = mixing.COUNT // HOP
# Every so manieth piece is without speech.
SPEECHLESS = 3
_material = None


def audible(folder, is_wanted):
    """The recordings of a folder that sound for a quarter of a second or more, by name."""
    found = {path.stem: recordings.read(path) for path in recordings.files(folder, is_wanted)}
    return {name: samples for name, samples in found.items()
            if len(samples) > RATE // 4 and recordings.is_audible(samples)}


def material(speech, noises, rooms):
    return mixing.Material([mixing.Utterance.labelled(samples) for samples in speech],
                           [noise / (noise.std() + 1e-9) for noise in noises], rooms)


@dataclass
class Pieces:
    """Shapes: count × FRAMES × BANDS in decibels, count × FRAMES × 2, count × FRAMES."""
    bands: np.ndarray
    periodicity: np.ndarray
    truth: np.ndarray


def pieces(made_of, count, seed, folder):
    """Recordings of ten seconds, every third without speech; kept in `folder`, the same from the same
    seed."""
    global _material
    _material = made_of
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{seed}-{i}.npz" for i in range(count)]
    missing = [(path, (seed, i)) for i, path in enumerate(paths) if not path.exists()]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for number, _ in enumerate(workers.map(make_piece, missing, chunksize=8), 1):
            if number % 500 == 0:
                print(f"{number} of {len(missing)} pieces", file=sys.stderr)
    made = Pieces(np.empty((count, FRAMES, BANDS), np.float16),
                  np.empty((count, FRAMES, 2), np.float16), np.empty((count, FRAMES), bool))
    for i, path in enumerate(paths):
        with np.load(path) as kept:
            made.bands[i], made.periodicity[i] = kept["bands"], kept["periodicity"]
            made.truth[i] = kept["truth"]
    return made


def without_speech(random, count, size):
    """Indices of `size` pieces without speech, of `count` pieces."""
    return SPEECHLESS * random.integers(count // SPEECHLESS, size=size) + SPEECHLESS - 1


def make_piece(piece):
    path, seed = piece
    make = mixing.no_speech if seed[1] % SPEECHLESS == SPEECHLESS - 1 else mixing.recording
    samples, active = make(_material, np.random.default_rng(seed))
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, bands=log_bands(samples)[:FRAMES].astype(np.float16),
             periodicity=periodicity(samples)[:FRAMES].astype(np.float16),
             truth=active[HOP // 2::HOP][:FRAMES])
    partial.rename(path)
