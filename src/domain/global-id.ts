import { BadInputError } from './errors.js';

/** The kinds of node that a global ID can name. */
export const NODE_TYPES = [
  'Channel',
  'Touchpoint',
  'JourneyDefinition',
  'BrandPromise',
  'Employee',
  'Customer',
  'Interaction',
  'Journey',
  'Feedback',
  'PromiseOutcome',
  'Order',
  'LoyaltyEvent',
  'Consent',
  'SavedEstimate',
  'ErasureReceipt',
  'AuditEvent',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** The kinds that belong to a customer, whose ids are unique only together with the customer's. */
export type TimelineNodeType = Extract<
  NodeType,
  'Interaction' | 'Journey' | 'Feedback' | 'PromiseOutcome' | 'Order' | 'LoyaltyEvent' | 'Consent'
>;

/** What a global ID names. `id` is the row's; `customerId` leads it where the row belongs to a customer. */
export type NodeKey =
  | { readonly type: Exclude<NodeType, TimelineNodeType>; readonly id: string }
  | { readonly type: TimelineNodeType; readonly customerId: string; readonly id: string };

const VERSION = 'jg1';

/**
 * The opaque ID of a node: unique over all types, the same for the same record after a re-import. It carries the
 * customer, so that the row is found where the customer's rows lie.
 *
 * @example toGlobalId({ type: 'Channel', id: 3 }) // base64url of 'jg1:Channel:3'
 */
export function toGlobalId(
  key:
    | { readonly type: Exclude<NodeType, TimelineNodeType>; readonly id: string | number }
    | { readonly type: TimelineNodeType; readonly customerId: string; readonly id: string },
): string {
  return base64Url(
    'customerId' in key ? `${VERSION}:${key.type}:${key.customerId}:${key.id}` : `${VERSION}:${key.type}:${key.id}`,
  );
}

/** Of letters, digits and colons, in whose base64 neither `+` nor `/` occurs. */
function base64Url(text: string): string {
  const lastBytes = text.length % 3;
  return lastBytes === 0 ? btoa(text) : btoa(text).slice(0, lastBytes - 3);
}

/** Reads a global ID; throws {@link BadInputError} with `path` for what is none. Whether the node exists is another question. */
export function fromGlobalId(globalId: string, path: readonly string[]): NodeKey {
  const text = Buffer.from(globalId, 'base64url').toString();
  const [version, type, ...ids] = text.split(':');
  const nodeType = NODE_TYPES.find((name) => name === type);
  const isTimeline = nodeType !== undefined && isTimelineType(nodeType);
  const isWhole =
    version === VERSION &&
    nodeType !== undefined &&
    ids.length === (isTimeline ? 2 : 1) &&
    ids.every(isRowId) &&
    Buffer.from(text).toString('base64url') === globalId;
  if (!isWhole) throw new BadInputError('This is not an ID of this API: use the "id" of a node, unchanged.', path);
  const [first = '', second = ''] = ids;
  return isTimeline ? { type: nodeType, customerId: first, id: second } : { type: asMapType(nodeType), id: first };
}

/** Whether the text is a row's id: a whole number that a bigint holds. */
export function isRowId(text: string): boolean {
  return /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n;
}

const TIMELINE_TYPES: ReadonlySet<NodeType> = new Set<TimelineNodeType>([
  'Interaction',
  'Journey',
  'Feedback',
  'PromiseOutcome',
  'Order',
  'LoyaltyEvent',
  'Consent',
]);

function isTimelineType(type: NodeType): type is TimelineNodeType {
  return TIMELINE_TYPES.has(type);
}

function asMapType(type: NodeType): Exclude<NodeType, TimelineNodeType> {
  if (isTimelineType(type)) throw new Error(`${type} belongs to a customer.`);
  return type;
}
