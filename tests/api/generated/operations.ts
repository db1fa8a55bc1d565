/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, as RFC 3339 text with an offset: 2026-03-01T09:30:00+02:00. Answers are in UTC with milliseconds: 2026-03-01T07:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, such as "1234.50", with at most 30 digits before the point and 12 behind it. A plain number is accepted too. */
  Decimal: { input: string; output: string; }
  /** The `JSONObject` scalar type represents JSON objects as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** Conditions on one attribute of a customer. */
export type AttributeFilter = {
  /** Name of the attribute, for example "region". */
  name: Scalars['String']['input'];
  /** Conditions on the value of the attribute, as text; null where the customer lacks it. */
  value: StringFilter;
};

/** Something the company says it will do, to be kept at every touchpoint it names. Needs map:read. */
export type BrandPromise = Node & {
  __typename?: 'BrandPromise';
  /** Grain of the deadline; null where the promise is none. */
  deadlineGrain?: Maybe<DeadlineGrain>;
  /** Global ID of the promise. */
  id: Scalars['ID']['output'];
  /** Key of the promise, by which files name it, for example "speed". */
  key: Scalars['String']['output'];
  /** Kind of the promise: how it is measured. */
  kind: PromiseKind;
  /** Statement of the promise, as customers are told it. */
  statement: Scalars['String']['output'];
  /** Time zone of the promise, in which its days are counted: an IANA name such as 'Europe/Berlin'. */
  timeZone: Scalars['String']['output'];
  /** Tolerance of the promise as a share: with 0.05, a fulfilment of 0.95 still counts as kept. */
  tolerance: Scalars['Float']['output'];
  /** Touchpoints where the promise has to be kept. */
  touchpoints: Array<Touchpoint>;
  /** Unit of the amounts promised and delivered, for example "Mbps"; null for deadlines. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A brand promise, by its key. */
export type BrandPromiseInput = {
  /** Grain of the deadline; left out: INSTANT. For the kind DEADLINE only. */
  deadlineGrain?: InputMaybe<DeadlineGrain>;
  /** Key of the promise, for example "speed". */
  key: Scalars['String']['input'];
  /** Kind of the promise: how it is measured. */
  kind: PromiseKind;
  /** Statement of the promise, as customers are told it. */
  statement: Scalars['String']['input'];
  /** Time zone of the promise: an IANA name such as "Europe/Berlin"; left out: UTC. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Tolerance of the promise as a share, from 0 and below 1: 0.05 allows five per cent; left out: 0. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
  /** Keys of the touchpoints where the promise has to be kept; at least one. */
  touchpoints: Array<Scalars['String']['input']>;
  /** Unit of the amounts promised and delivered, for example "Mbps". */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** A way in which customers and the company meet: website, call centre, store. Needs map:read. */
export type Channel = Node & {
  __typename?: 'Channel';
  /** Whether the channel is digital: website, app, e-mail and social media are; call centre, store, technician and printed bill are not. */
  digital: Scalars['Boolean']['output'];
  /** Global ID of the channel. */
  id: Scalars['ID']['output'];
  /** Key of the channel, by which files and filters name it, for example "website". */
  key: Scalars['String']['output'];
  /** Weights of the five measures in the channel: always five rows, in the same order. */
  measureWeights: Array<MeasureWeight>;
  /** Name of the channel for people, for example "Call centre". */
  name: Scalars['String']['output'];
  /** Whether a person serves the customer in the channel. */
  staffed: Scalars['Boolean']['output'];
  /** Touchpoints of the channel, in the order of their keys. */
  touchpoints: Array<Touchpoint>;
};

/** A channel, by its key. */
export type ChannelInput = {
  /** Whether the channel is digital: website, app, e-mail, social media. */
  digital: Scalars['Boolean']['input'];
  /** Key of the channel, for example "call-centre". */
  key: Scalars['String']['input'];
  /** Weights of the measures in the channel; those not named weigh 0. Left out: as they were, equal for a new channel. */
  measureWeights?: InputMaybe<Array<MeasureWeightInput>>;
  /** Name of the channel for people. */
  name: Scalars['String']['input'];
  /** Whether a person serves the customer in the channel. */
  staffed: Scalars['Boolean']['input'];
};

/** How many channels a journey used, and whether they are digital. */
export type ChannelMix =
  /** Several channels, all digital. */
  | 'MULTI_DIGITAL'
  /** Several channels, digital and others. */
  | 'MULTI_MIXED'
  /** Several channels, none digital. */
  | 'MULTI_TRADITIONAL'
  /** One channel, a digital one. */
  | 'SINGLE_DIGITAL'
  /** One channel, not a digital one. */
  | 'SINGLE_TRADITIONAL';

/** Conditions on the channel mix of a journey. All that are given hold together. */
export type ChannelMixFilter = {
  /** The channel mix is this one. */
  eq?: InputMaybe<ChannelMix>;
  /** The channel mix is one of these; an empty list matches nothing. */
  in?: InputMaybe<Array<ChannelMix>>;
};

/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** Attributes of the customer, as the source sent them, for example { "region": "north" }. */
  attributes: Scalars['JSONObject']['output'];
  /** E-mail address of the customer: personal data. Needs personal-data:read; null with an error without it. */
  email?: Maybe<Scalars['String']['output']>;
  /** What the sources call the customer, in the order of the sources. */
  externalIds: Array<ExternalId>;
  /** Feedback of the customer, ascending by when it was given. */
  feedback: FeedbackConnection;
  /** Global ID of the customer. */
  id: Scalars['ID']['output'];
  /** Interactions of the customer, ascending by when they occurred. */
  interactions: InteractionConnection;
  /** When the customer joined: as the source says, otherwise the first thing on the timeline. */
  joinedAt: Scalars['DateTime']['output'];
  /** Journeys of the customer, ascending by when they started, as last projected. */
  journeys: JourneyConnection;
  /** When the customer left; null for one who stays. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Loyalty events of the customer, ascending by their time. */
  loyaltyEvents: LoyaltyEventConnection;
  /** Name of the customer: personal data. Needs personal-data:read; null with an error without it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Orders of the customer, ascending by their time. */
  orders: OrderConnection;
  /** Telephone number of the customer: personal data. Needs personal-data:read; null with an error without it. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Promise outcomes of the customer, ascending by when the promise was made. */
  promiseOutcomes: PromiseOutcomeConnection;
  /** Segment of the customer, for example "family"; null: none given. */
  segment?: Maybe<Scalars['String']['output']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerFeedbackArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerJourneysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JourneyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerLoyaltyEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or organisation that the company serves, with the whole timeline. Needs timeline:read. */
export type CustomerPromiseOutcomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of a list of customers. Needs timeline:read. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The customers of the page, each with its cursor. */
  edges: Array<CustomerEdge>;
  /** The customers of the page, without cursors. */
  nodes: Array<Customer>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of customers in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The customer in its place in the list. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Cursor of the customer: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The customer itself. */
  node: Customer;
};

/** Conditions on a customer. All that are given hold together; 10 levels deep at most. */
export type CustomerFilter = {
  /** All of these filters hold. */
  and?: InputMaybe<Array<CustomerFilter>>;
  /** Conditions on one attribute of the customer. */
  attribute?: InputMaybe<AttributeFilter>;
  /** Conditions on when the customer joined. */
  joinedAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on when the customer left; null: stays. */
  leftAt?: InputMaybe<DateTimeFilter>;
  /** This filter does not hold. */
  not?: InputMaybe<CustomerFilter>;
  /** At least one of these filters holds. */
  or?: InputMaybe<Array<CustomerFilter>>;
  /** Conditions on the segment of the customer. */
  segment?: InputMaybe<StringFilter>;
};

/** How a customer is named: exactly one of the two. */
export type CustomerLookup =
  /** What a source calls the customer. */
  { externalId: ExternalIdInput; id?: never; }
  |  /** Global ID of the customer. */
  { externalId?: never; id: Scalars['ID']['input']; };

/** Order of a list of customers. */
export type CustomerOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field of the order. */
  field: CustomerOrderField;
};

/** What customers can be ordered by. */
export type CustomerOrderField =
  /** When the customer joined, then the id. */
  | 'JOINED_AT';

/** A customer, as a source knows it. What is left out is taken away, except when they joined. */
export type CustomerRecord = {
  /** Attributes of the customer, for example { region: "north" }. Not for personal data. */
  attributes?: InputMaybe<Scalars['JSONObject']['input']>;
  /** ID of the customer in the source. */
  customerId: Scalars['String']['input'];
  /** E-mail address of the customer: personal data. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** When the customer joined; left out: the first thing on the timeline. */
  joinedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the customer left; left out: stays. */
  leftAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Name of the customer: personal data. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the customer: personal data. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Segment of the customer, for example "family". */
  segment?: InputMaybe<Scalars['String']['input']>;
};

/** The five measures on which every channel is scored; each channel weighs them its own way. */
export type CxMeasure =
  /** How easily the customer got through and found the way. */
  | 'ACCESSIBILITY'
  /** How far the customer could rely on what was said and done. */
  | 'CONFIDENCE'
  /** How useful and correct the content was. */
  | 'CONTENT'
  /** How kindly the customer was met. */
  | 'FRIENDLINESS'
  /** How far it fitted this very customer. */
  | 'PERSONALIZATION';

