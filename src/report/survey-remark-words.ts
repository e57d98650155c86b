/** Remarks on surveys in sentences: one for all dimensions on which few agree, one for all that divide leaders and staff. */

import type { DatedSurvey } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import { joinList } from '../model/quote.ts';
import { findInstrument } from '../people/instruments.ts';
import { listSurveyRemarks, type SurveyRemark } from '../people/survey-remarks.ts';
import { sayShortDay } from './status-words.ts';
import { sayWholePercent, toPoints } from './survey-results.ts';

type FewAgree = SurveyRemark & { readonly kind: 'few-agree' };
type LeadersApart = SurveyRemark & { readonly kind: 'leaders-apart' };

/** Says the remarks on the last survey of each instrument. @param surveys in the order of their days */
export function saySurveyRemarks(surveys: readonly DatedSurvey[], asOf: Day): readonly string[] {
  const remarks = listSurveyRemarks(surveys);
  return [...new Set(remarks.map(({ instrument }) => instrument))].flatMap((instrument) => {
    const own = remarks.filter((remark) => remark.instrument === instrument);
    const low = own.filter((remark): remark is FewAgree => remark.kind === 'few-agree');
    const apart = own.filter((remark): remark is LeadersApart => remark.kind === 'leaders-apart');
    const day = own[0] === undefined ? '' : sayShortDay(own[0].on, asOf);
    const title = instrument === 'gap' ? instrument : findInstrument(instrument).title.toLowerCase();
    return [...sayFewAgree(low), ...sayApart(apart)].map((said) => `${title} of ${day}: ${said}`);
  });
}

function sayFewAgree(remarks: readonly FewAgree[]): readonly string[] {
  const [first] = remarks;
  if (!first) return [];
  const lowest = [...remarks].sort((a, b) => a.share.share - b.share.share);
  const said = lowest.map(({ dimension, share }) => `${dimension} (${sayWholePercent(share.share)})`);
  const who = first.leftOut.length === 0 ? '' : `, all but ${joinList(first.leftOut)}`;
  return [`under 60 % agree on ${joinList(said)}${who}`];
}

function sayApart(remarks: readonly LeadersApart[]): readonly string[] {
  if (remarks.length === 0) return [];
  const said = remarks.map(({ dimension, gap: { change } }) => {
    const points = toPoints(change);
    return `${Math.abs(points)} points ${points < 0 ? 'below' : 'above'} staff on ${dimension}`;
  });
  return [`leaders are ${joinList(said)}, more than chance`];
}
