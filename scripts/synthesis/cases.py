"""The fixtures one by one: samples and what is known of them."""

from dataclasses import dataclass

from . import texts, waveform
from .take import FLOOR, assemble
from .waveform import RATE

MAN, WOMAN = "en-us", "en+f3"
SPOKEN = ("Spoken phrase by phrase by espeak-ng, each trimmed to where it sounds and set in room "
          "noise of -72 dBFS: speech and pauses are exact. Nuclei are the middles of espeak-ng's "
          "vowels; those of filled pauses are left out.")
COMPUTED = "Computed from the numbers given here."


@dataclass
class Case:
    name: str
    samples: list
    truth: dict


def all_cases():
    talk = assemble(MAN, texts.TALK, seed=1)
    yield spoken("talk", talk, stretches=stretches(talk))
    yield spoken("interview", assemble(WOMAN, texts.INTERVIEW, seed=2))
    yield spoken("short", assemble(MAN, texts.SHORT, seed=3, tail=1.2))
    yield noisy(assemble(MAN, texts.TALK[:9], seed=4), snr=8)
    yield clipped(assemble(WOMAN, texts.INTERVIEW[6:11], seed=6), gain=5)
    yield spoken("phone", assemble(MAN, texts.TALK[23:], seed=7))
    yield computed("silence", waveform.noise(5 * RATE, FLOOR, seed=8), noiseFloor=FLOOR)
    yield computed("tone-220", waveform.tone(220, 3, level=-20), f0=220, level=-20)
    yield arpeggio([220, 277.18, 329.63, 440, 329.63] * 4, spacing=0.5)


def noisy(take, snr):
    hiss = waveform.pink_noise(len(take.samples), seed=5)
    gain = (take.speech_power() / 10 ** (snr / 10) / waveform.power(hiss)) ** 0.5
    take.samples = waveform.add(take.samples, waveform.scale(hiss, gain))
    return spoken("noisy", take, signalToNoise=snr)


def clipped(take, gain):
    take.samples = [max(-1.0, min(1.0, gain * x)) for x in take.samples]
    return spoken("clipped", take, clippedSamples=sum(abs(x) == 1 for x in take.samples))


def arpeggio(notes, spacing):
    samples = [0.0] * round(len(notes) * spacing * RATE)
    for index, note in enumerate(notes):
        start = round(index * spacing * RATE)
        for n, x in enumerate(waveform.plucked(note, 2)[:len(samples) - start], start):
            samples[n] += 0.12 * x
    return computed("music", samples, notes=notes, spacing=spacing)


def computed(name, samples, **known):
    nothing = {"speech": [], "pauses": [], "nuclei": [], "filledPauses": []}
    truth = {"truth": COMPUTED, "duration": len(samples) / RATE, **nothing, **known}
    return Case(name, samples, truth)


def spoken(name, take, **known):
    fillers = [phrase.is_filler for phrase in take.phrases]
    nuclei = [t for times, filler in zip(take.nuclei, fillers) if not filler for t in times]
    return Case(name, take.samples, {
        "truth": SPOKEN,
        "duration": take.duration,
        "speech": [_range(part) for part in take.speech],
        "pauses": [_range(gap) for gap in take.pauses()],
        "nuclei": [round(t, 4) for t in nuclei],
        "filledPauses": [_range(p) for p, filler in zip(take.speech, fillers) if filler],
        "text": " ".join(phrase.text for phrase in take.phrases if not phrase.is_filler),
        **known,
    })


def stretches(take):
    """Consecutive phrases in one style, as one range each."""
    out = []
    for phrase, part in zip(take.phrases, take.speech):
        if out and out[-1]["style"] == phrase.style.name:
            out[-1]["end"] = part[1]
        else:
            out.append({"style": phrase.style.name, **_range(part)})
    return out


def _range(pair):
    return {"start": pair[0], "end": pair[1]}
