/** What is wrong with one place of a record. The message says what to do and never repeats what was sent. */
export interface Problem {
  readonly message: string;
  readonly code: ProblemCode;
  /** Leads from the record to the place: `['ratings', '2', 'score']`. */
  readonly path: readonly string[];
}

/**
 * REQUIRED: a field that has to be there is missing. INVALID: not of the form that the field has. OUT_OF_RANGE: of that
 * form, and beyond what is possible. NOT_FOUND: a key that belongs to nothing on the map. UNKNOWN_FIELD: a field that
 * such a record does not have. MALFORMED_ROW: a row of a file that cannot be read as a record. DUPLICATE_ID: an earlier
 * record of the same call or file has this id and other content.
 */
export type ProblemCode =
  'REQUIRED' | 'INVALID' | 'OUT_OF_RANGE' | 'NOT_FOUND' | 'UNKNOWN_FIELD' | 'MALFORMED_ROW' | 'DUPLICATE_ID';
