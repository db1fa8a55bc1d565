/**
 * The closed vocabularies of the field, shared by the database, the computations and the schema.
 * Each is an object of its own names, so that it serves as a type, a list and a GraphQL enum.
 */

/** The five stages of the customer's way with the company, in order. */
export const Stage = vocabulary('MARKETING', 'FIRST_CONTACT', 'SALES', 'SERVICE', 'AFTER_SERVICE');
export type Stage = keyof typeof Stage;

/** The five measures every channel is scored on, in the order in which ratings are stored. */
export const CxMeasure = vocabulary('FRIENDLINESS', 'ACCESSIBILITY', 'CONFIDENCE', 'CONTENT', 'PERSONALIZATION');
export type CxMeasure = keyof typeof CxMeasure;

export const PromiseKind = vocabulary('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'DEADLINE');
export type PromiseKind = keyof typeof PromiseKind;

export const DeadlineGrain = vocabulary('INSTANT', 'DAY');
export type DeadlineGrain = keyof typeof DeadlineGrain;

export const PromiseVerdict = vocabulary('KEPT', 'BROKEN', 'PENDING');
export type PromiseVerdict = keyof typeof PromiseVerdict;

/** EXPOSURE: the customer only meets a message, an advert or a bill. */
export const InteractionKind = vocabulary('INTERACTION', 'EXPOSURE');
export type InteractionKind = keyof typeof InteractionKind;

export const JourneyStatus = vocabulary('OPEN', 'COMPLETED', 'ABANDONED');
export type JourneyStatus = keyof typeof JourneyStatus;

export const ChannelMix = vocabulary(
  'SINGLE_DIGITAL',
  'SINGLE_TRADITIONAL',
  'MULTI_DIGITAL',
  'MULTI_TRADITIONAL',
  'MULTI_MIXED',
);
export type ChannelMix = keyof typeof ChannelMix;

export const FeedbackSource = vocabulary(
  'SURVEY',
  'AGENT_CONVERSATION',
  'COMPLAINT_WRITTEN',
  'COMPLAINT_ORAL',
  'SOCIAL_MEDIA',
  'REVIEW',
  'OTHER',
);
export type FeedbackSource = keyof typeof FeedbackSource;

export const FeedbackMetric = vocabulary('NPS', 'CSAT', 'CES', 'EXPECTATION', 'COMMENT');
export type FeedbackMetric = keyof typeof FeedbackMetric;

export const OrderKind = vocabulary('PURCHASE', 'RENEWAL', 'REFUND');
export type OrderKind = keyof typeof OrderKind;

export const LoyaltyEventKind = vocabulary(
  'REFERRAL',
  'BENEFIT_USED',
  'CANCELLATION',
  'REACTIVATION',
  'PUBLIC_PRAISE',
  'PUBLIC_CRITICISM',
);
export type LoyaltyEventKind = keyof typeof LoyaltyEventKind;

/** What a customer may allow: being counted at all; orders being linked with how the customer was served. */
export const ConsentPurpose = vocabulary('ANALYTICS', 'REVENUE_ANALYSIS');
export type ConsentPurpose = keyof typeof ConsentPurpose;

export const Granularity = vocabulary('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR');
export type Granularity = keyof typeof Granularity;

/** The calendar periods (UTC) of which a customer's first journey is marked. */
export const IndexPeriod = vocabulary('MONTH', 'QUARTER', 'YEAR');
export type IndexPeriod = keyof typeof IndexPeriod;

/** What is compared between multi-channel and single-channel journeys. */
export const ComparisonOutcome = vocabulary('END_TO_END_SCORE', 'DERIVED_SCORE', 'COMPLETED', 'DURATION', 'COST');
export type ComparisonOutcome = keyof typeof ComparisonOutcome;

/** What journeys have to share to be compared with each other. */
export const Stratifier = vocabulary('DEFINITION', 'SEGMENT', 'PERIOD');
export type Stratifier = keyof typeof Stratifier;

/** Whose journeys a comparison speaks for: everyone's, the multi-channel ones, or those that could as well be either. */
export const TargetPopulation = vocabulary('ALL', 'MULTI_CHANNEL', 'OVERLAP');
export type TargetPopulation = keyof typeof TargetPopulation;

/** Of the claim that multi-channel journeys are materially worse, whether digital or not. */
export const Verdict = vocabulary('SUPPORTED', 'REFUTED', 'INCONCLUSIVE', 'NOT_ESTIMABLE');
export type Verdict = keyof typeof Verdict;

/** What a loyalty effect is counted in: the revenue itself, or the margin on it. */
export const RevenueBase = vocabulary('REVENUE', 'MARGIN');
export type RevenueBase = keyof typeof RevenueBase;

/** The two regressions between service and revenue: of being retained, and of what the retained spend. */
export const ServiceRevenueModel = vocabulary('RETENTION', 'SPEND');
export type ServiceRevenueModel = keyof typeof ServiceRevenueModel;

/** How a customer is erased: everything goes, or all by which the person could be told. */
export const ErasureMode = vocabulary('PURGE', 'ANONYMIZE');
export type ErasureMode = keyof typeof ErasureMode;

/** What an audit event tells of. */
export const AuditAction = vocabulary(
  'PERSONAL_DATA_READ',
  'MAP_CHANGED',
  'RECORDS_INGESTED',
  'RECORDS_IMPORTED',
  'CUSTOMER_ERASED',
  'CUSTOMER_EXPORTED',
  'CUSTOMERS_MERGED',
  'CUSTOMERS_UNMERGED',
  'KEY_CREATED',
  'KEY_ROTATED',
  'KEY_REVOKED',
);
export type AuditAction = keyof typeof AuditAction;

/** The names of a vocabulary in their order. */
export function namesOf<T extends string>(names: Readonly<Record<T, T>>): T[] {
  return Object.values(names);
}

/** A closed vocabulary: an object of its own names. */
export function vocabulary<T extends string>(...names: T[]): { readonly [Name in T]: Name } {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as { readonly [Name in T]: Name };
}
