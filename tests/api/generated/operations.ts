/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Conditions on one attribute of a customer. */
export type AttributeFilter = {
  /** Name of the attribute, for example "region". */
  name: string;
  /** Conditions on the value of the attribute, as text; null where the customer lacks it. */
  value: StringFilter;
};

/** A brand promise, by its key. */
export type BrandPromiseInput = {
  /** Grain of the deadline; left out: INSTANT. For the kind DEADLINE only. */
  deadlineGrain?: DeadlineGrain | null | undefined;
  /** Key of the promise, for example "speed". */
  key: string;
  /** Kind of the promise: how it is measured. */
  kind: PromiseKind;
  /** Statement of the promise, as customers are told it. */
  statement: string;
  /** Time zone of the promise: an IANA name such as "Europe/Berlin"; left out: UTC. */
  timeZone?: string | null | undefined;
  /** Tolerance of the promise as a share, from 0 and below 1: 0.05 allows five per cent; left out: 0. */
  tolerance?: number | null | undefined;
  /** Keys of the touchpoints where the promise has to be kept; at least one. */
  touchpoints: Array<string>;
  /** Unit of the amounts promised and delivered, for example "Mbps". */
  unit?: string | null | undefined;
};

/** What to compare between multi-channel and single-channel journeys, and how. */
export type ChannelComparisonInput = {
  /** Level of every interval of the answer, 0.5 or more and less than 1. */
  confidenceLevel?: number | null | undefined;
  /** Currency of the outcome COST: ISO 4217, for example "EUR". Left out: the only one that these journeys cost anything in. */
  currency?: string | null | undefined;
  /** Which of the customers' first journeys of a period; left out: all. */
  filter?: JourneyFilter | null | undefined;
  /** How much worse is materially worse, 0 or more, in the unit of the outcome: points, percentage points, seconds, or units of the currency. */
  materialMargin?: number | null | undefined;
  /** What of the journeys is compared. */
  outcome?: ComparisonOutcome | null | undefined;
  /** How long the periods are, by the calendar of the time zone of the window: the first journey of each customer in each period is compared. Whole months, quarters and years in UTC are answered fastest. */
  periodGranularity?: Granularity | null | undefined;
  /** Whose journeys the adjusted difference speaks for. */
  population?: TargetPopulation | null | undefined;
  /** What journeys have to share to be compared, each once; an empty list: nothing. */
  stratifyBy?: Array<Stratifier> | null | undefined;
  /** Window in which the journeys started. */
  window: Window;
};

