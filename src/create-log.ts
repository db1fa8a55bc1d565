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
  return pino(options, destination ?? standardOutput());
}

/**
 * Lines go out some at once, after a tenth of a second at the latest and when the process ends: each write wakes a thread,
 * which takes a tenth of the time of a small request. While nobody reads them, so many bytes wait, and further lines are dropped.
 */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 4_096, maxLength: 16_000_000, periodicFlush: 100 });
}
