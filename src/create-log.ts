import { type DestinationStream, type Logger, pino } from 'pino';
import { requestRecord } from './http/requests/request-record.js';
import { describeError } from './describe-error.js';

/**
 * The log of the process: one JSON object a line, with the id of the request at work. Errors are told without the values
 * that their messages may hold, see {@link describeError}.
 *
 * @param destination where the lines go; standard output unless given
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { err: describeError },
    mixin: () => ({ requestId: requestRecord()?.id }),
  };
  return destination ? pino(options, destination) : pino(options);
}
