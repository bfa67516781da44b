"""Known answers. PYTHONPATH=scripts .venv/bin/python -m unittest evaluation.tests"""

import unittest

import numpy as np

from . import noise, tables, voice_activity
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
        self.assertEqual(row["noise"], "10 dB")
