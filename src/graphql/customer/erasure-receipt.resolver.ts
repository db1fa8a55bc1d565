import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { ErasureReceiptRow } from '../../domain/rows.js';
import { listErasureReceipts } from '../../services/erase.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { ErasureReceipt } from './erasure-receipt.type.js';

const ErasureReceiptConnection = connectionType('ErasureReceipt', () => ErasureReceipt, {
  one: 'receipt of an erasure',
  many: 'receipts of erasures',
  needs: 'customer:erase',
});

@Resolver(() => ErasureReceipt)
export class ErasureReceiptResolver {
  @Query(() => ErasureReceiptConnection, {
    description: 'Receipts of erasures, ascending by when they were done. Needs customer:erase.',
  })
  erasureReceipts(@Args(() => PageArgs) args: PageArgs, @Ctx() { scope }: Context): Connection<ErasureReceiptRow> {
    return listErasureReceipts(scope, args);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the receipt of an erasure.' })
  id(@Root() { id }: ErasureReceiptRow): string {
    return toGlobalId({ type: 'ErasureReceipt', id });
  }
}
