import { describe, expect, it } from '@jest/globals';
import { foldConsents } from '../../src/projection/consent-fold.js';
import { consent, HOUR, START } from './sample.js';

describe('consents', () => {
  it('count as granted where there are none', () => {
    expect(foldConsents([], START)).toEqual({ facts: { analytics: true, revenueAnalysis: true }, nextChangeAt: null });
  });

  it('hold from their time on, the latest one of each purpose, and say when the next one begins', () => {
    const consents = [
      consent(3, { at: START + 2 * HOUR }),
      consent(1, { purpose: 'REVENUE_ANALYSIS', granted: false }),
      consent(2, { at: START + HOUR, granted: false }),
    ];
    const at = (clock: number) => foldConsents(consents, clock);
    const [nobody, counted] = [
      { analytics: false, revenueAnalysis: false },
      { analytics: true, revenueAnalysis: false },
    ];
    expect(at(START - 1)).toEqual({ facts: { analytics: true, revenueAnalysis: true }, nextChangeAt: START });
    expect(at(START)).toEqual({ facts: counted, nextChangeAt: START + HOUR });
    expect(at(START + HOUR)).toEqual({ facts: nobody, nextChangeAt: START + 2 * HOUR });
    expect(at(START + 2 * HOUR)).toEqual({ facts: counted, nextChangeAt: null });
  });

  it('of one time: the one with the larger id holds, ids being numbers', () => {
    const [older, newer] = [consent(9, { granted: true }), consent(10, { granted: false })];
    expect(foldConsents([newer, older], START).facts.analytics).toBe(false);
    expect(foldConsents([older, newer], START).facts.analytics).toBe(false);
  });

  it('to be counted is needed for the revenue too', () => {
    const consents = [consent(1, { purpose: 'REVENUE_ANALYSIS' }), consent(2, { granted: false })];
    expect(foldConsents(consents, START).facts).toEqual({ analytics: false, revenueAnalysis: false });
  });
});
