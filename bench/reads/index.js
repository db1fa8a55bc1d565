import { compare } from '../measure/result.js';
import { load } from '../measure/load.js';
import { interleave } from '../measure/rounds.js';
import { startContestants } from './contestants.js';
import { requireEqualAnswers } from './equal-answers.js';
import { deepPage, earlyPages } from './shapes/deep-page.js';
import { SHAPES } from './shapes/index.js';

const CONNECTIONS = 4;
const WARM_UP_SECONDS = 1;

/** Lists and nodes over HTTP: journeygraph, PostGraphile and the bare limit on the same database. */
export const reads = {
  name: 'reads',
  run: async ({ full, world, say }) => {
    const size = full ? { rounds: 7, seconds: 5 } : { rounds: 3, seconds: 1 };
    const { contestants, stop } = await startContestants(await world({ millions: 1 }));
    try {
      const results = [];
      for (const shape of SHAPES) {
        say(shape.name);
        results.push(...(await measure(shape, contestants, size)));
      }
      results.push(...(await measureDepth(contestants.journeygraph, size)));
      return results;
    } finally {
      await stop();
    }
  },
};

async function measure(shape, contestants, { rounds, seconds }) {
  const requests = {};
  for (const [name, contestant] of Object.entries(contestants)) requests[name] = await contestant.requestsOf(shape);
  await requireEqualAnswers(shape, contestants, requests);
  const keepBusy = (name, duration) => () =>
    load({ ...contestants[name].address, bodies: requests[name], connections: CONNECTIONS, seconds: duration });
  for (const name of Object.keys(contestants)) await keepBusy(name, WARM_UP_SECONDS)();
  const turns = Object.fromEntries(Object.keys(contestants).map((name) => [name, keepBusy(name, seconds)]));
  const { journeygraph, postgraphile, limit } = await interleave(turns, { rounds, warmups: 0 });

  const { name, targets } = shape;
  const ratesOf = (runs) => runs.map(({ perSecond }) => perSecond);
  const p99Of = (runs) => runs.map(({ p99 }) => p99);
  const rates = { case: name, unit: 'requests/s', ours: ratesOf(journeygraph), better: 'more' };
  return [
    compare({ ...rates, against: 'PostGraphile', theirs: ratesOf(postgraphile), target: targets.postgraphile }),
    compare({
      case: name,
      against: 'PostGraphile',
      unit: 'p99 ms',
      ours: p99Of(journeygraph),
      theirs: p99Of(postgraphile),
      better: 'less',
      target: 1,
    }),
    compare({ ...rates, against: 'limit', theirs: ratesOf(limit), target: targets.limit }),
  ];
}

/** Whether pages deep in a list cost what its first page costs, and what those behind the first one cost. */
async function measureDepth({ address, requestsOf }, { rounds, seconds }) {
  const keepBusy = (bodies) => () => load({ ...address, bodies, connections: CONNECTIONS, seconds });
  const deepPages = await requestsOf(deepPage);
  const firstPage = deepPages.map((body) => JSON.stringify({ ...JSON.parse(body), variables: {} }));
  const turns = { deep: deepPages, first: firstPage, early: await requestsOf(earlyPages) };
  const { deep, first, early } = await interleave(
    Object.fromEntries(Object.entries(turns).map(([name, bodies]) => [name, keepBusy(bodies)])),
    { rounds },
  );
  const ratesOf = (runs) => runs.map(({ perSecond }) => perSecond);
  const against = (name, runs) =>
    compare({
      case: deepPage.name,
      against: name,
      unit: 'requests/s',
      ours: ratesOf(deep),
      theirs: ratesOf(runs),
      better: 'more',
      target: 0.9,
    });
  return [against('our first page', first), against('our next pages', early)];
}
