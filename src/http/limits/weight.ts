/** The arguments of a field as the client gives them, variables filled in. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a field costs beside what is selected in it. Points; see `limits.ts`. */
export interface Weight {
  /** Once in a request, however many parents the field has: a statement for all of them. */
  readonly once?: number;
  /** For each parent. */
  readonly each?: number;
  /** Of a list: how many rows it is taken to have. Of an answer with groups: how many groups. */
  readonly size?: number;
  /** Fields of one type with the same work: it is done, and counted, once. */
  readonly shared?: string;
}
