/**
 * Multi-channel against single-channel journeys. Copied from the oracles `channel-comparison.json` and
 * `channel-comparison-simulation.json`, which were computed with R 4.2; among them published tables: admissions to Berkeley
 * (Bickel, Hammel and O'Connell 1975) and the E-value of VanderWeele and Ding (2017).
 */
import type { ChannelMix } from '../../src/domain/vocabulary.js';

/** Applicants of a department: `s` of `n` were admitted. */
export const admissions: readonly { department: string; male: boolean; n: number; s: number }[] = [
  { department: 'A', male: true, n: 825, s: 512 },
  { department: 'B', male: true, n: 560, s: 353 },
  { department: 'C', male: true, n: 325, s: 120 },
  { department: 'D', male: true, n: 417, s: 138 },
  { department: 'E', male: true, n: 191, s: 53 },
  { department: 'F', male: true, n: 373, s: 22 },
  { department: 'A', male: false, n: 108, s: 89 },
  { department: 'B', male: false, n: 25, s: 17 },
  { department: 'C', male: false, n: 593, s: 202 },
  { department: 'D', male: false, n: 375, s: 131 },
  { department: 'E', male: false, n: 393, s: 94 },
  { department: 'F', male: false, n: 341, s: 24 },
];

/** A directly standardised difference with its parts. */
interface StandardisedOracle {
  estimate: number;
  se: number;
  ci: [number, number];
  p: number;
  mean1: number;
  mean0: number;
  strataUsed: number;
  offSupportShare: number;
  /** Effective sample sizes of the two sides. */
  ess1: number;
  ess0: number;
}

type ByPopulation = Record<'ALL' | 'MULTI_CHANNEL' | 'OVERLAP', StandardisedOracle>;

/** Men minus women, as they are; `se` is that of two proportions. */
export const admissionsRaw = {
  p1: 0.445187662578967,
  p0: 0.303542234332425,
  diff: 0.141645428246542,
  se: 0.0143872351623335,
  rr: 1.46664158138672,
};

/** Men minus women within departments, by target population. */
export const admissionsAdjusted: ByPopulation = {
  ALL: {
    estimate: -0.0426367977713029,
    se: 0.0184943836737023,
    ci: [-0.078885123688025, -0.00638847185458087],
    p: 0.0211446484895596,
    mean1: 0.387318582689422,
    mean0: 0.429955380460725,
    strataUsed: 6,
    offSupportShare: 0,
    ess1: 2297.55464098628,
    ess0: 752.954276667236,
  },
  MULTI_CHANNEL: {
    estimate: -0.0709691757581725,
    se: 0.0249501517671789,
    ci: [-0.119870574630652, -0.0220677768856934],
    p: 0.00444897539810621,
    mean1: 0.445187662578967,
    mean0: 0.516156838337139,
    strataUsed: 6,
    offSupportShare: 0,
    ess1: 2691,
    ess0: 362.278067471887,
  },
  OVERLAP: {
    estimate: -0.0184251961908525,
    se: 0.014654170510219,
    ci: [-0.0471468426141906, 0.0102964502324856],
    p: 0.208632485918817,
    mean1: 0.316000863297667,
    mean0: 0.33442605948852,
    strataUsed: 6,
    offSupportShare: 0,
    ess1: 1683.09323490246,
    ess0: 1651.16167199624,
  },
};

