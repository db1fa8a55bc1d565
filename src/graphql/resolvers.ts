import { ApiKeyResolver } from './api-key/api-key.resolver.js';
import { ConsentResolver, CustomerConsentsResolver } from './consent/consent.resolver.js';
import { AuditEventResolver } from './audit-event/audit-event.resolver.js';
import { ChannelComparisonResolver } from './channel-comparison/channel-comparison.resolver.js';
import { ChannelResolver } from './channel/channel.resolver.js';
import { UpsertChannelResolver } from './channel/upsert-channel.resolver.js';
import { CustomerResolver } from './customer/customer.resolver.js';
import { EraseCustomerResolver } from './customer/erase-customer.resolver.js';
import { ErasureReceiptResolver } from './customer/erasure-receipt.resolver.js';
import { ExportCustomerResolver } from './customer/export-customer.resolver.js';
import { MergeCustomersResolver } from './customer/merge-customers.resolver.js';
import { EmployeeResolver } from './employee/employee.resolver.js';
import { UpsertEmployeeResolver } from './employee/upsert-employee.resolver.js';
import {
  ExperienceMetricsGroupsResolver,
  ExperienceMetricsResolver,
} from './experience-metrics/experience-metrics.resolver.js';
import { CustomerFeedbackResolver, FeedbackResolver } from './feedback/feedback.resolver.js';
import { CustomerInteractionsResolver, JourneyInteractionsResolver } from './interaction/interaction-lists.resolver.js';
import { IngestResolver } from './ingest/ingest.resolver.js';
import { InteractionResolver } from './interaction/interaction.resolver.js';
import { JourneyDefinitionResolver } from './journey-definition/journey-definition.resolver.js';
import { UpsertJourneyDefinitionResolver } from './journey-definition/upsert-journey-definition.resolver.js';
import { JourneyMetricsGroupsResolver, JourneyMetricsResolver } from './journey-metrics/journey-metrics.resolver.js';
import { CustomerJourneysResolver, JourneyResolver } from './journey/journey.resolver.js';
import { CustomerLoyaltyEventsResolver, LoyaltyEventResolver } from './loyalty-event/loyalty-event.resolver.js';
import { MetricCatalogResolver } from './metric-catalog/metric-catalog.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { CustomerOrdersResolver, OrderResolver } from './order/order.resolver.js';
import { PromiseGapsResolver } from './promise-gaps/promise-gaps.resolver.js';
import { PromiseTouchpointResolver } from './promise-gaps/promise-touchpoint.resolver.js';
import { CustomerPromiseOutcomesResolver, PromiseOutcomeResolver } from './promise-outcome/promise-outcome.resolver.js';
import { PromiseResolver, TouchpointPromisesResolver } from './promise/promise.resolver.js';
import { UpsertPromiseResolver } from './promise/upsert-promise.resolver.js';
import { SaveEstimateResolver } from './saved-estimate/save-estimate.resolver.js';
import { SavedEstimateResolver } from './saved-estimate/saved-estimate.resolver.js';
import { ServiceRevenueResolver } from './service-revenue/service-revenue.resolver.js';
import { ChannelTouchpointsResolver, TouchpointResolver } from './touchpoint/touchpoint.resolver.js';
import { UpsertTouchpointResolver } from './touchpoint/upsert-touchpoint.resolver.js';

/** Everything that resolves: nodes, the map, the timeline, the answers, the mutations. */
export const resolvers = [
  NodeResolver,
  ChannelResolver,
  TouchpointResolver,
  ChannelTouchpointsResolver,
  JourneyDefinitionResolver,
  PromiseResolver,
  TouchpointPromisesResolver,
  EmployeeResolver,
  CustomerResolver,
  MergeCustomersResolver,
  JourneyResolver,
  CustomerJourneysResolver,
  InteractionResolver,
  CustomerInteractionsResolver,
  JourneyInteractionsResolver,
  FeedbackResolver,
  CustomerFeedbackResolver,
  PromiseOutcomeResolver,
  CustomerPromiseOutcomesResolver,
  OrderResolver,
  CustomerOrdersResolver,
  LoyaltyEventResolver,
  CustomerLoyaltyEventsResolver,
  ConsentResolver,
  CustomerConsentsResolver,
  JourneyMetricsResolver,
  JourneyMetricsGroupsResolver,
  ExperienceMetricsResolver,
  ExperienceMetricsGroupsResolver,
  PromiseGapsResolver,
  PromiseTouchpointResolver,
  ChannelComparisonResolver,
  ServiceRevenueResolver,
  SavedEstimateResolver,
  MetricCatalogResolver,
  AuditEventResolver,
  UpsertChannelResolver,
  UpsertTouchpointResolver,
  UpsertJourneyDefinitionResolver,
  UpsertPromiseResolver,
  UpsertEmployeeResolver,
  IngestResolver,
  EraseCustomerResolver,
  ErasureReceiptResolver,
  ExportCustomerResolver,
  SaveEstimateResolver,
  ApiKeyResolver,
] as const;
