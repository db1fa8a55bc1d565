import { setImmediate as turn } from 'node:timers/promises';
import { BadInputError } from '../../../domain/errors.js';
import { requireFilterPermissions } from '../../../domain/filter-permission.js';
import { requirePermission } from '../../../domain/permission.js';
import { contrastInWords } from '../../../metrics/service-revenue/contrast-in-words.js';
import { serviceRevenueDefinition } from '../../../metrics/service-revenue/definition.js';
import { gatherEvidence, type ServiceRevenueEvidence } from '../../../metrics/service-revenue/evidence.js';
import type { ServiceContrast } from '../../../metrics/service-revenue/input.js';
import { everyone, type Members, ofSegment, segmentsOf } from '../../../metrics/service-revenue/members.js';
import { estimateServiceRevenue } from '../../../metrics/service-revenue/service-revenue.js';
import { inSnapshot } from '../../../persistence/cells/read/in-snapshot.js';
import type { LoyaltyRequest } from '../../../persistence/cells/read/loyalty-reading.js';
import type { Sql } from '../../../persistence/database.js';
import { type Freshness, freshness } from '../../../persistence/projector/freshness.js';
import { inTurns } from '../../in-turns.js';
import { isKeptFromSmallGroups } from '../small-groups/small-groups.js';
import { type SmallSegments, smallSegmentsOf } from '../small-groups/small-segments.js';
import { coveredTop } from '../small-groups/small-revenue.js';
import type { Scope } from '../../scope.js';
import type {
  ChecksummedEstimate,
  ServiceRevenueEstimate,
  ServiceRevenueScenario,
  ServiceRevenueSegment,
} from './estimate.js';
import { loyaltyRequestOf } from './loyalty-request.js';
import { checksumOf, type LoyaltySums, readLoyaltySums } from './loyalty-sums.js';
import {
  type AskedContrast,
  type CheckedServiceRevenue,
  checkedContrast,
  checkServiceRevenue,
  type ServiceRevenueQuestion,
} from './question.js';
import { matureWaves } from './waves.js';

const MAX_SCENARIOS = 50;
const MAX_SEGMENTS = 200;

/** What better or worse service does to retention and revenue. What keeps it from an answer is said in it. Needs `metrics:read`. */
export async function serviceRevenue(scope: Scope, asked: ServiceRevenueQuestion): Promise<ServiceRevenueEstimate> {
  const prepared = await prepare(scope, asked);
  return answer(prepared, prepared.question.contrast, everyone);
}

/**
 * The same, with the checksum of the cells that it rests on, to be kept whole: who looks at it sees what `coveredEstimate`
 * leaves. Throws {@link SmallGroupError} like the others. Needs `metrics:read`.
 */
export async function estimateWithChecksum(scope: Scope, asked: ServiceRevenueQuestion): Promise<ChecksummedEstimate> {
  const { also, ...prepared } = await prepareWith(scope, asked, async (sums, request, snapshot) => ({
    cellsChecksum: await checksumOf(snapshot, request, sums),
    small: await smallSegmentsOf(snapshot, request),
  }));
  const estimate = answer({ ...prepared, isKept: false }, prepared.question.contrast, everyone);
  return {
    estimate: { ...estimate, isOfSmallGroup: also.small.refusal !== null },
    cellsChecksum: also.cellsChecksum,
  };
}

/** The question's own contrast, then the others, all by one fit. Needs `metrics:read`. */
export async function serviceRevenueScenarios(
  scope: Scope,
  asked: ServiceRevenueQuestion,
  contrasts: readonly AskedContrast[],
): Promise<readonly ServiceRevenueScenario[]> {
  requirePermission(scope.viewer, 'metrics:read');
  if (contrasts.length > MAX_SCENARIOS) {
    throw new BadInputError(`At most ${String(MAX_SCENARIOS)} contrasts at once: ask in several requests.`, [
      'contrasts',
    ]);
  }
  const others = contrasts.map((contrast, index) => checkedContrast(contrast, ['contrasts', String(index)]));
  const prepared = await prepare(scope, asked);
  const { contrast, scoreCap } = prepared.question;
  return oneByOne([contrast, ...others], (each) => ({
    label: contrastInWords(each, scoreCap),
    estimate: answer(prepared, each, everyone),
  }));
}