/** 3,000 journeys: definition, segment, period, arm, journeys, sum of scores, sum of squares. Summed over arms they are the cells of multi against single. */
export const armCells: readonly (readonly [string, string, string, ChannelMix, number, number, number])[] = [
  ['onboarding', 'business', '2024Q1', 'MULTI_DIGITAL', 10, 656, 45222],
  ['renewal', 'business', '2024Q1', 'MULTI_DIGITAL', 7, 409, 24787],
  ['tech_issue', 'business', '2024Q1', 'MULTI_DIGITAL', 26, 1536, 98552],
  ['onboarding', 'consumer', '2024Q1', 'MULTI_DIGITAL', 19, 1333, 99679],
  ['renewal', 'consumer', '2024Q1', 'MULTI_DIGITAL', 9, 609, 45099],
  ['tech_issue', 'consumer', '2024Q1', 'MULTI_DIGITAL', 44, 2855, 194417],
  ['onboarding', 'business', '2024Q2', 'MULTI_DIGITAL', 10, 726, 54702],
  ['renewal', 'business', '2024Q2', 'MULTI_DIGITAL', 12, 735, 46297],
  ['tech_issue', 'business', '2024Q2', 'MULTI_DIGITAL', 27, 1672, 111832],
  ['onboarding', 'consumer', '2024Q2', 'MULTI_DIGITAL', 14, 1018, 77246],
  ['renewal', 'consumer', '2024Q2', 'MULTI_DIGITAL', 15, 1054, 77088],
  ['tech_issue', 'consumer', '2024Q2', 'MULTI_DIGITAL', 44, 3001, 214769],
  ['onboarding', 'business', '2024Q1', 'MULTI_TRADITIONAL', 4, 299, 22759],
  ['renewal', 'business', '2024Q1', 'MULTI_TRADITIONAL', 6, 375, 24437],
  ['tech_issue', 'business', '2024Q1', 'MULTI_TRADITIONAL', 22, 1323, 85171],
  ['onboarding', 'consumer', '2024Q1', 'MULTI_TRADITIONAL', 13, 967, 73901],
  ['renewal', 'consumer', '2024Q1', 'MULTI_TRADITIONAL', 15, 1058, 79174],
  ['tech_issue', 'consumer', '2024Q1', 'MULTI_TRADITIONAL', 32, 2013, 132585],
  ['onboarding', 'business', '2024Q2', 'MULTI_TRADITIONAL', 13, 946, 70036],
  ['renewal', 'business', '2024Q2', 'MULTI_TRADITIONAL', 11, 709, 48095],
  ['tech_issue', 'business', '2024Q2', 'MULTI_TRADITIONAL', 30, 1901, 127389],
  ['onboarding', 'consumer', '2024Q2', 'MULTI_TRADITIONAL', 9, 698, 56556],
  ['renewal', 'consumer', '2024Q2', 'MULTI_TRADITIONAL', 12, 799, 55623],
  ['tech_issue', 'consumer', '2024Q2', 'MULTI_TRADITIONAL', 35, 2287, 160491],
  ['onboarding', 'business', '2024Q1', 'MULTI_MIXED', 36, 2392, 167564],
  ['renewal', 'business', '2024Q1', 'MULTI_MIXED', 40, 2638, 184008],
  ['tech_issue', 'business', '2024Q1', 'MULTI_MIXED', 88, 5305, 347777],
  ['onboarding', 'consumer', '2024Q1', 'MULTI_MIXED', 50, 3633, 274477],
  ['renewal', 'consumer', '2024Q1', 'MULTI_MIXED', 81, 5445, 384001],
  ['tech_issue', 'consumer', '2024Q1', 'MULTI_MIXED', 174, 10969, 739013],
  ['onboarding', 'business', '2024Q2', 'MULTI_MIXED', 47, 3166, 224308],
  ['renewal', 'business', '2024Q2', 'MULTI_MIXED', 40, 2622, 180494],
  ['tech_issue', 'business', '2024Q2', 'MULTI_MIXED', 81, 4776, 302114],
  ['onboarding', 'consumer', '2024Q2', 'MULTI_MIXED', 58, 4072, 301210],
  ['renewal', 'consumer', '2024Q2', 'MULTI_MIXED', 68, 4740, 346852],
  ['tech_issue', 'consumer', '2024Q2', 'MULTI_MIXED', 176, 11215, 762943],
  ['onboarding', 'business', '2024Q1', 'SINGLE_DIGITAL', 74, 5408, 410730],
  ['renewal', 'business', '2024Q1', 'SINGLE_DIGITAL', 34, 2508, 192510],
  ['tech_issue', 'business', '2024Q1', 'SINGLE_DIGITAL', 30, 1949, 130617],
  ['onboarding', 'consumer', '2024Q1', 'SINGLE_DIGITAL', 118, 9474, 785360],
  ['renewal', 'consumer', '2024Q1', 'SINGLE_DIGITAL', 93, 7139, 570259],
  ['tech_issue', 'consumer', '2024Q1', 'SINGLE_DIGITAL', 108, 7777, 584271],
  ['onboarding', 'business', '2024Q2', 'SINGLE_DIGITAL', 47, 3592, 285328],
  ['renewal', 'business', '2024Q2', 'SINGLE_DIGITAL', 32, 2320, 174122],
  ['tech_issue', 'business', '2024Q2', 'SINGLE_DIGITAL', 15, 1043, 75961],
  ['onboarding', 'consumer', '2024Q2', 'SINGLE_DIGITAL', 139, 11145, 920921],
  ['renewal', 'consumer', '2024Q2', 'SINGLE_DIGITAL', 97, 7637, 620477],
  ['tech_issue', 'consumer', '2024Q2', 'SINGLE_DIGITAL', 95, 6669, 494033],
  ['onboarding', 'business', '2024Q1', 'SINGLE_TRADITIONAL', 54, 4151, 329973],
  ['renewal', 'business', '2024Q1', 'SINGLE_TRADITIONAL', 28, 1859, 129821],
  ['tech_issue', 'business', '2024Q1', 'SINGLE_TRADITIONAL', 20, 1255, 81625],
  ['onboarding', 'consumer', '2024Q1', 'SINGLE_TRADITIONAL', 137, 10718, 864668],
  ['renewal', 'consumer', '2024Q1', 'SINGLE_TRADITIONAL', 61, 4443, 338187],
  ['tech_issue', 'consumer', '2024Q1', 'SINGLE_TRADITIONAL', 85, 5743, 413505],
  ['onboarding', 'business', '2024Q2', 'SINGLE_TRADITIONAL', 41, 3105, 242921],
  ['renewal', 'business', '2024Q2', 'SINGLE_TRADITIONAL', 27, 1989, 152673],
  ['tech_issue', 'business', '2024Q2', 'SINGLE_TRADITIONAL', 23, 1527, 108069],
  ['onboarding', 'consumer', '2024Q2', 'SINGLE_TRADITIONAL', 115, 9022, 730176],
  ['renewal', 'consumer', '2024Q2', 'SINGLE_TRADITIONAL', 81, 6227, 497507],
  ['tech_issue', 'consumer', '2024Q2', 'SINGLE_TRADITIONAL', 68, 4891, 366343],
];

