/** One line on a terminal that is written over; nothing where the output is no terminal. */
export interface ProgressLine {
  show(text: string): void;
  /** Clears the line. */
  end(): void;
}

const EVERY_MS = 200;

export function createProgressLine(output: NodeJS.WriteStream = process.stderr): ProgressLine {
  let shownAt = 0;
  return {
    show: (text) => {
      const now = performance.now();
      if (!output.isTTY || now - shownAt < EVERY_MS) return;
      shownAt = now;
      output.clearLine(0);
      output.cursorTo(0);
      output.write(text.slice(0, output.columns));
    },
    end: () => {
      if (!output.isTTY || shownAt === 0) return;
      output.clearLine(0);
      output.cursorTo(0);
    },
  };
}
