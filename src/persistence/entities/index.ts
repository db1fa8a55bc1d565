import { ApiKeyEntity } from './api-key.entity.js';
import { AuditEventEntity } from './audit-event.entity.js';
import { BrandPromiseEntity } from './brand-promise.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { ComparisonCellEntity } from './comparison-cell.entity.js';
import { ComparisonCostCellEntity } from './comparison-cost-cell.entity.js';
import { ConsentEntity } from './consent.entity.js';
import { CustomerEntity } from './customer.entity.js';
import { CustomerFactEntity } from './customer-fact.entity.js';
import { CustomerIdentityEntity } from './customer-identity.entity.js';
import { CustomerOrderEntity } from './customer-order.entity.js';
import { CustomerWaveEntity } from './customer-wave.entity.js';
import { DemoLoadEntity } from './demo-load.entity.js';
import { EmployeeEntity } from './employee.entity.js';
import { ErasureReceiptEntity } from './erasure-receipt.entity.js';
import { ExperienceCellEntity } from './experience-cell.entity.js';
import { ExperienceMonthCellEntity } from './experience-month-cell.entity.js';
import { FeedbackEntity } from './feedback.entity.js';
import { ImportFileEntity } from './import-file.entity.js';
import { InteractionEntity } from './interaction.entity.js';
import { InteractionFactEntity } from './interaction-fact.entity.js';
import { JourneyEntity } from './journey.entity.js';
import { JourneyCellEntity } from './journey-cell.entity.js';
import { JourneyMonthCellEntity } from './journey-month-cell.entity.js';
import { JourneyCostCellEntity } from './journey-cost-cell.entity.js';
import { JourneyCostMonthCellEntity } from './journey-cost-month-cell.entity.js';
import { JourneyDefinitionEntity } from './journey-definition.entity.js';
import { LoyaltyCellEntity } from './loyalty-cell.entity.js';
import { LoyaltyEventEntity } from './loyalty-event.entity.js';
import { MapStateEntity } from './map-state.entity.js';
import { ProjectionQueueEntity } from './projection-queue.entity.js';
import { PromiseCellEntity } from './promise-cell.entity.js';
import { PromiseMonthCellEntity } from './promise-month-cell.entity.js';
import { PromiseFactEntity } from './promise-fact.entity.js';
import { PromiseOutcomeEntity } from './promise-outcome.entity.js';
import { SavedEstimateEntity } from './saved-estimate.entity.js';
import { SourceEntity } from './source.entity.js';
import { TouchpointEntity } from './touchpoint.entity.js';

/** Every entity, in the order in which rows depend on one another. */
export const entities = [
  SourceEntity,
  ChannelEntity,
  TouchpointEntity,
  JourneyDefinitionEntity,
  BrandPromiseEntity,
  EmployeeEntity,
  MapStateEntity,
  CustomerEntity,
  CustomerIdentityEntity,
  InteractionEntity,
  FeedbackEntity,
  PromiseOutcomeEntity,
  CustomerOrderEntity,
  LoyaltyEventEntity,
  ConsentEntity,
  ProjectionQueueEntity,
  ImportFileEntity,
  CustomerFactEntity,
  InteractionFactEntity,
  JourneyEntity,
  PromiseFactEntity,
  CustomerWaveEntity,
  ExperienceCellEntity,
  ExperienceMonthCellEntity,
  JourneyCellEntity,
  JourneyMonthCellEntity,
  JourneyCostCellEntity,
  JourneyCostMonthCellEntity,
  PromiseCellEntity,
  PromiseMonthCellEntity,
  ComparisonCellEntity,
  ComparisonCostCellEntity,
  LoyaltyCellEntity,
  SavedEstimateEntity,
  ErasureReceiptEntity,
  ApiKeyEntity,
  AuditEventEntity,
  DemoLoadEntity,
];
