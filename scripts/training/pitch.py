"""Trains the listener for pitch, and writes its weights."""

import argparse
import copy
import csv
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from . import corpus, mixing, recordings, synthesis, tracks
from .corpus import FRAMES
from .features import HOP, log_bands, periodicity
from .network import write
from .periods import BINS, LOWEST, PER_OCTAVE, bins, correlation
from .pitch_network import LOOKAHEAD, Pitch, heard, tensors

# Of read speech that trackers have voiced, of speech with a laryngograph, and of made voices.
PIECES = {"read": 2000, "larynx": 700, "made": 1500}
MADE_VOICES = 400
BATCH = 24
LENGTH = 400


@dataclass(frozen=True)
class Cycle:
    steps: int
    # Which the rate of learning rises to, and falls from to nothing.
    rate: float
    # Of a batch, in the order of PIECES.
    shares: tuple


FIRST = Cycle(5000, 4e-3, (0.45, 0.3, 0.25))
# With more made voices, and less of the few with a laryngograph. Run twice from the end of the first; the mean of
# the weights of both (Wortsman et al. 2022, "Model soups") is less led astray than either.
SECOND = Cycle(2000, 2e-3, (0.4, 0.2, 0.4))
SECOND_RUNS = 2
# Of the noise on what is heard.
NOISE = 0.05
# Of the loss on pitch beside that on voicing.
PITCH_WEIGHT = 0.3
# Width, in bins, of what counts as the same pitch.
BLUR = 0.8
# Close rooms tell little of where voicing ends: fewer of them, and more telephones and hum.
HABITS = mixing.Habits(without_speech=0, dry=0.75, recorded_room=0.08, telephone=0.3, steepness=8,
                       noise=0.7, hum=0.25, slowest=0.75, fastest=1.45)



def main():
    options = parse()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    network = train(pieces(options), options.seed, Path(options.work) / "pitch.pt")
    write(tensors(network), options.output)
    if options.reference:
        write_reference(network, *options.reference)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-pitch", description=__doc__)
    corpus.arguments(parser, weights="Models/weights/pitch.bin")
    parser.add_argument("larynx", help="a folder with a manifest.csv that names recordings (wav) and "
                        "their contours by a laryngograph (f0)")
    parser.add_argument("--held-out", default="", metavar="REGEX",
                        help="recordings with a laryngograph that are left out, to measure on")
    parser.add_argument("--reference", nargs=2, metavar=("RECORDING", "JSON"),
                        help="also write what is heard of a recording, for the tests")
    return parser.parse_args()


def pieces(options):
    """By kind, each with the arrays of `piece`."""
    speech, noises, rooms = corpus.collect(options)
    agree = tracks.Consensus()
    read = [mixing.Utterance.labelled(samples, agree(samples)) for samples in speech.values()]
    kinds = {"read": read, "larynx": laryngographed(options), "made": made(options.seed)}
    folder = Path(options.work)
    return {kind: corpus.pieces(piece, mixing.Material(said, noises, rooms, read, HABITS),
                                PIECES[kind], options.seed, folder / f"pitch-{kind}")
            for kind, said in kinds.items()}


