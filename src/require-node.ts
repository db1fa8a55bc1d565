/**
 * Ends the process with one sentence when Node is too old for journeygraph, before anything of it is loaded.
 * This file must stay readable for old versions and import nothing; the entry points call it first and load the rest
 * with `await import(...)`, because a static import would be resolved, and fail, before this runs.
 */
export function requireNode(): void {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return;
  process.stderr.write(problem + '\n');
  process.exit(1);
}

/** The first version with `Temporal`, which time zones are computed with. */
const OLDEST = 26;

/** The sentence about a version of Node such as `20.20.2`; undefined when it will do. */
export function nodeProblem(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return (
    'journeygraph needs Node ' +
    String(OLDEST) +
    ' or newer and this is Node ' +
    version +
    ': run "npm ci" with its optional packages, which bring that Node along, and start with "npm start".'
  );
}
