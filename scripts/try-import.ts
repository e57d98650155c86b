import { readFileSync } from 'node:fs';
import { ImportDoubts, ImportProblem } from '../src/exchange/intake/reading.ts';
import { writeDraftFiles } from '../src/tasks/import/draft-files.ts';
import { readSource } from '../src/tasks/import/read-source.ts';

for (const file of process.argv.slice(2)) {
  try {
    const r = await readSource({
      bytes: readFileSync(file),
      file,
      as: undefined,
      habits: {},
      asOf: '2026-12-01',
    });
    for (const f of writeDraftFiles(r)) console.log(`--- ${f.file}\n${f.text}`);
    for (const t of r.texts)
      console.log(
        t.fate,
        t.at,
        JSON.stringify(t.name),
        JSON.stringify(t.text),
        t.path.join('/'),
        t.why ?? '',
      );
    for (const m of r.remarks) console.log('*', m.at ?? '', m.says);
  } catch (e) {
    if (e instanceof ImportProblem) console.log('refused', e.refusal);
    else if (e instanceof ImportDoubts) console.log('doubts', e.doubts);
    else throw e;
  }
}
