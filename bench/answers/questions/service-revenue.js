import { INTERACTIONS, SCORE } from '../rebuild.js';

const QUERY = `query ($input: ServiceRevenueInput!) {
  serviceRevenue(input: $input) {
    uplift { value low high }
    totalEffect { value low high }
    bookedBase { value }
    diagnostics { eligibleCustomers retained lost }
  }
}`;

/** The quarters whose service is looked at. */
const WAVES = ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'];

/**
 * What better service is worth. The models themselves are out of SQL's reach: what is measured there, and has to be equal,
 * are the sums by score that they are fitted to.
 */
export const serviceRevenue = {
  name: 'serviceRevenue',
  query: QUERY,
  variables: {
    input: { firstWave: WAVES[0], waves: WAVES.length, currency: 'ILS', contrast: { shiftPoints: 5 } },
  },
  rows: ({ serviceRevenue: { bookedBase, diagnostics } }) => [
    {
      key: 'all scores',
      eligible: diagnostics.eligibleCustomers,
      retained: diagnostics.retained,
      lost: diagnostics.lost,
      booked: Number(bookedBase.value),
    },
  ],
  sql: (dialect) => `
    with wave as (
      select cast(first_day as timestamp) as starts, cast(first_day as timestamp) + interval '3 months' as ends,
        cast(first_day as timestamp) + interval '6 months' as next_ends
      from (values ${WAVES.map((day) => `(date '${day}')`).join(', ')}) as asked (first_day)
    ),
    scored as (
      select interaction.customer_id, date_trunc('quarter', ${dialect.inUtc('interaction.occurred_at')}) as starts,
        ${SCORE} as score
      from ${INTERACTIONS}
      where interaction.occurred_at >= ${dialect.instant(`${WAVES[0]}T00:00:00Z`)}
        and interaction.occurred_at < ${dialect.instant('2026-07-01T00:00:00Z')}
    ),
    served as (
      select customer_id, starts, avg(score) as score from scored where score is not null group by customer_id, starts
    ),
    sale as (
      select customer_id, date_trunc('quarter', ${dialect.inUtc('customer_order.at')}) as starts,
        sum(case when kind = 'REFUND' then -amount else amount end) as revenue,
        max(case when kind = 'REFUND' then 0 else 1 end) as has_sale
      from customer_order group by customer_id, date_trunc('quarter', ${dialect.inUtc('customer_order.at')})
    ),
    followed as (
      select least(floor(served.score / 5), 19) as bin,
        case when sale.has_sale = 1 and (left_at is null or ${dialect.inUtc('left_at')} >= wave.next_ends)
          then 1 else 0 end as retained,
        greatest(coalesce(sale.revenue, 0), 0) as revenue
      from served
      join wave on wave.starts = served.starts
      join customer on customer.id = served.customer_id
      left join sale on sale.customer_id = served.customer_id and sale.starts = wave.ends
      where ${dialect.inUtc('joined_at')} < wave.starts and (left_at is null or ${dialect.inUtc('left_at')} > wave.starts)
    )
    select bin, count(*) as eligible, sum(retained) as retained, count(*) - sum(retained) as lost, sum(revenue) as booked
    from followed group by bin`,
  /** The answer does not tell scores apart: what it tells is the sum over them. */
  summedAs: 'all scores',
};
