interface Seen {
  /** Of the process that is noted as the server; undefined: none is. */
  readonly notedPid: () => number | undefined;
  /** Costs nothing: whether the number belongs to a process at all. */
  readonly answers: (pid: number) => boolean;
  /** Whether the server runs. It may cost programs that are waited for, which hold up everything else meanwhile. */
  readonly isRunning: () => boolean;
  /** How long what `isRunning` says holds while the process noted is the same and answers, in milliseconds. */
  readonly holdsMs: number;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * A look at a server that may be repeated several times a second: a process that is gone shows at once, and only one that is
 * dead without being gone, or whose number went to another process, may take `holdsMs` to be found out.
 */
export function createLook({ notedPid, answers, isRunning, holdsMs, now = Date.now }: Seen): () => boolean {
  let known: { readonly pid: number; readonly until: number } | undefined;
  return () => {
    const pid = notedPid();
    if (pid !== undefined && pid === known?.pid && now() < known.until && answers(pid)) return true;
    const runs = isRunning();
    known = runs && pid !== undefined ? { pid, until: now() + holdsMs } : undefined;
    return runs;
  };
}
