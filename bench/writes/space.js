/**
 * What the interactions of a database take on disk once the projector has caught up, after a vacuum: the table with all its
 * indexes, facts and cells, beside the bare table with its primary key.
 *
 * @returns {Promise<{ ours: number, bare: number, parts: Record<string, number> }>} bytes per interaction
 */
export async function measureSpace(scratch, name) {
  return scratch.on(name, async (client) => {
    await client.query('vacuum (analyze)');
    const { rows } = await client.query(
      `select relation.relname as table, pg_total_relation_size(relation.oid)::float8 as bytes
       from pg_class relation
       where relation.relkind = 'r' and relation.relnamespace = 'public'::regnamespace
         and (relation.relname in ('interaction', 'journey', 'customer_wave') or relation.relname ~ '_(fact|cell)$')
       order by bytes desc`,
    );
    await client.query('create table bare (like interaction including defaults, primary key (customer_id, id))');
    await client.query('insert into bare select * from interaction order by interaction.occurred_at');
    const { rows: bare } = await client.query(
      `select pg_total_relation_size('bare')::float8 as bytes, (select count(*)::float8 from bare) as count`,
    );
    await client.query('drop table bare');
    const [{ bytes, count }] = bare;
    const parts = Object.fromEntries(rows.map((each) => [each.table, each.bytes / count]));
    return { ours: Object.values(parts).reduce((sum, each) => sum + each, 0), bare: bytes / count, parts };
  });
}
