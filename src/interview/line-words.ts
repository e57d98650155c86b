/** The words of one-line answers in each language, written as the English ones that the readers know. */

/** Makes a pattern of whole words, also for letters outside a–z. */
const words = (list: string) => new RegExp(`(?<![\\p{L}\\d])(?:${list})(?![\\p{L}\\d])`, 'giu');

const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    words(
      'noch unbekannt|unbekannt|nicht bekannt|inconnue?|pas connue?|desconocid[oa]|no se sabe|no sabemos|不明|未計測|分からない|わからない',
    ),
    'unknown',
  ],
  [
    words(
      "unter|weniger als|höchstens|maximal|moins d[e’']|au plus|au maximum|menos de|como máximo|a lo sumo",
    ),
    'under',
  ],
  [words('über|mehr als|mindestens|plus de|au moins|au minimum|más de|al menos|como mínimo'), 'over'],
  [words('etwa|rund|ungefähr|ca\\.?|environ|à peu près|unos|unas|aproximadamente|alrededor de'), 'about'],
  [words("heute|aktuell|derzeit|aujourd['’]hui|actuellement|hoy|actualmente|today|now|currently|現在"), ''],
];

/** A Japanese date, the part of the year that ends it, and the particle for “by”. */
const JAPANESE_DATE =
  /(\d{4}年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?|第?([1-4])四半期)?)(?:の?末)?(?:までに?|迄|に)?/gu;

/** Writes Japanese as the readers expect it: `72時間から4時間へ、2028年12月まで`. */
function respellJapanese(text: string): string {
  if (!/[\u3040-\u30ff\u4e00-\u9fff]/u.test(text)) return text;
  return text
    .replace(JAPANESE_DATE, (_, date: string, quarter?: string) =>
      quarter === undefined ? `, by ${date.replace('度', '')}, ` : `, by ${date.slice(0, 4)}-Q${quarter}, `,
    )
    .replace(/(\d+(?:\.\d+)?) ?([万億])/gu, (_, number: string, scale: string) =>
      String(Number((Number(number) * (scale === '万' ? 1e4 : 1e8)).toPrecision(15))),
    )
    .replace(/約 ?(?=\d)/gu, 'about ')
    .replace(/(\d[^\s,→]*?)(未満|以下)/gu, 'under $1')
    .replace(/(\d[^\s,→]*?)以上/gu, 'over $1')
    .replace(/(?<=\d[^\s,→]*|unknown ?|不明) ?から ?/gu, ' → ')
    .replace(/(\d[^\s,→]*?)(?:へ|に|まで)(?=[\s,]|$)/gu, '$1')
    .replace(/(?:担当(?:者)?|責任者) ?[:は]? ?/gu, ', owner: ')
    .replace(/^(?:, )+|(?:, )+$/g, '')
    .replace(/(?:,\s*){2,}/g, ', ')
    .replace(/(?<=owner: ), /g, '')
    .trim();
}

/** Gives a typed line plain signs, and English words where the readers know no others. */
export function plainLine(typed: string): string {
  const text = typed
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/、/g, ', ')
    .replace(/。$/, '')
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/ ?(?:→|⇒|➔|➜|➝|⟶|–>|-+>) ?/g, ' → ')
    .replace(/(?<=[\p{L}\p{Sc}\d%.]) ?=> ?/gu, ' → ');
  const plain = PLAIN_WORDS.reduce(
    (line, [pattern, word]) => line.replace(pattern, word),
    respellJapanese(text),
  );
  return plain
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=,)/g, '')
    .trim();
}

/** Words before a due date that say nothing else. */
export const BY_WORDS =
  "(?:by(?: the)?|until|till|before|due(?: by| in| on)?|no later than|bis(?: zum| spätestens)?|spätestens|vor|d['’]ici(?: à| au| la| le)?|avant(?: le)?|para(?: el)?|antes de(?:l)?|hasta(?: el)?|not later than)";
/** Words that stand before a date and elsewhere. */
export const AT = '(?:in|on|im|am|at|en|pour(?: le)?|au|le|el|for)';

/** Between the value of today and the target. */
export const TO = "(?:→|(?:up |down |back )?to|auf|nach|bis(?: auf)?|hin zu|à|jusqu['’]à|a|hasta|into)";
/** Before the value of today. */
export const FROM =
  '(?:(?:up |down |goes |go |move |raise |cut |rise |grow )*from|von|de|desde|passer de|pasar de|aus|du)';

/** Writes the dates of other languages as the readers know them: `T3 2028`, `Mitte 2027`, `mediados de 2027`. */
export function plainDate(said: string): string {
  return said
    .trim()
    .replace(/^(?:le|la|el|den|dem|zum|im|au) /i, '')
    .replace(/^T([1-4])(?=[ /-]?\d{4})/i, 'Q$1')
    .replace(/^([1-4])(?:\.|er|e|º|\.º)? ?(?:Quartal|trimestre|Trim\.?)(?: de| du)? ?(?=\d{4})/i, 'Q$1 ')
    .replace(/^(?:Mitte|mi|mediados de|la mi)[ -](?=\d{4}$)/i, 'mid ')
    .replace(/^(?:début|principios de|comienzos de) (?=\d{4}$)/i, 'early ')
    .replace(/^(?:fin|finales de|final de|Ende|末) (?=\d{4}$)/i, 'end of ')
    .replace(/^(?:Jahresende|año) /i, '');
}

const YES = /^(?:yes|done|true|complete|ja|erledigt|oui|fait|sí|si|hecho|はい|完了|完成|達成)$/iu;
const NO = /^(?:no|not yet|not done|nein|noch nicht|non|pas encore|todavía no|aún no|いいえ|未完了|未達)$/iu;

/** Returns whether a word says that something is done. */
export const isYes = (said: string): boolean => YES.test(said);
/** Returns whether a word says that something is not done. */
export const isNo = (said: string): boolean => NO.test(said);
