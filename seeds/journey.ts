import { answerSurvey, sayInOwnWords } from './feedback.js';
import { expectedFelt } from './expectations.js';
import { meet, sharedLuck, type Contact } from './interaction.js';
import { callTechnician, measurePromises, type PromisesOnTheWay } from './journey-promises.js';
import { nextId, type Life } from './life.js';
import { closesAtOnce, routesOf, type DefinitionKey, type Route } from './map/journey-definitions.js';
import { between, chance, oneOf, weightedOneOf, wholeBetween, type Random } from './random.js';
import { DAY, HOUR, MINUTE, workingMoment } from './time.js';
import {
  END_TO_END_RESPONSE,
  EXTRA_CONTACTS,
  FIRST_CONTACT_PULL,
  JOURNEYS,
  MULTI_CHANNEL_EFFECT,
  SURVEYS,
  switchRate,
} from './truths.js';
import { INTENTS } from './words/comments.js';

/** How a journey came out. */
export interface Travelled {
  readonly completed: boolean;
  /** When its last interaction took place. */
  readonly endedAt: number;
}

/** A journey under way. */
interface Journey extends PromisesOnTheWay {
  readonly intent: string;
  readonly completes: boolean;
}

/**
 * A customer travels a journey from its first contact at `startAt`. A bad first contact makes him change channel at the
 * second one, and a change of channel costs points of the end-to-end score; he stays in the channel he then is in.
 * Whether the journey is completed, and after how many contacts, depends on neither.
 */
export function travel(life: Life, definition: DefinitionKey, startAt: number, orderedAt: number = startAt): Travelled {
  const { random } = life;
  const journey = setOut(life, definition, orderedAt);
  const firstRoute = chooseRoute(journey, (route) => route.first);
  const extraContacts = weightedOneOf(random, EXTRA_CONTACTS, ({ share }) => share).contacts;
  const contacts = fewestContacts(journey, firstRoute) + extraContacts;

  const first = visit(journey, firstRoute, startAt, { luck: sharedLuck(life), isLast: contacts === 1 });
  const { felt } = first.experience;
  const changes = contacts > 1 && chance(random, switchRate(felt));
  const route = changes ? chooseRoute(journey, (other) => (other === firstRoute ? 0 : other.next)) : firstRoute;
  const following = changes ? Math.max(contacts - 1, fewestContacts(journey, route)) : contacts - 1;

  let last = first;
  for (let left = following; left > 0; left -= 1) {
    const isCalled = changes && left === following && route.contact === 'repair-visit';
    const at = isCalled ? callTechnician(journey, last.at) : soonAfter(random, last.at);
    last = visit(journey, route, at, { luck: random(), isLast: left === 1 });
  }

  sayInOwnWords(life, startAt, { touchpoint: firstRoute.contact, id: first.id, felt });
  rateEffort(journey, last, felt);
  rateEndToEnd(journey, last.at, { changes, firstContact: felt - expectedFelt(firstRoute.channel) });
  return { completed: journey.completes, endedAt: last.at };
}

function setOut(life: Life, definition: DefinitionKey, orderedAt: number): Journey {
  const { random } = life;
  const { completionRate, keyedShare } = JOURNEYS[definition];
  return {
    life,
    definition,
    key: chance(random, keyedShare) ? nextId(life, 'J') : undefined,
    intent: oneOf<string>(random, INTENTS[definition]),
    completes: chance(random, completionRate),
    orderedAt,
    measured: new Set(),
    promiseEffects: 0,
  };
}

/** A route by its weight; one whose first contact completes the journey only where the journey is to be completed. */
function chooseRoute({ life, definition, completes }: Journey, weightOf: (route: Route) => number): Route {
  return weightedOneOf(life.random, routesOf(definition), (route) =>
    completes || !closesAtOnce(route) ? weightOf(route) : 0,
  );
}

function fewestContacts({ completes }: Journey, route: Route): number {
  return completes && !closesAtOnce(route) ? 2 : 1;
}

function visit(journey: Journey, route: Route, at: number, how: { luck: number; isLast: boolean }): Contact {
  const { life, key, definition, intent, completes } = journey;
  const resolved = how.isLast && completes;
  const touchpoint = resolved ? route.closing : route.contact;
  const purpose = { journeyType: definition, intent, resolved, ...(key === undefined ? {} : { journey: key }) };
  const contact = meet(life, at, touchpoint, how.luck, purpose);
  measurePromises(journey, at, touchpoint);
  return contact;
}

/** The same day or up to three days later. */
function soonAfter(random: Random, at: number): number {
  const days = wholeBetween(random, 0, 3);
  if (days === 0) return at + Math.round(between(random, 20 * MINUTE, 2 * HOUR));
  return workingMoment(random, at + days * DAY);
}

function rateEffort({ life, definition, key }: Journey, last: Contact, firstFelt: number): void {
  const { share, mean } = SURVEYS.effort;
  if (definition !== 'problem-solving' || !chance(life.random, share)) return;
  const about = { interaction: last.id, ...(key === undefined ? {} : { journey: key }) };
  answerSurvey(life, last.at + 2 * HOUR, { metric: 'CES', mean: mean(firstFelt), about });
}

/** `firstContact`: by how many points the first contact was better than its channel's mean. */
function rateEndToEnd(
  { life, key, definition, promiseEffects }: Journey,
  endedAt: number,
  { changes, firstContact }: { changes: boolean; firstContact: number },
): void {
  const { single, multi } = END_TO_END_RESPONSE;
  if (key === undefined || !chance(life.random, changes ? multi : single)) return;
  const channelEffect = FIRST_CONTACT_PULL * firstContact + (changes ? MULTI_CHANNEL_EFFECT : 0);
  const mean = JOURNEYS[definition].endToEndScore + channelEffect + promiseEffects;
  const answeredAt = endedAt + Math.round(between(life.random, 3 * HOUR, 2 * DAY));
  answerSurvey(life, answeredAt, { metric: 'CSAT', mean, about: { journey: key } });
}
