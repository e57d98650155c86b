/** Says at the end of a check what is overdue: jobs that remind people can stop, and then nobody would hear it. */
import type { Host } from '../../host/host.ts';
import type { Finding } from '../../model/finding.ts';
import { countNoun, joinList } from '../../model/quote.ts';
import { talk } from '../print.ts';

/** The rules about what people owe, and the noun of each. */
const OWED: Readonly<Record<string, string>> = {
  'checkin-overdue': 'check-in',
  'result-missing': 'result',
  'action-overdue': 'action',
};

/** Reports how many things are overdue; nothing if none is. */
export function reportOverdue(host: Host, findings: readonly Finding[]): void {
  const counts = Object.entries(OWED).flatMap(([rule, noun]) => {
    const many = findings.filter((one) => one.rule === rule).length;
    return many === 0 ? [] : [{ many, said: countNoun(many, noun) }];
  });
  if (counts.length === 0) return;
  const all = counts.reduce((sum, { many }) => sum + many, 0);
  talk(
    host,
    `${joinList(counts.map(({ said }) => said))} ${all === 1 ? 'is' : 'are'} overdue (\`strat due\`).`,
  );
}
