import type { CustomerRow } from '../../domain/timeline-row.js';
import { type Checked, checkFields, type Fields, report, valueOf } from './fields.js';
import { requiredIdOf, textOf, textProblem } from './text.js';
import { timeOf } from './time.js';

const MAX_ATTRIBUTES = 100;

/** Checks a customer; what is left out is unknown, also where an earlier record of the customer said it. */
export function checkCustomer(record: unknown): Checked<CustomerRow> {
  return checkFields(record, (fields) => {
    const row: CustomerRow = {
      customerId: requiredIdOf(fields, 'customerId'),
      joinedAt: timeOf(fields, 'joinedAt'),
      leftAt: timeOf(fields, 'leftAt'),
      segment: textOf(fields, 'segment', 200),
      name: textOf(fields, 'name', 500),
      email: textOf(fields, 'email', 500),
      phone: textOf(fields, 'phone', 500),
      attributes: attributesOf(fields),
    };
    if (row.joinedAt !== null && row.leftAt !== null && row.leftAt < row.joinedAt) {
      report(fields, 'leftAt', 'OUT_OF_RANGE', '"leftAt" must not be before "joinedAt": correct one of them.');
    }
    return row;
  });
}

/** The attributes as JSON text whose keys are in order. */
function attributesOf(fields: Fields): string {
  const value = valueOf(fields, 'attributes');
  if (value === null) return '{}';
  if (typeof value !== 'object' || Array.isArray(value)) {
    report(fields, 'attributes', 'INVALID', '"attributes" has to be a JSON object such as {"city": "Haifa"}.');
    return '{}';
  }
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length > MAX_ATTRIBUTES) {
    report(fields, 'attributes', 'OUT_OF_RANGE', `"attributes" may have ${MAX_ATTRIBUTES} entries at most.`);
    return '{}';
  }
  for (const [name, attribute] of entries) {
    const problem = nameProblem(name) ?? attributeProblem(attribute);
    if (problem) report(fields, 'attributes', 'INVALID', `An entry of "attributes" ${problem}`);
  }
  return `{${entries.map(([name, attribute]) => `${JSON.stringify(name)}:${JSON.stringify(attribute)}`).join(',')}}`;
}

function nameProblem(name: string): string | null {
  if (name.length > 200) return 'has a name that is too long: shorten it to 200 characters.';
  return textProblem(name);
}

function attributeProblem(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'is a number that is not finite.';
  if (typeof value !== 'string') return 'is no text, number, true, false or null: flatten lists and objects.';
  if (value.length > 10_000) return 'is too long: shorten it to 10000 characters.';
  return textProblem(value);
}
