import { describe, expect, it } from '@jest/globals';
import {
  isOverDelivered,
  judgePromise,
  logFulfilment,
  type PromiseCase,
  type PromiseJudgement,
} from '../../src/domain/promise-fulfilment.js';
import { outcomes } from '../oracles/promise.js';
import { expectClose } from '../statistics/samples.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(text);

type Outcome = Partial<Omit<PromiseCase, 'promise'>> & { promise?: Partial<PromiseCase['promise']> };

function judge({ promise, ...outcome }: Outcome): PromiseJudgement {
  return judgePromise({
    promise: { kind: 'HIGHER_IS_BETTER', tolerance: 0.05, deadlineGrain: null, timeZone: 'UTC', ...promise },
    at: 0,
    dueAt: null,
    metAt: null,
    promised: null,
    delivered: null,
    now: at('2026-01-01T00:00:00Z'),
    ...outcome,
  });
}

describe('a promise of an amount', () => {
  it.each(outcomes)('is judged as in the oracle: $direction $promised, got $delivered', (row) => {
    const judgement = judge({
      promise: { kind: row.direction === 'HIGHER' ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER' },
      promised: row.promised,
      delivered: row.delivered,
      dueAt: row.status === 'OVERDUE' ? 0 : null,
    });
    expect(judgement.verdict).toBe(row.kept === null ? 'PENDING' : row.kept === 1 ? 'KEPT' : 'BROKEN');
    if (row.ratio === null) expect(judgement.fulfilment).toBeNull();
    else expectClose(judgement.fulfilment, row.ratio);
  });

  it('is kept exactly at its tolerance, whatever doubles make of the subtraction', () => {
    for (const percent of [5, 10, 15, 20, 30, 35, 45, 55, 70, 85, 90]) {
      const judgement = judge({ promise: { tolerance: percent / 100 }, promised: 100, delivered: 100 - percent });
      expect(judgement.verdict).toBe('KEPT');
    }
    expect(judge({ promised: 100, delivered: 94.99 }).verdict).toBe('BROKEN');
    expect(isOverDelivered(1.05, 0.05)).toBe(false);
    expect(isOverDelivered(1.0501, 0.05)).toBe(true);
  });

  it('waits until it is due and is broken from then on', () => {
    const pending = judge({ promised: 100, dueAt: 1000, now: 1000 });
    expect(pending).toEqual({ verdict: 'PENDING', fulfilment: null, nextChangeAt: 1001 });
    expect(judge({ promised: 100, dueAt: 1000, now: 1001 })).toEqual({
      verdict: 'BROKEN',
      fulfilment: 0,
      nextChangeAt: null,
    });
  });

  it('stays pending without a due time, and where nobody said what was promised', () => {
    const forever = { verdict: 'PENDING', fulfilment: null, nextChangeAt: null };
    expect(judge({ promised: 100 })).toEqual(forever);
    expect(judge({ delivered: 100, dueAt: 0 })).toEqual(forever);
  });

  it('never leaves 0..1.5, however odd the amounts', () => {
    for (const kind of ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const) {
      for (const promised of [-5, 0, 1e-300, 5, 1e300]) {
        for (const delivered of [-5, 0, 1e-300, 5, 1e300]) {
          const { fulfilment } = judge({ promise: { kind }, promised, delivered });
          expect(fulfilment).toBeGreaterThanOrEqual(0);
          expect(fulfilment).toBeLessThanOrEqual(1.5);
        }
      }
    }
    expect(judge({ promised: 0, delivered: 0 }).fulfilment).toBe(1);
    expect(judge({ promise: { kind: 'LOWER_IS_BETTER' }, promised: 0, delivered: 0 }).fulfilment).toBe(1.5);
  });
});

describe('a deadline at INSTANT grain', () => {
  const promise = { kind: 'DEADLINE', deadlineGrain: 'INSTANT', tolerance: 0 } as const;

  it('is 1 when met in time and promised over taken time when late', () => {
    expect(judge({ promise, dueAt: 3 * DAY, metAt: 3 * DAY })).toMatchObject({ verdict: 'KEPT', fulfilment: 1 });
    expect(judge({ promise, dueAt: 3 * DAY, metAt: DAY })).toMatchObject({ verdict: 'KEPT', fulfilment: 1 });
    expect(judge({ promise, dueAt: 3 * DAY, metAt: 5 * DAY })).toMatchObject({ verdict: 'BROKEN', fulfilment: 0.6 });
  });

  it('is 0 when late although no time was promised', () => {
    expect(judge({ promise, at: 10, dueAt: 10, metAt: 11 }).fulfilment).toBe(0);
    expect(judge({ promise, at: 10, dueAt: 5, metAt: 7 }).fulfilment).toBe(0);
    expect(judge({ promise, at: 10, dueAt: 10, metAt: 10 }).fulfilment).toBe(1);
  });

  it('falls overdue the millisecond after it is due', () => {
    expect(judge({ promise, dueAt: 500, now: 500 })).toMatchObject({ verdict: 'PENDING', nextChangeAt: 501 });
    expect(judge({ promise, dueAt: 500, now: 501 })).toMatchObject({ verdict: 'BROKEN', fulfilment: 0 });
  });

  it('cannot be judged without a due time', () => {
    expect(judge({ promise, metAt: 5 })).toEqual({ verdict: 'PENDING', fulfilment: null, nextChangeAt: null });
  });

  it('may be late within its tolerance', () => {
    expect(judge({ promise: { ...promise, tolerance: 0.4 }, dueAt: 3 * DAY, metAt: 5 * DAY }).verdict).toBe('KEPT');
  });
});

describe('a deadline at DAY grain', () => {
  const promise = { kind: 'DEADLINE', deadlineGrain: 'DAY', tolerance: 0 } as const;
  const jerusalem = { ...promise, timeZone: 'Asia/Jerusalem' };

  it('counts the whole due day as in time, in the time zone of the promise', () => {
    const outcome = { at: at('2026-03-01T10:00Z'), dueAt: at('2026-03-04T10:00Z'), metAt: at('2026-03-04T22:30Z') };
    expect(judge({ promise, ...outcome })).toMatchObject({ verdict: 'KEPT', fulfilment: 1 });
    // In Jerusalem that is half past midnight on the 5th: three days promised, four taken.
    expect(judge({ promise: jerusalem, ...outcome })).toMatchObject({ verdict: 'BROKEN', fulfilment: 0.75 });
  });

  it('is 0 when promised for the same day and met on another', () => {
    const outcome = { at: at('2026-03-01T10:00Z'), dueAt: at('2026-03-01T20:00Z'), metAt: at('2026-03-02T01:00Z') };
    expect(judge({ promise, ...outcome })).toMatchObject({ verdict: 'BROKEN', fulfilment: 0 });
  });

  it('falls overdue at the end of the local due day', () => {
    const dueAt = at('2026-03-04T10:00Z');
    const now = dueAt + 5 * HOUR;
    expect(judge({ promise, dueAt, now }).nextChangeAt).toBe(at('2026-03-05T00:00Z'));
    expect(judge({ promise: jerusalem, dueAt, now }).nextChangeAt).toBe(at('2026-03-04T22:00Z'));
    expect(judge({ promise, dueAt, now: at('2026-03-05T00:00Z') }).verdict).toBe('BROKEN');
  });

  it('knows days of 23 and 25 hours, and days that begin at one o’clock', () => {
    const berlin = { ...promise, timeZone: 'Europe/Berlin' };
    const dueAt = at('2026-10-25T10:00Z');
    expect(judge({ promise: berlin, dueAt, now: dueAt }).nextChangeAt).toBe(at('2026-10-25T23:00Z'));
    const late = { at: at('2026-03-28T12:00Z'), dueAt: at('2026-03-29T12:00Z'), metAt: at('2026-03-30T12:00Z') };
    expect(judge({ promise: berlin, ...late }).fulfilment).toBe(0.5);
    const saoPaulo = { ...promise, timeZone: 'America/Sao_Paulo' };
    const beforeSpring = at('2018-11-03T12:00Z');
    expect(judge({ promise: saoPaulo, dueAt: beforeSpring, now: beforeSpring }).nextChangeAt).toBe(
      at('2018-11-04T03:00Z'),
    );
  });

  it('counts days before 1970 as well, and UTC as any other zone', () => {
    const outcome = { at: at('1960-01-01T23:00Z'), dueAt: at('1960-01-03T01:00Z'), metAt: at('1960-01-05T00:00Z') };
    expect(judge({ promise, ...outcome }).fulfilment).toBe(0.5);
    expect(judge({ promise: { ...promise, timeZone: 'Etc/UTC' }, ...outcome }).fulfilment).toBe(0.5);
  });
});

describe('the logarithm of a fulfilment', () => {
  it('is taken of 0.01 at least', () => {
    expectClose(logFulfilment(0), -4.60517018598809);
    expectClose(logFulfilment(0.1), -2.30258509299405);
    expect(logFulfilment(1)).toBe(0);
  });
});
