import { compare } from '../measure/result.js';
import { load } from '../measure/load.js';
import { interleave } from '../measure/rounds.js';
import { startContestants } from './contestants.js';
import { requireEqualAnswers } from './equal-answers.js';
import { deepPage } from './shapes/deep-page.js';
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
      results.push(await measureDepth(contestants.journeygraph, size));
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

/** Whether a deep page costs what the first page of the same list costs. */
async function measureDepth({ address, requestsOf }, { rounds, seconds }) {
  const bodies = await requestsOf(deepPage);
  const keepBusy = (requests) => () => load({ ...address, bodies: requests, connections: CONNECTIONS, seconds });
  const firstPage = bodies.map((body) => JSON.stringify({ ...JSON.parse(body), variables: {} }));
  const { deep, first } = await interleave({ deep: keepBusy(bodies), first: keepBusy(firstPage) }, { rounds });
  return compare({
    case: deepPage.name,
    against: 'our first page',
    unit: 'requests/s',
    ours: deep.map(({ perSecond }) => perSecond),
    theirs: first.map(({ perSecond }) => perSecond),
    better: 'more',
    target: 0.9,
  });
}
