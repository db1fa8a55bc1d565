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
    let waiting: string[] | undefined;
    try {
      for (const { key, step } of fields) {
        const value = step(run, row, path);
        answered[key] = value;
        if (isPromise(value)) (waiting ??= []).push(key);
      }
    } catch (error) {
      if (!waiting) throw error;
      // What the others have begun may fail too, and has to be heard.
      return settled(answered, waiting).finally(() => {
        throw error;
      });
    }
    return waiting ? settled(answered, waiting) : answered;
  };
}

/** The same object once nothing in it is to be waited for. */
function settled(answered: Record<string, unknown>, waiting: readonly string[]): Promise<Record<string, unknown>> {
  return Promise.all(waiting.map((key) => answered[key])).then((values) => {
    for (const [index, key] of waiting.entries()) answered[key] = values[index];
    return answered;
  });
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
