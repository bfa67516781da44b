"""Copies of a folder's recordings in which F0 is harder to find."""

import subprocess
import zlib
from functools import partial
from pathlib import Path

import numpy as np
from scipy.signal import butter, sosfilt

from training.recordings import RATE, read

from . import noise
from .dataset import Recording

TALKERS = 6
MAINS, HUM_HARMONICS = 50, 8
# Hertz.
TELEPHONE = (300, 3400)


def white(count, name, others):
    return _random(name).standard_normal(count)


def babble(count, name, others):
    """Other recordings of the folder at once, all with the same power."""
    if not others:
        raise SystemExit(f"{name}: no other recording to make babble of")
    talkers = [noise.stretch(others, count, f"{name} {talker}") for talker in range(TALKERS)]
    return sum(samples / np.sqrt(noise.power(samples)) for samples in talkers)


def hum(count, name, others):
    """A mains' harmonics, each with its share of the amplitude, over as much red noise."""
    cycles = MAINS * np.arange(count) / RATE
    lines = sum(np.sin(2 * np.pi * k * cycles + k) / k for k in range(1, HUM_HARMONICS + 1))
    spectrum = np.fft.rfft(_random(name).standard_normal(count))
    red = np.fft.irfft(spectrum / np.maximum(np.fft.rfftfreq(count, 1 / RATE), 20), count)
    return lines / lines.std() + red / red.std()


def telephone(samples):
    return sosfilt(butter(6, TELEPHONE, "bandpass", fs=RATE, output="sos"), samples)


def opus(samples):
    """Through Opus at 16 kbit/s and back; ffmpeg takes the codec's delay out."""
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "1"]
    coded = _ffmpeg(samples.astype("<f4").tobytes(), *raw, "-i", "-",
                    "-c:a", "libopus", "-b:a", "16k", "-f", "ogg")
    decoded = np.frombuffer(_ffmpeg(coded, "-i", "-", *raw), "<f4")
    return np.pad(decoded, (0, max(0, len(samples) - len(decoded))))[:len(samples)]


NOISES = {"white": white, "babble": babble, "hum": hum}
CHANNELS = {"telephone": telephone, "opus": opus}


def conditions(recordings, kinds, levels, folder):
    """The recordings with an F0 as they are, with each noise at each level, and through each channel."""
    sounds = {recording.row["wav"]: (recording, read(recording.audio))
              for recording in recordings if recording.label("f0")}
    for name, change in _changes(kinds, levels).items():
        place = Path(folder) / name
        place.mkdir()
        yield noise.Condition(name, "", [
            _copy(recording, change(samples, wav, sounds), place)
            for wav, (recording, samples) in sounds.items()])


def _changes(kinds, levels):
    """By the condition's name, what is done to a recording's samples."""
    out = {"none": lambda samples, *_: samples}
    for kind in kinds:
        if kind in CHANNELS:
            out[kind] = partial(_through, CHANNELS[kind])
        else:
            out |= {f"{kind} {level:g} dB": partial(_with_noise, NOISES[kind], level)
                    for level in levels}
    return out


def _through(channel, samples, name, sounds):
    return channel(samples)


def _with_noise(make, level, samples, name, sounds):
    others = [other for wav, (_, other) in sounds.items() if wav != name]
    added = make(len(samples), name, others)
    return noise.mixed(samples, added, noise.loud_half(samples), level)


def _copy(recording, samples, folder):
    row = {"id": recording.row["id"], "wav": noise.write_samples(recording, samples, folder),
           "f0": str((recording.folder / recording.label("f0")).resolve())}
    return Recording(folder, row, recording.speaker)


def _random(name):
    """The same for a recording at every level."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def _ffmpeg(data, *arguments):
    command = ["ffmpeg", "-nostdin", "-v", "error", *arguments, "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout
