/** How service is translated into loyalty and revenue unless the question says otherwise. */
export const SERVICE_REVENUE_DEFAULTS = {
  waves: 1,
  waveMonths: 3,
  horizonWaves: 1,
  scoreCap: 100,
  base: 'REVENUE',
  savedCustomerSpendFactor: 1,
  confidenceLevel: 0.95,
} as const;
