/**
 * Experience scores: ten interactions and what follows from them; shares, NPS and shrinkage. Wilson rows with n > 10 are
 * those of Newcombe 1998; the shrinkage is also that of metafor.
 * Copied from the oracle `experience.json`, which was computed with R 4.2 (see its README for the outside sources among it).
 */
type Ratings = readonly [number | null, number | null, number | null, number | null, number | null];
type Weights = readonly [number, number, number, number, number];

export const channelWeights: Readonly<Record<string, Weights>> = {
  web: [0.1, 0.3, 0.25, 0.25, 0.1],
  phone: [0.3, 0.2, 0.25, 0.1, 0.15],
  store: [0.35, 0.15, 0.2, 0.1, 0.2],
};

/** Ratings on a scale of 1 to 5, in the order of `CxMeasure`. */
export const interactions: readonly {
  customer: number;
  journey: number;
  touchpoint: string;
  stage: string;
  channel: string;
  ratings: Ratings;
  score: number;
}[] = [
  {
    customer: 1,
    journey: 1,
    touchpoint: 'browse',
    stage: 'marketing',
    channel: 'web',
    ratings: [4, 5, 4, 5, null],
    score: 90.2777777777778,
  },
  {
    customer: 1,
    journey: 1,
    touchpoint: 'call',
    stage: 'first_contact',
    channel: 'phone',
    ratings: [5, 4, 4, null, 5],
    score: 87.5,
  },
  {
    customer: 1,
    journey: 1,
    touchpoint: 'pickup',
    stage: 'service',
    channel: 'store',
    ratings: [5, 4, 5, 4, 5],
    score: 93.75,
  },
  {
    customer: 2,
    journey: 2,
    touchpoint: 'browse',
    stage: 'marketing',
    channel: 'web',
    ratings: [null, 3, 3, 4, 2],
    score: 54.1666666666667,
  },
  {
    customer: 2,
    journey: 2,
    touchpoint: 'call',
    stage: 'first_contact',
    channel: 'phone',
    ratings: [4, null, 2, 3, 3],
    score: 51.5625,
  },
  {
    customer: 2,
    journey: 2,
    touchpoint: 'pickup',
    stage: 'service',
    channel: 'store',
    ratings: [3, 2, 2, null, 2],
    score: 34.7222222222222,
  },
  {
    customer: 1,
    journey: 3,
    touchpoint: 'browse',
    stage: 'marketing',
    channel: 'web',
    ratings: [5, 4, null, 4, 3],
    score: 75,
  },
  {
    customer: 1,
    journey: 3,
    touchpoint: 'call',
    stage: 'first_contact',
    channel: 'phone',
    ratings: [2, 3, 3, 2, null],
    score: 38.2352941176471,
  },
  {
    customer: 3,
    journey: 4,
    touchpoint: 'browse',
    stage: 'marketing',
    channel: 'web',
    ratings: [4, 5, 4, null, null],
    score: 86.5384615384615,
  },
  {
    customer: 3,
    journey: 4,
    touchpoint: 'pickup',
    stage: 'service',
    channel: 'store',
    ratings: [5, 4, null, null, null],
    score: 92.5,
  },
];

