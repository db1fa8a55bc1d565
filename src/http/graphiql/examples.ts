import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One example question: its file's name, its GraphQL text and, where it has any, its variables as JSON text. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: string | null;
}

/** Reads `<name>.graphql` and, beside it, `<name>.json` with the variables, in the order of their names. */
export async function readExamples(folder: string): Promise<Example[]> {
  const files = (await readdir(folder)).toSorted();
  return Promise.all(
    files
      .filter((file) => file.endsWith('.graphql'))
      .map(async (file) => {
        const name = basename(file, '.graphql');
        return {
          name,
          query: await readFile(join(folder, file), 'utf8'),
          variables: files.includes(`${name}.json`) ? await readFile(join(folder, `${name}.json`), 'utf8') : null,
        };
      }),
  );
}
