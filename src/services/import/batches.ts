/** Records that are checked and written together: large enough for COPY, small enough for memory and for other writers. */
export const BATCH_SIZE = 5_000;

/** Groups items into lists of `size`, the last one shorter, taking no more of the items than the next list needs. */
export async function* inBatches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  size: number = BATCH_SIZE,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * As {@link inBatches}, of items that come in lists, each of which a piece of a file held: so few of them make a batch
 * too, and long rows take no more memory than short ones. Where the lists end in an error, the last batch comes first.
 */
export async function* rebatched<T>(
  lists: AsyncIterable<readonly T[]>,
  size: number = BATCH_SIZE,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let pieces = 0;
  try {
    for await (const list of lists) {
      pieces += 1;
      for (const [index, item] of list.entries()) {
        batch.push(item);
        const isFull = batch.length >= size || (pieces >= MAX_PIECES && index === list.length - 1);
        if (!isFull) continue;
        yield batch;
        batch = [];
        pieces = 0;
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}

const MAX_PIECES = 24;

/**
 * Runs two steps over batches so that one batch is prepared while the one before it is being finished; results stay in
 * order. Where a step or the source of the batches fails, what was under way is finished first.
 */
export async function pipelined<Batch, Ready>(
  batches: AsyncIterable<Batch>,
  prepare: (batch: Batch) => Promise<Ready> | Ready,
  finish: (ready: Ready) => Promise<void>,
): Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches) {
      const ready = await prepare(batch);
      await underWay;
      underWay = finish(ready);
      // It is awaited below; until then a failure must not count as unhandled.
      underWay.catch(() => undefined);
    }
  } finally {
    await underWay;
  }
}

/** The items up to the moment at which the signal aborts. */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal?.aborted) return;
    yield item;
  }
}
