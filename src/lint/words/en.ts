import { englishWork } from '../../model/languages/en-work.ts';
import { splitWordList } from '../../model/languages/word-list.ts';
import type { Words } from '../rule.ts';

/** The English lists. A word belongs here only if it was wrong more often than right in real plans. */
export const english: Words = {
  stop: splitWordList(`a, about, after, all, also, an, and, any, are, as, at, be, because, been, but, by, can, could, did, do,
    does, each, every, for, from, had, has, have, he, her, his, how, i, if, in, into, is, it, its, just, made, make, makes,
    may, might, more, most, must, no, not, of, on, or, other, our, out, over, own, per, she, should, so, some, such, than,
    that, the, their, them, then, there, these, they, this, those, through, to, too, under, up, us, very, was, we, were,
    what, when, where, which, while, who, why, will, with, would, you, your, matter, matters, important, become, becoming`),
  fluff:
    splitWordList(`world-class, best-in-class, best-of-breed, cutting-edge, bleeding-edge, state-of-the-art, next-generation,
    game- changing, game-changer, synergy, synergies, synergistic, leverage, leverages, leveraging, leveraged,
    paradigm, paradigm shift, holistic, holistically, seamless, seamlessly, frictionless, excellence, premier,
    preeminent, pre-eminent, unparalleled, unrivalled, unrivaled, unmatched, innovative, disruptive, visionary,
    thought leader, thought leaders, thought leadership, market leader, industry leader, global leader,
    world leader, a leader in, the leader in, the leader of choice, be the leader, become the leader,
    as the leader, undisputed leader, the leading, a leading, our leading, be leading, become leading,
    as leading, leading provider, leading company, leading bank, leading institution, leading organization,
    leading organisation, leading player, leading partner, leading supplier, leading brand, leading university,
    leading hospital, leading employer, leading position, world-leading, industry-leading, market-leading,
    globally leading, customer-centric, client-centric, member-centric, patient-centric, citizen-centric,
    people-centric, human- centric, customer-focused, customer-obsessed, data-driven, value-added, value-add,
    mission-critical, robust, agile, empower, empowers, empowering, empowered, delight, delights, delighting,
    passionate, provider of choice, partner of choice, employer of choice, supplier of choice, bank of choice,
    destination of choice, trusted partner, one-stop shop, end-to-end, ecosystem, ecosystems, future-proof,
    future-ready, digital- first, win-win, low-hanging fruit, move the needle, core competencies,
    transformative, revolutionary, revolutionize, revolutionise, superior, first-class, top-tier, scalable,
    hyperscale, turnkey, 360-degree`),
  vague:
    splitWordList(`improve, improves, improved, improving, improvement, better, best, enhance, enhances, enhanced, enhancing,
    optimize, optimizes, optimized, optimizing, optimise, optimises, optimised, optimising, strengthen,
    strengthens, strengthened, strengthening, increase, increased, increasing, reduce, reduced, reducing,
    robust, stronger, greater, higher, lower, faster, easier, simpler, smarter, significant, significantly,
    substantial, substantially, modern, modernize, modernise, modernized, modernised, effective, effectively,
    efficient, efficiently, streamline, streamlined, streamlining, excellent, more, less, fewer, maximize,
    maximise, minimize, minimise, appropriate, adequate, sufficient, timely, regularly, quickly, seamless,
    seamlessly, world-class, best-in-class, user-friendly, quicker, healthier,
    happier, highly, easily, smoothly, proactive, proactively, ideally, successful`),
  innocent:
    splitWordList(`leading cause, leading causes, leading indicator, leading indicators, leading edge of, leading zero,
    leading role, leading roles, leverage ratio, the next generation, financial leverage, operating leverage,
    leveraged loan, leveraged loans, centre of excellence, center of excellence, centres of excellence,
    centers of excellence, premier league, lake superior, superior court, superior courts, disruptive behaviour,
    disruptive behavior, first-class mail, first-class post, end-to-end encryption, ecosystem services,
    natural ecosystem, natural ecosystems, marine ecosystem, marine ecosystems, river ecosystem,
    river ecosystems, forest ecosystem, forest ecosystems, coastal ecosystem, coastal ecosystems,
    wetland ecosystem, wetland ecosystems, freshwater ecosystem, freshwater ecosystems, aquatic ecosystem,
    aquatic ecosystems, best practice, best practices, best interest, best interests, more than, less than,
    fewer than, quarter more, quarter fewer, quarter less, third more, third fewer, third less, fifth more,
    fifth fewer, fifth less, tenth more, tenth fewer, tenth less, no more, no fewer, no less, once more, any more, better than, higher than, lower than,
    faster than, easier than, greater than, stronger than, simpler than, at best, best before, higher education,
    lower back, lower-income, lower-secondary, higher- secondary, upper and lower, more or less, open source,
    open access, open data, set aside, successful applicant, successful applicants, successful application,
    successful applications, successful bidder, successful bidders, successful candidate, successful candidates`),
  unfinished: splitWordList('an, the, our, their, its, your, my, his, every, each, and, or, but, than, of'),
  beforeNumber:
    splitWordList(`a, from, into, by, as, are, is, be, was, were, become, becomes, number, no, nr, rank, ranked, ranks, issue, ticket,
    item, case, grade`),
  work: englishWork,
  units: {
    percent: /^(?:%|per\s?cent|pct)(?:\s+of\b.*)?$/i,
    unbounded:
      /grow|chang|increas|decreas|differen|margin|return|retention|profit|yield|roi\b|irr\b|inflation|relative|compared|versus|\bvs\b|than\b|\bof (?:plan|target|budget|baseline|20\d\d)|over (?:last|20\d\d)|utili[sz]ation|coverage/i,
    time: /^(?:working |business |calendar )?(?:milliseconds?|ms|seconds?|minutes?|min|hours?|days?|weeks?|months?|years?)\b/i,
    count: /^(?:the )?(?:total )?(?:number|no\.|count) of\b|^#\s?(?:of\b)?/i,
    noVolume:
      /^(?:%|per\s?cent|pct|pp\b|percentage|points?|score|index|rating|stars?|level|grade|ratio|rank|milestones?\b|phases?\b|steps?\b)/i,
    new: /\b(?:new|cumulative|additional|newly|first)\b/i,
    speed:
      /\b(?:within|in|under|less than|at most|no more than|time|wait\w*|delay\w*|until|latency|duration|after|before|turnaround)\b/i,
  },
  unfilled: {
    hint: /to be (?:de|con|an|ag|es|ad|na|se)|not yet|establish|(?:result|objective|goal|kpi|metric|measure|initiative|obstacle|milestone|outcome) ?#?[\dxyzn]|pending|in progress/,
    get whole() {
      return /^[\s\p{P}\p{S}]*(?:to be (?:defined|decided|confirmed|announced|agreed|added|named|set)|not yet (?:defined|decided|set|known)|(?:key result|objective|goal|kpi|metric|measure|initiative|obstacle|milestone|outcome) ?#?(?:\d{1,2}|[xyzn])|pending|(?:work )?in progress)[\s\p{P}\p{S}]*$/iu;
    },
    get part() {
      return /\bto be determined\b/iu;
    },
    get noNumber() {
      return /\bestablish(?:ing)? (?:(?:a|the|an) )?(?:\w+ )?baseline\b|\bbaseline (?:is )?to be established\b/iu;
    },
    get inBrackets() {
      return /^(?:insert|enter|add|fill|your|describe|specify)\b|^(?:the )?(?:[\w-]+ )?(?:name|number|date|amount|percent|percentage|value|metric|measure|unit|baseline|target|owner|team|company|organi[sz]ation|year|quarter|placeholder|text)(?: here| of [\w\s]+)?$/iu;
    },
  },
  number:
    splitWordList(`one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty,
    sixty, seventy, eighty, ninety, hundred, thousand, million, billion, dozen, half, halved, halves, thirds,
    double, doubles, doubled, triple, tripled, twice, zero, none, nobody, nothing`),
  aim: splitWordList(`accelerate, achieve, advance, answer, attract, avoid, be, beat, become, boost, bring, change, clean, close,
    combat, connect, cover, cure, cut, decrease, diversify, double, earn, ease, eliminate, encourage, end, engage, enhance,
    ensure, enter, expand, extend, fight, fill, find, fix, foster, free, gain, give, grow, halve, help, improve, increase,
    keep, lead, learn, let, lift, limit, lower, maintain, make, maximise, maximize, minimise, minimize, modernise,
    modernize, move, offer, optimise, optimize, own, pay, prevent, protect, prove, raise, reach, recover, reduce, reform,
    remove, renew, repair, replace, restore, retain, save, scale, secure, sell, serve, share, shorten, simplify, slow,
    solve, speed, stop, strengthen, sustain, take, teach, transform, treat, triple, turn, unify, unite, use, win`),
  done: {
    get perfect() {
      return /\b(?:has|have) (?:now |already |finally |been )*(?:[a-z]{2,}ed|begun|bought|brought|built|chosen|come|cut|drawn|found|gone|given|grown|held|kept|laid|left|let|lost|made|met|moved|opened|paid|put|run|sent|set|shut|sold|taken|told|won|written)\b/i;
    },
    definite: splitWordList('the, this, our, its, their, all, both'),
  },
  owner: {
    groupEnds: [],
    group:
      splitWordList(`team, teams, squad, squads, department, departments, dept, committee, committees, board, boards, group, groups,
      council, crew, guild, task force, taskforce, working party, everyone, everybody, nobody, no one, noone, various, several,
      multiple, all of us, and friends, and others, et al`),
    whole:
      splitWordList(`all, none, n/a, na, sales, marketing, engineering, operations, finance, hr, human resources, it, legal, product,
      design, support, management, leadership, staff, volunteers`),
    board: splitWordList(
      `board, boards, council, trustees, supervisory board, executive committee, steering committee, committee, cabinet, senate, governors, management team, leadership team, executive team`,
    ),
    role: splitWordList(`chief, head, lead, leader, leads, officer, director, manager, chair, chairman, chairwoman, chairperson,
      president, vp, secretary, treasurer, partner, captain, coach, member, representative, assistant, coordinator, owner,
      principal, deputy, administrator, ceo, cfo, cto, coo, cio, cmo, cpo`),
    and: splitWordList('and, plus, with'),
  },
  aside: {
    aside: splitWordList(
      'which, whom, whose, so, because, while, thereby, thus, whereby, since, although, though, whereas',
    ),
    participle: /..ing$/,
    purpose: splitWordList('to'),
  },
  output: {
    noun: splitWordList(`events, workshops, meetings, trainings, sessions, seminars, webinars, conferences, fairs, campaigns, posts,
    articles, publications, reports, papers, newsletters, brochures, releases, documents, guidelines, guides, plans, studies,
    surveys, assessments, demos, talks, presentations, partnerships, agreements, activities, actions, tasks, initiatives,
    deliverables, milestones, courses, classes, hackathons, exhibitions, roundtables, forums, videos, podcasts, tweets,
    interviews, briefings, exercises, pilots, prototypes, toolkits, outreaches, projects`),
    done: splitWordList(`held, completed, conducted, published, delivered, organized, organised, established, signed, launched,
    produced, implemented, developed, created, made, run, issued, offered, given, hosted, written, finished, attended, posted`),
    other:
      splitWordList(`adverse, security, safety, extreme, cardiac, cyber, incident, overdue, late, missed, failed, unwanted,
    stale, conflicting, duplicate, open, closed, infringement`),
  },
  meeting: splitWordList(
    `all-hands, all hands, town hall, town halls, townhall, meeting, meetings, workshop, workshops, forum, round table, office hours, briefing, stand-up, huddle, interview, interviews, conversation, conversations`,
  ),
  loss: splitWordList(
    `cost, costs, costing, lose, loses, losing, lost, loss, losses, waste, wastes, wasted, burn, burns, burned, burnt, deficit, shortfall, penalty, penalties, fine, fines`,
  ),
  whole: splitWordList('every, each, no, nobody, none, whoever'),
  measure: splitWordList(
    'measure, metric, indicator, kpi, no, number, code, id, goal, target, performance, the',
  ),
};
