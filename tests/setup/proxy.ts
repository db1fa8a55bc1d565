import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How the way to the database is. */
export type Way = 'open' | 'slow' | 'hangs' | 'refuses';

/** A way to a PostgreSQL that can be spoilt, as networks are. */
export interface Proxy {
  /** The URL of the database by this way. */
  readonly url: string;
  /** How many connections were made by this way so far. */
  readonly connections: () => number;
  /** Changes the way. Connections that there are hang, or are cut where it refuses. */
  set(way: Way): Promise<void>;
  /** Connections that there are hang for good, whatever the way; those that are made from now on do not. */
  strand(): void;
  /** Cuts every connection that there is, in the middle of whatever it carries. */
  cut(): void;
  close(): Promise<void>;
}

const DELAY_MS = 30;

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const stranded = new WeakSet<Socket>();
  let way: Way = 'open';
  let connections = 0;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const carry = (from: Socket, to: Socket) => {
    from.on('data', (bytes) => {
      // Both ends stay, and nothing arrives any more.
      if (way === 'hangs' || stranded.has(from)) return;
      if (way === 'open') to.write(bytes);
      if (way === 'slow') setTimeout(() => to.write(bytes), DELAY_MS);
    });
    from.on('close', () => to.destroy());
  };
  const server = createServer((client) => {
    connections += 1;
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) keep(socket);
    carry(client, database);
    carry(database, client);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stopListening = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  };

  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    connections: () => connections,
    strand: () => {
      for (const socket of sockets) stranded.add(socket);
    },
    cut,
    set: async (next) => {
      way = next;
      if (next === 'refuses') await stopListening();
      else if (!server.listening) await listen(port);
    },
    close: stopListening,
  };
}
