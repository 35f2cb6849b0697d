/** How long something takes. The clock is asked in tests and benchmarks only. */

/** Milliseconds of the fastest of some runs. */
export function fastest(run: () => unknown, times = 3): number {
  let best = Infinity;
  for (let round = 0; round < times; round += 1) best = Math.min(best, taken(run));
  return best;
}

/** Milliseconds of the median of some runs, after two that warm up. */
export function median(run: () => unknown, times = 5): number {
  run();
  run();
  const all = Array.from({length: times}, () => taken(run)).sort((a, b) => a - b);
  return all[times >> 1];
}

function taken(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
