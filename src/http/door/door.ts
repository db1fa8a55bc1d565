import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { TokenExpiredError, TooManyRequestsError, UnauthenticatedError } from '../../domain/errors.js';
import type { Viewer } from '../../domain/permission.js';
import { requestSignal } from '../../domain/request-signal.js';
import type { Context } from '../../graphql/context.js';
import { askedCost } from '../limits/asked-cost.js';
import { createBudget } from './budget.js';
import { createLane, createLanes } from './lane.js';
import {
  DEAR_AT_ONCE,
  DEAR_POINTS,
  type DoorLimits,
  INVALID_KEYS,
  LOOKUPS_WAITING,
  REFUSAL_PAUSE_MS,
  WAITING_TIMES,
} from './limits.js';
import { POINTS_OF_A_REQUEST, priceOfOperation, priceOfReading } from './prices.js';

/** More than anybody asks for. */
const ANY = Number.MAX_SAFE_INTEGER;

/** Keeps one client from taking what belongs to all: a budget of points, and few requests at once. */
export interface Door {
  /** Wraps finding out who asks: of an address that tries many invalid keys, valid ones alone are listened to. */
  readonly identify: (find: (request: Request) => Promise<Viewer | null>) => RequestHandler;
  /** Stands after it, before the body is read. */
  readonly enter: RequestHandler;
  /** Counts what reading a document of so many tokens takes, before it is parsed, and lets long ones in one by one. */
  readonly payForReading: (tokens: number) => Promise<void>;
  /** Counts the cost of an operation before it is executed, and lets dear ones in one by one. */
  readonly plugin: ApolloServerPlugin<Context>;
}

/**
 * @param options.limits what each may take; null: whatever they like
 * @param options.maxQueryCost points that are granted to one request
 */
export function createDoor({ limits, maxQueryCost }: { limits: DoorLimits | null; maxQueryCost: number }): Door {
  /** Who sent the request of a signal. */
  const payers = new WeakMap<object, Payer>();
  const { points, atOnce } = limits ?? { points: ANY, atOnce: ANY };
  const invalidKeys = createBudget(limits ? INVALID_KEYS : ANY);
  const lookups = createLanes({ atOnce: 1, waiting: LOOKUPS_WAITING });
  const budget = createBudget(points);
  const lanes = createLanes({ atOnce, waiting: WAITING_TIMES * atOnce });
  const dearLanes = createLanes({ atOnce: limits ? 1 : ANY, waiting: ANY });
  const dearLane = createLane({ atOnce: limits ? DEAR_AT_ONCE : ANY, waiting: ANY });

  /** Of somebody who has all points left, any one request is answered, however dear, and whatever it has paid before. */
  const pay = async (payer: Payer, asked: number): Promise<void> => {
    const due = Math.min(asked, points - payer.paid);
    await budget.spend(payer.name, due);
    payer.paid += due;
  };
  /** Who tries many invalid keys takes one look into the database at a time, and keeps nobody of the same address out. */
  const lookUp = async (address: string, find: () => Promise<Viewer | null>): Promise<Viewer | null> => {
    if (!(await invalidKeys.isUsedUp(address))) return find();
    const leave = await lookups(address);
    try {
      return await find();
    } finally {
      leave();
    }
  };
  /** An invalid key is a guess. A token that has expired is none, and is paid for like a request without a key. */
  const countInvalid = async (error: unknown, address: string): Promise<void> => {
    if (error instanceof TokenExpiredError) await budget.spend(nameOf(null, address), POINTS_OF_A_REQUEST);
    else if (error instanceof UnauthenticatedError) await invalidKeys.spend(address, 1);
  };
  /** Lets one dear request of a key, and few of all, go on at once; the others wait here. */
  const waitAmongDear = async (payer: Payer): Promise<void> => {
    if (payer.isDear) return;
    payer.isDear = true;
    untilTheEnd(await dearLanes(payer.name));
    untilTheEnd(await dearLane.enter());
  };

  return {
    identify: (find) => async (request, response, next) => {
      const address = request.ip ?? '';
      await refusedSlowly(async () => {
        try {
          response.locals.viewer = await lookUp(address, () => find(request));
        } catch (error) {
          await countInvalid(error, address);
          throw error;
        }
      });
      next();
    },
    enter: async (request, response, next) => {
      const payer = { name: nameOf(response.locals.viewer as Viewer | null, request.ip), paid: 0, isDear: false };
      payers.set(requestSignal() ?? {}, payer);
      await refusedSlowly(async () => {
        await pay(payer, POINTS_OF_A_REQUEST);
        untilTheEnd(await lanes(payer.name));
      });
      next();
    },
    payForReading: async (tokens) => {
      const payer = payers.get(requestSignal() ?? {});
      const price = priceOfReading(tokens);
      if (!payer || price === 0) return;
      await refusedSlowly(async () => {
        await pay(payer, price);
        if (price >= DEAR_POINTS) await waitAmongDear(payer);
      });
    },
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          didResolveOperation: async (operation) => {
            const payer = payers.get(requestSignal() ?? {});
            const price = priceOfOperation(operation, maxQueryCost);
            if (!payer || price < POINTS_OF_A_REQUEST) return;
            await asGraphqlError(() =>
              refusedSlowly(async () => {
                await pay(payer, price);
                const cost = askedCost(operation) ?? 0;
                // What is above the limit of one request is refused for that, and not executed.
                if (cost >= DEAR_POINTS && cost <= maxQueryCost) await waitAmongDear(payer);
              }),
            );
          },
        }),
    },
  };
}

/** Who pays for one request, and the points that it has paid so far. */
interface Payer {
  readonly name: string;
  paid: number;
  /** Whether it is in the lane of the dear ones, or waits for it. */
  isDear: boolean;
}

/** Who shares a budget: all requests of a key, or all without a valid one from an address. */
function nameOf(viewer: Viewer | null, address = ''): string {
  return viewer ? `key ${viewer.name}` : `address ${address}`;
}

/** Leaves with the request, however that ends. */
function untilTheEnd(leave: () => void): void {
  const signal = requestSignal();
  if (!signal || signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
}

async function refusedSlowly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof TooManyRequestsError) {
      await pause(REFUSAL_PAUSE_MS, undefined, { signal: requestSignal() }).catch(() => undefined);
    }
    throw error;
  }
}

async function asGraphqlError(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    const extensions = { code: error.code, http: { status: 429 } };
    throw new GraphQLError(error.message, { originalError: error, extensions });
  }
}
