/** Lists and nodes over HTTP. */
export const reads = { name: 'reads', run: () => Promise.resolve([]) };
