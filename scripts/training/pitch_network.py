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
# How many patterns, and where they look, in bins: at the pitch, beside it, and 1, 1.6, 2 and 2.3 octaves
# from it, where its multiples and parts are.
PATTERNS = 4
OFFSETS = (0, -1, 1, 24, -24, 38, -38, 48, -48, 56, -56)
# Share of the units that is left out at each step of training.
DROPOUT = 0.1
# Correlations are multiplied by it.
CONTRAST = 2.0

# Chosen as docs/ACCURACY.md says: the probability from which a frame by itself is voiced, and the costs
# of jumps (per octave) and of changes of voicing, in units of log-probability.
THRESHOLD = 0.3
JUMP = 4.0
CHANGE = 1.5
# Height of the autocorrelation from which a frame is voiced, whatever the network makes of it.
CERTAINTY = 0.985


def heard(bands, periodicity, correlation):
    """Batch × frames × (LEVELS + BINS)."""
    levels = features(bands, periodicity)[..., :LEVELS]
    return torch.cat([levels, CONTRAST * correlation], 2)


class Patterns(nn.Module):
    """What the correlation is like around each pitch: rectified sums of it at OFFSETS, with the same weights
    for every pitch. It is 0 outside the range."""

    def __init__(self):
        super().__init__()
        self.sums = nn.Linear(len(OFFSETS), PATTERNS)
        places = torch.arange(BINS)[:, None] + torch.tensor(OFFSETS)
        inside = (places >= 0) & (places < BINS)
        self.register_buffer("place", (BINS * torch.arange(BINS)[:, None] + places)[inside], False)
        self.register_buffer("offset", inside.nonzero()[:, 1], False)

    def forward(self, correlation):
        """Batch × frames × PATTERNS × BINS."""
        matrix = torch.zeros(PATTERNS, BINS * BINS)
        matrix[:, self.place] = self.sums.weight[:, self.offset]
        sums = correlation @ matrix.view(PATTERNS * BINS, BINS).T
        return functional.relu(sums.unflatten(-1, (PATTERNS, BINS)) + self.sums.bias[:, None])


class Pitch(nn.Module):
    def __init__(self):
        super().__init__()
        self.patterns = Patterns()
        # How much each pattern says for its pitch, and what the highest of each say for voicing.
        self.salience = nn.Linear(PATTERNS, 1, bias=False)
        self.periodicity = nn.Linear(PATTERNS + 1, 1, bias=False)
        self.input = nn.Linear(LEVELS + BINS + PATTERNS + 1, UNITS)
        self.gru = nn.GRU(UNITS, STATES, batch_first=True)
        self.output = nn.Linear(STATES, 1 + BINS)
        self.dropout = nn.Dropout(DROPOUT)
        nn.init.constant_(self.salience.weight, 0.5)
        nn.init.zeros_(self.periodicity.weight)

    def forward(self, sound):
        """Batch × frames × what is heard, to logits of voicing and of each bin, LOOKAHEAD frames late."""
        correlation = sound[..., LEVELS:]
        patterns = self.patterns(correlation)
        highest = torch.cat([patterns.amax(-1), correlation.amax(-1, keepdim=True)], -1)
        units = functional.relu(self.input(torch.cat([sound, highest], -1)))
        states, _ = self.gru(self.dropout(units))
        logits = self.output(self.dropout(states))
        salience = self.salience(patterns.transpose(-1, -2))[..., 0]
        return logits + late(torch.cat([self.periodicity(highest), salience], -1))

    @torch.no_grad()
    def logits(self, bands, periodicity, correlation):
        """Of one recording, frame by frame; what was heard last goes on after its end."""
        count = min(len(bands), len(periodicity), len(correlation))
        sound = heard(*(torch.from_numpy(part[:count].astype(np.float32))[None]
                        for part in (bands, periodicity, correlation)))
        return self(torch.cat([sound, sound[:, -1:].expand(-1, LOOKAHEAD, -1)], 1))[0, LOOKAHEAD:]


def late(logits):
    """The same, LOOKAHEAD frames later."""
    return torch.cat([logits[:, :1].expand(-1, LOOKAHEAD, -1), logits[:, :-LOOKAHEAD]], 1)


def tensors(network):
    """By the names that rehearse looks for; contrast becomes part of the layers that hear correlations."""
    weights = {name.replace("_l0", ""): value.detach().numpy().copy()
               for name, value in network.state_dict().items()}
    weights["input.weight"][:, LEVELS:LEVELS + BINS] *= CONTRAST
    weights["input.weight"][:, -1] *= CONTRAST
    weights["patterns.sums.weight"] *= CONTRAST
    weights["periodicity.weight"][:, -1] *= CONTRAST
    numbers = {"output.lookahead": LOOKAHEAD, "decision.threshold": THRESHOLD,
               "decision.jump": JUMP, "decision.change": CHANGE,
               "decision.certainty": CERTAINTY}
    return weights | {name: np.array([value]) for name, value in numbers.items()}
