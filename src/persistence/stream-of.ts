import type { Socket } from 'node:net';
import type pg from 'pg';

/** The stream of a connection. The driver does not name it in its types, and has no other way to end one without waiting. */
export function streamOf(client: pg.ClientBase): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
