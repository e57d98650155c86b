/** A policy explained: what the configuration says, in a sentence. */
import type { Paint } from './paint.ts';
import { wrapped } from './pretty.ts';
import { visible, visibleLine } from './terminal.ts';

/** What of a policy is shown. */
export interface PolicyText {
  readonly id: string;
  readonly level: string;
  readonly summary: string;
  readonly fix: string;
  /** Where it is written: `strat.config.yaml:12`. */
  readonly source: string;
}

/** For a terminal. */
export function policyExplanation(policy: PolicyText, paint: Paint, columns: number): string {
  const { id, level, summary, fix, source } = policy;
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapped(visible(text), columns, '  ')].join('\n');
  return `${[
    `${paint.strong(id)}  ${paint.faint(`${level}, under any preset`)}`,
    wrapped(visibleLine(summary), columns, '').join('\n'),
    paragraph('How to fix it', fix),
    paragraph('How sure it is', 'Exact: it looks at fields only.'),
    paragraph('Source', `A policy of your own, ${source}.`),
  ].join('\n\n')}\n`;
}

/** As a page of Markdown. */
export function policyPage({ id, level, summary, fix, source }: PolicyText): string {
  return `${[
    `# ${id}`,
    summary,
    `**How to fix it.** ${fix}`,
    `Level: ${level}, under any preset. It is exact: it looks at fields only.`,
    `Source: a policy of your own, ${source}.`,
  ].join('\n\n')}\n`;
}
