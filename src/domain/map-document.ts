import { z } from 'zod';
import { BadInputError } from './errors.js';
import { describeIssue, describeIssues, pathText, type UserError } from './map-document-errors.js';
import { key, listOf, measureWeights, number, optional, text, thing, timeZone } from './map-fields.js';
import { DeadlineGrain, PromiseKind, Stage } from './vocabulary.js';

/**
 * Checks a whole `map.yaml`, as read from its YAML: the source, its rating scale and the things on the map, by their
 * own keys and referring to one another by key. Whether the keys referred to exist is known only beside the map.
 *
 * What is left out has its default, whenever a thing is sent again too; only the weights of a channel then stay.
 * Throws {@link BadInputError} that names every place (at most twenty), what was expected there and what to do.
 */
export function parseMapDocument(value: unknown): MapDocument {
  const checked = check(mapDocumentSchema, value);
  if (checked.errors) throw mapDocumentError(checked.errors);
  return checked.value;
}

/** One error for all that is wrong with a document: a line for each of the first twenty places. */
export function mapDocumentError(errors: readonly UserError[]): BadInputError {
  const lines = errors
    .slice(0, MAX_LINES)
    .map(({ path, message }) => `${pathText(path) || 'The document'}: ${message}`);
  if (errors.length > MAX_LINES) lines.push(`... and ${errors.length - MAX_LINES} more.`);
  return new BadInputError(lines.join('\n'), errors[0]?.path);
}

const MAX_LINES = 20;

/** Checks one input; the errors are data, for the payload of a mutation. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.output<Schema>> {
  const result = schema.safeParse(value, { error: describeIssue });
  return result.success ? { value: result.data } : { errors: describeIssues(result.error) };
}

type Checked<T> = { readonly value: T; readonly errors?: undefined } | { readonly errors: readonly UserError[] };

const keys = optional(z.array(key), []);
const distinctKeys = keys.transform((list) => [...new Set(list)]);

export const channelSchema = thing({
  key,
  name: text,
  digital: z.boolean(),
  staffed: z.boolean(),
  measureWeights: optional(measureWeights, null),
});

export const touchpointSchema = thing({
  key,
  name: text,
  stage: z.enum(Stage),
  channel: key,
  momentOfTruth: optional(z.boolean(), false),
});

const MAX_GAP_DAYS = 3_650;
const gap = { error: `Expected a whole number of days from 1 to ${MAX_GAP_DAYS}.` };

export const journeyDefinitionSchema = thing({
  key,
  name: text,
  maxGapDays: z.int(gap).min(1, gap).max(MAX_GAP_DAYS, gap),
  plannedTouchpoints: keys,
  completingTouchpoints: distinctKeys,
});

const tolerance = { error: 'Expected a tolerance of 0 or more and below 1: 0.05 allows five per cent.' };

export const promiseSchema = thing({
  key,
  statement: text,
  kind: z.enum(PromiseKind),
  unit: optional(text, null),
  tolerance: optional(z.number(tolerance).min(0, tolerance).lt(1, tolerance), 0),
  deadlineGrain: optional(z.enum(DeadlineGrain), null),
  timeZone: optional(timeZone, 'UTC'),
  touchpoints: distinctKeys.refine((list) => list.length > 0, {
    error: 'Name at least one touchpoint where the promise has to be kept.',
  }),
})
  .refine((promise) => promise.kind === 'DEADLINE' || !promise.deadlineGrain, {
    path: ['deadlineGrain'],
    error: 'Only a promise of the kind DEADLINE has a grain: leave it out, or change the kind.',
  })
  .transform((promise) => ({
    ...promise,
    deadlineGrain: promise.kind === 'DEADLINE' ? (promise.deadlineGrain ?? DeadlineGrain.INSTANT) : null,
  }));

export const employeeSchema = thing({ key, name: optional(text, null), team: optional(text, null) });

const ratingScale = thing({ min: number, max: number }).refine((scale) => scale.min < scale.max, {
  error: 'Expected "min" below "max": ratings are rescaled from min..max to 0..100.',
});

const mapDocumentSchema = thing({
  source: key,
  ratingScale: optional(ratingScale, { min: 0, max: 100 }),
  channels: listOf(channelSchema),
  touchpoints: listOf(touchpointSchema),
  journeyDefinitions: listOf(journeyDefinitionSchema),
  promises: listOf(promiseSchema),
  employees: listOf(employeeSchema),
});

/** A whole `map.yaml`, checked; weights that are null stay as they are. */
export type MapDocument = z.output<typeof mapDocumentSchema>;

/** The things of a document that go on the map. */
export type MapEntries = Omit<MapDocument, 'source' | 'ratingScale'>;

export type ChannelInput = z.input<typeof channelSchema>;
export type TouchpointInput = z.input<typeof touchpointSchema>;
export type JourneyDefinitionInput = z.input<typeof journeyDefinitionSchema>;
export type PromiseInput = z.input<typeof promiseSchema>;
export type EmployeeInput = z.input<typeof employeeSchema>;
