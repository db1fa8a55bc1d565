import type { ChannelMix } from '../../domain/vocabulary.js';

/** Arms that are compared as one. */
export interface Side {
  readonly label: string;
  /** In a sentence, before "journeys". */
  readonly words: string;
  readonly arms: readonly ChannelMix[];
}

/** Two sides, first minus second. */
export interface ContrastDefinition {
  readonly key: ContrastKey;
  readonly first: Side;
  readonly second: Side;
  /** Which journeys its landmark design looks at, by their first contact; null: it has none. */
  readonly landmark: 'ALL' | 'FIRST_DIGITAL' | 'FIRST_TRADITIONAL' | null;
}

export type ContrastKey =
  | 'multiVersusSingle'
  | 'multiVersusSingleDigital'
  | 'multiVersusSingleTraditional'
  | 'digitalVersusTraditional'
  | 'digitalVersusMixed'
  | 'traditionalVersusMixed';

/** The arms that use more than one channel. */
export const MULTI_CHANNEL_ARMS: readonly ChannelMix[] = ['MULTI_DIGITAL', 'MULTI_TRADITIONAL', 'MULTI_MIXED'];

const MULTI: Side = { label: 'MULTI', words: 'multi-channel', arms: MULTI_CHANNEL_ARMS };
const SINGLE: Side = {
  label: 'SINGLE',
  words: 'single-channel',
  arms: ['SINGLE_DIGITAL', 'SINGLE_TRADITIONAL'],
};
const SINGLE_DIGITAL: Side = {
  label: 'SINGLE_DIGITAL',
  words: 'single-channel digital',
  arms: ['SINGLE_DIGITAL'],
};
const SINGLE_TRADITIONAL: Side = {
  label: 'SINGLE_TRADITIONAL',
  words: 'single-channel traditional',
  arms: ['SINGLE_TRADITIONAL'],
};
const DIGITAL_ONLY: Side = {
  label: 'DIGITAL_ONLY',
  words: 'digital-only',
  arms: ['SINGLE_DIGITAL', 'MULTI_DIGITAL'],
};
const TRADITIONAL_ONLY: Side = {
  label: 'TRADITIONAL_ONLY',
  words: 'traditional-only',
  arms: ['SINGLE_TRADITIONAL', 'MULTI_TRADITIONAL'],
};
const MIXED: Side = { label: 'MIXED', words: 'mixed', arms: ['MULTI_MIXED'] };

/** Multi-channel against every kind of single-channel journey. */
export const MULTI_VERSUS_SINGLE: ContrastDefinition = {
  key: 'multiVersusSingle',
  first: MULTI,
  second: SINGLE,
  landmark: 'ALL',
};

/** The two contrasts that the claim is about: worse than both. */
export const MULTI_VERSUS_SINGLE_DIGITAL: ContrastDefinition = {
  key: 'multiVersusSingleDigital',
  first: MULTI,
  second: SINGLE_DIGITAL,
  landmark: 'FIRST_DIGITAL',
};
export const MULTI_VERSUS_SINGLE_TRADITIONAL: ContrastDefinition = {
  key: 'multiVersusSingleTraditional',
  first: MULTI,
  second: SINGLE_TRADITIONAL,
  landmark: 'FIRST_TRADITIONAL',
};

/** Digital only, traditional only and mixed against each other. */
export const THREE_WAY: readonly ContrastDefinition[] = [
  { key: 'digitalVersusTraditional', first: DIGITAL_ONLY, second: TRADITIONAL_ONLY, landmark: null },
  { key: 'digitalVersusMixed', first: DIGITAL_ONLY, second: MIXED, landmark: null },
  { key: 'traditionalVersusMixed', first: TRADITIONAL_ONLY, second: MIXED, landmark: null },
];

/** Every contrast of an answer. */
export const CONTRASTS: readonly ContrastDefinition[] = [
  MULTI_VERSUS_SINGLE,
  MULTI_VERSUS_SINGLE_DIGITAL,
  MULTI_VERSUS_SINGLE_TRADITIONAL,
  ...THREE_WAY,
];

/** The name a reader sees, such as "MULTI - SINGLE_DIGITAL". */
export function labelOf({ first, second }: ContrastDefinition): string {
  return `${first.label} - ${second.label}`;
}
