"""Known answers. scripts/check-scripts evaluation"""

import tempfile
import unittest
from pathlib import Path

import numpy as np
import soundfile

from training.recordings import RATE, read

from . import degraded, noise, pitch, points, tables, voice_activity, words
from .dataset import Recording
from .figures import Figure, Source
from .silero import CONTEXT, WINDOW, Decisions, windows


def counts(*steps):
    return np.bincount(steps, minlength=voice_activity.STEPS + 1)


class VoiceActivityTests(unittest.TestCase):
    def test_an_area_of_one_is_perfect_order_and_equal_scores_count_half(self):
        self.assertEqual(voice_activity.roc_auc(counts(9, 8), counts(1, 2, 3)), 1)
        self.assertEqual(voice_activity.roc_auc(counts(1), counts(2)), 0)
        self.assertEqual(voice_activity.roc_auc(counts(5), counts(5)), 0.5)
        self.assertEqual(voice_activity.roc_auc(counts(2, 4), counts(1, 3)), 0.75)

    def test_a_frame_has_the_score_nearest_in_time(self):
        speech = np.array([True, True, False, False])
        parts = voice_activity._score_counts(speech, np.array([0.0, 0.02]), np.array([0.25, 1.0]))
        self.assertEqual(parts["speech scores"][2500], 1)
        self.assertEqual(parts["speech scores"][10_000], 1)
        self.assertEqual(parts["other scores"][10_000], 2)


class NoiseTests(unittest.TestCase):
    samples = np.sin(np.arange(32_000) * 0.3) * 0.1
    hiss = np.random.default_rng(1).standard_normal(32_000)

    def test_noise_has_its_level_under_the_speech_alone(self):
        samples = np.concatenate([self.samples[:16_000], np.zeros(16_000)])
        added = noise.mixed(samples, self.hiss, [(0, 1)], 10) - samples
        ratio = noise.power(samples[:16_000]) / noise.power(added)
        self.assertAlmostEqual(10 * np.log10(ratio), 10, places=6)

    def test_a_mixture_does_not_clip(self):
        loud = noise.mixed(self.samples, self.hiss, [(0, 2)], -40)
        self.assertAlmostEqual(np.abs(loud).max(), noise.PEAK)

    def test_a_recording_is_always_given_the_same_noise(self):
        noises = [self.hiss[:500], self.hiss[500:9000], np.zeros(10)]
        first, again, other = (noise.stretch(noises, 1000, name) for name in ("a", "a", "b"))
        self.assertTrue(np.array_equal(first, again))
        self.assertFalse(np.array_equal(first, other))


