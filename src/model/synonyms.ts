/**
 * Words that people write in place of our keys. They are answered with our key, and never replaced: whoever writes
 * `vision` means something, and only its author knows where it belongs. The last lines are keys of ours that mean something else
 * in another section.
 */
import { foldName } from './misspelling.ts';

/** For each line: the words, then the places where ours may be, the nearest meaning first. */
const SYNONYMS = `
  vision vision_statement north_star ambition : destination.statement statement destination
  purpose mission_statement : mission why
  company organisation organization business team_name strategy_name : name
  name title headline heading : name outcome result able_to what belief risk finding message why
  summary description details text : outcome result able_to what belief risk finding message why
  goals goal okrs okr priorities priority pillars strategic_goals : target objectives stages.incremental.objectives criteria
  objective : result objectives
  strategic_objectives strategic_priorities key_objectives : objectives stages.incremental.objectives
  kpis kpi : indicators
  key_results key_result krs kr kpis kpi metrics success_metrics success_criteria measures targets outcomes results : key_results criteria indicators target
  leading_indicators early_signs signs : indicators
  metric indicator kpi kpi_name measured_by : measure
  values value readings : measures
  success_criterion criterion success_factor : outcome criteria
  units unit_of_measure uom : unit
  deadline due_date target_date end_date finish finish_date completion completion_date by_when when date until : due by end check_by learn_by on
  start_date begin begins begin_date kickoff kick_off : start
  from : start baseline
  responsible accountable lead leader assignee assigned_to dri who accountable_person owners : owner
  owned_by : owner
  helpers helper contributors supported_by team_members members together_with : with
  current current_value actual as_is now starting_point start_value initial initial_value from_value before : baseline today
  goal_value to_be desired desired_value target_value to to_value : target needed
  challenges challenge barriers blockers problems issues hurdles : obstacles reality.obstacles
  current_state status_quo situation diagnosis where_we_are : today reality reality.today
  projects project actions action tasks task activities activity programs programmes workstreams epics workplan : initiatives what
  skills competencies competences abilities : capabilities
  non_goals not_goals out_of_scope stop_doing stop anti_goals wont_do : not_doing
  decisions tradeoffs trade_offs : choices
  chosen chose decided decision : choose
  instead_of rejected alternative alternatives : over
  hypotheses beliefs : assumptions
  hypothesis assumption : belief
  threats dangers : risks
  mitigation mitigations countermeasure : response
  cost costs money spend funds : budget
  headcount fte ftes staff : people
  frequency cadence rhythm how_often interval : every review.every
  milestones checkpoints interim_targets trajectory targets_by_year : expected key_results stages
  check_ins checkins reporting reporting_rhythm : tracking
  delay latency reporting_lag : lag
  margin leeway allowed_deviation : tolerance
  grace_period grace_days : grace
  contingency plan_b fallback : then response
  login username github gitlab github_user : forge
  saves savings : frees
  rationale reason reasons motivation : why because
  state stage progress : status
  url ticket jira issue website : link
  labels keywords : tags
  short_name short_title shortname abbreviation : label
  milestone done_when acceptance acceptance_criteria definition_of_done : met_when
  data_source from_where : source
  acronyms abbreviations terms definitions : glossary
  principles : values
  communications comms communication_plan stakeholders : communication
  language locale : lang
  phases horizons roadmap : stages
  depends requires dependencies blocked_by prerequisites : depends_on
  author reported_by written_by : by
  outcome : result able_to statement what
  result : outcome able_to what
  by : due end check_by learn_by on owner
  capabilities : needs serves
  obstacles : overcomes
  criteria : advances serves
  objectives : serves
  supports contributes aligns_to aligned_to parent_goal : advances serves contributes_to
`;

let synonyms: ReadonlyMap<string, readonly string[]> | undefined;

/** Lists every place that a synonym names, such as `destination.statement`. */
export function listSynonyms(): ReadonlyMap<string, readonly string[]> {
  synonyms ??= readSynonyms();
  return synonyms;
}

function readSynonyms(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of SYNONYMS.trim().split('\n')) {
    const [words = '', places = ''] = line.split(' : ');
    for (const word of words.trim().split(/\s+/))
      found.set(word, [...(found.get(word) ?? []), ...places.trim().split(/\s+/)]);
  }
  return found;
}

/**
 * Lists the places of ours for a word of another vocabulary.
 * @param known the keys of the section, without those that it already has
 * @returns for each place the keys down to it, the nearest meaning first
 */
export function listSynonymPlaces(word: string, known: readonly string[]): readonly (readonly string[])[] {
  const places = listSynonyms().get(foldName(word)) ?? [];
  return places.map((place) => place.split('.')).filter(([first = '']) => known.includes(first));
}

/**
 * Finds the place of ours for a word of another vocabulary.
 * @param known the keys of the section, without those that it already has
 * @returns the keys down to it; undefined if the word is none of them or its place is elsewhere
 */
export function findSynonym(word: string, known: readonly string[]): readonly string[] | undefined {
  return listSynonymPlaces(word, known)[0];
}
