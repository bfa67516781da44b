"""How often a key point is rightly said to be reached: talks made of labelled texts, with points that are in them and
points that are not, in an order of their own."""

import argparse
import csv
import html
import json
import random
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from . import dataset

STOP_WORDS = Path(__file__).parents[2] / "Models/script/stop-words.json"
# Of the passages of a talk, how many are left out of it, and how many points it has.
LEFT_OUT, POINTS = 0.3, 8
GAP = 0.6


@dataclass(frozen=True)
class Passage:
    """Words that one recording has."""
    recording: dataset.Recording
    words: tuple


@dataclass(frozen=True)
class Point:
    text: str
    # Which passage of the talk it was made from; None for one that was left out.
    place: int | None


@dataclass(frozen=True)
class Pair:
    talk: list
    points: list


def main():
    options = parse()
    passages = [passage for folder in options.dataset for passage in read(folder, options.speaker)]
    paraphrases = read_paraphrases(options.paraphrases) if options.paraphrases else {}
    wordings = ["literal", "notes", "script"] + (["paraphrased"] if paraphrases else [])
    for wording in wordings:
        for errors in (0, 0.05, 0.1):
            results = [heard(options.binary, pair, wording, errors, seed)
                       for seed, pair in enumerate(pairs(passages, options.pairs, wording, paraphrases))]
            print(f"{wording}, {errors:.0%} of words wrong: {summary(results)}")


def parse():
    parser = argparse.ArgumentParser(prog="python -m evaluation.points", description=__doc__)
    parser.add_argument("dataset", nargs="+", help="folders with a manifest that has texts")
    parser.add_argument("--pairs", type=int, default=30, help="talks with their points (default: 30)")
    parser.add_argument("--speaker", default="^[^-_0-9]+|^[0-9]+", metavar="REGEX", help="what of an id is its speaker")
    parser.add_argument("--paraphrases", metavar="CSV", help="id,text: the same in other words, for some recordings")
    parser.add_argument("--binary", default=".build/release/rehearse")
    return parser.parse_args()


def read(folder, speaker):
    """The passages of a folder that have something to say."""
    stop = stop_words()
    passages = [Passage(recording, tuple(html.unescape(recording.label("text")).split()))
                for recording in dataset.read(folder, speaker)]
    return [passage for passage in passages if len(content(passage.words, stop)) >= 3]


def read_paraphrases(path):
    with open(path, newline="") as file:
        return {row["id"]: row["text"] for row in csv.DictReader(file)}


def pairs(passages, count, wording, paraphrases):
    """Talks in turn of one speaker and of all together, each with points in and not in it."""
    groups = {}
    for passage in passages:
        groups.setdefault(passage.recording.speaker, []).append(passage)
    pools = [pool for pool in groups.values() if len(pool) >= 5] + [passages]
    return [pair(random.Random(seed), pools[seed % len(pools)], wording, paraphrases) for seed in range(count)]


def pair(generator, pool, wording, paraphrases):
    able = [index for index, passage in enumerate(pool)
            if wording != "paraphrased" or passage.recording.row["id"] in paraphrases]
    out = set(generator.sample(able, max(1, round(LEFT_OUT * len(able)))))
    kept = [index for index in range(len(pool)) if index not in out]
    kept.insert(generator.randrange(len(kept)), kept.pop(generator.randrange(len(kept))))
    asked = able if wording == "script" else generator.sample(able, min(POINTS, len(able)))
    points = [Point(phrase(generator, pool[index], wording, paraphrases), kept.index(index) if index in kept else None)
              for index in asked]
    return Pair([pool[index] for index in kept], points)


def phrase(generator, passage, wording, paraphrases):
    """Up to eight words in a row, those among them that carry meaning alone, all, or what somebody wrote."""
    if wording == "paraphrased":
        return paraphrases[passage.recording.row["id"]]
    if wording == "script":
        return " ".join(passage.words)
    stop = stop_words()
    length = generator.randint(3, 8)
    phrases = [passage.words[start:start + length] for start in range(max(1, len(passage.words) - length + 1))]
    words = generator.choice([words for words in phrases if len(content(words, stop)) >= 2] or [passage.words])
    return " ".join(content(words, stop) if wording == "notes" else words)