class DegradedTests(unittest.TestCase):
    time = np.arange(2 * RATE) / RATE
    tone = 0.1 * np.sin(2 * np.pi * 1000 * time)
    fades = tone * np.minimum(1, time)

    def spectrum(self, samples):
        """Power at each hertz of the second second."""
        return np.abs(np.fft.rfft(samples[RATE:])) ** 2

    def test_noise_is_that_far_under_the_louder_half(self):
        change = degraded._changes(["white"], [5])["white 5 dB"]
        added = change(self.fades, "a", {}) - self.fades
        loud = self.fades[RATE:]
        self.assertAlmostEqual(10 * np.log10(noise.power(loud) / noise.power(added)), 5, delta=0.05)

    def test_every_noise_at_every_level_and_every_channel_once(self):
        self.assertEqual(list(degraded._changes(["hum", "opus"], [10, 5])),
                         ["none", "hum 10 dB", "hum 5 dB", "opus"])

    def test_hum_stands_out_at_the_harmonics_of_the_mains(self):
        power = self.spectrum(degraded.hum(2 * RATE, "a", []))
        for harmonic in range(50, 401, 50):
            self.assertGreater(power[harmonic], 10 * power[harmonic + 10:harmonic + 40].max())

    def test_babble_is_others_and_not_oneself(self):
        sounds = {"a": (None, self.tone), "b": (None, np.full(len(self.tone), 0.5))}
        change = degraded._changes(["babble"], [0])["babble 0 dB"]
        added = change(self.tone, "a", sounds) - self.tone
        self.assertLess(np.abs(np.diff(added / added[0])).max(), 1e-6)

    def test_a_telephone_lets_speech_through_between_its_edges(self):
        def gain(hertz):
            tone = np.sin(2 * np.pi * hertz * self.time)
            return self.spectrum(degraded.telephone(tone))[hertz] / self.spectrum(tone)[hertz]
        self.assertAlmostEqual(gain(1000), 1, delta=0.01)
        self.assertLess(max(gain(150), gain(5000)), 1e-3)

    def test_opus_comes_back_in_time_and_whole(self):
        sound = np.random.default_rng(1).standard_normal(len(self.time)) * 0.05
        sound = np.convolve(sound, np.hanning(32) / 16, "same")
        coded = degraded.opus(sound)
        self.assertEqual(len(coded), len(sound))
        delays = range(-200, 201)
        agreement = [np.dot(np.roll(sound, delay), coded) for delay in delays]
        self.assertLessEqual(abs(delays[int(np.argmax(agreement))]), 1)

    def test_a_copy_has_the_labels_of_its_recording_and_no_others(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            soundfile.write(folder / "a.wav", self.tone, RATE)
            (folder / "a.csv").write_text("time,hz\n0.5,100\n")
            row = {"id": "a", "wav": "a.wav", "f0": "a.csv", "text": "ah"}
            made = folder / "made"
            made.mkdir()
            [condition] = degraded.conditions([Recording(folder, row, "a")], [], [], made)
            [copy] = condition.recordings
            self.assertEqual((condition.name, copy.label("text")), ("none", ""))
            np.testing.assert_allclose(read(copy.audio), self.tone, atol=1e-4)
            output = type("Output", (), {"f0": lambda self: (np.array([0, 1]), np.array([100, 100]))})
            self.assertEqual(pitch.measure(copy, output())["close"], 1)


class SileroTests(unittest.TestCase):
    def test_a_window_follows_the_end_of_the_one_before(self):
        every = windows(np.arange(1, 1025))
        self.assertEqual(every.shape, (2, CONTEXT + WINDOW))
        self.assertEqual(every[0, CONTEXT], 1)
        self.assertEqual(list(every[1, :CONTEXT]), list(range(449, 513)))

    def test_segments_lie_where_the_probability_is_high_less_the_latency(self):
        found = Decisions(np.array([0.9, 0.1, 0.5, 0.6])).segments()
        np.testing.assert_allclose(found, [(0.024, 0.088)], atol=1e-12)


class TableTests(unittest.TestCase):
    def figure(self, tool, value):
        source = Source("talks", "the folder's", "10 dB", tool)
        return Figure(source, "voice activity", "frame F1", "", value, (0.5, 1.0), 2, 1, 1000, "frames")

    def test_tools_stand_side_by_side(self):
        table = tables.as_markdown([self.figure("ours", 0.75), self.figure("theirs", 0.625)])
        self.assertIn("| talks | 10 dB | voice activity | frame F1 | 0.750 | 0.500–1.000 "
                      "| 0.625 | 0.500–1.000 | 2 | 1 | 1,000 frames |", table)
        self.assertIn("| figure | ours | 95 % interval | theirs | 95 % interval |", table)

    def test_what_is_not_known_is_null_in_json(self):
        row = tables.json_row(self.figure("ours", float("nan")))
        self.assertIsNone(row["value"])
        self.assertEqual(row["condition"], "10 dB")


class WordTests(unittest.TestCase):
    def test_errors_are_the_fewest_edits(self):
        self.assertEqual(words.edits(["a", "b", "c", "d"], ["a", "b", "c", "d"]), 0)
        self.assertEqual(words.edits(["a", "b", "c", "d"], ["a", "x", "c"]), 2)
        self.assertEqual(words.edits([], ["a", "b"]), 2)

    def test_words_are_compared_as_spoken_and_without_hesitations(self):
        self.assertEqual(words.normal("Um, Mr. Hale's 25 — okay."), ["mister", "hale's", "twenty", "five", "okay"])


class PointTests(unittest.TestCase):
    def setUp(self):
        texts = ["red apples grow slowly", "green pears fall early", "blue plums taste sour", "dark grapes make wine",
                 "old cherries turn black", "small figs dry quickly"]
        self.passages = [points.Passage(Recording(Path(), {"id": f"a-{n}"}, "a"), tuple(text.split()))
                         for n, text in enumerate(texts)]

    def test_a_point_is_of_the_passage_at_its_place_and_of_none_in_the_talk_where_it_has_no_place(self):
        for pair in points.pairs(self.passages, 20, "literal", {}):
            self.assertEqual(len(pair.talk), 4)
            for point in pair.points:
                holders = [place for place, passage in enumerate(pair.talk) if point.text in " ".join(passage.words)]
                self.assertEqual(holders, [] if point.place is None else [point.place])

    def test_a_point_found_elsewhere_is_found_but_not_at_the_right_moment(self):
        point = points.Point("red apples", 1)
        times = [(0.0, 2.0), (3.0, 5.0)]
        self.assertEqual(points.verdict(point, times, True, {"start": 3.1, "end": 4.0}), (True, True, True))
        self.assertEqual(points.verdict(point, times, True, {"start": 0.1, "end": 1.0}), (True, True, False))
        self.assertEqual(points.verdict(point, times, False, None), (True, False, False))

    def test_times_are_those_of_captions(self):
        self.assertEqual(points.clock(3661.0625), "01:01:01,062")