/** A channel, by its key. */
export type ChannelInput = {
  /** Whether the channel is digital: website, app, e-mail, social media. */
  digital: boolean;
  /** Key of the channel, for example "call-centre". */
  key: string;
  /** Weights of the measures in the channel; those not named weigh 0. Left out: as they were, equal for a new channel. */
  measureWeights?: Array<MeasureWeightInput> | null | undefined;
  /** Name of the channel for people. */
  name: string;
  /** Whether a person serves the customer in the channel. */
  staffed: boolean;
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

/** What of journeys is compared. */
export type ComparisonOutcome =
  /** Whether the journey was completed and not abandoned, in percentage points; higher is better. */
  | 'COMPLETED'
  /** What the journey cost, in units of one currency; lower is better. */
  | 'COST'
  /** What the interactions of the journey say about it, in points; higher is better. */
  | 'DERIVED_SCORE'
  /** How long a completed journey took, in seconds; lower is better. */
  | 'DURATION'
  /** The customer's own rating of the journey, in points; higher is better. */
  | 'END_TO_END_SCORE';

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

/** How a customer is named: exactly one of the two. */
export type CustomerLookup =
  {   /** What a source calls the customer. */
  externalId: ExternalIdInput; id?: never; }
  |  { externalId?: never;   /** Global ID of the customer. */
  id: string | number; };

/** A customer, as a source knows it. What is left out is taken away, except when they joined. */
export type CustomerRecord = {
  /** Attributes of the customer, for example { region: "north" }. Not for personal data. */
  attributes?: Record<string, unknown> | null | undefined;
  /** ID of the customer in the source. */
  customerId: string;
  /** E-mail address of the customer: personal data. */
  email?: string | null | undefined;
  /** When the customer joined; left out: the first thing on the timeline. */
  joinedAt?: string | null | undefined;
  /** When the customer left; left out: stays. */
  leftAt?: string | null | undefined;
  /** Name of the customer: personal data. */
  name?: string | null | undefined;
  /** Telephone number of the customer: personal data. */
  phone?: string | null | undefined;
  /** Segment of the customer, for example "family". */
  segment?: string | null | undefined;
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

/** How exactly the deadline of a promise is taken. */
export type DeadlineGrain =
  /** By calendar days in the promise's time zone: the whole due day is in time. */
  | 'DAY'
  /** To the moment. */
  | 'INSTANT';

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

/** What a source calls a customer. */
export type ExternalIdInput = {
  /** ID of the customer in the source. */
  id: string;
  /** Key of the source, for example "crm". */
  source: string;
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
  at: string;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: string;
  /** ID of the feedback in the source. */
  id: string;
  /** ID of the interaction in the source that the feedback is about. */
  interaction?: string | null | undefined;
  /** Key of the journey in the source that the feedback is about. */
  journey?: string | null | undefined;
  /** Language of the text: BCP 47, for example "he". */
  language?: string | null | undefined;
  /** What the feedback measures. */
  metric: FeedbackMetric;
  /** Highest possible score; left out: that of the metric. */
  scaleMax?: number | null | undefined;
  /** Lowest possible score; left out: that of the metric. */
  scaleMin?: number | null | undefined;
  /** Score of the feedback, on its own scale. */
  score?: number | null | undefined;
  /** Source of the feedback. */
  source: FeedbackSource;
  /** Text of the feedback: personal data. */
  text?: string | null | undefined;
  /** Key of the touchpoint that the feedback is about. */
  touchpoint?: string | null | undefined;
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

/** Conditions on an interaction. All that are given hold together; 10 levels deep at most. */
export type InteractionFilter = {
  /** All of these filters hold. */
  and?: Array<InteractionFilter> | null | undefined;
  /** Conditions on the key of the touchpoint's channel, for example { in: ["website", "app"] }. */
  channel?: StringFilter | null | undefined;
  /** Conditions on the customer of the interaction. */
  customer?: CustomerFilter | null | undefined;
  /** Conditions on the intent of the interaction. */
  intent?: StringFilter | null | undefined;
  /** This filter does not hold. */
  not?: InteractionFilter | null | undefined;
  /** Conditions on when the interaction occurred. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** At least one of these filters holds. */
  or?: Array<InteractionFilter> | null | undefined;
  /** Whether the interaction resolved what the customer wanted; where that is not known, neither holds. */
  resolved?: boolean | null | undefined;
  /** Conditions on the score of the interaction, in points, 0 to 100. */
  score?: FloatFilter | null | undefined;
  /** Conditions on the stage of the touchpoint. */
  stage?: StageFilter | null | undefined;
  /** Conditions on the key of the touchpoint, for example { eq: "support-call" }. */
  touchpoint?: StringFilter | null | undefined;
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
  cost?: string | null | undefined;
  /** Currency of the cost: ISO 4217. */
  currency?: string | null | undefined;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: string;
  /** Difficulty that was met, for example "long-wait". */
  difficulty?: string | null | undefined;
  /** Key of the employee who served the customer. */
  employee?: string | null | undefined;
  /** Time spent handling the interaction, in seconds. */
  handleSeconds?: number | null | undefined;
  /** ID of the interaction in the source. */
  id: string;
  /** What the customer wanted, for example "slow-connection". */
  intent?: string | null | undefined;
  /** Key of the journey in the source: interactions with the same key are one journey. */
  journey?: string | null | undefined;
  /** Key of the journey definition. */
  journeyType?: string | null | undefined;
  /** Kind of the interaction; left out: INTERACTION. */
  kind?: InteractionKind | null | undefined;
  /** When the interaction occurred. */
  occurredAt: string;
  /** Ratings of the interaction: each measure once at most; those left out were not answered. */
  ratings?: Array<MeasureRatingInput> | null | undefined;
  /** Whether it resolved what the customer wanted. */
  resolved?: boolean | null | undefined;
  /** Key of the touchpoint. */
  touchpoint: string;
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
  at: string;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: string;
  /** Detail of the loyalty event, in words. Not for personal data. */
  detail?: string | null | undefined;
  /** ID of the loyalty event in the source. */
  id: string;
  /** Kind of the loyalty event. */
  kind: LoyaltyEventKind;
};

/** What a customer answered on one measure of an interaction. */
export type MeasureRatingInput = {
  /** Measure of the rating. */
  measure: CxMeasure;
  /** Score of the measure, on the rating scale of the call. */
  score: number;
};

/** How much a channel is to count one measure. */
export type MeasureWeightInput = {
  /** Measure of the weight. */
  measure: CxMeasure;
  /** Weight of the measure, relative to the other four: 0 or more. */
  weight: number;
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
  amount: string;
  /** Time of the order. */
  at: string;
  /** Key of the channel by which the order came in. */
  channel?: string | null | undefined;
  /** Currency of the amount: ISO 4217. */
  currency: string;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: string;
  /** ID of the order in the source. */
  id: string;
  /** Kind of the order; left out: PURCHASE. */
  kind?: OrderKind | null | undefined;
  /** Product of the order. */
  product?: string | null | undefined;
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

/** How a brand promise is measured. */
export type PromiseKind =
  /** By a certain time: fulfilment is 1 when met in time, otherwise promised time / taken time. */
  | 'DEADLINE'
  /** At least so much: fulfilment is delivered / promised, as with megabits per second. */
  | 'HIGHER_IS_BETTER'
  /** At most so much: fulfilment is promised / delivered, as with a price or minutes of waiting. */
  | 'LOWER_IS_BETTER';

/** What became of a promise to a customer, as a source knows it. Sent again when more is known. */
export type PromiseRecord = {
  /** When the promise was made to the customer. */
  at: string;
  /** ID of the customer in the source; one not known yet is created. */
  customerId: string;
  /** Amount delivered, in the unit of the promise. */
  delivered?: string | null | undefined;
  /** When the promise is due. */
  dueAt?: string | null | undefined;
  /** ID of the promise outcome in the source. */
  id: string;
  /** Key of the journey in the source. */
  journey?: string | null | undefined;
  /** When the promise was met. */
  metAt?: string | null | undefined;
  /** Key of the brand promise. */
  promise: string;
  /** Amount promised, in the unit of the promise. */
  promised?: string | null | undefined;
  /** Key of the touchpoint at which the promise has to be kept. */
  touchpoint: string;
};

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

/** Conditions on the stage of a touchpoint. All that are given hold together. */
export type StageFilter = {
  /** The stage is this one. */
  eq?: Stage | null | undefined;
  /** The stage is one of these; an empty list matches nothing. */
  in?: Array<Stage> | null | undefined;
};

/** What journeys have to share to be compared with each other. */
export type Stratifier =
  /** The journey definition. */
  | 'DEFINITION'
  /** The period in which the journey started; see periodGranularity. */
  | 'PERIOD'
  /** The segment of the customer, as last projected; those without one are a stratum too. */
  | 'SEGMENT';

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

/** Whose journeys the adjusted difference speaks for. */
export type TargetPopulation =
  /** All journeys: the average effect (ATE). */
  | 'ALL'
  /** The multi-channel journeys as they are: the effect on the treated (ATT). */
  | 'MULTI_CHANNEL'
  /** The journeys that could as well be of either kind: the effect in the overlap (ATO). */
  | 'OVERLAP';

/** One thing that a source knows: exactly one of the fields. */
export type TimelineRecord =
  {   /** A customer. */
  customer: CustomerRecord; feedback?: never; interaction?: never; loyalty?: never; order?: never; promise?: never; }
  |  { customer?: never;   /** Feedback. */
  feedback: FeedbackRecord; interaction?: never; loyalty?: never; order?: never; promise?: never; }
  |  { customer?: never; feedback?: never;   /** An interaction. */
  interaction: InteractionRecord; loyalty?: never; order?: never; promise?: never; }
  |  { customer?: never; feedback?: never; interaction?: never;   /** A loyalty event. */
  loyalty: LoyaltyRecord; order?: never; promise?: never; }
  |  { customer?: never; feedback?: never; interaction?: never; loyalty?: never;   /** An order. */
  order: OrderRecord; promise?: never; }
  |  { customer?: never; feedback?: never; interaction?: never; loyalty?: never; order?: never;   /** What became of a promise. */
  promise: PromiseRecord; };

/** A touchpoint, by its key. */
export type TouchpointInput = {
  /** Key of the channel of the touchpoint. */
  channel: string;
  /** Key of the touchpoint, for example "support-call". */
  key: string;
  /** Whether the touchpoint is a moment of truth; left out: no. */
  momentOfTruth?: boolean | null | undefined;
  /** Name of the touchpoint for people. */
  name: string;
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

/** What the data say about a claim. */
export type Verdict =
  /** The data are compatible with the claim and with its opposite. */
  | 'INCONCLUSIVE'
  /** The data cannot speak to the claim. */
  | 'NOT_ESTIMABLE'
  /** The data speak against the claim. */
  | 'REFUTED'
  /** The data support the claim. */
  | 'SUPPORTED';

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

export type MultiAgainstSingleChannelQueryVariables = Exact<{
  input: ChannelComparisonInput;
}>;


export type MultiAgainstSingleChannelQuery = { channelComparison: { verdict: Verdict, verdictReason: string, warnings: Array<string>, strata: number, droppedStrata: number, offSupportShare: number, minimumDetectableDifference: number | null, definition: string, arms: Array<{ mix: ChannelMix, journeys: number, mean: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }>, multiVersusSingle: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, multiVersusSingleDigital: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, multiVersusSingleTraditional: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, digitalVersusTraditionalVersusMixed: Array<{ label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }> } };

export type DifferenceFragment = { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } };

export type IntervalFragment = { value: number | null, low: number | null, high: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> };

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

export type CostOfChangingChannelQueryVariables = Exact<{
  input: ChannelComparisonInput;
}>;


export type CostOfChangingChannelQuery = { channelComparison: { verdict: Verdict, verdictReason: string, warnings: Array<string>, arms: Array<{ mix: ChannelMix, journeys: number, mean: { value: number | null, low: number | null, high: number | null, unavailable: UnavailableReason | null } }>, multiVersusSingle: { label: string, raw: { value: number | null, low: number | null, high: number | null }, adjusted: { value: number | null, low: number | null, high: number | null, sampleSize: number, flags: Array<EstimateFlag> } } } };

export type CustomerIdsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
}>;


export type CustomerIdsQuery = { customers: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } };

export type InteractionIdsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: InteractionFilter | null | undefined;
}>;


export type InteractionIdsQuery = { interactions: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } };

