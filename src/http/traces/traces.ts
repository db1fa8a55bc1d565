import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { Context } from '../../graphql/context.js';

/** Where traces are sent, and as whose. */
export interface TraceSettings {
  /** Base address of the OpenTelemetry receiver. May hold a password: never log it. */
  readonly endpoint: string;
  readonly serviceName: string;
}

/** Spans of what the process does. They name operations, tables and codes; never people, keys, queries or values. */
export interface Traces {
  /** Makes a span of the request. */
  readonly request: RequestHandler;
  /** Makes spans of its phases. */
  readonly phases: ApolloServerPlugin<Context>;
  /** Makes a span of a batch of the projector that found something to do. */
  readonly batch: <Projected extends { readonly customers: number }>(
    work: () => Promise<Projected>,
  ) => Promise<Projected>;
  /** Sends what is left, within some seconds. */
  stop(): Promise<void>;
}
