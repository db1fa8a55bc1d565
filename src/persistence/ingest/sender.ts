/** Who sent a batch, and when. */
export interface Sender {
  readonly sourceId: number;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /**
   * Whether all rows of this source and `receivedAt` are of one file. There an id counts once: a later row that has it
   * with other content is rejected. Otherwise a later record is a correction.
   */
  readonly oneFile: boolean;
}
