"""Speech against non-speech on 10 ms frames, and the pauses between speech."""

import numpy as np

from .figures import f1, ratio
from .matching import one_to_one, overlap

HOP = 0.01
MINIMUM_PAUSE = 0.25
# Scores are compared to four decimals.
STEPS = 10_000

FIGURES = [
    ("ROC-AUC", "", "frames"),
    ("frame F1", "", "frames"), ("frame precision", "", "frames"), ("frame recall", "", "frames"),
    ("pause F1", "", "pauses"), ("pause precision", "", "pauses"), ("pause recall", "", "pauses"),
    ("pause boundary error, median", "s", "pauses"), ("pause boundary error, mean", "s", "pauses"),
]


def measure(recording, output):
    truth, found = recording.intervals("vad"), output.segments()
    duration = recording.duration
    return (_frame_counts(truth, found, duration) | _pause_counts(truth, found)
            | _score_counts(frames(truth, duration), *output.scores()))


def pool(parts):
    def total(name):
        return sum(part[name] for part in parts)
    errors = np.concatenate([part["errors"] for part in parts])
    return {
        "ROC-AUC": roc_auc(total("speech scores"), total("other scores")),
        "frame F1": f1(total("hits"), total("false"), total("missed")),
        "frame precision": ratio(total("hits"), total("hits") + total("false")),
        "frame recall": ratio(total("hits"), total("hits") + total("missed")),
        "pause F1": ratio(2 * total("matched"), total("pauses") + total("found pauses")),
        "pause precision": ratio(total("matched"), total("found pauses")),
        "pause recall": ratio(total("matched"), total("pauses")),
        "pause boundary error, median": float(np.median(errors)) if len(errors) else np.nan,
        "pause boundary error, mean": float(errors.mean()) if len(errors) else np.nan,
    }


def frames(intervals, duration):
    """True for each frame whose centre, (i + 0.5) · HOP, lies inside an interval."""
    centres = (np.arange(round(duration / HOP)) + 0.5) * HOP
    speech = np.zeros(len(centres), bool)
    for start, end in intervals:
        speech[np.searchsorted(centres, start):np.searchsorted(centres, end)] = True
    return speech


def pauses(speech):
    """Gaps of at least MINIMUM_PAUSE between two stretches of speech."""
    out, end = [], None
    for start, stop in sorted(speech):
        if end is not None and start - end >= MINIMUM_PAUSE:
            out.append((end, start))
        end = stop if end is None else max(end, stop)
    return out


def _frame_counts(truth, found, duration):
    truth, found = frames(truth, duration), frames(found, duration)
    return {"frames": len(truth), "hits": int((truth & found).sum()),
            "false": int((~truth & found).sum()), "missed": int((truth & ~found).sum())}


def _score_counts(speech, times, scores):
    """How often each score is given to speech and to the rest; a frame's is the nearest in time."""
    centres = (np.arange(len(speech)) + 0.5) * HOP
    if not len(scores):
        times, scores = np.zeros(1), np.zeros(1)
    nearest = np.searchsorted((times[:-1] + times[1:]) / 2, centres)
    steps = np.rint(np.clip(scores[nearest], 0, 1) * STEPS).astype(int)
    return {"speech scores": np.bincount(steps[speech], minlength=STEPS + 1),
            "other scores": np.bincount(steps[~speech], minlength=STEPS + 1)}


def roc_auc(speech, other):
    """How often a frame of speech scores higher than another frame, equal scores counted as half.

    From how often each score is given.
    """
    lower = np.cumsum(other) - other / 2
    return ratio(float((speech * lower).sum()), float(speech.sum() * other.sum()))


def _pause_counts(truth, found):
    """A pause is found by one that shares at least half of what the two cover together."""
    def shared(a, b):
        union = max(a[1], b[1]) - min(a[0], b[0])
        return overlap(a, b) / union
    truth, found = pauses(truth), pauses(found)
    pairs = one_to_one(truth, found, shared, at_least=0.5)
    errors = [abs(truth[i][side] - found[j][side]) for i, j in pairs for side in (0, 1)]
    return {"pauses": len(truth), "found pauses": len(found), "matched": len(pairs),
            "errors": np.array(errors)}
