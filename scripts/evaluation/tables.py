"""Figures as JSON and as Markdown."""

import dataclasses
import json
import math


def as_json(figures):
    return json.dumps([json_row(figure) for figure in figures], indent=1)


def json_row(figure):
    row = dataclasses.asdict(figure)
    row = row.pop("source") | row
    return {key: value if is_known(value) else None for key, value in row.items()}


def is_known(value):
    return not isinstance(value, float) or math.isfinite(value)


def as_markdown(figures):
    """A row a figure; the tools stand side by side."""
    tools = list(dict.fromkeys(figure.source.tool for figure in figures))
    several = any(figure.source.condition for figure in figures)
    head = ["dataset", *(["condition"] if several else []), "task", "figure",
            *(title for tool in tools for title in (tool if tools[1:] else "value", "95 % interval")),
            "recordings", "speakers", "events"]
    words = 4 if several else 3
    lines = [head, ["---"] * words + ["--:"] * (len(head) - words)]
    for figures_of_row in rows(figures):
        lines.append(markdown_row(figures_of_row, tools, several))
    return "\n".join([*(f"| {' | '.join(line)} |" for line in lines), *notes(figures)])


def rows(figures):
    """The figures of each row, by tool."""
    out = {}
    for figure in figures:
        key = (figure.source.dataset, figure.source.condition, figure.task, figure.name)
        out.setdefault(key, {})[figure.source.tool] = figure
    return out.values()


def markdown_row(by_tool, tools, several):
    first = next(iter(by_tool.values()))
    source = first.source
    values = [text for tool in tools for text in value_and_interval(by_tool.get(tool))]
    return [source.dataset, *([source.condition or "as it is"] if several else []), first.task, first.name,
            *values, str(first.recordings), str(first.speakers), f"{first.events:,} {first.event}"]


def value_and_interval(figure):
    if figure is None:
        return "—", "—"
    digits = 1 if figure.unit == "%" else 3

    def number(value):
        return f"{value:.{digits}f}" if math.isfinite(value) else "—"
    unit = f" {figure.unit}" if figure.unit else ""
    interval = "–".join(map(number, figure.interval)) if figure.interval else "—"
    return number(figure.value) + unit, interval


def notes(figures):
    """Which labels are no person's."""
    made = {f.source.dataset: f.source.labels for f in figures if f.source.labels}
    return [f"\n{dataset}: labels {labels}" for dataset, labels in made.items()]
