import { setTimeout as pause } from 'node:timers/promises';
import { type Random, wholeBetween } from '../../seeds/random.js';
import { ADMIN_KEY } from '../lifecycle/server-process.js';

/** What senders were told, over all their calls. */
export interface Told {
  /** Of each record by its id, the version that the server has acknowledged last. */
  readonly acknowledged: Map<string, number>;
  /** Calls that were answered with an error, by its code; `none` where there was no answer at all. */
  readonly failures: Map<string, number>;
}

interface Sending {
  /** Where the server is now. */
  readonly url: () => string;
  readonly random: Random;
  readonly name: string;
  readonly calls: number;
}

const RECORDS = 20;
const RETRY_MS = 50;

/**
 * Sends interactions call by call as an application does: some new ones, some corrections, and each call again until it is
 * acknowledged. The intent of a record says which version it is.
 */
export async function send({ url, random, name, calls }: Sending, told: Told): Promise<void> {
  let last = 0;
  for (let call = 0; call < calls; call += 1) {
    const versions = new Map<string, number>();
    for (let record = 0; record < RECORDS; record += 1) {
      const isNew = last === 0 || random() < 0.7;
      const number = isNew ? (last += 1) : wholeBetween(random, 1, last);
      versions.set(`${name}-${number}`, (told.acknowledged.get(`${name}-${number}`) ?? 0) + 1);
    }
    const body = JSON.stringify({ query: MUTATION, variables: { records: [...versions].map(recordOf) } });
    for (;;) {
      const failure = await attempt(url(), body, versions.size);
      if (failure === null) break;
      told.failures.set(failure, (told.failures.get(failure) ?? 0) + 1);
      await pause(RETRY_MS);
    }
    for (const [id, version] of versions) told.acknowledged.set(id, version);
  }
}

const MUTATION = `mutation ($records: [TimelineRecord!]!) {
  ingest(source: "field", records: $records) { created updated duplicates }
}`;

const START = Date.UTC(2026, 0, 1);

/** Everything about a record follows from its id and its version. */
function recordOf([id, version]: readonly [string, number]) {
  const number = Number(id.split('-').at(-1));
  return {
    interaction: {
      id,
      customerId: `c-${number % 50}`,
      touchpoint: number % 3 === 0 ? 'support-call' : 'support-chat',
      occurredAt: new Date(START + number * 3_600_000 + version * 60_000).toISOString(),
      intent: String(version),
      cost: `${version}.25`,
      currency: 'EUR',
      ratings: [{ measure: 'FRIENDLINESS', score: (number * 7 + version) % 100 }],
    },
  };
}

/** The code of the failure; null: all records of the call are acknowledged. */
async function attempt(url: string, body: string, records: number): Promise<string | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors?.[0]) return errors[0].extensions.code;
    const { created = 0, updated = 0, duplicates = 0 } = data?.ingest ?? {};
    return created + updated + duplicates === records ? null : 'REJECTED';
  } catch (error) {
    return Error.isError(error) && error.name === 'TimeoutError' ? 'slow' : 'none';
  }
}

interface Answer {
  readonly data?: { readonly ingest: Readonly<Record<'created' | 'updated' | 'duplicates', number>> } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
