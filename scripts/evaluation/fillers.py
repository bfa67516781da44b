"""Filled pauses, matched one to one by any overlap."""

from .figures import f1, ratio
from .matching import one_to_one, overlap

LONGEST = 2.0  # seconds; a longer find is counted as several

FIGURES = [
    ("F1", "", "filled pauses"), ("precision", "", "filled pauses"),
    ("recall", "", "filled pauses"), ("false alarms", "/min", "filled pauses"),
]


def measure(recording, export):
    truth, unsure = recording.intervals("fillers"), recording.intervals("ignore")
    found = [find for find in export.fillers()
             if _touches(find, truth) or not _touches(find, unsure)]
    found = [piece for find in found for piece in _pieces(find)]
    hits = len(one_to_one(truth, found, overlap, at_least=0))
    return {"filled pauses": len(truth), "hits": hits, "false": len(found) - hits,
            "minutes": recording.duration / 60}


def pool(parts):
    def total(name):
        return sum(part[name] for part in parts)
    hits, false, true = total("hits"), total("false"), total("filled pauses")
    return {"F1": f1(hits, false, true - hits), "precision": ratio(hits, hits + false),
            "recall": ratio(hits, true), "false alarms": ratio(false, total("minutes"))}


def _touches(interval, others):
    return any(overlap(interval, other) > 0 for other in others)


def _pieces(interval):
    start, end = interval
    while start < end:
        yield start, min(start + LONGEST, end)
        start += LONGEST
