"""Trains the listener for syllables and hesitations, and writes its weights."""

import argparse
import csv
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from . import corpus, hesitations, mixing, phones, recordings
from .corpus import FRAMES
from .features import HOP, RATE, log_bands, periodicity
from .hesitations import FILLED, PROLONGED
from .mixing import Utterance
from .network import features, write
from .syllable_network import LOOKAHEADS, Syllables, tensors
from .vocoder import Voice

# How often each speaker is said anew, at another rate and with hesitations.
VARIANTS = 5
# How often each recording with filled pauses of its own is among them, in parts of so many frames; what its nuclei are
# labelled.
HESITANT, PART = 2, 500
NUCLEUS_UNKNOWN = -1
PIECES = 7000
BATCH = 24
LENGTH = 400
STEPS = 6000
# Which the rate of learning rises to, and falls from to nothing.
LEARNING = 4e-3
# Of the noise on what is heard.
NOISE = 0.05
# Of pitch, formants, and the rate.
DEEPEST, HIGHEST = 0.75, 1.7
FORMANTS = 0.9, 1.25
SLOWEST, FASTEST = 0.5, 1.4
HABITS = mixing.Habits(dry=0.55, telephone=0.15, noise=0.75, hum=0.15, slowest=1, fastest=1)


def main():
    options = parse()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    said = utterances(options)
    pieces = corpus.pieces(piece, said, PIECES, options.seed, Path(options.work) / "syllable-pieces")
    network = train(pieces, options.seed, Path(options.work) / "syllables.pt")
    write(tensors(network), options.output)
    if options.reference:
        write_reference(network, *options.reference)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-syllables", description=__doc__)
    corpus.arguments(parser, weights="Models/weights/syllables.bin")
    parser.add_argument("--phones", required=True, metavar="FOLDER",
                        help="where the sounds of each recording are, by a forced aligner: NAME.csv with start, end "
                        "(seconds), phone (ARPAbet) and word (its number)")
    parser.add_argument("--hesitant", metavar="FOLDER",
                        help="recordings with a manifest.csv that names their filled pauses (fillers) and what is "
                        "unsure (ignore)")
    parser.add_argument("--reference", nargs=2, metavar=("RECORDING", "JSON"),
                        help="also write what is heard of a recording, for the tests")
    return parser.parse_args()


def utterances(options):
    """The speakers as they spoke, and said anew."""
    speech, noises, rooms = corpus.collect(options)
    random = np.random.default_rng(options.seed)
    said = []
    for name, samples in speech.items():
        sounds = phones.read(Path(options.phones) / f"{name}.csv", samples)
        if sounds is None:
            continue
        said.append(Utterance.labelled(*hesitations.plain(samples, sounds)))
        voice = Voice.heard(samples)
        for _ in range(VARIANTS):
            said.append(Utterance.labelled(*said_anew(voice, sounds, random)))
    if options.hesitant:
        said += HESITANT * hesitant(Path(options.hesitant))
    others = [Utterance.labelled(samples) for samples in speech.values()]
    return mixing.Material(said, noises, rooms, others, HABITS)


def hesitant(folder):
    """Parts of recordings whose filled pauses somebody has marked; nothing is known of their syllables."""
    with open(folder / "manifest.csv", newline="") as file:
        marked = [(recordings.read(folder / row["wav"]), folder / row["fillers"], folder / row["ignore"])
                  for row in csv.DictReader(file)]
    return [Utterance.labelled(samples[first * HOP:(first + PART) * HOP], truth[first:first + PART])
            for samples, truth in ((samples, filled(len(samples), *paths)) for samples, *paths in marked)
            for first in range(0, len(truth) - PART // 2, PART)]


def filled(length, fillers, unsure):
    """Frames × 3, as the labels of `hesitations`."""
    truth = np.tile(np.float32([NUCLEUS_UNKNOWN, 0, 1]), (-(-length // HOP), 1))
    for start, end in intervals(fillers):
        truth[start:end, 1] = FILLED
    for start, end in intervals(unsure):
        truth[start:end, 2] = truth[start:end, 1] == FILLED
    return truth


def intervals(path):
    """From which frame to before which."""
    with open(path, newline="") as file:
        return [(round(float(row["start"]) * RATE / HOP), round(float(row["end"]) * RATE / HOP))
                for row in csv.DictReader(file)]


def said_anew(voice, sounds, random):
    """Higher or lower, slower or faster, and with hesitations."""
    pitch = np.exp(random.uniform(np.log(DEEPEST), np.log(HIGHEST)))
    formants = np.clip(pitch ** random.uniform(0, 1), *FORMANTS)
    rate = np.exp(random.uniform(np.log(SLOWEST), np.log(FASTEST)))
    return hesitations.varied(voice.shifted(pitch, formants), sounds, rate, random)


def piece(material, _, random):
    samples, _, labels = mixing.recording(material, random)
    bands, periods = (torch.from_numpy(part[None, :FRAMES].astype(np.float32))
                      for part in (log_bands(samples), periodicity(samples)))
    return {"sound": features(bands, periods)[0].numpy().astype(np.float16),
            "labels": labels[HOP // 2::HOP][:FRAMES].astype(np.float16)}


def train(pieces, seed, checkpoint):
    torch.manual_seed(seed)
    network, random = Syllables(), np.random.default_rng(seed)
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING, total_steps=STEPS, pct_start=0.1)
    started, mean = time.time(), np.zeros(len(LOOKAHEADS))
    for step in range(1, STEPS + 1):
        parts = losses(network, *batch(pieces, random))
        optimizer.zero_grad()
        parts.sum().backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean += (parts.detach().numpy() - mean) / min(step, 50)
        if step % 100 == 0:
            print(f"step {step}: {mean.round(4)}, {time.time() - started:.0f} s", flush=True)
            torch.save(network.state_dict(), checkpoint)
    return network.eval()


def batch(pieces, random):
    """Stretches of pieces: what is heard of them, and the labels."""
    chosen = random.integers(len(pieces["sound"]), size=BATCH)
    start = random.integers(FRAMES - LENGTH + 1)
    sound, labels = (torch.from_numpy(pieces[name][chosen, start:start + LENGTH]).float()
                     for name in ("sound", "labels"))
    return sound + NOISE * torch.from_numpy(random.standard_normal(sound.shape, np.float32)), labels


def losses(network, sound, labels):
    """Cross-entropy of nucleus, filled pause and prolongation, in nats, where they are known."""
    near, hesitation, known = labels[:, :-max(LOOKAHEADS)].unbind(2)
    truth = torch.stack([near.clamp_min(0), hesitation == FILLED, hesitation == PROLONGED], 2)
    each = functional.binary_cross_entropy_with_logits(network.aligned(sound), truth, reduction="none")
    known = torch.stack([known * (near >= 0), known, known], 2)
    return (each * known).sum((0, 1)) / known.sum((0, 1))


def write_reference(network, recording, path):
    samples = recordings.read(recording)
    heard = network.probabilities(log_bands(samples), periodicity(samples))
    values = {name: [round(float(p), 5) for p in heard[:, i]]
              for i, name in enumerate(("nucleus", "filler", "prolongation"))}
    Path(path).write_text(json.dumps(values) + "\n")


if __name__ == "__main__":
    main()
