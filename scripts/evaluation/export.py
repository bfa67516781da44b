"""Runs rehearse on recordings and reads what it exports."""

import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .dataset import read_columns, read_intervals


@dataclass(frozen=True)
class Export:
    """The folder of CSV files that `rehearse export --to csv` wrote for one recording."""
    folder: Path

    def segments(self):
        return read_intervals(self.folder / "segments.csv")

    def scores(self):
        """Times and probabilities of speech."""
        return read_columns(self.folder / "vad.csv", "time", "score")

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


class Rehearse:
    name = "rehearse"

    def __init__(self, binary):
        self.binary = binary

    def measures(self, task):
        return True

    @contextmanager
    def output(self, audio):
        with tempfile.TemporaryDirectory() as folder:
            _export(self.binary, audio, folder)
            yield Export(Path(folder))


def measure_all(tool, recordings, measure):
    """`measure(recording, output)` for every recording, in order."""
    def one(recording):
        with tool.output(recording.audio) as output:
            return measure(recording, output)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, recordings))


def _export(binary, audio, folder):
    command = [binary, "export", audio, "--to", "csv", "--output", folder]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{audio}: rehearse ended with {result.returncode}: {result.stderr}")
