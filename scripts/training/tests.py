"""What the parts of the training give for sounds with known answers."""

import unittest

import numpy as np
import torch

from . import features, fluency, hesitations, labels, mixing, network, sounds, vocoder, voices
from .phones import SILENCE, UNKNOWN, Phone, with_gaps


def seeded():
    return np.random.default_rng(1)


def voice(seconds, pitch=120):
    time = np.arange(int(seconds * features.RATE)) / features.RATE
    return sum(np.sin(2 * np.pi * k * pitch * time) / k for k in range(1, 20)) * 0.1


class Features(unittest.TestCase):
    def test_a_tone_is_loudest_in_its_band(self):
        tone = np.sin(2 * np.pi * 1000 * np.arange(16_000) / features.RATE).astype(np.float32)
        band = features.log_bands(tone)[50].argmax()
        self.assertEqual(band, features.WEIGHTS[1000 * 512 // 16_000].argmax())

    def test_a_voice_is_periodic_at_its_pitch(self):
        height, lag = features.periodicity(voice(1))[50]
        self.assertGreater(height, 0.95)
        self.assertAlmostEqual(4000 / lag, 120, delta=4)

    def test_silence_is_not_periodic(self):
        self.assertEqual(features.periodicity(np.zeros(16_000))[50, 0], 0)


class Labels(unittest.TestCase):
    def test_a_voice_is_speech_and_a_far_burst_of_noise_is_not(self):
        samples = 1e-4 * seeded().standard_normal(64_000)
        samples[16_000:32_000] += voice(1)
        samples[48_000:51_200] += 0.05 * seeded().standard_normal(3200)
        (start, end), = labels.runs(labels.speech(samples.astype(np.float32)))
        self.assertAlmostEqual(start, 100, delta=2)
        self.assertAlmostEqual(end, 200, delta=2)

    def test_a_short_gap_is_speech(self):
        samples = 1e-4 * seeded().standard_normal(32_000)
        samples[4800:14_400] += voice(0.6)
        samples[15_680:25_280] += voice(0.6)
        self.assertEqual(len(labels.runs(labels.speech(samples.astype(np.float32)))), 1)


class Sounds(unittest.TestCase):
    def test_each_is_finite_and_as_long_as_asked(self):
        for sound in sounds.STEADY + sounds.PASSING:
            samples = sound(seeded(), 32_000)
            self.assertEqual(len(samples), 32_000, sound.__name__)
            self.assertTrue(np.isfinite(samples).all(), sound.__name__)

    def test_a_room_keeps_the_time_of_the_direct_sound(self):
        impulse = np.zeros(16_000)
        impulse[1000] = 1
        self.assertEqual(sounds.reverberated(impulse, sounds.room(seeded())).argmax(), 1000)


class Mixing(unittest.TestCase):
    def test_noise_lies_so_far_under_the_speech(self):
        noise = mixing.scaled(seeded().standard_normal(160_000), 0.5, 10)
        self.assertAlmostEqual(10 * np.log10(0.5 / (noise ** 2).mean()), 10, places=2)

    def test_a_codec_keeps_the_time(self):
        samples = sounds.pink(seeded(), mixing.COUNT) * np.repeat([0, 1], mixing.COUNT // 2)
        coded = mixing.coded(samples, seeded())
        loud = np.abs(coded) > 0.1 * np.abs(coded).max()
        self.assertAlmostEqual(np.flatnonzero(loud)[0], mixing.COUNT // 2, delta=320)


class Hesitations(unittest.TestCase):
    def said(self):
        return [Phone(0, 20, SILENCE, -1), Phone(20, 30, "M", 0), Phone(30, 50, "AH", 0),
                Phone(50, 70, SILENCE, -1), Phone(70, 90, UNKNOWN, -1)]

    def test_a_recording_as_it_is_has_a_nucleus_in_its_vowel_and_the_unknown_is_not_learnt(self):
        samples = voice(0.9).astype(np.float32)
        same, truth = hesitations.plain(samples, self.said())
        self.assertIs(same, samples)
        self.assertAlmostEqual(truth[:, 0].argmax(), 38, delta=1)
        self.assertEqual(list(np.flatnonzero(truth[:, 2] == 0)), list(range(70, 90)))

    def test_at_its_own_rate_a_voice_keeps_its_pitch_and_level(self):
        samples, plan = voice(0.9).astype(np.float32), hesitations.Plan()
        plan.add(range(90))
        before = vocoder.Voice.heard(samples)
        played = before.played(plan)
        after = vocoder.Voice.heard(played)
        np.testing.assert_allclose(after.f0[10:80], before.f0[10:80], rtol=0.02)
        level = lambda x: 20 * np.log10(np.std(x[1600:-1600]))
        self.assertAlmostEqual(level(played), level(samples), delta=1)

    def test_a_filled_pause_is_labelled_for_as_long_as_it_sounds(self):
        plan = hesitations.Plan()
        hesitations.hesitate(plan, self.said(), seeded())
        filled = plan.labels()[:, 1] == hesitations.FILLED
        loud = np.array(plan.gains)[filled]
        self.assertTrue(16 <= filled.sum() <= 90)
        self.assertGreater(loud.min(), 0)

    def test_a_gap_that_sounds_is_unknown(self):
        samples = np.concatenate([voice(1), 1e-4 * seeded().standard_normal(16_000)]).astype(np.float32)
        phones = with_gaps([Phone(0, 40, "AH", 0)], samples)
        self.assertEqual([phone.name for phone in phones], ["AH", UNKNOWN])


class Fluency(unittest.TestCase):
    def test_what_follows_from_the_predictors_is_found_for_speakers_left_out(self):
        values = seeded().standard_normal((200, 2))
        rating = values @ [1, -2] + 5
        predicted = fluency.held_out(values, rating, np.arange(200) % 10)
        self.assertGreater(np.corrcoef(predicted, rating)[0, 1], 0.99)


class Voices(unittest.TestCase):
    def test_speakers_lie_apart_where_they_differ_and_level_moves_none(self):
        random, width = seeded(), voices.SHAPES + 1
        means = 3 * random.standard_normal((40, 1, width)) * (np.arange(width) < voices.DIRECTIONS)
        weights, ratios = voices.discriminants(list(means + random.standard_normal((40, 20, width))))
        self.assertEqual(weights.shape, (voices.DIRECTIONS, features.BANDS + 1))
        self.assertGreater(ratios.min(), 3)
        np.testing.assert_allclose(weights[:, :-1].sum(1), 0, atol=1e-9)


class Network(unittest.TestCase):
    def test_digital_silence_before_the_first_sound_changes_nothing_after_it(self):
        bands = torch.from_numpy(features.log_bands(voice(1))[None])
        periods = torch.full((1, bands.shape[1], 2), 1.0)
        silence = torch.full((1, 50, features.BANDS), network.FLOOR)
        late = network.features(torch.cat([silence, bands], 1), torch.cat([periods[:, :50], periods], 1))
        np.testing.assert_allclose(late[:, 50:], network.features(bands, periods), atol=1e-4)

    def test_gain_changes_nothing(self):
        samples = (voice(2) + 1e-3 * seeded().standard_normal(32_000)).astype(np.float32)
        heard = network.VoiceActivity().eval()
        loud, quiet = (heard.probabilities(features.log_bands(x), features.periodicity(x))
                       for x in (samples, 0.1 * samples))
        self.assertEqual(len(loud), 200)
        self.assertLess(np.abs(loud - quiet).max(), 1e-3)


if __name__ == "__main__":
    unittest.main()
