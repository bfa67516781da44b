"""Noise, tones, rate conversion, levels and WAV files. Samples are floats, full scale 1."""

import array
import math
import random
import sys
import wave

RATE = 16_000


def noise(count, level, seed):
    """White Gaussian noise of an RMS `level` in dBFS."""
    source, gain = random.Random(seed), amplitude(level)
    return [gain * source.gauss(0, 1) for _ in range(count)]


def pink_noise(count, seed):
    """Noise of 3 dB less power per octave, unscaled, by Kellet's filter (1999, ±0.5 dB)."""
    source = random.Random(seed)
    b0 = b1 = b2 = 0.0
    out = []
    for _ in range(count):
        white = source.gauss(0, 1)
        b0 = 0.99765 * b0 + white * 0.0990460
        b1 = 0.96300 * b1 + white * 0.2965164
        b2 = 0.57000 * b2 + white * 1.0526913
        out.append(b0 + b1 + b2 + white * 0.1848)
    return out


def tone(frequency, duration, level):
    """A sine of an RMS `level` in dBFS."""
    gain, step = amplitude(level) * math.sqrt(2), 2 * math.pi * frequency / RATE
    return [gain * math.sin(step * n) for n in range(round(duration * RATE))]


def plucked(frequency, duration):
    """Eight harmonics, the higher ones weaker and sooner gone: a plucked string."""
    def sample(t):
        attack = min(1, t / 0.005)
        return attack * sum(
            math.exp(-1.5 * k * t) / k * math.sin(2 * math.pi * k * frequency * t)
            for k in range(1, 9))
    return [sample(n / RATE) for n in range(round(duration * RATE))]


def resample(samples, rate):
    """To RATE, by a Kaiser-windowed sinc of 32 taps that cuts off at 7.6 kHz."""
    divisor = math.gcd(rate, RATE)
    up, down = RATE // divisor, rate // divisor
    half = 16
    phases = [_taps(phase / up, half, cutoff=2 * 7_600 / rate) for phase in range(up)]
    padded = [0.0] * half + list(samples) + [0.0] * half
    out = []
    for n in range(len(samples) * up // down):
        start, phase = divmod(n * down, up)
        window = padded[start + 1:start + 1 + 2 * half]
        out.append(math.fsum(map(float.__mul__, phases[phase], map(float, window))))
    return out


def _taps(offset, half, cutoff):
    def tap(x):
        sinc = cutoff if x == 0 else math.sin(math.pi * cutoff * x) / (math.pi * x)
        return sinc * _bessel(8 * math.sqrt(max(0, 1 - (x / half) ** 2))) / _bessel(8)
    return [tap(k - half + 1 - offset) for k in range(2 * half)]


def _bessel(x):
    """Modified Bessel function of the first kind and order zero."""
    return math.fsum((x / 2) ** (2 * k) / math.factorial(k) ** 2 for k in range(30))


def amplitude(level):
    return 10 ** (level / 20)


def power(samples):
    return math.fsum(x * x for x in samples) / len(samples)


def add(a, b):
    return [x + y for x, y in zip(a, b, strict=True)]


def scale(samples, gain):
    return [gain * x for x in samples]


def quantize(samples):
    return array.array("h", (max(-32768, min(32767, round(32768 * x))) for x in samples))


def write_wav(path, samples):
    data = quantize(samples)
    if sys.byteorder == "big":
        data.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())
