/** Verbs of each language that end, do or only govern a thing, as parts of regular expressions over whole words. */

/** The verbs of a language, from those that promise most to those that promise least. */
export interface VerbForms {
  /** Leaves nothing of a thing: abolish, ban, close. */
  readonly end: string;
  /** Puts a thing there: buy, build. */
  readonly make: string;
  /** Keeps a thing in bounds: regulate, reduce, limit. */
  readonly govern: string;
  /** Only thinks about a thing: study, look into, consider. */
  readonly think: string;
}

const english = (verbs: string) => `(?:${verbs})(?:s|es|d|ed|ing)?`;
const french = (stems: string) =>
  `(?:${stems})(?:e|es|ent|ons|ez|er|ir|re|é|ée|és|ées|ant|era|eront|erons|ira|iront|irons|ra|ront|rons|it|is|t|s|sent|ssent|issent|issons|isent|isons|ie|ies|ient|ite|ites|its)?`;
const spanish = (stems: string) =>
  `(?:${stems})(?:a|e|an|en|amos|emos|imos|ar|er|ir|ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo|ará|arán|aremos|erá|erán|irá|irán|iremos)`;
const portuguese = (stems: string) =>
  `(?:${stems})(?:a|e|am|em|amos|emos|imos|ar|er|ir|ado|ada|ados|adas|ido|ida|idos|idas|ando|indo|ará|arão|aremos|erá|erão|irá|irão|iremos)?`;
const german = (stems: string) => `(?:ge)?(?:${stems})(?:e|en|t|te|ten|et|est|end)?`;

/** The verbs of each language. */
export const VERB_FORMS: Readonly<Record<string, VerbForms>> = {
  en: {
    end: `${english('abolish|end|eliminat|eliminate|stopp?|bann?|clos|close|scrapp?|outlaw|prohibit|eradicat|eradicate|remov|remove|shut down|phas out|phase out|dismantl|dismantle')}|phas(?:es|ed|ing) out|shuts down|get rid of|gets rid of`,
    make: `${english('buy|build|do|mak|make|purchas|purchase|hir|hire|install|construct|open|launch|creat|create|plant|repair|insulat|insulate|run')}|bought|built|does|doing|made|ran`,
    govern: `${english('regulat|regulate|reduc|reduce|monitor|manag|manage|limit|restrict|control|curb|lower|oversee|supervis|supervise|contain|track|cap|eas|ease')}|minimi[sz](?:e|es|ed|ing)`,
    think: `${english('review|study|consider|explor|explore|examin|examine|assess|investigat|investigate|evaluat|evaluate|analy[sz]|analy[sz]e|research|discuss')}|stud(?:ies|ied)|look(?:s|ing)? (?:into|at)|think(?:s|ing)? about`,
  },
  de: {
    end: `${german('abschaff|beend|verbiet|stillleg|schließ|beseitig|eliminier|streich|abstell|abschalt|einstell|auflös')}|verbietet|verboten|abgeschafft|stillgelegt|geschlossen|gestrichen|eingestellt|abgeschaltet|aufgelöst|untersag(?:en|t)|abzuschaffen|stillzulegen`,
    make: `${german('bau|kauf|mach|beschaff|errichte?|einricht|eröffn|pflanz|gründe?|install?ier|erneuer|dämm|anschaff')}|angeschafft|eingerichtet`,
    govern: `${german('regel|regul|regulier|senk|steuer|überwach|begrenz|verringer|reduzier|kontrollier|beaufsichtig|einschränk|beobacht|minder|verwalt|dämpf')}|regeln|steuern|verringern|mindern|eingeschränkt`,
    think: german(
      'prüf|überprüf|untersuch|erwäg|studier|evaluier|erforsch|erkund|diskutier|bewert|analysier|begutacht',
    ),
  },
  fr: {
    end: `${french('supprim|interdi|interdis|ferm|élimin|abol|arrêt|démantel|démantèl|proscri|cess|prohib')}|met(?:s|tre|tons|tent|tra|trons|tront)? fin|mis(?:e|es)? fin`,
    make: `${french('achet|achèt|constru|bâti|install|ouvr|cré|plant|rénov|embauch|recrut')}|construis(?:ons|ent)|faisons|font|faire|fait`,
    govern: `${french('régul|encadr|rédui|réduis|surveill|limit|contrôl|gér|gèr|diminu|baiss|supervis|régle|réglement|règlement|restrei|maîtris|plafonn|suiv')}|réduis(?:ons|ent)`,
    think: french('étudi|examin|évalu|analys|envisag|explor|considér|considèr|réfléchi'),
  },
  es: {
    end: `${spanish('suprim|prohib|prohíb|cerr|cierr|acab|elimin|abol|clausur|desmantel|erradic|termin')}|pon(?:er|emos|e|en|drá) fin`,
    make: `${spanish('compr|constru|hac|instal|abr|cre|plant|renov|contrat|adquir')}|construimos|construyen?|hacemos|hace|hacen`,
    govern: `${spanish('regul|vigil|reduc|reduzc|limit|gestion|control|supervis|disminuy|disminu|restring|monitoriz|monitore')}`,
    think: spanish('estudi|revis|examin|evalu|analiz|consider|explor|valor|plante'),
  },
  pt: {
    end: `${portuguese('aboli|abol|encerr|proíb|proib|elimin|suprim|fech|acab|extingu|desativ|erradic|termin')}|p(?:ôr|omos|õe|õem) fim`,
    make: `${portuguese('compr|constru|instal|abr|cri|plant|renov|contrat|adquir')}|construímos|constroem|fazemos|fazer|fazem`,
    govern: portuguese(
      'regul|monitor|monitoriz|reduz|limit|gere?|gerenci|control|supervision|vigi|diminu|restring|fiscaliz',
    ),
    think: portuguese('estud|revê|rev|examin|avali|analis|consider|explor|pond'),
  },
};

/** German prefixes that leave their verb, by that verb: wir schaffen die Gebühr ab. */
export const PARTED_END =
  /(?<= )(?:schaff(?:en|t)|stell(?:en|t)|schalt(?:en|et)|leg(?:en|t)|lös(?:en|t))(?: [^ ]+){1,12} (?:ab|ein|still|auf)(?= )/gu;
