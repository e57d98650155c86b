/** Words that people write in place of the few that a key takes: `monthly` for `month`, `in progress` for `active`. */
const LINES = `
  week : weekly, each week, every week, once a week, wk
  month : monthly, each month, every month, once a month, mth
  quarter : quarterly, each quarter, every quarter, once a quarter, every 3 months, every three months
  half-year : half-yearly, half yearly, biannual, biannually, semiannual, semi-annual, semiannually, twice a year, every 6 months, every six months, half year
  year : yearly, annual, annually, each year, every year, once a year
  planned : not started, todo, to do, open, new, upcoming, backlog, next, future
  active : in progress, ongoing, started, running, current, doing, open, live, approved, on track, wip
  paused : on hold, hold, waiting, blocked, suspended, parked
  done : complete, completed, finished, achieved, closed, delivered, met
  dropped : cancelled, canceled, stopped, abandoned, discontinued, killed
  closed : done, complete, completed, finished, ended, archived
  proposed : in review, review, for review, for approval, pending
  draft : wip, in draft, drafting, idea
  on-track : green, ok, fine, good, on schedule, on plan, normal
  at-risk : yellow, amber, orange, risk, behind, slipping, slow
  off-track : red, delayed, late, stuck, blocked, missed, failing
  increase : up, rise, grow, higher, more, increasing
  decrease : down, fall, reduce, lower, less, decreasing
  maintain : keep, hold, stay, same, stable
  lead : leading, input
  lag : lagging, output
  organizational : organisational, organization, organisation, team, collective
  individual : personal, person
  straight : linear
  steps : step, stepwise
  performance : results, data, numbers
  employees : employee, staff, people
  customers : customer, clients, users, members
  market : competitors, competition
  en : english, eng
  de : german, deutsch, ger
  fr : french, français, francais
  es : spanish, español, espanol
  pt : portuguese, português, portugues
  it : italian, italiano
  nl : dutch, nederlands
  ja : japanese, 日本語
  true : yes, y, on, 1, yep
  false : no, n, off, 0
`;

let words: readonly (readonly [ours: string, theirs: readonly string[]])[] | undefined;

/** Finds which of the values of a key a word stands for; undefined if none. */
export function findValueWord(word: string, values: readonly string[]): string | undefined {
  words ??= LINES.trim()
    .split('\n')
    .map((line) => {
      const [ours = '', theirs = ''] = line.split(' : ');
      return [ours.trim(), theirs.split(',').map((one) => one.trim())] as const;
    });
  const wanted = word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words.find(
    ([ours, theirs]) => values.includes(ours) && theirs.some((one) => one.replaceAll('-', ' ') === wanted),
  )?.[0];
}
