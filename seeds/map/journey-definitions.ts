import type { ChannelKey } from './channels.js';
import type { TouchpointKey } from './touchpoints.js';

/** One channel in which a journey can be travelled: where the customer is served, and where the matter is closed. */
export interface Route {
  readonly channel: ChannelKey;
  readonly contact: TouchpointKey;
  readonly closing: TouchpointKey;
  /** How often a journey begins here, relative to the other routes. */
  readonly first: number;
  /** How often a customer who leaves another channel comes here, relative to the other routes. */
  readonly next: number;
}

interface DemoJourneyDefinition {
  readonly name: string;
  readonly maxGapDays: number;
  readonly routes: readonly Route[];
}

/** The four journeys of the demo company. Reaching the closing touchpoint of any route completes a journey. */
export const JOURNEY_DEFINITIONS = {
  onboarding: {
    name: 'Onboarding',
    maxGapDays: 30,
    routes: [
      { channel: 'technician', contact: 'installation', closing: 'installation', first: 50, next: 50 },
      { channel: 'app', contact: 'app-self-service', closing: 'app-confirmation', first: 35, next: 20 },
      { channel: 'call-centre', contact: 'support-call', closing: 'closing-call', first: 15, next: 30 },
    ],
  },
  'problem-solving': {
    name: 'Problem solving',
    maxGapDays: 14,
    routes: [
      { channel: 'call-centre', contact: 'support-call', closing: 'closing-call', first: 45, next: 35 },
      { channel: 'app', contact: 'app-self-service', closing: 'app-confirmation', first: 30, next: 10 },
      { channel: 'chat', contact: 'support-chat', closing: 'chat-closing', first: 25, next: 20 },
      { channel: 'technician', contact: 'repair-visit', closing: 'repair-visit', first: 0, next: 35 },
    ],
  },
  upgrade: {
    name: 'Upgrade',
    maxGapDays: 30,
    routes: [
      { channel: 'website', contact: 'website-visit', closing: 'online-order', first: 40, next: 20 },
      { channel: 'call-centre', contact: 'sales-call', closing: 'phone-order', first: 25, next: 35 },
      { channel: 'store', contact: 'store-visit', closing: 'store-contract', first: 20, next: 25 },
      { channel: 'app', contact: 'app-self-service', closing: 'app-confirmation', first: 15, next: 20 },
    ],
  },
  'moving-home': {
    name: 'Moving home',
    maxGapDays: 30,
    routes: [
      { channel: 'call-centre', contact: 'support-call', closing: 'phone-order', first: 40, next: 35 },
      { channel: 'app', contact: 'app-self-service', closing: 'app-confirmation', first: 25, next: 15 },
      { channel: 'store', contact: 'store-visit', closing: 'store-contract', first: 20, next: 20 },
      { channel: 'website', contact: 'website-visit', closing: 'online-order', first: 15, next: 10 },
      { channel: 'technician', contact: 'installation', closing: 'installation', first: 0, next: 20 },
    ],
  },
} as const satisfies Record<string, DemoJourneyDefinition>;

export type DefinitionKey = keyof typeof JOURNEY_DEFINITIONS;
export const DEFINITION_KEYS = Object.keys(JOURNEY_DEFINITIONS) as DefinitionKey[];

/** The routes of a definition. */
export function routesOf(definition: DefinitionKey): readonly Route[] {
  return JOURNEY_DEFINITIONS[definition].routes;
}

/** Whether the first contact on a route already completes the journey (a technician's visit does). */
export function closesAtOnce(route: Route): boolean {
  return route.contact === route.closing;
}
