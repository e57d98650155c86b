import type { Words } from '../rule.ts';

const list = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

/** English. A word belongs here only where it was wrong more often than right on real plans. */
export const english: Words = {
  stop: list(`a, about, after, all, also, an, and, any, are, as, at, be, because, been, but, by, can, could, did, do,
    does, each, every, for, from, had, has, have, he, her, his, how, i, if, in, into, is, it, its, just, made, make, makes,
    may, might, more, most, must, no, not, of, on, or, other, our, out, over, own, per, she, should, so, some, such, than,
    that, the, their, them, then, there, these, they, this, those, through, to, too, under, up, us, very, was, we, were,
    what, when, where, which, while, who, why, will, with, would, you, your, matter, matters, important, become, becoming`),
  fluff:
    list(`world-class, world class, best-in-class, best in class, best-of-breed, best of breed, cutting-edge,
    cutting edge, bleeding-edge, state-of-the-art, state of the art, next-generation, next generation, game-changing,
    game-changer, game changer, synergy, synergies, synergistic, leverage, leverages, leveraging, leveraged, paradigm,
    paradigm shift, holistic, holistically, seamless, seamlessly, frictionless, excellence, premier, preeminent,
    pre-eminent, unparalleled, unrivalled, unrivaled, unmatched, innovative, disruptive, visionary, thought leader,
    thought leadership, market leader, industry leader, global leader, the leader, leading, industry-leading,
    market-leading, customer-centric, client-centric, customer-focused, customer-obsessed, people-centric, data-driven,
    value-added, value-add, value proposition, mission-critical, robust, agile, empower, empowers, empowering, empowered,
    delight, delights, delighting, passionate, provider of choice, partner of choice, employer of choice,
    supplier of choice, bank of choice, trusted partner, one-stop shop, end-to-end, ecosystem, future-proof, future-ready,
    digital-first, win-win, low-hanging fruit, move the needle, core competencies, strategic excellence, transformative,
    revolutionary, revolutionize, revolutionise, superior, first-class, top-tier, scalable, hyperscale, turnkey, 360-degree`),
  activity:
    list(`launch, implement, hold, write, build, create, develop, roll, rollout, deploy, introduce, conduct, run,
    organize, organise, start, begin, complete, finish, finalize, finalise, establish, set, design, draft, prepare, publish,
    release, ship, deliver, install, migrate, hire, recruit, train, host, plan, produce, document, define, identify, review,
    evaluate, assess, investigate, explore, research, analyze, analyse, continue, support, promote, facilitate, coordinate,
    execute, perform, provide, pilot, test, upgrade, redesign, rebuild, open, purchase, buy, procure, undertake, initiate,
    kick, schedule, update, collect, gather, meet, present, send, sign, submit, work`),
  vague:
    list(`improve, improves, improved, improving, improvement, better, best, enhance, enhances, enhanced, enhancing,
    optimize, optimizes, optimized, optimizing, optimise, optimises, optimised, optimising, strengthen, strengthens,
    strengthened, strengthening, increase, increased, increasing, reduce, reduced, reducing, robust, strong, stronger,
    greater, higher, lower, faster, easier, simpler, smarter, significant, significantly, substantial, substantially, modern,
    modernize, modernise, effective, effectively, efficient, efficiently, efficiency, streamline, streamlined, streamlining,
    quality, great, good, excellent, satisfaction, more, less, maximize, maximise, minimize, minimise, appropriate,
    adequate, sufficient, regularly, quickly, seamless, world-class`),
};
