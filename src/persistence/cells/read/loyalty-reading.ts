import { type SqlBool, sql } from 'kysely';
import type { CustomerFilter } from '../../../domain/filter.js';
import type { WaveMonths } from '../../../domain/wave.js';
import { type Condition, allOf } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { customerReadingFilter } from './customer-condition.js';

/** The customer waves that a question is about. */
export interface LoyaltyWaves {
  readonly waveMonths: WaveMonths;
  /** Of the waves, YYYY-MM-DD; what is read is summed over them. */
  readonly firstDays: readonly string[];
  readonly filter: CustomerFilter | null;
}

/** The same, and what their revenue is worth. */
export interface LoyaltyRequest extends LoyaltyWaves {
  /** The currencies of their orders: what `readLoyaltyCurrencies` found. */
  readonly metCurrencies: readonly string[];
  /** In which all revenue is expressed. */
  readonly currency: string;
  /**
   * What one unit of another currency is worth in `currency`, exact decimals. Every one of `metCurrencies` has to be there:
   * a reader fails on money that it cannot convert.
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
export function loyaltyReading(waves: LoyaltyWaves): LoyaltyReading {
  const { overCells, overFacts, factJoins } = customerReadingFilter(waves.filter);
  return {
    cellCondition: overCells && allOf([ofWaves('cell', waves), overCells]),
    factCondition: allOf([loyaltyCell.counted, ofWaves('fact', waves), overFacts]),
    factJoins,
  };
}

/** The condition on the cells that answer a question, money included. Null: facts have to, for filter or currency. */
export function answeringCells(request: LoyaltyRequest): Condition | null {
  return isInOneCurrency(request) ? loyaltyReading(request).cellCondition : null;
}

/** Whether all of its money is in the currency in which revenue is expressed, so that nothing has to be converted. */
export function isInOneCurrency({ metCurrencies, currency }: LoyaltyRequest): boolean {
  return metCurrencies.every((met) => met === currency);
}

/** The rows of the waves. */
export function ofWaves(alias: string, { waveMonths, firstDays }: LoyaltyWaves): Condition {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<SqlBool>`${column('wave_months')} = ${waveMonths}::smallint
    and ${column('first_day')} = any(${[...firstDays]}::date[])`;
}
