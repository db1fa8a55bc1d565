import { join } from 'node:path';
import { parse } from 'yaml';
import { JourneygraphError, OperationError } from '../../domain/errors.js';
import { type MapDocument, parseMapDocument } from '../../domain/map-document.js';
import { decodeUtf8 } from '../../ingestion/utf8.js';
import { MAP_FILE } from './folder.js';
import { readBytes } from './read-bytes.js';

/** Reads `map.yaml` of a folder. Throws {@link OperationError} that says what is wrong with it and where. */
export async function readMapFile(folder: string): Promise<MapDocument> {
  try {
    let text = '';
    for await (const part of decodeUtf8(readBytes(join(folder, MAP_FILE)))) text += part;
    return parseMapDocument(parse(text));
  } catch (error) {
    const reason = error instanceof JourneygraphError ? error.message : firstLine(error);
    throw unusableMap(folder, reason);
  }
}

/** The error for a `map.yaml` that cannot be used. */
export function unusableMap(folder: string, reason: string): OperationError {
  return new OperationError(`The map ${join(folder, MAP_FILE)} cannot be used: ${reason}`);
}

/** What a YAML error says, without the excerpt of the document behind it. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
