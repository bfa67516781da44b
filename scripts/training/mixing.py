"""Speech as it is recorded in life, the sounds around it, and where in it speech is."""

import subprocess
from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, resample_poly, sosfilt

from . import labels, sounds
from .features import HOP, RATE

SECONDS = 10
COUNT = SECONDS * RATE
CODECS = [
    ["-c:a", "libopus", "-b:a", "{rate}k", "-f", "ogg"],
    ["-c:a", "libmp3lame", "-b:a", "{rate}k", "-f", "mp3"],
    ["-c:a", "aac", "-b:a", "{rate}k", "-f", "adts"],
]


@dataclass(frozen=True)
class Habits:
    """How often, 0 to 1, and how much."""
    without_speech: float = 0.05
    # Without a room's sound, and in a recorded room.
    dry: float = 0.4
    recorded_room: float = 0.15
    telephone: float = 0.12
    # Of the band of telephones, the order of its edges at most.
    steepness: int = 3
    noise: float = 0.85
    hum: float = 0.0
    # Of speed and pitch.
    slowest: float = 0.82
    fastest: float = 1.35


@dataclass
class Utterance:
    """Clean speech; `active` says it of each sample, `pitch` (samples × 3, see `tracks`) how it is
    voiced."""
    samples: np.ndarray
    active: np.ndarray
    pitch: np.ndarray

    @classmethod
    def labelled(cls, samples, pitch=None):
        """`pitch` by frame."""
        samples = samples.astype(np.float32) / (np.abs(samples).max() + 1e-9)
        active = np.repeat(labels.speech(samples), HOP)[:len(samples)]
        return cls(samples, np.pad(active, (0, len(samples) - len(active))),
                   unvoiced(len(samples)) if pitch is None else by_sample(pitch, len(samples)))


def unvoiced(count):
    return np.tile(np.float32([0, 0, 1]), (count, 1))


def by_sample(frames, count):
    return np.repeat(frames, HOP, axis=0)[:count].astype(np.float32)


@dataclass
class Material:
    speech: list
    noises: list
    rooms: list
    # Speech in the background.
    others: list
    habits: Habits = Habits()