def stop_words():
    return set(json.loads(STOP_WORDS.read_text(encoding="utf-8"))["languages"]["en"])


def content(words, stop):
    return [word for word in words if word.lower().strip(".,?!'\"") not in stop]


def with_errors(words, share, generator, vocabulary):
    """Words dropped and replaced in equal parts, as a recogniser does."""
    out = []
    for word in words:
        if generator.random() >= share:
            out.append(word)
        elif generator.random() < 0.5:
            out.append(generator.choice(vocabulary))
    return out


def heard(binary, pair, wording, errors, seed):
    """Of each point: what is true, what was said of it, and whether the moment is right."""
    generator = random.Random(seed)
    vocabulary = sorted({word for passage in pair.talk for word in passage.words})
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        times = write_talk(folder, pair, lambda words: with_errors(words, errors, generator, vocabulary))
        (folder / "points.txt").write_text("".join(f"- {point.text}\n" for point in pair.points), encoding="utf-8")
        # A line each, so that a line of the report is a point; what is longer than a sentence comes in pieces.
        (folder / "script.md").write_text("".join(f"- {point.text}.\n" for point in pair.points), encoding="utf-8")
        options = ["--script", folder / "script.md"] if wording == "script" else ["--key-points", folder / "points.txt"]
        report = subprocess.run(
            [binary, "analyze", folder / "talk.wav", "--transcript", folder / "talk.srt", *options, "--json"],
            check=True, capture_output=True, text=True).stdout
    words = json.loads(report)["words"]
    if wording == "script":
        return sentence_verdicts(pair, times, words["script"]["sections"][0]["sentences"])
    return verdicts(pair, times, words["keyPoints"]["points"])


def write_talk(folder, pair, spoken):
    """Writes talk.wav and talk.srt; returns where each passage is."""
    parts, cues, times, start = [], [], [], 0.0
    for passage in pair.talk:
        samples, rate = soundfile.read(str(passage.recording.audio), always_2d=True)
        parts += [samples.mean(1), np.zeros(int(GAP * rate))]
        end = start + len(samples) / rate
        cues.append(f"{len(cues) + 1}\n{clock(start)} --> {clock(end)}\n{' '.join(spoken(passage.words))}\n")
        times.append((start, end))
        start = end + GAP
    soundfile.write(str(folder / "talk.wav"), np.concatenate(parts), rate, subtype="PCM_16")
    (folder / "talk.srt").write_text("\n".join(cues), encoding="utf-8")
    return times


def clock(seconds):
    thousandths = round(1000 * seconds)
    return (f"{thousandths // 3_600_000:02}:{thousandths // 60_000 % 60:02}:{thousandths // 1000 % 60:02}"
            f",{thousandths % 1000:03}")


def verdicts(pair, times, reviews):
    return [verdict(point, times, review["isCovered"], review.get("range"))
            for point, review in zip(pair.points, reviews, strict=True)]


def sentence_verdicts(pair, times, reviews):
    return [verdict(pair.points[review["line"] - 1], times, review["isSaid"], review.get("range"))
            for review in reviews]


def verdict(point, times, was_found, found):
    is_right = False
    if was_found and point.place is not None:
        start, end = times[point.place]
        is_right = start - 0.5 <= found["start"] and found["end"] <= end + 0.5
    return point.place is not None, was_found, is_right


def summary(results):
    all_points = [verdict for result in results for verdict in result]
    hits = sum(is_there and was_found for is_there, was_found, _ in all_points)
    found = sum(was_found for _, was_found, _ in all_points)
    there = sum(is_there for is_there, _, _ in all_points)
    right = sum(is_right for _, _, is_right in all_points)
    return (f"precision {hits / max(1, found):.3f}, recall {hits / max(1, there):.3f}, the right moment "
            f"{right / max(1, hits):.3f}; {len(results)} talks, {there} points in them, {len(all_points) - there} not")


if __name__ == "__main__":
    main()
