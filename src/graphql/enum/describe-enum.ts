import { registerEnumType } from 'type-graphql';

/** Makes a vocabulary an enum of the schema, with a description of the whole and of every value. */
export function describeEnum<Value extends string>(
  values: Readonly<Record<Value, Value>>,
  name: string,
  descriptions: { readonly description: string; readonly values: Readonly<Record<Value, string>> },
): void {
  const described = Object.entries<string>(descriptions.values).map(([value, description]) => [value, { description }]);
  registerEnumType(values, {
    name,
    description: descriptions.description,
    valuesConfig: Object.fromEntries(described) as Record<Value, { description: string }>,
  });
}
