"""How often another voice is told of: where one speaker is alone, and where another's speech is put before it."""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

SUFFIXES = {".wav", ".flac", ".ogg"}
# Between recordings that are joined, in seconds.
GAP = 0.5


def main():
    options = parse()
    speakers = by_speaker(options.recordings, options.speaker)
    alone = {name: is_told(options.binary, *joined(paths)) for name, paths in speakers.items()}
    told = sorted(name for name, is_other in alone.items() if is_other)
    print(f"alone: told of another voice in {len(told)} of {len(alone)} {told}")
    for length, other_length in options.pair:
        others = by_speaker(options.others or options.recordings, options.speaker)
        found = pairs(options.binary, speakers, others, length, other_length)
        print(f"{length:g} s with {other_length:g} s of another: told in {sum(found)} of {len(found)}")


def parse():
    parser = argparse.ArgumentParser(prog="python -m evaluation.voices", description=__doc__)
    parser.add_argument("recordings", help="a folder of recordings, each of one speaker")
    parser.add_argument("--others", help="a folder with the other speakers; that folder itself where there is none")
    parser.add_argument("--speaker", default=".*", help="what in a name says who speaks; those alike are joined")
    parser.add_argument("--pair", nargs=2, type=float, action="append", default=[], metavar=("SECONDS", "OTHER"),
                        help="put so many seconds of one speaker after so many of another")
    parser.add_argument("--binary", default=".build/release/rehearse")
    return parser.parse_args()


def by_speaker(folder, pattern):
    speakers = {}
    for path in sorted(Path(folder).iterdir()):
        if path.suffix.lower() in SUFFIXES:
            speakers.setdefault(re.match(pattern, path.stem).group(), []).append(path)
    return speakers


def joined(paths):
    """Samples and rate of all, with a gap after each."""
    parts, rate = [], 0
    for path in paths:
        samples, rate = soundfile.read(str(path), dtype="float32", always_2d=True)
        parts += [samples.mean(1), np.zeros(int(GAP * rate), np.float32)]
    return np.concatenate(parts), rate


def pairs(binary, speakers, others, length, other_length):
    """Each of the others before one of the speakers, in turn; those that are too short are left out."""
    own = [(name, *joined(paths)) for name, paths in speakers.items()]
    own = [(name, samples[:int(length * rate)]) for name, samples, rate in own if len(samples) >= length * rate]
    found = []
    for number, (name, paths) in enumerate(others.items()):
        samples, rate = joined(paths)
        speaker, speech = own[(number + 1) % len(own)]
        if name != speaker and len(samples) >= other_length * rate:
            gap = np.zeros(int(GAP * rate), np.float32)
            both = np.concatenate([samples[:int(other_length * rate)], gap, speech])
            found.append(is_told(binary, both, rate))
    return found


def is_told(binary, samples, rate):
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        soundfile.write(file.name, samples, rate, subtype="PCM_16")
        result = subprocess.run([binary, "analyze", file.name, "--json"], capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"rehearse ended with {result.returncode}: {result.stderr}")
    return any(condition["kind"] == "anotherVoice" for condition in json.loads(result.stdout)["quality"])


if __name__ == "__main__":
    main()
