import { customer } from './customer.js';
import { customers } from './customers.js';
import { deepPage } from './deep-page.js';
import { journeys } from './journeys.js';
import { node } from './node.js';

/**
 * One question, in the words of each contestant. The words differ, the fields of the answers do not.
 *
 * @typedef {object} Shape
 * @property {string} name
 * @property {{ postgraphile: number, limit: number | null }} targets least ratios of requests a second
 * @property {(client: import('pg').Client) => Promise<object[]>} samples what differs between requests
 * @property {Dialect} journeygraph
 * @property {Dialect} postgraphile
 * @property {(pool: import('pg').Pool, sample: object) => Promise<object>} limit the answer, straight from the rows
 */

/**
 * @typedef {object} Dialect
 * @property {string} query
 * @property {(samples: object[], ask: (query: string, variables?: object) => Promise<object>) => object[] | Promise<object[]>}
 *   variables for each sample; `ask` asks the server, such as for cursors
 */

/** @type {readonly Shape[]} */
export const SHAPES = [customer, customers, journeys, deepPage, node];
