"""The firm-lifecycle reference model in NumPy columns, in the two forms in which array models are written.

path: each firm's path is drawn when it is born, all firms at once; there are no steps.
yearly: a column of stages is stepped year by year with the exact chances of the three-stage chain.
Both have the law of the model at the ends of years.

Arguments: a seed and a form. Prints CPU nanoseconds per replication, 0, the number of replications, and the sums
of the stocks of the three stages at the end of each year.
"""
import sys
import time

import numpy as np

YEAR = 365.0
YEARS = 10
HORIZON = YEARS * YEAR
PER_DAY = 300.0
EXIT = (0.12, 0.12, 0.04)
RISE = (0.009, 0.0025, 0.0)
TOTAL = tuple(e + r for e, r in zip(EXIT, RISE))
STAGES = 3
WARM_SECONDS = 1.0
WORK_SECONDS = 0.6


def path(rng):
    times = rng.random(rng.poisson(PER_DAY * HORIZON)) * HORIZON
    stocks = np.empty((STAGES, YEARS), dtype=np.int64)
    for stage in range(STAGES):
        come = np.bincount((times / YEAR).astype(np.int32), minlength=YEARS)[:YEARS]
        times = times + rng.standard_exponential(times.size) * (YEAR / TOTAL[stage])
        times = times[times < HORIZON]
        left = np.bincount((times / YEAR).astype(np.int32), minlength=YEARS)[:YEARS]
        stocks[stage] = np.cumsum(come - left)
        times = times[rng.random(times.size) < RISE[stage] / TOTAL[stage]]
    return stocks


def chance(start, end, weight):
    """Sum over the stages between of their weight, as the chain's partial fractions have it."""
    there = 0.0
    for one in range(start, end + 1):
        part = weight(TOTAL[one])
        for other in range(start, end + 1):
            part /= TOTAL[other] - TOTAL[one] if other != one else 1.0
        there += part
    for stage in range(start, end):
        there *= RISE[stage]
    return there


LATER = np.cumsum(
    [[chance(s, t, lambda r: np.exp(-r)) if t >= s else 0.0 for t in range(STAGES)] for s in range(STAGES)], axis=1
)
BORN = np.cumsum([chance(0, t, lambda r: -np.expm1(-r) / r) for t in range(STAGES)])


def yearly(rng):
    stages = np.empty(0, dtype=np.int8)
    stocks = np.empty((STAGES, YEARS), dtype=np.int64)
    for year in range(YEARS):
        u = rng.random(stages.size)
        upto = LATER[stages]
        stages = (u[:, None] >= upto).sum(axis=1, dtype=np.int8)
        born = np.searchsorted(BORN, rng.random(rng.poisson(PER_DAY * YEAR)), side="right").astype(np.int8)
        stages = np.concatenate((stages[stages < STAGES], born[born < STAGES]))
        stocks[:, year] = np.bincount(stages, minlength=STAGES)
    return stocks


def main():
    rng = np.random.default_rng(int(sys.argv[1]))
    simulate = {"path": path, "yearly": yearly}[sys.argv[2]]
    start = time.process_time()
    while time.process_time() < start + WARM_SECONDS:
        simulate(rng)
    sums = np.zeros((STAGES, YEARS), dtype=np.int64)
    count = 0
    start = time.process_time()
    while time.process_time() < start + WORK_SECONDS:
        sums += simulate(rng)
        count += 1
    nanos = (time.process_time() - start) / count * 1e9
    print(nanos, 0, count, *sums.ravel())


if __name__ == "__main__":
    main()
