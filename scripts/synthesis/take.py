"""A recording put together from separately spoken phrases, so that every pause is known."""

from dataclasses import dataclass, field

from . import espeak, waveform
from .waveform import RATE

FLOOR = -72  # dBFS, white: a quiet room through a good microphone
SPEECH = -24  # dBFS over the phrases


@dataclass(frozen=True)
class Style:
    """Rate in words a minute; pitch and its range from 0 to 100, 50 being espeak-ng's usual."""
    name: str
    rate: int = 165
    pitch: int = 50
    pitch_range: int = 60


@dataclass(frozen=True)
class Phrase:
    """Words spoken in one breath, and the silence after them in seconds."""
    style: Style
    pause: float
    text: str

    @property
    def is_filler(self):
        return self.style.name == "filler"


@dataclass
class Take:
    samples: list
    phrases: list
    speech: list = field(default_factory=list)
    nuclei: list = field(default_factory=list)

    @property
    def duration(self):
        return len(self.samples) / RATE

    def pauses(self, minimum=0.25):
        gaps = [(a[1], b[0]) for a, b in zip(self.speech, self.speech[1:])]
        return [gap for gap in gaps if gap[1] - gap[0] >= minimum]

    def speech_power(self):
        parts = [self.samples[round(a * RATE):round(b * RATE)] for a, b in self.speech]
        return waveform.power([x for part in parts for x in part])


def assemble(voice, phrases, seed, lead=0.6, tail=0.8):
    """Speaks the phrases one by one, trims each to where it sounds, and sets them in silence."""
    take = Take([0.0] * round(lead * RATE), phrases)
    for index, phrase in enumerate(phrases):
        samples, vowels = _spoken(voice, phrase)
        start = take.duration
        take.samples += samples
        take.speech.append((start, take.duration))
        take.nuclei.append([start + (a + b) / 2 for a, b in vowels])
        pause = phrase.pause if index + 1 < len(phrases) else tail
        take.samples += [0.0] * round(pause * RATE)
    gain = waveform.amplitude(SPEECH) / take.speech_power() ** 0.5
    floor = waveform.noise(len(take.samples), FLOOR, seed)
    take.samples = waveform.add(waveform.scale(take.samples, gain), floor)
    return take


def _spoken(voice, phrase):
    """Samples at RATE from the first to the last 10 ms louder than 1 % of the loudest sample."""
    style = phrase.style
    utterance = espeak.say(phrase.text, voice, style.rate, style.pitch, style.pitch_range)
    samples = waveform.resample(utterance.samples, utterance.rate)
    hop = RATE // 100
    threshold = 0.01 * max(map(abs, samples))
    loud = [n for n in range(0, len(samples), hop)
            if max(map(abs, samples[n:n + hop])) > threshold]
    _check_unbroken(phrase, loud, hop)
    first, last = loud[0], loud[-1] + hop
    offset = first / RATE
    return samples[first:last], [(a - offset, b - offset) for a, b in utterance.vowels()]


def _check_unbroken(phrase, loud, hop):
    longest = max(b - a for a, b in zip(loud, loud[1:])) - hop
    if longest >= 0.15 * RATE:
        raise SystemExit(f"“{phrase.text}” holds a silence of {longest / RATE:.2f} s: split it")
