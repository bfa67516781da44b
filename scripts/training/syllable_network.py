"""The network that hears syllable nuclei, filled pauses and prolongations, as rehearse runs it."""

import numpy as np

from .network import Stepped

CONTEXT = 2
UNITS = 48
STATES = 96
# Frames that are heard before something is said of a frame: whether it is a nucleus, in a filled pause, in a
# prolongation.
LOOKAHEADS = [14, 24, 24]

# Chosen as docs/ACCURACY.md says. A nucleus is a frame at least this probable, and more so than any other within
# this many frames on either side.
NUCLEUS = {"nucleusHeight": 0.35, "nucleusDistance": 4}
# An event begins at the threshold and goes on at so much less; gaps up to so many frames are bridged; kept are those
# of so many frames whose mean probability is so high.
FILLER = {"fillerThreshold": 0.4, "fillerHysteresis": 0.3, "fillerGap": 5, "fillerShortest": 30,
          "fillerLongest": 250, "fillerMean": 0}
PROLONGATION = {"prolongationThreshold": 0.5, "prolongationHysteresis": 0.2, "prolongationGap": 5,
                "prolongationShortest": 20, "prolongationLongest": 250, "prolongationMean": 0}


class Syllables(Stepped):
    def __init__(self):
        super().__init__(CONTEXT, UNITS, STATES, LOOKAHEADS)


def tensors(network):
    """By the names that rehearse looks for."""
    weights = {name.replace("_l0", ""): value.detach().numpy()
               for name, value in network.state_dict().items()}
    decisions = {f"decision.{name}": value for name, value in (NUCLEUS | FILLER | PROLONGATION).items()}
    numbers = {"input.context": [CONTEXT], "output.lookahead": LOOKAHEADS} | {
        name: [value] for name, value in decisions.items()}
    return weights | {name: np.array(values) for name, values in numbers.items()}
