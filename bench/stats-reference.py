"""The Python side of bench/stats.ts: the same tasks on the same arrays with scikit-learn, SciPy and statsmodels.

Reads task numbers, one per line, and prints {"seconds", "check"} for each. With --check it only tells by its exit
code whether the packages are there.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.stats import norm, rankdata
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import roc_auc_score, roc_curve
from statsmodels.stats.proportion import proportion_confint

if sys.argv[1] == "--check":
    sys.exit(0)

folder = Path(sys.argv[1])
settings = json.loads((folder / "settings.json").read_text())
read = lambda name: np.fromfile(folder / f"{name}.f64")
score, weight = read("score"), read("weight")
label = np.fromfile(folder / "label.u8", dtype=np.uint8)
small = settings["LABELLED"]
stratum, design_weight = read("stratum").astype(int), read("designWeight")
answers = read("answers").reshape(settings["UNITS"], settings["REVIEWERS"])
replicates = settings["REPLICATES"]
wrong_act, escalate, unneeded = settings["wrongAct"], settings["escalate"], settings["unneeded"]


def delong():
    positive, negative = score[label == 1], score[label == 0]
    m, n = len(positive), len(negative)
    ranks = rankdata(np.concatenate([positive, negative]))
    v1 = (ranks[:m] - rankdata(positive)) / n
    v0 = 1 - (ranks[m:] - rankdata(negative)) / m
    auc = v1.mean()
    se = np.sqrt(v1.var(ddof=1) / m + v0.var(ddof=1) / n)
    centre, half = np.log(auc / (1 - auc)), norm.ppf(0.975) * se / (auc * (1 - auc))
    1 / (1 + np.exp(-np.array([centre - half, centre + half])))
    return auc


def weighted_auc():
    # scikit-learn has no error for a weighted area: this is the area alone.
    return roc_auc_score(label, score, sample_weight=weight)


def sweep():
    fpr, tpr, thresholds = roc_curve(label, score, sample_weight=weight, drop_intermediate=False)
    positive, total = weight[label == 1].sum(), weight.sum()
    negative = total - positive
    cost = (
        positive * tpr * escalate + negative * fpr * (escalate + unneeded) + positive * (1 - tpr) * wrong_act
    ) / total
    hits, alarms = positive * tpr, negative * fpr
    with np.errstate(invalid="ignore", divide="ignore"):
        np.stack([hits / (hits + alarms), tpr, (positive - hits) / (total - hits - alarms), (hits + alarms) / total])
    return cost[cost <= cost.min() + 1e-9][0]


def isotonic():
    return IsotonicRegression(out_of_bounds="clip").fit(score, label, sample_weight=weight)


def isotonic_check(fit):
    return float(fit.predict(np.unique(score)).mean())


def reliability():
    rate, _ = calibration_curve(label, score, n_bins=15, strategy="quantile")
    edges = np.percentile(score, np.linspace(0, 1, 16) * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], score), minlength=15)
    low, _ = proportion_confint(np.round(rate * counts), counts, method="wilson")
    return low[7]


def best_cut():
    rng = np.random.default_rng(1)
    order = np.argsort(score[:small], kind="stable")
    need, h, w = label[:small][order].astype(float), stratum[order], design_weight[order]
    rows = [np.flatnonzero(h == k) for k in range(len(settings["populations"]))]
    escalated = escalate + unneeded * (1 - need)
    acted = wrong_act * need
    best = np.empty(replicates, dtype=int)
    shown = np.linspace(0, small, 200).astype(int)
    band, regret = np.empty((replicates, 200)), np.empty(replicates)
    curve = lambda weights: np.concatenate(
        [[(weights * escalated).sum()], (weights * escalated).sum() + np.cumsum(weights * (acted - escalated))]
    )
    for b in range(replicates):
        weights = np.empty(small)
        for k, members in enumerate(rows):
            n = len(members)
            share = n / settings["populations"][k]
            lam = np.sqrt((n - 1) * (1 - share) / (n - 1))
            drawn = np.bincount(rng.integers(0, n, n - 1), minlength=n)
            weights[members] = w[members] * (1 - lam + lam * n / (n - 1) * drawn)
        costs = curve(weights) / weights.sum()
        best[b] = np.argmin(costs)
        band[b] = costs[shown]
        regret[b] = costs[small // 2] - costs[best[b]]
    for values in (best, band, regret):
        np.percentile(values, [2.5, 97.5], axis=0)
    return score[:small][order][np.argmin(curve(w))]


def alpha_of(counts):
    sizes = counts.sum(axis=1, keepdims=True)
    scaled = counts / (sizes - 1)
    coincidences = scaled.T @ counts - np.diag(scaled.sum(axis=0))
    margins = coincidences.sum(axis=0)
    total = margins.sum()
    cumulative = np.cumsum(margins)
    between = cumulative[None, :] - (margins[None, :] + margins[:, None]) / 2
    ordinal = np.triu((between - cumulative[:, None] + margins[:, None]) ** 2, 1)
    ordinal = ordinal + ordinal.T
    return 1 - (coincidences * ordinal).sum() / ((np.outer(margins, margins) * ordinal).sum() / (total - 1))


def krippendorff():
    rng = np.random.default_rng(1)
    counts = np.stack([(answers == k).sum(axis=1) for k in range(settings["ANSWERS"])], axis=1).astype(float)
    counts = counts[counts.sum(axis=1) >= 2]
    drawn = [alpha_of(counts[rng.integers(0, len(counts), len(counts))]) for _ in range(replicates)]
    np.percentile(drawn, [2.5, 97.5])
    return alpha_of(counts)


tasks = [delong, weighted_auc, sweep, isotonic, reliability, best_cut, krippendorff]

for line in sys.stdin:
    task = tasks[int(line)]
    start = time.perf_counter()
    result = task()
    seconds = time.perf_counter() - start
    check = isotonic_check(result) if task is isotonic else float(result)
    print(json.dumps({"seconds": seconds, "check": check}), flush=True)
