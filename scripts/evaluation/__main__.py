"""Computes the accuracy of rehearse on labelled folders."""

import argparse
import dataclasses
import json
import math
import shutil
import sys
from pathlib import Path

from . import dataset
from .export import measure_all
from .figures import figures
from .tasks import TASKS


def main():
    options = parse()
    out = [figure for folder in options.dataset for figure in evaluate(folder, options)]
    if not out:
        raise SystemExit("no labels that rehearse has something to compare with")
    print(as_json(out) if options.json else as_markdown(out))


def parse():
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("dataset", nargs="+", help="a labelled folder, or its manifest")
    parser.add_argument(
        "--binary", help="the rehearse to measure (default: built from this checkout)")
    parser.add_argument("--json", action="store_true", help="JSON instead of a Markdown table")
    parser.add_argument(
        "--speaker", default="^[^-_]+", metavar="REGEX",
        help="what of a recording's id is its speaker, where the manifest has no such column: "
             "its group that matched, or all of it (default: up to the first - or _)")
    options = parser.parse_args()
    if not shutil.which(options.binary):
        parser.error(f"{options.binary} is no program")
    return options


def evaluate(folder, options):
    recordings = dataset.read(folder, options.speaker)
    name = Path(folder).resolve().name if Path(folder).is_dir() else Path(folder).parent.name
    tasks = [task for task in TASKS if any(map(task.applies, recordings))]
    labelled = [r for r in recordings if any(task.applies(r) for task in tasks)]

    def measure(recording, export):
        return {task.name: task.measure(recording, export) for task in tasks
                if task.applies(recording) and has_output(task, export)}

    parts = measure_all(options.binary, labelled, measure)
    for task in tasks:
        measured = [(r, part[task.name]) for r, part in zip(labelled, parts) if task.name in part]
        if measured:
            yield from figures(name, task, *zip(*measured))
        else:
            print(f"{name}: rehearse exported no {task.name}", file=sys.stderr)


def has_output(task, export):
    return task.name != "filled pauses" or export.has_fillers


def as_json(out):
    def known(value):
        return value if not isinstance(value, float) or math.isfinite(value) else None
    rows = [{key: known(value) for key, value in dataclasses.asdict(f).items()} for f in out]
    return json.dumps(rows, indent=1)


def as_markdown(out):
    head = "| dataset | task | figure | value | 95 % interval | recordings | speakers | events |"
    return "\n".join([head, "|---|---|---|--:|--:|--:|--:|--:|", *map(markdown_row, out)])


def markdown_row(f):
    digits = 1 if f.unit == "%" else 3

    def number(value):
        return f"{value:.{digits}f}" if math.isfinite(value) else "—"
    unit = f" {f.unit}" if f.unit else ""
    interval = f"{number(f.interval[0])}–{number(f.interval[1])}" if f.interval else "—"
    return (f"| {f.dataset} | {f.task} | {f.name} | {number(f.value)}{unit} | {interval} "
            f"| {f.recordings} | {f.speakers} | {f.events:,} {f.event} |")


main()
