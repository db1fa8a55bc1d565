import type { OrderRow } from '../../domain/timeline-row.js';
import { OrderKind } from '../../domain/vocabulary.js';
import { currencyOf, nameOf, onMap } from './choice.js';
import { checkEvent, type CheckContext } from './context.js';
import { type Checked, checkFields, required } from './fields.js';
import { decimalFromZeroOf } from './number.js';
import { textOf } from './text.js';

/** Checks an order. Its kind is PURCHASE where none is given; a REFUND is a positive amount too. */
export function checkOrder(record: unknown, context: CheckContext): Checked<OrderRow> {
  return checkFields(record, (fields) => ({
    ...checkEvent(fields, context, 'order'),
    kind: nameOf(fields, 'kind', OrderKind) ?? 'PURCHASE',
    amount: required(fields, 'amount', decimalFromZeroOf(fields, 'amount'), '0', 'a decimal such as 12.50'),
    currency: required(fields, 'currency', currencyOf(fields, 'currency'), '', 'a currency such as EUR'),
    channelId: onMap(fields, 'channel', context.map.channels, 'upsertChannel')?.id ?? null,
    product: textOf(fields, 'product', 500),
  }));
}
