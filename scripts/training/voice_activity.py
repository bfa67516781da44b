"""Trains the detector of speech, and writes its weights."""

import argparse
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from . import corpus, recordings
from .features import BANDS, log_bands, periodicity
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
# Every sixth speaker, by name, is kept for measuring.
KEPT = 6


def main():
    options = parse()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    pieces = corpus.pieces(collect(options), PIECES, options.seed, Path(options.work) / "pieces")
    network = train(pieces, options.seed, Path(options.work) / "network.pt")
    write(tensors(network), options.output)
    if options.reference:
        write_reference(network, *options.reference)


def write_reference(network, recording, path):
    """Without the last tenth of a second, where a recording ends within a frame."""
    samples = recordings.read(recording)
    probabilities = network.probabilities(log_bands(samples), periodicity(samples))
    values = [round(float(p), 5) for p in probabilities[:-10]]
    Path(path).write_text(json.dumps({"probabilities": values}) + "\n")


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-voice-activity", description=__doc__)
    parser.add_argument("speech", help="a folder of clean speech, one speaker a recording")
    parser.add_argument("noise", help="a folder of recordings without speech")
    parser.add_argument("--rooms", default="rir|impulse", metavar="REGEX",
                        help="which names in the folder of noise are room responses")
    parser.add_argument("--without", default="", metavar="REGEX",
                        help="names in either folder that are left out")
    parser.add_argument("--output", default="Models/weights/voice-activity.bin")
    parser.add_argument("--work", required=True, help="a folder for the 1 GB that are made on the way")
    parser.add_argument("--reference", nargs=2, metavar=("RECORDING", "JSON"),
                        help="also write the probabilities of a recording, for the tests")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def collect(options):
    left_out = re.compile(options.without or "(?!)")
    is_room = re.compile(options.rooms)
    speech = corpus.audible(options.speech, lambda name: not left_out.search(name))
    noise = corpus.audible(options.noise, lambda name: not left_out.search(name))
    kept = set(sorted(speech)[::KEPT])
    print(f"{len(speech) - len(kept)} speakers to train on, {len(kept)} kept; {len(noise)} noises")
    return corpus.material(
        [samples for name, samples in speech.items() if name not in kept],
        [samples for name, samples in noise.items() if not is_room.search(name)],
        [samples for name, samples in noise.items() if is_room.search(name)])


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
        logits = network(heard + NOISE * torch.from_numpy(random.standard_normal(heard.shape, np.float32)))
        loss = functional.binary_cross_entropy_with_logits(
            logits[:, LOOKAHEAD:], truth[:, :-LOOKAHEAD])
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
    chosen = random.integers(len(pieces.bands), size=BATCH)
    bands, periods, truth = taken(pieces, chosen)
    others, other_periods, _ = taken(pieces, corpus.without_speech(random, len(pieces.bands), BATCH))
    ratio = torch.from_numpy(random.uniform(-5, 30, (BATCH, 1, 1))).float()
    ratio[:round(BATCH * (1 - mixed))] = 300
    level, other_level = (decibels(power(part).sum(2).mean(1))[:, None, None] for part in (bands, others))
    first, second = power(bands), power(others + level - other_level - ratio)
    share = first.sum(2, keepdim=True) / (first + second).sum(2, keepdim=True)
    height = share * periods[:, :, :1] + (1 - share) * other_periods[:, :, :1]
    lag = torch.where(share > 0.5, periods[:, :, 1:], other_periods[:, :, 1:])
    return decibels(first + second), torch.cat([height, lag], 2), truth


def taken(pieces, chosen):
    return (torch.from_numpy(values[chosen]).float() for values in
            (pieces.bands, pieces.periodicity, pieces.truth))


def decibels(power):
    return 10 * torch.log10(power)


def colour(random):
    """Another microphone each time: a smooth curve over the bands, in decibels."""
    shape = np.cos(np.pi * np.outer(np.arange(1, 6), np.arange(BANDS) / BANDS))
    curve = random.normal(0, 2.5, (BATCH, 5)) / np.sqrt(np.arange(1, 6)) @ shape
    return torch.from_numpy(curve[:, None]).float()


if __name__ == "__main__":
    main()
