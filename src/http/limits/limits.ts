/**
 * What one request may ask for. Cost is counted in points; one point is about two microseconds of this server's and the
 * database's work, and about one value of an answer. See docs/limits.md.
 */
export const DEFAULT_MAX_COST = 300_000;

/** Fields inside fields, the leaf included. */
export const MAX_DEPTH = 15;

/** Fields at the top of the operation: each may be a question of its own. */
export const MAX_ROOT_FIELDS = 20;

/** Fields under another name, those of fragments once for each place that spreads them. */
export const MAX_ALIASES = 100;

/** Names, numbers, strings and punctuators of a document: what parsing and validating it grows with. */
export const MAX_TOKENS = 5_000;

/** Characters of a document. Records and lists of IDs belong in variables. */
export const MAX_CHARACTERS = 100_000;

/** Points of introspection, which are counted apart: about three times what GraphiQL asks. */
export const MAX_INTROSPECTION_COST = 900_000;

/** Steps of the walk itself, which no document of {@link MAX_TOKENS} needs unless it is made to exhaust it. */
export const MAX_STEPS = 40_000;
