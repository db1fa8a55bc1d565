import { CHANNELS } from './map/channels.js';
import { employeesOf } from './map/employees.js';
import { channelOf, isExposure, type TouchpointKey } from './map/touchpoints.js';
import { between, chance, oneOf, type Random } from './random.js';
import { experience, type Experience } from './rating.js';
import type { InteractionRecord } from './record.js';
import { countScore, nextId, remember, type Life } from './life.js';
import { textOf } from './time.js';
import { CHANNEL_EXPERIENCE, MOOD_SHARE } from './truths.js';
import { DIFFICULTIES } from './words/comments.js';

/** What a contact is about, where it is part of something. */
export type Purpose = Pick<InteractionRecord, 'journey' | 'journeyType' | 'intent' | 'resolved'>;

/** A contact that took place: its record's id, when it was, and how it went. */
export interface Contact {
  readonly id: string;
  readonly at: number;
  readonly experience: Experience;
}

/**
 * The customer meets a touchpoint. `luck` decides how well it goes: `sharedLuck` for first contacts, `life.random()`
 * for those that follow, whose happening or channel may depend on earlier scores and so must not share their luck.
 */
export function meet(life: Life, at: number, touchpoint: TouchpointKey, luck: number, purpose: Purpose = {}): Contact {
  const { customer, random } = life;
  const channel = channelOf(touchpoint);
  const { cost, ratedShare } = CHANNEL_EXPERIENCE[channel];
  const had = experience(random, channel, luck);
  const record: InteractionRecord = {
    id: nextId(life, 'I'),
    customerId: customer.id,
    touchpoint,
    occurredAt: textOf(at),
    kind: isExposure(touchpoint) ? 'EXPOSURE' : 'INTERACTION',
    ...purpose,
    cost: (cost * between(random, 0.6, 1.4)).toFixed(2),
    currency: 'ILS',
  };
  if (record.kind === 'INTERACTION') beServed(random, record, touchpoint, had);
  if (chance(random, ratedShare)) {
    record.ratings = had.ratings;
    if (had.score !== undefined) countScore(life, at, had.score);
  }
  remember(life, at, { interaction: record });
  return { id: record.id, at, experience: had };
}

/** The luck of a first contact: the customer's mood of the quarter in `MOOD_SHARE` of them, otherwise its own. */
export function sharedLuck(life: Life): number {
  return chance(life.random, MOOD_SHARE) ? life.mood : life.random();
}

function beServed(random: Random, record: InteractionRecord, touchpoint: TouchpointKey, had: Experience): void {
  const channel = channelOf(touchpoint);
  if (CHANNELS[channel].staffed) {
    record.employee = oneOf(random, employeesOf(channel)).key;
    record.handleSeconds = Math.round(between(random, 90, channel === 'technician' ? 5400 : 900));
  }
  if (had.felt < 50 && chance(random, 0.5)) record.difficulty = oneOf(random, DIFFICULTIES);
}