/** Multi minus single, Welch. */
export const rawDifference = {
  diff: -9.68641180144564,
  se: 0.583845582679768,
  df: 2856.40358334464,
  ci: [-10.8312132075582, -8.5416103953331],
  t: -16.5907083804358,
  p: 4.34061013449812e-59,
  cohenD: -0.61078880131628,
  hedgesG: -0.610635989507094,
  pooledSd: 15.8588562537017,
};

/** Multi minus single within the strata, by target population. */
export const adjustedDifference: ByPopulation = {
  ALL: {
    estimate: -6.99307173078248,
    se: 0.609606926660555,
    ci: [-8.18787935176332, -5.79826410980164],
    p: 1.83570171963926e-30,
    mean1: 66.6244215875551,
    mean0: 73.6174933183376,
    strataUsed: 12,
    offSupportShare: 0,
    ess1: 1181.25905611495,
    ess0: 1420.87576904893,
  },
  MULTI_CHANNEL: {
    estimate: -6.75579096880454,
    se: 0.652742673765038,
    ci: [-8.03514310055639, -5.47643883705269],
    p: 4.19127172728985e-25,
    mean1: 65.2772133526851,
    mean0: 72.0330043214896,
    strataUsed: 12,
    offSupportShare: 0,
    ess1: 1378,
    ess0: 970.739207337989,
  },
  OVERLAP: {
    estimate: -6.98923313401669,
    se: 0.604844137821215,
    ci: [-8.17470586040646, -5.80376040762693],
    p: 6.93010221468209e-31,
    mean1: 66.4865105878747,
    mean0: 73.4757437218914,
    strataUsed: 12,
    offSupportShare: 0,
    ess1: 1227.23281214577,
    ess0: 1411.78825209778,
  },
};

/** Means of the arms, standardised over all strata. */
export const fiveArms: Record<ChannelMix, { mean: number; se: number }> = {
  SINGLE_DIGITAL: {
    mean: 74.4232951961716,
    se: 0.544502887374114,
  },
  SINGLE_TRADITIONAL: {
    mean: 72.707292477669,
    se: 0.600466530289872,
  },
  MULTI_DIGITAL: {
    mean: 67.0639261225779,
    se: 1.20842641055194,
  },
  MULTI_TRADITIONAL: {
    mean: 68.2889276138214,
    se: 1.22632926181574,
  },
  MULTI_MIXED: {
    mean: 66.2167903532234,
    se: 0.556013500990716,
  },
};

