"""F0 against a reference contour, frame by frame."""

import numpy as np

from .dataset import read_columns
from .figures import ratio

FIGURES = [
    ("F0 frame error", "%", "frames"), ("voicing error", "%", "frames"),
    ("gross error", "%", "frames voiced in both"), ("within 50 cents", "%", "voiced frames"),
    ("semitone SD error, mean absolute", "st", "recordings with an SD"),
]


def measure(recording, export):
    times, truth = read_columns(recording.folder / recording.label("f0"), "time", "hz")
    found_times, found = export.f0()
    sd_error = abs(semitone_sd(found) - semitone_sd(truth))
    return _counts(truth, at_times(times, found_times, found)) | {
        "sd error": np.nan_to_num(sd_error), "recordings with an SD": int(np.isfinite(sd_error))}


def pool(parts):
    """Errors by the definitions of Chu & Alwan (2009); gross is off by more than 20 %."""
    def total(name):
        return sum(part[name] for part in parts)
    voicing, gross = total("voicing errors"), total("gross")
    return {
        "F0 frame error": 100 * ratio(voicing + gross, total("frames")),
        "voicing error": 100 * ratio(voicing, total("frames")),
        "gross error": 100 * ratio(gross, total("frames voiced in both")),
        "within 50 cents": 100 * ratio(total("close"), total("voiced frames")),
        "semitone SD error, mean absolute": ratio(
            total("sd error"), total("recordings with an SD")),
    }


def _counts(truth, found):
    both = (truth > 0) & (found > 0)
    proportion = found[both] / truth[both]
    return {
        "frames": len(truth), "voiced frames": int((truth > 0).sum()),
        "frames voiced in both": int(both.sum()),
        "voicing errors": int(((truth > 0) != (found > 0)).sum()),
        "gross": int((np.abs(proportion - 1) > 0.2).sum()),
        "close": int((np.abs(1200 * np.log2(proportion)) <= 50).sum()),
    }


def at_times(wanted, times, hertz):
    """A contour at other times: the nearer frame's voicing; F0 on a line in log frequency
    between two voiced frames less than 0.3 octaves apart; unvoiced outside the contour."""
    if len(times) < 2:
        return np.zeros(len(wanted))
    after = np.clip(np.searchsorted(times, wanted), 1, len(times) - 1)
    before = after - 1
    weight = np.clip((wanted - times[before]) / (times[after] - times[before]), 0, 1)
    nearest = hertz[np.where(weight < 0.5, before, after)]
    a, b = np.maximum(hertz[before], 1e-9), np.maximum(hertz[after], 1e-9)
    smooth = (hertz[before] > 0) & (hertz[after] > 0) & (np.abs(np.log2(b / a)) < 0.3)
    out = np.where(smooth, a ** (1 - weight) * b ** weight, nearest)
    hop = np.median(np.diff(times))
    out[(wanted < times[0] - hop) | (wanted > times[-1] + hop)] = 0
    return out


def semitone_sd(hertz):
    """Nan with fewer than 5 voiced frames."""
    voiced = hertz[hertz > 0]
    return (12 * np.log2(voiced)).std() if len(voiced) >= 5 else np.nan
