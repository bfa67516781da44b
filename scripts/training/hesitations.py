"""Speech at other rates, with filled pauses and prolongations made of the speaker's own sounds."""

import numpy as np

from .features import HOP, RATE
from .phones import SILENCE, UNKNOWN, VOWELS

# What "uh" is made of, and how often; then "m".
CENTRAL = {"AH": 6, "ER": 3, "UH": 2, "EH": 2, "AE": 1, "AA": 1}
NASALS = {"M": 3, "N": 1}
# What may be held at the end of a word.
HELD = VOWELS | {"M", "N", "NG", "L", "R", "S", "Z", "SH", "F"}
FILLED, PROLONGED = 1, 2
# In frames: how far from the start of a held vowel its nucleus lies at most; the spread of a nucleus in the
# labels.
LATEST_NUCLEUS = 8
SPREAD = 2.0
# Chances of a pause before and after a filled pause: in free speech half of them run on from word to word.
PAUSE_BEFORE, PAUSE_AFTER = 0.38, 0.3
# Chances, of each gap between two words and of each word, beside those without any.
FILLED_SHARE, PROLONGED_SHARE, PLAIN_SHARE = 0.13, 0.08, 0.25


class Plan:
    """What to play: for each frame where in the recording, how loud, at which pitch, and what to call it."""

    def __init__(self):
        self.places, self.gains, self.pitches, self.hesitations = [], [], [], []
        self.known, self.nuclei = [], []

    def __len__(self):
        return len(self.places)

    def add(self, places, hesitation=0, known=True):
        self.places += list(places)
        self.gains += [1.0] * len(places)
        # In octaves from the speaker's median; nan: as the recording has it.
        self.pitches += [np.nan] * len(places)
        self.hesitations += [hesitation] * len(places)
        self.known += [known] * len(places)

    def nucleus(self, start, length):
        self.nuclei.append(start + min(length / 2, LATEST_NUCLEUS))

    def labels(self):
        """Frames × 3: a nucleus near (0…1), which hesitation, known (0 or 1)."""
        frames = np.arange(len(self)) + 0.5
        near = np.zeros(len(self))
        for nucleus in self.nuclei:
            near = np.maximum(near, np.exp(-0.5 * ((frames - nucleus) / SPREAD) ** 2))
        return np.stack([near, self.hesitations, self.known], 1).astype(np.float32)


def varied(voice, phones, rate, random):
    """The recording said anew, `rate` times as fast: samples, and labels by frame."""
    plan, is_plain = Plan(), random.random() < PLAIN_SHARE
    for phone, following in zip(phones, phones[1:] + [None]):
        is_last = phone.word >= 0 and (following is None or following.word != phone.word)
        say(plan, phone, rate, random,
            is_held=not is_plain and is_last and phone.name in HELD and random.random() < PROLONGED_SHARE)
        if not is_plain and is_last and random.random() < FILLED_SHARE:
            hesitate(plan, phones, random)
    return voice.played(plan), plan.labels()


