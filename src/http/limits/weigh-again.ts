import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { createRecent } from '../../domain/recent.js';
import { documentBytes } from '../../graphql/document-bytes.js';
import type { Question } from './question.js';
import { type Seen, weighOperation } from './walk.js';
import type { WeighedSelection } from './weighed.js';

/** Bytes of what is remembered, with the documents that it holds, and about what a step of a walk leaves. */
const ROOM = 15_000_000;
const BYTES_OF_A_STEP = 300;

/** What is not worth remembering: questions of so many steps, and values of so many characters, hardly come again. */
const MAX_STEPS_REMEMBERED = 2_000;
const MAX_CHARACTERS = 1_000;

interface Remembered {
  readonly weighed: WeighedSelection;
  readonly bytes: number;
}

/** An operation, and its variables that have decided what it weighs, whatever they were. */
interface Known {
  readonly number: number;
  readonly deciding: Set<string>;
}

const operations = new WeakMap<OperationDefinitionNode, Known>();
const remembered = createRecent<Remembered>(ROOM, ({ bytes }) => bytes);
let operationsSoFar = 0;

/**
 * Weighs an operation, or says what the same one weighed when those of its variables that decide were the same. So a query
 * that comes again, as those of applications do with other IDs, is not weighed again. What comes for the first time leaves
 * nothing but its name.
 *
 * @throws TooEntangledError as {@link weighOperation} does
 */
export function weighAgain(question: Question): WeighedSelection {
  const { operation } = question;
  // Records would have to be compared, which takes longer than counting them.
  if (operation.operation !== OperationTypeNode.QUERY) return weighOperation(question);
  const known = operations.get(operation);
  const before = known && remembered.get(keyOf(known, question));
  if (before) return before.weighed;

  const seen: Seen = { variables: new Set(), steps: 0 };
  const weighed = weighOperation(question, { seen });
  const { number, deciding } = known ?? { number: operationsSoFar++, deciding: new Set<string>() };
  for (const name of seen.variables) deciding.add(name);
  operations.set(operation, { number, deciding });
  const key = keyOf({ number, deciding }, question);
  if (known && key.length <= MAX_CHARACTERS && seen.steps <= MAX_STEPS_REMEMBERED) {
    const bytes = BYTES_OF_A_STEP * (1 + seen.steps) + 2 * key.length + documentBytes(question.document);
    remembered.set(key, { weighed, bytes });
  }
  return weighed;
}

function keyOf({ number, deciding }: Known, { variables }: Question): string {
  const values = [...deciding].map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : []));
  return `${number} ${JSON.stringify(values)}`;
}
