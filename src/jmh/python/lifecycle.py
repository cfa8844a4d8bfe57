"""The firm-lifecycle reference model on SimPy, by callbacks, which are its fastest idiom.

Argument: a seed. Prints CPU nanoseconds and the stocks of the three stages at the end of each year.
"""
import random
import sys
import time

import simpy

YEAR = 365.0
YEARS = 10
HORIZON = YEARS * YEAR
GAP = 1 / 300.0
EXIT = (0.12, 0.12, 0.04)
RISE = (0.009, 0.0025, 0.0)
TOTAL_PER_DAY = tuple((e + r) / YEAR for e, r in zip(EXIT, RISE))
CHANCE = tuple(r / (e + r) for e, r in zip(EXIT, RISE))


def simulate(seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    changes = [[0] * YEARS for _ in TOTAL_PER_DAY]

    def stay(stage):
        delay = draw.expovariate(TOTAL_PER_DAY[stage])
        if env.now + delay < HORIZON:
            timeout = env.timeout(delay, stage)
            timeout.callbacks.append(leave)

    def leave(event):
        stage = event.value
        year = int(env.now / YEAR)
        changes[stage][year] -= 1
        if draw.random() < CHANCE[stage]:
            changes[stage + 1][year] += 1
            stay(stage + 1)

    def register(event):
        changes[0][int(env.now / YEAR)] += 1
        stay(0)
        env.timeout(draw.expovariate(1 / GAP)).callbacks.append(register)

    env.timeout(draw.expovariate(1 / GAP)).callbacks.append(register)
    env.run(until=HORIZON)
    stocks = []
    for stage in changes:
        stock = 0
        for change in stage:
            stock += change
            stocks.append(stock)
    return stocks


def main():
    start = time.process_time()
    stocks = simulate(int(sys.argv[1]))
    nanos = (time.process_time() - start) * 1e9
    print(nanos, 0, 1, *stocks)


if __name__ == "__main__":
    main()
