"""Known answers. scripts/check-scripts engine"""

import unittest

import numpy as np
from spelling import phones, spoken
from tidying import LONGEST_LOOP, unbracketed, without_inventions, without_loops
from windows import LONGEST, LONGEST_PAUSE, MARGIN, RATE, after, before, heard, length, windows


def words(text):
    return [{"text": word} for word in text.split(" ")]


def text(words):
    return " ".join(word["text"] for word in words)


class WindowTests(unittest.TestCase):
    def test_runs_near_each_other_are_one_portion_with_their_margins(self):
        self.assertEqual(windows([(1, 2), (2.4, 3), (5, 6)], 10),
                         [[(1 - MARGIN, 3 + MARGIN), (5 - MARGIN, 6 + MARGIN)]])

    def test_a_long_pause_is_not_heard(self):
        self.assertEqual(len(windows([(1, 2), (2 + LONGEST_PAUSE + 2 * MARGIN + 0.1, 9)], 10)), 2)

    def test_portions_fit_hold_all_speech_and_are_cut_at_the_longest_pause(self):
        runs = [(second, second + 0.9) for second in range(0, 100, 2)]
        runs[10] = (20, 20.2)
        portions = windows(runs, 120)
        self.assertTrue(all(portion[-1][1] - portion[0][0] <= LONGEST for portion in portions))
        self.assertEqual(sum(map(len, portions)), len(runs))
        self.assertAlmostEqual(portions[0][-1][1], 20.2 + MARGIN)

    def test_speech_without_a_pause_is_cut_into_equal_parts(self):
        portions = windows([(0, 70)], 70)
        self.assertEqual(len(portions), 3)
        self.assertTrue(all(portion[-1][1] - portion[0][0] <= LONGEST for portion in portions))

    def test_a_portion_is_cut_at_a_time(self):
        portion = [(1, 2), (3, 5)]
        self.assertEqual(after(portion, 4), [(4, 5)])
        self.assertEqual(before(portion, 4), [(1, 2), (3, 4)])
        self.assertEqual(length(before(portion, 1.5)), 0.5)

    def test_no_speech_is_no_portion(self):
        self.assertEqual(windows([], 10), [])
        self.assertEqual(windows([(12, 13)], 10), [])

    def test_what_is_no_speech_is_silent(self):
        sound = heard(np.ones(4 * RATE, np.int16), [(1, 2), (3, 3.5)])
        self.assertEqual(len(sound), 2.5 * RATE)
        self.assertEqual(sound.sum(), 1.5 * RATE)


class TidyingTests(unittest.TestCase):
    def test_descriptions_of_sounds_are_dropped(self):
        self.assertEqual(text(unbracketed(words("so [wind blowing] yes (music) ♪ ok."))), "so yes ok.")

    def test_loops_are_said_once_and_stammers_stay(self):
        self.assertEqual(text(without_loops(words("yes " + "thank you " * 9 + "bye"))), "yes thank you bye")
        stammer = " ".join(["I"] * LONGEST_LOOP + ["said"])
        self.assertEqual(text(without_loops(words(stammer))), stammer)


    def test_unsure_words_outside_the_speech_are_dropped(self):
        aligned = {"timing": "aligned"}
        heard = [{"text": text, "start": start, "end": end, "confidence": confidence} | timing
                 for text, start, end, confidence, timing in [
                     ("in", 1, 2, 0.1, {}), ("at once", 2, 2, 0.1, {}), ("placed", 5, 6, 0.9, aligned),
                     ("sure", 5, 6, 0.9, {}), ("unsure", 5, 6, 0.1, aligned)]]
        self.assertEqual(text(without_inventions(heard, [(0, 3)])), "in at once placed")


class SpellingTests(unittest.TestCase):
    def test_numbers_are_said(self):
        self.assertEqual(spoken("25%"), ["twenty", "five", "percent"])
        self.assertEqual(spoken("1,200"), ["one", "thousand", "two", "hundred"])
        self.assertEqual(spoken("1984."), ["nineteen", "eighty", "four"])
        self.assertEqual(spoken("007"), ["zero", "zero", "seven"])
        self.assertEqual(spoken("—"), [])

    def test_every_word_has_sounds(self):
        self.assertEqual(phones("rehearse"), "R EH HH IY R S")
        self.assertEqual(phones("tch"), "CH")
        self.assertTrue(phones("'"))


if __name__ == "__main__":
    unittest.main()
