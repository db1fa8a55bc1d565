import { sql } from 'kysely';
import type { LoyaltyCell } from '../../../domain/loyalty-cell.js';
import type { Sql } from '../../database.js';
import type { Condition } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import { type CellKind, aggregateFacts, pick } from '../cell-kind.js';
import { loyaltyCell, priorBandOf, productSum, revenueSum } from '../loyalty-cell.js';
import { answeringCells, type LoyaltyRequest } from './loyalty-reading.js';
import { valuedWaves } from './valued-waves.js';

/**
 * The cells that were asked for, summed over their waves, in the order of segment, tenure band, prior band, score bin and
 * fold: from stored cells where they carry the filter and all money is in the currency asked for, otherwise from facts,
 * with the same result. Revenue is that of the horizon, weighted.
 *
 * @param cap the most that one customer wave's revenue counts, exact decimal (then facts answer); null: all of it
 */
export async function readLoyaltyCells(db: Sql, request: LoyaltyRequest, cap: string | null): Promise<LoyaltyCell[]> {
  const cells = cap === null ? answeringCells(request) : null;
  const { rows } = await sql<LoyaltyCell>`
    select
      sums.segment,
      sums.tenure_band as "tenureBand",
      sums.prior_band as "priorBand",
      sums.score_bin as "scoreBin",
      sums.fold,
      sums.rows::int as customers,
      sums.retained_n::int as retained,
      sums.retained_sum::float8 as "retainedRevenue",
      sums.retained_squares::float8 as "retainedSquares",
      sums.lost_sum::float8 as "lostRevenue",
      sums.lost_squares::float8 as "lostSquares",
      sums.placebo_n::int as "placeboCustomers",
      sums.placebo_sum::float8 as "placeboRevenue",
      sums.placebo_squares::float8 as "placeboSquares"
    from (${cells ? fromCells(request, cells) : fromFacts(request, cap)}) as sums
    order by sums.segment collate "C", sums.tenure_band, sums.prior_band, sums.score_bin, sums.fold`.execute(db);
  return rows;
}

const KEY = ['segment', 'tenure_band', 'prior_band', 'score_bin', 'fold'];

/** Sums those retained and the lost apart, and weights what has become of their money. */
function fromCells({ lagWeights }: LoyaltyRequest, condition: Condition): Fragment {
  const key = KEY.map((name) => sql.ref(`cell.${name}`));
  const totalOf = (name: string, isOfFate = sql`true`) =>
    sql`coalesce(sum(${sql.ref(`cell.${name}`)}) filter (where ${isOfFate}), 0)`;
  const revenueOf = (isOfFate: Fragment) => {
    const weighted = lagWeights.map((weight, k) => sql`${weight}::numeric * ${totalOf(revenueSum(k + 1), isOfFate)}`);
    return sql.join(weighted, sql` + `);
  };
  const squaresOf = (isOfFate: Fragment) => {
    const weighted = lagWeights.flatMap((weight, k) =>
      lagWeights.map((other, l) => {
        const product = totalOf(productSum(k + 1, l + 1), isOfFate);
        return sql`${weight}::numeric * ${other}::numeric * ${product}`;
      }),
    );
    return sql.join(weighted, sql` + `);
  };
  const [isRetained, isLost] = [sql`cell.retained`, sql`not cell.retained`];
  return sql`
    select
      ${sql.join(key)},
      ${totalOf('rows')} as rows,
      ${totalOf('rows', isRetained)} as retained_n,
      ${revenueOf(isRetained)} as retained_sum,
      ${squaresOf(isRetained)} as retained_squares,
      ${revenueOf(isLost)} as lost_sum,
      ${squaresOf(isLost)} as lost_squares,
      ${totalOf('placebo_n')} as placebo_n,
      ${totalOf('placebo_sum')} as placebo_sum,
      ${totalOf('placebo_squares')} as placebo_squares
    from loyalty_cell as cell
    where ${condition}
    group by ${sql.join(key)}`;
}

function fromFacts(request: LoyaltyRequest, cap: string | null): Fragment {
  const { from, where, revenue, prior, placebo } = valuedWaves(request, { cap, bucketsBelow: null });
  const kind: CellKind = {
    ...loyaltyCell,
    factsFrom: from,
    measures: [
      { name: 'retained', sql: sql`case when fact.retained then ${revenue} end` },
      { name: 'lost', sql: sql`case when not fact.retained then ${revenue} end` },
      { name: 'placebo', sql: sql`case when fact.joined_before_placebo then ${placebo} end` },
    ],
    sums: [],
  };
  const dimensions = [
    ...pick(
      loyaltyCell.dimensions,
      KEY.filter((name) => name !== 'prior_band'),
    ),
    { name: 'prior_band', sql: priorBandOf(prior) },
  ];
  return aggregateFacts(kind, where, pick(dimensions, KEY));
}
