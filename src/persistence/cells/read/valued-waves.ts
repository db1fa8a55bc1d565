import { type SqlBool, sql } from 'kysely';
import { type Condition, allOf } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import { AMOUNT_AT, AMOUNTS_PER_CURRENCY, loyaltyCell } from '../loyalty-cell.js';
import { type LoyaltyRequest, isInOneCurrency, loyaltyReading, ofWaves } from './loyalty-reading.js';

/**
 * Customer waves of facts: where they come from, which they are, and what their money is worth, as expressions over them. (A
 * lateral query for each would be memoized, which takes longer than working them out.)
 */
export interface ValuedWaves {
  /** Under the aliases `fact` and `customer_fact`, with what the amounts below need beside them. */
  readonly from: Fragment;
  readonly where: Condition;
  /** After the wave, weighted. Like the others in the request's currency, each wave no less than 0. */
  readonly revenue: Fragment;
  /** Revenue of the wave before. */
  readonly prior: Fragment;
  /** Revenue of the wave but one before. */
  readonly placebo: Fragment;
}

/**
 * @param options.cap the most that one customer wave's revenue counts, exact decimal; null: all of it
 * @param options.bucketsBelow only of the customers of these buckets; null: of all
 */
export function valuedWaves(
  request: LoyaltyRequest,
  { cap, bucketsBelow }: { readonly cap: string | null; readonly bucketsBelow: number | null },
): ValuedWaves {
  const { factCondition, factJoins } = loyaltyReading(request);
  const waves = bucketsBelow === null ? loyaltyCell.factsFrom : customerByCustomer(request);
  const sample = bucketsBelow === null ? [] : [sql<SqlBool>`customer_fact.bucket < ${bucketsBelow}::smallint`];
  const isConverted = !isInOneCurrency(request);
  const amounts = isConverted ? sql`money.amounts` : sql`fact.amounts`;
  const amount = (place: number) => sql`greatest((${amounts})[${sql.lit(place)}], 0)`;
  const weighted = request.lagWeights.map(
    (weight, index) => sql`${weight}::numeric * ${amount(AMOUNT_AT.firstLag + index)}`,
  );
  const revenue = sql.join(weighted, sql` + `);
  return {
    from: sql.join([waves, ...factJoins, ...(isConverted ? [money(request)] : [])], sql` `),
    where: allOf([factCondition, ...sample]),
    revenue: cap === null ? sql`(${revenue})` : sql`least(${revenue}, ${cap}::numeric)`,
    prior: amount(AMOUNT_AT.prior),
    placebo: amount(AMOUNT_AT.placebo),
  };
}

/**
 * The customer waves read one customer after another, so that nobody's are read who is not in the sample. (Without the
 * offset the planner may prefer to go through those of everybody.)
 */
function customerByCustomer(request: LoyaltyRequest): Fragment {
  return sql`
    customer_fact cross join lateral (
      select customer_wave.* from customer_wave
      where customer_wave.customer_id = customer_fact.customer_id and ${ofWaves('customer_wave', request)}
      offset 0
    ) as fact`;
}

/**
 * The six amounts of a customer wave in the request's currency; null where there is no money. A currency without a rate
 * fails the statement. (The offset keeps the planner from working them out anew for every use.)
 */
function money({ currency, rates }: LoyaltyRequest): Fragment {
  const known = new Map([...rates, [currency, '1']]);
  const converted = Array.from({ length: AMOUNTS_PER_CURRENCY }, (_, index) => {
    const place = sql`(met.number - 1)::int * ${sql.lit(AMOUNTS_PER_CURRENCY)} + ${sql.lit(index + 1)}`;
    return sql`sum(coalesce(rate.worth, ('no rate for ' || met.currency)::numeric) * fact.amounts[${place}])`;
  });
  return sql`
    cross join lateral (
      select case
        when cardinality(fact.currencies) = 0 then null
        when fact.currencies = array[${currency}::text] then fact.amounts
        else (
          select array[${sql.join(converted)}]
          from unnest(fact.currencies) with ordinality as met (currency, number)
          left join unnest(${[...known.keys()]}::text[], ${[...known.values()]}::numeric[]) as rate (currency, worth)
            on rate.currency = met.currency
        )
      end as amounts
      offset 0
    ) as money`;
}
