import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequestsError } from '../../domain/errors.js';
import { WINDOW_SECONDS } from './limits.js';

/** Points of everybody by name, which come back after ten seconds. */
export interface Budget {
  /** Throws {@link TooManyRequestsError} where fewer points are left, and {@link RangeError} for what is no number of points. */
  spend(name: string, points: number): Promise<void>;
  /** Whether nothing is left. */
  isUsedUp(name: string): Promise<boolean>;
}

export function createBudget(points: number): Budget {
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return {
    spend: async (name, spent) => {
      // Whatever is added to NaN stays NaN, which is never too much.
      if (!Number.isFinite(spent) || spent < 0)
        throw new RangeError(`Points to spend are a number from 0 on, not ${spent}.`);
      try {
        await limiter.consume(name, spent);
      } catch (error) {
        throw error instanceof RateLimiterRes ? usedUp(error) : error;
      }
    },
    isUsedUp: async (name) => {
      const state = await limiter.get(name);
      return state !== null && state.consumedPoints >= points;
    },
  };
}

function usedUp({ msBeforeNext }: RateLimiterRes): TooManyRequestsError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  return new TooManyRequestsError(
    `This key or address has asked for more than it may in ${WINDOW_SECONDS.toString()} seconds: ask again after ${seconds.toString()} of them.`,
    seconds,
  );
}
