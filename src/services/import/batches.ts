/** Records that are checked and written together: large enough for COPY, small enough for memory and for other writers. */
export const BATCH_SIZE = 5_000;

/** Groups items into lists of `size`, the last one shorter, taking no more of the items than the next list needs. */
export async function* inBatches<T>(
  chunks: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  size: number = BATCH_SIZE,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const chunk of chunks) {
    let taken = 0;
    while (taken < chunk.length) {
      const part = chunk.slice(taken, taken + size - batch.length);
      taken += part.length;
      batch = batch.length === 0 ? part : batch.concat(part);
      if (batch.length < size) break;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

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
