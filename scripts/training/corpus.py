"""What is trained on: recordings, and the pieces that are made of them once."""

import os
import re
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from . import mixing, recordings
from .features import HOP, RATE

FRAMES = mixing.COUNT // HOP
# Every sixth speaker, by name, is kept for measuring.
KEPT = 6
_material = None


def arguments(parser, weights):
    """What every training is told."""
    parser.add_argument("speech", help="a folder of clean speech, one speaker a recording")
    parser.add_argument("noise", help="a folder of recordings without speech")
    parser.add_argument("--rooms", default="rir|impulse", metavar="REGEX",
                        help="which names in the folder of noise are room responses")
    parser.add_argument("--without", default="", metavar="REGEX",
                        help="names in either folder that are left out")
    parser.add_argument("--output", default=weights)
    parser.add_argument("--work", required=True, help="a folder for the 1 GB that are made on the way")
    parser.add_argument("--seed", type=int, default=1)


def audible(folder, is_wanted):
    """The recordings of a folder that sound for a quarter of a second or more, by name."""
    found = {path.stem: recordings.read(path) for path in recordings.files(folder, is_wanted)}
    return {name: samples for name, samples in found.items()
            if len(samples) > RATE // 4 and recordings.is_audible(samples)}


def collect(options):
    """The speakers to train on, by name, the noises, and the rooms."""
    left_out = re.compile(options.without or "(?!)")
    is_room = re.compile(options.rooms)
    speech = audible(options.speech, lambda name: not left_out.search(name))
    noise = audible(options.noise, lambda name: not left_out.search(name))
    kept = set(sorted(speech)[::KEPT])
    print(f"{len(speech) - len(kept)} speakers to train on, {len(kept)} kept; {len(noise)} noises")
    return ({name: samples for name, samples in speech.items() if name not in kept},
            [samples / (samples.std() + 1e-9) for name, samples in noise.items()
             if not is_room.search(name)],
            [samples for name, samples in noise.items() if is_room.search(name)])


def pieces(make, material, count, seed, folder):
    """What `make` (material, number of the piece, random → arrays by name) makes, each array of all
    pieces one above the other; kept in `folder`, the same from the same seed."""
    global _material
    _material = material
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{seed}-{i}.npz" for i in range(count)]
    missing = [(make, path, (seed, i)) for i, path in enumerate(paths) if not path.exists()]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for number, _ in enumerate(workers.map(_make_piece, missing, chunksize=8), 1):
            if number % 500 == 0:
                print(f"{number} of {len(missing)} pieces", file=sys.stderr)
    return stacked(paths)


def stacked(paths):
    with np.load(paths[0]) as first:
        out = {name: np.empty((len(paths), *first[name].shape), first[name].dtype)
               for name in first}
    for i, path in enumerate(paths):
        with np.load(path) as kept:
            for name in out:
                out[name][i] = kept[name]
    return out


def _make_piece(piece):
    make, path, seed = piece
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, **make(_material, seed[1], np.random.default_rng(seed)))
    partial.rename(path)
