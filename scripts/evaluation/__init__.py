"""Accuracy of rehearse on labelled recordings. docs/EVALUATION.md describes the folders."""
