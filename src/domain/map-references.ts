import type { JourneyMap } from './map.js';
import type { MapEntries } from './map-document.js';
import type { UserError } from './map-document-errors.js';

/** The places of a document that refer to a channel or touchpoint which is neither in it nor on the map. */
export function unknownReferences(entries: MapEntries, map: JourneyMap): UserError[] {
  const channels = new Set(entries.channels.map(({ key }) => key));
  const touchpoints = new Set(entries.touchpoints.map(({ key }) => key));
  const noChannel = (key: string) => !channels.has(key) && !map.channels.findByKey(key);
  const noTouchpoint = (key: string) => !touchpoints.has(key) && !map.touchpoints.findByKey(key);
  const missing = (keys: readonly string[], path: readonly string[]) =>
    keys.flatMap((key, index) => (noTouchpoint(key) ? [notFound('touchpoint', [...path, index.toString()])] : []));

  return [
    ...entries.touchpoints.flatMap(({ channel }, index) =>
      noChannel(channel) ? [notFound('channel', ['touchpoints', index.toString(), 'channel'])] : [],
    ),
    ...entries.journeyDefinitions.flatMap(({ plannedTouchpoints, completingTouchpoints }, index) => {
      const path = ['journeyDefinitions', index.toString()];
      return [
        ...missing(plannedTouchpoints, [...path, 'plannedTouchpoints']),
        ...missing(completingTouchpoints, [...path, 'completingTouchpoints']),
      ];
    }),
    ...entries.promises.flatMap(({ touchpoints: keys }, index) =>
      missing(keys, ['promises', index.toString(), 'touchpoints']),
    ),
  ];
}

function notFound(kind: 'channel' | 'touchpoint', path: readonly string[]): UserError {
  return { message: `There is no ${kind} of this key: create it first, or correct the key.`, code: 'NOT_FOUND', path };
}