def laryngographed(options):
    folder = Path(options.larynx)
    left_out = re.compile(options.held_out or "(?!)")
    with open(folder / "manifest.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not left_out.search(row["id"])]
    print(f"{len(rows)} recordings with a laryngograph")
    return [labelled(recordings.read(folder / row["wav"]), folder / row["f0"]) for row in rows]


def made(seed):
    random = np.random.default_rng(seed)
    return [mixing.Utterance.labelled(*synthesis.voice(random)) for _ in range(MADE_VOICES)]


def labelled(samples, contour):
    return mixing.Utterance.labelled(
        samples, tracks.reference(contour, -(-len(samples) // HOP)))


def piece(material, _, random):
    samples, _, pitch = mixing.recording(material, random)
    sound = heard(*(torch.from_numpy(part[None, :FRAMES].astype(np.float32)) for part in (
        log_bands(samples), periodicity(samples), bins(correlation(samples)))))
    return {"sound": sound[0].numpy().astype(np.float16), "pitch": pitch[HOP // 2::HOP][:FRAMES]}


def train(pieces, seed, checkpoint):
    torch.manual_seed(seed)
    network = Pitch()
    run(FIRST, network, pieces, np.random.default_rng(seed), checkpoint)
    ends = [second(copy.deepcopy(network), pieces, seed + 1 + number, checkpoint)
            for number in range(SECOND_RUNS)]
    network.load_state_dict({name: sum(end[name] for end in ends) / len(ends) for name in ends[0]})
    return network.eval()


def second(network, pieces, seed, checkpoint):
    torch.manual_seed(seed)
    run(SECOND, network, pieces, np.random.default_rng(seed), checkpoint)
    return network.state_dict()


def run(cycle, network, pieces, random, checkpoint):
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, cycle.rate, total_steps=cycle.steps, pct_start=0.1)
    started, mean = time.time(), np.zeros(2)
    for step in range(1, cycle.steps + 1):
        sound, truth = batch(pieces, cycle.shares, random)
        voicing, pitch = losses(network(sound), truth)
        optimizer.zero_grad()
        (voicing + PITCH_WEIGHT * pitch).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean += ([voicing.item(), pitch.item()] - mean) / min(step, 50)
        if step % 100 == 0:
            print(f"step {step}: voicing {mean[0]:.4f}, pitch {mean[1]:.4f}, "
                  f"{time.time() - started:.0f} s", flush=True)
            torch.save(network.state_dict(), checkpoint)


def batch(pieces, shares, random):
    """Stretches of pieces, what is heard of them and the truth."""
    counts = random.multinomial(BATCH, shares)
    start = random.integers(FRAMES - LENGTH + 1)
    stretch = slice(start, start + LENGTH)
    sound, truth = [], []
    for kind, count in zip(PIECES, counts):
        chosen = random.integers(len(pieces[kind]["pitch"]), size=count)
        sound.append(torch.from_numpy(pieces[kind]["sound"][chosen, stretch]).float())
        truth.append(torch.from_numpy(pieces[kind]["pitch"][chosen, stretch]))
    sound = torch.cat(sound)
    noise = torch.from_numpy(random.standard_normal(sound.shape, np.float32))
    return sound + NOISE * noise, torch.cat(truth)


def losses(logits, truth):
    """Cross-entropies, in nats: of voicing where it is known, and of pitch where there is one.

    What lies outside the range is unvoiced."""
    logits, truth = logits[:, LOOKAHEAD:], truth[:, :-LOOKAHEAD]
    voiced, octave, trust = truth.unbind(2)
    place = (octave - np.log2(LOWEST)) * PER_OCTAVE
    voiced = voiced * ((place > -1) & (place < BINS))
    voicing = functional.binary_cross_entropy_with_logits(logits[..., 0], voiced, reduction="none")
    sung = voiced > 0
    wanted = torch.softmax(-0.5 * ((torch.arange(BINS) - place[sung][:, None]) / BLUR) ** 2, 1)
    pitch = -(wanted * functional.log_softmax(logits[sung][:, 1:], 1)).sum(1).mean()
    return (voicing * trust).sum() / trust.sum(), pitch


def write_reference(network, recording, path):
    """Without the last tenth of a second, where a recording ends within a frame."""
    samples = recordings.read(recording)
    logits = network.logits(log_bands(samples), periodicity(samples), bins(correlation(samples)))
    voicing = [round(float(p), 5) for p in torch.sigmoid(logits[:-10, 0])]
    Path(path).write_text(json.dumps({"voicing": voicing, "bins": logits[:-10, 1:].argmax(1).tolist()}) + "\n")


if __name__ == "__main__":
    main()
