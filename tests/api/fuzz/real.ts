import { senderTo } from '../../setup/refusals.js';
import type { TestApi } from '../../setup/test-api.js';
import type { Real } from './values.js';

/** What is really there in the demo company that the API holds. */
export async function realOf(api: TestApi): Promise<Real> {
  const { text } = await senderTo(api).ask(`{
    customers(first: 20) { edges { cursor node { id externalIds { sourceId: id } } } }
    interactions(first: 10) { edges { cursor node { id } } }
    journeys(first: 10) { nodes { id } }
    channels { id key }
    touchpoints { id key }
    promises { id key }
  }`);
  const ids = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  const texts = (name: string) =>
    [...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, value = '']) => value);
  return { ids, keys: texts('key'), cursors: texts('cursor'), externalIds: texts('sourceId') };
}
