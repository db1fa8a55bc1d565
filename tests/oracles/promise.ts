/**
 * Promise outcomes, what follows from them, and the effect of broken promises on satisfaction.
 * Copied from the oracle `promise.json`, which was computed with R 4.2 (see its README for the outside sources among it).
 */
/** Tolerance 0.05. LOWER and HIGHER are the kinds of promise; RESOLVED means delivered, PENDING not due yet. */
export const outcomes: readonly {
  touchpoint: string;
  channel: string;
  direction: 'HIGHER' | 'LOWER';
  promised: number;
  delivered: number | null;
  status: 'RESOLVED' | 'OVERDUE' | 'PENDING';
  ratio: number | null;
  kept: number | null;
}[] = [
  {
    touchpoint: 'ad',
    channel: 'web',
    direction: 'HIGHER',
    promised: 100,
    delivered: 10,
    status: 'RESOLVED',
    ratio: 0.1,
    kept: 0,
  },
  {
    touchpoint: 'ad',
    channel: 'web',
    direction: 'HIGHER',
    promised: 100,
    delivered: 95,
    status: 'RESOLVED',
    ratio: 0.95,
    kept: 1,
  },
  {
    touchpoint: 'ad',
    channel: 'tv',
    direction: 'HIGHER',
    promised: 100,
    delivered: 110,
    status: 'RESOLVED',
    ratio: 1.1,
    kept: 1,
  },
  {
    touchpoint: 'call',
    channel: 'phone',
    direction: 'LOWER',
    promised: 24,
    delivered: 12,
    status: 'RESOLVED',
    ratio: 1.5,
    kept: 1,
  },
  {
    touchpoint: 'call',
    channel: 'phone',
    direction: 'LOWER',
    promised: 24,
    delivered: 30,
    status: 'RESOLVED',
    ratio: 0.8,
    kept: 0,
  },
  {
    touchpoint: 'call',
    channel: 'phone',
    direction: 'LOWER',
    promised: 24,
    delivered: 24,
    status: 'RESOLVED',
    ratio: 1,
    kept: 1,
  },
  {
    touchpoint: 'delivery',
    channel: 'courier',
    direction: 'LOWER',
    promised: 3,
    delivered: 3,
    status: 'RESOLVED',
    ratio: 1,
    kept: 1,
  },
  {
    touchpoint: 'delivery',
    channel: 'courier',
    direction: 'LOWER',
    promised: 3,
    delivered: 5,
    status: 'RESOLVED',
    ratio: 0.6,
    kept: 0,
  },
  {
    touchpoint: 'delivery',
    channel: 'courier',
    direction: 'LOWER',
    promised: 3,
    delivered: 2,
    status: 'RESOLVED',
    ratio: 1.5,
    kept: 1,
  },
  {
    touchpoint: 'delivery',
    channel: 'courier',
    direction: 'LOWER',
    promised: 3,
    delivered: null,
    status: 'OVERDUE',
    ratio: 0,
    kept: 0,
  },
  {
    touchpoint: 'ad',
    channel: 'web',
    direction: 'HIGHER',
    promised: 200,
    delivered: null,
    status: 'PENDING',
    ratio: null,
    kept: null,
  },
  {
    touchpoint: 'call',
    channel: 'phone',
    direction: 'LOWER',
    promised: 4,
    delivered: 0,
    status: 'RESOLVED',
    ratio: 1.5,
    kept: 1,
  },
];

export interface PromiseSummary {
  n: number;
  kept: number;
  keptRate: number;
  ci: readonly number[];
  geoMeanRatio: number;
  geoCi: readonly number[] | null;
  medianRatio: number;
  expectationIndex: number;
  overDeliveryRate: number;
}
export const overall: PromiseSummary = {
  n: 11,
  kept: 7,
  keptRate: 0.636363636363636,
  ci: [0.353801174507849, 0.848335289046324],
  geoMeanRatio: 0.559831577508197,
  geoCi: [0.199352676047876, 1.57214541278618],
  medianRatio: 1,
  expectationIndex: 76.8181818181818,
  overDeliveryRate: 0.363636363636364,
};
export const byTouchpoint: Readonly<Record<string, PromiseSummary>> = {
  ad: {
    n: 3,
    kept: 2,
    keptRate: 0.666666666666667,
    ci: [0.207659600802048, 0.938508055279604],
    geoMeanRatio: 0.471019365927342,
    geoCi: [0.0167091647497647, 13.2776979819844],
    medianRatio: 0.95,
    expectationIndex: 68.3333333333333,
    overDeliveryRate: 0.333333333333333,
  },
  call: {
    n: 4,
    kept: 3,
    keptRate: 0.75,
    ci: [0.300641842582402, 0.954412739190299],
    geoMeanRatio: 1.15829218528827,
    geoCi: [0.704915144902166, 1.90326565715378],
    medianRatio: 1.25,
    expectationIndex: 95,
    overDeliveryRate: 0.5,
  },
  delivery: {
    n: 4,
    kept: 2,
    keptRate: 0.5,
    ci: [0.15003898915215, 0.84996101084785],
    geoMeanRatio: 0.308007028824102,
    geoCi: [0.00773322590114295, 12.2676268633288],
    medianRatio: 0.8,
    expectationIndex: 65,
    overDeliveryRate: 0.25,
  },
};
export const byChannel: Readonly<Record<string, PromiseSummary>> = {
  courier: {
    n: 4,
    kept: 2,
    keptRate: 0.5,
    ci: [0.15003898915215, 0.84996101084785],
    geoMeanRatio: 0.308007028824102,
    geoCi: [0.00773322590114295, 12.2676268633288],
    medianRatio: 0.8,
    expectationIndex: 65,
    overDeliveryRate: 0.25,
  },
  phone: {
    n: 4,
    kept: 3,
    keptRate: 0.75,
    ci: [0.300641842582402, 0.954412739190299],
    geoMeanRatio: 1.15829218528827,
    geoCi: [0.704915144902166, 1.90326565715378],
    medianRatio: 1.25,
    expectationIndex: 95,
    overDeliveryRate: 0.5,
  },
  tv: {
    n: 1,
    kept: 1,
    keptRate: 1,
    ci: [0.206549314377237, 1],
    geoMeanRatio: 1.1,
    geoCi: null,
    medianRatio: 1.1,
    expectationIndex: 100,
    overDeliveryRate: 1,
  },
  web: {
    n: 2,
    kept: 1,
    keptRate: 0.5,
    ci: [0.0945312057342307, 0.905468794265769],
    geoMeanRatio: 0.308220700148449,
    geoCi: [1.89357996783907e-7, 501695.21020236],
    medianRatio: 0.525,
    expectationIndex: 52.5,
    overDeliveryRate: 0,
  },
};

/** s: sum of end-to-end scores, ss: sum of their squares. */
export const effect = {
  cells: [
    { tp: 'ad', kept: 0, n: 178, s: 10745, ss: 681831 },
    { tp: 'call', kept: 0, n: 216, s: 14785, ss: 1045891 },
    { tp: 'delivery', kept: 0, n: 211, s: 13144, ss: 862882 },
    { tp: 'ad', kept: 1, n: 219, s: 15237, ss: 1093203 },
    { tp: 'call', kept: 1, n: 193, s: 15490, ss: 1268188 },
    { tp: 'delivery', kept: 1, n: 183, s: 13431, ss: 1010601 },
  ],
  brokenMinusKept: { estimate: -10.7166418194271, se: 0.736169332853534, ci: [-12.1595071983429, -9.2737764405113] },
} as const;