def recording(material, rng):
    """Ten seconds as a microphone, a telephone or a codec hands them over, where speech is, and how it
    is voiced."""
    speech, active, pitch = talk(material, rng)
    power = power_of(speech, active)
    if rng.random() < material.habits.without_speech:
        speech, active, pitch = np.zeros_like(speech), np.zeros_like(active), unvoiced(COUNT)
    samples = (speech + background(material, rng, power)) * moving_gain(rng)
    samples = quantised(channel(samples, material.habits, rng), rng)
    if rng.random() < 0.04:
        silent = rng.integers(RATE // 2, 5 * RATE)
        samples[:silent], active[:silent], pitch[:silent] = 0, False, unvoiced(silent)
    return samples, active, pitch


def no_speech(material, rng):
    """Ten seconds in which nobody speaks and something else is going on."""
    samples = scaled(steady_noise(material, rng), 1, rng.uniform(0, 60))
    for _ in range(rng.integers(0, 4)):
        samples += scaled(passing_noise(material, rng), 1, rng.uniform(0, 30), loud=True)
    samples = samples * moving_gain(rng)
    if rng.random() < 0.4:
        samples = sounds.reverberated(samples, sounds.room(rng))
    samples = quantised(channel(samples, material.habits, rng), rng)
    return samples, np.zeros(COUNT, bool), unvoiced(COUNT)


def moving_gain(rng):
    """Of a hand that moves the microphone, or a control that follows the speaker."""
    if rng.random() < 0.6:
        return 1
    knots = rng.normal(0, 2.5, 6)
    return 10 ** (np.interp(np.linspace(0, 5, COUNT), np.arange(6), knots) / 20)


def power_of(speech, active):
    return float((speech[active] ** 2).mean()) if active.any() else 1e-3


def talk(material, rng):
    """Utterances of one speaker, or a few in turn, with gaps, in one room or in several places of it."""
    speech, active = np.zeros(COUNT, np.float32), np.zeros(COUNT, bool)
    pitch = unvoiced(COUNT)
    turns = rng.random() < 0.25
    cast = [voice(material.habits, rng) for _ in range(3 if turns else 1)]
    response = a_room(material, rng)
    start = 0 if rng.random() < 0.15 else int(rng.exponential(1.2) * RATE)
    while start < COUNT:
        factor, level = cast[rng.integers(len(cast))]
        if turns and rng.random() < 0.5:
            response = a_room(material, rng)
        said = at_rate(material.speech[rng.integers(len(material.speech))], factor)
        samples = said.samples * level * 10 ** (rng.normal(0, 2) / 20)
        first = rng.integers(len(samples) // 2) if start == 0 else 0
        cut = slice(first, first + int(rng.uniform(2, 12) * RATE))
        samples, mask = samples[cut] * fade(len(samples[cut])), said.active[cut]
        if response is not None:
            samples = sounds.reverberated(np.pad(samples, (0, RATE // 2)), response)
        sounds.place(speech, samples, start)
        mask = mask[:COUNT - start]
        active[start:start + len(mask)] |= mask
        pitch[start:start + len(mask)] = said.pitch[cut][:COUNT - start]
        fill(speech, start + len(samples), said, level, rng)
        gap = rng.choice([rng.exponential(0.3), rng.exponential(1.5)])
        start += len(mask) + int(gap * RATE) if len(mask) else COUNT
    return speech, active, pitch


def voice(habits, rng):
    """By how much speed and pitch are raised, and how loud."""
    factor = 1 if rng.random() < 0.4 else np.exp(
        rng.uniform(np.log(habits.slowest), np.log(habits.fastest)))
    return factor, 10 ** (rng.uniform(-12, 0) / 20)


def a_room(material, rng):
    chance, habits = rng.random(), material.habits
    if chance < habits.dry:
        return None
    if chance < habits.dry + habits.recorded_room and material.rooms:
        return material.rooms[rng.integers(len(material.rooms))]
    return sounds.room(rng)


def at_rate(said, factor):
    """Played `factor` times as fast: other voices, children's too."""
    if factor == 1:
        return said
    up = round(100 / factor)
    samples = resample_poly(said.samples, up, 100).astype(np.float32)
    places = np.minimum(np.arange(len(samples)) * 100 // up, len(said.active) - 1)
    octaves = np.float32([0, np.log2(100 / up), 0])
    return Utterance(samples, said.active[places], said.pitch[places] + octaves)


def fade(count):
    ramp = np.minimum(1, np.arange(count) / 160)
    return (ramp * ramp[::-1]).astype(np.float32)


def fill(speech, start, said, level, rng):
    """The room tone of a recording goes on after it for two seconds, so that its end says nothing."""
    tone = said.samples[~said.active]
    if len(tone) < 2000 or start >= len(speech):
        return
    spectrum = np.abs(np.fft.rfft(tone[:8000], 8000)) * np.sqrt(8000 / min(len(tone), 8000))
    noise = np.fft.irfft(spectrum * np.exp(2j * np.pi * rng.random(len(spectrum))), 8000)
    sounds.place(speech, np.tile(noise * level, 4) * fade(32_000), start)


def background(material, rng, power):
    """Steady noise, passing noises and other voices, so many decibels under the speech."""
    out, habits = np.zeros(COUNT), material.habits
    if habits.hum and rng.random() < habits.hum:
        out += scaled(sounds.hum(rng, COUNT), power, rng.uniform(0, 25))
        out += scaled(sounds.brown(rng, COUNT), power, rng.uniform(0, 40))
    if rng.random() < habits.noise:
        quiet = rng.random() < 0.35
        out += scaled(steady_noise(material, rng), power,
                      rng.uniform(25, 55) if quiet else rng.uniform(-5, 27))
    if rng.random() < 0.3:
        out += scaled(steady_noise(material, rng), power, rng.uniform(0, 40))
    for chance, low, high in ((0.5, -8, 30), (0.25, 0, 40)):
        if rng.random() < chance:
            out += scaled(passing_noise(material, rng), power, rng.uniform(low, high), loud=True)
    if rng.random() < 0.2:
        out += scaled(voices(material, rng), power, rng.uniform(4, 32))
    return out


def passing_noise(material, rng):
    return sounds.PASSING[rng.integers(len(sounds.PASSING))](rng, COUNT) * presence(rng)


def steady_noise(material, rng):
    if material.noises and rng.random() < 0.5:
        return recorded(material.noises[rng.integers(len(material.noises))], rng)
    return sounds.STEADY[rng.integers(len(sounds.STEADY))](rng, COUNT)


def recorded(noise, rng):
    """A recording of noise, faster or slower, from anywhere, over and over."""
    factor = np.exp(rng.uniform(-0.4, 0.4))
    noise = resample_poly(noise, round(100 / factor), 100)
    return np.roll(np.tile(noise, -(-COUNT // len(noise))), rng.integers(COUNT))[:COUNT]


def presence(rng):
    """All the time, or for a part of it."""
    if rng.random() < 0.5:
        return 1
    start, end = np.sort(rng.integers(0, COUNT, 2))
    gate = np.zeros(COUNT)
    gate[start:end] = fade(end - start)
    return gate


def voices(material, rng):
    """Other people in the room: one or two, or a crowd."""
    out = np.zeros(COUNT)
    for _ in range(rng.integers(1, 3) if rng.random() < 0.5 else rng.integers(3, 9)):
        parts, length = [], 0
        while length <= COUNT:
            said = material.others[rng.integers(len(material.others))].samples
            parts += [said, np.zeros(int(rng.exponential(0.6) * RATE))]
            length += len(said) + len(parts[-1])
        out += np.roll(np.concatenate(parts), rng.integers(COUNT))[:COUNT]
    return sounds.reverberated(out, sounds.room(rng))


def scaled(noise, power, decibels, loud=False):
    """At `decibels` under `power`: its mean power, or that of its loud moments."""
    moments = (noise[:len(noise) // HOP * HOP].reshape(-1, HOP) ** 2).mean(1)
    own = np.percentile(moments, 95) if loud and moments.any() else moments.mean()
    return noise * np.sqrt(power / 10 ** (decibels / 10) / max(own, moments.mean(), 1e-12))


def channel(samples, habits, rng):
    """Microphone, telephone, codec."""
    if rng.random() < 0.5:
        gain = rng.uniform(-0.9, 0.9)
        samples = samples + gain * np.append(0, samples[:-1])
    if rng.random() < 0.3:
        samples = sosfilt(butter(1, rng.uniform(60, 300), "highpass", fs=RATE, output="sos"), samples)
    if rng.random() < 0.2:
        samples = sosfilt(butter(2, rng.uniform(2500, 7000), fs=RATE, output="sos"), samples)
    if rng.random() < habits.telephone:
        return telephone(samples, habits, rng)
    if rng.random() < 0.12:
        return coded(samples, rng)
    return samples


def telephone(samples, habits, rng):
    order = 3 if habits.steepness == 3 else rng.integers(3, habits.steepness + 1)
    edges = [rng.uniform(200, 350), rng.uniform(3100, 3700)]
    samples = sosfilt(butter(order, edges, "bandpass", fs=RATE, output="sos"), samples)
    narrow = resample_poly(samples, 1, 2)
    narrow = narrow / (np.abs(narrow).max() + 1e-9) * rng.uniform(0.05, 1)
    if rng.random() < 0.7:
        curve = np.log1p(255 * np.abs(narrow)) / np.log(256)
        narrow = np.sign(narrow) * (256 ** (np.round(curve * 127) / 127) - 1) / 255
    return resample_poly(narrow, 2, 1)[:COUNT]


def coded(samples, rng):
    """Through a lossy codec at a low rate, by ffmpeg; its delay taken out."""
    peak = np.abs(samples).max() + 1e-9
    codec = [part.format(rate=rng.integers(8, 33)) for part in CODECS[rng.integers(len(CODECS))]]
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "1"]
    quiet = ["ffmpeg", "-loglevel", "error", "-threads", "1"]
    packed = subprocess.run(quiet + raw + ["-i", "-"] + codec + ["-"], check=True,
                            input=(samples / peak * 0.5).astype("<f4").tobytes(), capture_output=True)
    plain = subprocess.run(quiet + ["-i", "-"] + raw + ["-"], check=True, input=packed.stdout,
                           capture_output=True)
    out = np.frombuffer(plain.stdout, "<f4")
    delay = lag(samples, out)
    return np.pad(out[delay:delay + COUNT], (0, max(0, COUNT - len(out[delay:delay + COUNT]))))


def lag(samples, later):
    """By how many samples `later` follows, 0 to 0.2 s, by cross-correlation."""
    count = min(len(samples), len(later), 1 << 18)
    spectra = [np.fft.rfft(x[:count], 2 * count) for x in (samples, later)]
    return int(np.fft.irfft(np.conj(spectra[0]) * spectra[1])[:RATE // 5].argmax())


def quantised(samples, rng):
    """At −50 to 0 dBFS, seldom clipped, in 16 bits."""
    peak = np.abs(samples).max() + 1e-9
    over = rng.uniform(0, 12) if rng.random() < 0.05 else -rng.uniform(0, 50)
    samples = np.clip(samples / peak * 10 ** (over / 20), -1, 1)
    return (np.round(samples * 32_767) / 32_768).astype(np.float32)
