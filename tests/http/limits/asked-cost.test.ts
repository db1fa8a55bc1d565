import type { GraphQLRequestContext } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../../src/graphql/context.js';
import { askedCost, askedIntrospection, weighedRequest } from '../../../src/http/limits/asked-cost.js';
import { TooEntangledError } from '../../../src/http/limits/walk.js';
import { ENTANGLED, questionOf } from './questions.js';

const requestOf = (text: string) =>
  ({ ...questionOf(text), request: { variables: {} } }) as unknown as GraphQLRequestContext<Context>;

describe('the operation of a request', () => {
  it('is weighed once, however often it is asked for', () => {
    const request = requestOf('{ channels { key } }');
    expect(weighedRequest(request)).toBe(weighedRequest(request));
  });

  it('is given up once where it is too entangled', () => {
    const request = requestOf(ENTANGLED);
    const failures = Array.from({ length: 2 }, () => {
      try {
        return weighedRequest(request);
      } catch (error) {
        return error;
      }
    });
    expect(failures[0]).toBeInstanceOf(TooEntangledError);
    expect(failures[1]).toBe(failures[0]);
    expect([askedCost(request), askedIntrospection(request)]).toEqual([null, null]);
  });
});
