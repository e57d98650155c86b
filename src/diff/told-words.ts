/** Says in a few words why a change concerns somebody: as it is, or as it was where only the old version has it. */

export interface Why {
  readonly now: string;
  readonly past: string;
}

/** @param key `owner` or `sponsor` */
export function sayOwner(key: string, of: string): Why {
  return { now: `${key} of ${of}`, past: `was ${key} of ${of}` };
}

export function sayHelp(of: string): Why {
  return { now: `helps with ${of}`, past: `helped with ${of}` };
}

/** Says that somebody owns what a part stands in: the objective of a key result. */
export function sayWhole(whole: string, part: string): Why {
  return { now: `owns ${whole}, which has ${part}`, past: `owned ${whole}, which had ${part}` };
}

/** Says that somebody owns a part of what changed. */
export function sayPart(part: string, whole: string): Why {
  return { now: `owns ${part}, part of ${whole}`, past: `owned ${part}, part of ${whole}` };
}

/** The words for the keys that refer to entries; any other key `names` its entry. */
const VERBS: Readonly<Record<string, readonly [now: string, past: string]>> = {
  advances: ['advances', 'advanced'],
  overcomes: ['overcomes', 'overcame'],
  needs: ['needs', 'needed'],
  depends_on: ['depends on', 'depended on'],
  serves: ['serves', 'served'],
  of: ['threatens', 'threatened'],
  guardrail: ['is guarded by', 'was guarded by'],
};
const NAMES = ['names', 'named'] as const;

/** Says that somebody owns what refers to the entry. @param key the key of the reference */
export function sayNaming(by: string, key: string, entry: string): Why {
  const [now, past] = VERBS[key] ?? NAMES;
  return { now: `owns ${by}, which ${now} ${entry}`, past: `owned ${by}, which ${past} ${entry}` };
}

export function sayRole(entry: string): Why {
  return { now: `role that names ${entry}`, past: `role that named ${entry}` };
}

export function sayAudience(entry: string): Why {
  return { now: `hears about ${entry}`, past: `heard about ${entry}` };
}
