/** Starts the process of one build, hands it cases, and starts it again if it ends. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

const PATIENCE_MS = 600_000;
/** The only variables passed on; the second is needed on Windows. */
const KEPT = ['PATH', 'SYSTEMROOT'];
const KEPT_FOR_PDF = ['STRAT_CHROMIUM', 'CHROME_PATH'];

function environment(top, pdf) {
  const kept = [...KEPT, ...(pdf ? KEPT_FOR_PDF : [])].filter((name) => process.env[name] !== undefined);
  return {
    ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
    HOME: join(top, 'home'),
    TMPDIR: join(top, 'home'),
    TZ: 'UTC',
    LC_ALL: 'C',
    NO_COLOR: '1',
    NODE_NO_WARNINGS: '1',
    // 31 March 2027, as `TODAY`.
    SOURCE_DATE_EPOCH: String(Date.UTC(2027, 2, 31) / 1000),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
}

export function startProgram(checkout, { top, pdf }) {
  let child;
  let past = [];
  const start = () => {
    child = fork(join(import.meta.dirname, 'child.js'), [checkout], {
      cwd: top,
      env: environment(top, pdf),
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => past.push(bytes));
  };
  start();

  /** Runs one case; a process that ends or does not answer is an outcome like any other. */
  const ask = (message) =>
    new Promise((settle) => {
      const failed = (why) => {
        done({ outputs: new Map([['exit code', Buffer.from(why)]]), crashed: true, isLost: true });
        child.removeAllListeners();
        child.kill('SIGKILL');
        start();
      };
      const onExit = (code, signal) => failed(`The process ended: ${code ?? signal}.`);
      const patience = setTimeout(() => failed('No answer in ten minutes.'), PATIENCE_MS);
      const done = (answer) => {
        clearTimeout(patience);
        child.off('exit', onExit);
        child.off('message', done);
        settle(answer);
      };
      child.once('exit', onExit);
      child.once('message', done);
      child.send(message);
    });

  return {
    /**
     * Runs cases.
     * @param known the answers of git to the other program at this place
     * @returns for each case its outputs by name, as bytes; and the answers of git
     */
    async run(cases, place, known = new Map()) {
      const results = [];
      past = [];
      let last = {};
      for (const [index, { name, kind, steps, isWriting }] of cases.entries()) {
        const isStart = index === 0 || last.isLost;
        last = await ask({
          theCase: { steps, isWriting },
          ...(isStart && { first: { place, answers: known } }),
          isLast: index === cases.length - 1,
        });
        results.push({ name, kind, outputs: last.outputs, crashed: last.crashed });
      }
      const around = new Map([['stdout and stderr', Buffer.concat(past)]]);
      for (const [path, bytes] of last.left ?? []) around.set(`file ${path}`, bytes);
      const name = '(printed past the host, or written where nothing should be)';
      results.push({ name, kind: name, outputs: around, crashed: false });
      return { results, answers: last.answers };
    },
    stop() {
      child.removeAllListeners();
      child.kill();
    },
  };
}
