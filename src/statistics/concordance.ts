/** How many won and lost among those of one predicted value. */
export interface RankedCounts {
  readonly prediction: number;
  readonly won: number;
  readonly lost: number;
}

/**
 * The area under the ROC curve: how often one who won was ranked above one who lost, ties counting half (Hanley and McNeil
 * 1982). 0.5 is no better than a coin, 1 is perfect. Null unless somebody won and somebody lost.
 *
 * @example won at 0.9 and 0.4, lost at 0.5 and 0.4: (1 + 1 + 0 + 1/2) / 4 = 0.625
 */
export function concordance(counts: readonly RankedCounts[]): number | null {
  const ascending = counts.toSorted((one, other) => one.prediction - other.prediction);
  let [pairs, lostBelow, won, at] = [0, 0, 0, 0];
  while (at < ascending.length) {
    const tied = { won: 0, lost: 0 };
    const prediction = ascending[at]?.prediction;
    for (; at < ascending.length && ascending[at]?.prediction === prediction; at += 1) {
      tied.won += ascending[at]?.won ?? 0;
      tied.lost += ascending[at]?.lost ?? 0;
    }
    pairs += tied.won * (lostBelow + tied.lost / 2);
    lostBelow += tied.lost;
    won += tied.won;
  }
  return won > 0 && lostBelow > 0 ? pairs / won / lostBelow : null;
}
