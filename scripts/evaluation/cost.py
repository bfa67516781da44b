"""Processor time of the trackers of F0 by others. Run by scripts/bench --peers."""

import sys
import time

from training.recordings import RATE, read

from .trackers import HOP, TRACKERS

RUNS = 3
# Seconds: the slowest takes a tenth of that for each run.
LONGEST = 120


def main():
    samples = read(sys.argv[1])[:LONGEST * RATE]
    print("\n| F0 by others | µs per frame | × real time |\n|---|--:|--:|")
    for name, load in TRACKERS.items():
        seconds = least_time(load(), samples)
        duration = len(samples) / RATE
        print(f"| {name} | {1e6 * seconds * HOP / duration:.1f} | {duration / seconds:.0f} |",
              flush=True)


def least_time(track, samples):
    """Of the processor, all threads of this process, loading and the first run left out."""
    track(samples[:RATE])
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        track(samples)
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
