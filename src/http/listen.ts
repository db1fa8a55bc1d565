import type { Server } from 'node:http';
import { OperationError } from '../domain/errors.js';

/**
 * Starts listening; resolves once the port is open. Throws {@link OperationError} with one sentence where it cannot be.
 *
 * @param settings which settings say where
 */
export function listen(
  server: Server,
  { host, port }: { host: string; port: number },
  settings = { host: 'HOST', port: 'PORT' },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new OperationError(reasonOf(error, host, port, settings)));
    });
    server.listen(port, host, resolve);
  });
}

function reasonOf(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
  settings: { host: string; port: string },
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port.toString()} on ${host} is in use: stop what listens there or set ${settings.port} to another one.`;
    case 'EACCES':
      return `This user may not listen on port ${port.toString()}: set ${settings.port} to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine: set ${settings.host} to one that is, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host}:${port.toString()}: ${error.message}`;
  }
}
