import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { ServiceUnavailableError } from '../domain/errors.js';
import type { Context } from '../graphql/context.js';
import { extensionsOf } from './error-format.js';
import { recordPersonalDataReads } from '../services/audit/personal-data-reads.js';

/** No personal data leaves before it is written down who read it; where that cannot be, the answer is an error instead. */
export function auditReads(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ response, contextValue }) => {
          try {
            await recordPersonalDataReads(contextValue.scope);
          } catch (error) {
            log.error({ err: error }, 'personal data was withheld, because its reading could not be written down');
            const message = 'The reading of personal data could not be written down, so it is withheld: try again.';
            const unavailable = new ServiceUnavailableError();
            const errors = [{ message, extensions: extensionsOf(unavailable) }];
            response.body = { kind: 'single', singleResult: { errors } };
            response.http.status = 503;
            response.http.headers.set('retry-after', unavailable.retryAfterSeconds.toString());
          }
        },
      }),
  };
}
