"""The network as rehearse runs it, and the file that carries it there."""

import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .features import BANDS, DECIMATION, RATE

STEP = 2
CONTEXT = 3
LOOKAHEAD = 8
UNITS = 48
STATES = 80
# Share of the units that is left out at each step of training.
DROPOUT = 0.1
# Levels in the bands, their sum, the sum under the loudest so far, periodicity, pitch.
FEATURES = BANDS + 4

FLOOR = -100.0
SPAN = 400
SCALE = 10.0
LIMIT = 4.0
# Decibels a frame by which the loudest sound is forgotten, and where it lies for the network.
FORGETTING = 0.01
HEADROOM = 20.0
# Periodicity that lies at 0 and what it is multiplied by; the pitch that lies at 0, in Hz.
APERIODIC = 0.5
CONTRAST = 4.0
MIDDLE_PITCH = 150.0

# Probability at which speech begins, and how far under it speech ends; chosen as docs/ACCURACY.md says.
THRESHOLD = 0.5
HYSTERESIS = 0.05


def power(level):
    """Of a level in decibels, none under the floor."""
    return torch.exp(level.clamp_min(FLOOR) * (np.log(10) / 10))


def features(bands, periodicity):
    """Batch × frames × FEATURES: levels over their running mean, then what is periodic."""
    bands = bands.clamp_min(FLOOR)
    total = 10 * torch.log10(power(bands).sum(2, keepdim=True))
    levels = torch.cat([bands, total], 2)
    means, loudest = torch.empty_like(levels), torch.empty_like(total)
    mean, loud = torch.zeros_like(levels[:, 0]), torch.full_like(total[:, 0], -1e9)
    count = torch.zeros_like(total[:, 0])
    for frame in range(levels.shape[1]):
        # Digital silence before the first sound doesn't count.
        is_before = (count == 0) & (total[:, frame] <= FLOOR + 10 * np.log10(1.01 * bands.shape[2]))
        count = torch.where(is_before, count, (count + 1).clamp_max(SPAN))
        mean = mean + (levels[:, frame] - mean) / count.clamp_min(1)
        loud = torch.maximum(loud - FORGETTING, total[:, frame])
        means[:, frame], loudest[:, frame] = mean, loud
    heard = torch.cat([levels - means, total - loudest + HEADROOM], 2) / SCALE
    height, lag = periodicity[:, :, :1], periodicity[:, :, 1:]
    octaves = torch.log2(RATE / DECIMATION / MIDDLE_PITCH / lag) * (2 * height - 1).clamp_min(0)
    return torch.cat([heard, CONTRAST * (height - APERIODIC), octaves], 2).clamp(-LIMIT, LIMIT)


class Stepped(nn.Module):
    """Listens in steps of STEP frames, each with the `context` last steps in sight; says of each frame as many
    things as there are lookaheads, each so many frames late."""

    def __init__(self, context, units, states, lookaheads):
        super().__init__()
        outputs = len(lookaheads)
        self.context, self.lookaheads = context, lookaheads
        self.input = nn.Linear(context * STEP * FEATURES, units)
        self.gru = nn.GRU(units, states, batch_first=True)
        self.output = nn.Linear(states, STEP * outputs)
        self.dropout = nn.Dropout(DROPOUT)

    def logits(self, heard):
        """Batch × frames × FEATURES, whole steps, to batch × frames × outputs, as they come out."""
        batch, frames, _ = heard.shape
        steps = heard.reshape(batch, frames // STEP, STEP * FEATURES)
        steps = functional.pad(steps, (0, 0, self.context - 1, 0)).unfold(1, self.context, 1)
        steps = steps.transpose(2, 3).reshape(batch, frames // STEP, -1)
        states, _ = self.gru(self.dropout(functional.relu(self.input(steps))))
        return self.output(self.dropout(states)).reshape(batch, frames, len(self.lookaheads))

    def aligned(self, heard):
        """The logits of each frame, without the last frames, of which not all is known."""
        logits = self.logits(heard)
        count = heard.shape[1] - max(self.lookaheads)
        return torch.stack([logits[:, late:late + count, i] for i, late in enumerate(self.lookaheads)], 2)

    @torch.no_grad()
    def probabilities(self, bands, periodicity):
        """Of one recording, frames × BANDS in decibels and frames × 2: frames × outputs; what was heard last goes on
        after the end."""
        after = max(self.lookaheads)
        heard = features(torch.from_numpy(bands.astype(np.float32))[None],
                         torch.from_numpy(periodicity.astype(np.float32))[None])
        last = heard[:, -1:].expand(-1, after + (len(bands) + after) % STEP, -1)
        return torch.sigmoid(self.aligned(torch.cat([heard, last], 1))[0, :len(bands)]).numpy()


class VoiceActivity(Stepped):
    def __init__(self):
        super().__init__(CONTEXT, UNITS, STATES, [LOOKAHEAD])


def tensors(network):
    """By the names that rehearse looks for."""
    weights = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    numbers = {
        "input.context": CONTEXT, "output.lookahead": LOOKAHEAD,
        "normalisation.floor": FLOOR, "normalisation.span": SPAN, "normalisation.scale": SCALE,
        "normalisation.limit": LIMIT, "normalisation.forgetting": FORGETTING,
        "normalisation.headroom": HEADROOM, "normalisation.aperiodic": APERIODIC,
        "normalisation.contrast": CONTRAST, "normalisation.pitch": MIDDLE_PITCH,
        "decision.threshold": THRESHOLD, "decision.hysteresis": HYSTERESIS,
    }
    layers = {name.replace("_l0", ""): value for name, value in weights.items()}
    return layers | {name: np.array([value]) for name, value in numbers.items()}


def write(named, path):
    """Little-endian: `rehrsNN1`, how many; of each the name, the dimensions, the numbers."""
    with open(path, "wb") as file:
        file.write(b"rehrsNN1" + struct.pack("<I", len(named)))
        for name, values in named.items():
            file.write(struct.pack("<I", len(name)) + name.encode("ascii"))
            file.write(struct.pack(f"<{1 + values.ndim}I", values.ndim, *values.shape))
            file.write(values.astype("<f4").tobytes())
