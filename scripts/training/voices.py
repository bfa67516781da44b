"""Learns what tells voices apart from recordings of one speaker each: the directions in the mean spectrum
and the pitch of a second of voicing in which speakers differ most beside how much one differs from
himself (linear discriminants, Fisher 1936)."""

import argparse

import numpy as np

from evaluation.export import Rehearse

from .features import BANDS, HOP, RATE, log_bands
from .network import write
from .recordings import files, read

# Voiced frames of a piece of speech, and the fewest that make one.
LONGEST, FEWEST = 100, 25
# A silence this long ends a run.
PAUSE = 0.25
# The shape of the spectrum: cosines over the bands. The mean is left out, so that level doesn't count.
SHAPES = 16
DIRECTIONS = 5
# A speaker with fewer pieces says little of how much he differs from himself.
FEWEST_PIECES = 4
# Chosen on recordings that nothing else was chosen on: docs/ACCURACY.md.
DECISION = {"decision.change": 8, "decision.distance": 4.5, "decision.voicing": 3, "decision.share": 0.03}


def main():
    options = parse()
    tool = Rehearse(options.binary)
    speakers = [pieces(tool, path) for path in files(options.recordings, lambda _: True)[::2]]
    speakers = [own for own in speakers if len(own) >= FEWEST_PIECES]
    weights, ratios = discriminants(speakers)
    print(f"{len(speakers)} speakers; variance between speakers over that within: {ratios.round(1)}")
    named = {name: np.array([value]) for name, value in DECISION.items()}
    write({"directions.weight": weights} | named, options.output)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-voices", description=__doc__)
    parser.add_argument("recordings", help="a folder of recordings, one speaker each; every other one is used")
    parser.add_argument("--binary", default="rehearse", help="the rehearse that hears speech and F0")
    parser.add_argument("--output", default="Models/weights/voices.bin")
    return parser.parse_args()


def pieces(tool, path):
    """Pieces × (shapes + 1): the means of the shapes and of log₂ F0 over the voiced frames of each."""
    with tool.output(path) as export:
        runs, (_, hertz) = joined(export.segments()), export.f0()
    levels = log_bands(read(path)) * np.log2(10) / 10
    found = []
    for start, end in runs:
        first = round(start * RATE / HOP)
        voiced = np.flatnonzero(hertz[first:round(end * RATE / HOP)] > 0) + first
        for piece in np.split(voiced, range(LONGEST, len(voiced), LONGEST)):
            if len(piece) >= FEWEST:
                found.append(np.append(levels[piece].mean(0) @ cosines().T, np.log2(hertz[piece]).mean()))
    return np.array(found)


def joined(segments):
    runs = []
    for start, end in ((segment[0], segment[1]) for segment in segments):
        if runs and start - runs[-1][1] < PAUSE:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return runs


def cosines():
    """Shape: SHAPES × BANDS."""
    return np.cos(np.pi * np.outer(np.arange(1, SHAPES + 1), np.arange(BANDS) + 0.5) / BANDS)


def discriminants(speakers):
    """Directions × (bands + 1), scaled so that one speaker's pieces have a deviation of 1, and how much
    more variance there is between speakers."""
    count = sum(len(own) - 1 for own in speakers)
    within = sum((own - own.mean(0)).T @ (own - own.mean(0)) for own in speakers) / count
    means = np.array([own.mean(0) for own in speakers])
    between = np.cov(means.T) - within * np.mean([1 / len(own) for own in speakers])
    whitening = np.linalg.inv(np.linalg.cholesky(within))
    ratios, directions = np.linalg.eigh(whitening @ between @ whitening.T)
    best = np.argsort(ratios)[::-1][:DIRECTIONS]
    found = directions[:, best].T @ whitening
    return np.column_stack([found[:, :SHAPES] @ cosines(), found[:, SHAPES]]), ratios[best]


if __name__ == "__main__":
    main()
