/** The entries of the default view: the findings of one cause in one place, the first to fix first. */
import { isChangeRule } from '../model/change-rules.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { countLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { ABSENT_GROUP, isOwnerRule, OWNER_GROUP } from '../model/rule-groups.ts';
import { listAbsent } from './absent.ts';
import { sayEntry } from './entry-words.ts';
import { type Grouped, groupFindings } from './groups.ts';
import { countByLevel, type Report } from './report.ts';
import type { RuleText } from './rule-page.ts';

export interface ViewEntry {
  readonly group: string;
  /** The name to print, which `--only` and `strat explain` know. */
  readonly rule: string;
  readonly level: Level;
  /** Whether it is read from the wording, and so can be wrong. */
  readonly isWording: boolean;
  /** Whether it is about the form of a file. */
  readonly isForm: boolean;
  readonly sentence: string;
  /** The findings to show, then those that follow from them. */
  readonly findings: readonly Finding[];
  /** The advice for all of them. */
  readonly help: string | undefined;
}

export interface ViewEntries {
  readonly entries: readonly ViewEntry[];
  /** What the plan has none of, in plain words. */
  readonly absent: readonly string[];
  /** The findings that say so. */
  readonly absentFindings: readonly Finding[];
}

/** The most entries to fix first. */
export const MOST_FIRST = 5;

const OWNER_HELP = 'Add `owner:` to each, with the name or handle of one person.';
/** The rule whose place in the catalogue the entry of missing owners takes. */
const OWNER_PLACE = 'objective-without-owner';

/** Makes the entries of some findings of a report, the gravest first; of many strategies, for each file alone. */
export function makeEntries(
  findings: readonly Finding[],
  report: Pick<Report, 'files' | 'findings' | 'catalogue'>,
): ViewEntries {
  const catalogue = new Map((report.catalogue ?? []).map((rule, at) => [rule.id, { rule, at }]));
  const byGroup = new Map<string, Grouped[]>();
  const absent: Grouped[] = [];
  for (const one of groupFindings(findings, report)) {
    const key = report.files.length > 1 ? `${one.group} ${one.finding.file}` : one.group;
    const list = one.group === ABSENT_GROUP ? absent : byGroup.get(key);
    if (list) list.push(one);
    else byGroup.set(key, [one]);
  }
  const entries = [...byGroup.values()].map((grouped) => {
    const own = grouped.map(({ finding }) => finding);
    const group = grouped[0]?.group ?? '';
    const rule = catalogue.get(group) ?? catalogue.get(own[0]?.rule ?? '');
    return makeEntry(group, own, rule?.rule, report);
  });
  const place = (name: string) =>
    catalogue.get(name === OWNER_GROUP ? OWNER_PLACE : name)?.at ?? catalogue.size;
  return {
    entries: entries.sort((a, b) => compareEntries(a, b) || place(a.group) - place(b.group)),
    absentFindings: absent.map(({ finding }) => finding),
    absent: listAbsent(
      absent
        .map(({ finding: { rule, level }, absent: name }) => ({ rule, level, absent: name }))
        .sort(
          (a, b) =>
            Number(b.level === 'error') - Number(a.level === 'error') || place(a.rule) - place(b.rule),
        ),
    ),
  };
}

function makeEntry(
  group: string,
  all: readonly Finding[],
  rule: RuleText | undefined,
  { files }: Pick<Report, 'files'>,
): ViewEntry {
  const isFirst = ({ rule: name }: Finding) => Number(name !== group);
  const findings = [...all].sort(
    (a, b) => isFirst(a) - isFirst(b) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
  const file = files.find((one) => findings.every((finding) => finding.file === one.file));
  const names = new Set(findings.map((finding) => finding.rule));
  const only = findings[0]?.rule ?? group;
  return {
    group,
    rule: group === OWNER_GROUP && names.size === 1 ? only : group,
    level: LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'info',
    isWording: rule?.kind === 'text',
    isForm: rule?.kind === 'shape' || isChangeRule(only),
    sentence: sayEntry(group, findings, rule, file),
    findings,
    help: chooseHelp(group, findings, rule),
  };
}

/** Chooses the advice: of the finding if it is the only one, else one that holds for all. */
function chooseHelp(
  group: string,
  findings: readonly Finding[],
  rule: RuleText | undefined,
): string | undefined {
  const own = findings.filter((finding) => finding.rule === group || isOwnerRule(finding.rule));
  const helps = new Set(own.map(({ help }) => help));
  if (group === OWNER_GROUP && own.length > 1) return OWNER_HELP;
  return helps.size === 1 ? [...helps][0] : rule?.fix;
}

/** Returns the advice of an entry, with that of its first finding where each is another mistake in the form of a file. */
export function sayEntryHelp({ isForm, findings, help }: ViewEntry): string | undefined {
  const [first, ...others] = findings;
  if (!isForm || first?.help === undefined || others.every((one) => one.help === first.help)) return help;
  const example = `Line ${first.range.start.line}: ${first.message} ${first.help}`;
  return help === undefined ? example : `${help} ${example}`;
}

/** Compares by level, then by what makes everything else uncertain; in warnings, facts come before wording. */
function compareEntries(a: ViewEntry, b: ViewEntry): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    rankEntry(a) - rankEntry(b) ||
    Number(a.isWording) - Number(b.isWording)
  );
}

const UNREADABLE: ReadonlySet<string> = new Set(['syntax', 'schema']);

function rankEntry({ group }: ViewEntry): number {
  if (UNREADABLE.has(group)) return 0;
  if (isChangeRule(group)) return 1;
  if (group === 'placeholder') return 2;
  // It asks for another way to lay out the whole plan: nothing is wrong with the plan as it is.
  return group === 'objectives-unstaged' ? 4 : 3;
}

/** Splits entries into those to fix first, which never begin with an info, and the others. */
export function splitEntries(entries: readonly ViewEntry[]): {
  readonly first: readonly ViewEntry[];
  readonly others: readonly ViewEntry[];
} {
  const grave = entries.filter(({ level }) => level !== 'info');
  const first = grave.slice(0, MOST_FIRST);
  return { first, others: entries.slice(first.length) };
}

/** Counts the entries that are not shown, with their findings by level. */
export function sayLeftEntries(left: readonly ViewEntry[]): string {
  const findings = left.flatMap((entry) => entry.findings);
  const counts = sayLevelCounts(findings);
  const levels = counts.includes(',')
    ? `${findings.length} findings: ${counts}`
    : counts.replace(/info$/, 'info findings');
  return `… and ${countNoun(left.length, 'more entry', 'more entries')} (${levels})`;
}

/** Counts findings by level: `2 errors, 1 info`. */
export function sayLevelCounts(findings: readonly Finding[]): string {
  const numbers = countByLevel(findings);
  return LEVELS.filter((level) => numbers[level] > 0)
    .map((level) => countLevel(numbers[level], level))
    .join(', ');
}

/** Says how many findings follow from those that entries tell of; empty if there are none. */
export function sayFollowing(entries: readonly ViewEntry[]): string {
  const following = entries.reduce((sum, { group, findings }) => {
    const own = findings.filter(({ rule }) => rule === group).length;
    return own === 0 ? sum : sum + findings.length - own;
  }, 0);
  if (following === 0) return '';
  return `${countNoun(following, 'finding')} ${following === 1 ? 'follows' : 'follow'} from these; --all shows ${following === 1 ? 'it' : 'them'}.`;
}
