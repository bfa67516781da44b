"""The network that hears voicing and pitch, as rehearse runs it."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .features import BANDS
from .network import features
from .periods import BINS

# Of the features of voice activity: levels in the bands, their sum, and that under the loudest. Its
# coarse period would lead a steady voice astray.
LEVELS = BANDS + 2
LOOKAHEAD = 8
UNITS = 48
STATES = 64
# Share of the units that is left out at each step of training.
DROPOUT = 0.1
# Correlations are multiplied by the one, and the other is added.
CONTRAST, OFFSET = 2.0, -0.5

# Chosen as docs/ACCURACY.md says: the probability from which a frame by itself is voiced, and the costs
# of jumps (per octave) and of changes of voicing, in units of log-probability.
THRESHOLD = 0.3
JUMP = 4.0
CHANGE = 1.5


def heard(bands, periodicity, correlation):
    """Batch × frames × (LEVELS + BINS)."""
    levels = features(bands, periodicity)[..., :LEVELS]
    return torch.cat([levels, CONTRAST * correlation + OFFSET], 2)


class Pitch(nn.Module):
    def __init__(self):
        super().__init__()
        self.input = nn.Linear(LEVELS + BINS, UNITS)
        self.gru = nn.GRU(UNITS, STATES, batch_first=True)
        self.output = nn.Linear(STATES, 1 + BINS)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, sound):
        """Batch × frames × what is heard, to logits of voicing and of each bin, LOOKAHEAD frames late."""
        states, _ = self.gru(self.dropout(functional.relu(self.input(sound))))
        return self.output(self.dropout(states))

    @torch.no_grad()
    def logits(self, bands, periodicity, correlation):
        """Of one recording, frame by frame; what was heard last goes on after its end."""
        count = min(len(bands), len(periodicity), len(correlation))
        sound = heard(*(torch.from_numpy(part[:count].astype(np.float32))[None]
                        for part in (bands, periodicity, correlation)))
        return self(torch.cat([sound, sound[:, -1:].expand(-1, LOOKAHEAD, -1)], 1))[0, LOOKAHEAD:]


def tensors(network):
    """By the names that rehearse looks for; contrast and offset become part of the input layer."""
    weights = {name.replace("_l0", ""): value.detach().numpy().copy()
               for name, value in network.state_dict().items()}
    periods = weights["input.weight"][:, LEVELS:]
    weights["input.bias"] += OFFSET * periods.sum(1)
    periods *= CONTRAST
    numbers = {"output.lookahead": LOOKAHEAD, "decision.threshold": THRESHOLD,
               "decision.jump": JUMP, "decision.change": CHANGE}
    return weights | {name: np.array([value]) for name, value in numbers.items()}
