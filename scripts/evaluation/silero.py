"""Silero VAD (https://github.com/snakers4/silero-vad), for comparison."""

import importlib.util
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.recordings import RATE, read

# Samples: a window's own, and the ones before it that it is given too.
WINDOW, CONTEXT = 512, 64
# What its authors recommend.
THRESHOLD = 0.5
# Seconds by which its decisions come late; taken out, which is free when the recording is whole.
LATENCY = 0.04


@dataclass(frozen=True)
class Decisions:
    """The probability of speech in each window."""
    probabilities: np.ndarray

    def scores(self):
        """Times and probabilities."""
        return self._seconds(np.arange(len(self.probabilities)) + 0.5), self.probabilities

    def segments(self):
        speech = np.concatenate([[0], self.probabilities >= THRESHOLD, [0]]).astype(int)
        edges = np.maximum(self._seconds(np.flatnonzero(np.diff(speech))), 0)
        return [(float(start), float(end)) for start, end in edges.reshape(-1, 2) if end > start]

    def _seconds(self, window):
        return window * WINDOW / RATE - LATENCY


class Silero:
    name = "silero"

    def __init__(self):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # Found, not imported: the package itself would import PyTorch.
        [package] = importlib.util.find_spec("silero_vad").submodule_search_locations
        self._session = onnxruntime.InferenceSession(
            str(Path(package) / "data" / "silero_vad_16k_op15.onnx"), options,
            providers=["CPUExecutionProvider"])

    def measures(self, task):
        return task.name == "voice activity"

    @contextmanager
    def output(self, audio):
        yield Decisions(self._probabilities(read(audio)))

    def _probabilities(self, samples):
        state = np.zeros((2, 1, 128), np.float32)
        rate = np.array(RATE, np.int64)
        out = []
        for window in windows(samples):
            inputs = {"input": window[None], "state": state, "sr": rate}
            probability, state = self._session.run(None, inputs)
            out.append(float(probability[0, 0]))
        return np.array(out)


def windows(samples):
    """Shape: windows × (CONTEXT + WINDOW); silence before the first and after the last."""
    missing = -len(samples) % WINDOW
    padded = np.pad(samples.astype(np.float32), (CONTEXT, missing))
    return np.lib.stride_tricks.sliding_window_view(padded, CONTEXT + WINDOW)[::WINDOW]
