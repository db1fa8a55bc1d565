/** How far an import is. */
export interface ImportProgress {
  /** The file being read. */
  readonly file: string;
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly rejected: number;
  /** By the bytes of all files still to be read; null until that can be told. */
  readonly remainingSeconds: number | null;
}

/** Adds up what the files of one import report. */
export interface ProgressMeter {
  /** Takes note that the file was read up to `bytes`, and of rows that are done. */
  advance(file: string, bytes: number, rows: number, rejected: number): void;
}

/**
 * @param totalBytes of all files
 * @param elapsedSeconds the time since the import began
 */
export function createProgressMeter(
  totalBytes: number,
  elapsedSeconds: () => number,
  onProgress: (progress: ImportProgress) => void,
): ProgressMeter {
  const bytesOf = new Map<string, number>();
  let rows = 0;
  let rejected = 0;
  return {
    advance: (file, bytes, moreRows, moreRejected) => {
      bytesOf.set(file, bytes);
      rows += moreRows;
      rejected += moreRejected;
      const done = [...bytesOf.values()].reduce((sum, each) => sum + each, 0);
      const seconds = elapsedSeconds();
      onProgress({
        file,
        rows,
        rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0,
        rejected,
        remainingSeconds: done > 0 ? Math.max(0, Math.round((seconds * (totalBytes - done)) / done)) : null,
      });
    },
  };
}
