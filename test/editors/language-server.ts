/** The language server that editors run for YAML, called as an editor calls it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface CompletionItem {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: unknown;
}

export interface LanguageServer {
  /** Opens a text as a file of its own and waits for its diagnostics. */
  open(text: string): Promise<{ readonly uri: string; readonly diagnostics: readonly Diagnostic[] }>;
  hover(uri: string, position: Position): Promise<string>;
  complete(uri: string, position: Position): Promise<readonly CompletionItem[]>;
  stop(): void;
}

export async function startLanguageServer(): Promise<LanguageServer> {
  const home = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
  const child = spawn(process.execPath, [join(home, 'bin/yaml-language-server'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = new Map<number, (result: unknown) => void>();
  const opened = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const tell = (message: object) => write(child, { jsonrpc: '2.0', ...message });
  let last = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((done) => {
      answers.set(++last, done);
      tell({ id: last, method, params });
    });
  readMessages(child, ({ id, method, params, result }) => {
    if (method !== undefined && id !== undefined) tell({ id, result: null });
    else if (method === 'textDocument/publishDiagnostics')
      opened.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    else if (id !== undefined) answers.get(id)?.(result);
  });
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  tell({ method: 'initialized', params: {} });
  let files = 0;
  return {
    open: (text) => {
      const uri = `file:///nowhere/${files++}/strategy.yaml`;
      tell({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      });
      return new Promise((done) => opened.set(uri, (diagnostics) => done({ uri, diagnostics })));
    },
    hover: async (uri, position) => {
      const result = await ask('textDocument/hover', { textDocument: { uri }, position });
      return (result as { contents: { value: string } } | null)?.contents.value ?? '';
    },
    complete: async (uri, position) => {
      const result = await ask('textDocument/completion', { textDocument: { uri }, position });
      return (result as { items: readonly CompletionItem[] } | null)?.items ?? [];
    },
    stop: () => child.kill(),
  };
}

function write(child: ChildProcess, message: object): void {
  const bytes = Buffer.from(JSON.stringify(message));
  child.stdin?.write(`Content-Length: ${bytes.length}\r\n\r\n`);
  child.stdin?.write(bytes);
}

/** Reads messages: a header with the length, an empty line, and JSON. */
function readMessages(child: ChildProcess, take: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  child.stdout?.on('data', (part: Buffer) => {
    waiting = Buffer.concat([waiting, part]);
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.toString('latin1', 0, head))?.[1]);
      if (head < 0 || waiting.length < head + 4 + length) return;
      const text = waiting.toString('utf8', head + 4, head + 4 + length);
      waiting = waiting.subarray(head + 4 + length);
      take(JSON.parse(text));
    }
  });
}
