"""Counts the words of documents, one a line: by scikit-learn's CountVectorizer where it is installed, else by a loop that
does what CountVectorizer does (lower case, token_pattern, vocabulary, one dict a document, sparse rows)."""

import json
import re
import sys
import time
from collections import defaultdict


def by_loop(documents):
    pattern = re.compile(r"(?u)\b\w\w+\b")
    vocabulary = defaultdict()
    vocabulary.default_factory = vocabulary.__len__
    columns, values, ends = [], [], [0]
    for document in documents:
        counts = {}
        for word in pattern.findall(document.lower()):
            number = vocabulary[word]
            counts[number] = counts.get(number, 0) + 1
        columns.extend(counts.keys())
        values.extend(counts.values())
        ends.append(len(columns))
    return len(vocabulary), len(columns), sum(values)


def by_sklearn(documents):
    from sklearn.feature_extraction.text import CountVectorizer

    vectorizer = CountVectorizer()
    matrix = vectorizer.fit_transform(documents)
    return len(vectorizer.vocabulary_), int(matrix.nnz), int(matrix.sum())


with open(sys.argv[1], encoding="utf-8") as file:
    lines = file.read().split("\n")
try:
    import sklearn  # noqa: F401

    name, count = "scikit-learn CountVectorizer", by_sklearn
except ImportError:
    name, count = "Python loop", by_loop
started, used = time.perf_counter(), time.process_time()
counts = count(lines)
seconds, cpu = time.perf_counter() - started, time.process_time() - used
print(json.dumps({"name": name, "seconds": seconds, "cpu": cpu, "counts": counts}))
