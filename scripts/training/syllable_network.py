"""The network that hears syllable nuclei, filled pauses and prolongations, as rehearse runs it."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .network import FEATURES, features

LOOKAHEAD = 15
UNITS = 40
STATES = 64
# Nucleus, filled pause, prolongation.
OUTPUTS = 3
# Share of the units that is left out at each step of training.
DROPOUT = 0.1

# Chosen as docs/ACCURACY.md says. A nucleus is a frame at least this probable, and more so than any other within
# this many frames on either side.
NUCLEUS = {"nucleusHeight": 0.3, "nucleusDistance": 5}
# An event begins at the threshold and goes on at so much less; gaps up to so many frames are bridged; kept are those
# of so many frames whose mean probability is so high.
FILLER = {"fillerThreshold": 0.4, "fillerHysteresis": 0.1, "fillerGap": 5, "fillerShortest": 30,
          "fillerLongest": 250, "fillerMean": 0}
PROLONGATION = {"prolongationThreshold": 0.5, "prolongationHysteresis": 0.2, "prolongationGap": 5,
                "prolongationShortest": 20, "prolongationLongest": 250, "prolongationMean": 0}


class Syllables(nn.Module):
    def __init__(self):
        super().__init__()
        self.input = nn.Linear(FEATURES, UNITS)
        self.gru = nn.GRU(UNITS, STATES, batch_first=True)
        self.output = nn.Linear(STATES, OUTPUTS)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, heard):
        """Batch × frames × FEATURES to logits, batch × frames × OUTPUTS, LOOKAHEAD frames late."""
        states, _ = self.gru(self.dropout(functional.relu(self.input(heard))))
        return self.output(self.dropout(states))

    @torch.no_grad()
    def probabilities(self, bands, periodicity):
        """Of one recording, frames × OUTPUTS; what was heard last goes on after its end."""
        heard = features(torch.from_numpy(bands.astype(np.float32))[None],
                         torch.from_numpy(periodicity.astype(np.float32))[None])
        logits = self(torch.cat([heard, heard[:, -1:].expand(-1, LOOKAHEAD, -1)], 1))
        return torch.sigmoid(logits[0, LOOKAHEAD:]).numpy()


def tensors(network):
    """By the names that rehearse looks for."""
    weights = {name.replace("_l0", ""): value.detach().numpy()
               for name, value in network.state_dict().items()}
    numbers = {"output.lookahead": LOOKAHEAD} | {
        f"decision.{name}": value for name, value in (NUCLEUS | FILLER | PROLONGATION).items()}
    return weights | {name: np.array([value]) for name, value in numbers.items()}
