import { connect, type NetConnectOpts } from 'node:net';
import type pg from 'pg';

/** What the driver knows of a connection. */
interface Backend {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/** PostgreSQL's number of a message that asks for cancellation instead of a connection. */
const CANCEL_REQUEST = 80_877_102;
const GIVE_UP_MS = 5_000;
const ATTEMPTS = 3;

/**
 * Asks PostgreSQL to cancel the statement that a connection runs, in a message of its own that takes none of the
 * server's connections. Does not wait, and tries again where the server cannot be reached.
 */
export function cancelStatement(client: pg.ClientBase): void {
  send(client as unknown as Backend, ATTEMPTS);
}

function send(backend: Backend, attempts: number): void {
  if (attempts === 0) return;
  const socket = connect(addressOf(backend));
  socket.setTimeout(GIVE_UP_MS, () => {
    socket.destroy(new Error('PostgreSQL does not take the request to cancel.'));
  });
  socket.once('connect', () => socket.end(messageFor(backend)));
  socket.once('error', () => {
    send(backend, attempts - 1);
  });
  socket.resume();
}

function addressOf({ host, port }: Backend): NetConnectOpts {
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port.toString()}` } : { host, port };
}

function messageFor({ processID, secretKey }: Backend): Buffer {
  const message = Buffer.alloc(16);
  message.writeInt32BE(16, 0);
  message.writeInt32BE(CANCEL_REQUEST, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  return message;
}
