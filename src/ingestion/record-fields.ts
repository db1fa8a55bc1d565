import type { RecordKind } from '../domain/timeline-row.js';
import { RATING_FIELDS } from './check/ratings.js';

/** How the cell of a CSV file becomes the value of a field. */
export type CellForm = 'text' | 'number' | 'boolean' | 'json';

/** The fields of one kind of record: what a file may hold, and what it has to. */
export interface RecordFields {
  readonly forms: ReadonlyMap<string, CellForm>;
  readonly required: readonly string[];
}

/** The fields of each kind of record, as in the schema's inputs; in files the five ratings are fields of their own. */
export const recordFields: Readonly<Record<RecordKind, RecordFields>> = {
  customer: fields('customerId', { text: 'joinedAt leftAt segment name email phone', json: 'attributes' }),
  interaction: fields('id customerId touchpoint occurredAt', {
    text: 'kind journey journeyType employee intent difficulty cost currency',
    boolean: 'resolved',
    number: `handleSeconds ${RATING_FIELDS.join(' ')}`,
  }),
  feedback: fields('id customerId at source metric', {
    text: 'text language touchpoint journey interaction',
    number: 'score scaleMin scaleMax',
  }),
  promise: fields('id customerId promise touchpoint at', { text: 'journey promised delivered dueAt metAt' }),
  order: fields('id customerId at amount currency', { text: 'kind channel product' }),
  loyalty: fields('id customerId at kind', { text: 'detail' }),
  consent: fields('id customerId purpose granted at', { boolean: 'granted' }),
};

function fields(required: string, optional: Partial<Record<CellForm, string>>): RecordFields {
  const forms = new Map<string, CellForm>(required.split(' ').map((field) => [field, 'text']));
  for (const [form, names] of Object.entries(optional)) {
    for (const name of names.split(' ')) forms.set(name, form as CellForm);
  }
  return { forms, required: required.split(' ') };
}
