import { printable } from '../../domain/printable.js';

/** One line of a CSV file (RFC 4180) that is safe to open in a spreadsheet. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(inert(String(cell ?? '')))).join(',')}\n`;
}

/**
 * Where a spreadsheet would begin to read a formula: at the beginning of a cell, also of one that begins only because this
 * spreadsheet divides cells by semicolons, bars or quotes.
 */
const FORMULA = /(^|[,;|"'])(\s*)(?=[=+\-@＝＋－＠])/g;

/** Text that no spreadsheet takes for a formula: an apostrophe in front says that it is text. */
function inert(text: string): string {
  return printable(text).replace(FORMULA, "$1$2'");
}

function csvCell(text: string): string {
  return /[",;|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
