import { parseMapDocument } from '../../src/domain/map-document.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { ingest } from '../../src/services/ingest.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import type { TestApi } from '../setup/test-api.js';

const MAP = {
  source: 'crm',
  ratingScale: { min: 0, max: 100 },
  channels: [
    { key: 'web', name: 'Website', digital: true, staffed: false },
    { key: 'call', name: 'Call centre', digital: false, staffed: true },
  ],
  touchpoints: [
    { key: 'checkout', name: 'Checkout', stage: 'SALES', channel: 'web' },
    { key: 'hotline', name: 'Hotline', stage: 'SERVICE', channel: 'call' },
  ],
  journeyDefinitions: [{ key: 'purchase', name: 'Purchase', maxGapDays: 30, completingTouchpoints: ['hotline'] }],
  promises: [{ key: 'speed', statement: 'Fast', kind: 'HIGHER_IS_BETTER', touchpoints: ['checkout'] }],
  employees: [{ key: 'dana', name: 'Dana', team: 'Support' }],
};

/** Gives an empty company a map on which the records of {@link plantedPerson} can stand. */
async function plantMap({ scope }: TestApi): Promise<void> {
  await upsertMap(scope, parseMapDocument(MAP));
}

/** Sends these people as the source `crm`; they still have to be projected. */
export async function plantPeople(api: TestApi, people: readonly Pick<PlantedPerson, 'records'>[]): Promise<void> {
  await plantMap(api);
  for (const { records } of people) {
    const { rejected } = await ingest(api.scope, { source: 'crm', records, ratingScaleMin: 0, ratingScaleMax: 100 });
    if (rejected > 0) throw new Error('A record of a planted person was rejected.');
  }
}

/** A person with something unmistakable in every field of every kind of record that holds text, a number or a time. */
export interface PlantedPerson {
  readonly records: readonly TimelineRecord[];
  /** What tells who it is, as a dump would have it: names, ids, free words, attributes. */
  readonly identifying: readonly string[];
  /** What else a dump would have: amounts, scores, moments, and words that many could share. */
  readonly others: readonly string[];
  readonly externalId: string;
}

/**
 * @param name a lower-case word that stands in every text
 * @param digit 1..9, stands in every number and moment, so that two persons have none in common
 */
export function plantedPerson(name: string, digit: number): PlantedPerson {
  const word = (field: string) => `${name}-${field}-zq${digit}`;
  const at = (month: number) => `2026-0${month}-1${digit}T0${digit}:2${digit}:3${digit}.${digit}47Z`;
  const moment = (month: number) => `2026-0${month}-1${digit} 0${digit}:2${digit}:3${digit}.${digit}47+00`;
  const amount = (thousands: number) => `${thousands}7${digit}31.${digit}9${digit}3`;
  const externalId = word('external');
  const event = (kind: string) => ({ id: word(`record-${kind}`), customerId: externalId });
  const records: TimelineRecord[] = [
    {
      customer: {
        customerId: externalId,
        joinedAt: at(1),
        leftAt: at(9),
        segment: word('segment'),
        name: word('name'),
        email: `${word('email')}@example.org`,
        phone: `+49${digit}${digit}0047110${digit}`,
        attributes: { [word('attribute')]: word('value'), size: Number(amount(3)) },
      },
    },
    {
      interaction: {
        ...event('interaction'),
        touchpoint: 'checkout',
        occurredAt: at(2),
        journey: word('journey'),
        journeyType: 'purchase',
        employee: 'dana',
        intent: word('intent'),
        resolved: true,
        difficulty: word('difficulty'),
        handleSeconds: 8610 * 10 + digit,
        cost: amount(4),
        currency: 'XPF',
        ratings: [
          { measure: 'FRIENDLINESS', score: 71.3 + digit / 100 },
          { measure: 'ACCESSIBILITY', score: 72.3 + digit / 100 },
          { measure: 'CONFIDENCE', score: 73.3 + digit / 100 },
          { measure: 'CONTENT', score: 74.3 + digit / 100 },
          { measure: 'PERSONALIZATION', score: 75.3 + digit / 100 },
        ],
      },
    },
    {
      interaction: { ...event('second'), touchpoint: 'hotline', occurredAt: at(3), journey: word('journey') },
    },
    {
      feedback: {
        ...event('feedback'),
        at: at(4),
        source: 'SURVEY',
        metric: 'CSAT',
        score: Number(`83.07${digit}`),
        scaleMin: Number(`0.000${digit}`),
        scaleMax: Number(`99.00${digit}`),
        text: word('text'),
        language: word('language'),
        touchpoint: 'hotline',
        journey: word('journey'),
        interaction: word('record-second'),
      },
    },
    {
      promise: {
        ...event('promise'),
        promise: 'speed',
        touchpoint: 'checkout',
        at: at(5),
        journey: word('journey'),
        promised: amount(5),
        delivered: amount(6),
        dueAt: at(6),
        metAt: at(7),
      },
    },
    {
      order: {
        ...event('order'),
        at: at(8),
        amount: amount(7),
        currency: 'XPF',
        channel: 'web',
        product: word('product'),
      },
    },
    { loyalty: { ...event('loyalty'), at: at(8), kind: 'REFERRAL', detail: word('detail') } },
    { consent: { ...event('consent'), at: at(8), purpose: 'ANALYTICS', granted: true } },
  ];
  const identifying = [
    externalId,
    ...[
      'name',
      'email',
      'attribute',
      'value',
      'intent',
      'difficulty',
      'text',
      'language',
      'product',
      'detail',
      'journey',
    ],
    ...['interaction', 'second', 'feedback', 'promise', 'order', 'loyalty', 'consent'].map((kind) => `record-${kind}`),
  ].map((field) => (field === externalId ? field : word(field)));
  return {
    records,
    externalId,
    identifying: [...identifying, `+49${digit}${digit}0047110${digit}`, amount(3)],
    others: [
      word('segment'),
      ...[4, 5, 6, 7].map(amount),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(moment),
      ...[71, 72, 73, 74, 75].map((points) => `${points}3${digit}`),
      `8610${digit}`,
      `83.07${digit}`,
      `0.000${digit}`,
      `99.00${digit}`,
    ],
  };
}

/** Those of the values that stand in a dump by themselves, not within a longer word or number. */
export function foundIn(dump: string, values: readonly string[]): string[] {
  return values.filter((value) => {
    const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w.])${escaped}(?![\\w])`).test(dump);
  });
}
