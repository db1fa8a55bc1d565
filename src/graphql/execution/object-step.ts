import { type Step, isPromise } from './step.js';

/** What makes the value of one name in the answer. */
export interface KeyedStep {
  readonly key: string;
  readonly step: Step;
}

/** Makes the object that is answered for a row, one field after the other; a promise of it where any field is to be waited for. */
export function objectStep(fields: readonly KeyedStep[]): Step {
  // As a name of a plain object it would be its prototype.
  const create: () => Record<string, unknown> = fields.some(({ key }) => key === '__proto__')
    ? () => Object.create(null) as Record<string, unknown>
    : () => ({});
  return (run, row, path) => {
    const answered = create();
    let waits = false;
    try {
      for (const { key, step } of fields) {
        const value = step(run, row, path);
        answered[key] = value;
        if (isPromise(value)) waits = true;
      }
    } catch (error) {
      if (!waits) throw error;
      // What the others have begun may fail too, and has to be heard.
      return settled(answered).finally(() => {
        throw error;
      });
    }
    return waits ? settled(answered) : answered;
  };
}

/** The same object once nothing in it is to be waited for. */
async function settled(answered: Record<string, unknown>): Promise<Record<string, unknown>> {
  const values = await Promise.all(Object.values(answered));
  Object.keys(answered).forEach((key, index) => (answered[key] = values[index]));
  return answered;
}