/** Means of digital only, traditional only and mixed, standardised over all strata. */
export const threeWayArms = {
  DIGITAL_ONLY: {
    mean: 72.8544620056788,
    se: 0.468736362882193,
  },
  TRADITIONAL_ONLY: {
    mean: 71.6362634233715,
    se: 0.511018092764399,
  },
  MIXED: {
    mean: 66.2167903532234,
    se: 0.556013500990716,
  },
};

/** First minus second; `pHolm` allows for three. */
export const threeWayContrasts: readonly {
  first: string;
  second: string;
  diff: number;
  se: number;
  ci: [number, number];
  p: number;
  pHolm: number;
}[] = [
  {
    first: 'MIXED',
    second: 'DIGITAL_ONLY',
    diff: -6.63767165245538,
    se: 0.72723090636467,
    ci: [-8.06301803737455, -5.21232526753621],
    p: 7.02137382671846e-20,
    pHolm: 2.10641214801554e-19,
  },
  {
    first: 'MIXED',
    second: 'TRADITIONAL_ONLY',
    diff: -5.41947307014809,
    se: 0.755175810269713,
    ci: [-6.89959046027258, -3.9393556800236],
    p: 7.15505996929965e-13,
    pHolm: 1.43101199385993e-12,
  },
  {
    first: 'DIGITAL_ONLY',
    second: 'TRADITIONAL_ONLY',
    diff: 1.21819858230729,
    se: 0.693435843478394,
    ci: [-0.140910696499511, 2.5773078611141],
    p: 0.0789591609998482,
    pHolm: 0.0789591609998482,
  },
];

/** Multi against single digital and against single traditional; `pMaterial` against a margin of 3. */
export const claim = {
  margin: 3,
  digital: {
    a: 'multi',
    b: 'single_digital',
    diff: -7.79887360861656,
    se: 0.712026450680564,
    ci: [-9.19441980799035, -6.40332740924277],
    p: 6.42349253223373e-28,
    pMaterial: 7.9334800420025e-12,
    pWorse: 3.21174626611687e-28,
  },
  traditional: {
    a: 'multi',
    b: 'single_human',
    diff: -6.08287089011397,
    se: 0.755684012076723,
    ci: [-7.56398433747707, -4.60175744275086],
    p: 8.31397585223905e-16,
    pMaterial: 2.25588907343463e-5,
    pWorse: 4.15698792611952e-16,
  },
  pIutMaterial: 2.25588907343463e-5,
  pIutWorse: 4.15698792611952e-16,
};

/** Of a standardised difference d, and of it towards the margin. */
export const eValues = {
  d: -0.439926222228047,
  seD: 0.0381125240550047,
  rr: 0.670096958942656,
  lo: 0.62614509408805,
  hi: 0.717133997573175,
  toNull: {
    point: 2.3494687530158,
    ci: 2.13607427690533,
  },
  materialMargin: -3,
  toMaterial: {
    point: 1.82379530130221,
    ci: 1.62577097931565,
  },
  aipwEstimate: -6.97672672054863,
  aipwSe: 0.604421040454068,
};

/** VanderWeele and Ding 2017: a risk ratio with its interval. */
export const publishedEValue = {
  rr: 3.9,
  lo: 1.8,
  hi: 8.7,
  expected: {
    point: 7.26303434416005,
    ci: 3,
  },
};

/** Sizes of two arms that find a difference `delta` with a standard deviation of 20 in four of five studies, and the difference that the standard error of `eValues.aipwSe` would find. */
export const power = {
  delta5: 251.164151499171,
  delta3: 697.678198608808,
  unequal: {
    n1: 188.373113624378,
    n0: 376.746227248756,
  },
  detectable: 1.69333705245258,
};

/** Coverage of the standardised 95 % interval by journeys; and failures that make customers change the channel, with no true effect. */
export const simulations = {
  coverage: {
    '150': 0.944,
    '300': 0.9475,
    '1000': 0.958,
  },
  reverse: {
    truth: 0,
    naive: -16.272064928317405,
    adjusted_for_severity: -14.625323648112985,
    landmark_with_first_score_band: -0.2429761500784262,
    landmark_se: 0.19617087772130926,
  },
};
