/**
 * One class per kind of failure that a caller can act on. `code` is documented in the README and is what clients
 * branch on; the message says what was wrong and what to do, and never repeats personal data.
 * They are translated to GraphQL and to exit messages in one place each.
 */
export abstract class JourneygraphError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** What the caller sent cannot be used; `inputPath` leads to the place in the input. */
export class BadInputError extends JourneygraphError {
  readonly code = 'BAD_USER_INPUT';
  constructor(
    message: string,
    readonly inputPath: readonly string[] = [],
  ) {
    super(message);
  }
}

/** No valid key or token came with the request. */
export class UnauthenticatedError extends JourneygraphError {
  readonly code = 'UNAUTHENTICATED';
}

/** The identity provider signed the token that came, and its time is over: whoever presents it guesses nothing. */
export class TokenExpiredError extends UnauthenticatedError {
  constructor() {
    super('The token has expired: get a new one from the identity provider.');
  }
}

/**
 * The key or token is valid and lacks the permission that the message names; `inputPath` leads to the place in the input where
 * without it the same could be asked.
 */
export class ForbiddenError extends JourneygraphError {
  readonly code = 'FORBIDDEN';
  constructor(
    readonly permission: string,
    readonly inputPath: readonly string[] = [],
  ) {
    const [asked, remedy] = inputPath.length > 0 ? [`"${inputPath.join('.')}"`, ': leave it out'] : ['This', ''];
    super(`${asked} needs the permission "${permission}", which your key or token does not have${remedy}.`);
  }
}

/**
 * The answer would be about 1 to 4 customers, or would let them be worked out by asking again with another window or filter;
 * the viewer lacks `small-groups:read`.
 */
export class SmallGroupError extends JourneygraphError {
  readonly code = 'SMALL_GROUP';
  constructor(differsBy: 'window' | 'filter' | null = null) {
    super(
      differsBy === null
        ? 'This would be an answer about fewer than five customers, which needs the permission "small-groups:read": ask about more.'
        : `With a slightly different ${differsBy} the answer would be about one to four customers more or fewer, and the two together would tell about them: ${differsBy === 'window' ? 'take a window of whole quarters, or a longer one' : 'leave a part of the filter out'}. Small groups need the permission "small-groups:read".`,
    );
  }
}

/** The query asks for more than one request may; `details` says of which limit it is, what was asked and granted, and where. */
export class QueryLimitError extends JourneygraphError {
  readonly code = 'QUERY_LIMIT_EXCEEDED';
  constructor(
    message: string,
    readonly details: { readonly limit: string; readonly asked: number; readonly granted: number } & Readonly<
      Record<string, unknown>
    >,
  ) {
    super(message);
  }
}

/** The request names a document by an ID that the server does not know. */
export class DocumentNotFoundError extends JourneygraphError {
  readonly code = 'PERSISTED_DOCUMENT_NOT_FOUND';
  constructor(thereAreSome = true) {
    super(
      thereAreSome
        ? 'No trusted document has this ID: send one of the documents that the server was given, by its SHA-256.'
        : 'This server was given no documents to be named by ID: send the query itself.',
    );
  }
}

/** The viewer may run trusted documents only, and this is none. */
export class TrustedDocumentsOnlyError extends JourneygraphError {
  readonly code = 'TRUSTED_DOCUMENTS_ONLY';
  constructor() {
    super(
      'Applications run only the documents that the server was given: send one of them, or have this one added to TRUSTED_DOCUMENTS.',
    );
  }
}

/** A setting, a port, a folder or a database is not as it has to be; the message is one sentence for the operator. */
export class OperationError extends JourneygraphError {
  readonly code = 'OPERATION_FAILED';
}

/** The request took longer than it may, or its client is gone; what it asked of the database is cancelled. */
export class RequestTimeoutError extends JourneygraphError {
  readonly code = 'REQUEST_TIMEOUT';
}

/** The database, or the identity provider, cannot be used right now. Nothing that the caller sent was wrong: the same request will succeed later. */
export class ServiceUnavailableError extends JourneygraphError {
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly retryAfterSeconds = 5;
  constructor(
    message = 'The database cannot be reached or has no room right now: send the request again in some seconds.',
  ) {
    super(message);
  }
}

/** The key or address takes more of the server than its share. */
export class TooManyRequestsError extends JourneygraphError {
  readonly code = 'RATE_LIMITED';
  constructor(
    message: string,
    /** When asking again may succeed. */
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
