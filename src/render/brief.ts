/**
 * The content of a brief as plain data. A layout decides how it looks. Texts are as they were written, without invisible
 * characters, and the medium that prints them makes them safe. A missing text is empty, and so is a missing list.
 */
import type { Day } from '../model/dates.ts';
import { planOf } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import type { Audience } from './audience.ts';
import { type BoardView, boardOf, type Movement } from './board.ts';
import { type GapRow, gapOf } from './gap.ts';
import { missingOf } from './missing.ts';
import { type OwnerView, ownersOf } from './owners.ts';
import { type IndicatorView, indicatorsOf, pathOf, type StageView } from './path.ts';
import { type RoleView, roleOf } from './role.ts';
import * as situation from './situation.ts';
import { type Sourcebook, sourcebookOf } from './sourcebook.ts';
import { type TeamView, teamOf } from './team.ts';
import * as upkeep from './upkeep.ts';
import { sayPeriod, textOf, textsOf } from './wording.ts';
import { ENGLISH, type Words } from './words.ts';
import * as work from './work.ts';

export interface Brief {
  readonly title: string;
  readonly status: 'draft' | 'proposed' | 'active' | 'closed';
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
  readonly path: readonly StageView[];
  readonly capabilities: readonly work.CapabilityView[];
  readonly initiatives: readonly work.InitiativeView[];
  readonly owners: readonly OwnerView[];
  readonly resources: work.ResourcesView;
  readonly notDoing: readonly upkeep.LetGoView[];
  readonly assumptions: readonly upkeep.AssumptionView[];
  readonly risks: readonly upkeep.RiskView[];
  readonly execution: readonly work.ExecutionView[];
  readonly routines: readonly work.ExecutionView[];
  readonly indicators: readonly IndicatorView[];
  readonly review: upkeep.ReviewView;
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
  readonly words?: Words;
  /** One of `listRoleNames`. */
  readonly role?: string;
  /** One of `listTeamNames`. */
  readonly team?: string;
  readonly movement?: Movement | undefined;
}

export function briefOf(strategy: Strategy, options: BriefOptions): Brief {
  const { asOf, narrative, audience = 'internal', words = ENGLISH } = options;
  const book = sourcebookOf(planOf(strategy), words);
  const whole = wholeOf(book);
  return {
    ...coverOf(strategy, book, asOf),
    ...whole,
    audience,
    destination: situation.destinationOf(strategy),
    narrative: textOf(narrative),
    reality: situation.realityOf(book),
    resources: work.resourcesOf(book),
    notDoing: upkeep.letGoOf(strategy),
    assumptions: upkeep.assumptionsOf(book),
    risks: upkeep.risksOf(book),
    execution: work.executionOf(book),
    routines: work.routinesOf(book),
    indicators: indicatorsOf(book),
    review: upkeep.reviewOf(book),
    communication: upkeep.messagesOf(book),
    glossary: situation.namedOf(strategy.glossary),
    role: roleOf(book, whole.owners, options.role ?? ''),
    team: teamOf(book, whole, options.team ?? ''),
    board: boardOf(book, asOf, options.movement),
    missing: audience === 'public' ? [] : missingOf(book),
  };
}

/** Collects everything that teams and roles pick from. */
function wholeOf(book: Sourcebook) {
  return {
    gap: gapOf(book),
    path: pathOf(book),
    capabilities: work.capabilitiesOf(book),
    initiatives: work.initiativesOf(book),
    owners: ownersOf(book),
  };
}

const FROM_THE_RIGHT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

function coverOf(strategy: Strategy, book: Sourcebook, asOf: Day) {
  return {
    title: textOf(strategy.name) || book.words.say('Strategy'),
    status: strategy.status ?? 'active',
    asOf: book.words.date(asOf),
    lang: strategy.lang ?? 'en',
    direction: FROM_THE_RIGHT.test(strategy.lang ?? '') ? 'rtl' : 'ltr',
    timeframe: sayPeriod(strategy.start, strategy.end, book.words),
    owner: book.who(strategy.owner),
    sponsor: book.who(strategy.sponsor),
    mission: textOf(strategy.mission),
    values: textsOf(strategy.values),
  } as const;
}
