import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands before a database and lets it hang, refuse and recover. */
export interface StallingProxy {
  /** The database, seen through the proxy. */
  readonly url: string;
  /** How many connections were made to it so far. */
  readonly connections: () => number;
  /** From now on nothing comes through; connections are still taken, as a frozen server's are. */
  readonly stall: () => void;
  /** From now on connections are cut at once; those that there are, too. */
  readonly refuse: () => void;
  readonly resume: () => void;
  readonly close: () => void;
}

export async function startProxy(databaseUrl: string): Promise<StallingProxy> {
  const url = new URL(databaseUrl);
  const [host, port] = [url.hostname, Number(url.port || 5432)];
  const sockets = new Set<Socket>();
  let state: 'open' | 'stalled' | 'refusing' = 'open';
  let connections = 0;

  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
    socket.on('data', (chunk) => other.write(chunk));
    if (state === 'stalled') socket.pause();
  };
  const server = createServer((incoming) => {
    connections += 1;
    if (state === 'refusing') {
      incoming.destroy();
      return;
    }
    const outgoing = connect(port, host);
    keep(incoming, outgoing);
    keep(outgoing, incoming);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);

  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    connections: () => connections,
    stall: () => {
      state = 'stalled';
      for (const socket of sockets) socket.pause();
    },
    refuse: () => {
      state = 'refusing';
      destroyAll();
    },
    resume: () => {
      state = 'open';
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      server.close();
      destroyAll();
    },
  };
}
