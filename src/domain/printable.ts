/**
 * Text of others as one line that steers no terminal: control characters and line ends, and the invisible ones that turn
 * the direction of writing, become �.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
