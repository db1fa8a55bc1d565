import { Agent, request } from 'node:http';
import type pg from 'pg';
import { SECRET } from '../../setup/refusals.js';
import type { FuzzRequest } from './requests.js';

/** What came back; without a body where HTTP wants none. */
export interface FuzzAnswer {
  readonly status: number;
  readonly text: string;
}

/** A client that keeps its connections and sends what fetch would refuse to. */
export function openSender(url: string): { send(sent: FuzzRequest): Promise<FuzzAnswer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port } = new URL(url);
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const length = { 'content-length': body.length };
        const outgoing = request(
          { agent, hostname, port, method, path, headers: { ...headers, ...length } },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('error', reject);
            answer.on('end', () => {
              resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
            });
          },
        );
        outgoing.on('error', reject);
        outgoing.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
}

/** Words that only the database, the code or the machine knows. */
export async function internalWords(pool: pg.Pool): Promise<RegExp> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
     union select conname from pg_constraint where connamespace = 'public'::regnamespace
     union select attname from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = 'public'::regnamespace and attnum > 0`,
  );
  // Words without an underscore, such as "customer", are everybody's.
  const names = rows.map(({ name }) => name).filter((name) => /^\w+_\w+$/.test(name));
  if (names.length < 20) throw new Error('The names of the database were not found.');
  return new RegExp(
    [
      `\\b(${names.join('|')})\\b`,
      String.raw`\.[cm]?[jt]s:\d+|node_modules|stacktrace|call stack|\n\s+at |file://`,
      String.raw`\b(select|insert into|delete from) .*\b(from|values|where)\b|invalid input syntax|unsupported unicode`,
      String.raw`violates|duplicate key|out of range for type|\bECONN|kysely|mikro|pg_|TypeError|Cannot read propert`,
      process.cwd(),
    ].join('|'),
    'i',
  );
}

/** What is wrong with an answer; nothing where all is well. */
export function faultsOf({ status, text }: FuzzAnswer, internal: RegExp): string[] {
  const faults: string[] = [];
  if (status >= 500 || status < 200) faults.push(`has the status ${status}`);
  const said = saidIn(text);
  if (said.includes('INTERNAL_SERVER_ERROR')) faults.push('is an internal error');
  if (said.includes(SECRET)) faults.push('repeats what was sent');
  const leaked = internal.exec(said);
  if (leaked) faults.push(`says "${leaked[0]}"`);
  return faults;
}

/** Whether data was answered. */
export function hasData({ text }: FuzzAnswer): boolean {
  try {
    const { data } = JSON.parse(text) as { data?: unknown };
    return data !== null && data !== undefined;
  } catch {
    return false;
  }
}

/** All of an answer but the data that was asked for. */
function saidIn(text: string): string {
  try {
    const { errors, extensions } = JSON.parse(text) as { errors?: { message: string }[]; extensions?: unknown };
    if (!errors) return '';
    // As text and as JSON: what is escaped in one is plain in the other.
    return [...errors.map(({ message }) => message), JSON.stringify({ errors, extensions })].join('\n');
  } catch {
    return text;
  }
}
