"""When each word was said: the words aligned to the sound by pocketsphinx."""

import re

import pocketsphinx
from spelling import phones, spoken
from windows import RATE

# How far an aligned word may lie from where the recogniser heard it: those are rarely 0.5 s off, and an alignment
# that has lost its way is by more.
FARTHEST = 1.5
# Fewer words than this aren't tried apart.
FEWEST = 8
# Frames a second, and the beams tried one after another: wide ones find a way where narrow ones find none.
FRAME_RATE = 100
BEAMS = (1e-48, 1e-100)


class Aligner:
    def __init__(self):
        self._decoders = {}

    def times(self, sound, words):
        """For each of `words` ({"text", "start", "end"}, seconds from the start of `sound`) its (start, end), or
        None where it isn't found. Where all words together find no way through the sound, the words on either
        side of the longest pause are tried apart.

        - sound: 16 kHz, whole numbers of 16 bits"""
        sequence = [(index, part) for index, word in enumerate(words) for part in spoken(word["text"])]
        for beam in BEAMS if sequence else ():
            segments = self._aligned(sound, [part for _, part in sequence], beam)
            if segments is not None:
                return _believed(_joined(sequence, segments, len(words)), words)
        if len(words) < FEWEST:
            return [None] * len(words)
        cut, middle = _longest_pause(words)
        before = self.times(sound[:round(middle * RATE)], words[:cut])
        after = self.times(sound[round(middle * RATE):], [_earlier(word, middle) for word in words[cut:]])
        return before + [time and (time[0] + middle, time[1] + middle) for time in after]

    def _aligned(self, sound, parts, beam):
        decoder = self._decoder(beam)
        for part in set(parts):
            if decoder.lookup_word(part) is None:
                decoder.add_word(part, phones(part))
        try:
            decoder.set_align_text(" ".join(parts))
            decoder.start_utt()
            decoder.process_raw(sound.tobytes(), full_utt=True)
            decoder.end_utt()
            found = [(segment.start_frame / FRAME_RATE, (segment.end_frame + 1) / FRAME_RATE)
                     for segment in decoder.seg() or () if re.match(r"[a-z']", segment.word)]
        except RuntimeError:
            return None
        return found if len(found) == len(parts) else None

    def _decoder(self, beam):
        if beam not in self._decoders:
            self._decoders[beam] = pocketsphinx.Decoder(
                lm=None, samprate=RATE, loglevel="FATAL", beam=beam, pbeam=beam, wbeam=beam * 1e10)
        return self._decoders[beam]


def _longest_pause(words):
    """The index of the word after it, not among the first or last few, and the time of its middle."""
    inner = range(FEWEST // 4, len(words) - FEWEST // 4)
    cut = max(inner, key=lambda index: words[index]["start"] - words[index - 1]["end"])
    return cut, (words[cut]["start"] + words[cut - 1]["end"]) / 2


def _earlier(word, time):
    return word | {"start": word["start"] - time, "end": word["end"] - time}


def _joined(sequence, segments, count):
    """The parts of each word as one: "25" is two."""
    out = [None] * count
    for (index, _), (start, end) in zip(sequence, segments):
        out[index] = (out[index][0] if out[index] else start, end)
    return out


def _believed(times, words):
    return [time if time and abs(time[0] - word["start"]) <= FARTHEST else None
            for time, word in zip(times, words)]
