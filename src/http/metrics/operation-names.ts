const MAX_NAMES = 50;

/**
 * Keeps the number of names bounded that clients choose: the first fifty count by themselves, `other` stands for the rest
 * and `unnamed` for what has none.
 */
export function createOperationNames(): (name: string | null) => string {
  const names = new Set<string>();
  return (name) => {
    if (name === null) return 'unnamed';
    if (names.size < MAX_NAMES) names.add(name);
    return names.has(name) ? name : 'other';
  };
}
