/** Notes on a measure: how late it is, where it leads, how sure its owner is. */
import type { Day } from '../model/dates.ts';
import { isPercent } from '../model/numbers.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { reachesTarget } from './reach.ts';
import { sayAbout, sayDays, sayPercent, type Voice } from './standing-words.ts';

/** Lists what else is worth saying of a measure: `61 days late`, `confidence 0.4`, `−2 since 31 Oct`. */
export function listStandingNotes(one: MeasureStanding, asOf: Day, voice: Voice): readonly string[] {
  const { say, number } = voice;
  const { facts, detail } = one.standing;
  return [
    detail === 'ahead' ? say('ahead') : '',
    one.daysLate !== undefined && detail !== 'late' && one.standing.state !== 'no-update'
      ? sayDays('{count} day late', '{count} days late', one.daysLate, voice)
      : '',
    facts.share === undefined ? '' : say('got {share} of the way', sayPercent(facts.share, voice)),
    sayDistance(one, voice),
    one.kept && one.kept.of > 1
      ? say('kept {count} of {all}', number(one.kept.kept), number(one.kept.of))
      : '',
    sayWasMet(one, voice),
    sayChange(one, voice),
    sayConfidence(one, voice),
    sayRecordedLate(one, asOf, voice),
  ].filter(Boolean);
}

/** Says how far a kept value is off, and on which side of its limit; a range is measured from its middle. */
export function sayDistance({ measure, standing: { facts } }: MeasureStanding, voice: Voice): string {
  if (facts.off === undefined || facts.off <= 0) return '';
  const isUnder = typeof facts.value === 'number' && facts.value < (measure.target ?? 0);
  const text =
    measure.limit === 'within'
      ? '{amount} from the middle, {tolerance} allowed'
      : isUnder
        ? '{amount} under, {tolerance} allowed'
        : '{amount} over, {tolerance} allowed';
  return voice.say(text, sayAbout(facts.off, voice), voice.number(facts.tolerance ?? 0));
}

/** Says when a target was reached that is no longer: `was met on 30 Sep`. */
function sayWasMet({ measure, series, standing }: MeasureStanding, { say, day }: Voice): string {
  const last = series.values.at(-1);
  if (measure.direction === 'maintain' || standing.state === 'met' || !last) return '';
  if (reachesTarget(measure, last.value)) return '';
  const met = series.values.findLast(({ value }) => reachesTarget(measure, value));
  return met ? say('was met on {date}', day(met.at)) : '';
}

function sayChange({ series }: MeasureStanding, { say, number, day }: Voice): string {
  const [before, last] = series.values.slice(-2);
  if (typeof before?.value !== 'number' || typeof last?.value !== 'number') return '';
  const move = Number((last.value - before.value).toPrecision(12));
  const sign = move > 0 ? '+' : move < 0 ? '−' : '±';
  return say('{change} since {date}', `${sign}${number(Math.abs(move))}`, day(before.at));
}

/** A fall of the confidence by so much is said. */
const FALL = 0.2;

/** Says how sure the owner is; with its day where that was not said with the last value. */
function sayConfidence({ series }: MeasureStanding, { say, number, day }: Voice): string {
  const sure = series.values.filter(({ confidence }) => confidence !== undefined);
  const [said, now, before] = [sure.at(-1), sure.at(-1)?.confidence, sure.at(-2)?.confidence];
  if (said === undefined || now === undefined) return '';
  if (said !== series.values.at(-1)) return say('confidence {number} on {date}', number(now), day(said.at));
  const fell = before !== undefined && before - now >= FALL - 1e-9;
  return fell
    ? say('confidence {number}, was {before}', number(now), number(before))
    : say('confidence {number}', number(now));
}

function sayRecordedLate({ series }: MeasureStanding, asOf: Day, { say, day }: Voice): string {
  const last = series.values.at(-1);
  if (last?.knownOn === undefined || last.knownOn <= last.on || last.knownOn > asOf) return '';
  return say('for {date}, recorded on {day}', day(last.on), day(last.knownOn));
}

/** Says where the last values lead: `at this pace 4 on 9 August 2028, in time for December 2028`. */
export function sayPace(one: MeasureStanding, asOf: Day, voice: Voice): string | undefined {
  const { forecast, measure, placed } = one;
  const { due, target } = measure;
  // What nobody has spoken of lately leads nowhere that is known.
  if (!forecast || due === undefined || target === undefined || one.standing.state === 'no-update')
    return undefined;
  const { reached } = forecast;
  const { say, number, fullDay, lastDay } = voice;
  if (due < asOf) return undefined;
  if (reached === undefined) return say('never at this pace');
  if (reached <= asOf) return undefined;
  if (reached <= due) {
    const goal = isPercent(placed.measure.unit) ? say('{amount} percent', number(target)) : number(target);
    return say('at this pace {amount} on {date}, in time for {day}', goal, fullDay(reached), lastDay(due));
  }
  const atDue = sayAbout(forecast.atDue, voice);
  return say(
    'at this pace {amount} at the end ({day}), {goal} on {date}',
    ...[atDue, lastDay(due), number(target), fullDay(reached)],
  );
}
