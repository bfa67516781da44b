"""Sounds that are no speech, synthesised: each function takes a generator and a number of samples and
gives that many samples; their level says nothing."""

import numpy as np
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

from .features import RATE


def shaped(rng, count, exponent):
    """Noise whose power falls with frequency to the `exponent`."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    hertz = np.maximum(np.arange(len(spectrum)) * RATE / count, 20)
    return np.fft.irfft(spectrum / hertz ** (exponent / 2), count)


def white(rng, count):
    return rng.standard_normal(count)


def pink(rng, count):
    return shaped(rng, count, rng.uniform(0.6, 1.4))


def brown(rng, count):
    return shaped(rng, count, rng.uniform(1.6, 2.4))


def coloured(rng, count):
    """A few random bumps in the spectrum."""
    out = 0.1 * rng.standard_normal(count)
    for _ in range(rng.integers(1, 5)):
        out += rng.uniform(0.2, 1) * band(rng.standard_normal(count), *random_band(rng))
    return out


def random_band(rng, low=60, high=7500):
    centre = np.exp(rng.uniform(np.log(low * 1.3), np.log(high / 1.3)))
    ratio = np.exp(rng.uniform(0.05, 0.9))
    return max(30, centre / ratio), min(7800, centre * ratio)


def band(samples, low, high):
    return sosfilt(butter(2, [low, high], "bandpass", fs=RATE, output="sos"), samples)


def slow(rng, count, hertz):
    """A random curve from 0 to 1 that moves at about `hertz`."""
    knots = rng.uniform(0, 1, max(2, int(count / RATE * hertz) + 2))
    return np.interp(np.linspace(0, len(knots) - 1, count), np.arange(len(knots)), knots)


def hum(rng, count):
    base = rng.choice([50.0, 60.0]) * (1 + rng.normal(0, 0.002))
    time = np.arange(count) / RATE
    out = sum(rng.uniform(0.1, 1) / k ** rng.uniform(0.3, 1.2)
              * np.sin(2 * np.pi * k * base * time + rng.uniform(0, 6.3))
              for k in range(1, rng.integers(2, 30)))
    return out + rng.uniform(0, 0.5) * pink(rng, count) / 3


def fan(rng, count):
    """Blades and motor: noise with tones, slowly breathing."""
    base = rng.uniform(20, 300)
    time = np.arange(count) / RATE
    phase = 2 * np.pi * base * np.cumsum(1 + 0.02 * slow(rng, count, 0.5)) / RATE
    tones = sum(rng.uniform(0, 1) / k * np.sin(k * phase) for k in range(1, 12) if k * base < 7000)
    air = coloured(rng, count) * (1 + rng.uniform(0, 0.4) * np.sin(2 * np.pi * rng.uniform(0.3, 12) * time))
    return air / air.std() + rng.uniform(0, 1.5) * tones


def wind(rng, count):
    return brown(rng, count) * (0.05 + slow(rng, count, rng.uniform(0.5, 3)) ** 2)


def rustle(rng, count):
    """Cloth and paper: noise that comes and goes, now and then at the rate of syllables."""
    noise = band(rng.standard_normal(count), *random_band(rng, 300))
    return noise * slow(rng, count, rng.uniform(1, 15)) ** rng.uniform(2, 6)


def water(rng, count):
    out = 0.3 * coloured(rng, count)
    return out / out.std() + scattered(rng, count, rng.uniform(5, 60), bubble)


def engine(rng, count):
    speed = rng.uniform(15, 120) * np.exp(rng.uniform(-0.5, 0.5) * slow(rng, count, 0.3))
    phase = 2 * np.pi * np.cumsum(speed) / RATE
    out = sum(rng.uniform(0, 1) * np.sin(k * phase + rng.uniform(0, 6.3)) for k in range(1, 25))
    return out + rng.uniform(0.5, 4) * coloured(rng, count)


def scattered(rng, count, rate, event):
    """`rate` events a second at random places and levels."""
    out = np.zeros(count)
    for _ in range(max(1, rng.poisson(rate * count / RATE))):
        place(out, event(rng) * 10 ** rng.uniform(-1, 0), rng.integers(0, count))
    return out


def place(target, sound, start):
    part = sound[:max(0, len(target) - start)]
    target[start:start + len(part)] += part


def decay(rng, low, high):
    """An exponential fall to −60 dB in `low` to `high` seconds."""
    seconds = np.exp(rng.uniform(np.log(low), np.log(high)))
    count = int(seconds * RATE) + 1
    return 10 ** (-3 * np.arange(count) / count)


def burst(rng, low, high, bottom=60, top=7500):
    fall = decay(rng, low, high)
    return fall * band(rng.standard_normal(len(fall)), *random_band(rng, bottom, top))


def click(rng):
    return burst(rng, 0.003, 0.05, 500)


def bubble(rng):
    fall = decay(rng, 0.02, 0.1)
    time = np.arange(len(fall)) / RATE
    base = rng.uniform(300, 3000)
    return fall * np.sin(2 * np.pi * base * time * (1 + rng.uniform(0, 3) * time))


def knock(rng):
    fall = decay(rng, 0.05, 0.4)
    time = np.arange(len(fall)) / RATE
    out = burst(rng, 0.02, 0.2)[:len(fall)]
    thud = sum(rng.uniform(0, 1) * np.sin(2 * np.pi * f * time) for f in rng.uniform(60, 900, 4)) * fall
    thud[:len(out)] += out
    return thud


def keystroke(rng):
    out = np.zeros(int(0.15 * RATE))
    for start in (0, int(rng.uniform(0.04, 0.1) * RATE)):
        place(out, burst(rng, 0.01, 0.05, 400), start)
    return out


def keyboard(rng, count):
    return scattered(rng, count, rng.uniform(2, 9), keystroke)


def taps(rng, count):
    kind = [click, knock, keystroke][rng.integers(3)]
    return scattered(rng, count, rng.uniform(0.3, 6), kind)


def clap(rng):
    fall = decay(rng, 0.02, 0.25)
    centre = rng.uniform(600, 2500)
    return fall * band(rng.standard_normal(len(fall)), centre / 1.6, min(7500, centre * 2.2))


def applause(rng, count):
    """Few hands to a hall, swelling and dying away."""
    return scattered(rng, count, np.exp(rng.uniform(np.log(3), np.log(200))), clap) * (
        0.3 + slow(rng, count, 0.5))


def hump(seconds, attack=0.3):
    return arch(int(seconds * RATE), attack)


def arch(count, attack=0.3):
    """An envelope that rises in `attack` of its length and falls."""
    rise = max(1, int(count * attack))
    return np.concatenate([np.linspace(0, 1, rise), np.linspace(1, 0, count - rise + 1)])[:count]


def breath(rng):
    """Turbulence through a throat: noise with one to three broad resonances."""
    envelope = hump(rng.uniform(0.2, 1.2), rng.uniform(0.3, 0.8)) ** rng.uniform(0.5, 1.5)
    noise = rng.standard_normal(len(envelope))
    out = 0.15 * noise
    for centre in (rng.uniform(400, 900), rng.uniform(1200, 2200), rng.uniform(2500, 4500)):
        out += rng.uniform(0.1, 1) * band(noise, centre / 1.25, centre * 1.25)
    return out * envelope


def breathing(rng, count):
    return scattered(rng, count, rng.uniform(0.2, 0.7), breath)


def puff(rng):
    """Air on the microphone: rumble that swells and flutters."""
    envelope = hump(np.exp(rng.uniform(np.log(0.05), np.log(1.5))), rng.uniform(0.05, 0.6))
    flutter = 0.2 + slow(rng, len(envelope), rng.uniform(5, 60))
    rumble = sosfilt(butter(2, np.exp(rng.uniform(np.log(80), np.log(1500))), fs=RATE, output="sos"),
                     rng.standard_normal(len(envelope)))
    return envelope * flutter * (rumble / (rumble.std() + 1e-9) + 0.03 * rng.standard_normal(len(envelope)))


def puffs(rng, count):
    return scattered(rng, count, rng.uniform(0.2, 2), puff)


def cough(rng):
    out = np.zeros(int(0.9 * RATE))
    for k in range(rng.integers(1, 4)):
        part = decay(rng, 0.12, 0.4)
        part = part * band(rng.standard_normal(len(part)), rng.uniform(150, 500), rng.uniform(2500, 6500))
        place(out, part, int(k * rng.uniform(0.2, 0.35) * RATE))
    return out


def smack(rng):
    return burst(rng, 0.01, 0.06, 800, 6000)


def mouth(rng, count):
    kind = [cough, smack, breath][rng.integers(3)]
    return scattered(rng, count, rng.uniform(0.2, 1.5), kind)


def harmonics(rng, f0, slope=None):
    """A tone with overtones along the contour `f0`, in Hz."""
    phase = 2 * np.pi * np.cumsum(f0) / RATE
    slope = rng.uniform(0.3, 2) if slope is None else slope
    top = min(30, int(7500 / f0.max()))
    return sum(rng.uniform(0.3, 1) / k ** slope * np.sin(k * phase + rng.uniform(0, 6.3))
               for k in range(1, max(2, top + 1)))


def note(rng, hertz, seconds):
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    f0 = hertz * (1 + rng.choice([0, 0, 0.006]) * np.sin(2 * np.pi * rng.uniform(4, 7) * time))
    envelope = np.exp(-time * rng.uniform(0.2, 6)) * np.minimum(1, time / rng.uniform(0.003, 0.08))
    return harmonics(rng, f0) * envelope * np.minimum(1, (seconds - time) / 0.02)


def music(rng, count):
    """Chords, a melody and sometimes drums, in a scale and to a beat."""
    out = np.zeros(count + RATE)
    beat = rng.uniform(0.2, 0.7)
    root = rng.uniform(80, 330)
    scale = np.array([0, 2, 4, 5, 7, 9, 11, 12])[:rng.integers(5, 9)]
    has_drums, has_chords, has_melody = rng.random(3) < (0.5, 0.7, 0.8)
    time = 0.0
    while time < count / RATE:
        start = int(time * RATE)
        if has_drums or not (has_chords or has_melody):
            place(out, rng.uniform(0.3, 2) * (knock(rng) if rng.random() < 0.5 else click(rng)), start)
        if has_melody and rng.random() < 0.8:
            semitones = rng.choice(scale) + 12 * rng.integers(0, 3)
            place(out, note(rng, root * 2 ** (semitones / 12), beat * rng.choice([1, 1, 2])), start)
        if has_chords and rng.random() < 0.4:
            for step in rng.choice(scale, 3, replace=False):
                place(out, 0.5 * note(rng, root * 2 ** (step / 12), 3 * beat), start)
        time += beat * rng.choice([0.5, 1, 1])
    return out[:count]


def glide(rng, low, high, seconds):
    """A cry: harmonics along a rising and falling contour."""
    count = int(seconds * RATE)
    base = np.exp(rng.uniform(np.log(low), np.log(high)))
    turn = np.interp(np.linspace(0, 1, count), [0, rng.uniform(0.2, 0.7), 1],
                     base * np.exp(rng.uniform(-0.5, 0.5, 3)))
    out = harmonics(rng, turn, rng.uniform(0, 1)) + rng.uniform(0, 1.5) * rng.standard_normal(count)
    return out * arch(count, rng.uniform(0.05, 0.5)) ** 0.5


def bark(rng):
    return band(glide(rng, 250, 900, rng.uniform(0.08, 0.25)), rng.uniform(200, 500), rng.uniform(1800, 5000))


def chirp(rng):
    count = int(rng.uniform(0.03, 0.3) * RATE)
    start, end = rng.uniform(1500, 6500, 2)
    trill = rng.uniform(0, 400) * np.sin(2 * np.pi * rng.uniform(10, 60) * np.arange(count) / RATE)
    phase = 2 * np.pi * np.cumsum(np.linspace(start, end, count) + trill) / RATE
    return np.sin(phase) * np.hanning(count)


def animals(rng, count):
    kind = [bark, chirp, lambda r: glide(r, 200, 1200, r.uniform(0.2, 1.2))][rng.integers(3)]
    out = np.zeros(count)
    time = rng.uniform(0, 1.5)
    while time < count / RATE:
        for _ in range(rng.integers(1, 5)):
            place(out, kind(rng) * rng.uniform(0.3, 1), int(time * RATE))
            time += rng.uniform(0.15, 0.7)
        time += rng.exponential(1.5)
    return out


def cry(rng):
    """An animal or an infant: a glide through a throat, often trembling or harsh."""
    low = rng.choice([100, 200, 350, 700])
    out = glide(rng, low, 2.2 * low, np.exp(rng.uniform(np.log(0.12), np.log(1.5))))
    time = np.arange(len(out)) / RATE
    out = out * (1 + rng.uniform(0, 0.9) * np.sin(2 * np.pi * rng.uniform(5, 70) * time))
    return out + rng.uniform(0, 3) * band(out, *random_band(rng, 400, 5000))


def creak(rng):
    """A door or a chair: pulses that stick and slip, ringing."""
    count = int(rng.uniform(0.1, 1.2) * RATE)
    rate = rng.uniform(12, 250) * np.exp(rng.uniform(0, 1) * (slow(rng, count, 4) - 0.5))
    pulses = np.diff(np.floor(np.cumsum(rate) / RATE), prepend=0) * rng.uniform(0.5, 1, count)
    out = 0.1 * pulses
    for _ in range(rng.integers(1, 4)):
        out += band(pulses, *random_band(rng, 300))
    return out * arch(count) ** 0.3


def bell(rng):
    fall = decay(rng, 0.15, 3)
    time = np.arange(len(fall)) / RATE
    base = np.exp(rng.uniform(np.log(200), np.log(3500)))
    partials = base * np.cumsum(rng.uniform(0.2, 1.2, rng.integers(2, 8)))
    return sum(rng.uniform(0.2, 1) * np.sin(2 * np.pi * f * time) * fall ** rng.uniform(0.7, 2)
               for f in partials if f < 7800)


def boom(rng):
    fall = decay(rng, 0.2, 3)
    return fall * sosfilt(butter(2, rng.uniform(80, 1200), fs=RATE, output="sos"),
                          rng.standard_normal(len(fall)))


def snore(rng):
    count = int(rng.uniform(0.4, 1.6) * RATE)
    flutter = np.sin(np.pi * rng.uniform(20, 90) * np.arange(count) / RATE) ** rng.choice([2, 8])
    noise = band(rng.standard_normal(count), rng.uniform(60, 200), rng.uniform(500, 2500))
    return flutter * noise * arch(count, 0.5)


def things(rng, count):
    """One kind of object or creature, now and then."""
    kind = [cry, cry, creak, bell, boom, snore, puff][rng.integers(7)]
    return scattered(rng, count, rng.uniform(0.2, 1.5), kind)


def strokes(rng, count):
    """Saws, brushes, steps, machines: noises in a rhythm, some near that of syllables."""
    out = np.zeros(count + RATE)
    period, seconds = rng.uniform(0.12, 0.9), rng.uniform(0.04, 0.5)
    edges, attack = random_band(rng, 100), rng.uniform(0.02, 0.7)
    time = rng.uniform(0, 1)
    while time < count / RATE:
        envelope = hump(min(seconds, period) * rng.uniform(0.7, 1.2), attack)
        place(out, envelope * band(rng.standard_normal(len(envelope)), *edges) * rng.uniform(0.4, 1),
              int(time * RATE))
        time += period * rng.uniform(0.85, 1.15)
    return out[:count]


def alarm(rng, count):
    """Beeps, rings and sirens."""
    time = np.arange(count) / RATE
    gate = (time * rng.uniform(0.3, 8)) % 1 < rng.uniform(0.3, 1)
    sweep = 1 + rng.choice([0, 0.05, 0.4]) * np.sin(2 * np.pi * rng.uniform(0.2, 20) * time)
    return gate * harmonics(rng, rng.uniform(300, 3000) * sweep)


STEADY = [white, pink, brown, coloured, hum, fan, engine, water, wind]
PASSING = [rustle, keyboard, taps, applause, breathing, mouth, puffs, music, music, music, animals,
           animals, things, things, things, strokes, strokes, alarm]


def room(rng):
    """A synthetic response: the direct sound, a few reflections, a tail that falls by 60 dB in its
    reverberation time."""
    seconds = rng.uniform(0.1, 0.9)
    count = int(seconds * RATE)
    tail = rng.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    tail = lfilter([1], [1, -rng.uniform(0, 0.6)], tail)
    tail[:int(rng.uniform(0.002, 0.02) * RATE)] = 0
    for _ in range(rng.integers(2, 8)):
        tail[rng.integers(16, min(count, 800))] += rng.normal(0, 2)
    tail *= 10 ** (-rng.uniform(-6, 18) / 20) / np.sqrt((tail ** 2).sum())
    tail[0] = 1
    return tail


def reverberated(samples, response):
    """As long as `samples` and in time with them: the response begins at its highest peak."""
    response = response[np.abs(response).argmax():]
    return fftconvolve(samples, response / np.abs(response[0]))[:len(samples)]
