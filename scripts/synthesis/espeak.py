"""Speech with known phoneme times, from the library of espeak-ng 1.50 or later."""

import ctypes
import functools
from ctypes import CFUNCTYPE, POINTER, c_char, c_char_p, c_int, c_short, c_uint, c_void_p
from dataclasses import dataclass

# Names and numbers from speak_lib.h.
_RETRIEVAL, _PHONEME_EVENTS = 2, 1
_LIST_TERMINATED, _PHONEME = 0, 7
_RATE, _PITCH, _RANGE = 1, 3, 4
_UTF8 = 1


class _Identity(ctypes.Union):
    _fields_ = [("number", c_int), ("name", c_char_p), ("string", c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", c_int), ("unique_identifier", c_uint), ("text_position", c_int),
        ("length", c_int), ("audio_position", c_int), ("sample", c_int),
        ("user_data", c_void_p), ("id", _Identity)]


_Callback = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


@dataclass
class Utterance:
    """Samples at `rate` Hz, full scale 1, and (start, end, mnemonic) in seconds per phoneme."""
    samples: list
    rate: int
    phonemes: list

    def vowels(self):
        """One vowel or syllabic consonant per syllable, as (start, end)."""
        return [(start, end) for start, end, name in self.phonemes
                if name[0] in "@0123aAeEiIoOuUV" or name.endswith("-")]


@functools.cache
def _library():
    """The library and its sample rate."""
    library = ctypes.CDLL("libespeak-ng.so.1")
    return library, library.espeak_Initialize(_RETRIEVAL, 0, None, _PHONEME_EVENTS)


def say(text, voice, rate, pitch, pitch_range):
    """`rate` in words a minute; `pitch` and `pitch_range` 0 to 100, 50 being usual."""
    library, sample_rate = _library()
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise SystemExit(f"espeak-ng has no voice {voice}")
    for parameter, value in ((_RATE, rate), (_PITCH, pitch), (_RANGE, pitch_range)):
        library.espeak_SetParameter(parameter, value, 0)
    samples, events = [], []
    callback = _Callback(_collector(samples, events))
    library.espeak_SetSynthCallback(callback)
    data = text.encode()
    library.espeak_Synth(data, len(data) + 1, 0, 1, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    times = [sample / sample_rate for sample, _ in events] + [len(samples) / sample_rate]
    phonemes = [(start, end, name) for (_, name), start, end
                in zip(events, times, times[1:]) if name]
    return Utterance([x / 32768 for x in samples], sample_rate, phonemes)


def _collector(samples, events):
    def collect(block, count, event):
        if count:
            samples.extend(block[:count])
        index = 0
        while event[index].type != _LIST_TERMINATED:
            if event[index].type == _PHONEME:
                events.append((event[index].sample, event[index].id.string.decode()))
            index += 1
        return 0
    return collect
