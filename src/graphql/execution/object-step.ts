import { type Step, isPromise } from './step.js';

/** What makes the value of one name in the answer. */
export interface KeyedStep {
  readonly key: string;
  readonly step: Step;
}

/** Makes the object that is answered for a row, one field after the other; a promise of it where any field is to be waited for. */
export function objectStep(fields: readonly KeyedStep[]): Step {
  const create = fields.some(({ key }) => key === '__proto__') ? withoutPrototype : plainObjects();
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
  const keys = Object.keys(answered).filter((key) => isPromise(answered[key]));
  const values = await Promise.all(keys.map((key) => answered[key]));
  for (const [index, key] of keys.entries()) answered[key] = values[index];
  return answered;
}

/**
 * Makes plain objects, all of which get the same names. Those of one constructor are made with room for them, which V8 learns
 * from the first; others grow with each name.
 */
function plainObjects(): () => Record<string, unknown> {
  function Answered() {
    // Names come later.
  }
  Answered.prototype = Object.prototype;
  const Constructor = Answered as unknown as new () => Record<string, unknown>;
  return () => new Constructor();
}

/** Of a plain object `__proto__` would be the prototype. */
function withoutPrototype(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
