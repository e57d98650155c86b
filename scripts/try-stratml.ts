import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { readSource } from '../src/tasks/import/read-source.ts';
import { writeDraftFiles } from '../src/tasks/import/draft-files.ts';
import { parseStrategy } from '../src/source/parse.ts';
import { writeStratml } from '../src/exchange/stratml/write-stratml.ts';
import { findStratmlRoot } from '../src/exchange/stratml/dialect.ts';
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  try {
    const r = await readSource({ bytes: readFileSync(file), file, as: undefined, habits: {}, asOf: '2026-12-01' });
    const files = writeDraftFiles(r);
    const { model, findings } = parseStrategy(new TextEncoder().encode(files[0].text), 'strategy.yaml');
    console.log(file, findings.filter((f) => f.level === 'error').map((f) => f.message));
    const out = writeStratml(model as any, () => []);
    writeFileSync('/tmp/imp/out.xml', out.text);
    const x = spawnSync('xmllint', ['--nonet', '--noout', '--schema', '/work/shared/stratml/xsd/PerformancePlanOrReport20160216.xsd', '/tmp/imp/out.xml'], { encoding: 'utf8' });
    console.log('xmllint', x.status, x.stderr.split('\n').slice(0, 4).join('\n'));
    console.log('left', out.left.length, out.left.slice(0, 5));
    const list = (e: any, path = ''): string[] => [...(e.text ? [`${path}=${e.text}`] : []), ...e.attributes.map(([n, v]: any) => `${path}/@${n}=${v}`), ...e.children.flatMap((c: any) => list(c, `${path}/${c.name}`))];
    const before = list(findStratmlRoot(source)); const after = list(findStratmlRoot(out.text));
    const missing = [...before]; for (const a of after) { const at = missing.indexOf(a); if (at >= 0) missing.splice(at, 1); }
    console.log('before', before.length, 'after', after.length, 'missing', missing.length, missing.slice(0, 8));
  } catch (e: any) { console.log(file, e.refusal ?? e); }
}
