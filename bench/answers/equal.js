/** How far values of the same thing may be apart, in ratio to the value or to 1, whichever is more: scores are stored to the millionth. */
const TOLERANCE = 1e-6;

/**
 * Throws where an answer and rows of SQL are not about the same groups with the same values.
 *
 * @param {readonly Record<string, unknown>[]} answer with whole estimates
 * @param {readonly Record<string, unknown>[]} rows with values alone
 * @param {string} what names both in the error
 * @returns {number} how many values were compared
 */
export function requireEqual(answer, rows, what) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const missing = answer.filter(({ key }) => !byKey.has(key)).map(({ key }) => key);
  if (missing.length > 0 || answer.length !== rows.length) {
    throw new Error(
      `${what}: ${answer.length} groups against ${rows.length}; only in the answer: ${missing.join(', ')}.`,
    );
  }
  let compared = 0;
  for (const { key, ...columns } of answer) {
    for (const [column, told] of Object.entries(columns)) {
      const value = byKey.get(key)[column];
      if (isUnsaid(told)) continue;
      const own = valueOf(told);
      if (!isEqual(own, numberOf(value))) throw new Error(`${what}: ${key}, ${column}: ${own} against ${value}.`);
      compared += 1;
    }
  }
  if (compared === 0) throw new Error(`${what}: there was nothing to compare.`);
  return compared;
}

/** An answer says why it would rather give no value: of few rows, say. SQL gives one all the same. */
function isUnsaid(told) {
  return isEstimate(told) && told.unavailable !== null && told.unavailable !== 'NO_DATA';
}

function valueOf(told) {
  return numberOf(isEstimate(told) ? told.value : told);
}

function isEstimate(told) {
  return typeof told === 'object' && told !== null;
}

function numberOf(value) {
  return value === null || value === undefined ? null : Number(value);
}

function isEqual(one, other) {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
}
