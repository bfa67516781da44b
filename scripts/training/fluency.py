"""Fits how fluent speech sounds to experts, from figures that rehearse measures."""

import argparse
import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# Of the squared weights, beside the squared errors of all sentences.
RIDGE = 10
SCALE = (0, 10)
SOURCE = {
    "citation": "Zhang et al., speechocean762: an open-source non-native English speech corpus for pronunciation "
                "assessment",
    "year": 2021,
    "population": "30 Mandarin speakers, half of them children, who read single English sentences; ratings of five "
                  "experts",
    "strength": "weak",
}
NOTE = ("Predictors after Cucchiarini et al. (2000), Bosker et al. (2013) and, for pitch, Kang et al. (2010), none of "
        "them the length of what is said.")


@dataclass(frozen=True)
class Predictor:
    """A metric as the natural logarithm of what it is over -1; `missing` where there is none."""
    metric: str
    unit: str
    missing: float | None = None

    def __call__(self, row):
        text = row[f"{self.metric} ({self.unit})"]
        return np.log1p(float(text) if text else self.missing)


# A sentence read without a pause has a mean pause of 0; where too little is voiced, the pitch varies as in most.
PREDICTORS = [Predictor("articulationRate", "syll/s"), Predictor("pauseMean", "s", 0),
              Predictor("pitchStandardDeviation", "st", 2)]


def main():
    options = parse()
    values, ratings, speakers = read(options)
    predicted = held_out(values, ratings["fluency"], speakers)
    agreement = {name: round(float(np.corrcoef(predicted, rated)[0, 1]), 3)
                 for name, rated in ratings.items()}
    print(f"{len(values)} sentences, {len(set(speakers))} speakers; correlation with speakers left out: {agreement}")
    model = description(values, ratings["fluency"], predicted, agreement, len(set(speakers)))
    Path(options.output).write_text(json.dumps(model, indent=2, ensure_ascii=False) + "\n")


def parse():
    parser = argparse.ArgumentParser(prog="scripts/train-fluency", description=__doc__)
    parser.add_argument("ratings", help="a CSV file with id, speaker, fluency, prosodic")
    parser.add_argument("measurements", help="what rehearse measure says of the recordings, as CSV")
    parser.add_argument("--output", default="Models/weights/fluency.json")
    return parser.parse_args()


def read(options):
    """Predictors (sentences × predictors), ratings by name, speakers."""
    with open(options.measurements, newline="") as file:
        measured = {Path(row["file"]).stem: row for row in csv.DictReader(file)}
    with open(options.ratings, newline="") as file:
        rows = [row for row in csv.DictReader(file) if measured.get(row["id"], {}).get("articulationRate (syll/s)")]
    values = np.array([[predictor(measured[row["id"]]) for predictor in PREDICTORS] for row in rows])
    ratings = {name: np.array([float(row[name]) for row in rows]) for name in ("fluency", "prosodic")}
    return values, ratings, np.array([row["speaker"] for row in rows])


def fit(values, rating):
    """Means and deviations of the predictors, weights of what they are in deviations, intercept."""
    mean, deviation = values.mean(0), values.std(0)
    scaled, centred = (values - mean) / deviation, rating - rating.mean()
    weights = np.linalg.solve(scaled.T @ scaled + RIDGE * np.eye(len(mean)), scaled.T @ centred)
    return mean, deviation, weights, rating.mean()


def held_out(values, rating, speakers):
    """What is predicted of each speaker from the others."""
    out = np.zeros(len(rating))
    for speaker in set(speakers):
        own = speakers == speaker
        mean, deviation, weights, intercept = fit(values[~own], rating[~own])
        out[own] = (values[own] - mean) / deviation @ weights + intercept
    return out


def description(values, rating, predicted, agreement, speakers):
    means, deviations, weights, intercept = fit(values, rating)
    ranges = np.round(np.expm1([values.min(0), values.max(0)]), 3)
    predictors = [
        {"metric": predictor.metric, "transform": "log", "low": low, "high": high}
        | ({} if predictor.missing is None else {"missing": predictor.missing})
        | {"mean": round(mean, 4), "scale": round(deviation, 4), "weight": round(weight, 4)}
        for predictor, low, high, mean, deviation, weight in zip(
            PREDICTORS, *ranges.tolist(), means.tolist(), deviations.tolist(), weights.tolist())]
    error = float(np.sqrt(((predicted - rating) ** 2).mean()))
    note = (f"{NOTE} With speakers left out it correlates {agreement['fluency']:.2f} with the ratings of fluency and "
            f"{agreement['prosodic']:.2f} with those of prosody ({len(rating)} sentences, {speakers} speakers).")
    return {"intercept": round(float(intercept), 4), "low": SCALE[0], "high": SCALE[1],
            "standardError": round(error, 3), "predictors": predictors, "source": SOURCE | {"note": note}}


if __name__ == "__main__":
    main()
