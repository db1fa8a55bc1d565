import { BadInputError } from '../domain/errors.js';
import { type NodeKey, type NodeType, fromGlobalId } from '../domain/global-id.js';
import type { JourneyMap, MapIndex } from '../domain/map.js';
import { type Permission, requirePermission } from '../domain/permission.js';
import { consentTable } from '../persistence/lists/consent-list.js';
import { auditEventTable } from '../persistence/lists/audit-event-list.js';
import { customerTable } from '../persistence/lists/customer-list.js';
import { erasureReceiptTable } from '../persistence/lists/erasure-receipt-list.js';
import { feedbackTable } from '../persistence/lists/feedback-list.js';
import { interactionTable } from '../persistence/lists/interaction-list.js';
import { journeyTable } from '../persistence/lists/journey-list.js';
import type { ListTable } from '../persistence/lists/list-table.js';
import { loyaltyEventTable } from '../persistence/lists/loyalty-event-list.js';
import { orderTable } from '../persistence/lists/order-list.js';
import { promiseOutcomeTable } from '../persistence/lists/promise-outcome-list.js';
import { rowKey } from '../persistence/lists/row-key.js';
import { loadPerson } from './person.js';
import { loadRow } from './rows.js';
import { savedEstimates } from './saved-estimate/saved-estimate.js';
import type { Scope } from './scope.js';

/** Anything that has a global ID, with the name of its type in the schema. */
export type Node = object & { readonly nodeType: NodeType };

const MAX_NODES = 200;

/** The node with this global ID; null where there is none. Throws {@link BadInputError} for what is no global ID. */
export function findNode(scope: Scope, id: string): Promise<Node | null> {
  return findByKey(scope, fromGlobalId(id, ['id']));
}

/** The nodes with these global IDs, in their order, null where there is none; one statement per type at most. */
export async function findNodes(scope: Scope, ids: readonly string[]): Promise<(Node | null)[]> {
  if (ids.length > MAX_NODES) {
    throw new BadInputError(`At most ${MAX_NODES.toString()} nodes at once: ask in several requests.`, ['ids']);
  }
  const keys = ids.map((id, index) => fromGlobalId(id, ['ids', index.toString()]));
  return Promise.all(keys.map((key) => findByKey(scope, key)));
}

async function findByKey(scope: Scope, key: NodeKey): Promise<Node | null> {
  const found = key.type in MAP_INDICES ? findOnMap(scope, key) : await findRow(scope, key);
  return found ? { ...found, nodeType: key.type } : null;
}

const MAP_INDICES: Partial<Record<NodeType, (map: JourneyMap) => MapIndex<object>>> = {
  Channel: ({ channels }) => channels,
  Touchpoint: ({ touchpoints }) => touchpoints,
  JourneyDefinition: ({ journeyDefinitions }) => journeyDefinitions,
  BrandPromise: ({ promises }) => promises,
  Employee: ({ employees }) => employees,
};

function findOnMap(scope: Scope, { type, id }: NodeKey): object | undefined {
  requirePermission(scope.viewer, 'map:read');
  return MAP_INDICES[type]?.(scope.maps.current()).findById(Number(id));
}

const ROW_TABLES: Partial<Record<NodeType, ListTable<object, unknown>>> = {
  Customer: customerTable,
  Interaction: interactionTable,
  Journey: journeyTable,
  Feedback: feedbackTable,
  PromiseOutcome: promiseOutcomeTable,
  Order: orderTable,
  LoyaltyEvent: loyaltyEventTable,
  Consent: consentTable,
  SavedEstimate: savedEstimates,
  ErasureReceipt: erasureReceiptTable,
  AuditEvent: auditEventTable,
};

/** What reading a row needs, where that is not `timeline:read`. */
const ROW_PERMISSIONS: Partial<Record<NodeType, Permission>> = {
  SavedEstimate: 'metrics:read',
  ErasureReceipt: 'customer:erase',
  AuditEvent: 'audit:read',
};

async function findRow(scope: Scope, key: NodeKey): Promise<object | undefined> {
  requirePermission(scope.viewer, ROW_PERMISSIONS[key.type] ?? 'timeline:read');
  const table = ROW_TABLES[key.type];
  if (key.type === 'Customer') return loadPerson(scope, key.id);
  return table && loadRow(scope, table, 'customerId' in key ? rowKey(key.id, key.customerId) : key.id);
}
