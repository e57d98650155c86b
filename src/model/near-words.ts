/**
 * English words that are one or two letters away from a key: `massage` for `message`, `progress` for `process`. Somebody
 * who wrote one of them probably meant it, so it is never taken for a misspelling. Chosen from the American list of
 * SCOWL; a new key may need more of them.
 */
const WORDS = `
  ablest advance advanced ambience audiences awarding awning became belie belied beliefs belies believe
  belled belles bellied bellies belted bemuse bevies caboose cancel canned chained chaise chaises chalices
  chance chanced chancel chancels chances change changed changes channeled channels chanted chanter
  chantey chapel chattel cheese chicer chicest chicks chides chiles chimes chinned chives chocks choice
  choicer choicest choirs chokes chooses choosey choosier choosy chores chose chosen chrome codices
  communicating communications communicative communicator confidentially current currently currents dances
  declination desalination designation destinations destitution detonation distinction eery effected
  ejected ejection elected election elocution emery eminence environmental environments erected eternal
  ever evidenced evidences evident evince exacted excepted exception executed executing executioner
  executions executive executor exemption exerted exertion expect expects expedited expelled expended
  expiated exported externally externals fading fainting fanning feeding fees feinting fencing fending
  feuding fibbing fiddling fielding filing filling filming findings fining finking firing firming fishing
  fitting fixing fizzing flees flinging folding fondling forage force fording fore forged forger forges
  forget forgo forte founding free freed freer freest frets friending fries fringing funding funking
  glossy graced graces grade grape grate grave graze guardrails hwy infernal integral intern internally
  internals interne interned internee internes internet interns interval intervals kid kin kinda kinds
  king kink lab labels lad lager lags lam lamer land lane lank lap lapel lase laser lash lass lasted lasts
  lat later lats law lawyer lax laxer lay layers least leg lessen lest libel lichen lick lifted lighten
  lilted linden line links lint linted lintel lisped list listed listened listener listens listing litter
  log long lost lug lung lust lusted luster magnet mallet mansion marked marker markers marketed marketer
  markets markup marmot marred marten marvel masked massage massaged massages measurements menage messages
  million minion missile missing missions missive musket neared necked need needier needle needled needles
  needy nerds nerved nested netted nodded objections objective objectively organizational organizations
  outcomes outdone outvote outwore oven overcame overcoats overcome overcooks overdoes overdoses overs
  overt overtimes overtones pebble peddle penile peopled peoples perplex pestle pilots pimple pivot plot
  poodle prices princess prioress probes proceed proceeds processed processes processor profess progress
  propel propels protest protests proves prowess purple rarity readily realign realism realist realists
  realize really realty rebuilt redrew relied relief relies renounces repose resale resell resent resist
  resold resort resource respelt respond responded responds responses responsive resulted results resume
  reviewed reviewer reviews revile reviled reviler reviles revise revised revises revive revived revives
  revolt revues revved rick rile riles rink rise risks risky robe robes rode roe roes roll rolls rope
  ropes rose roses rote rove roves rule rules rusk salves sarees scarves scurvy segues seizes selves
  senses serapes serest series serous serums serve served server servers services servos sevens severs
  shade shake shale shame shaped shapes share shave shaves sheaves shelves shoves shrives sieves signaled
  signally signals signed signer signet slaves sleeves solves spinal sprees starves statements statesmen
  staves stoves strives suavely suaver succeed succeeds successes successor succors suckers sunless surely
  surety surfed surfer surged surgery surges surrey surreys surveyed surveyor surveys swerve swerved
  swerves tabs tacking tackling tads tag taking talking tam tams tangs tanking tans taps tarmacking tars
  tasking tats tea teaching teak teal teams tear teas teat teem teen ten term than thanking the thee them
  themes there these they thin thwacking thyme ticking toady toddy togs tolerable tolerances tolerant
  tolerate tracing tracings trading trailing training tram tramming tramping trapping trashing trawling
  trekking tricking trickling trucking truckling trunking tucking tugs vaguer vaguest vales valets valise
  valises valley valleys value valued valved valves varies vaults venues very vogues volumes wadding
  wading wafting wagging waging wailing waiting waiving wakening waking waling walking walling waning
  wanking wanting warbling warding warming warnings warping warring washing wasting waving waxing waxwing
  way weaning wearing wearying were wham whats wheat wheres whet whey whining whit who whys width wining
  winning wiring wish wit witch wits wording working worming wry
`;

let words: ReadonlySet<string> | undefined;

/** Returns whether a name, in lower case, is an English word that is easily taken for a key. */
export function isNearWord(name: string): boolean {
  words ??= new Set(WORDS.trim().split(/\s+/));
  return words.has(name);
}
