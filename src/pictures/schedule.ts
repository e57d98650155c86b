/** The schedule of a strategy as spans of days: its stages, its outcomes and its work. */
import type { Day, Span } from '../model/dates.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import type { DateValue, Strategy } from '../model/schema.ts';
import { STAGE_WORDS } from '../render/path.ts';
import { chooseShortName } from '../render/sourcebook.ts';
import { formatBriefDate, joinPresentParts, sayPeriod, toVisibleText } from '../render/wording.ts';
import type { BriefWords } from '../render/words.ts';

export interface Schedule {
  readonly sections: readonly ScheduleSection[];
  /** From the first day of anything to the last; undefined if nothing has a date. */
  readonly span: Span | undefined;
  readonly undated: number;
}

export interface ScheduleSection {
  readonly name: string;
  readonly kind: 'stage' | 'criterion' | 'initiative';
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  readonly when: string;
  /** Undefined if only the end is known. */
  readonly first: Day | undefined;
  readonly last: Day;
  readonly isDone: boolean;
  /** The day by which the result of the pilot is known. */
  readonly learnBy: Day | undefined;
}

export function makeSchedule(strategy: Strategy, words: BriefWords): Schedule {
  const plan = makePlan(strategy);
  const { say } = words;
  const all = [
    { name: say('Stages'), kind: 'stage', items: listScheduledStages(plan, words) },
    { name: say('Outcomes'), kind: 'criterion', items: listScheduledCriteria(plan, words) },
    { name: say('Work'), kind: 'initiative', items: listScheduledInitiatives(plan, words) },
  ] as const;
  const sections = all
    .map(({ items, ...section }) => ({ ...section, items: items.filter((item) => item !== undefined) }))
    .filter(({ items }) => items.length > 0);
  const undated = all.flatMap(({ items }) => items).filter((item) => item === undefined).length;
  return { sections, span: findWholeSpan(plan, sections), undated };
}

function findWholeSpan(plan: Plan, sections: readonly ScheduleSection[]): Span | undefined {
  const items = sections.flatMap((section) => section.items);
  const days = items.flatMap(({ first, last, learnBy }) => [first ?? last, last, learnBy ?? last]);
  const { start, end } = plan.strategy;
  if (days.length === 0) return undefined;
  const sorted = [...days, plan.span(start)?.first, plan.span(end)?.last]
    .filter((day) => day !== undefined)
    .sort();
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
}

type Found = readonly (Item | undefined)[];

/** Lists stages. A stage begins when the previous one ends. */
function listScheduledStages(plan: Plan, words: BriefWords): Found {
  let begins = plan.span(plan.strategy.start)?.first;
  return plan.stages.map(({ name, stage }) => {
    const last = plan.span(stage.by)?.last;
    if (last === undefined) return undefined;
    const first = begins !== undefined && begins < last ? begins : undefined;
    begins = last;
    return {
      text: joinPresentParts([words.say(STAGE_WORDS[name]), toVisibleText(stage.theme)], ': '),
      when: words.say('by {date}', formatBriefDate(stage.by, words)),
      first,
      last,
      isDone: false,
      learnBy: undefined,
    };
  });
}

function listScheduledCriteria(plan: Plan, words: BriefWords): Found {
  return plan.criteria.map(([id, { label, outcome, measure, due = plan.strategy.end }]) => {
    const last = plan.span(due)?.last;
    return (
      last && {
        text: chooseShortName(id, { label }, outcome, measure),
        when: words.say('by {date}', formatBriefDate(due, words)),
        first: undefined,
        last,
        isDone: false,
        learnBy: undefined,
      }
    );
  }) as Found;
}

function listScheduledInitiatives(plan: Plan, words: BriefWords): Found {
  return plan.initiatives
    .filter(([, { status }]) => status !== 'dropped')
    .map(([id, { label, what, start, due, pilot, status }]) => {
      const days = findDays(plan, start, due);
      return (
        days && {
          text: chooseShortName(id, { label }, what),
          when: sayPeriod(start, due, words),
          ...days,
          isDone: status === 'done',
          learnBy: plan.span(pilot?.learn_by)?.last,
        }
      );
    });
}

function findDays(plan: Plan, start: DateValue | undefined, due: DateValue | undefined) {
  const [first, last] = [plan.span(start)?.first, plan.span(due)?.last];
  const end = last ?? first;
  return end === undefined
    ? undefined
    : { first: first === undefined || first > end ? undefined : first, last: end };
}
