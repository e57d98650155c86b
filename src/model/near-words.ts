/**
 * English words that are one or two letters away from a key: `massage` for `message`, `progress` for `process`. Somebody
 * who wrote one of them probably meant it, so it is never taken for a misspelling. A new key may need more of them.
 */
const WORDS = `
  advance advanced ambience audiences awarding awning became belie beliefs belies believe cancel canned
  chained chance chances change changed changes channels chapel choice choicer chooses chores chose chosen
  communicating communications communicative confidentially current currently currents dances declination
  designation destinations distinction effected ejected elected election eminence environmental
  environments evidenced evidences evident excepted exception executed executing executions executive
  executor exemption expect expects expelled exported externally externals fading fanning feeding fees
  fending fielding filing filling findings fining firing firming fitting folding forage force fording fore
  forged forger forges forget forgo founding freed freer funding glossy graces grade grape grate grave
  guardrails infernal integral intern internally internals interned interns interval intervals kid kin
  kinds king lab labels lad lags land lane lap lasted later law layers least lessen linden line links lint
  list listed listened listener listens listing log lost lug marked marker markers marketed markets markup
  massage massages measurements messages million minion missile missing missions missive necked need
  needier needle needy nested netted objections objective objectively organizational organizations
  outcomes outdone overcame overcome overcooks overdoes overs overt peoples perplex pilots pimple pivot plot prices
  princess probes proceed proceeds processed processes processor profess progress propels protest protests
  proves readily realign realism realist realize really realty rebuilt relied relief relies repose resale
  resell resent resist resold resort resource respond responded responds responses responsive resulted
  results resume reviewed reviewer reviews revile revise revised revises revive revived rink rise risks
  risky robe rode roe roll rolls rope ropes rose roses rote rule rules series serve served server servers
  services sevens shade shake shame shaped shapes share shave signals signed signer statements succeed
  succeeds successes surely surged surveyed surveyor surveys tabs tackling tag taking talking tam tanking
  tasking tea teaching teal teams tear teas ten term than the them themes there these they thin tolerances
  tolerant tolerate tracing trading trailing training trapping trucking value valued valves venues very
  volumes wading wagging waiting waking walking warming washing wasting waving way wearing were wheat who
  whys width winning wiring wish wit wits wording working
`;

let words: ReadonlySet<string> | undefined;

/** Returns whether a name, in lower case, is an English word that is easily taken for a key. */
export function isNearWord(name: string): boolean {
  words ??= new Set(WORDS.trim().split(/\s+/));
  return words.has(name);
}