export type JourneyIdsOfCustomersQueryVariables = Exact<{
  last?: number | null | undefined;
}>;


export type JourneyIdsOfCustomersQuery = { customers: { nodes: Array<{ journeys: { nodes: Array<{ id: string }> } }> } };

export type JourneysAskedQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<JourneyDimension> | JourneyDimension | null | undefined;
  granularity?: Granularity | null | undefined;
  filter?: JourneyFilter | null | undefined;
}>;


export type JourneysAskedQuery = { journeyMetrics: { total: { journeys: number } } };

export type CostAskedQueryVariables = Exact<{
  window: Window;
  currency: string;
}>;


export type CostAskedQuery = { journeyMetrics: { total: { costPerJourney: { value: string | null } } } };

export type CustomerByQueryVariables = Exact<{
  by: CustomerLookup;
}>;


export type CustomerByQuery = { customer: { id: string } | null };

export type NodesByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesByIdQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type ChannelComparisonQueryVariables = Exact<{
  input: ChannelComparisonInput;
}>;


export type ChannelComparisonQuery = { channelComparison: { verdict: Verdict, verdictReason: string, materialityPValue: number | null, strata: number, droppedStrata: number, offSupportShare: number, minimumDetectableDifference: number | null, warnings: Array<string>, definition: string, arms: Array<{ mix: ChannelMix, journeys: number, mean: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }>, multiVersusSingle: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, multiVersusSingleDigital: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, multiVersusSingleTraditional: { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, digitalVersusTraditionalVersusMixed: Array<{ label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }>, freshness: { pendingCustomers: number } } };

export type ContrastPartsFragment = { label: string, hedgesG: number | null, pValue: number | null, eValue: number | null, eValueLimit: number | null, raw: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, adjusted: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, landmark: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } };

