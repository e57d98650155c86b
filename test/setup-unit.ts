/** Before each file of unit tests: no child process can be started. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const)
  Object.assign(childProcess, {
    [name]: () => {
      throw new Error(`A unit test cannot start a program (${name}). Name its file *.program.test.ts.`);
    },
  });
syncBuiltinESMExports();
