import type { Permission } from '../../src/domain/permission.js';

/** What a type and its fields need. */
export interface TypeRow {
  /** What every field that leads to the type needs; `inherited`: a value, which needs no more than what it belongs to. */
  readonly needs: Permission | 'inherited';
  /** All its fields. */
  readonly fields: string;
  /** Fields that need something else than the type they lead to. */
  readonly also?: Readonly<Record<string, Permission>>;
}

/**
 * The one table of what the schema asks for: every type with every field, but for connections and their edges, which need
 * what their nodes need. A new field belongs here with what it needs; `permission-walk.test.ts` tries all of it.
 */
export const PERMISSION_TABLE: Readonly<Record<string, TypeRow>> = {
  ApiKey: { needs: 'key:manage', fields: 'createdAt expiresAt lastUsedAt name previousUntil revokedAt role scopes' },
  ArmSummary: { needs: 'inherited', fields: 'journeys mean mix' },
  AuditEvent: { needs: 'audit:read', fields: 'action actor at customerIds customers detail id requestId role' },
  BrandPromise: {
    needs: 'map:read',
    fields: 'deadlineGrain id key kind statement timeZone tolerance touchpoints unit',
  },
  Channel: { needs: 'map:read', fields: 'digital id key measureWeights name staffed touchpoints' },
  ChannelComparison: {
    needs: 'metrics:read',
    fields:
      'arms definition digitalVersusTraditionalVersusMixed droppedStrata freshness materialityPValue minimumDetectableDifference multiVersusSingle multiVersusSingleDigital multiVersusSingleTraditional offSupportShare strata suppressedGroups verdict verdictReason warnings',
  },
  CoefficientEstimate: { needs: 'inherited', fields: 'estimate model term' },
  Consent: { needs: 'timeline:read', fields: 'at customer granted id purpose' },
  ConsentState: { needs: 'timeline:read', fields: 'granted purpose since' },
  Contrast: { needs: 'inherited', fields: 'adjusted eValue eValueLimit hedgesG label landmark pValue raw' },
  CreateApiKeyPayload: { needs: 'inherited', fields: 'apiKey secret userErrors' },
  CurrencyRate: { needs: 'inherited', fields: 'currency rate' },
  Customer: {
    needs: 'timeline:read',
    fields:
      'attributes consentStates consents email externalIds feedback id interactions joinedAt journeys leftAt loyaltyEvents name orders phone promiseOutcomes segment',
    also: { name: 'personal-data:read', email: 'personal-data:read', phone: 'personal-data:read' },
  },
  CustomerExport: { needs: 'customer:export', fields: 'counts document exportedAt' },
  Employee: { needs: 'map:read', fields: 'id key name team', also: { name: 'personal-data:read' } },
  EraseCustomerPayload: { needs: 'inherited', fields: 'checksumSalt erased receipt' },
  ErasureReceipt: { needs: 'customer:erase', fields: 'checksum counts erasedAt id mode' },
  Estimate: { needs: 'inherited', fields: 'confidenceLevel flags high low sampleSize standardError unavailable value' },
  EstimateReproduction: {
    needs: 'metrics:read',
    fields: 'cellsUnchanged changedFields codeUnchanged estimate estimateUnchanged reason',
  },
  ExperienceGroup: { needs: 'inherited', fields: 'customers interactions key measures negativeRate score' },
  ExperienceMetrics: { needs: 'metrics:read', fields: 'definition freshness groups suppressedGroups total' },
  ExternalId: { needs: 'timeline:read', fields: 'id source' },
  Feedback: {
    needs: 'timeline:read',
    fields:
      'at customer formal id interaction journey language metric rawScore scaleMax scaleMin score source text touchpoint',
    also: { text: 'personal-data:read' },
  },
  Freshness: { needs: 'inherited', fields: 'pendingCustomers projectedThrough' },
  GroupKey: { needs: 'inherited', fields: 'dimension label value' },
  IngestPayload: { needs: 'inherited', fields: 'created duplicates rejected results updated' },
  IngestResult: { needs: 'inherited', fields: 'errors id index status' },
  InputError: { needs: 'inherited', fields: 'code message path' },
  Interaction: {
    needs: 'timeline:read',
    fields:
      'cost customer difficulty employee handleSeconds id intent journey kind occurredAt ratings receivedAt resolved score touchpoint',
    // By the weights that the map gives the measures.
    also: { score: 'map:read' },
  },
  Journey: {
    needs: 'timeline:read',
    fields:
      'channelMix channels cost customer definition derivedScore durationSeconds endToEndScore endedAt handoffs id interactionCount interactions startedAt status touchpointGap touchpointScore',
  },
  JourneyDefinition: { needs: 'map:read', fields: 'completingTouchpoints id key maxGapDays name plannedTouchpoints' },
  JourneyMetrics: { needs: 'metrics:read', fields: 'definition freshness groups suppressedGroups total' },
  JourneyMetricsGroup: {
    needs: 'inherited',
    fields:
      'channelsPerJourney completed completionRate costPerJourney customers derivedScore endToEndScore handoffsPerJourney interactionsPerJourney journeys key meanDurationSeconds medianDurationSeconds p90DurationSeconds touchpointGap touchpointScore trappedRate',
  },
  KindCount: { needs: 'inherited', fields: 'count kind' },
  LoyaltyEvent: { needs: 'timeline:read', fields: 'at customer detail id kind' },
  MeasureEstimate: { needs: 'inherited', fields: 'measure score' },
  MeasureRating: { needs: 'timeline:read', fields: 'measure score' },
  MeasureWeight: { needs: 'map:read', fields: 'measure weight' },
  MergeCustomersPayload: { needs: 'inherited', fields: 'customer userErrors' },
  MergePreview: { needs: 'customer:merge', fields: 'conflicts counts joinedAt segment' },
  MetricDefinition: { needs: 'metrics:read', fields: 'betterWhen formula key meaning name reference unit' },
  Money: { needs: 'inherited', fields: 'amount currency' },
  MoneyEstimate: { needs: 'inherited', fields: 'confidenceLevel currency flags high low sampleSize unavailable value' },
  Mutation: {
    needs: 'inherited',
    fields:
      'createApiKey eraseCustomer ingest mergeCustomers revokeApiKey rotateApiKey saveEstimate unmergeCustomers upsertChannel upsertEmployee upsertJourneyDefinition upsertPromise upsertTouchpoint',
    also: {
      createApiKey: 'key:manage',
      eraseCustomer: 'customer:erase',
      ingest: 'timeline:write',
      mergeCustomers: 'customer:merge',
      revokeApiKey: 'key:manage',
      rotateApiKey: 'key:manage',
      saveEstimate: 'estimate:save',
      unmergeCustomers: 'customer:merge',
      upsertChannel: 'map:write',
      upsertEmployee: 'map:write',
      upsertJourneyDefinition: 'map:write',
      upsertPromise: 'map:write',
      upsertTouchpoint: 'map:write',
    },
  },
  Node: { needs: 'inherited', fields: 'id' },
  Order: { needs: 'timeline:read', fields: 'amount at channel customer id kind product' },
  PageInfo: { needs: 'inherited', fields: 'endCursor hasNextPage hasPreviousPage startCursor' },
  PreviewMergePayload: { needs: 'customer:merge', fields: 'preview userErrors' },
  PromiseGapGroup: {
    needs: 'inherited',
    fields:
      'broken expectationIndex geometricMeanFulfilment kept keptRate key medianFulfilment overDeliveryRate pending satisfactionEffect',
  },
  PromiseGaps: { needs: 'metrics:read', fields: 'definition freshness groups suppressedGroups total unmeasured' },
  PromiseOutcome: {
    needs: 'timeline:read',
    fields: 'at customer delivered dueAt fulfilment id journey metAt promise promised touchpoint verdict',
    // By the tolerance and the time zone of the promise.
    also: { fulfilment: 'map:read', verdict: 'map:read' },
  },
  PromiseTouchpoint: { needs: 'inherited', fields: 'promise touchpoint' },
  Query: {
    needs: 'inherited',
    fields:
      'apiKeys auditEvents channelComparison channels customer customers erasureReceipts estimate estimates experienceMetrics exportCustomer interactions journeyDefinitions journeyMetrics journeys metricCatalog node nodes previewMerge promiseGaps promises serviceRevenue serviceRevenueBySegment serviceRevenueScenarios touchpoints',
  },
  RevokeApiKeyPayload: { needs: 'inherited', fields: 'apiKey userErrors' },
  RotateApiKeyPayload: { needs: 'inherited', fields: 'apiKey secret userErrors' },
  SaveEstimatePayload: { needs: 'inherited', fields: 'estimate userErrors' },
  SavedEstimate: {
    needs: 'metrics:read',
    fields: 'author cellsChecksum codeVersion estimate id input note reproduced reproduction savedAt savedBy',
  },
  ServiceRevenueDiagnostics: {
    needs: 'inherited',
    fields:
      'auc brierSkill calibrationSlope cells eValue eValueLimit eligibleCustomers eventsPerVariable extrapolationShare lost placebo reconciliation retained spendDeviance topOnePercentRevenueShare winsorised',
  },
  ServiceRevenueEstimate: {
    needs: 'metrics:read',
    fields:
      'bookedBase churnRatio claim claimPValue coefficients definition diagnostics directEffect freshness horizonWaves modelledBase proportionThroughLoyalty rates retention retentionAfter retentionChange revenueAtRisk throughLoyalty throughLoyaltyAtHalfSpend totalEffect totalEffectPerCustomer uplift warnings waves',
  },
  ServiceRevenueScenario: { needs: 'metrics:read', fields: 'estimate label' },
  ServiceRevenueSegment: { needs: 'metrics:read', fields: 'estimate segment' },
  Touchpoint: { needs: 'map:read', fields: 'channel id key momentOfTruth name promises stage' },
  UpsertChannelPayload: { needs: 'inherited', fields: 'channel userErrors' },
  UpsertEmployeePayload: { needs: 'inherited', fields: 'employee userErrors' },
  UpsertJourneyDefinitionPayload: { needs: 'inherited', fields: 'journeyDefinition userErrors' },
  UpsertPromisePayload: { needs: 'inherited', fields: 'promise userErrors' },
  UpsertTouchpointPayload: { needs: 'inherited', fields: 'touchpoint userErrors' },
  UserError: { needs: 'inherited', fields: 'code message path' },
};
