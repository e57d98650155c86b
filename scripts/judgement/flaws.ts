/** Finds out which flaws of a plan its default view shows. */
import type { Finding } from '../../src/model/finding.ts';
import { toPresentRule } from '../../src/model/former-names.ts';
import { isOwnerRule, OWNER_GROUP } from '../../src/model/rule-groups.ts';
import { nameSubject } from './labels.ts';
import { ANY, type Flaw, type MatchRow } from './rows.ts';
import type { PlanView } from './view.ts';

export interface JudgedFlaw extends Flaw {
  /** Whether it is about what is written, not about what is absent or how much there is. */
  readonly isContent: boolean;
  /** Whether anything says which finding answers it. */
  readonly isMatched: boolean;
  readonly isShown: boolean;
  /** Whether some finding answers it, in the view or not. */
  readonly isFound: boolean;
}

/** What a check could find, as the verdict says. */
const COULD = /^found\b|^missed.*\bcould find\b/;
/** The rules that are about what is absent, and about how much there is. */
const FRAME_RULE = /-(?:missing|orphan|unaddressed|unadvanced|unplanned|count|too-many)$|-without-/;
const WORD = /[a-z]+(?:-[a-z]+)*/g;

/**
 * Judges the flaws that a check could find. The rows of matches for a flaw decide alone; without any, the rules that
 * its last column names, wherever they are found in that plan.
 * @param rules the ids of all rules
 */
export function judgeFlaws(
  flaws: readonly Flaw[],
  matches: readonly MatchRow[],
  views: ReadonlyMap<string, PlanView>,
  rules: ReadonlySet<string>,
): readonly JudgedFlaw[] {
  return flaws
    .filter(({ verdict }) => COULD.test(verdict))
    .map((flaw) => {
      const own = matches.filter(({ plan, number }) => plan === flaw.plan && number === flaw.number);
      const named = listNamedRules(flaw, rules);
      const wanted = own.length > 0 ? own : named.map((rule) => ({ rule, entity: ANY }));
      const view = views.get(flaw.plan);
      const isAnswered = (findings: readonly Finding[]) =>
        wanted.some((match) => findings.some((finding) => answers(match, finding)));
      return {
        ...flaw,
        isContent: named.length === 0 || named.some((rule) => !FRAME_RULE.test(rule)),
        isMatched: wanted.length > 0,
        isShown: isAnswered(listShownFindings(view)),
        isFound: isAnswered(view?.findings ?? []),
      };
    });
}

/** Lists the rules that the last column of a flaw names. */
function listNamedRules({ note, verdict }: Flaw, rules: ReadonlySet<string>): readonly string[] {
  if (!verdict.startsWith('found')) return [];
  return (note.match(WORD) ?? []).map(toPresentRule).filter((name) => rules.has(name));
}

function listShownFindings(view: PlanView | undefined): readonly Finding[] {
  return view === undefined ? [] : [...view.entries, ...view.absent].flatMap(({ findings }) => findings);
}

function answers({ rule, entity }: Pick<MatchRow, 'rule' | 'entity'>, finding: Finding): boolean {
  const isRule = rule === OWNER_GROUP ? isOwnerRule(finding.rule) : toPresentRule(rule) === finding.rule;
  return isRule && (entity === ANY || entity === nameSubject(finding));
}
