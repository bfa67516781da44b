"""Figures pooled over recordings, with bootstrap intervals clustered by speaker."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

RESAMPLES, SEED = 1000, 1


@dataclass(frozen=True)
class Source:
    """What a figure is of; `condition` is None where the recordings are as they were."""
    dataset: str
    labels: str
    condition: str | None
    tool: str


@dataclass(frozen=True)
class Figure:
    source: Source
    task: str
    name: str
    unit: str
    value: float
    interval: tuple | None
    recordings: int
    speakers: int
    events: int
    event: str


def figures(source, task, recordings, parts):
    """Every figure of a task from its parts, one part a recording."""
    values = task.pool(parts)
    intervals = _intervals(task.pool, [recording.speaker for recording in recordings], parts)
    speakers = len({recording.speaker for recording in recordings})
    counts = {event: sum(part[event] for part in parts)
              for event in {event for _, _, event in task.figures}}
    return [Figure(source, task.name, name, unit, values[name], intervals.get(name),
                   len(parts), speakers, int(counts[event]), event)
            for name, unit, event in task.figures]


def _intervals(pool, speakers, parts):
    """95 % percentile intervals over speakers drawn with replacement; none from one speaker."""
    clusters = defaultdict(list)
    for speaker, part in zip(speakers, parts):
        clusters[speaker].append(part)
    clusters = list(clusters.values())
    if len(clusters) < 2:
        return {}
    random = np.random.default_rng(SEED)
    samples = defaultdict(list)
    for _ in range(RESAMPLES):
        drawn = random.integers(len(clusters), size=len(clusters))
        for name, value in pool([part for index in drawn for part in clusters[index]]).items():
            samples[name].append(value)
    return {name: _percentiles(values) for name, values in samples.items()}


def _percentiles(values):
    """Nil where too many resamples leave the figure undefined."""
    defined = np.array(values)[np.isfinite(values)]
    if len(defined) < 0.9 * len(values):
        return None
    return tuple(float(x) for x in np.quantile(defined, [0.025, 0.975]))


def ratio(part, whole):
    """Nan where the whole is 0: not known, rather than 0."""
    return part / whole if whole else float("nan")


def f1(hits, wrong, missed):
    return ratio(2 * hits, 2 * hits + wrong + missed)
