import {
  channelComparisonWeight,
  experienceMetricsWeight,
  filterWeight,
  journeyMetricsWeight,
  promiseGapsWeight,
  savedQuestionWeight,
  serviceRevenueBySegmentWeight,
  serviceRevenueScenariosWeight,
  serviceRevenueWeight,
} from './metric-weights.js';
import type { Arguments, Weight } from './weight.js';

/** Any value of an answer. */
export const VALUE = 1;

/** Any object of an answer. */
export const ROW = 2;

/** A page of a list under one parent: finding where it begins. */
export const PAGE = 15;

/** One statement, sent and answered. */
export const STATEMENT = 500;

/** A list of values is short. */
export const VALUES_IN_A_LIST = 5;

/** Counting the rows of a whole list: of one parent, and of everything there is. */
export const COUNT_OF_PARENT = 15;
export const COUNT_OF_ALL = 5_000;

/** The fields of a type whose number of rows is decided where the type is asked for. */
export const SIZED_BY_PARENT = ['nodes', 'edges', 'groups', 'results'];

const MAP_LIST = 30;
const FEW = 5;
const REFERENCE: Weight = { once: STATEMENT };
const CHANGE_OF_MAP: Weight = { once: 5_000 };
const CHANGE_OF_KEY: Weight = { once: 5_000 };
const REPRODUCTION: Weight = { each: 50_000, shared: 'reproduction' };
const MAX_NODES = 200;
const MAX_RECORDS = 1_000;

/** Fields of the root and of lists have to be here; others cost what their values and rows do. */
export const WEIGHTS: Readonly<Record<string, Weight | ((given: Arguments) => Weight)>> = {
  'Query.channels': { size: MAP_LIST },
  'Query.touchpoints': { size: MAP_LIST },
  'Query.journeyDefinitions': { size: MAP_LIST },
  'Query.promises': { size: MAP_LIST },
  'Query.metricCatalog': { size: 50 },
  'Query.node': REFERENCE,
  'Query.nodes': ({ ids }) => ({ once: 5 * STATEMENT, size: Math.min(lengthOf(ids), MAX_NODES) }),
  'Query.customer': REFERENCE,
  'Query.customers': ({ filter }) => filterWeight(filter),
  'Query.interactions': ({ filter }) => filterWeight(filter),
  'Query.journeys': ({ filter }) => filterWeight(filter),
  'Query.exportCustomer': { once: 20_000 },
  'Query.previewMerge': { once: 5_000 },
  'Query.erasureReceipts': {},
  'Query.auditEvents': { once: 5 * STATEMENT },
  'Query.apiKeys': { once: STATEMENT, size: MAP_LIST },
  'Query.estimate': REFERENCE,
  'Query.estimates': {},
  'Query.experienceMetrics': experienceMetricsWeight,
  'Query.journeyMetrics': journeyMetricsWeight,
  'Query.promiseGaps': promiseGapsWeight,
  'Query.channelComparison': channelComparisonWeight,
  'Query.serviceRevenue': serviceRevenueWeight,
  'Query.serviceRevenueScenarios': serviceRevenueScenariosWeight,
  'Query.serviceRevenueBySegment': serviceRevenueBySegmentWeight,

  'Mutation.ingest': ({ records }) => {
    const count = Math.min(lengthOf(records), MAX_RECORDS);
    return { once: 5_000 + 100 * count, size: count };
  },
  'Mutation.eraseCustomer': { once: 5_000 },
  'Mutation.createApiKey': CHANGE_OF_KEY,
  'Mutation.rotateApiKey': CHANGE_OF_KEY,
  'Mutation.revokeApiKey': CHANGE_OF_KEY,
  'Mutation.mergeCustomers': { once: 20_000 },
  'Mutation.unmergeCustomers': { once: 20_000 },
  'Mutation.saveEstimate': savedQuestionWeight,
  'Mutation.upsertChannel': CHANGE_OF_MAP,
  'Mutation.upsertEmployee': CHANGE_OF_MAP,
  'Mutation.upsertJourneyDefinition': CHANGE_OF_MAP,
  'Mutation.upsertPromise': CHANGE_OF_MAP,
  'Mutation.upsertTouchpoint': CHANGE_OF_MAP,

  'BrandPromise.touchpoints': { size: FEW },
  'Channel.measureWeights': { size: FEW },
  'Channel.touchpoints': { size: FEW },
  'Touchpoint.promises': { size: FEW },
  'JourneyDefinition.plannedTouchpoints': { size: FEW },
  'JourneyDefinition.completingTouchpoints': { size: FEW },

  'CustomerExport.counts': { size: 20 },
  'ErasureReceipt.counts': { size: 20 },
  'MergePreview.counts': { size: 20 },
  'MergePreview.conflicts': { size: FEW },

  'Customer.externalIds': { once: STATEMENT, size: FEW },
  'Customer.consentStates': { once: STATEMENT, size: FEW },
  'Interaction.customer': REFERENCE,
  'Interaction.journey': REFERENCE,
  'Interaction.ratings': { size: FEW },
  'Journey.customer': REFERENCE,
  'Journey.channels': { size: FEW },
  'Feedback.customer': REFERENCE,
  'Feedback.interaction': REFERENCE,
  'Feedback.journey': REFERENCE,
  'PromiseOutcome.customer': REFERENCE,
  'PromiseOutcome.journey': REFERENCE,
  'Order.customer': REFERENCE,
  'LoyaltyEvent.customer': REFERENCE,

  'ExperienceGroup.key': { size: FEW },
  'ExperienceGroup.measures': { size: FEW },
  'ExperienceGroup.customers': { once: 5_000 },
  'JourneyMetricsGroup.key': { size: FEW },
  'JourneyMetricsGroup.customers': { once: 5_000 },
  'JourneyMetricsGroup.costPerJourney': { once: 10_000 },
  'PromiseGapGroup.key': { size: FEW },
  'PromiseGaps.unmeasured': { size: MAP_LIST },
  'ChannelComparison.arms': { size: FEW },
  'ChannelComparison.digitalVersusTraditionalVersusMixed': { size: FEW },
  'ServiceRevenueEstimate.coefficients': { size: 20 },
  'ServiceRevenueEstimate.rates': { size: FEW },

  'SavedEstimate.reproduced': REPRODUCTION,
  'SavedEstimate.reproduction': REPRODUCTION,
  'IngestResult.errors': { size: 1 },

  '__Schema.types': { size: 200 },
  '__Schema.directives': { size: FEW },
  '__Directive.args': { size: 2 },
  '__Type.fields': { size: 8 },
  '__Type.interfaces': { size: 1 },
  '__Type.possibleTypes': { size: 1 },
  '__Type.enumValues': { size: 3 },
  '__Type.inputFields': { size: 4 },
  '__Field.args': { size: 2 },
};

/** Fields that are alike wherever they stand. */
export const WEIGHTS_BY_NAME: Readonly<Record<string, Weight>> = { userErrors: { size: FEW } };

/** What is not in the tables: of the root a statement or a change, of a list a few dozen rows. */
export const UNLISTED_ROOT_FIELD: Weight = { once: 5_000 };
export const UNLISTED_LIST_SIZE = MAP_LIST;

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
