import { z } from 'zod';
import type { PerMeasure } from './map.js';
import { CxMeasure, namesOf } from './vocabulary.js';
import { checkTimeZone } from './window.js';

const MAX_KEY_LENGTH = 200;
const MAX_TEXT_LENGTH = 2_000;
const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:/@#+-]*$/u;

/** What one calls a thing on the map: stable, and the same in every file and mutation. */
export const key = z.string().refine((value) => KEY.test(value) && value.length <= MAX_KEY_LENGTH, {
  error: `Expected a key of 1 to ${MAX_KEY_LENGTH} letters, digits or . _ : / @ # + - that begins with a letter or digit.`,
});

export const text = z
  .string()
  .refine((value) => value.trim() !== '' && value.length <= MAX_TEXT_LENGTH && !value.includes('\0'), {
    error: `Expected text of 1 to ${MAX_TEXT_LENGTH} characters.`,
  });

export const number = z.number();

/** Null counts as left out: so does an empty value in YAML, and an argument of null in GraphQL. */
export function optional<Schema extends z.ZodType, Default>(schema: Schema, byDefault: Default) {
  return schema.nullish().transform((value): Default | NonNullable<z.output<Schema>> => value ?? byDefault);
}

export const timeZone = z.string().superRefine((name, context) => {
  try {
    checkTimeZone(name, []);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

/** An object that allows the fields of the shape and no others. */
export function thing<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `Unknown field: the allowed ones are ${allowed}.` : undefined,
  });
}

/** A list of things, each key once; left out, it is empty. */
export function listOf<Entry extends z.ZodType<{ key: string }>>(entry: Entry) {
  const list = z.array(entry).superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach((each, index) => {
      if (seen.has(each.key)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: 'This key is there already: give each key once.',
        });
      }
      seen.add(each.key);
    });
  });
  return optional(list, []);
}

const weight = optional(number.min(0, { error: 'Expected a weight of 0 or more.' }), 0);
const weightTable = thing({
  friendliness: weight,
  accessibility: weight,
  confidence: weight,
  content: weight,
  personalization: weight,
});

/**
 * How much each of the five measures counts in a channel: `{ content: 2, confidence: 1 }`, or the same as a list of
 * `{ measure: 'CONTENT', weight: 2 }`, as the schema shows it. A measure that is not named weighs nothing.
 */
export const measureWeights = z
  .custom<WeightTable | readonly MeasureWeight[]>()
  .transform(tableOf)
  .pipe(weightTable)
  .transform((weights): PerMeasure<number> => [
    weights.friendliness,
    weights.accessibility,
    weights.confidence,
    weights.content,
    weights.personalization,
  ])
  .refine((weights) => weights.some((value) => value > 0), { error: 'Expected at least one weight above 0.' });

type WeightTable = z.input<typeof weightTable>;
interface MeasureWeight {
  readonly measure: CxMeasure;
  readonly weight: number;
}

const weightList = z.array(z.strictObject({ measure: z.enum(CxMeasure), weight: z.unknown() }));

function tableOf(weights: unknown): unknown {
  const list = weightList.safeParse(weights).data;
  if (!list || new Set(list.map(({ measure }) => measure)).size < list.length) return weights;
  return Object.fromEntries(
    namesOf(CxMeasure).map((name) => [name.toLowerCase(), list.find(({ measure }) => measure === name)?.weight]),
  );
}
