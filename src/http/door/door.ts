import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { TokenExpiredError, TooManyRequestsError, UnauthenticatedError } from '../../domain/errors.js';
import type { Viewer } from '../../domain/permission.js';
import { requestSignal } from '../../domain/request-signal.js';
import type { Context } from '../../graphql/context.js';
import { refusalOf } from '../limits/refusal.js';
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
  const dearLanes = createLanes({ atOnce: limits ? 1 : ANY, waiting: WAITING_TIMES * atOnce });
  const dearLane = createLane({ atOnce: limits ? DEAR_AT_ONCE : ANY, waiting: ANY });
  /** Of which those without a key have one place of their own: nobody with a key waits for them. */
  const dearLaneWithoutKey = createLane({ atOnce: limits ? 1 : ANY, waiting: ANY });

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
  /** Lets one dear request of a key, and few of all, go on at once; the others wait here, in the way of no cheap one. */
  const waitAmongDear = async (payer: Payer): Promise<void> => {
    if (payer.isDear) return;
    payer.isDear = true;
    leaveAll(payer);
    take(payer, await dearLanes(payer.name));
    take(payer, await (payer.hasKey ? dearLane : dearLaneWithoutKey).enter());
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
      const viewer = response.locals.viewer as Viewer | null;
      const name = nameOf(viewer, request.ip);
      const payer: Payer = { name, hasKey: viewer !== null, paid: 0, isDear: false, places: [] };
      const signal = requestSignal();
      payers.set(signal ?? {}, payer);
      signal?.addEventListener('abort', () => leaveAll(payer), { once: true });
      await refusedSlowly(async () => {
        await pay(payer, POINTS_OF_A_REQUEST);
        take(payer, await lanes(payer.name));
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
                if (price >= DEAR_POINTS && !refusalOf(operation, maxQueryCost)) await waitAmongDear(payer);
              }),
            );
          },
          willSendResponse: () => {
            const payer = payers.get(requestSignal() ?? {});
            // Nobody waits for a client that takes long to read its answer.
            if (payer?.isDear) leaveAll(payer);
            return Promise.resolve();
          },
        }),
    },
  };
}

/** Who pays for one request, and the points that it has paid so far. */
interface Payer {
  readonly name: string;
  /** Whether it is known who that is. */
  readonly hasKey: boolean;
  paid: number;
  /** Whether it is, or was, among the dear ones, or waits for that. */
  isDear: boolean;
  /** What ends the places that it has in lanes. */
  readonly places: (() => void)[];
}

/** Who shares a budget: all requests of a key, or all without a valid one from an address. */
function nameOf(viewer: Viewer | null, address = ''): string {
  return viewer ? `key ${viewer.name}` : `address ${address}`;
}

/** Keeps a place, at the longest until the request is over. */
function take(payer: Payer, leave: () => void): void {
  if (requestSignal()?.aborted) leave();
  else payer.places.push(leave);
}

function leaveAll({ places }: Payer): void {
  for (const leave of places.splice(0)) leave();
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
