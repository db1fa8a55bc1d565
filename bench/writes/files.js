import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { demoMap } from '../../dist/seeds/demo-map.js';
import { demoRecords } from '../../dist/seeds/demo-records.js';

/** Interactions of one customer of the demo company, on average. */
const INTERACTIONS_PER_CUSTOMER = 21.9;

/**
 * Makes what an import of about `interactions` interactions reads, from the demo company: `<root>/customers` holds the map
 * and the customers, `<root>/interactions` the map and the interactions in the order of their time, as the log of a source
 * holds them. What is there already is taken as it is.
 *
 * @param {string} root
 * @param {number} interactions
 */
export function makeFiles(root, interactions) {
  const folders = { customers: path.join(root, 'customers'), interactions: path.join(root, 'interactions') };
  const done = path.join(root, 'done.json');
  if (!existsSync(done)) {
    rmSync(root, { recursive: true, force: true });
    for (const folder of Object.values(folders)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'map.yaml'), stringify(demoMap()));
    }
    writeFileSync(done, JSON.stringify(writeRecords(folders, Math.ceil(interactions / INTERACTIONS_PER_CUSTOMER))));
  }
  return { ...folders, ...JSON.parse(readFileSync(done, 'utf8')) };
}

const CUSTOMER_COLUMNS = ['customerId', 'joinedAt', 'leftAt', 'segment', 'name', 'email', 'phone', 'attributes'];
const OWN_COLUMNS = [
  ...['occurredAt', 'id', 'customerId', 'touchpoint', 'kind', 'journey', 'journeyType', 'employee'],
  ...['intent', 'resolved', 'difficulty', 'handleSeconds', 'cost', 'currency'],
];
const MEASURES = ['friendliness', 'accessibility', 'confidence', 'content', 'personalization'];

/** Writes both files. The interactions go to one file a month first, each of which is then sorted in memory. */
function writeRecords(folders, customers) {
  const months = new Map();
  const customerFile = createLines(path.join(folders.customers, 'customers.csv'));
  customerFile.add(CUSTOMER_COLUMNS.join(','));
  const counts = { customerCount: 0, interactionCount: 0 };
  for (const record of demoRecords({ customers })) {
    if ('customer' in record) {
      customerFile.add(lineOf(record.customer, CUSTOMER_COLUMNS));
      counts.customerCount += 1;
    } else if ('interaction' in record) {
      const { ratings = [], ...interaction } = record.interaction;
      for (const { measure, score } of ratings) interaction[measure.toLowerCase()] = score;
      const month = interaction.occurredAt.slice(0, 7);
      if (!months.has(month)) months.set(month, createLines(path.join(folders.interactions, `${month}.part`)));
      months.get(month).add(lineOf(interaction, [...OWN_COLUMNS, ...MEASURES]));
      counts.interactionCount += 1;
    }
  }
  customerFile.close();
  const interactionFile = createLines(path.join(folders.interactions, 'interactions.csv'));
  interactionFile.add([...OWN_COLUMNS, ...MEASURES].join(','));
  for (const [, part] of [...months].sort(([one], [other]) => (one < other ? -1 : 1))) {
    part.close();
    // The time comes first in a line, and no cell of these holds a line break.
    for (const line of readFileSync(part.name, 'utf8').trimEnd().split('\n').sort()) interactionFile.add(line);
    rmSync(part.name);
  }
  interactionFile.close();
  return counts;
}

function lineOf(record, columns) {
  return columns.map((column) => cell(record[column])).join(',');
}

function cell(value) {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FLUSH_CHARACTERS = 1 << 20;

function createLines(name) {
  const file = openSync(name, 'w');
  let text = '';
  const flush = () => {
    writeSync(file, text);
    text = '';
  };
  return {
    name,
    add: (line) => {
      text += `${line}\n`;
      if (text.length >= FLUSH_CHARACTERS) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
