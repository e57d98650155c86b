/**
 * The content of a brief as plain data. A layout decides how it looks. Texts are as they were written, without invisible
 * characters, and the medium that prints them makes them safe. A missing text is empty, and so is a missing list.
 */
import type { Day } from '../model/dates.ts';
import { makePlan } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import type { Audience } from './audience.ts';
import { type BoardView, type Movement, makeBoardView } from './board.ts';
import { type AuditView, makeAuditView } from './commitment.ts';
import { type CourseView, listCourseViews } from './courses.ts';
import { type GapRow, type KeyResultRow, listGapRows } from './gap.ts';
import { listMissing } from './missing.ts';
import { listOwners, type OwnerView } from './owners.ts';
import { type IndicatorView, listIndicatorViews, listStageViews, type StageView } from './path.ts';
import { makeRoleView, type RoleView } from './role.ts';
import * as situation from './situation.ts';
import { type BriefRecords, makeSourcebook, type Sourcebook } from './sourcebook.ts';
import { makeStandingView, type StandingView } from './standing.ts';
import { makeTeamView, type TeamView } from './team.ts';
import * as upkeep from './upkeep.ts';
import { sayPeriod, toVisibleText, toVisibleTexts } from './wording.ts';
import { type BriefWords, ENGLISH } from './words.ts';
import * as work from './work.ts';

export interface Brief {
  readonly title: string;
  readonly status: 'draft' | 'proposed' | 'active' | 'paused' | 'closed';
  readonly asOf: string;
  /** A brief for the public reports no gaps, because what looks missing may only be hidden. */
  readonly audience: Audience;
  readonly lang: string;
  /** The writing direction: `rtl` for Arabic and Hebrew, for example. */
  readonly direction: 'ltr' | 'rtl';
  readonly timeframe: string;
  readonly owner: string;
  readonly sponsor: string;
  readonly mission: string;
  readonly values: readonly string[];
  readonly destination: situation.DestinationView;
  readonly narrative: string;
  readonly reality: situation.RealityView;
  readonly gap: readonly GapRow[];
  /** Where it stands; empty lists where nobody has checked in. */
  readonly standing: StandingView;
  /** Whether people stand behind it; empty where nobody was asked, and for the public. */
  readonly commitment: AuditView;
  readonly path: readonly StageView[];
  /** The key results of all objectives. */
  readonly keyResults: readonly KeyResultRow[];
  readonly capabilities: readonly work.CapabilityView[];
  readonly initiatives: readonly work.InitiativeView[];
  readonly owners: readonly OwnerView[];
  readonly resources: work.ResourcesView;
  readonly notDoing: readonly upkeep.NotDoingView[];
  readonly choices: readonly upkeep.ChoiceView[];
  readonly assumptions: readonly upkeep.AssumptionView[];
  readonly risks: readonly upkeep.RiskView[];
  readonly execution: readonly work.ExecutionView[];
  readonly routines: readonly work.ExecutionView[];
  readonly indicators: readonly IndicatorView[];
  /** The measures that say more than from where to where. */
  readonly courses: readonly CourseView[];
  readonly review: upkeep.ReviewView;
  readonly tracking: upkeep.TrackingView;
  readonly communication: readonly upkeep.MessageView[];
  readonly glossary: readonly situation.Named[];
  /** The role, team or meeting that was asked for; otherwise empty. */
  readonly role: RoleView;
  readonly team: TeamView;
  readonly board: BoardView;
  /** What the strategy does not say yet, one sentence each; ids are in backticks. */
  readonly missing: readonly string[];
}

export interface BriefOptions {
  /** The day for which the brief is made. */
  readonly asOf: Day;
  /** The Markdown below the front matter of a `strategy.md`. */
  readonly narrative?: string;
  /** The audience; the strategy is then reduced by `keepPublicParts`. */
  readonly audience?: Audience;
  readonly words?: BriefWords;
  /** One of `listRoleNames`. */
  readonly role?: string;
  /** One of `listTeamNames`. */
  readonly team?: string;
  readonly movement?: Movement | undefined;
  /** What check-ins say; undefined where there are none. */
  readonly records?: BriefRecords | undefined;
}

export function makeBrief(strategy: Strategy, options: BriefOptions): Brief {
  const { asOf, narrative, audience = 'internal', words = ENGLISH } = options;
  const book = makeSourcebook(makePlan(strategy), words, options.records);
  const whole = collectOwnedParts(book);
  return {
    ...makeCover(strategy, book, asOf),
    ...whole,
    audience,
    standing: makeStandingView(book, whole.gap),
    commitment: makeAuditView(book),
    destination: situation.makeDestinationView(strategy),
    keyResults: whole.path.flatMap(({ objectives }) => objectives.flatMap((one) => one.keyResults)),
    narrative: toVisibleText(narrative),
    reality: situation.makeRealityView(book),
    resources: work.makeResourcesView(book),
    notDoing: upkeep.listNotDoingViews(book),
    choices: upkeep.listChoiceViews(book),
    assumptions: upkeep.listAssumptionViews(book),
    risks: upkeep.listRiskViews(book),
    execution: work.listExecutionViews(book),
    routines: work.listRoutineViews(book),
    indicators: listIndicatorViews(book),
    review: upkeep.makeReviewView(book),
    tracking: upkeep.makeTrackingView(book),
    communication: upkeep.listMessageViews(book),
    glossary: situation.listNamedTexts(strategy.glossary),
    role: makeRoleView(book, whole.owners, options.role ?? ''),
    team: makeTeamView(book, whole, options.team ?? ''),
    board: makeBoardView(book, asOf, options.movement),
    missing: audience === 'public' ? [] : listMissing(book),
  };
}

/** Collects everything that teams and roles pick from. */
function collectOwnedParts(book: Sourcebook) {
  return {
    gap: listGapRows(book),
    path: listStageViews(book),
    capabilities: work.listCapabilityViews(book),
    initiatives: work.listInitiativeViews(book),
    owners: listOwners(book),
    courses: listCourseViews(book),
  };
}

const FROM_THE_RIGHT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

function makeCover(strategy: Strategy, book: Sourcebook, asOf: Day) {
  return {
    title: toVisibleText(strategy.name) || book.words.say('Strategy'),
    status: strategy.status ?? 'active',
    asOf: book.words.date(asOf),
    lang: strategy.lang ?? 'en',
    direction: FROM_THE_RIGHT.test(strategy.lang ?? '') ? 'rtl' : 'ltr',
    timeframe: sayPeriod(strategy.start, strategy.end, book.words),
    owner: book.who(strategy.owner),
    sponsor: book.who(strategy.sponsor),
    mission: toVisibleText(strategy.mission),
    values: toVisibleTexts(strategy.values),
  } as const;
}
