"""Trains the detector of speech, and writes its weights."""

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from . import corpus, mixing, recordings
from .corpus import FRAMES
from .features import BANDS, HOP, log_bands, periodicity
from .network import LOOKAHEAD, VoiceActivity, features, power, tensors, write

PIECES = 10_500
BATCH = 32


@dataclass(frozen=True)
class Cycle:
    """Steps in which the rate of learning rises to `rate` and falls to nothing."""
    steps: int
    rate: float
    # Share of a batch that another sound is added to.
    mixed: float


CYCLES = [Cycle(3000, 4e-3, 0.5), Cycle(2400, 1.5e-3, 0.75)]
# Of the noise on the features, which are in units of 10 dB.
NOISE = 0.1
# Every so manieth piece is without speech.
SPEECHLESS = 3


def main():
    options = parse()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    pieces = corpus.pieces(
        piece, material(options), PIECES, options.seed, Path(options.work) / "pieces")
    network = train(pieces, options.seed, Path(options.work) / "network.pt")
    write(tensors(network), options.output)
    if options.reference:
        write_reference(network, *options.reference)


def write_reference(network, recording, path):
    """Without the last tenth of a second, where a recording ends within a frame."""
    samples = recordings.read(recording)
    probabilities = network.probabilities(log_bands(samples), periodicity(samples))[:, 0]
    values = [round(float(p), 5) for p in probabilities[:-10]]
    Path(path).write_text(json.dumps({"probabilities": values}) + "\n")


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-voice-activity", description=__doc__)
    corpus.arguments(parser, weights="Models/weights/voice-activity.bin")
    parser.add_argument("--reference", nargs=2, metavar=("RECORDING", "JSON"),
                        help="also write the probabilities of a recording, for the tests")
    return parser.parse_args()


def material(options):
    speech, noises, rooms = corpus.collect(options)
    said = [mixing.Utterance.labelled(samples) for samples in speech.values()]
    return mixing.Material(said, noises, rooms, said)


def piece(material, number, random):
    """Ten seconds, every third time without speech."""
    make = mixing.no_speech if number % SPEECHLESS == SPEECHLESS - 1 else mixing.recording
    samples, active, _ = make(material, random)
    return {"bands": log_bands(samples)[:FRAMES].astype(np.float16),
            "periodicity": periodicity(samples)[:FRAMES].astype(np.float16),
            "truth": active[HOP // 2::HOP][:FRAMES]}


def without_speech(random, count, size):
    """Indices of `size` pieces without speech, of `count` pieces."""
    return SPEECHLESS * random.integers(count // SPEECHLESS, size=size) + SPEECHLESS - 1


def train(pieces, seed, checkpoint):
    torch.manual_seed(seed)
    network = VoiceActivity()
    for cycle in CYCLES:
        run(network, pieces, cycle, np.random.default_rng(seed))
        torch.save(network.state_dict(), checkpoint)
        seed += 1
        torch.manual_seed(seed)
    return network.eval()


def run(network, pieces, cycle, random):
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, cycle.rate, total_steps=cycle.steps, pct_start=0.1)
    started, mean = time.time(), None
    for step in range(1, cycle.steps + 1):
        bands, periods, truth = batch(pieces, random, cycle.mixed)
        heard = features(bands + colour(random), periods)
        logits = network.aligned(
            heard + NOISE * torch.from_numpy(random.standard_normal(heard.shape, np.float32)))
        loss = functional.binary_cross_entropy_with_logits(logits[:, :, 0], truth[:, :-LOOKAHEAD])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            print(f"step {step}: loss {mean:.4f}, {time.time() - started:.0f} s", flush=True)


def batch(pieces, random, mixed):
    """Pieces, the share `mixed` of them with another sound from a piece without speech added.

    Powers of independent sounds add; of two periods the stronger sound's is heard.
    """
    chosen = random.integers(len(pieces["bands"]), size=BATCH)
    bands, periods, truth = taken(pieces, chosen)
    others, other_periods, _ = taken(pieces, without_speech(
        random, len(pieces["bands"]), BATCH))
    ratio = torch.from_numpy(random.uniform(-5, 30, (BATCH, 1, 1))).float()
    ratio[:round(BATCH * (1 - mixed))] = 300
    level, other_level = (decibels(power(part).sum(2).mean(1))[:, None, None] for part in (bands, others))
    first, second = power(bands), power(others + level - other_level - ratio)
    share = first.sum(2, keepdim=True) / (first + second).sum(2, keepdim=True)
    height = share * periods[:, :, :1] + (1 - share) * other_periods[:, :, :1]
    lag = torch.where(share > 0.5, periods[:, :, 1:], other_periods[:, :, 1:])
    return decibels(first + second), torch.cat([height, lag], 2), truth


def taken(pieces, chosen):
    return (torch.from_numpy(pieces[name][chosen]).float()
            for name in ("bands", "periodicity", "truth"))


def decibels(power):
    return 10 * torch.log10(power)


def colour(random):
    """Another microphone each time: a smooth curve over the bands, in decibels."""
    shape = np.cos(np.pi * np.outer(np.arange(1, 6), np.arange(BANDS) / BANDS))
    curve = random.normal(0, 2.5, (BATCH, 5)) / np.sqrt(np.arange(1, 6)) @ shape
    return torch.from_numpy(curve[:, None]).float()


if __name__ == "__main__":
    main()
