"""What is trained on: recordings, and the pools of sounds that are made of them once."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import soundfile
import soxr

from . import mixing
from .features import BANDS, HOP, RATE, log_bands

FRAMES = mixing.COUNT // HOP
SUFFIXES = {".flac", ".wav", ".ogg"}
# Of each kind, how many pieces of 20 seconds, and what makes one.
KINDS = {
    "speech": (2300, mixing.talk),
    "steady": (900, lambda material, rng: (mixing.steady_noise(material, rng), None)),
    "passing": (1500, lambda material, rng: (mixing.passing_noise(material, rng), None)),
    "voices": (250, lambda material, rng: (mixing.voices(material, rng), None)),
    "recording": (1000, mixing.recording),
}
_material = None


def read(path):
    """Mono samples at 16 kHz."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = samples.mean(1)
    return mono if rate == RATE else soxr.resample(mono, rate, RATE)


def recordings(folder, is_wanted=lambda name: True):
    """The readable, audible recordings of a folder, by name."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix not in SUFFIXES or not is_wanted(path.stem):
            continue
        try:
            samples = read(path)
        except soundfile.LibsndfileError as error:
            print(f"{path}: {error}; left out", file=sys.stderr)
            continue
        if len(samples) > RATE // 4 and np.abs(samples).max() > 1e-4:
            found[path.stem] = samples
    return found


def material(speech, noises, rooms):
    return mixing.Material([mixing.Utterance.labelled(samples) for samples in speech],
                           [noise / (noise.std() + 1e-9) for noise in noises], rooms)


class Pool:
    """Pieces of one kind: their mel bands in decibels, and whether each frame is speech."""

    def __init__(self, kind, folder):
        count = KINDS[kind][0]
        self.bands = np.empty((count, FRAMES, BANDS), np.float16)
        self.truth = np.empty((count, FRAMES), bool)
        for i in range(count):
            with np.load(folder / f"{kind}-{i}.npz") as kept:
                self.bands[i], self.truth[i] = kept["bands"], kept["truth"]


def make_pools(made_of, seed, folder):
    """Makes what is not yet in `folder`; the same pieces from the same seed."""
    global _material
    _material = made_of
    folder.mkdir(parents=True, exist_ok=True)
    missing = [(folder / f"{kind}-{i}.npz", kind, (seed, number, i))
               for number, (kind, (count, _)) in enumerate(KINDS.items()) for i in range(count)]
    missing = [piece for piece in missing if not piece[0].exists()]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for number, _ in enumerate(workers.map(make_piece, missing, chunksize=8), 1):
            if number % 500 == 0:
                print(f"{number} of {len(missing)} pieces", file=sys.stderr)


def make_piece(piece):
    path, kind, seed = piece
    samples, active = KINDS[kind][1](_material, np.random.default_rng(seed))
    bands = log_bands(np.asarray(samples, np.float32))[:FRAMES]
    truth = np.zeros(FRAMES, bool) if active is None else active[HOP // 2::HOP][:FRAMES]
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, bands=bands.astype(np.float16), truth=truth)
    partial.rename(path)
