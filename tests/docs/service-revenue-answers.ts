import type { WholeEstimateFragment } from '../api/generated/operations.js';

interface Numbers {
  readonly value?: number | string | null;
  readonly low?: number | string | null;
  readonly high?: number | string | null;
}

/** The rows of the worked example's answer: field, value, interval. */
export function answerRows(answer: WholeEstimateFragment): string[][] {
  const row = (field: keyof WholeEstimateFragment, estimate: Numbers, format: (value: number) => string) => [
    `\`${field}\``,
    format(Number(estimate.value)),
    estimate.low == null ? '' : interval(estimate, format),
  ];
  return [
    row('retention', answer.retention, digits(3)),
    row('retentionChange', answer.retentionChange, digits(4)),
    row('throughLoyalty', answer.throughLoyalty, whole),
    row('directEffect', answer.directEffect, whole),
    row('totalEffect', answer.totalEffect, whole),
    row('throughLoyaltyAtHalfSpend', answer.throughLoyaltyAtHalfSpend, whole),
    row('uplift', answer.uplift, digits(4)),
    row('bookedBase', answer.bookedBase, whole),
    row('revenueAtRisk', answer.revenueAtRisk, whole),
    ['`claim`', answer.claim ?? '', ''],
  ];
}

/** The rows of planted slopes: what was found, and its interval. */
export function slopeRows({ coefficients }: WholeEstimateFragment): string[][] {
  return coefficients
    .filter(({ term }) => term === 'score')
    .map(({ estimate }) => [digits(4)(estimate.value ?? Number.NaN), interval(estimate, digits(4))]);
}

/** The rows of diagnostics: name, value, interval. */
export function diagnosticRows({ diagnostics }: WholeEstimateFragment): string[][] {
  const { eligibleCustomers, placebo, reconciliation, calibrationSlope, eValue } = diagnostics;
  const row = (name: string, value: string, range = '') => [`\`${name}\``, value, range];
  return [
    row('eligibleCustomers', whole(eligibleCustomers)),
    row('placebo', digits(5)(placebo.value ?? Number.NaN), interval(placebo, digits(5))),
    row('reconciliation', digits(4)(reconciliation ?? Number.NaN)),
    row('calibrationSlope', digits(2)(calibrationSlope ?? Number.NaN)),
    row('eValue', digits(2)(eValue ?? Number.NaN)),
  ];
}

/** The rows of scenarios: contrast, uplift, interval, share beyond what was observed. */
export function scenarioRows(
  scenarios: readonly { readonly label: string; readonly estimate: WholeEstimateFragment }[],
): string[][] {
  return scenarios.map(({ label, estimate: { uplift, diagnostics } }) => {
    const percent = (value: number) => (100 * value).toFixed(1);
    return [
      label,
      `${percent(uplift.value ?? Number.NaN)} %`,
      `${interval(uplift, percent)} %`,
      `${(100 * (diagnostics.extrapolationShare ?? Number.NaN)).toFixed(0)} %`,
    ];
  });
}

/** The rows of segments: name, retention, total effect per customer, uplift. */
export function segmentRows(
  segments: readonly { readonly segment?: string | null; readonly estimate: WholeEstimateFragment }[],
): string[][] {
  return segments.map(({ segment, estimate }) => [
    segment ?? '',
    digits(3)(estimate.retention.value ?? Number.NaN),
    digits(1)(Number(estimate.totalEffectPerCustomer.value)),
    `${(100 * (estimate.uplift.value ?? Number.NaN)).toFixed(1)} %`,
  ]);
}

function interval({ low, high }: Numbers, format: (value: number) => string): string {
  return `${format(Number(low))} to ${format(Number(high))}`;
}

function digits(count: number): (value: number) => string {
  return (value) => value.toFixed(count);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
