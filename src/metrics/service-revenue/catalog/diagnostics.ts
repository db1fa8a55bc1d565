import type { MetricDefinition } from '../../metric.js';

/** What speaks for and against such an answer. Worked numbers as in `effects.ts`. */
export const diagnosticDefinitions: readonly MetricDefinition[] = [
  /** Worked number: 0.709. */
  {
    key: 'auc',
    name: 'Area under the ROC curve',
    meaning: 'How often the retention model ranks a retained customer above a lost one; 0.5 is a coin.',
    formula: 'share of the pairs of retained and lost with the higher P for the retained, ties half',
    unit: 'probability 0..1',
    betterWhen: 'higher',
    reference: 'Hanley and McNeil 1982',
  },
  /** Worked number: 0.107. */
  {
    key: 'brierSkill',
    name: 'Brier skill',
    meaning:
      'By which share the squared error of the retention model is smaller than that of knowing the retained share alone.',
    formula: '1 - mean (R - P)^2 / (q (1 - q)), q the share retained',
    unit: 'ratio, 1 or less',
    betterWhen: 'higher',
    reference: 'Brier 1950',
  },
  /** Below 1: too sure of itself. Near 1 by construction only in the sample itself, so each fold is predicted without it. */
  {
    key: 'calibrationSlope',
    name: 'Calibration slope',
    meaning:
      'How right the predicted log odds of being retained are for customers the model has not seen; 1 is right, less is too sure.',
    formula: 'slope of the logistic regression of R on the log odds predicted without the fold of the customer',
    unit: 'ratio',
    betterWhen: 'neither',
    reference: 'Cox 1958; Steyerberg 2019',
  },
  /** Worked number: 0.376. */
  {
    key: 'spendDeviance',
    name: 'Deviance of spend explained',
    meaning: 'Which share of the differences in what the retained spend the model explains.',
    formula: '1 - D / D0, Poisson deviance',
    unit: 'ratio, 1 or less',
    betterWhen: 'higher',
    reference: 'Cameron and Windmeijer 1997',
  },
  /** Worked number: 1.00096. Beyond 0.98 to 1.02 nothing should be booked. */
  {
    key: 'reconciliation',
    name: 'Reconciliation',
    meaning:
      'Modelled over booked revenue of the eligible customers: whether the model accounts for what finance has booked. Beyond 0.98 to 1.02 no claim is decided.',
    formula: 'modelled base / booked base',
    unit: 'ratio',
    betterWhen: 'neither',
    reference: null,
  },
  /** Worked number: 1,480 lost over 9 coefficients: 164. Below 5 there is no effect, below 10 a warning. */
  {
    key: 'eventsPerVariable',
    name: 'Events per variable',
    meaning: 'How many customers of the rarer outcome there are for each coefficient of the retention model.',
    formula: 'min(retained, lost) / coefficients',
    unit: 'customers',
    betterWhen: 'higher',
    reference: 'Peduzzi et al. 1996; Vittinghoff and McCulloch 2007',
  },
  /** Worked number: five points more, at most 100: 0.028. Above 0.1 a warning, above 0.5 no effect. */
  {
    key: 'extrapolationShare',
    name: 'Share extrapolated',
    meaning: 'Which share of the customers the contrast takes to scores that hardly anybody of their segment had.',
    formula: "share with a contrasted score above the segment's 99th percentile, or below its 1st",
    unit: 'share 0..1',
    betterWhen: 'lower',
    reference: 'King and Zeng 2006',
  },
  /** Worked number: 0.125. Above 0.35 the tail is heavy. */
  {
    key: 'topOnePercentRevenueShare',
    name: 'Revenue share of the top 1 %',
    meaning: 'Which share of the revenue the 1 % of customers with the most bring.',
    formula: 'revenue of the largest 1 % / revenue',
    unit: 'share 0..1',
    betterWhen: 'neither',
    reference: null,
  },
  /** Worked number: 0.0022 (0.00098): suspicious. */
  {
    key: 'placebo',
    name: 'Placebo',
    meaning:
      'What the score goes with in the revenue of the wave before the covariates, which it cannot have caused: should be 0.',
    formula: 'slope of s in the Poisson regression of revenue of wave t - 2 on [x, s]',
    unit: 'log revenue per point of score',
    betterWhen: 'neither',
    reference: 'Lipsitch, Tchetgen Tchetgen and Cohen 2010',
  },
  {
    key: 'winsorised',
    name: 'Total effect without extremes',
    meaning:
      'The total effect again, with no customer counting for more than the 99.5th percentile; given where the tail is heavy.',
    formula: 'total effect of min(Y, 99.5th percentile of Y)',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: 'Tukey 1962',
  },
  /** Worked number: a churn ratio of 0.758 gives 1.97. */
  {
    key: 'churnEValue',
    name: 'E-value of the churn ratio',
    meaning:
      'By which factor, at least, an unmeasured cause would have to go with better scores, and make being lost less likely, to explain the change of retention away.',
    formula: 'RR + sqrt(RR (RR - 1)), RR the churn ratio, inverted where below 1; the field eValue',
    unit: 'risk ratio, 1 or more',
    betterWhen: 'neither',
    reference: 'VanderWeele and Ding 2017',
  },
  /** Worked number: from 0.781, the end nearer to 1: 1.88. */
  {
    key: 'churnEValueLimit',
    name: 'E-value of the interval of the churn ratio',
    meaning: 'The same for the end of the interval that is nearer to no change; 1 where the interval holds it.',
    formula: 'as for the churn ratio, from the nearer end; the field eValueLimit',
    unit: 'risk ratio, 1 or more',
    betterWhen: 'neither',
    reference: 'VanderWeele and Ding 2017',
  },
];
