import type { JourneyMap, MapIndex } from '../../domain/map.js';
import { ChannelMix, JourneyStatus, Stage, namesOf, vocabulary } from '../../domain/vocabulary.js';

/** What journeys can be grouped by. */
export const JourneyDimension = vocabulary('DEFINITION', 'SEGMENT', 'CHANNEL_MIX', 'STATUS', 'PERIOD');
export type JourneyDimension = keyof typeof JourneyDimension;

/** What interactions can be grouped by. */
export const ExperienceDimension = vocabulary('CHANNEL', 'TOUCHPOINT', 'STAGE', 'SEGMENT', 'PERIOD');
export type ExperienceDimension = keyof typeof ExperienceDimension;

/** What promise outcomes can be grouped by. */
export const PromiseDimension = vocabulary('PROMISE', 'TOUCHPOINT', 'CHANNEL', 'SEGMENT', 'PERIOD');
export type PromiseDimension = keyof typeof PromiseDimension;

export type Dimension = JourneyDimension | ExperienceDimension | PromiseDimension;

/** A value of a dimension for readers, and where it stands among the others: values sort by `rank`. */
export interface NamedValue {
  readonly value: string;
  readonly label: string;
  readonly rank: string | number;
}

/** Dimensions whose values are ids of what is on the map, and how those are called. */
interface MapDimension {
  readonly kind: 'map';
  readonly column: string;
  /** Undefined: the snapshot does not know the id yet. */
  find(map: JourneyMap, id: number): NamedValue | undefined;
}

/** Dimensions whose values are names of a vocabulary, in its order. */
interface VocabularyDimension {
  readonly kind: 'vocabulary';
  readonly column: string;
  readonly names: readonly string[];
}

/** Dimensions whose values speak for themselves, or are numbers of periods. */
interface PlainDimension {
  readonly kind: 'text' | 'period';
  readonly column: string;
}

/** Every dimension: the column that holds its values, and how they are named. */
export const DIMENSIONS: Readonly<Record<Dimension, MapDimension | VocabularyDimension | PlainDimension>> = {
  DEFINITION: onMap(
    'definition_id',
    (map) => map.journeyDefinitions,
    ({ name }) => name,
  ),
  CHANNEL: onMap(
    'channel_id',
    (map) => map.channels,
    ({ name }) => name,
  ),
  TOUCHPOINT: onMap(
    'touchpoint_id',
    (map) => map.touchpoints,
    ({ name }) => name,
  ),
  PROMISE: onMap(
    'promise_id',
    (map) => map.promises,
    ({ statement }) => statement,
  ),
  STAGE: { kind: 'vocabulary', column: 'stage', names: namesOf(Stage) },
  CHANNEL_MIX: { kind: 'vocabulary', column: 'channel_mix', names: namesOf(ChannelMix) },
  STATUS: { kind: 'vocabulary', column: 'status', names: namesOf(JourneyStatus) },
  SEGMENT: { kind: 'text', column: 'segment' },
  PERIOD: { kind: 'period', column: 'period' },
};

function onMap<T extends { readonly key: string }>(
  column: string,
  indexOf: (map: JourneyMap) => MapIndex<T>,
  nameOf: (thing: T) => string,
): MapDimension {
  return {
    kind: 'map',
    column,
    find: (map, id) => {
      const thing = indexOf(map).findById(id);
      return thing && { value: thing.key, label: nameOf(thing), rank: thing.key };
    },
  };
}
