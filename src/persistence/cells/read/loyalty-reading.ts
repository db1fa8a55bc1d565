import { type SqlBool, sql } from 'kysely';
import type { CustomerFilter } from '../../../domain/filter.js';
import type { WaveMonths } from '../../../domain/wave.js';
import { type Condition, allOf } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import { customerReadingFilter } from './customer-condition.js';

/** The customer waves that a question is about, and what their revenue is worth. */
export interface LoyaltyRequest {
  readonly waveMonths: WaveMonths;
  /** Of the waves, YYYY-MM-DD; what is read is summed over them. */
  readonly firstDays: readonly string[];
  readonly filter: CustomerFilter | null;
  /** In which all revenue is expressed. */
  readonly currency: string;
  /**
   * What one unit of another currency is worth in `currency`, exact decimals. Every currency that these waves meet has to
   * be there (see `readLoyaltyCurrencies`): a reader fails on money that it cannot convert.
   */
  readonly rates: ReadonlyMap<string, string>;
  /**
   * What a unit of revenue counts in the first wave after, the second and so on: exact decimals, with discounting and
   * margin in them, as many as the horizon has waves, up to four.
   */
  readonly lagWeights: readonly string[];
}

/** The question in terms of SQL, money aside. */
export interface LoyaltyReading {
  /** Which cells it is about. Null: the filter asks for what cells do not carry. */
  readonly cellCondition: Condition | null;
  readonly factCondition: Condition;
  /** What `factCondition` needs beside `fact` and `customer_fact`. */
  readonly factJoins: readonly Fragment[];
}

/** Reads customer waves as cells (alias `cell`) or as facts (`fact` and `customer_fact`), with the same result. */
export function loyaltyReading(request: LoyaltyRequest): LoyaltyReading {
  const { overCells, overFacts, factJoins } = customerReadingFilter(request.filter);
  return {
    cellCondition: overCells && allOf([ofWaves('cell', request), overCells]),
    factCondition: allOf([ofWaves('fact', request), overFacts]),
    factJoins,
  };
}

/** The rows of the request's waves. */
export function ofWaves(alias: string, { waveMonths, firstDays }: LoyaltyRequest): Condition {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<SqlBool>`${column('wave_months')} = ${waveMonths}::smallint
    and ${column('first_day')} = any(${[...firstDays]}::date[])`;
}
