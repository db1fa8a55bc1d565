import type { MapIndex } from '../../domain/map.js';
import { type Fields, report, required, valueOf } from './fields.js';

/** One of the names of a vocabulary; null where it is missing. */
export function nameOf<Name extends string>(
  fields: Fields,
  field: string,
  vocabulary: Readonly<Record<Name, Name>>,
): Name | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  if (isName(vocabulary, value)) return value;
  return report(fields, field, 'INVALID', `"${field}" has to be one of ${Object.keys(vocabulary).join(', ')}.`);
}

/** As {@link nameOf}, for a field that has to be there. */
export function requiredNameOf<Name extends string>(
  fields: Fields,
  field: string,
  vocabulary: Readonly<Record<Name, Name>>,
  placeholder: Name,
): Name {
  const expected = `one of ${Object.keys(vocabulary).join(', ')}`;
  return required(fields, field, nameOf(fields, field, vocabulary), placeholder, expected);
}

/** Whether a value is one of the names of a vocabulary. */
export function isName<Name extends string>(vocabulary: Readonly<Record<Name, Name>>, value: unknown): value is Name {
  return typeof value === 'string' && Object.hasOwn(vocabulary, value);
}

/** True or false; null where it is missing. */
export function booleanOf(fields: Fields, field: string): boolean | null {
  const value = valueOf(fields, field);
  if (value === null || typeof value === 'boolean') return value;
  return report(fields, field, 'INVALID', `"${field}" has to be true or false.`);
}

/** What a key of the map stands for; null where it is missing. `mutation` is what adds such a thing. */
export function onMap<T>(fields: Fields, field: string, index: MapIndex<T>, mutation: string): T | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  const found = typeof value === 'string' ? index.findByKey(value) : undefined;
  if (found) return found;
  const remedy = `add it with the mutation ${mutation} or in map.yaml, or correct the key`;
  return report(fields, field, 'NOT_FOUND', `"${field}" is a key that nothing on the map has: ${remedy}.`);
}

/** As {@link onMap}, for a field that has to be there. Null only where a problem was reported. */
export function requiredOnMap<T>(fields: Fields, field: string, index: MapIndex<T>, mutation: string): T | null {
  return required(fields, field, onMap(fields, field, index, mutation), null, 'a key of the map');
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** A currency; null where it is missing. */
export function currencyOf(fields: Fields, field: string): string | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  if (typeof value === 'string' && CURRENCIES.has(value)) return value;
  return report(
    fields,
    field,
    'INVALID',
    `"${field}" has to be a currency of ISO 4217: three capital letters such as EUR.`,
  );
}
