import type { WorkWords } from '../work-words.ts';
import { splitWordList } from './word-list.ts';

/** English words that separate a sentence about work from one about a result. */
export const englishWork: WorkWords = {
  verb: splitWordList(`launch, implement, hold, write, build, create, develop, roll, rollout, deploy, introduce, conduct, run,
    organize, organise, start, begin, complete, finish, finalize, finalise, establish, set, design, draft, prepare, publish,
    release, ship, deliver, install, migrate, hire, recruit, train, host, plan, produce, document, define, identify, review,
    evaluate, assess, investigate, explore, research, analyze, analyse, continue, support, promote, facilitate, coordinate,
    execute, perform, provide, pilot, test, upgrade, redesign, rebuild, open, purchase, buy, procure, undertake, initiate,
    kick, select, announce, schedule, update, collect, gather, present, send, submit, work, launching, implementing, developing, creating,
    introducing, conducting, deploying, delivering, establishing, organizing, organising, communicate, determine, refactor,
    reorganize, reorganise, restructure, drive, engage, partner, speak, incorporate, annotate, prioritize, prioritise,
    automate, configure, integrate, standardize, standardise, operationalize, operationalise, formalize, formalise, revise,
    rewrite, overhaul, revamp, rebrand, relaunch, modernize, modernise, digitize, digitise, consolidate, outsource, appoint,
    assemble, compile, map, benchmark, audit, monitor, disseminate, distribute, circulate, advocate, campaign,
    negotiate, commission, construct, renovate, refurbish, propose, outline, brainstorm,
    prototype, scope, upskill, educate, coach, mentor, advise, consult, collaborate, cooperate, liaise, participate,
    attend, speak, blog, tweet, market, advertise, sponsor, spearhead, oversee, administer, manage`),
  noun: splitWordList(`implementation, introduction, development, creation, establishment, deployment, rollout, roll-out,
    installation, migration, redesign, relaunch, finalization, finalisation, preparation, publication, formulation,
    elaboration, execution, digitization, digitisation, digitalization, digitalisation, modernization, modernisation,
    automation, standardization, standardisation, reorganization, reorganisation, restructuring, refactoring, unification,
    integration, procurement, recruitment, appointment, definition, identification, organization, organisation`),
  nounEnds: [],
  gerund:
    splitWordList(`unifying, defining, determining, preparing, finalizing, finalising, identifying, assessing, evaluating,
    exploring, investigating, refactoring, reorganizing, reorganising, restructuring, redesigning, rebuilding, rewriting,
    automating, integrating, standardizing, standardising, consolidating, modernizing, modernising, migrating, installing,
    upgrading, communicating, coordinating, facilitating, promoting, executing, operationalizing, operationalising,
    formalizing, formalising, incorporating, prioritizing, prioritising, engaging, initiating, revising, overhauling`),
  aimVerb:
    splitWordList(`encourage, generate, accelerate, expanding, advancing, accelerating, fostering, ensuring, protecting, encouraging,
    growing, boosting, securing, guide, advance, foster, strengthen, improve, enhance, optimize, optimise, maximize,
    maximise, minimize, minimise, increase, reduce, boost, ensure, secure, protect, safeguard, tackle, address, champion,
    cultivate, nurture, empower, enable, embrace, leverage, harness, ignite, inspire, elevate, streamline, deepen, broaden,
    expand, grow, scale, focus, strive, aim, aspire, contribute, help, assist, stimulate, incentivize, incentivise, raise,
    lower, sustain, preserve, uphold, enforce, transform, revitalize, revitalise, reinvigorate, energize, energise, unlock,
    unleash, catalyze, catalyse, further, take action, take decisive action`),
  aimNoun:
    splitWordList(`promotion, improvement, enhancement, optimization, optimisation, strengthening, advancement,
    acceleration, protection, expansion, encouragement, maximization, maximisation, reduction, increase`),
  endlessVerb: splitWordList(
    `explore, investigate, consider, research, continue, study, examine, look into, think about, keep`,
  ),
  reachVerb:
    splitWordList(`reach, achieve, attain, get, raise, cut, grow, lower, keep, win, earn, have, meet, increase, reduce,
    decrease, double, triple, halve, exceed, gain, obtain, retain, save, sell, close, bring, move, maintain, ensure, improve,
    expand, eliminate, remove, end, stop, limit, serve`),
  of: splitWordList('of'),
  alsoNoun:
    splitWordList(`build, guide, complete, design, document, draft, finish, hire, hold, host, kick, launch, open, pilot, plan, present,
    produce, purchase, release, research, review, roll, rollout, run, schedule, set, ship, sign, start, support, test,
    train, update, upgrade, work, drive, partner, map, benchmark, audit, monitor, track, report, campaign, commission, market,
    sponsor, coach, mentor, scope, prototype, redesign, overhaul, relaunch, blog, tweet, outline, introducing, advance,
    increase, boost, champion, value, focus, aim, help, raise, scale, further, secure, address, fight, respect, harness,
    leverage, assist, rewrite, manage, operate, upskill, advocate, lower`),
  adjective: splitWordList('complete, open, present, set, secure, further, advance, lower'),
  intransitive: splitWordList('work, partner'),
  innocent:
    splitWordList(`hold the cost, hold the costs, hold the price, hold the line, hold the rate, hold the share, hold the wait,
    hold churn, hold cost, hold costs, hold price, hold prices, hold our costs, hold our prices, hold at, hold steady,
    hold below, hold under, hold down, hold up, start-ups, test-bed, run-off, complete and correct, open source,
    open access, open data, hire for each, hire for every, hire for all, maintain at least, keep at least, run out,
    manage without, take part, take longer, take less, take home, take up, be able, being able`),
  object:
    splitWordList(`a, an, the, this, these, that, those, our, my, your, his, her, their, its, all, each, every, any, some, several,
    many, both, another, additional, one, two, three, four, five, six, seven, eight, nine, ten, twelve, twenty, more, new,
    up, out, off, down`),
  connecting:
    splitWordList(`about, across, after, against, among, and, around, as, at, before, between, by, during, for, from, in, inside,
    into, near, of, on, or, outside, per, since, through, throughout, to, together, towards, toward, until, via, while,
    with, within, without, that, which, who, whose, where, when, so, because, if, how, what, whether`),
  and: splitWordList('and, plus'),
  clause:
    splitWordList(`that, which, who, whom, whose, where, when, so, because, if, as, until, unless, while, how, what, why,
    whether`),
  predicate:
    splitWordList(`is, are, was, were, be, has, have, had, can, cannot, could, will, would, must, may, shall, should, do, does, did,
    never, no, answers, arrives, becomes, brings, closes, comes, costs, covers, doubles, drops, ends, exceeds, falls, fills,
    finds, gets, goes, grows, halves, happens, holds, keeps, knows, lasts, matches, needs, passes, pays, reaches, remains,
    rises, sees, sells, shows, shrinks, stays, takes`),
  predicateOfMany:
    splitWordList(`answer, arrive, become, begin, bring, close, come, cost, cover, double, drop, earn, end, exceed, fall, feel, fill,
    find, get, give, go, grow, halve, happen, hold, keep, know, last, leave, live, lose, match, meet, need, open, pass, pay,
    reach, remain, return, rise, run, say, see, sell, show, shrink, start, stay, take, trust, use, wait, work`),
  limit: splitWordList('under, below, above, over'),
  we: splitWordList('we'),
  will: splitWordList(
    'will, shall, should, must, want, aim, plan, intend, going, are, to, also, need, seek, strive',
  ),
  lasting:
    splitWordList(`hold, run, work, support, provide, deliver, host, plan, perform, produce, build, write, publish, ship,
    train, create, open, manage, operate, maintain, report, speak, decide, agree, track, monitor, partner, collaborate,
    start, send, test, engage, document, sign, drive, coach, market, review`),
  self: splitWordList(`department, agency, ministry, company, organization, organisation, team, teams, council, committee, university,
    college, school, board, city, county, state, government, bank, hospital, programme, program, programs, programmes, office,
    bureau, unit, division, directorate, administration, commission, authority, foundation, association, secretariat, institute,
    management, leadership, centre, center, service, secretary, district, region, province, republic, union, party`),
  article: splitWordList('the, our, this, a, an, its, each, every'),
  dateStart: splitWordList('by, until, before, in, during, from, over, within, throughout, after, through'),
  date: splitWordList(`end, mid, early, late, start, beginning, middle, close, year, years, quarter, quarters, month, months, week,
    weeks, half, fiscal, financial, calendar, fy, first, second, third, fourth, last, next, this, coming, spring, summer,
    autumn, fall, winter, day, days, the, of, two, three, four, five, six, then, decade`),
  leadIn: splitWordList(
    'to, will, shall, should, also, full, further, timely, continued, effective, please, help, not',
  ),
  adverb: /..ly$/,
  plural: /[^s]s$|^(?:staff|people|men|women|children)$/,
  get share() {
    return /^[a-z]+\s+(?:at\s+(?:least|most)\s+|over\s+|under\s+)?\d[\d.,]*\s?(?:%|per\s?cent)/i;
  },
  future: [],
  opensWithInfinitive: false,
  isVerbLast: false,
  prefixes: splitWordList(''),
};
