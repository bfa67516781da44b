"""A labelled folder: manifest.csv and the files that it names."""

import csv
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import soundfile


@dataclass(frozen=True)
class Recording:
    """One row of the manifest; `folder` is where its paths start."""
    folder: Path
    row: dict
    speaker: str

    @property
    def audio(self):
        return self.folder / self.row["wav"]

    def label(self, column):
        """The row's entry, empty where there is none."""
        return (self.row.get(column) or "").strip()

    def intervals(self, column):
        return read_intervals(self.folder / self.label(column)) if self.label(column) else []

    @cached_property
    def duration(self):
        return soundfile.info(str(self.audio)).duration


def read(folder, speaker_pattern):
    """The recordings of a folder, or of a manifest; each file once."""
    path = Path(folder)
    manifest = path / "manifest.csv" if path.is_dir() else path
    with open(manifest, newline="") as file:
        rows = list(csv.DictReader(file))
    unique = {row["wav"]: row for row in reversed(rows)}
    if len(unique) < len(rows):
        print(f"{manifest}: {len(rows) - len(unique)} rows name a recording that another row "
              "has: each is counted once", file=sys.stderr)
    return [Recording(manifest.parent, row, _speaker(row, speaker_pattern))
            for row in reversed(unique.values())]


def every(recordings, nth):
    """The first of each `nth` by id; all, as they come, where it is 1."""
    if nth == 1:
        return recordings
    return sorted(recordings, key=lambda recording: recording.row["id"])[::nth]


def _speaker(row, pattern):
    if row.get("speaker"):
        return row["speaker"]
    match = re.search(pattern, row["id"])
    if not match:
        raise SystemExit(f"--speaker {pattern} does not match the id {row['id']}")
    return match[match.lastindex or 0]


def read_intervals(path):
    """Rows of start,end[,label] as (start, end) in seconds."""
    with open(path, newline="") as file:
        return [(float(row["start"]), float(row["end"])) for row in csv.DictReader(file)]


def read_columns(path, *names):
    """Columns of numbers, each as an array; an empty cell is 0."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    return [np.array([float(row[name] or 0) for row in rows]) for name in names]
