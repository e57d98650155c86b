/** A review as Markdown: one headline, whether it may merge, then what changed and what is found. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Level } from '../model/finding.ts';
import { count, listed } from '../model/quote.ts';
import type { Review, ReviewedFinding } from '../model/review.ts';
import { changesBody, sayAgainst } from './changes-markdown.ts';
import { inline } from './markdown.ts';

/** The most characters of a comment, and what of them is kept for findings and the end. */
const MOST_CHARACTERS = 60_000;
const ROOM_FOR_FINDINGS = 12_000;

/** Findings that are written out; the others are counted. */
const MOST_FINDINGS = 12;
/** A strategy gets a section while there is so much room left. */
const LEAST_ROOM = 6_000;

export function reviewMarkdown(review: Review): string {
  const told = review.comparisons.filter(({ changes }) => changes.length > 0);
  const parts = [`## ${reviewHeadline(review)}`, verdict(review), ...sections(told), ...findingsPart(review)];
  return `${[...parts, looked(review)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** What a reviewer with two minutes reads first. */
export function reviewHeadline({ exit, moved, unacknowledged, errors, comparisons }: Review): string {
  if (exit === 2) return 'The strategy could not be checked whole';
  if (unacknowledged > 0)
    return `${count(unacknowledged, 'goalpost')} ${moved > unacknowledged ? `of ${moved} ` : ''}moved without a reason`;
  if (moved > 0) return `${count(moved, 'goalpost')} moved, none without a reason that needs one`;
  if (exit === 1)
    return `No goalposts moved, and ${errors > 0 ? count(errors, 'error') : 'too much is found'}`;
  const { length } = comparisons.flatMap(({ changes }) => changes.filter((one) => one.class !== 'editorial'));
  return length > 0 ? `No goalposts moved, ${count(length, 'other change')}` : 'Nothing moved';
}

function verdict({ exit, errors, warnings, infos }: Review): string {
  if (exit === 0) return '**May it merge? Yes**, as far as `strat check` can tell.';
  if (exit === 2) return '**May it merge? Nobody knows**: the log of the job says what could not be read.';
  const [level, number] =
    errors > 0
      ? (['error', errors] as const)
      : warnings > 0
        ? (['warn', warnings] as const)
        : (['info', infos] as const);
  return `**May it merge? Not yet**: ${count(number, ...NAMES[level])}.`;
}

function sections(told: Review['comparisons']): readonly string[] {
  const parts: string[] = [];
  let room = MOST_CHARACTERS - ROOM_FOR_FINDINGS;
  for (const [at, { name, from, changes }] of told.entries()) {
    if (room < LEAST_ROOM)
      return [...parts, `${count(told.length - at, 'more strategy', 'more strategies')} changed.`];
    const head = `### ${escapeMarkdown(name)}\n\nChanged ${sayAgainst(from)}:`;
    const part = `${head}\n\n${changesBody({ changes, all: false }, room)}`;
    room -= part.length;
    parts.push(part);
  }
  return parts;
}

const NAMES: Readonly<Record<Level, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warn: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/** What is new comes first; remarks that were there before are only counted. */
function findingsPart({ findings }: Review): readonly string[] {
  const fresh = findings.filter(({ wasThere }) => !wasThere);
  const old = findings.filter(({ wasThere }) => wasThere);
  const listedOnes = [...fresh, ...old.filter(({ level }) => level === 'error')];
  const shown = fitting(listedOnes);
  if (findings.length === 0) return [];
  const rest = findings.length - shown.length;
  return [
    `### ${sayFound(fresh, old)}`,
    shown.length > 0 ? `| | where | what | what to do |\n| --- | --- | --- | --- |\n${shown.join('\n')}` : '',
    rest > 0 ? `${shown.length > 0 ? `And ${rest} more` : 'None is new'}: \`strat check\` shows all.` : '',
  ];
}

function fitting(findings: readonly ReviewedFinding[]): readonly string[] {
  let room = ROOM_FOR_FINDINGS - 2_000;
  const rows = findings.slice(0, MOST_FINDINGS).map(rowOf);
  return rows.filter((row) => {
    room -= row.length;
    return room > 0;
  });
}

function sayFound(fresh: readonly ReviewedFinding[], old: readonly ReviewedFinding[]): string {
  const found = old.length > 0 && fresh.length > 0 ? ` new, ${old.length} known` : '';
  const base = fresh.length > 0 ? fresh : old;
  const levels = (['error', 'warn', 'info'] as const).flatMap((level) => {
    const { length } = base.filter((one) => one.level === level);
    return length > 0 ? [count(length, ...NAMES[level])] : [];
  });
  const said = `${listed(levels)}${found}`;
  return fresh.length > 0 ? said : `${said}, known before`;
}

function rowOf({ rule, level, message, help = '', file, line, wasThere }: ReviewedFinding): string {
  const grade = level === 'error' ? `**${NAMES[level][0]}**` : NAMES[level][0];
  const cells = [`${grade}${wasThere ? ', known' : ''}`, inline(`${file}:${line}`)];
  return `| ${[...cells, `${inline(`\`${rule}\``)}: ${inline(message)}`, inline(help)].join(' | ')} |`;
}

function looked({ strategies, rules }: Review): string {
  return `*Checked ${count(strategies, 'strategy', 'strategies')} with ${count(rules, 'rule')}.*`;
}
