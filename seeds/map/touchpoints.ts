import type { Stage } from '../../src/domain/vocabulary.js';
import type { ChannelKey } from './channels.js';

interface DemoTouchpoint {
  readonly name: string;
  readonly stage: Stage;
  readonly channel: ChannelKey;
  /** Passing or failing here decides whether the customer stays. */
  readonly momentOfTruth?: true;
}

/** The 21 touchpoints of the demo company, over all five stages; each belongs to one channel. */
export const TOUCHPOINTS = {
  advert: { name: 'Advertisement', stage: 'MARKETING', channel: 'advertising' },
  'social-post': { name: 'Post on social media', stage: 'MARKETING', channel: 'social' },
  'offer-email': { name: 'Offer by e-mail', stage: 'MARKETING', channel: 'email' },
  'website-visit': { name: 'Visit to the website', stage: 'MARKETING', channel: 'website' },

  'sales-call': { name: 'Call to sales', stage: 'FIRST_CONTACT', channel: 'call-centre' },
  'store-visit': { name: 'Visit to a store', stage: 'FIRST_CONTACT', channel: 'store' },

  'online-order': { name: 'Order on the website', stage: 'SALES', channel: 'website' },
  'phone-order': { name: 'Order by phone', stage: 'SALES', channel: 'call-centre' },
  'store-contract': { name: 'Contract in the store', stage: 'SALES', channel: 'store' },

  installation: { name: 'Installation at home', stage: 'SERVICE', channel: 'technician', momentOfTruth: true },
  'repair-visit': { name: 'Repair at home', stage: 'SERVICE', channel: 'technician', momentOfTruth: true },
  'support-call': { name: 'Call to support', stage: 'SERVICE', channel: 'call-centre', momentOfTruth: true },
  'closing-call': { name: 'Call that closes the case', stage: 'SERVICE', channel: 'call-centre' },
  'support-chat': { name: 'Chat with support', stage: 'SERVICE', channel: 'chat' },
  'chat-closing': { name: 'Chat that closes the case', stage: 'SERVICE', channel: 'chat' },
  'app-self-service': { name: 'Self-service in the app', stage: 'SERVICE', channel: 'app' },
  'app-confirmation': { name: 'Confirmation in the app', stage: 'SERVICE', channel: 'app' },
  'social-support': { name: 'Answer on social media', stage: 'SERVICE', channel: 'social' },
  'printed-bill': { name: 'Printed bill', stage: 'SERVICE', channel: 'printed-bill' },

  'after-service-call': { name: 'Monthly after-service call', stage: 'AFTER_SERVICE', channel: 'call-centre' },
  'follow-up-email': { name: 'Personal e-mail after the call', stage: 'AFTER_SERVICE', channel: 'email' },
} as const satisfies Record<string, DemoTouchpoint>;

export type TouchpointKey = keyof typeof TOUCHPOINTS;
export const TOUCHPOINT_KEYS = Object.keys(TOUCHPOINTS) as TouchpointKey[];

/** The channel a touchpoint belongs to. */
export function channelOf(touchpoint: TouchpointKey): ChannelKey {
  return TOUCHPOINTS[touchpoint].channel;
}

/** Whether a touchpoint is one of those at which customers decide to stay or to leave. */
export function isMomentOfTruth(touchpoint: TouchpointKey): boolean {
  return 'momentOfTruth' in TOUCHPOINTS[touchpoint];
}

/** Whether the customer only meets a message there, so that a visit is an EXPOSURE. */
export function isExposure(touchpoint: TouchpointKey): boolean {
  return EXPOSURES.has(touchpoint);
}

const EXPOSURES: ReadonlySet<TouchpointKey> = new Set(['advert', 'social-post', 'offer-email', 'printed-bill']);
