/**
 * The results as a table of text: what is compared, both medians, their ratio with its spread, and the target.
 *
 * @param {readonly import('./result.js').Result[]} results
 */
export function resultTable(results) {
  const rows = results.map((result) => [
    result.case,
    result.against,
    result.unit,
    readable(result.ours),
    readable(result.theirs),
    readable(result.ratio),
    `${readable(result.low)} to ${readable(result.high)}`,
    result.target === null ? '' : readable(result.target),
    result.met === null ? '' : result.met ? 'met' : 'missed',
  ]);
  return markdown([HEADER, ...rows]);
}

const HEADER = ['case', 'against', 'unit', 'ours', 'theirs', 'ratio', 'spread', 'target', ''];

/** Columns from here to the spread hold numbers. */
const [FIRST_NUMBER, LAST_NUMBER] = [3, 7];

function markdown([header, ...rows]) {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((row) => row[column].length)));
  const isNumber = (column) => column >= FIRST_NUMBER && column <= LAST_NUMBER;
  const pad = (text, column) => (isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  const rule = widths.map((width, column) => '-'.repeat(width - 1) + (isNumber(column) ? ':' : '-'));
  return [header.map(pad), rule, ...rows.map((row) => row.map(pad))].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function readable(number) {
  return number.toLocaleString('en', { maximumSignificantDigits: 3 });
}
