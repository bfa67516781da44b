"""How often a syllable said again and again is found: copies put into recordings, and the recordings as they are."""

import argparse
import csv
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

SUFFIXES = {".wav", ".flac", ".ogg"}
# Copies differ in length by up to a tenth, in level by up to 2 dB, and stand up to 150 ms apart.
STRETCH, LEVEL, GAP = 0.1, 2, 0.15
FADE = 0.005


def main():
    options = parse()
    random = np.random.default_rng(options.seed)
    paths = [path for path in sorted(Path(options.recordings).iterdir()) if path.suffix.lower() in SUFFIXES]
    false, found, made, duration = 0, 0, 0, 0.0
    for path in paths:
        samples, rate = soundfile.read(str(path), always_2d=True)
        samples = samples.mean(1)
        tiers = export(options.binary, samples, rate)
        false += len(tiers["repetitions"])
        duration += len(samples) / rate
        if options.copies and len(tiers["nuclei"]) >= 6:
            repeated, start, end = with_copies(samples, rate, tiers["nuclei"], options.copies, random)
            there = export(options.binary, repeated, rate)["repetitions"]
            found += any(a < end + 0.1 and b > start - 0.1 for a, b in there)
            made += 1
    print(f"{false} in {duration / 60:.1f} min as they are: {60 * false / duration:.3f} a minute")
    if made:
        print(f"{options.copies} copies before a syllable: found in {found} of {made} ({found / made:.2f})")


def parse():
    parser = argparse.ArgumentParser(prog="python -m evaluation.repetitions", description=__doc__)
    parser.add_argument("recordings", help="a folder of recordings")
    parser.add_argument("--copies", type=int, default=0, help="how often a syllable is put before itself")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--binary", default=".build/release/rehearse")
    return parser.parse_args()


def with_copies(samples, rate, nuclei, copies, random):
    """The recording with a syllable put before itself, and where that begins and ends."""
    index = int(random.integers(2, len(nuclei) - 2))
    before, nucleus, after = nuclei[index - 1:index + 2]
    start = int(rate * ((before + nucleus) / 2 if nucleus - before < 0.4 else nucleus - 0.12))
    end = int(rate * ((nucleus + after) / 2 if after - nucleus < 0.4 else nucleus + 0.14))
    quiet = np.percentile(np.abs(samples), 10)
    parts = []
    for _ in range(copies):
        parts.append(copy(samples[start:end], rate, random))
        parts.append(quiet * random.normal(size=int(rate * random.uniform(0, GAP))))
    whole = np.concatenate([samples[:start], *parts, samples[start:]])
    return whole, start / rate, (end + sum(map(len, parts))) / rate


def copy(syllable, rate, random):
    length = int(len(syllable) * random.uniform(1 - STRETCH, 1 + STRETCH))
    places = np.linspace(0, len(syllable) - 1, length)
    sound = np.interp(places, np.arange(len(syllable)), syllable) * 10 ** (random.uniform(-LEVEL, LEVEL) / 20)
    ramp = np.minimum(1, np.arange(length) / (FADE * rate))
    return sound * ramp * ramp[::-1]


def export(binary, samples, rate):
    """Times of the nuclei, and starts and ends of the repetitions."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recording.wav"
        soundfile.write(str(path), samples, rate, subtype="PCM_16")
        subprocess.run([binary, "export", str(path), "--to", "csv", "--output", folder], check=True,
                       capture_output=True)
        tables = {}
        for file in Path(folder).rglob("*.csv"):
            with open(file, newline="") as lines:
                tables[file.stem] = list(csv.DictReader(lines))
    return {
        "nuclei": [float(row["time"]) for row in tables["nuclei"]],
        "repetitions": [(float(row["start"]), float(row["end"])) for row in tables["repetitions"]],
    }


if __name__ == "__main__":
    main()