/** Conditions on an instant. All that are given hold together. */
export type DateTimeFilter = {
  /** The instant is this or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** true: the instant is missing; false: it is there. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instant is earlier than this. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How exactly the deadline of a promise is taken. */
export type DeadlineGrain =
  /** By calendar days in the promise's time zone: the whole due day is in time. */
  | 'DAY'
  /** To the moment. */
  | 'INSTANT';

/** Someone who serves customers. Needs map:read. */
export type Employee = Node & {
  __typename?: 'Employee';
  /** Global ID of the employee. */
  id: Scalars['ID']['output'];
  /** Key of the employee, by which files name the employee. */
  key: Scalars['String']['output'];
  /** Name of the employee: personal data. Needs personal-data:read; null with an error without it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Team of the employee; null where it is not known. */
  team?: Maybe<Scalars['String']['output']>;
};

/** An employee, by the key. */
export type EmployeeInput = {
  /** Key of the employee. */
  key: Scalars['String']['input'];
  /** Name of the employee: personal data; left out: none. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Team of the employee; left out: none. */
  team?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an erasure. */
export type EraseCustomerPayload = {
  __typename?: 'EraseCustomerPayload';
  /** Whether there was such a customer; erasing one twice is harmless. */
  erased: Scalars['Boolean']['output'];
};

/** A statistic with its interval and sample size. Its value is null if and only if `unavailable` says why: no data is never 0. */
export type Estimate = {
  __typename?: 'Estimate';
  /** Level of the interval, for example 0.95. */
  confidenceLevel: Scalars['Float']['output'];
  /** What has to be known beside the value. */
  flags: Array<EstimateFlag>;
  /** Upper end of the interval; null where it cannot be given. */
  high?: Maybe<Scalars['Float']['output']>;
  /** Lower end of the interval; null where it cannot be given. */
  low?: Maybe<Scalars['Float']['output']>;
  /** Number of rows that the value rests on; rows that lack what is measured do not count. */
  sampleSize: Scalars['Int']['output'];
  /** Standard error of the value; null where it cannot be given, and for medians and percentiles. */
  standardError?: Maybe<Scalars['Float']['output']>;
  /** Why there is no value; null where there is one. */
  unavailable?: Maybe<UnavailableReason>;
  /** Value of the estimate, in the unit that the metric catalog names; null where unavailable. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** What a reader of a statistic has to know beside its value. */
export type EstimateFlag =
  /** Customers repeat, and the interval allows for it. */
  | 'CLUSTERED'
  /** A check that should show no effect shows one: the cause may be another. */
  | 'CONFOUNDING_SUSPECTED'
  /** The question goes beyond the scores that were observed. */
  | 'EXTRAPOLATION'
  /** A few very large values decide the result. */
  | 'HEAVY_TAIL'
  /** Fewer than 30 rows: read it with care. */
  | 'LOW_N'
  /** A penalty kept the model finite. */
  | 'PENALISED'
  /** The result lies in the future of the data. */
  | 'PROJECTED'
  /** Too little was observed for the horizon asked for, so a shorter one is given. */
  | 'SHORTENED_HORIZON'
  /** Customers repeat, and there are fewer than 10 of them: no interval can be given. */
  | 'TOO_FEW_CLUSTERS';

/** What interactions can be grouped by. */
export type ExperienceDimension =
  /** The channel of the touchpoint. Channels differ in their touchpoints: compare them within a touchpoint. */
  | 'CHANNEL'
  /** The calendar period of the interaction; see granularity. */
  | 'PERIOD'
  /** The segment of the customer, as last projected. */
  | 'SEGMENT'
  /** The stage of the touchpoint; alone it gives all five stages, also those without an interaction. */
  | 'STAGE'
  /** The touchpoint. */
  | 'TOUCHPOINT';

/** A group of interactions: how many there are, and how they were experienced. */
export type ExperienceGroup = {
  __typename?: 'ExperienceGroup';
  /** Number of different customers of the group. */
  customers: Scalars['Int']['output'];
  /** Number of interactions of the group, exposures included. */
  interactions: Scalars['Int']['output'];
  /** Key of the group: one entry for each dimension of groupBy, in its order. */
  key: Array<GroupKey>;
  /** Scores of the five measures: always five rows, in the same order. */
  measures: Array<MeasureEstimate>;
  /** Negative rate of the group, 0 to 1: share of scored interactions at 40 or below. */
  negativeRate: Estimate;
  /** Score of the group in points: mean of its interactions, each weighted by its channel. The interval allows for customers who repeat. */
  score: Estimate;
};

/** How the interactions of a window were experienced. Needs metrics:read. */
export type ExperienceMetrics = {
  __typename?: 'ExperienceMetrics';
  /** Definition of the answer: what it counts and where its intervals come from. */
  definition: Scalars['String']['output'];
  /** Freshness of the answer. */
  freshness: Freshness;
  /** Groups of the answer that have an interaction, by period first and then by the other dimensions; all five by STAGE alone; none without groupBy. */
  groups: Array<ExperienceGroup>;
  /** All interactions of the answer together. */
  total: ExperienceGroup;
};

/** What one source calls a customer. */
export type ExternalId = {
  __typename?: 'ExternalId';
  /** ID of the customer in the source. */
  id: Scalars['String']['output'];
  /** Key of the source, for example "crm". */
  source: Scalars['String']['output'];
};

/** What a source calls a customer. */
export type ExternalIdInput = {
  /** ID of the customer in the source. */
  id: Scalars['String']['input'];
  /** Key of the source, for example "crm". */
  source: Scalars['String']['input'];
};

/** Something a customer said about the company. Needs timeline:read. */
export type Feedback = Node & {
  __typename?: 'Feedback';
  /** When the feedback was given. */
  at: Scalars['DateTime']['output'];
  /** Customer who gave the feedback. */
  customer: Customer;
  /** Whether the feedback is formal: a survey or a complaint, and not something said in passing. */
  formal: Scalars['Boolean']['output'];
  /** Global ID of the feedback. */
  id: Scalars['ID']['output'];
  /** Interaction that the feedback is about; null: none named, or not there. */
  interaction?: Maybe<Interaction>;
  /** Journey that the feedback is about, as last projected; null: none named, or not there. */
  journey?: Maybe<Journey>;
  /** Language of the text of the feedback: BCP 47, for example "he"; null: not known. */
  language?: Maybe<Scalars['String']['output']>;
  /** What the feedback measures. */
  metric: FeedbackMetric;
  /** Score of the feedback as given, on its own scale. */
  rawScore?: Maybe<Scalars['Float']['output']>;
  /** Highest possible score on the scale of the feedback. */
  scaleMax?: Maybe<Scalars['Float']['output']>;
  /** Lowest possible score on the scale of the feedback. */
  scaleMin?: Maybe<Scalars['Float']['output']>;
  /** Score of the feedback in points, 0 to 100, higher is better; null for words only. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Source of the feedback. */
  source: FeedbackSource;
  /** Text of the feedback: personal data. Needs personal-data:read; null with an error without it. */
  text?: Maybe<Scalars['String']['output']>;
  /** Touchpoint that the feedback is about; null: none named. */
  touchpoint?: Maybe<Touchpoint>;
};

/** One page of a list of feedback. Needs timeline:read. */
export type FeedbackConnection = {
  __typename?: 'FeedbackConnection';
  /** The feedback of the page, each with its cursor. */
  edges: Array<FeedbackEdge>;
  /** The feedback of the page, without cursors. */
  nodes: Array<Feedback>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of feedback in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The feedback in its place in the list. */
export type FeedbackEdge = {
  __typename?: 'FeedbackEdge';
  /** Cursor of the feedback: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The feedback itself. */
  node: Feedback;
};

/** What feedback measures. */
export type FeedbackMetric =
  /** How easy it was, usually asked from 1 to 7. */
  | 'CES'
  /** Words only. */
  | 'COMMENT'
  /** Satisfaction; where it names a journey, the end-to-end score of the journey. */
  | 'CSAT'
  /** What the customer expects, asked before delivery. */
  | 'EXPECTATION'
  /** Likelihood to recommend, usually asked from 0 to 10. */
  | 'NPS';

/** Feedback, as a source knows it. */
export type FeedbackRecord = {
  /** When the feedback was given. */
  at: Scalars['DateTime']['input'];
  /** ID of the customer in the source; one not known yet is created. */
  customerId: Scalars['String']['input'];
  /** ID of the feedback in the source. */
  id: Scalars['String']['input'];
  /** ID of the interaction in the source that the feedback is about. */
  interaction?: InputMaybe<Scalars['String']['input']>;
  /** Key of the journey in the source that the feedback is about. */
  journey?: InputMaybe<Scalars['String']['input']>;
  /** Language of the text: BCP 47, for example "he". */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What the feedback measures. */
  metric: FeedbackMetric;
  /** Highest possible score; left out: that of the metric. */
  scaleMax?: InputMaybe<Scalars['Float']['input']>;
  /** Lowest possible score; left out: that of the metric. */
  scaleMin?: InputMaybe<Scalars['Float']['input']>;
  /** Score of the feedback, on its own scale. */
  score?: InputMaybe<Scalars['Float']['input']>;
  /** Source of the feedback. */
  source: FeedbackSource;
  /** Text of the feedback: personal data. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Key of the touchpoint that the feedback is about. */
  touchpoint?: InputMaybe<Scalars['String']['input']>;
};

/** Where feedback came from. */
export type FeedbackSource =
  /** Something said to an employee in passing. */
  | 'AGENT_CONVERSATION'
  /** A complaint by word of mouth; formal. */
  | 'COMPLAINT_ORAL'
  /** A written complaint; formal. */
  | 'COMPLAINT_WRITTEN'
  /** Anything else. */
  | 'OTHER'
  /** A public review. */
  | 'REVIEW'
  /** A post on social media. */
  | 'SOCIAL_MEDIA'
  /** A survey that the company sent; formal. */
  | 'SURVEY';

/** Conditions on a number. All that are given hold together. */
export type FloatFilter = {
  /** The number equals this, to six decimals. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** The number is above this. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** The number is at least this. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** true: the number is missing; false: it is there. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** The number is below this. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** The number is at most this. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** How far an answer has caught up with the timeline. */
export type Freshness = {
  __typename?: 'Freshness';
  /** Number of customers whose changes are not in the answer yet. */
  pendingCustomers: Scalars['Int']['output'];
  /** Moment up to which everything is in the answer; null where nothing was ever projected. */
  projectedThrough?: Maybe<Scalars['DateTime']['output']>;
};

/** How long the periods are into which a window is cut, by the calendar of its time zone. */
export type Granularity =
  /** Days, from midnight to midnight. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Calendar quarters. */
  | 'QUARTER'
  /** ISO weeks, from Monday. */
  | 'WEEK'
  /** Calendar years. */
  | 'YEAR';

/** What one dimension is for all rows of a group. */
export type GroupKey = {
  __typename?: 'GroupKey';
  /** Name of the dimension, as in groupBy, for example "SEGMENT". */
  dimension: Scalars['String']['output'];
  /** Label of the value for people, for example "Call centre" or "2026-Q1"; null where the value is. */
  label?: Maybe<Scalars['String']['output']>;
  /** Value of the dimension: the key of what is on the map, the name of an enum value, the text of the segment, or the first day of the period (YYYY-MM-DD in the time zone of the window). Null: the records that lack it. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What became of the records of a call. */
export type IngestPayload = {
  __typename?: 'IngestPayload';
  /** Number of records stored for the first time. */
  created: Scalars['Int']['output'];
  /** Number of records that changed nothing. */
  duplicates: Scalars['Int']['output'];
  /** Number of records that are wrong. */
  rejected: Scalars['Int']['output'];
  /** Results, one for each record, in their order. */
  results: Array<IngestResult>;
  /** Number of records that replaced other content. */
  updated: Scalars['Int']['output'];
};

/** What became of one record of a call. */
export type IngestResult = {
  __typename?: 'IngestResult';
  /** Errors of the record, with paths into the call; empty unless it is rejected. */
  errors: Array<UserError>;
  /** Global ID of what was stored; null where it was rejected. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Index of the record in the call, from 0. */
  index: Scalars['Int']['output'];
  /** Status of the record. */
  status: IngestStatus;
};

/** What became of one record. */
export type IngestStatus =
  /** Stored for the first time. */
  | 'CREATED'
  /** Known with the same content: nothing changed. */
  | 'DUPLICATE'
  /** Wrong, as its errors say: nothing changed. */
  | 'REJECTED'
  /** Known under this ID with other content, which it replaced. */
  | 'UPDATED';

/** A place of the input that cannot be used. */
export type InputError = UserError & {
  __typename?: 'InputError';
  /** Code of the error, for programs, for example "NOT_FOUND". */
  code: Scalars['String']['output'];
  /** Message of the error: what is wrong and what to do. */
  message: Scalars['String']['output'];
  /** Path of the error: leads from the input to the place. */
  path: Array<Scalars['String']['output']>;
};

/** One contact of a customer with the company, at a touchpoint. Needs timeline:read. */
export type Interaction = Node & {
  __typename?: 'Interaction';
  /** Cost of the interaction for the company; null: not known. */
  cost?: Maybe<Money>;
  /** Customer of the interaction. */
  customer: Customer;
  /** Difficulty met in the interaction, for example "long-wait"; null: none reported. */
  difficulty?: Maybe<Scalars['String']['output']>;
  /** Employee who served the customer in the interaction; null: nobody, or not known. */
  employee?: Maybe<Employee>;
  /** Time spent handling the interaction, in seconds; null: not known. */
  handleSeconds?: Maybe<Scalars['Int']['output']>;
  /** Global ID of the interaction. */
  id: Scalars['ID']['output'];
  /** What the customer wanted in the interaction, for example "slow-connection"; null: not known. */
  intent?: Maybe<Scalars['String']['output']>;
  /** Journey of the interaction, as last projected; null where it belongs to none. */
  journey?: Maybe<Journey>;
  /** Kind of the interaction. */
  kind: InteractionKind;
  /** When the interaction occurred. */
  occurredAt: Scalars['DateTime']['output'];
  /** Ratings of the interaction on the five measures: always five rows, in the same order. */
  ratings: Array<MeasureRating>;
  /** When the record of the interaction was received. */
  receivedAt: Scalars['DateTime']['output'];
  /** Whether the interaction resolved what the customer wanted; null: not known. */
  resolved?: Maybe<Scalars['Boolean']['output']>;
  /** Score of the interaction in points, 0 to 100: its ratings by the channel's weights; null where under half of the weight was answered. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Touchpoint of the interaction. */
  touchpoint: Touchpoint;
};

/** One page of a list of interactions. Needs timeline:read. */
export type InteractionConnection = {
  __typename?: 'InteractionConnection';
  /** The interactions of the page, each with its cursor. */
  edges: Array<InteractionEdge>;
  /** The interactions of the page, without cursors. */
  nodes: Array<Interaction>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of interactions in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The interaction in its place in the list. */
export type InteractionEdge = {
  __typename?: 'InteractionEdge';
  /** Cursor of the interaction: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The interaction itself. */
  node: Interaction;
};

/** Conditions on an interaction. All that are given hold together; 10 levels deep at most. */
export type InteractionFilter = {
  /** All of these filters hold. */
  and?: InputMaybe<Array<InteractionFilter>>;
  /** Conditions on the key of the touchpoint's channel, for example { in: ["website", "app"] }. */
  channel?: InputMaybe<StringFilter>;
  /** Conditions on the customer of the interaction. */
  customer?: InputMaybe<CustomerFilter>;
  /** Conditions on the intent of the interaction. */
  intent?: InputMaybe<StringFilter>;
  /** This filter does not hold. */
  not?: InputMaybe<InteractionFilter>;
  /** Conditions on when the interaction occurred. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these filters holds. */
  or?: InputMaybe<Array<InteractionFilter>>;
  /** Whether the interaction resolved what the customer wanted; where that is not known, neither holds. */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Conditions on the score of the interaction, in points, 0 to 100. */
  score?: InputMaybe<FloatFilter>;
  /** Conditions on the stage of the touchpoint. */
  stage?: InputMaybe<StageFilter>;
  /** Conditions on the key of the touchpoint, for example { eq: "support-call" }. */
  touchpoint?: InputMaybe<StringFilter>;
};

/** Whether the customer took part. */
export type InteractionKind =
  /** The customer only met a message, an advert or a bill. */
  | 'EXPOSURE'
  /** Customer and company dealt with each other. */
  | 'INTERACTION';

/** An interaction, as a source knows it. */
export type InteractionRecord = {
  /** Cost of the interaction for the company; needs a currency. */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** Currency of the cost: ISO 4217. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: Scalars['String']['input'];
  /** Difficulty that was met, for example "long-wait". */
  difficulty?: InputMaybe<Scalars['String']['input']>;
  /** Key of the employee who served the customer. */
  employee?: InputMaybe<Scalars['String']['input']>;
  /** Time spent handling the interaction, in seconds. */
  handleSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** ID of the interaction in the source. */
  id: Scalars['String']['input'];
  /** What the customer wanted, for example "slow-connection". */
  intent?: InputMaybe<Scalars['String']['input']>;
  /** Key of the journey in the source: interactions with the same key are one journey. */
  journey?: InputMaybe<Scalars['String']['input']>;
  /** Key of the journey definition. */
  journeyType?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the interaction; left out: INTERACTION. */
  kind?: InputMaybe<InteractionKind>;
  /** When the interaction occurred. */
  occurredAt: Scalars['DateTime']['input'];
  /** Ratings of the interaction: each measure once at most; those left out were not answered. */
  ratings?: InputMaybe<Array<MeasureRatingInput>>;
  /** Whether it resolved what the customer wanted. */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of the touchpoint. */
  touchpoint: Scalars['String']['input'];
};

/** Interactions of a customer that belong together, as last projected: what the customer wanted done, from end to end. Needs timeline:read. */
export type Journey = Node & {
  __typename?: 'Journey';
  /** Channel mix of the journey; exposures count as contacts with their channel. */
  channelMix: ChannelMix;
  /** Distinct channels of the journey, in the order in which they were met. */
  channels: Array<Channel>;
  /** Cost of the interactions of the journey; null where none is known, or they are in several currencies. */
  cost?: Maybe<Money>;
  /** Customer of the journey. */
  customer: Customer;
  /** Definition of the journey: what kind of journey it is. */
  definition: JourneyDefinition;
  /** Derived score of the journey in points, 0 to 100: 0.4 mean + 0.3 minimum + 0.3 last of its interaction scores. Never mixed with the end-to-end score. */
  derivedScore?: Maybe<Scalars['Float']['output']>;
  /** Duration of the journey in seconds, from its first to its last interaction; null while it is open. */
  durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** End-to-end score of the journey in points, 0 to 100: the customer's own rating; null where not asked. */
  endToEndScore?: Maybe<Scalars['Float']['output']>;
  /** Time of the last interaction of the journey; null while the journey is open. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of channel changes between consecutive interactions of the journey. */
  handoffs: Scalars['Int']['output'];
  /** Global ID of the journey. */
  id: Scalars['ID']['output'];
  /** Number of interactions of the journey. */
  interactionCount: Scalars['Int']['output'];
  /** Interactions of the journey, ascending by when they occurred, as last projected. */
  interactions: InteractionConnection;
  /** Time of the first interaction of the journey. */
  startedAt: Scalars['DateTime']['output'];
  /** Status of the journey. */
  status: JourneyStatus;
  /** Touchpoint score minus end-to-end score of the journey, in points: above 0, its parts look better than the whole. */
  touchpointGap?: Maybe<Scalars['Float']['output']>;
  /** Mean of the scores of the touchpoints met on the journey, in points, 0 to 100. */
  touchpointScore?: Maybe<Scalars['Float']['output']>;
};


/** Interactions of a customer that belong together, as last projected: what the customer wanted done, from end to end. Needs timeline:read. */
export type JourneyInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of a list of journeys. Needs timeline:read. */
export type JourneyConnection = {
  __typename?: 'JourneyConnection';
  /** The journeys of the page, each with its cursor. */
  edges: Array<JourneyEdge>;
  /** The journeys of the page, without cursors. */
  nodes: Array<Journey>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of journeys in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A kind of journey, such as onboarding or solving a problem: what ends it and what completes it. Needs map:read. */
export type JourneyDefinition = Node & {
  __typename?: 'JourneyDefinition';
  /** Touchpoints that complete the journey: reaching one is enough. */
  completingTouchpoints: Array<Touchpoint>;
  /** Global ID of the journey definition. */
  id: Scalars['ID']['output'];
  /** Key of the journey definition, by which files and filters name it, for example "onboarding". */
  key: Scalars['String']['output'];
  /** Longest silence within a journey of the definition, in days: a longer one starts a new journey. */
  maxGapDays: Scalars['Int']['output'];
  /** Name of the journey definition for people. */
  name: Scalars['String']['output'];
  /** Touchpoints that the journey is planned to pass, in order. */
  plannedTouchpoints: Array<Touchpoint>;
};

/** A journey definition, by its key. */
export type JourneyDefinitionInput = {
  /** Keys of the touchpoints of which one completes the journey; left out: none. */
  completingTouchpoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Key of the journey definition, for example "onboarding". */
  key: Scalars['String']['input'];
  /** Longest silence within a journey of the definition, in days, from 1. */
  maxGapDays: Scalars['Int']['input'];
  /** Name of the journey definition for people. */
  name: Scalars['String']['input'];
  /** Keys of the touchpoints that the journey is planned to pass, in order; left out: none. */
  plannedTouchpoints?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What journeys can be grouped by. */
export type JourneyDimension =
  /** How many channels the journey used, and whether they are digital. */
  | 'CHANNEL_MIX'
  /** The kind of journey. */
  | 'DEFINITION'
  /** The calendar period in which the journey started; see granularity. */
  | 'PERIOD'
  /** The segment of the customer, as last projected. */
  | 'SEGMENT'
  /** Whether the journey is open, completed or abandoned. */
  | 'STATUS';

/** The journey in its place in the list. */
export type JourneyEdge = {
  __typename?: 'JourneyEdge';
  /** Cursor of the journey: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The journey itself. */
  node: Journey;
};

/** Conditions on a journey. All that are given hold together; 10 levels deep at most. */
export type JourneyFilter = {
  /** All of these filters hold. */
  and?: InputMaybe<Array<JourneyFilter>>;
  /** Conditions on the channel mix of the journey. */
  channelMix?: InputMaybe<ChannelMixFilter>;
  /** Conditions on the customer of the journey. */
  customer?: InputMaybe<CustomerFilter>;
  /** Conditions on the key of the journey definition, for example { eq: "onboarding" }. */
  definition?: InputMaybe<StringFilter>;
  /** Conditions on the end-to-end score of the journey, in points, 0 to 100. */
  endToEndScore?: InputMaybe<FloatFilter>;
  /** This filter does not hold. */
  not?: InputMaybe<JourneyFilter>;
  /** At least one of these filters holds. */
  or?: InputMaybe<Array<JourneyFilter>>;
  /** Conditions on when the journey started. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the status of the journey. */
  status?: InputMaybe<JourneyStatusFilter>;
};

/** How the journeys that started in a window went. Needs metrics:read. */
export type JourneyMetrics = {
  __typename?: 'JourneyMetrics';
  /** Definition of the answer: what it counts and where its intervals come from. */
  definition: Scalars['String']['output'];
  /** Freshness of the answer. */
  freshness: Freshness;
  /** Groups of the answer that have a journey, by period first and then by the other dimensions; none without groupBy. */
  groups: Array<JourneyMetricsGroup>;
  /** All journeys of the answer together. */
  total: JourneyMetricsGroup;
};

/** A group of journeys: how many there are, and how they went. */
export type JourneyMetricsGroup = {
  __typename?: 'JourneyMetricsGroup';
  /** Mean number of different channels of a journey of the group. */
  channelsPerJourney: Estimate;
  /** Number of completed journeys of the group. */
  completed: Scalars['Int']['output'];
  /** Completion rate of the group, 0 to 1: completed / (completed + abandoned). Open journeys are left out. */
  completionRate: Estimate;
  /** Mean cost of a journey of the group, over those with a cost in the currency; nothing is converted. */
  costPerJourney: MoneyEstimate;
  /** Number of different customers of the group. */
  customers: Scalars['Int']['output'];
  /** Derived score of the group in points: what the interactions of its journeys say about them. */
  derivedScore: Estimate;
  /** End-to-end score of the group in points: mean of the customers' own ratings. */
  endToEndScore: Estimate;
  /** Mean number of channel changes of a journey of the group. */
  handoffsPerJourney: Estimate;
  /** Mean number of interactions of a journey of the group. */
  interactionsPerJourney: Estimate;
  /** Number of journeys of the group. */
  journeys: Scalars['Int']['output'];
  /** Key of the group: one entry for each dimension of groupBy, in its order. */
  key: Array<GroupKey>;
  /** Mean duration of the completed journeys of the group, in seconds. */
  meanDurationSeconds: Estimate;
  /** Median duration of the completed journeys of the group, in seconds. */
  medianDurationSeconds: Estimate;
  /** 90th percentile of the duration of the completed journeys, in seconds. */
  p90DurationSeconds: Estimate;
  /** Touchpoint gap of the group in points: touchpoint score - end-to-end score, over journeys having both. */
  touchpointGap: Estimate;
  /** Touchpoint score of the group in points: mean of what the touchpoints of each journey scored. */
  touchpointScore: Estimate;
  /** Trapped rate of the group, 0 to 1: of the journeys whose every touchpoint satisfied (60 or more), the share that was rated below 60 as a whole. */
  trappedRate: Estimate;
};


/** A group of journeys: how many there are, and how they went. */
export type JourneyMetricsGroupCostPerJourneyArgs = {
  currency: Scalars['String']['input'];
};

/** Order of a list of journeys. */
export type JourneyOrder = {
  /** Direction of the order. */
  direction: OrderDirection;
  /** Field of the order. */
  field: JourneyOrderField;
};

/** What journeys can be ordered by. */
export type JourneyOrderField =
  /** When the journey started, then the id. */
  | 'STARTED_AT';

/** How far a journey has come. */
export type JourneyStatus =
  /** Not completed, and silent for longer than its definition allows. */
  | 'ABANDONED'
  /** Reached a completing touchpoint. */
  | 'COMPLETED'
  /** Neither completed nor silent for longer than its definition allows. */
  | 'OPEN';

/** Conditions on the status of a journey. All that are given hold together. */
export type JourneyStatusFilter = {
  /** The status is this one. */
  eq?: InputMaybe<JourneyStatus>;
  /** The status is one of these; an empty list matches nothing. */
  in?: InputMaybe<Array<JourneyStatus>>;
};

/** A sign of loyalty, or of its loss. Needs timeline:read. */
export type LoyaltyEvent = Node & {
  __typename?: 'LoyaltyEvent';
  /** Time of the loyalty event. */
  at: Scalars['DateTime']['output'];
  /** Customer of the loyalty event. */
  customer: Customer;
  /** Detail of the loyalty event, in words; null: none given. */
  detail?: Maybe<Scalars['String']['output']>;
  /** Global ID of the loyalty event. */
  id: Scalars['ID']['output'];
  /** Kind of the loyalty event. */
  kind: LoyaltyEventKind;
};

/** One page of a list of loyalty events. Needs timeline:read. */
export type LoyaltyEventConnection = {
  __typename?: 'LoyaltyEventConnection';
  /** The loyalty events of the page, each with its cursor. */
  edges: Array<LoyaltyEventEdge>;
  /** The loyalty events of the page, without cursors. */
  nodes: Array<LoyaltyEvent>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of loyalty events in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The loyalty event in its place in the list. */
export type LoyaltyEventEdge = {
  __typename?: 'LoyaltyEventEdge';
  /** Cursor of the loyalty event: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The loyalty event itself. */
  node: LoyaltyEvent;
};

/** Kind of a loyalty event. */
export type LoyaltyEventKind =
  /** The customer used a benefit for loyal customers. */
  | 'BENEFIT_USED'
  /** The customer cancelled; whether the customer left is said by leftAt. */
  | 'CANCELLATION'
  /** The customer criticised the company in public. */
  | 'PUBLIC_CRITICISM'
  /** The customer praised the company in public. */
  | 'PUBLIC_PRAISE'
  /** The customer came back. */
  | 'REACTIVATION'
  /** The customer brought another one. */
  | 'REFERRAL';

/** A loyalty event, as a source knows it. */
export type LoyaltyRecord = {
  /** Time of the loyalty event. */
  at: Scalars['DateTime']['input'];
  /** ID of the customer in the source; one not known yet is created. */
  customerId: Scalars['String']['input'];
  /** Detail of the loyalty event, in words. Not for personal data. */
  detail?: InputMaybe<Scalars['String']['input']>;
  /** ID of the loyalty event in the source. */
  id: Scalars['String']['input'];
  /** Kind of the loyalty event. */
  kind: LoyaltyEventKind;
};

/** What interactions scored on one of the five measures. */
export type MeasureEstimate = {
  __typename?: 'MeasureEstimate';
  /** Measure of the score. */
  measure: CxMeasure;
  /** Score of the measure in points: mean over the interactions that answered it. */
  score: Estimate;
};

/** What a customer answered on one measure of an interaction. */
export type MeasureRating = {
  __typename?: 'MeasureRating';
  /** Measure of the rating. */
  measure: CxMeasure;
  /** Score of the measure in points, 0 to 100; null: not answered. */
  score?: Maybe<Scalars['Float']['output']>;
};

/** What a customer answered on one measure of an interaction. */
export type MeasureRatingInput = {
  /** Measure of the rating. */
  measure: CxMeasure;
  /** Score of the measure, on the rating scale of the call. */
  score: Scalars['Float']['input'];
};

/** How much a channel counts one measure. */
export type MeasureWeight = {
  __typename?: 'MeasureWeight';
  /** Measure of the weight. */
  measure: CxMeasure;
  /** Weight of the measure, relative to the other four: 0 or more. */
  weight: Scalars['Float']['output'];
};

/** How much a channel is to count one measure. */
export type MeasureWeightInput = {
  /** Measure of the weight. */
  measure: CxMeasure;
  /** Weight of the measure, relative to the other four: 0 or more. */
  weight: Scalars['Float']['input'];
};

/** What a metric means and how it is computed. */
export type MetricDefinition = {
  __typename?: 'MetricDefinition';
  /** When the metric is better: "higher", "lower" or "neither". */
  betterWhen: Scalars['String']['output'];
  /** Formula of the metric in words. */
  formula: Scalars['String']['output'];
  /** Key of the metric: the name of its field in an answer, for example "keptRate". */
  key: Scalars['String']['output'];
  /** Meaning of the metric: what it tells its reader. */
  meaning: Scalars['String']['output'];
  /** Name of the metric for people. */
  name: Scalars['String']['output'];
  /** Reference of the method; null where it is plain arithmetic. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Unit of the metric, for example "points 0..100". */
  unit: Scalars['String']['output'];
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** Exact amount of the money, in units of the currency, for example "49.90". */
  amount: Scalars['Decimal']['output'];
  /** Currency of the money: ISO 4217, for example "EUR". */
  currency: Scalars['String']['output'];
};

/** An estimate of an amount of money, with its interval and sample size. Its value is null if and only if `unavailable` says why. */
export type MoneyEstimate = {
  __typename?: 'MoneyEstimate';
  /** Level of the interval, for example 0.95. */
  confidenceLevel: Scalars['Float']['output'];
  /** Currency of the estimate: ISO 4217, for example "EUR". */
  currency: Scalars['String']['output'];
  /** What has to be known beside the value. */
  flags: Array<EstimateFlag>;
  /** Upper end of the interval; null where it cannot be given. */
  high?: Maybe<Scalars['Decimal']['output']>;
  /** Lower end of the interval; null where it cannot be given. */
  low?: Maybe<Scalars['Decimal']['output']>;
  /** Number of rows that the value rests on. */
  sampleSize: Scalars['Int']['output'];
  /** Why there is no value; null where there is one. */
  unavailable?: Maybe<UnavailableReason>;
  /** Value of the estimate, in units of the currency; null where unavailable. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** Changes: records taken in, the map, and the erasure of customers. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Erases a customer for good: the row, the external IDs, the whole timeline and every trace in the metrics. Needs customer:erase. */
  eraseCustomer: EraseCustomerPayload;
  /** Takes in records, 1,000 at most. Each stands alone: one that is wrong rejects itself only. Sending again is harmless: the same ID in the same source is DUPLICATE when equal, UPDATED when it differs. Needs timeline:write. */
  ingest: IngestPayload;
  /** Creates or changes the channel of this key. Needs map:write. */
  upsertChannel: UpsertChannelPayload;
  /** Creates or changes the employee of this key. Needs map:write. */
  upsertEmployee: UpsertEmployeePayload;
  /** Creates or changes the journey definition of this key. Needs map:write. */
  upsertJourneyDefinition: UpsertJourneyDefinitionPayload;
  /** Creates or changes the brand promise of this key. Needs map:write. */
  upsertPromise: UpsertPromisePayload;
  /** Creates or changes the touchpoint of this key. Needs map:write. */
  upsertTouchpoint: UpsertTouchpointPayload;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationEraseCustomerArgs = {
  by: CustomerLookup;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationIngestArgs = {
  ratingScaleMax?: InputMaybe<Scalars['Float']['input']>;
  ratingScaleMin?: InputMaybe<Scalars['Float']['input']>;
  records: Array<TimelineRecord>;
  source: Scalars['String']['input'];
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationUpsertChannelArgs = {
  input: ChannelInput;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationUpsertEmployeeArgs = {
  input: EmployeeInput;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationUpsertJourneyDefinitionArgs = {
  input: JourneyDefinitionInput;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationUpsertPromiseArgs = {
  input: BrandPromiseInput;
};


/** Changes: records taken in, the map, and the erasure of customers. */
export type MutationUpsertTouchpointArgs = {
  input: TouchpointInput;
};

/** Anything with a global ID. */
export type Node = {
  /** Global ID of the node: opaque, unique over all types, the same after the record is imported again. */
  id: Scalars['ID']['output'];
};

/** A purchase, renewal or refund of a customer. Needs timeline:read. */
export type Order = Node & {
  __typename?: 'Order';
  /** Amount of the order; positive for refunds too. */
  amount: Money;
  /** Time of the order. */
  at: Scalars['DateTime']['output'];
  /** Channel by which the order came in; null: not known. */
  channel?: Maybe<Channel>;
  /** Customer of the order. */
  customer: Customer;
  /** Global ID of the order. */
  id: Scalars['ID']['output'];
  /** Kind of the order. */
  kind: OrderKind;
  /** Product of the order; null: not known. */
  product?: Maybe<Scalars['String']['output']>;
};

/** One page of a list of orders. Needs timeline:read. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of the page, each with its cursor. */
  edges: Array<OrderEdge>;
  /** The orders of the page, without cursors. */
  nodes: Array<Order>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of orders in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The direction in which a list is ordered. */
export type OrderDirection =
  /** Ascending: the earliest first. */
  | 'ASC'
  /** Descending: the latest first. */
  | 'DESC';

/** The order in its place in the list. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Cursor of the order: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The order itself. */
  node: Order;
};

/** Kind of an order. */
export type OrderKind =
  /** The customer bought something. */
  | 'PURCHASE'
  /** The customer got money back; the amount is positive and counts against revenue. */
  | 'REFUND'
  /** The customer renewed what there was. */
  | 'RENEWAL';

/** An order, as a source knows it. */
export type OrderRecord = {
  /** Amount of the order; positive for refunds too. */
  amount: Scalars['Decimal']['input'];
  /** Time of the order. */
  at: Scalars['DateTime']['input'];
  /** Key of the channel by which the order came in. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Currency of the amount: ISO 4217. */
  currency: Scalars['String']['input'];
  /** ID of the customer in the source; one not known yet is created. */
  customerId: Scalars['String']['input'];
  /** ID of the order in the source. */
  id: Scalars['String']['input'];
  /** Kind of the order; left out: PURCHASE. */
  kind?: InputMaybe<OrderKind>;
  /** Product of the order. */
  product?: InputMaybe<Scalars['String']['input']>;
};

/** What stands around a page of a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row of the page, for `after`; null where the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on behind the page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has rows ahead of the page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page, for `before`; null where the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What promise outcomes can be grouped by. */
export type PromiseDimension =
  /** The channel of that touchpoint. */
  | 'CHANNEL'
  /** The calendar period of the outcome; see granularity. */
  | 'PERIOD'
  /** The brand promise. */
  | 'PROMISE'
  /** The segment of the customer, as last projected. */
  | 'SEGMENT'
  /** The touchpoint where the promise was to be kept. */
  | 'TOUCHPOINT';

/** A group of promise outcomes: what was promised against what was delivered. */
export type PromiseGapGroup = {
  __typename?: 'PromiseGapGroup';
  /** Number of broken outcomes of the group. */
  broken: Scalars['Int']['output'];
  /** Expectation index of the group, 0 to 100: 100 x mean of min(fulfilment, 1). Excess adds nothing. */
  expectationIndex: Estimate;
  /** Geometric mean fulfilment of the group: the average as a ratio, each outcome counting 0.01 to 1.5. */
  geometricMeanFulfilment: Estimate;
  /** Number of kept outcomes of the group. */
  kept: Scalars['Int']['output'];
  /** Kept rate of the group, 0 to 1: kept / (kept + broken). */
  keptRate: Estimate;
  /** Key of the group: one entry for each dimension of groupBy, in its order. */
  key: Array<GroupKey>;
  /** Median fulfilment of the group: 1 is exactly as promised, 0.1 a tenth of it, 1.5 the most that counts. */
  medianFulfilment: Estimate;
  /** Over-delivery rate of the group, 0 to 1: share of outcomes better than promised by more than the tolerance. */
  overDeliveryRate: Estimate;
  /** Number of pending outcomes of the group: not due yet, so no estimate rests on them. */
  pending: Scalars['Int']['output'];
  /** Satisfaction effect of the group in points: journeys' end-to-end score where the promise was broken minus where it was kept, at the same touchpoints. An association. */
  satisfactionEffect: Estimate;
};

/** What was promised against what was delivered in a window. Needs metrics:read. */
export type PromiseGaps = {
  __typename?: 'PromiseGaps';
  /** Definition of the answer: what it counts and where its intervals come from. */
  definition: Scalars['String']['output'];
  /** Freshness of the answer. */
  freshness: Freshness;
  /** Groups of the answer that have an outcome, by period first and then by the other dimensions; none without groupBy. */
  groups: Array<PromiseGapGroup>;
  /** All outcomes of the answer together. */
  total: PromiseGapGroup;
  /** Where a promise has to be kept, and no outcome in the answer tells whether it was. */
  unmeasured: Array<PromiseTouchpoint>;
};

/** How a brand promise is measured. */
export type PromiseKind =
  /** By a certain time: fulfilment is 1 when met in time, otherwise promised time / taken time. */
  | 'DEADLINE'
  /** At least so much: fulfilment is delivered / promised, as with megabits per second. */
  | 'HIGHER_IS_BETTER'
  /** At most so much: fulfilment is promised / delivered, as with a price or minutes of waiting. */
  | 'LOWER_IS_BETTER';

/** What became of a brand promise made to one customer at one touchpoint. Needs timeline:read. */
export type PromiseOutcome = Node & {
  __typename?: 'PromiseOutcome';
  /** When the promise was made to the customer. */
  at: Scalars['DateTime']['output'];
  /** Customer to whom the promise was made. */
  customer: Customer;
  /** Amount delivered, in the unit of the promise; null for deadlines, or where not known yet. */
  delivered?: Maybe<Scalars['Decimal']['output']>;
  /** When the promise is due; null: at no certain time. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Fulfilment of the promise as a share, 0 to 1.5: 1 is exactly as promised, 0.1 is 10 Mbps of 100 promised; null while pending. */
  fulfilment?: Maybe<Scalars['Float']['output']>;
  /** Global ID of the promise outcome. */
  id: Scalars['ID']['output'];
  /** Journey of the promise outcome, as last projected; null where it belongs to none. */
  journey?: Maybe<Journey>;
  /** When the promise was met; null: not yet. */
  metAt?: Maybe<Scalars['DateTime']['output']>;
  /** Promise that was made. */
  promise: BrandPromise;
  /** Amount promised, in the unit of the promise; null for deadlines, or where not known. */
  promised?: Maybe<Scalars['Decimal']['output']>;
  /** Touchpoint at which the promise had to be kept. */
  touchpoint: Touchpoint;
  /** Whether the promise was kept, as of now. */
  verdict: PromiseVerdict;
};

/** One page of a list of promise outcomes. Needs timeline:read. */
export type PromiseOutcomeConnection = {
  __typename?: 'PromiseOutcomeConnection';
  /** The promise outcomes of the page, each with its cursor. */
  edges: Array<PromiseOutcomeEdge>;
  /** The promise outcomes of the page, without cursors. */
  nodes: Array<PromiseOutcome>;
  /** What stands around the page. */
  pageInfo: PageInfo;
  /** Number of promise outcomes in the whole list; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** The promise outcome in its place in the list. */
export type PromiseOutcomeEdge = {
  __typename?: 'PromiseOutcomeEdge';
  /** Cursor of the promise outcome: holds for this list in this order with this filter. */
  cursor: Scalars['String']['output'];
  /** The promise outcome itself. */
  node: PromiseOutcome;
};

/** What became of a promise to a customer, as a source knows it. Sent again when more is known. */
export type PromiseRecord = {
  /** When the promise was made to the customer. */
  at: Scalars['DateTime']['input'];
  /** ID of the customer in the source; one not known yet is created. */
  customerId: Scalars['String']['input'];
  /** Amount delivered, in the unit of the promise. */
  delivered?: InputMaybe<Scalars['Decimal']['input']>;
  /** When the promise is due. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** ID of the promise outcome in the source. */
  id: Scalars['String']['input'];
  /** Key of the journey in the source. */
  journey?: InputMaybe<Scalars['String']['input']>;
  /** When the promise was met. */
  metAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Key of the brand promise. */
  promise: Scalars['String']['input'];
  /** Amount promised, in the unit of the promise. */
  promised?: InputMaybe<Scalars['Decimal']['input']>;
  /** Key of the touchpoint at which the promise has to be kept. */
  touchpoint: Scalars['String']['input'];
};

/** A promise and one of the touchpoints where it has to be kept. */
export type PromiseTouchpoint = {
  __typename?: 'PromiseTouchpoint';
  /** Promise of the pair. */
  promise: BrandPromise;
  /** Touchpoint of the pair. */
  touchpoint: Touchpoint;
};

/** Whether a promise was kept. */
export type PromiseVerdict =
  /** Fulfilled by less, or overdue. */
  | 'BROKEN'
  /** Fulfilled, or short of it by no more than the tolerance. */
  | 'KEPT'
  /** Not yet due, or not yet measurable. */
  | 'PENDING';

/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type Query = {
  __typename?: 'Query';
  /** All channels, in the order of their keys. Needs map:read. */
  channels: Array<Channel>;
  /** The customer of this ID or external ID, or null where there is none. Needs timeline:read. */
  customer?: Maybe<Customer>;
  /** Customers, ascending by when they joined unless ordered otherwise. Needs timeline:read. */
  customers: CustomerConnection;
  /** How the interactions of a window were experienced on the five measures, in total and by group. Needs metrics:read. */
  experienceMetrics: ExperienceMetrics;
  /** Interactions of all customers, ascending by when they occurred. Needs timeline:read. */
  interactions: InteractionConnection;
  /** All journey definitions, in the order of their keys. Needs map:read. */
  journeyDefinitions: Array<JourneyDefinition>;
  /** How the journeys that started in a window went, in total and by group. Needs metrics:read. */
  journeyMetrics: JourneyMetrics;
  /** Journeys of all customers, ascending by when they started unless ordered otherwise. Needs timeline:read. */
  journeys: JourneyConnection;
  /** Every metric there is, in the order of the answers that carry them. Needs metrics:read. */
  metricCatalog: Array<MetricDefinition>;
  /** The node with this global ID, or null where there is none. Needs the permission of its type: map:read or timeline:read. */
  node?: Maybe<Node>;
  /** The nodes with these global IDs, in their order, null where there is none. Types may be mixed. Needs the permission of each type: map:read or timeline:read. */
  nodes: Array<Maybe<Node>>;
  /** What was promised against what was delivered in a window, in total and by group, and where nobody knows. Needs metrics:read. */
  promiseGaps: PromiseGaps;
  /** All brand promises, in the order of their keys. Needs map:read. */
  promises: Array<BrandPromise>;
  /** All touchpoints, or those of one stage, in the order of their keys. Needs map:read. */
  touchpoints: Array<Touchpoint>;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryCustomerArgs = {
  by: CustomerLookup;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CustomerOrder>;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryExperienceMetricsArgs = {
  filter?: InputMaybe<InteractionFilter>;
  granularity?: InputMaybe<Granularity>;
  groupBy?: InputMaybe<Array<ExperienceDimension>>;
  window: Window;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryJourneyMetricsArgs = {
  filter?: InputMaybe<JourneyFilter>;
  granularity?: InputMaybe<Granularity>;
  groupBy?: InputMaybe<Array<JourneyDimension>>;
  window: Window;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryJourneysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JourneyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JourneyOrder>;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryPromiseGapsArgs = {
  filter?: InputMaybe<CustomerFilter>;
  granularity?: InputMaybe<Granularity>;
  groupBy?: InputMaybe<Array<PromiseDimension>>;
  window: Window;
};


/** Questions: the map, the customers with their timelines, and the metrics over them. */
export type QueryTouchpointsArgs = {
  stage?: InputMaybe<Stage>;
};

/** The five stages of a customer's way with the company, in order. */
export type Stage =
  /** The company stays in touch after service, which brings the next customer. */
  | 'AFTER_SERVICE'
  /** The customer gets in touch for the first time. */
  | 'FIRST_CONTACT'
  /** The customer hears of the company: adverts, website, recommendations. */
  | 'MARKETING'
  /** The customer buys. */
  | 'SALES'
  /** The customer uses the product and is served. */
  | 'SERVICE';

/** Conditions on the stage of a touchpoint. All that are given hold together. */
export type StageFilter = {
  /** The stage is this one. */
  eq?: InputMaybe<Stage>;
  /** The stage is one of these; an empty list matches nothing. */
  in?: InputMaybe<Array<Stage>>;
};

/** Conditions on a text. All that are given hold together; upper and lower case differ. */
export type StringFilter = {
  /** The text is exactly this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** The text is one of these; an empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: the text is missing; false: it is there. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text is another one, or missing. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** The text begins with exactly this; there are no wildcards. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** One thing that a source knows: exactly one of the fields. */
export type TimelineRecord =
  /** A customer. */
  { customer: CustomerRecord; feedback?: never; interaction?: never; loyalty?: never; order?: never; promise?: never; }
  |  /** Feedback. */
  { customer?: never; feedback: FeedbackRecord; interaction?: never; loyalty?: never; order?: never; promise?: never; }
  |  /** An interaction. */
  { customer?: never; feedback?: never; interaction: InteractionRecord; loyalty?: never; order?: never; promise?: never; }
  |  /** A loyalty event. */
  { customer?: never; feedback?: never; interaction?: never; loyalty: LoyaltyRecord; order?: never; promise?: never; }
  |  /** An order. */
  { customer?: never; feedback?: never; interaction?: never; loyalty?: never; order: OrderRecord; promise?: never; }
  |  /** What became of a promise. */
  { customer?: never; feedback?: never; interaction?: never; loyalty?: never; order?: never; promise: PromiseRecord; };

/** A place where customers meet the company, in one channel and one stage. Needs map:read. */
export type Touchpoint = Node & {
  __typename?: 'Touchpoint';
  /** Channel of the touchpoint. */
  channel: Channel;
  /** Global ID of the touchpoint. */
  id: Scalars['ID']['output'];
  /** Key of the touchpoint, by which files and filters name it, for example "support-call". */
  key: Scalars['String']['output'];
  /** Whether the touchpoint is a moment of truth: it decides on loyalty more than others. */
  momentOfTruth: Scalars['Boolean']['output'];
  /** Name of the touchpoint for people. */
  name: Scalars['String']['output'];
  /** Promises that have to be kept at the touchpoint, in the order of their keys. */
  promises: Array<BrandPromise>;
  /** Stage of the touchpoint. */
  stage: Stage;
};

/** A touchpoint, by its key. */
export type TouchpointInput = {
  /** Key of the channel of the touchpoint. */
  channel: Scalars['String']['input'];
  /** Key of the touchpoint, for example "support-call". */
  key: Scalars['String']['input'];
  /** Whether the touchpoint is a moment of truth; left out: no. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the touchpoint for people. */
  name: Scalars['String']['input'];
  /** Stage of the touchpoint. */
  stage: Stage;
};

/** Why a statistic has no value. No data is never 0. */
export type UnavailableReason =
  /** The time that the outcome needs has not passed yet. */
  | 'NOT_MATURE'
  /** There is no row that could tell. */
  | 'NO_DATA'
  /** What is compared never occurs under the same circumstances often enough. */
  | 'NO_OVERLAP'
  /** Every row is the same where a difference would be needed. */
  | 'NO_VARIATION'
  /** The influences cannot be told apart: one of them is a copy of others. */
  | 'RANK_DEFICIENT'
  /** One influence predicts the outcome perfectly, so that its strength has no bound. */
  | 'SEPARATION'
  /** There are 1 to 4 rows: too few to say anything, and few enough to point at a person. */
  | 'SUPPRESSED'
  /** The outcome is 0 throughout. */
  | 'ZERO_OUTCOME';

/** What became of a channel that was sent. */
export type UpsertChannelPayload = {
  __typename?: 'UpsertChannelPayload';
  /** The channel as it now is; null where nothing was changed. */
  channel?: Maybe<Channel>;
  /** What is wrong with the input; empty where it was taken. */
  userErrors: Array<UserError>;
};

/** What became of an employee that was sent. */
export type UpsertEmployeePayload = {
  __typename?: 'UpsertEmployeePayload';
  /** The employee as now known; null where nothing was changed. */
  employee?: Maybe<Employee>;
  /** What is wrong with the input; empty where it was taken. */
  userErrors: Array<UserError>;
};

/** What became of a journey definition that was sent. */
export type UpsertJourneyDefinitionPayload = {
  __typename?: 'UpsertJourneyDefinitionPayload';
  /** The journey definition as it now is; null where nothing was changed. */
  journeyDefinition?: Maybe<JourneyDefinition>;
  /** What is wrong with the input; empty where it was taken. */
  userErrors: Array<UserError>;
};

/** What became of a brand promise that was sent. */
export type UpsertPromisePayload = {
  __typename?: 'UpsertPromisePayload';
  /** The promise as it now is; null where nothing was changed. */
  promise?: Maybe<BrandPromise>;
  /** What is wrong with the input; empty where it was taken. */
  userErrors: Array<UserError>;
};

/** What became of a touchpoint that was sent. */
export type UpsertTouchpointPayload = {
  __typename?: 'UpsertTouchpointPayload';
  /** The touchpoint as it now is; null where nothing was changed. */
  touchpoint?: Maybe<Touchpoint>;
  /** What is wrong with the input; empty where it was taken. */
  userErrors: Array<UserError>;
};

/** Something in the input that the sender can put right. It never repeats what was sent. */
export type UserError = {
  /** Code of the error, for programs, for example "NOT_FOUND". */
  code: Scalars['String']['output'];
  /** Message of the error: what is wrong and what to do. */
  message: Scalars['String']['output'];
  /** Path of the error: leads from the input to the place. */
  path: Array<Scalars['String']['output']>;
};

/** A span of time, [from, to): `from` belongs to it and `to` does not. A journey belongs to the window in which it started, everything else to that of its own time. */
export type Window = {
  /** Beginning of the window, included; 1900 at the earliest. */
  from: Scalars['DateTime']['input'];
  /** Time zone of the window, in which its periods are cut: an IANA name such as "Asia/Jerusalem". */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** End of the window, not included; 2100 at the latest. */
  to: Scalars['DateTime']['input'];
};

/** Conditions on one attribute of a customer. */
export type AttributeFilter = {
  /** Name of the attribute, for example "region". */
  name: string;
  /** Conditions on the value of the attribute, as text; null where the customer lacks it. */
  value: StringFilter;
};

/** How many channels a journey used, and whether they are digital. */
export type ChannelMix =
  /** Several channels, all digital. */
  | 'MULTI_DIGITAL'
  /** Several channels, digital and others. */
  | 'MULTI_MIXED'
  /** Several channels, none digital. */
  | 'MULTI_TRADITIONAL'
  /** One channel, a digital one. */
  | 'SINGLE_DIGITAL'
  /** One channel, not a digital one. */
  | 'SINGLE_TRADITIONAL';

/** Conditions on the channel mix of a journey. All that are given hold together. */
export type ChannelMixFilter = {
  /** The channel mix is this one. */
  eq?: ChannelMix | null | undefined;
  /** The channel mix is one of these; an empty list matches nothing. */
  in?: Array<ChannelMix> | null | undefined;
};

/** Conditions on a customer. All that are given hold together; 10 levels deep at most. */
export type CustomerFilter = {
  /** All of these filters hold. */
  and?: Array<CustomerFilter> | null | undefined;
  /** Conditions on one attribute of the customer. */
  attribute?: AttributeFilter | null | undefined;
  /** Conditions on when the customer joined. */
  joinedAt?: DateTimeFilter | null | undefined;
  /** Conditions on when the customer left; null: stays. */
  leftAt?: DateTimeFilter | null | undefined;
  /** This filter does not hold. */
  not?: CustomerFilter | null | undefined;
  /** At least one of these filters holds. */
  or?: Array<CustomerFilter> | null | undefined;
  /** Conditions on the segment of the customer. */
  segment?: StringFilter | null | undefined;
};

/** The five measures on which every channel is scored; each channel weighs them its own way. */
export type CxMeasure =
  /** How easily the customer got through and found the way. */
  | 'ACCESSIBILITY'
  /** How far the customer could rely on what was said and done. */
  | 'CONFIDENCE'
  /** How useful and correct the content was. */
  | 'CONTENT'
  /** How kindly the customer was met. */
  | 'FRIENDLINESS'
  /** How far it fitted this very customer. */
  | 'PERSONALIZATION';

/** Conditions on an instant. All that are given hold together. */
export type DateTimeFilter = {
  /** The instant is this or later. */
  gte?: string | null | undefined;
  /** true: the instant is missing; false: it is there. */
  isNull?: boolean | null | undefined;
  /** The instant is earlier than this. */
  lt?: string | null | undefined;
};

/** What a reader of a statistic has to know beside its value. */
export type EstimateFlag =
  /** Customers repeat, and the interval allows for it. */
  | 'CLUSTERED'
  /** A check that should show no effect shows one: the cause may be another. */
  | 'CONFOUNDING_SUSPECTED'
  /** The question goes beyond the scores that were observed. */
  | 'EXTRAPOLATION'
  /** A few very large values decide the result. */
  | 'HEAVY_TAIL'
  /** Fewer than 30 rows: read it with care. */
  | 'LOW_N'
  /** A penalty kept the model finite. */
  | 'PENALISED'
  /** The result lies in the future of the data. */
  | 'PROJECTED'
  /** Too little was observed for the horizon asked for, so a shorter one is given. */
  | 'SHORTENED_HORIZON'
  /** Customers repeat, and there are fewer than 10 of them: no interval can be given. */
  | 'TOO_FEW_CLUSTERS';

/** Conditions on a number. All that are given hold together. */
export type FloatFilter = {
  /** The number equals this, to six decimals. */
  eq?: number | null | undefined;
  /** The number is above this. */
  gt?: number | null | undefined;
  /** The number is at least this. */
  gte?: number | null | undefined;
  /** true: the number is missing; false: it is there. */
  isNull?: boolean | null | undefined;
  /** The number is below this. */
  lt?: number | null | undefined;
  /** The number is at most this. */
  lte?: number | null | undefined;
};

/** Whether the customer took part. */
export type InteractionKind =
  /** The customer only met a message, an advert or a bill. */
  | 'EXPOSURE'
  /** Customer and company dealt with each other. */
  | 'INTERACTION';

/** Conditions on a journey. All that are given hold together; 10 levels deep at most. */
export type JourneyFilter = {
  /** All of these filters hold. */
  and?: Array<JourneyFilter> | null | undefined;
  /** Conditions on the channel mix of the journey. */
  channelMix?: ChannelMixFilter | null | undefined;
  /** Conditions on the customer of the journey. */
  customer?: CustomerFilter | null | undefined;
  /** Conditions on the key of the journey definition, for example { eq: "onboarding" }. */
  definition?: StringFilter | null | undefined;
  /** Conditions on the end-to-end score of the journey, in points, 0 to 100. */
  endToEndScore?: FloatFilter | null | undefined;
  /** This filter does not hold. */
  not?: JourneyFilter | null | undefined;
  /** At least one of these filters holds. */
  or?: Array<JourneyFilter> | null | undefined;
  /** Conditions on when the journey started. */
  startedAt?: DateTimeFilter | null | undefined;
  /** Conditions on the status of the journey. */
  status?: JourneyStatusFilter | null | undefined;
};

/** How far a journey has come. */
export type JourneyStatus =
  /** Not completed, and silent for longer than its definition allows. */
  | 'ABANDONED'
  /** Reached a completing touchpoint. */
  | 'COMPLETED'
  /** Neither completed nor silent for longer than its definition allows. */
  | 'OPEN';

/** Conditions on the status of a journey. All that are given hold together. */
export type JourneyStatusFilter = {
  /** The status is this one. */
  eq?: JourneyStatus | null | undefined;
  /** The status is one of these; an empty list matches nothing. */
  in?: Array<JourneyStatus> | null | undefined;
};

/** How a brand promise is measured. */
export type PromiseKind =
  /** By a certain time: fulfilment is 1 when met in time, otherwise promised time / taken time. */
  | 'DEADLINE'
  /** At least so much: fulfilment is delivered / promised, as with megabits per second. */
  | 'HIGHER_IS_BETTER'
  /** At most so much: fulfilment is promised / delivered, as with a price or minutes of waiting. */
  | 'LOWER_IS_BETTER';

/** Whether a promise was kept. */
export type PromiseVerdict =
  /** Fulfilled by less, or overdue. */
  | 'BROKEN'
  /** Fulfilled, or short of it by no more than the tolerance. */
  | 'KEPT'
  /** Not yet due, or not yet measurable. */
  | 'PENDING';

/** The five stages of a customer's way with the company, in order. */
export type Stage =
  /** The company stays in touch after service, which brings the next customer. */
  | 'AFTER_SERVICE'
  /** The customer gets in touch for the first time. */
  | 'FIRST_CONTACT'
  /** The customer hears of the company: adverts, website, recommendations. */
  | 'MARKETING'
  /** The customer buys. */
  | 'SALES'
  /** The customer uses the product and is served. */
  | 'SERVICE';

/** Conditions on a text. All that are given hold together; upper and lower case differ. */
export type StringFilter = {
  /** The text is exactly this. */
  eq?: string | null | undefined;
  /** The text is one of these; an empty list matches nothing. */
  in?: Array<string> | null | undefined;
  /** true: the text is missing; false: it is there. */
  isNull?: boolean | null | undefined;
  /** The text is another one, or missing. */
  ne?: string | null | undefined;
  /** The text begins with exactly this; there are no wildcards. */
  startsWith?: string | null | undefined;
};

/** Why a statistic has no value. No data is never 0. */
export type UnavailableReason =
  /** The time that the outcome needs has not passed yet. */
  | 'NOT_MATURE'
  /** There is no row that could tell. */
  | 'NO_DATA'
  /** What is compared never occurs under the same circumstances often enough. */
  | 'NO_OVERLAP'
  /** Every row is the same where a difference would be needed. */
  | 'NO_VARIATION'
  /** The influences cannot be told apart: one of them is a copy of others. */
  | 'RANK_DEFICIENT'
  /** One influence predicts the outcome perfectly, so that its strength has no bound. */
  | 'SEPARATION'
  /** There are 1 to 4 rows: too few to say anything, and few enough to point at a person. */
  | 'SUPPRESSED'
  /** The outcome is 0 throughout. */
  | 'ZERO_OUTCOME';

/** A span of time, [from, to): `from` belongs to it and `to` does not. A journey belongs to the window in which it started, everything else to that of its own time. */
export type Window = {
  /** Beginning of the window, included; 1900 at the earliest. */
  from: string;
  /** Time zone of the window, in which its periods are cut: an IANA name such as "Asia/Jerusalem". */
  timeZone?: string | null | undefined;
  /** End of the window, not included; 2100 at the latest. */
  to: string;
};

export type ChannelsOnFiveMeasuresQueryVariables = Exact<{
  window: Window;
}>;


export type ChannelsOnFiveMeasuresQuery = { experienceMetrics: { definition: string, freshness: { projectedThrough: string | null, pendingCustomers: number }, groups: Array<{ interactions: number, customers: number, key: Array<{ dimension: string, value: string | null, label: string | null }>, score: { value: number | null, low: number | null, high: number | null, sampleSize: number, flags: Array<EstimateFlag> }, negativeRate: { value: number | null, low: number | null, high: number | null }, measures: Array<{ measure: CxMeasure, score: { value: number | null, low: number | null, high: number | null } }> }> } };

export type JourneysByMonthQueryVariables = Exact<{
  window: Window;
}>;


export type JourneysByMonthQuery = { journeyMetrics: { groups: Array<{ journeys: number, completed: number, key: Array<{ dimension: string, value: string | null, label: string | null }>, completionRate: { value: number | null, low: number | null, high: number | null }, endToEndScore: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null }, medianDurationSeconds: { value: number | null, low: number | null, high: number | null } }> } };

export type TouchpointTrapQueryVariables = Exact<{
  window: Window;
}>;


export type TouchpointTrapQuery = { journeyMetrics: { groups: Array<{ journeys: number, key: Array<{ value: string | null, label: string | null }>, touchpointScore: { value: number | null }, endToEndScore: { value: number | null }, touchpointGap: { value: number | null, low: number | null, high: number | null, sampleSize: number }, trappedRate: { value: number | null, low: number | null, high: number | null, sampleSize: number } }> } };

export type ChannelMixesQueryVariables = Exact<{
  window: Window;
  filter?: JourneyFilter | null | undefined;
}>;


export type ChannelMixesQuery = { journeyMetrics: { total: { journeys: number }, groups: Array<{ journeys: number, key: Array<{ value: string | null }>, completionRate: { value: number | null, low: number | null, high: number | null, flags: Array<EstimateFlag> }, endToEndScore: { value: number | null, low: number | null, high: number | null, flags: Array<EstimateFlag> }, handoffsPerJourney: { value: number | null }, channelsPerJourney: { value: number | null } }> } };

export type RecentInteractionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentInteractionsQuery = { customers: { nodes: Array<{ id: string, segment: string | null, joinedAt: string, interactions: { nodes: Array<{ occurredAt: string, kind: InteractionKind, score: number | null, touchpoint: { name: string, stage: Stage, channel: { name: string } } }> } }> } };

export type AbandonedJourneysQueryVariables = Exact<{ [key: string]: never; }>;


export type AbandonedJourneysQuery = { journeys: { totalCount: number, nodes: Array<{ id: string, startedAt: string, endedAt: string | null, channelMix: ChannelMix, handoffs: number, endToEndScore: number | null, definition: { name: string }, channels: Array<{ name: string }>, customer: { id: string, segment: string | null }, interactions: { nodes: Array<{ occurredAt: string, touchpoint: { name: string } }> } }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } };

export type JourneyMapQueryVariables = Exact<{ [key: string]: never; }>;


export type JourneyMapQuery = { touchpoints: Array<{ key: string, name: string, stage: Stage, momentOfTruth: boolean, channel: { name: string, digital: boolean, staffed: boolean, measureWeights: Array<{ measure: CxMeasure, weight: number }> }, promises: Array<{ statement: string, kind: PromiseKind, unit: string | null }> }>, journeyDefinitions: Array<{ key: string, name: string, maxGapDays: number, plannedTouchpoints: Array<{ key: string }>, completingTouchpoints: Array<{ key: string }> }> };

export type PromisesToACustomerQueryVariables = Exact<{ [key: string]: never; }>;


export type PromisesToACustomerQuery = { customers: { nodes: Array<{ id: string, promiseOutcomes: { nodes: Array<{ at: string, promised: string | null, delivered: string | null, dueAt: string | null, metAt: string | null, fulfilment: number | null, verdict: PromiseVerdict, promise: { statement: string, unit: string | null }, touchpoint: { name: string } }> } }> } };

export type CostPerJourneyQueryVariables = Exact<{
  window: Window;
  currency: string;
}>;


export type CostPerJourneyQuery = { journeyMetrics: { groups: Array<{ journeys: number, key: Array<{ value: string | null, label: string | null }>, costPerJourney: { value: string | null, low: string | null, high: string | null, currency: string, sampleSize: number, unavailable: UnavailableReason | null } }> } };

export type BrokenPromisesQueryVariables = Exact<{
  window: Window;
}>;


export type BrokenPromisesQuery = { promiseGaps: { definition: string, groups: Array<{ kept: number, broken: number, pending: number, key: Array<{ value: string | null, label: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null }, expectationIndex: { value: number | null }, medianFulfilment: { value: number | null }, satisfactionEffect: { value: number | null, low: number | null, high: number | null, sampleSize: number } }>, unmeasured: Array<{ promise: { key: string }, touchpoint: { key: string } }> } };

export type PromisesBySegmentQueryVariables = Exact<{
  window: Window;
}>;


export type PromisesBySegmentQuery = { promiseGaps: { total: { keptRate: { value: number | null, low: number | null, high: number | null } }, groups: Array<{ kept: number, broken: number, key: Array<{ dimension: string, value: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null, unavailable: UnavailableReason | null }, geometricMeanFulfilment: { value: number | null }, overDeliveryRate: { value: number | null } }> } };

export type MetricCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricCatalogQuery = { metricCatalog: Array<{ key: string, name: string, meaning: string, formula: string, unit: string, betterWhen: string, reference: string | null }> };


export const ChannelsOnFiveMeasuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelsOnFiveMeasures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experienceMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CHANNEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projectedThrough"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"}},{"kind":"Field","name":{"kind":"Name","value":"customers"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"negativeRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelsOnFiveMeasuresQuery, ChannelsOnFiveMeasuresQueryVariables>;
export const JourneysByMonthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneysByMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"},{"kind":"EnumValue","value":"PERIOD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"MONTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianDurationSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JourneysByMonthQuery, JourneysByMonthQueryVariables>;
export const TouchpointTrapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TouchpointTrap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"touchpointScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpointGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trappedRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TouchpointTrapQuery, TouchpointTrapQueryVariables>;
export const ChannelMixesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelMixes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CHANNEL_MIX"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handoffsPerJourney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channelsPerJourney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelMixesQuery, ChannelMixesQueryVariables>;
export const RecentInteractionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentInteractions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecentInteractionsQuery, RecentInteractionsQueryVariables>;
export const AbandonedJourneysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AbandonedJourneys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ABANDONED"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channelMix"}},{"kind":"Field","name":{"kind":"Name","value":"handoffs"}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AbandonedJourneysQuery, AbandonedJourneysQueryVariables>;
export const JourneyMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneyMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"momentOfTruth"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"digital"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"measureWeights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeyDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maxGapDays"}},{"kind":"Field","name":{"kind":"Name","value":"plannedTouchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completingTouchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<JourneyMapQuery, JourneyMapQueryVariables>;
export const PromisesToACustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesToACustomer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promiseOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesToACustomerQuery, PromisesToACustomerQueryVariables>;
export const CostPerJourneyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostPerJourney"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"costPerJourney"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CostPerJourneyQuery, CostPerJourneyQueryVariables>;
export const BrokenPromisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BrokenPromises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROMISE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectationIndex"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianFulfilment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmeasured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BrokenPromisesQuery, BrokenPromisesQueryVariables>;
export const PromisesBySegmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesBySegment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SEGMENT"},{"kind":"EnumValue","value":"PERIOD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"QUARTER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"geometricMeanFulfilment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overDeliveryRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesBySegmentQuery, PromisesBySegmentQueryVariables>;
export const MetricCatalogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"betterWhen"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]} as unknown as DocumentNode<MetricCatalogQuery, MetricCatalogQueryVariables>;