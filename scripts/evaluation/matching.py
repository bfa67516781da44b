"""Pairs of labelled and found intervals."""


def overlap(a, b):
    """Shared time; negative is the gap between them."""
    return min(a[1], b[1]) - max(a[0], b[0])


def one_to_one(truth, found, score, at_least):
    """Indices (truth, found) of pairs, best scores first, each interval in one pair at most."""
    pairs = [(score(a, b), i, j) for i, a in enumerate(truth) for j, b in enumerate(found)
             if overlap(a, b) > 0]
    out, used_truth, used_found = [], set(), set()
    for value, i, j in sorted(pairs, reverse=True):
        if value >= at_least and i not in used_truth and j not in used_found:
            used_truth.add(i)
            used_found.add(j)
            out.append((i, j))
    return out