def plain(samples, phones):
    """The recording as it is."""
    plan = Plan()
    plan.add(range(-(-len(samples) // HOP)))
    for phone in phones:
        if phone.name in VOWELS:
            plan.nucleus(phone.start, phone.length)
        if phone.name == UNKNOWN:
            first, last = round(phone.start), round(phone.end)
            plan.known[first:last] = [False] * len(plan.known[first:last])
    return samples, plan.labels()


def say(plan, phone, rate, random, is_held):
    wanted = phone.length / rate * np.exp(random.normal(0, 0.12))
    if is_held:
        wanted = max(phone.length * random.uniform(1.8, 4), random.uniform(20, 60))
    count = max(round(wanted), 2)
    if phone.name in VOWELS:
        plan.nucleus(len(plan), count)
    plan.add(stretched(phone, count), PROLONGED if is_held else 0, phone.name != UNKNOWN)
    if is_held and random.random() < 0.5:
        plan.gains[-count:] = list(np.linspace(1, random.uniform(0.3, 1), count))


def stretched(phone, count):
    """A short sound evenly, a long one in its middle."""
    frames = np.arange(count) + 0.5
    if count <= 1.5 * phone.length:
        return phone.start + frames * phone.length / count - 0.5
    first, last = phone.middle
    knots = [0, first - phone.start, count - (phone.end - last), count]
    return np.interp(frames, knots, [phone.start, first, last, phone.end]) - 0.5


def hesitate(plan, phones, random):
    """A pause or none, "uh", "um" or "mm", and again a pause or none."""
    vowels, nasals = chosen(phones, CENTRAL, random), chosen(phones, NASALS, random)
    kind = random.choice(["uh", "um", "mm"], p=[0.62, 0.31, 0.07])
    if not vowels or not nasals:
        return
    is_after_pause = pause(plan, phones, random, PAUSE_BEFORE)
    start = len(plan)
    if kind != "mm":
        hold(plan, vowels, between(0.16, 0.9, random) if kind == "uh" else between(0.1, 0.5, random), random)
    if kind != "uh":
        hold(plan, nasals, between(0.1, 0.4, random) if kind == "um" else between(0.2, 0.6, random), random)
    end = len(plan)
    plan.nucleus(start, end - start)
    is_before_pause = pause(plan, phones, random, PAUSE_AFTER)
    plan.gains[start:end] = list(envelope(end - start, is_after_pause, is_before_pause, random))
    plan.pitches[start:end] = list(melody(end - start, random))


def between(shortest, longest, random):
    return np.exp(random.uniform(np.log(shortest), np.log(longest)))


def chosen(phones, weights, random):
    """Up to three times the same sound, the longer the likelier."""
    fit = [phone for phone in phones if phone.name in weights and phone.length >= 5]
    if not fit:
        return []
    chances = np.array([weights[phone.name] * phone.length ** 2 for phone in fit])
    name = fit[random.choice(len(fit), p=chances / chances.sum())].name
    same = sorted((phone for phone in fit if phone.name == name), key=lambda phone: -phone.length)
    return same[:random.integers(1, 4)]


def hold(plan, sounds, seconds, random):
    """To and fro in the middle of a sound, then of the next."""
    parts = np.array_split(np.arange(round(seconds * RATE / HOP)), len(sounds))
    for phone, part in zip(sounds, parts):
        first, last = phone.middle
        turns = np.cumsum(random.uniform(0.15, 1, len(part))) + random.uniform(0, 2)
        plan.add(first + (last - first) * np.abs((turns / (last - first)) % 2 - 1), FILLED)


def envelope(count, is_after_pause, is_before_pause, random):
    """As loud as the words as a rule, falling a little; run on from and into them where there is no pause."""
    frames = np.arange(count) + 0.5
    fall = 10 ** (np.linspace(0, -random.uniform(-1, 6), count) / 20)
    rise, decay = frames / random.uniform(2, 6), (count - frames) / random.uniform(3, 12)
    if not is_after_pause:
        rise = np.maximum(rise, random.uniform(0.2, 1))
    if not is_before_pause:
        decay = np.maximum(decay, random.uniform(0.2, 1))
    return 10 ** (random.normal(-1.5, 3.5) / 20) * fall * np.minimum(np.minimum(rise, decay), 1)


def melody(count, random):
    """Flat or falling, low in the voice, and not quite steady."""
    start, fall = random.normal(-0.15, 0.15), abs(random.normal(0, 0.15))
    drift = np.cumsum(random.normal(0, 0.004, count))
    return start - fall * np.linspace(0, 1, count) + drift


def pause(plan, phones, random, chance):
    silent = [phone for phone in phones if phone.name == SILENCE and phone.length >= 8]
    if not silent or random.random() >= chance:
        return False
    quiet = silent[random.integers(len(silent))]
    count = round(random.choice([random.uniform(8, 30), random.uniform(20, 90)]))
    turns = np.cumsum(random.uniform(0.5, 1, count))
    length = quiet.length - 4
    plan.add(quiet.start + 2 + length * np.abs((turns / length) % 2 - 1))
    return True