export type EstimatePartsFragment = { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, confidenceLevel: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> };

export type ExperienceDetailsQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<ExperienceDimension> | ExperienceDimension | null | undefined;
  filter?: InteractionFilter | null | undefined;
}>;


export type ExperienceDetailsQuery = { experienceMetrics: { groups: Array<{ interactions: number, customers: number, key: Array<{ value: string | null, label: string | null }>, score: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, measures: Array<{ measure: CxMeasure, score: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }> }> } };

export type JourneyDetailsQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<JourneyDimension> | JourneyDimension | null | undefined;
  filter?: JourneyFilter | null | undefined;
}>;


export type JourneyDetailsQuery = { journeyMetrics: { groups: Array<{ journeys: number, completed: number, key: Array<{ value: string | null }>, completionRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, endToEndScore: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }>, freshness: { pendingCustomers: number } } };

export type PromiseDetailsQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<PromiseDimension> | PromiseDimension | null | undefined;
  filter?: CustomerFilter | null | undefined;
}>;


export type PromiseDetailsQuery = { promiseGaps: { groups: Array<{ kept: number, broken: number, pending: number, key: Array<{ value: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, satisfactionEffect: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }>, unmeasured: Array<{ promise: { key: string }, touchpoint: { key: string } }> } };

export type MapOfStagesQueryVariables = Exact<{ [key: string]: never; }>;


export type MapOfStagesQuery = { touchpoints: Array<{ key: string, stage: Stage, channel: { key: string } }>, promises: Array<{ key: string, kind: PromiseKind, deadlineGrain: DeadlineGrain | null, timeZone: string, unit: string | null }> };

export type LoyaltyTimelinesQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type LoyaltyTimelinesQuery = { customers: { nodes: Array<{ journeys: { nodes: Array<{ startedAt: string, interactions: { nodes: Array<{ occurredAt: string }> } }> }, interactions: { nodes: Array<{ occurredAt: string }> }, loyaltyEvents: { nodes: Array<{ kind: LoyaltyEventKind, at: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OutcomesOfQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
  filter?: CustomerFilter | null | undefined;
}>;


export type OutcomesOfQuery = { customers: { nodes: Array<{ segment: string | null, promiseOutcomes: { nodes: Array<{ promised: string | null, delivered: string | null, at: string, dueAt: string | null, metAt: string | null, fulfilment: number | null, verdict: PromiseVerdict, promise: { key: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FeedbackTextsQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type FeedbackTextsQuery = { customers: { nodes: Array<{ name: string | null, feedback: { nodes: Array<{ metric: FeedbackMetric, language: string | null, text: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenJourneysQueryVariables = Exact<{
  filter?: JourneyFilter | null | undefined;
}>;


export type OpenJourneysQuery = { journeys: { totalCount: number, nodes: Array<{ status: JourneyStatus, startedAt: string, endedAt: string | null, durationSeconds: number | null, definition: { key: string, maxGapDays: number }, interactions: { nodes: Array<{ occurredAt: string, touchpoint: { key: string } }> } }> } };

export type ExperienceByQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<ExperienceDimension> | ExperienceDimension | null | undefined;
}>;


export type ExperienceByQuery = { experienceMetrics: { groups: Array<{ interactions: number, key: Array<{ value: string | null }>, score: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, measures: Array<{ measure: CxMeasure, score: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }> }>, freshness: { pendingCustomers: number } } };

export type IngestMutationVariables = Exact<{
  source: string;
  records: Array<TimelineRecord> | TimelineRecord;
  ratingScaleMin?: number | null | undefined;
  ratingScaleMax?: number | null | undefined;
}>;


export type IngestMutation = { ingest: { created: number, updated: number, duplicates: number, rejected: number, results: Array<{ index: number, status: IngestStatus, id: string | null, errors: Array<{ message: string, code: string, path: Array<string> }> }> } };

export type EraseMutationVariables = Exact<{
  by: CustomerLookup;
}>;


export type EraseMutation = { eraseCustomer: { erased: boolean } };

export type JourneySummaryQueryVariables = Exact<{
  window: Window;
  filter?: JourneyFilter | null | undefined;
}>;


export type JourneySummaryQuery = { journeyMetrics: { total: { journeys: number, customers: number, completed: number, completionRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, endToEndScore: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, meanDurationSeconds: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, medianDurationSeconds: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, p90DurationSeconds: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, freshness: { projectedThrough: string | null, pendingCustomers: number } } };

export type JourneysByQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<JourneyDimension> | JourneyDimension | null | undefined;
  granularity?: Granularity | null | undefined;
}>;


export type JourneysByQuery = { journeyMetrics: { groups: Array<{ journeys: number, key: Array<{ value: string | null }>, completionRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, endToEndScore: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }> } };

export type ValueFragment = { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> };

export type ChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ChannelsQuery = { channels: Array<{ key: string, digital: boolean, measureWeights: Array<{ measure: CxMeasure, weight: number }> }> };

export type ChangeChannelMutationVariables = Exact<{
  input: ChannelInput;
}>;


export type ChangeChannelMutation = { upsertChannel: { channel: { key: string, name: string } | null, userErrors: Array<{ message: string, code: string, path: Array<string> }> } };

export type ChangePromiseMutationVariables = Exact<{
  input: BrandPromiseInput;
}>;


export type ChangePromiseMutation = { upsertPromise: { promise: { key: string, deadlineGrain: DeadlineGrain | null } | null, userErrors: Array<{ message: string, path: Array<string> }> } };

export type ChangeTouchpointMutationVariables = Exact<{
  input: TouchpointInput;
}>;


export type ChangeTouchpointMutation = { upsertTouchpoint: { touchpoint: { key: string } | null, userErrors: Array<{ message: string, path: Array<string> }> } };

export type PromisesByQueryVariables = Exact<{
  window: Window;
  groupBy?: Array<PromiseDimension> | PromiseDimension | null | undefined;
  filter?: CustomerFilter | null | undefined;
}>;


export type PromisesByQuery = { promiseGaps: { total: { kept: number, broken: number, pending: number, key: Array<{ value: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, satisfactionEffect: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }, groups: Array<{ kept: number, broken: number, pending: number, key: Array<{ value: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, satisfactionEffect: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } }> } };

export type PromiseGroupFragment = { kept: number, broken: number, pending: number, key: Array<{ value: string | null }>, keptRate: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> }, satisfactionEffect: { value: number | null, low: number | null, high: number | null, standardError: number | null, sampleSize: number, unavailable: UnavailableReason | null, flags: Array<EstimateFlag> } };

export type CountCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type CountCustomersQuery = { customers: { totalCount: number } };

export type TimelineOfQueryVariables = Exact<{
  source: string;
  id: string;
}>;


export type TimelineOfQuery = { customer: { id: string, name: string | null, segment: string | null, interactions: { totalCount: number, nodes: Array<{ id: string, score: number | null, occurredAt: string, touchpoint: { key: string } }> }, orders: { totalCount: number, nodes: Array<{ amount: { amount: string, currency: string } }> } } | null };

export type RecentInteractionsAfterQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: InteractionFilter | null | undefined;
}>;


export type RecentInteractionsAfterQuery = { interactions: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type NodeByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeByIdQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export const IntervalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Interval"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<IntervalFragment, unknown>;
export const DifferenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contrast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"raw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hedgesG"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValueLimit"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Interval"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<DifferenceFragment, unknown>;
export const EstimatePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<EstimatePartsFragment, unknown>;
export const ContrastPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContrastParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contrast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"raw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hedgesG"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValueLimit"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<ContrastPartsFragment, unknown>;
export const ValueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<ValueFragment, unknown>;
export const PromiseGroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseGapGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<PromiseGroupFragment, unknown>;
export const ChannelsOnFiveMeasuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelsOnFiveMeasures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experienceMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CHANNEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projectedThrough"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"}},{"kind":"Field","name":{"kind":"Name","value":"customers"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"negativeRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelsOnFiveMeasuresQuery, ChannelsOnFiveMeasuresQueryVariables>;
export const JourneysByMonthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneysByMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"},{"kind":"EnumValue","value":"PERIOD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"MONTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianDurationSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JourneysByMonthQuery, JourneysByMonthQueryVariables>;
export const TouchpointTrapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TouchpointTrap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"touchpointScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpointGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trappedRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TouchpointTrapQuery, TouchpointTrapQueryVariables>;
export const ChannelMixesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelMixes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CHANNEL_MIX"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handoffsPerJourney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channelsPerJourney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelMixesQuery, ChannelMixesQueryVariables>;
export const MultiAgainstSingleChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MultiAgainstSingleChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelComparisonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"verdictReason"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"arms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mix"}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingleDigital"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingleTraditional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digitalVersusTraditionalVersusMixed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strata"}},{"kind":"Field","name":{"kind":"Name","value":"droppedStrata"}},{"kind":"Field","name":{"kind":"Name","value":"offSupportShare"}},{"kind":"Field","name":{"kind":"Name","value":"minimumDetectableDifference"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Interval"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contrast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"raw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Interval"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hedgesG"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValueLimit"}}]}}]} as unknown as DocumentNode<MultiAgainstSingleChannelQuery, MultiAgainstSingleChannelQueryVariables>;
export const RecentInteractionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentInteractions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecentInteractionsQuery, RecentInteractionsQueryVariables>;
export const AbandonedJourneysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AbandonedJourneys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ABANDONED"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channelMix"}},{"kind":"Field","name":{"kind":"Name","value":"handoffs"}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AbandonedJourneysQuery, AbandonedJourneysQueryVariables>;
export const JourneyMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneyMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"momentOfTruth"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"digital"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"measureWeights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeyDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maxGapDays"}},{"kind":"Field","name":{"kind":"Name","value":"plannedTouchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completingTouchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<JourneyMapQuery, JourneyMapQueryVariables>;
export const PromisesToACustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesToACustomer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promiseOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesToACustomerQuery, PromisesToACustomerQueryVariables>;
export const CostPerJourneyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostPerJourney"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEFINITION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"costPerJourney"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CostPerJourneyQuery, CostPerJourneyQueryVariables>;
export const BrokenPromisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BrokenPromises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROMISE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectationIndex"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianFulfilment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmeasured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BrokenPromisesQuery, BrokenPromisesQueryVariables>;
export const PromisesBySegmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesBySegment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SEGMENT"},{"kind":"EnumValue","value":"PERIOD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"QUARTER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"geometricMeanFulfilment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overDeliveryRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesBySegmentQuery, PromisesBySegmentQueryVariables>;
export const MetricCatalogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"betterWhen"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]} as unknown as DocumentNode<MetricCatalogQuery, MetricCatalogQueryVariables>;
export const CostOfChangingChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostOfChangingChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelComparisonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"verdictReason"}},{"kind":"Field","name":{"kind":"Name","value":"arms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mix"}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"raw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}}]}}]} as unknown as DocumentNode<CostOfChangingChannelQuery, CostOfChangingChannelQueryVariables>;
export const CustomerIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CustomerIdsQuery, CustomerIdsQueryVariables>;
export const InteractionIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InteractionIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InteractionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<InteractionIdsQuery, InteractionIdsQueryVariables>;
export const JourneyIdsOfCustomersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneyIdsOfCustomers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<JourneyIdsOfCustomersQuery, JourneyIdsOfCustomersQueryVariables>;
export const JourneysAskedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneysAsked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"granularity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Granularity"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"granularity"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"}}]}}]}}]}}]} as unknown as DocumentNode<JourneysAskedQuery, JourneysAskedQueryVariables>;
export const CostAskedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostAsked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerJourney"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CostAskedQuery, CostAskedQueryVariables>;
export const CustomerByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CustomerByQuery, CustomerByQueryVariables>;
export const NodesByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodesById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesByIdQuery, NodesByIdQueryVariables>;
export const ChannelComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelComparisonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mix"}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContrastParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingleDigital"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContrastParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"multiVersusSingleTraditional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContrastParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digitalVersusTraditionalVersusMixed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContrastParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"verdictReason"}},{"kind":"Field","name":{"kind":"Name","value":"materialityPValue"}},{"kind":"Field","name":{"kind":"Name","value":"strata"}},{"kind":"Field","name":{"kind":"Name","value":"droppedStrata"}},{"kind":"Field","name":{"kind":"Name","value":"offSupportShare"}},{"kind":"Field","name":{"kind":"Name","value":"minimumDetectableDifference"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceLevel"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContrastParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contrast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"raw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjusted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hedgesG"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValue"}},{"kind":"Field","name":{"kind":"Name","value":"eValueLimit"}}]}}]} as unknown as DocumentNode<ChannelComparisonQuery, ChannelComparisonQueryVariables>;
export const ExperienceDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperienceDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperienceDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InteractionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experienceMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"}},{"kind":"Field","name":{"kind":"Name","value":"customers"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<ExperienceDetailsQuery, ExperienceDetailsQueryVariables>;
export const JourneyDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneyDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<JourneyDetailsQuery, JourneyDetailsQueryVariables>;
export const PromiseDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromiseDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmeasured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseGapGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}}]} as unknown as DocumentNode<PromiseDetailsQuery, PromiseDetailsQueryVariables>;
export const MapOfStagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapOfStages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touchpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineGrain"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]} as unknown as DocumentNode<MapOfStagesQuery, MapOfStagesQueryVariables>;
export const LoyaltyTimelinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LoyaltyTimelines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"definition"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"problem-solving","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"touchpoint"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"after-service-call","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LoyaltyTimelinesQuery, LoyaltyTimelinesQueryVariables>;
export const OutcomesOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OutcomesOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"promiseOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OutcomesOfQuery, OutcomesOfQueryVariables>;
export const FeedbackTextsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedbackTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FeedbackTextsQuery, FeedbackTextsQueryVariables>;
export const OpenJourneysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenJourneys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"maxGapDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenJourneysQuery, OpenJourneysQueryVariables>;
export const ExperienceByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperienceBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperienceDimension"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experienceMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interactions"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<ExperienceByQuery, ExperienceByQueryVariables>;
export const IngestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Ingest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimelineRecord"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ratingScaleMin"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ratingScaleMax"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}},{"kind":"Argument","name":{"kind":"Name","value":"ratingScaleMin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ratingScaleMin"}}},{"kind":"Argument","name":{"kind":"Name","value":"ratingScaleMax"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ratingScaleMax"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<IngestMutation, IngestMutationVariables>;
export const EraseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Erase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erased"}}]}}]}}]} as unknown as DocumentNode<EraseMutation, EraseMutationVariables>;
export const JourneySummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneySummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"customers"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meanDurationSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianDurationSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"p90DurationSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projectedThrough"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCustomers"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<JourneySummaryQuery, JourneySummaryQueryVariables>;
export const JourneysByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneysBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JourneyDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"granularity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Granularity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"granularity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"journeys"}},{"kind":"Field","name":{"kind":"Name","value":"completionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endToEndScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]} as unknown as DocumentNode<JourneysByQuery, JourneysByQueryVariables>;
export const ChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"digital"}},{"kind":"Field","name":{"kind":"Name","value":"measureWeights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelsQuery, ChannelsQueryVariables>;
export const ChangeChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertChannel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeChannelMutation, ChangeChannelMutationVariables>;
export const ChangePromiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePromise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BrandPromiseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertPromise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"deadlineGrain"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ChangePromiseMutation, ChangePromiseMutationVariables>;
export const ChangeTouchpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeTouchpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TouchpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertTouchpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeTouchpointMutation, ChangeTouchpointMutationVariables>;
export const PromisesByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"window"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Window"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseDimension"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promiseGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"window"},"value":{"kind":"Variable","name":{"kind":"Name","value":"window"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PromiseGroup"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Value"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Estimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"sampleSize"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PromiseGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseGapGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"broken"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"keptRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Value"}}]}}]}}]} as unknown as DocumentNode<PromisesByQuery, PromisesByQueryVariables>;
export const CountCustomersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountCustomers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountCustomersQuery, CountCustomersQueryVariables>;
export const TimelineOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimelineOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"externalId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"interactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"touchpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineOfQuery, TimelineOfQueryVariables>;
export const RecentInteractionsAfterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentInteractionsAfter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InteractionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<RecentInteractionsAfterQuery, RecentInteractionsAfterQueryVariables>;
export const NodeByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;