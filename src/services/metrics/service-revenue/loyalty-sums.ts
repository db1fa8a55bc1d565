import { hash } from 'node:crypto';
import type { LoyaltyCell } from '../../../domain/loyalty-cell.js';
import { firstDayOfWave } from '../../../domain/wave.js';
import { isHeavy } from '../../../metrics/service-revenue/evidence.js';
import type { LoyaltyScope, RevenueTail } from '../../../metrics/service-revenue/input.js';
import { hasRevenueIn } from '../../../persistence/cells/read/has-revenue-in.js';
import type { LoyaltyRequest } from '../../../persistence/cells/read/loyalty-reading.js';
import { readBookedRevenue } from '../../../persistence/cells/read/read-booked-revenue.js';
import { readLoyaltyChecksum } from '../../../persistence/cells/read/read-loyalty-checksum.js';
import { readLoyaltyCells } from '../../../persistence/cells/read/read-loyalty-cells.js';
import { readRevenueTail } from '../../../persistence/cells/read/read-revenue-tail.js';
import { BUCKETS } from '../../../persistence/cells/read/sample.js';
import type { Sql } from '../../../persistence/database.js';
import { lastMonthOf } from './waves.js';

/** All that is read for an estimate. */
export interface LoyaltySums {
  readonly cells: readonly LoyaltyCell[];
  /** The same with the largest amounts cut; null where there is no heavy tail. */
  readonly winsorisedCells: readonly LoyaltyCell[] | null;
  readonly tail: RevenueTail;
  readonly booked: ReadonlyMap<string | null, string>;
  /** See `LoyaltyScope`. */
  readonly silentMonth: string | null;
}

/** Reads what a request is about. Its waves are those that are over, or were asked for where none is. */
export async function readLoyaltySums(
  database: Sql,
  request: LoyaltyRequest,
  scope: Omit<LoyaltyScope, 'silentMonth'>,
): Promise<LoyaltySums> {
  const cells = await readLoyaltyCells(database, request, null);
  const booked = await readBookedRevenue(database, request);
  const { quantile, bucketsBelow, ...shape } = await readRevenueTail(database, request);
  const tail: RevenueTail = { ...shape, sampledShare: bucketsBelow && bucketsBelow / BUCKETS };
  return {
    cells,
    winsorisedCells: isHeavy(tail) ? await readLoyaltyCells(database, request, quantile) : null,
    tail,
    booked,
    silentMonth: await silentMonthOf(database, lastMonthOf(scope, request.waveMonths)),
  };
}

/** SHA-256, in hexadecimal, of what is stored and was read: all of it is gone through once more. */
export async function checksumOf(
  database: Sql,
  request: LoyaltyRequest,
  { silentMonth }: LoyaltySums,
): Promise<string> {
  return hash('sha256', JSON.stringify([await readLoyaltyChecksum(database, request), silentMonth]), 'hex');
}

async function silentMonthOf(database: Sql, month: number | null): Promise<string | null> {
  return month === null || (await hasRevenueIn(database, month)) ? null : firstDayOfWave(month, 1);
}
