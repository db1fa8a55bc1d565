import { describe, expect, it } from '@jest/globals';
import { demoMap } from '../../seeds/demo-map.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { Stage, namesOf } from '../../src/domain/vocabulary.js';

const map = demoMap();

describe('the map of the demo company', () => {
  it('is a map document', () => {
    expect(parseMapDocument(map)).toMatchObject({ source: 'netivor', ratingScale: { min: 1, max: 5 } });
  });

  it('has 21 touchpoints over all five stages', () => {
    expect(map.touchpoints).toHaveLength(21);
    expect(new Set(map.touchpoints.map(({ stage }) => stage))).toEqual(new Set(namesOf(Stage)));
  });

  it('has ten channels, digital and not, staffed and not, each with its own five measure weights', () => {
    expect(map.channels).toHaveLength(10);
    const kinds = new Set(map.channels.map(({ digital, staffed }) => `${String(digital)} ${String(staffed)}`));
    expect(kinds.size).toBe(4);
    const weights = map.channels.map(({ measureWeights }) => Object.values(measureWeights));
    expect(new Set(weights.map(String)).size).toBe(10);
    for (const five of weights) {
      expect(five).toHaveLength(5);
      expect(five.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
  });

  it('promises more, less and by a moment or a day', () => {
    const kinds = map.promises.map(({ kind, deadlineGrain = '' }) => `${kind} ${deadlineGrain}`.trim());
    expect(new Set(kinds)).toEqual(
      new Set(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'DEADLINE INSTANT', 'DEADLINE DAY']),
    );
  });

  it('refers to its own keys, all of them in kebab case and given once', () => {
    const keysOf = (things: { key: string }[]) => things.map(({ key }) => key);
    const touchpoints = new Set(keysOf(map.touchpoints));
    const channels = new Set(keysOf(map.channels));
    for (const { channel } of map.touchpoints) expect(channels).toContain(channel);
    for (const { plannedTouchpoints, completingTouchpoints } of map.journeyDefinitions) {
      expect([...touchpoints]).toEqual(expect.arrayContaining([...plannedTouchpoints, ...completingTouchpoints]));
    }
    for (const promise of map.promises) expect([...touchpoints]).toEqual(expect.arrayContaining(promise.touchpoints));
    for (const things of [map.channels, map.touchpoints, map.journeyDefinitions, map.promises, map.employees]) {
      const keys = keysOf(things);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('is a new object at each call, so that nobody changes that of another', () => {
    demoMap().channels.pop();
    expect(demoMap()).toEqual(map);
  });
});