/** The question's contrast for the customers of each segment, by the model of all. Needs `metrics:read`. */
export async function serviceRevenueBySegment(
  scope: Scope,
  asked: ServiceRevenueQuestion,
): Promise<readonly ServiceRevenueSegment[]> {
  guardQuestion(scope, asked);
  const prepared = await prepareWith(scope, asked, checkSegments);
  const { question, evidence, small, isKept } = prepared;
  const segments = segmentsOf(evidence.fit.sample);
  const shown = isKept ? segments.filter((segment) => !small?.withheld.has(segment)) : segments;
  return oneByOne(shown, (segment) => ({
    segment,
    estimate: withNumberLeftOut(
      answer(prepared, question.contrast, ofSegment(segment)),
      segments.length - shown.length,
    ),
  }));
}

interface Prepared {
  readonly question: CheckedServiceRevenue;
  readonly evidence: ServiceRevenueEvidence;
  readonly fresh: Freshness;
  /** Null: nobody asked, as the viewer may see small groups. */
  readonly small: SmallSegments | null;
  /** Whether small groups are kept from the viewer. */
  readonly isKept: boolean;
}

/** What is done with the sums in the snapshot that they were read in, before anything is fitted. */
type AlsoRead<Also> = (sums: LoyaltySums, request: LoyaltyRequest, snapshot: Sql) => Also | Promise<Also>;

/** Reads and fits everything, once for all contrasts and segments. */
async function prepare(scope: Scope, asked: ServiceRevenueQuestion): Promise<Prepared> {
  guardQuestion(scope, asked);
  return prepareWith(scope, asked, () => null);
}

/** A saved question is not asked like this: whoever saved it was allowed to, and others see the answer only. */
function guardQuestion({ viewer }: Scope, { filter }: ServiceRevenueQuestion): void {
  requirePermission(viewer, 'metrics:read');
  requireFilterPermissions(viewer, filter, ['input', 'filter']);
}

async function prepareWith<Also>(
  scope: Scope,
  asked: ServiceRevenueQuestion,
  alsoRead: AlsoRead<Also>,
): Promise<Prepared & { readonly also: Also }> {
  requirePermission(scope.viewer, 'metrics:read');
  const isKept = isKeptFromSmallGroups(scope.viewer);
  const question = checkServiceRevenue(asked);
  const waves = matureWaves(question, scope.now());
  const { sums, fresh, small, also } = await inSnapshot(scope.database, async (snapshot) => {
    const request = await loyaltyRequestOf(snapshot, question, waves);
    const small = isKept ? await smallSegmentsOf(snapshot, request) : null;
    if (small?.refusal) throw small.refusal;
    const sums = await readLoyaltySums(snapshot, request, waves);
    const also = await alsoRead(sums, request, snapshot);
    return { sums, fresh: await freshness(snapshot, scope.now()), small, also };
  });
  const { confidenceLevel } = question;
  const evidence = await inTurns(gatherEvidence({ ...waves, ...sums, confidenceLevel }));
  return { question, evidence, fresh, small, isKept, also };
}

function answer(
  { question, evidence, fresh, isKept }: Prepared,
  contrast: ServiceContrast,
  members: Members,
): ServiceRevenueEstimate {
  const options = { ...question, contrast };
  const rates = [...question.rates].map(([currency, rate]) => ({ currency, rate }));
  return {
    ...coveredTop(estimateServiceRevenue(evidence, options, members), evidence.input.waves, isKept),
    waves: evidence.input.waves,
    horizonWaves: evidence.input.horizonWaves,
    rates,
    freshness: fresh,
    definition: serviceRevenueDefinition(evidence, options, {
      waveMonths: question.waveMonths,
      base: question.base,
      marginRate: question.marginRate?.toFixed() ?? null,
      annualDiscountRate: question.annualDiscountRate.toFixed(),
      rates,
    }),
  };
}

/** Says of a segment's answer that other segments are withheld. */
function withNumberLeftOut(estimate: ServiceRevenueEstimate, count: number): ServiceRevenueEstimate {
  if (count === 0) return estimate;
  const warning = `${String(count)} ${count === 1 ? 'segment is' : 'segments are'} withheld: with fewer than five customers retained or lost, or because such a one could be worked out from them.`;
  return { ...estimate, warnings: [...estimate.warnings, warning] };
}

function checkSegments({ booked }: LoyaltySums): void {
  if (booked.size <= MAX_SEGMENTS) return;
  throw new BadInputError(
    `These customers are in ${String(booked.size)} segments, and at most ${String(MAX_SEGMENTS)} are told apart at once: filter by segment.`,
    ['input', 'filter'],
  );
}

/** Maps in order, and lets everybody else have a turn in between. */
async function oneByOne<Item, Result>(items: readonly Item[], map: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(map(item));
    await turn();
  }
  return results;
}
