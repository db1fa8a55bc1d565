import type { CustomerTimeline } from '../../domain/timeline.js';
import type { Sql } from '../database.js';
import { readConsents } from './read-consents.js';
import { readCustomers } from './read-customers.js';
import { readInteractions } from './read-interactions.js';
import { readJourneyRatings } from './read-journey-ratings.js';
import { readOrders } from './read-orders.js';
import { readPromiseOutcomes } from './read-promise-outcomes.js';

/**
 * Reads the timelines of customers as the fold takes them, with one statement per table.
 *
 * @returns one timeline per customer that exists, in no particular order; each of its lists ascends in time, then id
 */
export async function readTimelines(db: Sql, customerIds: readonly string[]): Promise<CustomerTimeline[]> {
  const customers = await readCustomers(db, customerIds);
  const interactions = Map.groupBy(await readInteractions(db, customerIds), ({ customerId }) => customerId);
  const ratings = Map.groupBy(await readJourneyRatings(db, customerIds), ({ customerId }) => customerId);
  const outcomes = Map.groupBy(await readPromiseOutcomes(db, customerIds), ({ customerId }) => customerId);
  const orders = Map.groupBy(await readOrders(db, customerIds), ({ customerId }) => customerId);
  const consents = Map.groupBy(await readConsents(db, customerIds), ({ customerId }) => customerId);
  return customers.map(({ id, ...customer }) => ({
    ...customer,
    customerId: id,
    interactions: interactions.get(id) ?? [],
    journeyRatings: ratings.get(id) ?? [],
    promiseOutcomes: outcomes.get(id) ?? [],
    orders: orders.get(id) ?? [],
    consents: consents.get(id) ?? [],
  }));
}
