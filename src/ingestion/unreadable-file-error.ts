import { JourneygraphError } from '../domain/errors.js';

/** A file cannot be read on, or not at all; the message is one sentence that says where and what to do. */
export class UnreadableFileError extends JourneygraphError {
  readonly code = 'UNREADABLE_FILE';
}
