import type { Server } from 'node:http';
import { OperationError } from '../domain/errors.js';

/** Starts listening; resolves once the port is open. Throws {@link OperationError} with one sentence where it cannot be. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new OperationError(reasonOf(error, host, port)));
    });
    server.listen(port, host, resolve);
  });
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port.toString()} on ${host} is in use: stop what listens there or set PORT to another one.`;
    case 'EACCES':
      return `This user may not listen on port ${port.toString()}: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine: set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host}:${port.toString()}: ${error.message}`;
  }
}
