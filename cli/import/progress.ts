/** How far an import has come: a line that is written over, on a terminal only. */
export interface Progress {
  /** Of the files' bytes, as they are read. */
  read(bytes: number): void;
  /** Of the titles to be given to the stand-in. */
  loading(done: number, all: number): void;
  waiting(left: number): void;
  /** Leaves nothing of itself behind. */
  end(): void;
}

const SILENT: Progress = { read() {}, loading() {}, waiting() {}, end() {} };

const WIDTH = 30;
/** Often enough for an eye, seldom enough for a terminal over a slow line. */
const EVERY_MS = 100;

export function createProgress(terminal: NodeJS.WriteStream, totalBytes: number): Progress {
  if (!terminal.isTTY) return SILENT;
  let bytes = 0;
  let shownAt = 0;
  const show = (share: number, what: string) => {
    const now = performance.now();
    if (now - shownAt < EVERY_MS) return;
    shownAt = now;
    const filled = Math.round(Math.min(1, share) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    terminal.write(`\r${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${what}\u001b[K`);
  };
  return {
    read(more) {
      bytes += more;
      show(bytes / Math.max(1, totalBytes), 'reading');
    },
    loading: (done, all) => show(done / Math.max(1, all), `titles ${done} of ${all}`),
    waiting: (left) => show(1, `${left} titles to be read by the sync`),
    end() {
      terminal.write('\r\u001b[K');
    },
  };
}
