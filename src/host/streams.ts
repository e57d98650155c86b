/** Standard input and output without Node's own streams, which take 8 ms to load. */
import * as fs from 'node:fs';

/** Standard input, output and error, by number. */
export type Stream = 0 | 1 | 2;

/** Returns whether a stream is a terminal: a character device other than the null device. */
export function isTerminal(stream: Stream): boolean {
  try {
    const stats = fs.fstatSync(stream);
    if (!stats.isCharacterDevice()) return false;
    const nothing = fs.statSync('/dev/null', { throwIfNoEntry: false });
    return nothing?.rdev !== stats.rdev && Boolean(getNodeStream(stream).isTTY);
  } catch {
    return false;
  }
}

export function getNodeStream(stream: Stream): NodeJS.WriteStream {
  const streams = stream === 0 ? process.stdin : stream === 1 ? process.stdout : process.stderr;
  return streams as unknown as NodeJS.WriteStream;
}

/**
 * Writes all of it before it returns, so that nothing is lost when the program ends, and a full disk can still
 * change the exit code. A reader that has gone away, such as `head`, is not a failure.
 * @returns the code of the failure, if there is one
 */
export function writeAll(stream: Stream, bytes: Uint8Array): string | undefined {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += fs.writeSync(stream, bytes, from);
    } catch (error) {
      const code = getErrorCode(error) ?? 'unknown';
      if (code === 'EPIPE') return undefined;
      if (code !== 'EAGAIN') return code;
      waitAMoment();
    }
  }
  return undefined;
}

/** What one read is put into; each file takes a copy of its part, so that small files do not keep 64 KiB each. */
const portion = new Uint8Array(65_536);

/**
 * Reads at most `limit` + 1 bytes of an open file.
 * @param size of a regular file, in bytes: where it is reached and there was room for more, nothing follows
 */
export function readUpTo(file: number, limit: number, size = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const room = portion.subarray(0, Math.min(portion.length, limit + 1 - length));
    const read = readSome(file, room);
    if (read === 0) break;
    parts.push(room.slice(0, read));
    length += read;
    if (length === size && read < room.length) break;
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

/** Reads once. A terminal or pipe without data reports EAGAIN: wait a little and try again. */
function readSome(file: number, into: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(file, into);
    } catch (error) {
      if (getErrorCode(error) === 'EOF') return 0;
      if (getErrorCode(error) !== 'EAGAIN') throw error;
      waitAMoment();
    }
  }
}

/** Waits for ten milliseconds. */
export function waitAMoment(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

/** Returns the code of a system error: `ENOENT`. */
export function getErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
