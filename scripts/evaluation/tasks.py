"""What can be measured, by the label that it needs."""

from collections.abc import Callable
from dataclasses import dataclass

from . import fillers, pitch, syllables, voice_activity


@dataclass(frozen=True)
class Task:
    """`measure` gives one recording's part, `pool` the figures of many parts.

    `figures` is (name, unit, event) each: the event's count in the parts says what the figure
    rests on.
    """
    name: str
    labels: tuple
    figures: list
    measure: Callable
    pool: Callable

    def applies(self, recording):
        return any(recording.label(column) for column in self.labels)


TASKS = [
    Task("voice activity", ("vad",), voice_activity.FIGURES,
         voice_activity.measure, voice_activity.pool),
    Task("F0", ("f0",), pitch.FIGURES, pitch.measure, pitch.pool),
    Task("syllables", ("syllables", "text"), syllables.FIGURES,
         syllables.measure, syllables.pool),
    Task("filled pauses", ("fillers",), fillers.FIGURES, fillers.measure, fillers.pool),
]
