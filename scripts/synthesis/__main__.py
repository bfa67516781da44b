"""Writes every fixture into a folder: python3 -m synthesis FOLDER"""

import csv
import json
import subprocess
import sys
from pathlib import Path

from . import cases, waveform

LABELS = ["id", "wav", "vad", "f0", "text", "fillers", "speaker", "syllables"]


def main(root):
    rows = []
    for case in cases.all_cases():
        folder = root / case.name
        folder.mkdir(parents=True, exist_ok=True)
        waveform.write_wav(folder / "audio.wav", case.samples)
        write_reference(folder / "reference.json", case.truth)
        if case.name == "phone":
            encode_as_a_phone_does(folder)
        elif case.truth["speech"]:
            rows.append(write_labels(folder, case))
    write_manifest(root / "manifest.csv", rows)


def write_reference(path, truth):
    text = json.dumps(truth, indent=1, ensure_ascii=False)
    path.write_text(text + "\n")


def encode_as_a_phone_does(folder):
    """AAC in M4A, 48 kHz."""
    wav, m4a = folder / "audio.wav", folder / "audio.m4a"
    quiet = ["-v", "error", "-y", "-map_metadata", "-1"]
    codec = ["-ar", "48000", "-c:a", "aac", "-b:a", "64k"]
    exact = ["-flags", "+bitexact", "-fflags", "+bitexact"]
    subprocess.run(["ffmpeg", "-i", wav, *quiet, *codec, *exact, m4a],
                   check=True, stdin=subprocess.DEVNULL)
    wav.unlink()


def write_labels(folder, case):
    """The truth as scripts/evaluate reads it; returns the recording's row in the manifest."""
    row = {"id": case.name, "wav": f"{case.name}/audio.wav", "vad": f"{case.name}/speech.csv",
           "text": case.truth["text"], "speaker": "synthetic",
           "syllables": len(case.truth["nuclei"])}
    write_intervals(folder / "speech.csv", case.truth["speech"], "speech")
    if case.truth["filledPauses"]:
        write_intervals(folder / "fillers.csv", case.truth["filledPauses"], "um")
        row["fillers"] = f"{case.name}/fillers.csv"
    return row


def write_intervals(path, ranges, label):
    rows = [f"{part['start']},{part['end']},{label}" for part in ranges]
    path.write_text("\n".join(["start,end,label", *rows]) + "\n")


def write_manifest(path, rows):
    with open(path, "w", newline="") as file:
        manifest = csv.DictWriter(file, LABELS, restval="", lineterminator="\n")
        manifest.writeheader()
        manifest.writerows(rows)


main(Path(sys.argv[1]))
