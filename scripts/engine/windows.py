"""Speech in portions that the recogniser takes at once, and nothing else."""

import numpy as np

RATE = 16_000
# Seconds. The recogniser hears 30 s at a time; what surrounds a run of speech is heard too, since its edges
# are where a quiet "um" hides.
LONGEST = 28.0
MARGIN = 0.3
# A pause as long as this begins a new portion: it would be heard for nothing.
LONGEST_PAUSE = 3.0


def windows(runs, duration):
    """Lists of (start, end), each list shorter than LONGEST from its first start to its last end.

    Cut at the longest pause in the second half of what would fit, which is where sentences end."""
    out, current = [], []
    for run in _short(_joined(runs, duration)):
        if current and run[0] - current[-1][1] > LONGEST_PAUSE:
            out.append(current)
            current = []
        current = current + [run]
        while current[-1][1] - current[0][0] > LONGEST:
            first, current = _cut(current)
            out.append(first)
    return out + [current] if current else out


def heard(samples, window):
    """The samples from the first start to the last end, silent outside the speech."""
    out = np.zeros_like(whole(samples, window), np.float32)
    first = round(RATE * window[0][0])
    for start, end in window:
        start, end = round(RATE * start), round(RATE * end)
        out[start - first:end - first] = samples[start:end]
    return out


def whole(samples, window):
    """The samples from the first start to the last end as they are: in silence made of zeros no words are aligned."""
    return samples[round(RATE * window[0][0]):round(RATE * window[-1][1])]


def after(window, time):
    """What of a portion comes later."""
    return [(max(start, time), end) for start, end in window if end > time]


def before(window, time):
    """What of a portion comes earlier."""
    return [(start, min(end, time)) for start, end in window if start < time]


def length(window):
    """Seconds of speech in it."""
    return sum(end - start for start, end in window)


def _joined(runs, duration):
    """With their margins; those that then touch are one."""
    out = []
    for start, end in sorted(runs):
        start, end = max(0, start - MARGIN), min(duration, end + MARGIN)
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _short(runs):
    """Those that are longer than a portion, in equal parts."""
    for start, end in runs:
        count = int((end - start) // LONGEST) + 1
        step = (end - start) / count
        for index in range(count):
            yield start + index * step, start + (index + 1) * step


def _cut(runs):
    middle = runs[0][0] + LONGEST / 2
    places = [index for index in range(1, len(runs)) if runs[index - 1][1] <= runs[0][0] + LONGEST]
    late = [index for index in places if runs[index - 1][1] >= middle] or places[-1:]
    cut = max(late, key=lambda index: runs[index][0] - runs[index - 1][1])
    return runs[:cut], runs[cut:]
