import { readFileSync } from 'node:fs';
import type { Strategy } from '../../src/model/schema.ts';
import { parseStrategy } from '../../src/source/parse.ts';

/** The layouts that come with the program. */
export const LAYOUTS = {
  full: layout('full'),
  'one-page': layout('one-page'),
} as const;

function layout(name: string): string {
  return readFileSync(`templates/brief/${name}.md.liquid`, 'utf8');
}

export function strategyOf(yaml: string): Strategy {
  const { model, findings } = parseStrategy(new TextEncoder().encode(yaml), 'strategy.yaml');
  const error = findings.find(({ level }) => level === 'error');
  if (model === undefined || error) throw new Error(error?.message ?? 'no strategy');
  return model;
}

/** Every kind of entry, each at least once. */
export const HARBOR = `
strat: 1
name: Harbor Credit Union
owner: ana
sponsor: The board
start: 2026
end: 2028
review: { every: quarter, last: 2026-12 }
tracking: { every: month, grace: 4, survey: year }
mission: Money that works for those who live here.
values: [Say it plainly]
people:
  ana: { name: Ana Ncube, role: Chief executive }
  tom: { name: Tom Reyes, forge: tom-at-the-forge }
glossary: { APR: annual percentage rate }
resources: { currency: EUR, budget: 30000, people: 4 }
destination:
  statement: By 2028 a member knows the same day whether the loan is granted.
  why: A family that waits for a loan waits with its life.
  market: Members come to us first.
  organization: Anyone at the desk may decide.
  roles: { Desk: Decides small loans at once. }
reality:
  today: A decision takes three days.
  because: Every loan goes through two departments.
  internal: Nobody owns the whole way of a loan.
  external: [Banks decide in minutes]
  must_change: Young members leave.
  evidence: [{ kind: customers, finding: Half ask twice, source: phone log, on: 2026-05 }]
  obstacles:
    two-desks: { what: Two departments check the same papers., layer: execution }
criteria:
  loan-time:
    outcome: Loans are decided the same day.
    measure: Median hours from application to decision
    unit: hours
    baseline: 72
    target: 8
    due: 2028-06
    owner: tom
    source: loan system
    guardrail: early-calls
    expected: { 2027-12: 24, 2027-06: 48, incremental: 60 }
    lag: 5
  trust:
    outcome: Members trust us.
    measure: Members who would recommend us
    unit: percent
    baseline: 41
    target: 60.5
    owner: ana
    source: yearly survey
    every: year
    shape: steps
    expected: { 2027-11: 50 }
  losses:
    outcome: Fast decisions cost no more in bad loans.
    label: Loan losses
    with: [tom]
    measure: Losses in percent of loans
    unit: percent
    baseline: 0.55
    target: "<= 0.6"
    tolerance: 0.05
    every: quarter
    lag: 30
    owner: ana
    source: yearly report
    guardrail: No branch stops lending.
stages:
  incremental:
    by: 2026-12
    theme: One way for every loan
    objectives:
      one-form:
        result: One form holds all that a decision needs.
        why: Each question twice costs a day.
        owner: tom
        sponsor: ana
        advances: [loan-time]
        overcomes: [two-desks]
        needs: [decide-alone]
        indicators:
          early-calls: { measure: Calls asking how it stands, unit: a week, baseline: 90, target: 20, start: 2026-03, every: week, lag: 1, guardrail: losses }
        key_results:
          complete-forms: { outcome: Forms are complete at the first visit., measure: Complete forms, unit: percent, source: the form itself, baseline: unknown, measure_by: 2026-05, target: "80..90", expected: { 2026-09: 70 } }
          nobody-twice: { outcome: Nobody is asked twice., met_when: Twenty visits without a second question, owner: ana, due: 2026-11 }
  substantial:
    by: 2027-12
    objectives:
      desk-decides:
        result: The desk decides loans up to 10,000.
        label: Desk loans
        link: https://example.org/2
        with: [tom, Bo Li]
        owner: ana
        advances: [loan-time, trust, losses]
        depends_on: [one-form]
        status: active
  transformational:
    by: 2028-12
    objectives:
      same-day:
        result: Every loan is decided the day it is asked for.
        owner: ana
        advances: [loan-time]
capabilities:
  decide-alone:
    able_to: decide a loan while the member waits
    today: 1
    needed: 3
    due: 2027
    owner: tom
    people: Two at each desk are trained.
    process: [One check, Kept for a year]
initiatives:
  new-form:
    what: Write the form with ten members
    label: Form writing
    owner: tom
    serves: [one-form]
    depends_on: [../branches#rooms]
    start: 2026-02
    due: 2026-06
    budget: 9000
    people: 1
    link: https://example.org/1
    pilot: { where: the harbor branch, learn_by: 2026-04, success: Nobody is asked twice }
not_doing:
  - { what: No new branches, why: They tie up people, frees: { budget: 400000, people: 3, what: the branch team }, every: year, id: no-branches }
  - { what: No own cards, why: Others do them better, frees: Two desks, until: 2027-12 }
choices:
  - { choose: Decide at the desk., over: a central office, because: The desk knows the member }
assumptions:
  rates-hold: { belief: Rates stay below five percent., signal: Six percent, then: We lend for shorter terms., check_by: 2027-01, owner: ana }
risks:
  bad-loans: { risk: We lend to those who cannot pay., response: Every tenth loan is looked at again., owner: tom, of: [loan-time, new-form] }
execution:
  operating_model: [{ what: One team for each loan, owner: tom, overcomes: [two-desks], due: 2026-09 }]
  performance_routines: [{ what: Monday round at the board, owner: ana, every: week }]
communication:
  - { audience: All staff, message: What we promised and where it stands, channel: letter, every: month, owner: ana, listen: Box at the door }
`;