export const groups = {
  touchpoint: {
    browse: {
      n: 4,
      mean: 76.4957264957265,
      sd: 16.2442356471398,
      se: 8.12211782356989,
      customers: 3,
      clusterSe: 8.38747513079419,
    },
    call: {
      n: 3,
      mean: 59.0992647058824,
      sd: 25.4824435267217,
      se: 14.7122956297622,
      customers: 2,
      clusterSe: 5.02450980392157,
    },
    pickup: {
      n: 3,
      mean: 73.6574074074074,
      sd: 33.7246513555514,
      se: 19.4709365384539,
      customers: 3,
      clusterSe: 19.4709365384539,
    },
  },
  channel: {
    phone: {
      n: 3,
      mean: 59.0992647058824,
      sd: 25.4824435267217,
      se: 14.7122956297622,
      customers: 2,
      clusterSe: 5.02450980392157,
    },
    store: {
      n: 3,
      mean: 73.6574074074074,
      sd: 33.7246513555514,
      se: 19.4709365384539,
      customers: 3,
      clusterSe: 19.4709365384539,
    },
    web: {
      n: 4,
      mean: 76.4957264957265,
      sd: 16.2442356471398,
      se: 8.12211782356989,
      customers: 3,
      clusterSe: 8.38747513079419,
    },
  },
  stage: {
    first_contact: {
      n: 3,
      mean: 59.0992647058824,
      sd: 25.4824435267217,
      se: 14.7122956297622,
      customers: 2,
      clusterSe: 5.02450980392157,
    },
    marketing: {
      n: 4,
      mean: 76.4957264957265,
      sd: 16.2442356471398,
      se: 8.12211782356989,
      customers: 3,
      clusterSe: 8.38747513079419,
    },
    service: {
      n: 3,
      mean: 73.6574074074074,
      sd: 33.7246513555514,
      se: 19.4709365384539,
      customers: 3,
      clusterSe: 19.4709365384539,
    },
  },
} as const;
export const trap = {
  journeyTouchpointMean: { '1': 90.5092592592593, '2': 46.8171296296296, '3': 56.6176470588235, '4': 89.5192307692308 },
  endToEnd: { '1': 75, '2': 25, '3': 40, '4': 80 },
  meanGap: 15.8658166792358,
  se: 2.52305470709632,
  ci: [7.83633054860844, 23.8953028098632],
  derivedScore: { '1': 90.5787037037037, '2': 39.5601851851852, '3': 45.5882352941176, '4': 89.5192307692308 },
} as const;
export const trappedRate = {
  satisfiedEverywhere: 120,
  trapped: 22,
  trappedRate: 0.183333333333333,
  ci: [0.124303003560142, 0.262009135171703],
} as const;
export const nps = {
  typical: {
    n: 200,
    promoters: 80,
    detractors: 40,
    nps: 20,
    seWald: 5.29150262212918,
    adjustedWald: { centre: 19.7044334975369, lower: 9.41299563338745, upper: 29.9958713616864 },
  },
  allPromoters: {
    n: 8,
    promoters: 8,
    detractors: 0,
    nps: 100,
    seWald: 0,
    adjustedWald: { centre: 72.7272727272727, lower: 38.5382588198525, upper: 100 },
  },
  one: {
    n: 1,
    promoters: 0,
    detractors: 1,
    nps: -100,
    seWald: 0,
    adjustedWald: { centre: -25, lower: -98.498649420252, upper: 48.498649420252 },
  },
} as const;
export const csat = {
  hist: [6, 10, 24, 70, 40],
  n: 150,
  topBox: 0.266666666666667,
  topBoxCi: [0.202371613549353, 0.342614500489083],
  top2: 0.733333333333333,
  top2Ci: [0.657385499510917, 0.797628386450647],
  mean: 3.85333333333333,
  sd: 1.01918948364836,
} as const;
export const ces = {
  hist: [3, 5, 9, 20, 40, 48, 25],
  n: 150,
  mean: 5.22,
  agree5to7: 0.753333333333333,
  ci: [0.678596705739727, 0.815418370447115],
} as const;
export const wilson = [
  { x: 0, n: 1, ci: [0, 0.793450685622763] },
  { x: 1, n: 1, ci: [0.206549314377237, 1] },
  { x: 0, n: 10, ci: [0, 0.277532799862889] },
  { x: 10, n: 10, ci: [0.722467200137111, 1] },
  { x: 5, n: 10, ci: [0.236593090512564, 0.763406909487436] },
  { x: 81, n: 263, ci: [0.255288519878274, 0.3662095769828] },
  { x: 15, n: 148, ci: [0.0623863995307363, 0.160487241723308] },
  { x: 0, n: 20, ci: [0, 0.161125158052819] },
  { x: 1, n: 29, ci: [0.00611321429276265, 0.171755218793203] },
] as const;
export const shrinkage = {
  n: [5, 8, 40, 120, 300],
  mean: [92, 55, 78, 71, 74.5],
  sd: [14, 30, 22, 20, 21],
  pooledVariance: 438.929487179487,
  mu: 73.6503446490453,
  tau2: 111.597477844053,
  B: [0.559713053745634, 0.670401427769601, 0.91047423377289, 0.968263948364502, 0.987059164736116],
  shrunk: [83.9208862807081, 61.1471269679302, 77.6105937718819, 71.084111474634, 74.4890047500722],
  postSd: [7.37676304599628, 6.30414558368243, 3.19518750346179, 1.88920748675894, 1.20363090054918],
  metafor: { tau2: 111.597477844016, mu: 73.6503446490452 },
} as const;
