/** What an array for PostgreSQL may hold; the type it is cast to decides how an element is read. */
export type ArrayElement = string | number | boolean | null;

/**
 * Writes an array in PostgreSQL's own notation. The driver can do that too, element by element and for every type there
 * is; of a batch of facts that took as long as folding it.
 *
 * @example arrayLiteral([1, null, 'say "hi"']) // {1,NULL,"say \"hi\""}
 */
export function arrayLiteral(elements: readonly ArrayElement[]): string {
  return `{${elements.map(literal).join(',')}}`;
}

function literal(element: ArrayElement): string {
  if (element === null) return 'NULL';
  return typeof element === 'string' ? quoted(element) : String(element);
}

function quoted(text: string): string {
  return NEEDS_ESCAPING.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : `"${text}"`;
}

const NEEDS_ESCAPING = /["\\]/;
