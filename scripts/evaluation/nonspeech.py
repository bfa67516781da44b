"""How much of recordings without speech is taken for speech."""

import dataclasses
import json
from dataclasses import dataclass

from training.recordings import files

from .dataset import Recording
from .export import measure_all

WORST = 10


@dataclass(frozen=True)
class Clip:
    """`speech` is the seconds that each tool takes for speech."""
    name: str
    seconds: float
    speech: dict

    def share(self, tool):
        return self.speech[tool] / self.seconds


def measure(folder, is_wanted, tools):
    clips = [Recording(path.parent, {"id": path.stem, "wav": path.name}, path.stem)
             for path in files(folder, is_wanted)]
    if not clips:
        raise SystemExit(f"{folder}: no recordings")
    found = {tool.name: measure_all(tool, clips, seconds_of_speech) for tool in tools}
    return [Clip(clip.row["id"], clip.duration, {tool: found[tool][i] for tool in found})
            for i, clip in enumerate(clips)]


def seconds_of_speech(clip, output):
    return sum(min(end, clip.duration) - start for start, end in output.segments())


def as_json(clips):
    return json.dumps([dataclasses.asdict(clip) for clip in clips], indent=1)


def as_markdown(clips):
    """All clips together, then those of which rehearse takes most for speech."""
    tools = list(clips[0].speech)
    total = Clip(f"all {len(clips)} clips", sum(clip.seconds for clip in clips),
                 {tool: sum(clip.speech[tool] for clip in clips) for tool in tools})
    worst = sorted(clips, key=lambda clip: -clip.share(tools[0]))[:WORST]
    head = f"| clip | seconds | {' | '.join(f'{tool}: taken for speech' for tool in tools)} |"
    rule = "|---|--:|" + "--:|" * len(tools)
    return "\n".join([head, rule, *(markdown_row(clip) for clip in [total, *worst])])


def markdown_row(clip):
    shares = " | ".join(f"{100 * clip.share(tool):.1f} %" for tool in clip.speech)
    return f"| {clip.name} | {clip.seconds:.1f} | {shares} |"
