"""Runs rehearse on recordings and reads what it exports."""

import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .dataset import read_columns, read_intervals


@dataclass(frozen=True)
class Export:
    """The folder of CSV files that `rehearse export --to csv` wrote for one recording."""
    folder: Path

    def segments(self):
        return read_intervals(self.folder / "segments.csv")

    def f0(self):
        """Times and Hertz, 0 where unvoiced."""
        return read_columns(self.folder / "f0.csv", "time", "hz")

    def nuclei(self):
        return read_columns(self.folder / "nuclei.csv", "time")[0]

    @property
    def has_fillers(self):
        return (self.folder / "fillers.csv").exists()

    def fillers(self):
        return read_intervals(self.folder / "fillers.csv")


def measure_all(binary, recordings, measure):
    """`measure(recording, export)` for every recording, in order."""
    def one(recording):
        with tempfile.TemporaryDirectory() as folder:
            _export(binary, recording.audio, folder)
            return measure(recording, Export(Path(folder)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, recordings))


def _export(binary, audio, folder):
    command = [binary, "export", audio, "--to", "csv", "--output", folder]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{audio}: rehearse ended with {result.returncode}: {result.stderr}")
