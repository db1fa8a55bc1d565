import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of the operations that the API tests send, generated from the committed schema. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['schema/examples/*.graphql', 'tests/api/operations/*.graphql'],
  generates: {
    'tests/api/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Date: 'string',
          Decimal: 'string',
          JSONObject: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
