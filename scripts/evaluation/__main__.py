"""Computes the accuracy of rehearse on labelled folders."""

import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path

from . import dataset, degraded, noise, nonspeech, tables
from .export import Rehearse, measure_all
from .figures import Source, figures
from .silero import Silero
from .tasks import TASKS
from .trackers import TRACKERS, Tracker


def main():
    options = parse()
    tools = [Rehearse(options.binary), *map(peer, options.peer)]
    if options.nonspeech:
        out = nonspeech.measure(options.nonspeech, options.noise_names, tools)
        print(nonspeech.as_json(out) if options.json else nonspeech.as_markdown(out))
        return
    noises = noise.clips(options.noise, options.noise_names) if options.noise else None
    out = [figure for folder in options.dataset
           for figure in evaluate(folder, noises, tools, options)]
    if not out:
        raise SystemExit("no labels that rehearse has something to compare with")
    print(tables.as_json(out) if options.json else tables.as_markdown(out))


def parse():
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("dataset", nargs="*", help="a labelled folder, or its manifest")
    parser.add_argument(
        "--binary", help="the rehearse to measure (default: built from this checkout)")
    parser.add_argument("--json", action="store_true", help="JSON instead of a Markdown table")
    parser.add_argument(
        "--speaker", default="^[^-_]+", metavar="REGEX",
        help="what of a recording's id is its speaker, where the manifest has no such column: "
             "its group that matched, or all of it (default: up to the first - or _)")
    parser.add_argument(
        "--kept", type=int, default=1, metavar="N",
        help="only every Nth recording by id, from the first (6: those that training left out)")
    parser.add_argument(
        "--noise", metavar="FOLDER", help="mix noises from here in, and measure voice activity")
    parser.add_argument(
        "--snr", type=levels, default=levels("20,10,5,0"), metavar="DB,DB…",
        help="the levels of speech over noise, in decibels (default: 20,10,5,0)")
    parser.add_argument(
        "--noise-names", type=pattern, default=pattern(""), metavar="REGEX",
        help="which of the noises, by their name without suffix (default: all)")
    parser.add_argument(
        "--nonspeech", metavar="FOLDER",
        help="measure instead how much of these recordings without speech is taken for speech")
    parser.add_argument(
        "--conditions", type=names(degraded.NOISES | degraded.CHANNELS), metavar="NAME,NAME…",
        help="measure F0 in these, noise at each --snr: white, babble, hum, telephone, opus")
    parser.add_argument(
        "--peer", type=names({"silero": None} | TRACKERS), default=[], metavar="NAME,NAME…",
        help="measure others beside ours: silero (voice activity); praat, reaper, swiftf0, rapt (F0)")
    options = parser.parse_args()
    if options.noise and options.conditions:
        parser.error("either --noise or --conditions")
    if options.nonspeech and set(options.peer) & set(TRACKERS):
        parser.error("a tracker of F0 finds no speech")
    if bool(options.dataset) == bool(options.nonspeech):
        parser.error("name labelled folders, or one folder with --nonspeech")
    if not shutil.which(options.binary):
        parser.error(f"{options.binary} is no program")
    return options


def levels(text):
    return [float(level) for level in text.split(",")]


def pattern(text):
    return re.compile(text).search


def names(known):
    def listed(text):
        if unknown := set(text.split(",")) - set(known):
            raise argparse.ArgumentTypeError(
                f"{', '.join(sorted(unknown))}: none of {', '.join(known)}")
        return text.split(",")
    return listed


def peer(name):
    return Silero() if name == "silero" else Tracker(name)


def evaluate(folder, noises, tools, options):
    name = Path(folder).resolve().name if Path(folder).is_dir() else Path(folder).parent.name
    recordings = dataset.every(dataset.read(folder, options.speaker), options.kept)
    with tempfile.TemporaryDirectory() as made:
        for condition in conditions(recordings, noises, options, made):
            print(f"{name}, {condition.name or 'as it is'}", file=sys.stderr)
            yield from compare(name, condition, tools)


def conditions(recordings, noises, options, folder):
    if options.conditions:
        return degraded.conditions(recordings, options.conditions, options.snr, folder)
    if noises:
        return noise.conditions(recordings, noises, options.snr, folder)
    return [noise.Condition(None, "", recordings)]


def compare(name, condition, tools):
    for tool in tools:
        source = Source(name, condition.labels, condition.name, tool.name)
        yield from measure(source, condition.recordings, tool)


def measure(source, recordings, tool):
    tasks = [task for task in TASKS
             if tool.measures(task) and any(map(task.applies, recordings))]
    labelled = [r for r in recordings if any(task.applies(r) for task in tasks)]

    def parts_of(recording, output):
        return {task.name: task.measure(recording, output) for task in tasks
                if task.applies(recording) and has_output(task, output)}

    parts = measure_all(tool, labelled, parts_of)
    for task in tasks:
        measured = [(r, part[task.name]) for r, part in zip(labelled, parts) if task.name in part]
        if measured:
            yield from figures(source, task, *zip(*measured))
        else:
            print(f"{source.dataset}: {tool.name} exported no {task.name}", file=sys.stderr)


def has_output(task, output):
    return task.name != "filled pauses" or output.has_fillers


main()
