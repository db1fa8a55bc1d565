/** What the README's first questions ask for. */
export interface ChannelsAnswer {
  readonly experienceMetrics: {
    readonly groups: readonly {
      readonly key: readonly { readonly label: string }[];
      readonly interactions: number;
      readonly score: Interval & { readonly sampleSize: number };
    }[];
  };
}

export interface PromisesAnswer {
  readonly promiseGaps: {
    readonly groups: readonly {
      readonly key: readonly { readonly value: string }[];
      readonly kept: number;
      readonly broken: number;
      readonly keptRate: Interval;
    }[];
  };
}

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The rows of the README's table of channels: name, interactions, score, interval, how many were rated. */
export function channelRows({ experienceMetrics: { groups } }: ChannelsAnswer): string[][] {
  return groups.map(({ key, interactions, score }) => [
    key.map(({ label }) => label).join(),
    whole(interactions),
    ...withInterval(score, 1),
    whole(score.sampleSize),
  ]);
}

/** The rows of the README's table of promises: segment, kept, broken, kept rate, interval. */
export function promiseRows({ promiseGaps: { groups } }: PromisesAnswer): string[][] {
  return groups.map(({ key, kept, broken, keptRate }) => [
    key.map(({ value }) => value).join(),
    whole(kept),
    whole(broken),
    ...withInterval(keptRate, 3),
  ]);
}

function withInterval({ value, low, high }: Interval, digits: number): string[] {
  return [value.toFixed(digits), `${low.toFixed(digits)} to ${high.toFixed(digits)}`];
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
